package rules

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"jixiao/schema/front"
)

// The numbers of these tests are nobody's: they end in 0000, or have the sequence
// number 000, which isn't given out.
const (
	card     = "6200000000000000"
	landline = "0340-0000000"
)

// withCheck puts the check digit behind 17 digits, by the weights as GB 11643
// prints them.
func withCheck(digits string) string {
	weights := [...]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}
	sum := 0
	for i, w := range weights {
		sum += w * int(digits[i]-'0')
	}
	return digits + string("10X98765432"[sum%11])
}

// withLuhn makes the last digit of a card right by trying all ten.
func withLuhn(t *testing.T, digits string) string {
	t.Helper()
	for d := range 10 {
		s := digits[:len(digits)-1] + fmt.Sprint(d)
		sum := 0
		for i, r := range s {
			n := int(r - '0')
			if (len(s)-i)%2 == 0 {
				n *= 2
			}
			sum += n/10 + n%10
		}
		if sum%10 == 0 {
			return s
		}
	}
	t.Fatal("no check digit")
	return ""
}

func TestPersonalNumbers(t *testing.T) {
	id, idX := withCheck("11000019000101000"), ""
	for i := range 30 {
		if s := withCheck(fmt.Sprintf("110000190001%02d000", 1+i)); s[17] == 'X' {
			idX = s
		}
	}
	if idX == "" {
		t.Fatal("no number ends in X")
	}
	wrong := id[:17] + map[bool]string{true: "1", false: "2"}[id[17] != '1']
	bank := withLuhn(t, card+"000")
	short := withLuhn(t, card)
	type number struct {
		text string
		kind NumberKind
	}
	for text, want := range map[string][]number{
		"手机13800000000": {{"13800000000", Mobile}}, "电话:138 0000 0000。": {{"138 0000 0000", Mobile}}, "(19900000000)": {{"19900000000", Mobile}},
		"138-0000-0000、139-0000-0000": {{"138-0000-0000", Mobile}, {"139-0000-0000", Mobile}},
		"138-0000-0000 139-0000-0000": {{"138-0000-0000", Mobile}, {"139-0000-0000", Mobile}},
		"１３８００００００００":                 {{"１３８００００００００", Mobile}}, "+86 13800000000": {{"13800000000", Mobile}}, "8613800000000": {{"8613800000000", Mobile}},
		"联系人李某13800000000": {{"13800000000", Mobile}},

		"联系电话：" + landline: {{landline, Landline}}, "电话（0340）0000000": {{"0340）0000000", Landline}}, "Tel 010 00000000": {{"010 00000000", Landline}},
		"联系方式：03400000000": {{"03400000000", Landline}},

		"身份证" + id: {{id, Identity}}, id: {{id, Identity}}, strings.ToLower(idX) + "，": {{strings.ToLower(idX), Identity}},
		id[:6] + " " + id[6:14] + " " + id[14:]: {{id[:6] + " " + id[6:14] + " " + id[14:], Identity}},
		"身份证号码：" + wrong:                        {{wrong, Identity}}, "身份证号110000000101000": {{"110000000101000", Identity}},

		"银行卡号" + bank: {{bank, BankCard}}, "开户行某支行，账号：" + short: {{short, BankCard}},
		short[:4] + " " + short[4:8] + " " + short[8:12] + " " + short[12:]: {{short[:4] + " " + short[4:8] + " " + short[8:12] + " " + short[12:], BankCard}},
		// none
		"": nil, "110、12345、12315四线合一": nil, "51092324T000010263357": nil, "51000021R000000019951-工资性支出": nil,
		"投资13800000000元": nil, "138000000000": nil, "预算13800000000.00": nil, "0.13800000000": nil, "编码13800000000": nil, "合同编号：13800000000": nil,
		"12800000000": nil, "a13800000000": nil, "13800000000b": nil, "¥13800000000": nil, "138****0000": nil, "文号13800000000号": nil, "13800000000号文": nil,
		landline: nil, "传真" + landline: nil, "电话12345": nil, "电话：400-000-0000": nil, "2023-01/2023-12": nil, "2024年3月18日": nil,
		wrong: nil, "990000190001010000": nil, "项目" + id[:6] + "19001301" + id[14:]: nil, "编号110000000101000": nil,
		bank: nil, "项目编码：" + bank: nil, "账号" + card[:15] + "7": nil, "国办发〔2014〕70号": nil, "1,234,567,890.12万元": nil, "1 2 3 4 5 6 7 8 9 10 11": nil,
	} {
		var got []number
		for _, f := range PersonalNumbers(text) {
			got = append(got, number{text[f.Start:f.End], f.Kind})
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q: found %v, want %v", text, got, want)
		}
	}
}

// Nothing that is told of a number has the number in it.
func TestPersonalNumbersAreMasked(t *testing.T) {
	id := withCheck("11000019000101000")
	for _, number := range []string{"13812340000", "138 1234 0000", id, landline} {
		list := PersonalIn("联系电话" + number)
		if len(list) != 1 || list[0].Rule != "personal-number" {
			t.Fatalf("%s: told %+v", number, list)
		}
		d := list[0]
		if all := fmt.Sprintf("%+v", d); strings.Contains(all, number) || strings.Contains(all, number[4:8]) {
			t.Errorf("%s is told in full: %s", number, all)
		}
		if d.Span.End-d.Span.Start != len(number) {
			t.Errorf("%s: span %+v", number, d.Span)
		}
	}
}

// Numbers in the front matter are told at their key; amounts are none.
func TestPersonalNumberInFront(t *testing.T) {
	f := funded(&front.Funds{Reason: "请致电13800000000", Total: &front.Row{Budget: cell("13800000000")}})
	f.FollowUps = []front.FollowUp{{Problem: "a", Note: "联系人13900000000"}}
	got := told(unscored(), f, Privacy)
	if want := "[personal-number@follow_up[0].note personal-number@funds.reason]"; fmt.Sprint(got) != want {
		t.Errorf("told %v", got)
	}
}

// Whatever the text, the spans lie in it, in order, and begin and end with a
// digit or the X of an identity number; and a number is found wherever it stands
// between blanks.
func FuzzPersonalNumbers(f *testing.F) {
	for _, s := range []string{"手机138-0000-0000", "(0340)0000000 电话", withCheck("11000019000101000"), "卡号" + card, "1-2-3.4)5", "１３８", "\xef\xbc", "110000 19000101 000x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, found := range PersonalNumbers(text) {
			if found.Start < end || found.End > len(text) || found.End-found.Start < fewestDigits {
				t.Fatalf("%q: %+v", text, found)
			}
			number := text[found.Start:found.End]
			if utf8.ValidString(text) && !utf8.ValidString(number) {
				t.Fatalf("%q: cut within a character: %q", text, number)
			}
			if _, size := digitAt(number); size == 0 {
				t.Fatalf("%q: begins with no digit: %q", text, number)
			}
			end = found.End
		}
		if strings.ContainsAny(text, "编代文单订发合票") { // words that make it a code
			return
		}
		again := PersonalNumbers(text + "\n手机 13800000000 ")
		if len(again) == 0 || again[len(again)-1].End != len(text)+len("\n手机 13800000000") {
			t.Fatalf("%q: the number behind it is lost", text)
		}
	})
}

func BenchmarkPersonalNumbers(b *testing.B) {
	text := strings.Repeat("2023年综治、平安建设经费年初预算36万元，实际支付26.19万元；开展平安创建活动260余次，解决“五小”问题150余件。\n", 40)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if len(PersonalNumbers(text)) > 0 {
			b.Fatal("there is none")
		}
	}
}

func BenchmarkLeftovers(b *testing.B) {
	text := strings.Repeat("2023年综治、平安建设经费年初预算36万元，实际支付26.19万元；目标完成，开展平安创建活动260余次……\n", 40)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if len(Leftovers(text)) > 0 {
			b.Fatal("there is none")
		}
	}
}
