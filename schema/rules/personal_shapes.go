package rules

import "strings"

// numberShape is a way in which a personal number is written: the lengths of its
// groups of digits, and what else must hold.
type numberShape struct {
	kind   NumberKind
	groups []int
	is     func(s *digitScan, i, n int, digits string) bool
}

// shapes are tried in this order.
var shapes = [...]numberShape{
	{Identity, []int{18}, isIdentity},
	{Identity, []int{17}, isIdentity}, // and an X
	{Identity, []int{6, 8, 4}, isIdentity},
	{Identity, []int{6, 8, 3}, isIdentity},
	{Identity, []int{15}, isOldIdentity},
	{BankCard, []int{4, 4, 4, 4, 3}, isCardInGroups},
	{BankCard, []int{4, 4, 4, 4}, isCardInGroups},
	{BankCard, []int{6, 13}, isCardInGroups},
	{BankCard, []int{16}, isCard},
	{BankCard, []int{17}, isCard},
	{BankCard, []int{18}, isCard},
	{BankCard, []int{19}, isCard},
	{Mobile, []int{11}, isMobile},
	{Mobile, []int{3, 4, 4}, isMobile},
	{Mobile, []int{3, 8}, isMobile},
	{Mobile, []int{7, 4}, isMobile},
	{Mobile, []int{13}, isMobileAbroad},
	{Landline, []int{3, 8}, isLandline},
	{Landline, []int{4, 7}, isLandline},
	{Landline, []int{4, 8}, isLandline},
	{Landline, []int{11}, isLandline},
	{Landline, []int{12}, isLandline},
}

// end is where group i+n-1 ends.
func (s *digitScan) end(i, n int) int { return s.groups[i+n-1].end }

// coded tells whether the text says that what follows is a code.
func (s *digitScan) coded(i int) bool {
	return containsAny(s.before(i), []string{"编码", "编号", "代码", "文号", "单号", "订单", "发票", "合同", "票据"})
}

func isMobile(s *digitScan, i, n int, digits string) bool {
	return digits[0] == '1' && digits[1] >= '3' && !s.counted(s.end(i, n)) && !s.coded(i)
}

// isMobileAbroad is a mobile number with the country's 86 and nothing between.
func isMobileAbroad(s *digitScan, i, n int, digits string) bool {
	return strings.HasPrefix(digits, "86") && isMobile(s, i, n, digits[2:])
}

func isLandline(s *digitScan, i, n int, digits string) bool {
	return digits[0] == '0' && digits[1] != '0' && !s.counted(s.end(i, n)) && !s.coded(i) &&
		containsAny(s.before(i), []string{"电话", "联系", "座机", "手机", "致电", "Tel", "TEL", "tel"})
}

// isIdentity is an identity number after GB 11643: region, day of birth, three
// digits and a check digit. One that is called so need not have the right check digit.
func isIdentity(s *digitScan, i, n int, digits string) bool {
	if len(digits) != 18 || !isProvince(digits[:2]) || !isBirthday(digits[6:14]) {
		return false
	}
	end := s.end(i, n)
	end += checkLetter(s.text[end:])
	if latinAfter(s.text, end) || digits[17] != 'X' && end > s.end(i, n) {
		return false
	}
	return checkDigit(digits) == digits[17] || s.calledIdentity(i)
}

// isOldIdentity is an identity number of before 1999, which has no check digit.
func isOldIdentity(s *digitScan, i, _ int, digits string) bool {
	return isProvince(digits[:2]) && isBirthday("19"+digits[6:12]) && s.calledIdentity(i)
}

func (s *digitScan) calledIdentity(i int) bool {
	return containsAny(s.before(i), []string{"身份证", "身份号", "证件号", "公民身份"})
}

// checkDigit is the check digit of an identity number (GB 11643, ISO 7064 MOD 11-2).
func checkDigit(digits string) byte {
	sum := 0
	for i := range 17 {
		weight := 1 << (17 - i) % 11
		sum += int(digits[i]-'0') * weight
	}
	return "10X98765432"[sum%11]
}

// isProvince tells whether two digits are the code of a province (GB/T 2260).
func isProvince(code string) bool {
	return strings.Contains(" 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 ", " "+code+" ")
}

// isBirthday tells whether eight digits are a day on which somebody alive may
// have been born.
func isBirthday(s string) bool {
	year, month, day := s[:4], s[4:6], s[6:]
	return year >= "1900" && year <= "2049" && month >= "01" && month <= "12" && day >= "01" && day <= "31"
}

// isCard is a bank card of digits without anything between them. Project and
// account numbers are as long, so it must be called a card's.
func isCard(s *digitScan, i, n int, digits string) bool {
	return isCardInGroups(s, i, n, digits) &&
		containsAny(s.before(i), []string{"卡号", "账号", "帐号", "账户", "帐户", "银行卡", "借记卡", "储蓄卡", "信用卡", "社保卡", "开户"})
}

// isCardInGroups is a bank card by its first digits and its check digit.
func isCardInGroups(s *digitScan, i, n int, digits string) bool {
	issuer := strings.HasPrefix(digits, "62") || strings.HasPrefix(digits, "9558") || digits[0] == '4' ||
		digits[0] == '5' && digits[1] >= '1' && digits[1] <= '5'
	return issuer && luhn(digits) && !s.counted(s.end(i, n)) && !s.coded(i)
}

// luhn checks the check digit of a bank card (ISO/IEC 7812).
func luhn(digits string) bool {
	sum := 0
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return false
		}
		n := int(digits[len(digits)-1-i] - '0')
		if i%2 == 1 {
			if n *= 2; n > 9 {
				n -= 9
			}
		}
		sum += n
	}
	return sum%10 == 0
}
