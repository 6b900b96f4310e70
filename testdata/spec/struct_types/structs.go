// run

// Structs.
package main

import (
	"fmt"
	"strings"
	"time"
)

type Base struct{ id int }

func (b Base) ID() int          { return b.id }
func (b *Base) SetID(i int)     { b.id = i }
func (b Base) Describe() string { return fmt.Sprint("base ", b.id) }

type Inner struct{ a, b int }

type Generic[T any] struct{ v T }

type Outer struct {
	Base
	*Inner
	strings.Builder
	Generic[int]
	_    float32
	f    func()
	x, y int `tag:"both"`
}

type (
	S struct{ Base }
	P struct{ *Base }
)

type setter interface{ SetID(int) }

type (
	T5 struct{ f *T5 }
	T6 struct{ f func() T6 }
	T7 struct{ f [10][]T7 }
	T8 struct{ m map[string]T8 }
)

type alias = Base

type WithAlias struct{ alias }

func main() {
	// Rule: a struct may have no fields.
	var empty struct{}
	fmt.Println(empty)
	// Rule: an embedded field is named like its type, without pointer, package or type arguments.
	o := Outer{Base: Base{1}, Inner: &Inner{2, 3}, Generic: Generic[int]{4}}
	o.Builder.WriteString("built")
	fmt.Println(o.Base.id, o.Inner.a, o.Generic.v, o.Builder.String())
	// Rule: fields and methods of embedded fields are promoted.
	fmt.Println(o.id, o.a, o.b, o.v, o.ID(), o.String())
	o.b = 30
	o.SetID(10)
	fmt.Println(o.Inner.b, o.Base.id)
	// Rule: a field's name may be blank; such fields are not accessible.
	type padded struct{ _, a, _ int }
	fmt.Println(padded{1, 2, 3} == padded{4, 2, 5})
	// Rule: an embedded T gives S the methods of receiver T, and *S those of *T too.
	var s any = S{Base{1}}
	_, ok := s.(setter)
	_, okPointer := any(&S{}).(setter)
	fmt.Println(ok, okPointer)
	// Rule: an embedded *T gives S and *S the methods of both receivers.
	p := P{&Base{1}}
	_, ok = any(p).(setter)
	_, okPointer = any(&p).(setter)
	p.SetID(5)
	fmt.Println(ok, okPointer, p.Base.id)
	// Rule: a method of the outer struct hides a promoted one.
	type hiding struct {
		Base
		ID string
	}
	fmt.Println(hiding{Base{7}, "own"}.ID, hiding{Base{7}, "own"}.Base.ID())
	// Rule: a struct may contain itself through a pointer, function, slice or map.
	t := T5{&T5{}}
	var t6 T6
	t6.f = func() T6 { return t6 }
	t7 := T7{}
	t7.f[0] = []T7{{}, {}}
	t8 := T8{map[string]T8{"x": {}}}
	fmt.Println(t.f.f == nil, t6.f().f != nil, len(t7.f[0]), len(t8.m))
	// Rule: a type from another package is embedded under its own name.
	type stamp struct{ time.Duration }
	fmt.Println(stamp{time.Second}.Duration, stamp{time.Second}.Seconds())
	// Rule: an alias gives the embedded field its name, and the methods of what it denotes.
	w := WithAlias{alias{3}}
	fmt.Println(w.alias.id, w.ID())
	// Rule: a tag is any string, raw or interpreted; it changes nothing else.
	var tagged struct {
		a int "plain"
		b int `raw "quotes"`
		c int ""
	}
	tagged.a, tagged.b, tagged.c = 1, 2, 3
	fmt.Println(tagged)
	// Rule: a struct is a value: assignment copies all its fields.
	c := o.Generic
	c.v = 99
	fmt.Println(o.v, c.v)
	// Rule: an interface may be embedded; its methods are promoted.
	type wrapper struct{ fmt.Stringer }
	fmt.Println(wrapper{time.Minute}.String())
}
