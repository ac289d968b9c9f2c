package prose

import "jixiao/schema/quantity"

// numeral is digits as they stand in the text.
type numeral struct {
	start, end int
	value      quantity.Number // without a unit
	ok         bool            // value was read
	chinese    bool
	int        int // a plain whole number of up to nine digits, else −1
	width      int // how many digits it has, Chinese: characters
	dots       int // 1 for a decimal, 2 for 2023.3.18
	commas     int
	unsure     bool // the separators leave two readings
	parts      [3]int
}

// maxDigits is the longest numeral that is read.
const maxDigits = 40

// digitReader reads one Arabic numeral.
type digitReader struct {
	numeral
	text  [maxDigits + 2]byte
	size  int
	count int // digits of all
	group int // digits since the last separator
	wide  int // full-width commas
}

// digits reads the numeral that begins at i: 26.19, １，２３４, 73,387.27. Marks that
// can't be seen are passed over.
func (r *reader) digits(i int) numeral {
	d := digitReader{numeral: numeral{start: i, end: i, int: -1}}
	for {
		c, next := r.peek(i)
		switch {
		case digit(c):
			d.digit(c)
			d.end = next
		case invisible(c) && r.numeralGoesOn(next):
			d.unsure = d.unsure || turns(c)
		case c == '.' && r.digitAt(next):
			if d.commas > 0 && d.dots > 0 {
				return d.close(r.s)
			}
			d.point()
		case c == ',' && d.dots == 0 && r.digitAt(next) && d.comma(r, i, next):
		default:
			return d.close(r.s)
		}
		i = next
	}
}

func (d *digitReader) digit(c rune) {
	d.count++
	d.group++
	if d.size < len(d.text) {
		d.text[d.size] = byte(c)
		d.size++
	}
	if d.dots < len(d.parts) && d.group <= 9 {
		d.parts[d.dots] = d.parts[d.dots]*10 + int(c-'0')
	}
}

func (d *digitReader) point() {
	d.dots++
	d.group = 0
	if d.size < len(d.text) {
		d.text[d.size] = '.'
		d.size++
	}
}

// comma takes a comma in where it may separate thousands. A full-width comma may
// as well separate two numbers; so may 100，200, where no decimals follow.
func (d *digitReader) comma(r *reader, at, next int) bool {
	formed := (d.group == 3 || d.commas == 0 && d.group < 3) && d.text[0] != '0' && r.groupOfThree(next)
	full := next-at > 1
	switch {
	case formed && full:
		d.wide++
	case formed:
	case full || r.yearAt(next):
		return false
	default:
		d.unsure = true
	}
	d.commas++
	d.group = 0
	return true
}

// close works out what was read.
func (d *digitReader) close(s string) numeral {
	d.unsure = d.unsure || d.wide == 1 && d.commas == 1 && d.dots == 0
	d.width = d.count
	if d.count > maxDigits || d.dots > 1 {
		return d.numeral
	}
	text := s[d.start:d.end]
	if len(text) != d.size { // commas, full-width digits
		text = string(d.text[:d.size])
	}
	rat, ok := quantity.ParseRat(text)
	if !ok {
		return d.numeral
	}
	d.ok = true
	decimals := 0
	if d.dots > 0 {
		decimals = d.group
	}
	d.value = quantity.Number{Value: rat, Decimals: decimals, Whole: decimals == 0}
	if d.count <= 9 && d.dots == 0 && d.commas == 0 {
		d.int = d.parts[0]
	}
	return d.numeral
}

func (r *reader) digitAt(i int) bool {
	c, _ := r.peek(i)
	return digit(c)
}

// numeralGoesOn tells whether a digit follows, a separator perhaps before it.
func (r *reader) numeralGoesOn(i int) bool {
	for range maxSpaces {
		c, next := r.peek(i)
		if digit(c) {
			return true
		}
		if !invisible(c) && c != '.' && c != ',' {
			return false
		}
		i = next
	}
	return false
}

// groupOfThree tells whether exactly three digits stand at i.
func (r *reader) groupOfThree(i int) bool {
	for range 3 {
		c, next := r.peek(i)
		if !digit(c) {
			return false
		}
		i = next
	}
	return !r.digitAt(i)
}

// yearAt tells whether a year stands at i: 2023年.
func (r *reader) yearAt(i int) bool {
	value := 0
	for range 4 {
		c, next := r.peek(i)
		if !digit(c) {
			return false
		}
		value, i = value*10+int(c-'0'), next
	}
	c, _ := r.peek(r.spaces(i))
	return c == '年' && isYear(value)
}

func isYear(n int) bool { return n >= 1900 && n < 2200 }

// arabic reads a number that begins with a digit, and returns where it ends.
func (r *reader) arabic(i int) int {
	n := r.digits(i)
	if end, ok := r.numbered(&n); ok {
		return end
	}
	if end, ok := r.mark(&n); ok {
		return end
	}
	if end, ok := r.dated(&n); ok {
		return end
	}
	if end, ok := r.phone(&n); ok {
		return end
	}
	if end, ok := r.code(&n); ok {
		return end
	}
	if end, ok := r.label(&n); ok {
		return end
	}
	if end, ok := r.ratio(&n); ok {
		return end
	}
	return r.quantity(&n)
}

// ratio passes over 1:3, 2/3 and 10/50/30/10: shares, dates or times.
func (r *reader) ratio(n *numeral) (end int, ok bool) {
	end = n.end
	for {
		c, next := r.peek(end)
		if c != ':' && c != '/' || !r.digitAt(next) {
			break
		}
		right := r.digits(next)
		if c == ':' && r.unitAt(right.end) { // 指标1：30户
			break
		}
		end, ok = right.end, true
	}
	if !ok {
		return 0, false
	}
	return r.say(&numeral{start: n.start, end: end}, Unclear, n.start, end), true
}
