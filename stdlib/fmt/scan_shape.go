package fmt

import "unicode/utf8"

// A shape says which runes a token may have, and in what order. It is a table of steps: a step looks at the next rune,
// which joins the token if it is in the step's set, and then the step named by yes has its turn; otherwise the one named
// by no sees the same rune. A step that names itself takes as many runes as fit.
//
//	set  yes  no           1.5 by the steps of floatShape, from its number on:
//	"0"   8    9           '1' is no 0: 9
//	...                    '1' is a digit: 9 again, until '.', which is none: 10
//
// Steps that are below 0 end the token; which one it was is the result. A shape need not describe valid tokens only:
// strconv rejects what is wrong as a whole, such as "+" or "1e".
type shape []step

type step struct {
	set     string
	yes, no int8
}

// How a token ends.
const (
	isDone  = -1 // of a number
	isTrue  = -2
	isFalse = -3
	isOther = -4 // the first rune starts neither, and has not been read
	isWrong = -5 // more than its first letter of a word, but not all of it
)

// booleanShape has 1 and the words true and false, of which the first letter is enough.
var booleanShape = shape{
	0: {"1", isTrue, 1},
	1: {"tT", 2, 5},
	2: {"rR", 3, isTrue},
	3: {"uU", 4, isWrong},
	4: {"eE", isTrue, isWrong},
	5: {"fF", 6, isOther},
	6: {"aA", 7, isFalse},
	7: {"lL", 8, isWrong},
	8: {"sS", 9, isWrong},
	9: {"eE", isFalse, isWrong},
}

// floatShape has nan, which has no sign, then inf, and decimal and hexadecimal numbers.
var floatShape = shape{
	0: {"nN", 1, 3},
	1: {"aA", 2, 3},
	2: {"nN", isDone, 3},

	3: {"+-", 4, 4},
	4: {"iI", 5, 7},
	5: {"nN", 6, 7},
	6: {"fF", isDone, 7},

	7: {"0", 8, 9},
	8: {"xX", 12, 9},

	9:  {decimalDigits + "_", 9, 10},
	10: {".", 11, 15},
	11: {decimalDigits + "_", 11, 15},

	12: {hexDigits + "_", 12, 13},
	13: {".", 14, 16},
	14: {hexDigits + "_", 14, 16},

	15: {"eEpP", 17, isDone},
	16: {"pP", 17, isDone},
	17: {"+-", 18, 18},
	18: {decimalDigits + "_", 18, isDone},
}

// follow appends to the token what fits the shape, and returns how that ended. It reads no rune before a step asks for
// it: behind "nan" none is looked at.
func (s *scanner) follow(steps shape) (end int8) {
	seen, r := false, endOfInput
	for end >= 0 {
		if !seen {
			seen, r = true, s.next()
		}
		now := &steps[end]
		if r == endOfInput || !oneOf(r, now.set) {
			end = now.no
			continue
		}
		s.buf = utf8.AppendRune(s.buf, r)
		end, seen = now.yes, false
	}
	if seen && r != endOfInput {
		s.UnreadRune()
	}
	return end
}
