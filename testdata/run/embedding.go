// run

// Embedding: promotion, shadowing by depth, pointers, interfaces inside structs.
package main

import (
	"fmt"
	"strings"
)

type logger struct {
	prefix string
	lines  []string
}

func (l *logger) logf(format string, args ...any) {
	l.lines = append(l.lines, l.prefix+fmt.Sprintf(format, args...))
}

type base struct {
	id   int
	name string
}

func (b base) describe() string { return fmt.Sprintf("base %d %s", b.id, b.name) }
func (b *base) rename(s string) { b.name = s }
func (b base) kind() string     { return "base" }

type machine struct {
	base
	*logger
	name string // hides base.name
}

func (m machine) kind() string { return "machine over " + m.base.kind() }

type robot struct {
	machine
	parts struct{ arms, legs int }
}

type describer interface{ describe() string }
type renamer interface{ rename(string) }
type thing interface {
	describer
	renamer
	kind() string
}

// An interface in a struct: all methods but those given here come from it.
type loud struct{ describer }

func (l loud) describe() string { return strings.ToUpper(l.describer.describe()) }

type reader interface{ read() string }
type counting struct {
	reader
	calls int
}
type constant string

func (c constant) read() string { return string(c) }
func (c *counting) read() string {
	c.calls++
	return c.reader.read()
}

// Two of the same depth: neither is promoted, unless one is chosen.
type left struct{ v int }
type right struct{ v int }
type both struct {
	left
	right
}

func (b both) sum() int { return b.left.v + b.right.v }

func main() {
	r := robot{machine: machine{base: base{7, "inner"}, logger: &logger{prefix: "> "}, name: "outer"}}
	r.parts.arms = 2
	fmt.Println(r.id, r.name, r.base.name, r.machine.base.id, r.parts)
	fmt.Println(r.describe(), "|", r.kind(), "|", r.base.kind())
	r.rename("changed")
	r.logf("%s has %d arms", r.name, r.parts.arms)
	r.machine.logf("and %d legs", r.parts.legs)
	fmt.Println(r.describe(), r.lines, len(r.logger.lines))

	var t thing = &r
	t.rename("again")
	fmt.Println(t.describe(), t.kind())
	copied := r
	copied.rename("copy")
	copied.logf("shared logger")
	fmt.Println(r.base.name, copied.base.name, len(r.lines))

	var d describer = loud{loud{r}}
	fmt.Println(d.describe())
	_, isThing := d.(thing)
	fmt.Println(isThing)

	c := &counting{reader: constant("text")}
	var rd reader = &counting{reader: c}
	fmt.Println(rd.read(), rd.read(), c.calls)

	b := both{left{3}, right{4}}
	fmt.Println(b.sum(), b)

	defer func() { fmt.Println("recovered:", recover()) }()
	var hollow loud
	fmt.Println(hollow.describe())
}
