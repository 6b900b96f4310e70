// run

// encoding/json encodes: names, tags, embedding, methods, escapes, numbers, and what has no form in JSON. All of it is
// gc's, too.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
)

type level int

func (l level) MarshalText() ([]byte, error) {
	if l < 0 {
		return nil, errors.New("below ground")
	}
	return []byte(fmt.Sprintf("<%d>", int(l))), nil
}

type point struct{ x, y int }

func (p *point) MarshalJSON() ([]byte, error) {
	return []byte(fmt.Sprintf("[ %d, %d ]", p.x, p.y)), nil
}

type Base struct {
	ID   int
	Name string `json:"name"`
}

type Other struct{ ID int }

type all struct {
	B      bool
	I      int8    `json:"i,omitempty"`
	U      uint64  `json:",string"`
	F      float64 `json:"f"`
	G      float32
	S      string
	P      *int
	L      []int
	Empty  []int `json:",omitempty"`
	Bytes  []byte
	Arr    [2]level
	M      map[level]point
	Map    map[string]any
	Points []point
	Point  point
	Raw    json.RawMessage
	N      json.Number
	Hidden string `json:"-"`
	Dash   string `json:"-,"`
	Zero   Base   `json:",omitzero"`
	Base
	*Other
	lower int
}

func show(v any) {
	b, err := json.Marshal(v)
	fmt.Println(string(b), err)
}

type loop struct{ Next *loop }

func main() {
	v := all{U: math.MaxUint64, F: 1e21, G: 0.1, S: "<&>\u2028\xff\"\\\n\x01é", Bytes: []byte("hi!"), Arr: [2]level{1, 2},
		M: map[level]point{3: {1, 2}, 10: {3, 4}}, Map: map[string]any{"b": 1, "a": []any{nil, 2.5, "x", false}, "": map[string]any{}},
		Points: []point{{5, 6}}, Raw: json.RawMessage(` { "r" : 1 } `), N: "1e3", Base: Base{7, "base"}}
	show(v)
	show(&v)
	for _, f := range []float64{0, math.Copysign(0, -1), 1, -1.5, 0.1, 0.001, 1e-6, 9.9e-7, 1e20, 1e21, 123456.789, 1.0 / 3, 5e-324, 99999999999.999,
		math.MaxFloat64} {
		b, _ := json.Marshal([]any{f, float32(f)})
		fmt.Print(string(b), " ")
	}
	fmt.Println()
	for _, bad := range []any{math.NaN(), []any{math.Inf(-1)}, make(chan int), map[bool]int{}, func() {}, 1i, json.Number("1x"), level(-1),
		map[level]int{-1: 1}, json.RawMessage("{"), struct{ F func() }{}} {
		show(bad)
	}
	l := &loop{}
	l.Next = l
	show(l)
	many := map[string]int{}
	for i := range 30 {
		many[fmt.Sprint("k", i)] = i
	}
	show(many)

	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent(">", "  ")
	fmt.Println(enc.Encode(map[string]any{"<a>": []int{1, 2}, "e": []int{}, "o": struct{}{}}), b.String())
	indented, err := json.MarshalIndent([]any{1, []any{}, map[string]any{"k": "v"}}, "", "\t")
	fmt.Println(string(indented), err)
	b.Reset()
	fmt.Println(json.Compact(&b, []byte(" { \"a\" : [ 1 , \"b c\" ] } ")), b.String())
	fmt.Println(json.Compact(&b, []byte("{")), json.Indent(&b, []byte("[1,]"), "", ""), b.String())
	b.Reset()
	json.HTMLEscape(&b, []byte("\"<a href='x'>&\u2029\""))
	fmt.Println(b.String(), json.Valid([]byte(` [1, {"a":null}] `)), json.Valid([]byte(`[1 2]`)))
}
