package syntax

import (
	"slices"
	"strconv"
)

// Flags tell the parser which dialect to read, and a node what was in force where it was written.
type Flags uint16

// The single flags.
const (
	FoldCase      Flags = 1 << iota // letters match their other cases too
	Literal                         // the expression is plain text without operators
	ClassNL                         // [^a] and [[:space:]] may match a newline
	DotNL                           // . may match a newline
	OneLine                         // ^ and $ match at the text's begin and end only
	NonGreedy                       // x* prefers less and x*? more
	PerlX                           // \d, \b, \Q...\E, (?:...) and the like are understood
	UnicodeGroups                   // \p{Greek} and \P{Greek} are understood
	WasDollar                       // of an OpEndText: it was written $, not \z
	Simple                          // of a node: it has no counted repetition
)

// The usual combinations.
const (
	MatchNL = ClassNL | DotNL

	Perl        = ClassNL | OneLine | PerlX | UnicodeGroups // as near to Perl as this package comes
	POSIX Flags = 0                                         // the syntax of egrep
)

// An Op says what a node of a tree does.
type Op uint8

// The operators.
const (
	OpNoMatch        Op = 1 + iota // matches nothing, not even the empty text
	OpEmptyMatch                   // matches the empty text
	OpLiteral                      // matches the runes of Rune one after the other
	OpCharClass                    // matches one rune that lies in a range; Rune holds pairs of first and last
	OpAnyCharNotNL                 // matches one rune that is no newline
	OpAnyChar                      // matches one rune
	OpBeginLine                    // matches the empty text at the begin of a line
	OpEndLine                      // matches the empty text at the end of a line
	OpBeginText                    // matches the empty text at the begin of the text
	OpEndText                      // matches the empty text at the end of the text
	OpWordBoundary                 // matches the empty text between a word's rune and another
	OpNoWordBoundary               // matches the empty text where OpWordBoundary does not
	OpCapture                      // matches Sub[0] and remembers where, as group Cap with the name Name
	OpStar                         // matches Sub[0] any number of times
	OpPlus                         // matches Sub[0] once or more often
	OpQuest                        // matches Sub[0] once or not at all
	OpRepeat                       // matches Sub[0] at least Min times and at most Max times; Max -1 is no limit
	OpConcat                       // matches all of Sub one after the other
	OpAlternate                    // matches one of Sub, the first that it can
)

var opNames = [...]string{
	OpNoMatch:        "NoMatch",
	OpEmptyMatch:     "EmptyMatch",
	OpLiteral:        "Literal",
	OpCharClass:      "CharClass",
	OpAnyCharNotNL:   "AnyCharNotNL",
	OpAnyChar:        "AnyChar",
	OpBeginLine:      "BeginLine",
	OpEndLine:        "EndLine",
	OpBeginText:      "BeginText",
	OpEndText:        "EndText",
	OpWordBoundary:   "WordBoundary",
	OpNoWordBoundary: "NoWordBoundary",
	OpCapture:        "Capture",
	OpStar:           "Star",
	OpPlus:           "Plus",
	OpQuest:          "Quest",
	OpRepeat:         "Repeat",
	OpConcat:         "Concat",
	OpAlternate:      "Alternate",
}

// String returns the constant's name without its prefix.
func (i Op) String() string {
	if int(i) < len(opNames) && opNames[i] != "" {
		return opNames[i]
	}
	return "Op(" + strconv.Itoa(int(i)) + ")"
}

// A Regexp is a node of a syntax tree. A tree belongs to whoever parsed it; Simplify may return parts of it.
type Regexp struct {
	Op       Op         // what the node does
	Flags    Flags      // what was in force where it was written
	Sub      []*Regexp  // operands
	Sub0     [1]*Regexp // where a single operand may be kept
	Rune     []rune     // of an OpLiteral its runes, of an OpCharClass pairs of first and last
	Rune0    [2]rune    // where few runes may be kept
	Min, Max int        // of an OpRepeat
	Cap      int        // of an OpCapture its number, from 1
	Name     string     // of an OpCapture its name, if it has one
}

// Equal reports whether two trees are the same: operators, runes, counts, groups, preferences, and for runes whether their
// case mattered where they were written. A nil tree equals a nil tree only.
func (x *Regexp) Equal(y *Regexp) bool {
	if x == nil || y == nil {
		return x == y
	}
	if x.Op != y.Op {
		return false
	}
	var deciding Flags // the flags that change what the operator means
	same := true
	switch x.Op {
	case OpEndText:
		deciding = WasDollar
	case OpLiteral, OpCharClass:
		deciding = FoldCase
		same = slices.Equal(x.Rune, y.Rune)
	case OpStar, OpPlus, OpQuest:
		deciding = NonGreedy
	case OpRepeat:
		deciding = NonGreedy
		same = x.Min == y.Min && x.Max == y.Max
	case OpCapture:
		same = x.Cap == y.Cap && x.Name == y.Name
	}
	return same && (x.Flags^y.Flags)&deciding == 0 && slices.EqualFunc(x.Sub, y.Sub, (*Regexp).Equal)
}

// groups calls visit for each capturing group of the tree.
func (re *Regexp) groups(visit func(*Regexp)) {
	if re.Op == OpCapture {
		visit(re)
	}
	for _, sub := range re.Sub {
		sub.groups(visit)
	}
}

// MaxCap returns the highest number of a group in the tree, 0 if there is none.
func (re *Regexp) MaxCap() int {
	highest := 0
	re.groups(func(g *Regexp) { highest = max(highest, g.Cap) })
	return highest
}

// CapNames returns the groups' names by their numbers; a group without a name has "", and so has index 0.
func (re *Regexp) CapNames() []string {
	names := make([]string, re.MaxCap()+1)
	re.groups(func(g *Regexp) { names[g.Cap] = g.Name })
	return names
}
