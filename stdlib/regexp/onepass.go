package regexp

import (
	"regexp/syntax"
	"strings"
	"unicode/utf8"
)

// anchoredPrefix returns the prefix of an expression that begins with \A. It reports anchored false for others.
func anchoredPrefix(prog *syntax.Prog) (prefix string, complete, anchored bool) {
	i := &prog.Inst[prog.Start]
	if i.Op != syntax.InstEmptyWidth || syntax.EmptyOp(i.Arg)&syntax.EmptyBeginText == 0 {
		return "", false, false
	}
	i = &prog.Inst[i.Out]
	for i.Op == syntax.InstNop {
		i = &prog.Inst[i.Out]
	}
	var b strings.Builder
	for i.Op == syntax.InstRune1 && i.Rune[0] != utf8.RuneError {
		b.WriteRune(i.Rune[0])
		i = &prog.Inst[i.Out]
	}
	if b.Len() == 0 {
		return "", false, true
	}
	complete = i.Op == syntax.InstEmptyWidth && syntax.EmptyOp(i.Arg)&syntax.EmptyEndText != 0 &&
		prog.Inst[i.Out].Op == syntax.InstMatch
	return b.String(), complete, true
}
