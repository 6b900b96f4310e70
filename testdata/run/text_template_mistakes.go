// run
// text/template: what Execute says of mistakes in templates, and what has been printed before.
package main

import (
	"errors"
	"fmt"
	"strings"
	"text/template"
)

type other struct{ V string }

type named interface{ Name() string }

type embedded struct{ E int }

type data struct {
	*embedded
	I       int
	S       string
	L       []int
	M       map[string]int
	MI      map[int]int
	Nil     any
	Any     any
	Named   named
	Number  *int
	Other   *other
	Two     func(string, string) string
	Nothing func()
	Three   func() (int, error, int)
	Wrong   func() (int, bool)
	Panics  func() string
	NoFunc  func() string
	Ch      chan<- int
	Kids    []*data
	hidden  int
}

func (d *data) Name() string                     { return "name" }
func (d *data) Plus(n int) int                   { return d.I + n }
func (d *data) Try() (int, error)                { return 0, errTried }
func (d *data) Panic() int                       { panic("at the method") }
func (d *data) None()                            {}
func (d *data) Pair() (int, int)                 { return 1, 2 }
func (d data) Value() int                        { return d.I }
func (d *data) Unsigned(n uint, s string) string { return fmt.Sprint(n, s) }

var errTried = errors.New("tried")

var functions = template.FuncMap{
	"fail":  func() (int, error) { return 0, errTried },
	"panic": func(a any) int { panic(a) },
	"upper": strings.ToUpper,
	"two":   func(a, b string) string { return a + b },
	"rest":  func(n int, s ...string) string { return fmt.Sprint(n, s) },
	"small": func(n int8) int8 { return n },
	"float": func(f float64) float64 { return f },
	"other": func(o *other) bool { return o == nil },
	"value": func(o other) string { return o.V },
	"yes":   func(b bool) bool { return b },
	"named": func(n named) string { return n.Name() },
	"echo":  func(a any) any { return a },
	"seq":   func() func(func(int) bool) { return func(yield func(int) bool) { yield(1) } },
}

var texts = []string{
	"{{.Nope}}", "{{.hidden}}", "{{.I.X}}", "{{.Other.Nope}}", "a{{.S.X.Y}}b", "{{.Nil.X}}", "{{.Any.X}}", "{{.Named.Name}}", "{{.Number.X}}", "{{.E}}", "{{.embedded}}",
	"{{.M.a.b}}", "{{.M.a 1}}", "{{.MI.a}}", "{{range .Kids}}{{.S}}{{end}}", "{{(index .Kids 1).Value}}", "{{(index .Kids 1).S}}", "{{$x := 1}}{{$x.X}}", "{{(1).X}}", "{{(nil).X}}",
	"{{nil}}", "{{1 2}}", "{{. 1}}", "{{(print 1) 2}}", "{{1 | $}}", "{{.S 1}}", "{{1 | .S}}", "{{$x = 1}}", "{{$x := $x}}", "{{if nil}}{{end}}", "{{1 | (print)}}",
	"{{.Plus}}", "{{.Plus 1 2}}", "{{.Plus `a`}}", "{{.Plus 1.5}}", "{{.Plus nil}}", "{{.Plus .S}}", "{{.Plus .Nil}}", "{{.Plus .Number}}", "{{.Unsigned -1 `a`}}", "{{.Unsigned 1 'a'}}",
	"{{.Try}}", "{{.Panic}}", "{{.None}}", "{{.Pair}}", "{{print .Plus}}", "line 1\n  {{print 1 2 (.Plus `x`)}}",
	"{{fail}}", "{{panic `text`}}", "{{panic 3}}", "{{two `a`}}", "{{1 | two `a`}}", "{{`x` | two `a` `b`}}", "{{rest}}", "{{rest 1 2}}", "{{2 | rest 1}}", "{{upper .Number}}", "{{upper nil}}",
	"{{small `a`}}", "{{small .I}}", "{{float 1i}}", "{{float `a`}}", "{{other 3}}", "{{other .S}}", "{{value nil}}", "{{yes 1}}", "{{named .S}}", "{{named 3}}", "{{echo 18446744073709551615}}",
	"{{call}}", "{{call nil}}", "{{call .S}}", "{{call .Two `a`}}", "{{call .Two 1 `b`}}", "{{call .Two nil `b`}}", "{{call .Nothing}}", "{{call .Three}}", "{{call .Wrong}}", "{{call .Panics}}", "{{call .NoFunc}}", "{{1 | call}}",
	"{{.Two}}", "{{.Ch}}", "{{.Two `a` `b`}}", "{{range .Ch}}{{end}}", "{{range .S}}{{end}}", "{{range 1.5}}{{end}}", "{{range .Two}}{{end}}", "{{range $i, $e := 3}}{{end}}", "{{range .Other}}{{end}}",
	"{{index .L 9}}", "{{index .L 3}}", "{{index .L -1}}", "{{index .L `a`}}", "{{index .L nil}}", "{{index .M 1}}", "{{index .M nil}}", "{{index nil 1}}", "{{index .Number 1}}", "{{index 1 1}}", "{{index}}",
	"{{slice .L 9}}", "{{slice .L 2 1}}", "{{slice .S 1 2 2}}", "{{slice .L 1 2 3 4}}", "{{slice nil}}", "{{slice 1}}", "{{slice .L `a`}}", "{{slice .L .Any}}", "{{slice .L .Nil}}", "{{index .L .Nil}}", "{{len 1}}", "{{len nil}}", "{{len .Nil}}", "{{len}}", "{{not}}", "{{not 1 2}}",
	"{{eq 1}}", "{{eq}}", "{{eq 1 1.0}}", "{{eq `a` 1}}", "{{eq .L .L}}", "{{eq .M .L}}", "{{eq .Number 1}}", "{{ne 1 `a`}}", "{{ne 1}}", "{{lt 1 1.5}}", "{{lt true false}}", "{{lt nil 1}}", "{{ge .L .L}}", "{{and (fail) 1}}", "{{or 0 (fail)}}",
	"{{template `nope`}}", "{{define `x`}}\n{{.Nope}}{{end}}{{template `x` .}}", "{{define `x`}}{{fail}}{{end}}{{if true}}{{template `x`}}{{end}}", "{{template `x` .Nope}}{{define `x`}}{{end}}", "{{range seq}}{{fail}}{{end}}",
	"{{printf 1}}", "{{1 | printf}}", "{{printf `%d`}}", "{{`100%d` | len | index `a`}}",
}

func main() {
	for _, text := range texts {
		d := &data{I: 1, S: "s", L: []int{3, 4, 5}, M: map[string]int{"a": 1}, MI: map[int]int{1: 2}, Any: 3, Named: nil, Other: &other{"v"},
			Two: func(a, b string) string { return a + b }, Nothing: func() {}, Three: func() (int, error, int) { return 0, nil, 0 },
			Wrong: func() (int, bool) { return 0, true }, Panics: func() string { panic(errTried) }, Kids: []*data{{S: "kid"}, nil}}
		t, err := template.New("t").Funcs(functions).Parse(text)
		if err != nil {
			fmt.Printf("%q: %v\n", text, err)
			continue
		}
		var b strings.Builder
		err = t.Execute(&b, d)
		_, ours := err.(template.ExecError)
		var wrapped template.ExecError
		said := strings.ReplaceAll(fmt.Sprint(err), fmt.Sprintf("%p", d.Two), "FUNC")
		fmt.Printf("%q: %q %s %v %v %v\n", text, b.String(), said, ours, errors.As(err, &wrapped) && wrapped.Name != "t", errors.Is(err, errTried))
	}
	for _, option := range []string{"default", "zero", "error", "invalid"} {
		t := template.Must(template.New("o").Option("missingkey=" + option).Parse("{{.a}} {{.b}} {{.c}}{{template `x`}}{{define `x`}}{{.y}}{{end}}"))
		for _, m := range []any{map[string]int{"a": 1, "c": 2}, map[string]any{"a": 1, "b": nil}, map[string]int(nil), map[string]string{"a": "", "b": "", "c": ""}} {
			var b strings.Builder
			err := t.Execute(&b, m)
			fmt.Printf("%s: %q %v\n", option, b.String(), err)
		}
	}
}
