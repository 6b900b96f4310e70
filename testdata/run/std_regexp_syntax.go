// run
// Package regexp/syntax: trees, their text, simplification, programs, errors.
package main

import (
	"fmt"
	"regexp/syntax"
)

func tree(re *syntax.Regexp) string {
	s := re.Op.String()
	if len(re.Rune) > 0 {
		s += fmt.Sprintf("%q", re.Rune)
	}
	if re.Op == syntax.OpRepeat {
		s += fmt.Sprint(re.Min, re.Max)
	}
	if re.Op == syntax.OpCapture {
		s += fmt.Sprint(re.Cap, re.Name)
	}
	if re.Flags&syntax.NonGreedy != 0 {
		s += "?"
	}
	for _, sub := range re.Sub {
		s += "(" + tree(sub) + ")"
	}
	return s
}

func main() {
	for _, expr := range []string{
		`abc|abd|aef|bcx|bcy`, `ax+y|ax+z|ay+w`, `x{2}|x{2}[0-9]`, `(?i)abc|ABD`, `[Aa][Bb]cd`, `a{2,4}b{3,}?c{0}`, `(?:a+)+(?:)*`,
		`(?m)^a$|(?-m)^b$`, `(?s).(?-s).`, `x(?i:ab*c|d?e)1`, `(?U)a*b*?`, `[^\n]`, `[\s\S]`, `[^\x00-\x{10ffff}]`, `|a||b`, `(?P<n>a)(?<o>b)`,
		`\Q*a\E+`, `\pN\x{41}\052\a`, `[[:punct:]\d-]`, `(|a)*`, `(a{2}){3}`, `\b\B\A\z`, `a|b|[c-e]|.`,
	} {
		re, err := syntax.Parse(expr, syntax.Perl)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(tree(re))
		simple := re.Simplify()
		fmt.Println(re, simple, re.MaxCap(), re.CapNames(), re.Equal(re), re.Equal(simple))
		prog, _ := syntax.Compile(simple)
		prefix, complete := prog.Prefix()
		fmt.Print(prog, prog.NumCap, " ", prog.StartCond(), " ", prefix, " ", complete, "\n")
	}
	for _, expr := range []string{`a**`, `a\d`, `[a-b-c]`, `(?:a)`, `[^a]`} {
		re, err := syntax.Parse(expr, syntax.POSIX)
		if err != nil {
			e := err.(*syntax.Error)
			fmt.Println(e.Code, e.Expr, e)
			continue
		}
		fmt.Println(tree(re))
	}
	re, _ := syntax.Parse("a.(b", syntax.Literal)
	fmt.Println(tree(re))
	fmt.Println(syntax.EmptyOpContext(-1, 'a'), syntax.EmptyOpContext('a', '\n'), syntax.EmptyOpContext(' ', -1), syntax.IsWordChar('_'), syntax.IsWordChar('é'))
	in := syntax.Inst{Op: syntax.InstRune, Rune: []rune{'k'}, Arg: uint32(syntax.FoldCase)}
	fmt.Println(in.MatchRune('\u212a'), in.MatchRunePos('x'), &in, syntax.InstAltMatch, syntax.Op(77))
	in = syntax.Inst{Op: syntax.InstRune, Rune: []rune("acegxz")}
	fmt.Println(in.MatchRunePos('b'), in.MatchRunePos('d'), in.MatchRunePos('y'), in.MatchRune('~'))
	in = syntax.Inst{Op: syntax.InstEmptyWidth, Arg: uint32(syntax.EmptyWordBoundary)}
	fmt.Println(in.MatchEmptyWidth('a', ' '), in.MatchEmptyWidth('a', 'b'), &in)
}
