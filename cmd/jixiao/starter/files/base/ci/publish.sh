#!/bin/sh
# 发布已经生成的 public 文件夹。由下面的变量决定发布到哪里，都没有写的不发布：
#
#   PUBLISH_RSYNC   送到服务器或者共享文件夹，如 用户@服务器:/网站目录/
#   PUBLISH_BRANCH  推到本仓库的一个分支，如 pages
set -eu

if [ -n "${PUBLISH_RSYNC:-}" ]; then
	rsync -a --delete public/ "$PUBLISH_RSYNC"
	echo "已发布到 $PUBLISH_RSYNC"
fi

if [ -n "${PUBLISH_BRANCH:-}" ]; then
	scratch=$(mktemp -d)
	trap 'rm -rf "$scratch"' EXIT
	export GIT_INDEX_FILE="$scratch/index"
	export GIT_AUTHOR_NAME=publish GIT_AUTHOR_EMAIL=publish@localhost
	export GIT_COMMITTER_NAME=publish GIT_COMMITTER_EMAIL=publish@localhost
	git --work-tree=public -c core.autocrlf=false add --all --force .
	# 让 GitHub Pages 原样发布，不再加工
	git update-index --add --cacheinfo "100644,$(git hash-object -w --stdin </dev/null),.nojekyll"
	tree=$(git write-tree)
	unset GIT_INDEX_FILE
	parent=
	if git fetch --quiet origin "refs/heads/$PUBLISH_BRANCH" 2>/dev/null; then
		parent=$(git rev-parse FETCH_HEAD)
	fi
	if [ -n "$parent" ] && [ "$(git rev-parse "$parent^{tree}")" = "$tree" ]; then
		echo "分支 $PUBLISH_BRANCH 没有变化"
	else
		commit=$(git commit-tree "$tree" ${parent:+-p "$parent"} -m "网站：$(git rev-parse --short HEAD)")
		git push --quiet origin "$commit:refs/heads/$PUBLISH_BRANCH"
		echo "已发布到分支 $PUBLISH_BRANCH"
	fi
fi
