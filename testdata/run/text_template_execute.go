// run
// text/template: what templates print, for values, fields, methods, functions, conditions, loops and templates of all kinds.
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"text/template"
)

type inner struct{ V string }

func (i *inner) Is(yes bool) string { return fmt.Sprint(yes, i.V) }

// A byPointer is printed by a method of pointers.
type byPointer struct{ n int }

func (p *byPointer) String() string {
	if p == nil {
		return "nobody"
	}
	return fmt.Sprintf("<%d>", p.n)
}

type named interface{ Name() string }

type embedded struct{ E string }

type kind string

type list []string

func (k kind) String() string { return "kind " + string(k) }

type data struct {
	embedded
	I            int
	I8           int8
	U            uint16
	F            float64
	F32          float32
	C            complex64
	S            string
	K            kind
	Yes          bool
	In           *inner
	P0           byPointer
	P1, P2       *byPointer
	L            []int
	None         []int
	A            [2]string
	M            map[string]int
	MI           map[int]string
	Any          map[string]any
	Nil, Three   any
	Other        named
	Number       *int
	Two          func(string, string) string
	Seq          func(func(int) bool)
	Seq2         func(func(string, int) bool)
	Kids         []*data
	Bytes        []byte
	Err          error
	Ch           chan string
	Nested       []map[string][]int
	NoPointer    *int
	OtherIsTyped named
}

func (d *data) Name() string                { return "name of " + d.S }
func (d *data) Plus(n int, s string) string { return fmt.Sprint(d.I+n, s) }
func (d *data) All(n ...int) string         { return fmt.Sprint(n) }
func (d *data) Try(fails bool) (int, error) {
	if fails {
		return 0, errors.New("tried")
	}
	return 1, nil
}
func (d *data) AsSlice() list { return d.A[:] }
func (d *data) Inner() *inner { return d.In }
func (d data) Value() string  { return "value of " + d.S }

func newData() *data {
	three := 3
	d := &data{embedded: embedded{"e"}, I: 17, I8: -8, U: 16, F: 2.5, F32: 1e7, C: 1 + 2i, S: "<a&'b\">", K: "k", Yes: true, In: &inner{"v"},
		P0: byPointer{1}, P1: &byPointer{2}, L: []int{3, 4, 5}, A: [2]string{"x", "y"}, M: map[string]int{"b": 2, "a": 1, "c": 3},
		MI: map[int]string{2: "two", -1: "minus"}, Any: map[string]any{"k": "v", "n": nil, "m": map[string]any{"d": 4}, "f": func(i int) int { return i + 1 }},
		Three: 3, Number: &three, Two: func(a, b string) string { return a + "+" + b }, Bytes: []byte("ab"), Err: errors.New("an error"),
		Nested: []map[string][]int{{"q": {1, 2}}, nil}, OtherIsTyped: (*data)(nil)}
	d.Seq = func(yield func(int) bool) { _ = yield(7) && yield(8) && yield(9) }
	d.Seq2 = func(yield func(string, int) bool) { _ = yield("p", 1) && yield("q", 2) }
	d.Kids = []*data{{S: "kid", I: 1}, nil}
	d.Other = d.Kids[0]
	d.Ch = make(chan string, 2)
	d.Ch <- "c1"
	d.Ch <- "c2"
	close(d.Ch)
	return d
}

var functions = template.FuncMap{
	"upper": strings.ToUpper, "join": strings.Join, "echo": func(a any) any { return a }, "kindOf": func(a any) string { return fmt.Sprintf("%T", a) },
	"sum": func(n ...int) (s int) {
		for _, x := range n {
			s += x
		}
		return s
	},
	"small": func(n int8) int8 { return n }, "float": func(f float32) float32 { return f }, "complex": func(c complex128) complex128 { return c },
	"isNil": func(p *inner) bool { return p == nil }, "inner": func(i inner) string { return i.V }, "show": func(s fmt.Stringer) string { return s.String() },
	"nothing": func() any { return nil }, "make": func() func() int { return func() int { return 4 } },
}

var texts = []string{
	"{{.I}} {{.I8}} {{.U}} {{.F}} {{.F32}} {{.C}} {{.S}} {{.K}} {{.Yes}} {{.In}} {{.L}} {{.None}} {{.A}} {{.M}} {{.MI}} {{.Bytes}} {{.Err}} {{.Nested}}",
	"{{.P0}} {{.P1}} {{.P2}} {{.Nil}} {{.Three}} {{.Number}} {{.NoPointer}} {{.E}}|{{.Any.n}} {{.Any.zz}} {{.Any.zz.yy}} {{.M.zz}}",
	"{{.In.V}} {{.Inner.V}} {{.In.Is true}} {{.Name}} {{.Plus 1 `s`}} {{`p` | .Plus 2}} {{.All}} {{.All 1 2}} {{3 | .All 2}} {{.Try false}} {{.Value}} {{.Other.Name}} {{.Other.I}}",
	"{{.Any.k}} {{.Any.m.d}} {{call .Any.f 3}} {{(index .Kids 0).S}} {{(.In).V}} {{(.Inner).Is false}} {{($.M).a}} {{print (.Inner).V}} {{(echo .In).V}}",
	"{{call .Two `a` .S}} {{`b` | call .Two `a`}} {{call (make)}} {{call make}} {{kindOf .Two}} {{if .Two}}function{{end}}",
	"{{1}} {{-1}} {{1.5}} {{'a'}} {{0x10}} {{1e3}} {{1i}} {{`raw`}} {{\"a\\tb\"}} {{true}} {{print nil}} {{print 1 2 `a` `b` 3}} {{println 1}}{{printf `%05d %-4s| %q %v` .I .K .S .L}}",
	"{{kindOf 1}} {{kindOf 1.0}} {{kindOf 'a'}} {{kindOf 1i}} {{kindOf 0xe}} {{kindOf 0x1p4}} {{kindOf 1e1}} {{kindOf .Three}} {{kindOf nil}} {{kindOf .K}}",
	"{{small 127}} {{small 200}} {{small 1.0}} {{float 1}} {{float 1.5}} {{complex 1i}} {{isNil nil}} {{isNil .In}} {{inner .In}} {{show .P0}} {{show .K}} {{upper `a`}} {{join .AsSlice `-`}}",
	"{{sum}} {{sum 1 2 3}} {{4 | sum 1}} {{sum (sum 1 2) (sum .I)}} {{nothing}} {{nothing | echo}} {{echo nil}}",
	"{{if .Yes}}a{{end}}{{if .None}}b{{else}}c{{end}}{{if 0}}d{{else if ``}}e{{else if .In}}f{{end}}{{if not .Nil}}g{{end}}{{if .NoPointer}}h{{else}}i{{end}}{{if .OtherIsTyped}}j{{else}}k{{end}}",
	"{{with .In}}{{.V}}{{$.I}}{{end}}{{with .None}}a{{else}}{{.I}}{{end}}{{with $x := .S}}{{$x}}{{.}}{{end}}{{with 0}}{{else with `w`}}{{.}}{{end}}",
	"{{range .L}}{{.}},{{end}} {{range $e := .A}}{{$e}}{{end}} {{range $i, $e := .L}}{{$i}}={{$e}} {{end}}{{range .None}}{{else}}none{{end}} {{range .M}}{{.}}{{end}} {{range $k, $v := .MI}}{{$k}}{{$v}}{{end}}",
	"{{range 3}}{{.}}{{end}} {{range .U}}{{if eq . 2}}{{break}}{{end}}{{.}}{{end}} {{range .Seq}}{{.}}{{end}} {{range $k, $v := .Seq2}}{{$k}}{{$v}}{{.}}{{end}} {{range $k := .Seq2}}{{$k}}{{end}} {{range $i, $c := .Ch}}{{$i}}{{$c}}{{end}}",
	"{{range .L}}{{if eq . 4}}{{continue}}{{end}}{{.}}{{end}} {{range $.L}}{{range $.A}}{{break}}{{end}}{{.}}{{end}} {{range .L}}{{range $.None}}{{else}}{{break}}{{end}}{{.}}{{end}} {{range .Nil}}{{else}}nil{{end}}{{range nothing}}{{else}}n{{end}}",
	"{{$x := 1}}{{if true}}{{$x = 2}}{{$y := $x}}{{$x := 9}}{{end}}{{$x}} {{$i := 0}}{{$e := 0}}{{range $i, $e = .L}}{{end}}{{$i}}{{$e}} {{range $i = .A}}{{end}}{{$i}} {{$z := .In}}{{$z.V}}{{$z.Is true}} {{$ = 3}}{{$}}",
	"{{define `u`}}[{{.}}{{$}}]{{end}}{{template `u` .I}}{{template `u`}}{{template `u` $x := 5}}{{$x}}{{block `b` .S}}({{.}}){{end}}{{define `tree`}}{{.S}}{{range .Kids}}{{if .}}:{{template `tree` .}}{{end}}{{end}}{{end}}{{template `tree` .}}",
	"{{and 1 0 2}} {{and 1 2}} {{or 0 `` 3 4}} {{or 0 ``}} {{0 | or 1}} {{1 | and 0}} {{and .Nil 1}} {{or .Nil .In.V}} {{not 0}} {{not .L}} {{or 1 (call .Any.zz)}}",
	"{{len .L}} {{len .M}} {{len .S}} {{len .A}} {{len .Ch}} {{index .L 1}} {{index .M `a`}} {{index .M `zz`}} {{index .Nested 0 `q` 1}} {{index .MI 2}} {{index .L (sum 2)}} {{index .S 1}} {{index .L}}",
	"{{slice .L 1}} {{slice .L 1 2}} {{slice .L 0 1 2}} {{slice .S 1 3}} {{slice .A 1}} {{slice .L}} {{html .S}} {{.S | html | js}} {{js .S}} {{urlquery .S `x y`}} {{html .Nil .NoPointer 1 2}}",
	"{{eq 1 1}} {{eq .I 1 17}} {{eq .S `a`}} {{eq .U 16}} {{eq .I8 .U}} {{eq .F 2.5}} {{eq .C 1+2i}} {{eq .Nil nil}} {{eq .M nil}} {{eq .In .Inner}} {{eq .A .A}} {{eq .NoPointer nil}} {{eq .Three 3}} {{eq .None .None}} {{eq true .Yes}}",
	"{{ne 1 2}} {{lt 1 2}} {{lt .I8 .U}} {{lt .U .I8}} {{le `a` `a`}} {{gt 1.5 0.5}} {{ge .I 17}} {{ge `a` `b`}} {{le 2 1}} {{gt .U -1}}",
	"a \n {{- ` b ` -}} \n c {{/* comment */ -}} d {{- /* another */}} e",
}

func main() {
	for _, text := range texts {
		d := newData()
		t, err := template.New("t").Funcs(functions).Parse(text)
		if err != nil {
			fmt.Println(text, err)
			continue
		}
		err = t.Execute(os.Stdout, d)
		fmt.Println(" ", err)
	}
	for _, v := range []any{1, "s", []string{"a"}, map[string]int{"k": 1}, struct{ A, B int }{1, 2}, nil, true, byPointer{3}, &byPointer{4}, kind("q")} {
		fmt.Println(template.Must(template.New("v").Parse("{{.}} {{print .}} {{if .}}yes{{end}}{{with .}}{{.}}{{end}} ")).Execute(os.Stdout, v))
	}
}
