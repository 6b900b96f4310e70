package regexp

import (
	"io"
	"regexp/syntax"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Regexp is an expression that is ready for searches. Any number of goroutines may use it at the same time, but Longest
// must not be called meanwhile.
type Regexp struct {
	expr    string
	prog    *syntax.Prog
	names   []string // of the groups; index 0 is ""
	least   int      // no match has fewer bytes
	literal string   // if not empty, what the expression matches and nothing else
	opening string   // if not empty, what a text begins with that has a match
	longest bool
	hidden  *hidden
}

// Compile makes a Regexp of an expression, or returns an error, a *syntax.Error, that says what is wrong with it.
//
// Of all matches of a text the Regexp finds the one that begins leftmost, and of these the one that a search would come
// to first that tries alternatives from left to right and repetitions as they prefer, as Perl does. CompilePOSIX is for
// the longest instead.
func Compile(expr string) (*Regexp, error) { return compile(expr, syntax.Perl, false) }

// CompilePOSIX is like Compile, but accepts the syntax of egrep only, and of the matches that begin leftmost the Regexp
// finds the longest. Which groups take part in it is what a search would come to first among the ways to match just
// that; POSIX would have the first group as long as possible, and so on, which this package does not.
func CompilePOSIX(expr string) (*Regexp, error) { return compile(expr, syntax.POSIX, true) }

func compile(expr string, flags syntax.Flags, longest bool) (*Regexp, error) {
	tree, err := syntax.Parse(expr, flags)
	if err != nil {
		return nil, err
	}
	names := tree.CapNames()
	least := leastBytes(tree)
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return nil, err
	}
	re := &Regexp{expr: expr, prog: prog, names: names, least: least, longest: longest}
	re.hidden = hide(&depot{prog: prog, slots: 2 * len(names)})
	if prefix, _, anchored := anchoredPrefix(prog); anchored {
		re.opening = prefix
	} else if prefix, complete := prog.Prefix(); complete {
		re.literal = prefix
	}
	return re, nil
}

// leastBytes returns how many bytes a match has at least.
func leastBytes(re *syntax.Regexp) int {
	least := 0
	switch re.Op {
	case syntax.OpLiteral:
		for _, r := range re.Rune {
			if r == utf8.RuneError || re.Flags&syntax.FoldCase != 0 && unicode.SimpleFold(r) != r {
				least++
			} else {
				least += utf8.RuneLen(r)
			}
		}
		return max(least, 0)
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return 1
	case syntax.OpCapture, syntax.OpPlus:
		return leastBytes(re.Sub[0])
	case syntax.OpRepeat:
		return re.Min * leastBytes(re.Sub[0])
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			least += leastBytes(sub)
		}
	case syntax.OpAlternate:
		least = leastBytes(re.Sub[0])
		for _, sub := range re.Sub[1:] {
			least = min(least, leastBytes(sub))
		}
	}
	return least
}

// hopeless reports whether a look at the text's length and begin is enough to know that it has no match.
func (re *Regexp) hopeless(s string) bool {
	return len(s) < re.least || re.opening != "" && !strings.HasPrefix(s, re.opening)
}

// MustCompile is like Compile, but panics where Compile returns an error. It is for variables that are initialised with
// an expression known to be right.
func MustCompile(str string) *Regexp { return must(str, "Compile", Compile) }

// MustCompilePOSIX is to CompilePOSIX what MustCompile is to Compile.
func MustCompilePOSIX(str string) *Regexp { return must(str, "CompilePOSIX", CompilePOSIX) }

func must(str, name string, compile func(string) (*Regexp, error)) *Regexp {
	re, err := compile(str)
	if err == nil {
		return re
	}
	quoted := strconv.Quote(str)
	if strconv.CanBackquote(str) {
		quoted = "`" + str + "`"
	}
	panic("regexp: " + name + "(" + quoted + "): " + err.Error())
}

// String returns the expression as it was given to Compile.
func (re *Regexp) String() string { return re.expr }

// Copy returns a copy, so that Longest for one does not concern the other.
//
// Deprecated: goroutines need no copies of their own to run side by side.
func (re *Regexp) Copy() *Regexp {
	c := *re
	return &c
}

// Longest makes later searches find the longest of the matches that begin leftmost. It must not be called while other
// goroutines use the Regexp.
func (re *Regexp) Longest() { re.longest = true }

// NumSubexp returns the number of groups in parentheses.
func (re *Regexp) NumSubexp() int { return len(re.names) - 1 }

// SubexpNames returns the names of the groups by number; names[0], for the whole expression, and those of groups without
// a name are "". The slice belongs to the Regexp and must not be changed.
func (re *Regexp) SubexpNames() []string { return re.names }

// SubexpIndex returns the number of the first group of that name, or -1. There is none named "".
func (re *Regexp) SubexpIndex(name string) int {
	if name == "" {
		return -1
	}
	return slices.Index(re.names, name)
}

// LiteralPrefix returns a string that every match begins with, and reports whether the expression matches that string
// and nothing else. If the expression begins with ^, a prefix is found only where each rune of a text leaves one way through
// the expression.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) {
	prefix, complete, anchored := anchoredPrefix(re.prog)
	if !anchored {
		return re.prog.Prefix()
	}
	if !determined(re.prog) {
		return "", false
	}
	return prefix, complete
}

// AppendText appends what String returns, and never fails. Neither that the syntax was POSIX nor that Longest was called
// is in it.
func (re *Regexp) AppendText(b []byte) ([]byte, error) { return append(b, re.expr...), nil }

// MarshalText returns what AppendText appends.
func (re *Regexp) MarshalText() ([]byte, error) { return re.AppendText(nil) }

// UnmarshalText makes the Regexp what Compile makes of text; on an error it stays as it was.
func (re *Regexp) UnmarshalText(text []byte) error {
	other, err := Compile(string(text))
	if err == nil {
		*re = *other
	}
	return err
}

var isOperator = func() (is [256]bool) {
	for _, c := range []byte(`\.+*?()|[]{}^$`) {
		is[c] = true
	}
	return
}()

// QuoteMeta returns an expression that matches s and nothing else: s with a backslash before each operator.
func QuoteMeta(s string) string {
	count := 0
	for i := range len(s) {
		if isOperator[s[i]] {
			count++
		}
	}
	if count == 0 {
		return s
	}
	quoted := make([]byte, len(s)+count)
	at := 0
	for i := range len(s) {
		if isOperator[s[i]] {
			quoted[at] = '\\'
			at++
		}
		quoted[at] = s[i]
		at++
	}
	return view(quoted)
}

// MatchString compiles pattern and reports whether s has a match of it. Who asks more than once should compile once.
func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	return err == nil && re.MatchString(s), err
}

// Match compiles pattern and reports whether b has a match of it. Who asks more than once should compile once.
func Match(pattern string, b []byte) (matched bool, err error) {
	return MatchString(pattern, view(b))
}

// MatchReader compiles pattern and reports whether the text that r gives has a match of it.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	return err == nil && re.MatchReader(r), err
}
