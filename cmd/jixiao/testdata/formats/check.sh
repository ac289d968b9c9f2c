#!/usr/bin/env bash
# Lets the programs that check's formats are made for read them: see README.md.
set -euo pipefail

: "${REVIEWDOG:=reviewdog}"
: "${MULTITOOL:=npx --yes @microsoft/sarif-multitool@5.7.0}"
: "${RDVALIDATOR:=npx --yes @umbrelladocs/rdformat-validator@1.0.1}"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 # the multitool then needs no ICU

formats=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$formats/../../../.." && go build -o "$work/jixiao" ./cmd/jixiao)
cp -r "$formats/../site/content" "$work/content"
cd "$work"

# A site with an error behind Chinese characters, a mistyped key that can be
# mended, and a difference that is explained.
file=content/2023/jiaoyu/xiaoshe.md
sed -i -e 's/全年执行\[36.00\](#funds.total.executed)/全年实际执行数[36.00](#funds.total.paid)/' \
	-e '0,/^executed = 36.00/s//executed = 38.00/' \
	-e 's/^profile = /profil = /' \
	-e '0,/^\[\[indicator\]\]/s//[[allow]]\nrule = "fund-total"\nat = "funds.total.executed"\nreason = "上级调整"\n\n[[indicator]]/' "$file"
line=$(grep -n 'funds.total.paid' "$file" | cut -d: -f1)
bytes=$(LC_ALL=C awk -v n="$line" 'NR == n { print index($0, "funds.total.paid") - 1 }' "$file") # at the #

fail() {
	printf 'FAILED: %s\n' "$*" >&2
	exit 1
}
findings() { ./jixiao check --format "$1" --lang zh || [ $? -eq 1 ]; }

for f in sarif checkstyle rdjson; do
	findings "$f" >"out.$f"
	# Without a repository there is no diff: an empty one, and no filter.
	"$REVIEWDOG" -f="$f" -reporter=local -filter-mode=nofilter -diff='true' <"out.$f" >"read.$f" || fail "reviewdog does not read $f: $(cat "read.$f")"
	grep -q fund-total "out.$f" || [ "$f" != sarif ] || fail 'sarif lacks what is explained'
	printf 'reviewdog reads %s: %s lines\n' "$f" "$(wc -l <"read.$f")"
done
grep -Eq "path:\"$file\" +range:\{start:\{line:$line +column:$bytes\}" read.rdjson || fail "reviewdog does not find $file:$line:$bytes: $(cat read.rdjson)"
printf 'reviewdog finds byte %s of line %s\n' "$bytes" "$line"

$RDVALIDATOR out.rdjson || fail 'rdjson'
mv out.sarif log.sarif
$MULTITOOL validate log.sarif | tee multitool.txt || fail 'sarif'
! grep -Eq 'error (SARIF|JSON)' multitool.txt || fail 'sarif'
# What it can't make sense of, it passes over in silence. It has something to say
# of every log without an address of the program.
grep -q 'warning SARIF2005' multitool.txt || fail 'the multitool did not look at the log'
printf 'all formats are read\n'
