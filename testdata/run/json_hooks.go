// run

// Methods of values change what is being read or written, readers fail in the middle, and streams come byte by byte.
package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

var hold struct{ S []hook }

type hook struct{ V int }

func (h *hook) UnmarshalJSON(b []byte) error {
	switch string(b) {
	case "3":
		hold.S = nil
	case "4":
		hold.S = make([]hook, 0, 1)
	case "5":
		hold.S = make([]hook, 7, 9)
	}
	h.V = int(b[0])
	return nil
}

var entries map[string]any

type popping struct{}

func (popping) MarshalJSON() ([]byte, error) {
	delete(entries, "b")
	entries["other"] = "other"
	return []byte(`"popped"`), nil
}

type quoted struct {
	A int `json:",string"`
	B int
}

// A stream of pieces; an empty one is a panic.
type pieces []string

func (p *pieces) Read(to []byte) (int, error) {
	if len(*p) == 0 {
		return 0, io.EOF
	}
	piece := (*p)[0]
	*p = (*p)[1:]
	if piece == "" {
		panic("no piece")
	}
	if piece == "error" {
		return 0, errors.New("stream")
	}
	return copy(to, piece), nil
}

func recovering(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("recovered:", r)
		}
	}()
	f()
}

func main() {
	for _, text := range []string{"[3,0]", "[0,0,4,0]", "[0,5,0]", "[0,0,5]"} {
		recovering(func() {
			err := json.Unmarshal([]byte(`{"S":`+text+`}`), &hold)
			fmt.Println(len(hold.S), err)
		})
	}
	entries = map[string]any{"a": popping{}, "b": 5}
	text, err := json.Marshal(entries)
	fmt.Println(string(text), err)
	var m map[string]quoted
	fmt.Println(json.Unmarshal([]byte(`{"x":{"B":3,"A":"abc"},"y":{"A":"3"}}`), &m), m)

	d := json.NewDecoder(&pieces{`{"a":1} `, "", `{"b":2}`})
	for range 4 {
		recovering(func() {
			var v any
			err := d.Decode(&v)
			fmt.Println(v, err, d.InputOffset())
		})
	}
	for _, number := range []string{"-0.5e+3", "12", "0", "-", "1.", "1e", "1e+", "01", "-a", "1.x", "1ex", "1e-x"} {
		var p pieces
		for i := range number {
			p = append(p, number[i:i+1])
		}
		var v any
		d := json.NewDecoder(&p)
		fmt.Println(number, d.Decode(&v), v)
	}
	r := csv.NewReader(&pieces{"a,b\n", "error", "c,", "d"})
	for range 5 {
		record, err := r.Read()
		fmt.Println(record, err)
	}
	growing := pieces{"a,b\n"}
	r = csv.NewReader(&growing)
	for i := range 4 {
		record, err := r.Read()
		fmt.Println(record, err)
		if i == 1 {
			growing = pieces{"c,d\n"}
		}
	}
	long := strings.Repeat("1", 2000)
	var p pieces
	for i := range long {
		p = append(p, long[i:i+1])
	}
	var n json.Number
	fmt.Println(json.NewDecoder(&p).Decode(&n), len(n))
}
