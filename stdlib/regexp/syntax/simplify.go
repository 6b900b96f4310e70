package syntax

// Simplification.
//
// Counted repetitions become what they stand for, and repetitions that say nothing more than their operand go:
//
//	x{2,}    xx+             x{0}     empty           (?:x+)+   x+
//	x{2,4}   xx(?:xx?)?      x{1}     x               (?:)*     empty
//
// The optional copies are nested, not put in a row: in x?x? a text of one x matches in two ways, in (?:xx?)? in one.
// Copies share their operand's tree. A node is copied only where something below it has changed.

// Simplify returns a tree that matches the same texts and has no counted repetition. It may share nodes with re, or be
// re; groups that are repeated appear several times with the same number.
func (re *Regexp) Simplify() *Regexp {
	if re == nil {
		return nil
	}
	switch re.Op {
	case OpCapture, OpConcat, OpAlternate:
		return re.withSubs(func(sub *Regexp) *Regexp { return sub.Simplify() })
	case OpStar, OpPlus, OpQuest:
		return quantified(re.Op, re.Flags, re.Sub[0].Simplify(), re)
	case OpRepeat:
		return re.unrolled()
	}
	return re
}

// withSubs returns the node with its operands replaced; it is re itself if none changes.
func (re *Regexp) withSubs(replace func(*Regexp) *Regexp) *Regexp {
	result := re
	for i, sub := range re.Sub {
		changed := replace(sub)
		if changed == sub {
			continue
		}
		if result == re {
			result = new(Regexp)
			*result = *re
			result.Rune = nil
			result.Sub = append(result.Sub0[:0], re.Sub...)
		}
		result.Sub[i] = changed
	}
	return result
}

// quantified returns a star, plus or quest of sub; old, if it is that already.
func quantified(op Op, flags Flags, sub, old *Regexp) *Regexp {
	if sub.Op == OpEmptyMatch || sub.Op == op && (sub.Flags^flags)&NonGreedy == 0 {
		return sub
	}
	if old != nil && old.Op == op && (old.Flags^flags)&NonGreedy == 0 && old.Sub[0] == sub {
		return old
	}
	re := &Regexp{Op: op, Flags: flags}
	re.Sub0[0] = sub
	re.Sub = re.Sub0[:1]
	return re
}

// concatenation returns a node for all subs in turn.
func concatenation(subs ...*Regexp) *Regexp {
	if len(subs) == 1 {
		return subs[0]
	}
	return &Regexp{Op: OpConcat, Sub: subs}
}

// unrolled returns what a counted repetition stands for.
func (re *Regexp) unrolled() *Regexp {
	least, most := re.Min, re.Max
	if least == 0 && most == 0 {
		return &Regexp{Op: OpEmptyMatch}
	}
	x := re.Sub[0].Simplify()
	switch {
	case most < 0 && least == 0:
		return quantified(OpStar, re.Flags, x, nil)
	case most < 0 && least == 1:
		return quantified(OpPlus, re.Flags, x, nil)
	case least == 1 && most == 1:
		return x
	case most >= 0 && most < least:
		return &Regexp{Op: OpNoMatch} // a tree that Parse does not make
	}
	var parts []*Regexp
	if most < 0 {
		for range least - 1 {
			parts = append(parts, x)
		}
		return concatenation(append(parts, quantified(OpPlus, re.Flags, x, nil))...)
	}
	for range least {
		parts = append(parts, x)
	}
	if most > least {
		tail := quantified(OpQuest, re.Flags, x, nil)
		for range most - least - 1 {
			tail = quantified(OpQuest, re.Flags, concatenation(x, tail), nil)
		}
		parts = append(parts, tail)
	}
	return concatenation(parts...)
}
