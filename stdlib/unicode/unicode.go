// Package unicode tells what code points are and how letters change case.
//
// Questions about Latin-1 are answered from a table of 256 bytes; the rest by binary search in the tables of ranges.
package unicode

const (
	MaxRune         = '\U0010FFFF' // the largest code point
	ReplacementChar = '\uFFFD'     // stands for invalid ones
	MaxASCII        = '\u007F'     // the largest of ASCII
	MaxLatin1       = '\u00FF'     // the largest of Latin-1
)

// RangeTable is a set of code points: ranges in order without overlap, those of R16 below 0x10000.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // how many of R16 end within Latin-1
}

// Range16 is Lo, Lo+Stride, ... up to Hi.
type Range16 struct {
	Lo, Hi, Stride uint16
}

// Range32 is Lo, Lo+Stride, ... up to Hi.
type Range32 struct {
	Lo, Hi, Stride uint32
}

// Indices into CaseRange.Delta and arguments of To.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

type d [MaxCase]rune

// CaseRange says what to add to each of Lo to Hi for each case. UpperLower says that upper and lower case alternate,
// upper first.
type CaseRange struct {
	Lo, Hi uint32
	Delta  d
}

// UpperLower is no difference that could be added.
const UpperLower = MaxRune + 1

// SpecialCase holds ranges that go before the general ones, for a language.
type SpecialCase []CaseRange

const (
	isControl = 1 << iota
	isPunct
	isNumber
	isSymbol
	isUpper
	isLower
	isOtherLetter
	isSeparator

	isLetter  = isUpper | isLower | isOtherLetter
	isGraphic = isLetter | isPunct | isNumber | isSymbol | isSeparator
)

// Is tells whether r is in the table.
func Is(rangeTab *RangeTable, r rune) bool {
	if ranges := rangeTab.R16; len(ranges) > 0 && uint32(r) <= uint32(ranges[len(ranges)-1].Hi) {
		c := uint16(r)
		low, high := 0, len(ranges)
		for low < high {
			middle := int(uint(low+high) >> 1)
			if ranges[middle].Hi < c {
				low = middle + 1
			} else {
				high = middle
			}
		}
		found := &ranges[low]
		return found.Lo <= c && (found.Stride == 1 || (c-found.Lo)%found.Stride == 0)
	}
	ranges := rangeTab.R32
	if len(ranges) == 0 || r < rune(ranges[0].Lo) {
		return false
	}
	c := uint32(r)
	low, high := 0, len(ranges)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if ranges[middle].Hi < c {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low == len(ranges) {
		return false
	}
	found := &ranges[low]
	return found.Lo <= c && (found.Stride == 1 || (c-found.Lo)%found.Stride == 0)
}

// In tells whether r is in one of the tables.
func In(r rune, ranges ...*RangeTable) bool {
	for _, table := range ranges {
		if Is(table, r) {
			return true
		}
	}
	return false
}

// IsOneOf is In with the arguments the other way round.
func IsOneOf(ranges []*RangeTable, r rune) bool { return In(r, ranges...) }

// IsUpper tells whether r is an upper-case letter.
func IsUpper(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[r]&isUpper != 0
	}
	return Is(&tableLu, r)
}

// IsLower tells whether r is a lower-case letter.
func IsLower(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[r]&isLower != 0
	}
	return Is(&tableLl, r)
}

// IsTitle tells whether r is a title-case letter.
func IsTitle(r rune) bool { return r > MaxLatin1 && Is(&tableLt, r) }

// IsLetter tells whether r is a letter.
func IsLetter(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[r]&isLetter != 0
	}
	return Is(&tableL, r)
}

// IsDigit tells whether r is a decimal digit.
func IsDigit(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return '0' <= r && r <= '9'
	}
	return Is(&tableNd, r)
}

// IsNumber tells whether r is in category N.
func IsNumber(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[r]&isNumber != 0
	}
	return Is(&tableN, r)
}

// IsPunct tells whether r is in category P.
func IsPunct(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[r]&isPunct != 0
	}
	return Is(&tableP, r)
}

// IsSymbol tells whether r is in category S.
func IsSymbol(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[r]&isSymbol != 0
	}
	return Is(&tableS, r)
}

// IsMark tells whether r is in category M.
func IsMark(r rune) bool { return r > MaxLatin1 && Is(&tableM, r) }

// IsControl tells whether r is in category Cc.
func IsControl(r rune) bool { return uint32(r) <= MaxLatin1 && latin[r]&isControl != 0 }

// IsSpace tells whether r has the property White_Space.
func IsSpace(r rune) bool {
	switch {
	case uint32(r) <= MaxLatin1:
		return r == ' ' || '\t' <= r && r <= '\r' || r == 0x85 || r == 0xa0
	case 0x2000 <= r && r <= 0x200a:
		return true
	}
	switch r {
	case 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return false
}

// GraphicRanges and PrintRanges are the tables of what IsGraphic and, but for U+0020, IsPrint accept.
var (
	GraphicRanges = []*RangeTable{&tableL, &tableM, &tableN, &tableP, &tableS, &tableZs}
	PrintRanges   = []*RangeTable{&tableL, &tableM, &tableN, &tableP, &tableS}
)

// IsGraphic tells whether r is a letter, mark, number, punctuation mark, symbol or space.
func IsGraphic(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin[r]&isGraphic != 0
	}
	return In(r, GraphicRanges...)
}

// IsPrint is IsGraphic with U+0020 as the only space.
func IsPrint(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return r == ' ' || latin[r]&(isGraphic&^isSeparator) != 0
	}
	return In(r, PrintRanges...)
}

func convert(wanted int, r rune, ranges []CaseRange) (to rune, found bool) {
	if wanted < 0 || wanted >= MaxCase {
		return ReplacementChar, false
	}
	low, high := 0, len(ranges)
	for low < high {
		middle := int(uint(low+high) >> 1)
		c := &ranges[middle]
		switch {
		case r < rune(c.Lo):
			high = middle
		case r > rune(c.Hi):
			low = middle + 1
		default:
			delta := c.Delta[wanted]
			if delta <= MaxRune {
				return r + delta, true
			}
			// Alternating: an even distance from Lo is upper case, which is title case too.
			return rune(c.Lo) + ((r-rune(c.Lo))&^1 | rune(wanted&1)), true
		}
	}
	return r, false
}

// To maps r to UpperCase, LowerCase or TitleCase.
func To(_case int, r rune) rune {
	r, _ = convert(_case, r, caseRanges)
	return r
}

// ToUpper maps r to upper case.
func ToUpper(r rune) rune {
	if uint32(r) <= MaxASCII {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return To(UpperCase, r)
}

// ToLower maps r to lower case.
func ToLower(r rune) rune {
	if uint32(r) <= MaxASCII {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return To(LowerCase, r)
}

// ToTitle maps r to title case.
func ToTitle(r rune) rune {
	if uint32(r) <= MaxASCII {
		return ToUpper(r)
	}
	return To(TitleCase, r)
}

// ToUpper maps r to upper case by the special ranges first.
func (special SpecialCase) ToUpper(r rune) rune {
	to, found := convert(UpperCase, r, special)
	if !found {
		return ToUpper(r)
	}
	return to
}

// ToLower maps r to lower case by the special ranges first.
func (special SpecialCase) ToLower(r rune) rune {
	to, found := convert(LowerCase, r, special)
	if !found {
		return ToLower(r)
	}
	return to
}

// ToTitle maps r to title case by the special ranges first.
func (special SpecialCase) ToTitle(r rune) rune {
	to, found := convert(TitleCase, r, special)
	if !found {
		return ToTitle(r)
	}
	return to
}

// TurkishCase keeps dotted and dotless i apart.
var TurkishCase SpecialCase = []CaseRange{
	{0x49, 0x49, d{0, 0x131 - 0x49, 0}},
	{0x69, 0x69, d{0x130 - 0x69, 0, 0x130 - 0x69}},
	{0x130, 0x130, d{0, 0x69 - 0x130, 0}},
	{0x131, 0x131, d{0x49 - 0x131, 0, 0x49 - 0x131}},
}

// AzeriCase is the same.
var AzeriCase = TurkishCase

// SimpleFold goes round the code points that are equal to r under simple folding: it returns the next larger one, after
// the largest the smallest.
func SimpleFold(r rune) rune {
	if r < 0 || r > MaxRune {
		return r
	}
	if to, found := foldOrbit(r); found {
		return to
	}
	to := ToLower(r)
	if to == r {
		to = ToUpper(r)
	}
	return to
}

// foldOrbit looks for what follows r in those orbits that are more than a small and a capital letter. It finds the number
// of entries up to r bit by bit, from the highest.
func foldOrbit(r rune) (to rune, found bool) {
	const highest = 32 // no more than twice of it are in the table
	count := 0
	for step := highest; step > 0; step /= 2 {
		if n := count + step; n <= len(foldOrbits) && rune(foldOrbits[n-1].from) <= r {
			count = n
		}
	}
	if count == 0 || rune(foldOrbits[count-1].from) != r {
		return 0, false
	}
	return rune(foldOrbits[count-1].to), true
}
