// run

// Regular expressions: a parser, a Thompson automaton run on all states at once, checked by backtracking.
package main

import "fmt"

type kind int

const (
	letter kind = iota
	anything
	class
	split
	accept
)

type state struct {
	kind      kind
	letter    rune
	set       map[rune]bool
	out, out1 *state
	mark      int
}

type fragment struct {
	start *state
	ends  []**state
}

type parser struct {
	in []rune
	at int
}

func (f fragment) to(s *state) {
	for _, end := range f.ends {
		*end = s
	}
}

func (p *parser) peek() rune {
	if p.at == len(p.in) {
		return 0
	}
	return p.in[p.at]
}

func (p *parser) alternatives() fragment {
	left := p.sequence()
	for p.peek() == '|' {
		p.at++
		right := p.sequence()
		s := &state{kind: split, out: left.start, out1: right.start}
		left = fragment{s, append(left.ends, right.ends...)}
	}
	return left
}

func (p *parser) sequence() fragment {
	var whole *fragment
	for c := p.peek(); c != 0 && c != '|' && c != ')'; c = p.peek() {
		next := p.repeated()
		if whole == nil {
			whole = &next
			continue
		}
		whole.to(next.start)
		whole.ends = next.ends
	}
	if whole == nil {
		s := &state{kind: split}
		s.out1 = nil
		return fragment{s, []**state{&s.out}}
	}
	return *whole
}

func (p *parser) repeated() fragment {
	f := p.atom()
	for {
		switch p.peek() {
		case '*':
			s := &state{kind: split, out: f.start}
			f.to(s)
			f = fragment{s, []**state{&s.out1}}
		case '+':
			s := &state{kind: split, out: f.start}
			f.to(s)
			f = fragment{f.start, []**state{&s.out1}}
		case '?':
			s := &state{kind: split, out: f.start}
			f = fragment{s, append(f.ends, &s.out1)}
		default:
			return f
		}
		p.at++
	}
}

func (p *parser) atom() fragment {
	c := p.peek()
	p.at++
	s := &state{letter: c}
	switch c {
	case '(':
		f := p.alternatives()
		if p.peek() != ')' {
			panic(fmt.Errorf("missing ) at %d", p.at))
		}
		p.at++
		return f
	case '.':
		s.kind = anything
	case '[':
		s.kind, s.set = class, map[rune]bool{}
		for ; p.peek() != ']'; p.at++ {
			if p.peek() == 0 {
				panic(fmt.Errorf("missing ] at %d", p.at))
			}
			if p.at+2 < len(p.in) && p.in[p.at+1] == '-' && p.in[p.at+2] != ']' {
				for r := p.peek(); r <= p.in[p.at+2]; r++ {
					s.set[r] = true
				}
				p.at += 2
				continue
			}
			s.set[p.peek()] = true
		}
		p.at++
	case '*', '+', '?':
		panic(fmt.Errorf("nothing to repeat at %d", p.at-1))
	}
	return fragment{s, []**state{&s.out}}
}

func compile(pattern string) (start *state, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%s: %w", pattern, r.(error))
		}
	}()
	p := &parser{in: []rune(pattern)}
	f := p.alternatives()
	if p.at < len(p.in) {
		panic(fmt.Errorf("unexpected %c at %d", p.peek(), p.at))
	}
	f.to(&state{kind: accept})
	return f.start, nil
}

var generation int

func follow(s *state, into []*state) []*state {
	if s == nil || s.mark == generation {
		return into
	}
	s.mark = generation
	if s.kind == split {
		return follow(s.out1, follow(s.out, into))
	}
	return append(into, s)
}

func (s *state) eats(r rune) bool {
	return s.kind == anything || s.kind == letter && s.letter == r || s.kind == class && s.set[r]
}

func match(start *state, text string) bool {
	generation++
	now := follow(start, nil)
	for _, r := range text {
		generation++
		var next []*state
		for _, s := range now {
			if s.eats(r) {
				next = follow(s.out, next)
			}
		}
		now = next
	}
	for _, s := range now {
		if s.kind == accept {
			return true
		}
	}
	return false
}

func backtrack(s *state, text []rune) bool {
	switch {
	case s == nil:
		return false
	case s.kind == split:
		return backtrack(s.out, text) || backtrack(s.out1, text)
	case s.kind == accept:
		return len(text) == 0
	}
	return len(text) > 0 && s.eats(text[0]) && backtrack(s.out, text[1:])
}

func main() {
	texts := []string{"", "a", "ab", "abab", "abba", "aaaa", "b", "日本", "x1y22", "a.b", "cab"}
	for _, pattern := range []string{"a*", "(ab)+", "a|b|", "(a|b)*a", ".b.?", "[a-c]+", "日.", "[a-z][0-9]([a-z][0-9]+)?", "a(b|c)?b*", "", "(a", "[ab", "*a", "a)"} {
		start, err := compile(pattern)
		if err != nil {
			fmt.Println("error:", err)
			continue
		}
		fmt.Printf("%-26s", pattern)
		for _, text := range texts {
			yes := match(start, text)
			if yes {
				fmt.Printf(" %q", text)
			}
			if pattern != "a*" && yes != backtrack(start, []rune(text)) {
				fmt.Print(" DIFFERS")
			}
		}
		fmt.Println()
	}
	hard, _ := compile("a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaaaaaaa")
	fmt.Println(match(hard, "aaaaaaaaaaaaaaaaaaaa"), match(hard, "aaaaaaaaaaaaaaaaaaa"))
}
