// run
// text/template: functions and options that change, during an execution too; sequences that do not stop; signs of numbers.
package main

import (
	"fmt"
	"os"
	"strings"
	"text/template"
	"text/template/parse"
)

func execute(t *template.Template, data any) {
	var b strings.Builder
	err := t.Execute(&b, data)
	fmt.Printf("%s %v\n", b.String(), err)
}

// during replaces a function, an option and a template while they are used.
func during() {
	t := template.New("during")
	t.Funcs(template.FuncMap{
		"f": func() int { return 1 },
		"replace": func() string {
			t.Funcs(template.FuncMap{"f": func() int { return 2 }}).Option("missingkey=zero")
			template.Must(t.Parse("{{define `d`}}new{{end}}"))
			return ""
		},
	})
	template.Must(t.Parse("{{define `d`}}old{{end}}{{f}} {{.x}} {{template `d`}}{{replace}} {{f}} {{.x}} {{template `d`}}"))
	execute(t, map[string]int{})
}

// layers adds functions one by one, some of them twice, and others to a clone.
func layers() {
	t := template.New("layers")
	value := func(n int) func() int { return func() int { return n } }
	for i := range 40 {
		t.Funcs(template.FuncMap{fmt.Sprint("f", i): value(i)})
		t.Funcs(template.FuncMap{fmt.Sprint("f", i/2): value(1000 + i), "last": value(i)})
		t.Funcs(nil)
	}
	template.Must(t.Parse("{{f0}} {{f7}} {{f19}} {{f20}} {{f39}} {{last}} {{len `four`}}"))
	c := template.Must(t.Clone())
	c.Funcs(template.FuncMap{"f7": value(7), "len": func(string) int { return -1 }})
	t.Funcs(template.FuncMap{"f20": value(-20)})
	execute(t, nil)
	execute(c, nil)
	_, err := t.Parse("{{f40}}")
	fmt.Println(err)
	func() {
		defer func() { fmt.Println(recover()) }()
		t.Funcs(template.FuncMap{"last": 1})
	}()
	execute(t, nil)
}

// stubborn goes on when it is told to stop.
func stubborn(yield func(int) bool) { fmt.Fprintln(os.Stdout, "goes on:", yield(1), yield(2)) }

func stubborn2(yield func(int, string) bool) {
	fmt.Fprintln(os.Stdout, "goes on:", yield(1, "a"), yield(2, "b"), yield(3, "c"))
}

// sequences ends ranges over sequences early, the last by a mistake.
func sequences() {
	for _, text := range []string{
		"{{range .One}}{{.}}{{end}}", "{{range .One}}{{.}}{{break}}{{end}}",
		"{{range $a, $b := .Two}}{{$a}}{{$b}}{{if eq $a 2}}{{break}}{{end}}{{end}}", "{{range $a := .Two}}{{$a}}{{break}}{{end}}",
		"{{range .One}}{{.X}}{{end}}",
	} {
		execute(template.Must(template.New("s").Parse(text)), map[string]any{"One": stubborn, "Two": stubborn2})
	}
}

// list changes while it is ranged over.
type list struct {
	L []int
	A [3]int
}

func (l *list) Shrink() string { l.L = l.L[:len(l.L)-1]; return "" }
func (l *list) Clear() string  { l.L = nil; return "" }
func (l *list) Other() string  { l.L, l.A = []int{7, 8, 9, 10}, [3]int{4, 5, 6}; return "" }
func (l *list) Ptr() *[]int    { return &l.L }

func (l *list) Grow() string {
	if len(l.L) < 6 {
		l.L = append(l.L, len(l.L)+1)
	}
	return ""
}

func changing() {
	for _, text := range []string{
		"{{range .L}}{{.}}{{$.Shrink}}{{end}}", "{{range $i, $e := .L}}{{$i}}{{$e}}{{$.Grow}}{{end}}", "{{range .L}}{{.}}{{$.Clear}}{{else}}none{{end}}{{.L}}",
		"{{range .Ptr}}{{.}}{{$.Other}}{{end}}", "{{range $e := .A}}{{$.Other}}{{$e}}{{end}}", "{{$x := .L}}{{range $x}}{{.}}{{$.Shrink}}{{end}}{{len $x}}",
	} {
		execute(template.Must(template.New("changing").Parse(text)), &list{[]int{1, 2, 3}, [3]int{1, 2, 3}})
	}
}

func main() {
	during()
	changing()
	layers()
	sequences()
	unsigned := template.FuncMap{"u": func(u uint8) uint8 { return u }, "i": func(i int) int { return i }}
	for _, text := range []string{"{{u 5}}", "{{u +5}}", "{{u +0}} {{u -0}} {{u +5.0}} {{i +5}} {{+5}}", "{{u +0x10}}"} {
		execute(template.Must(template.New("signs").Funcs(unsigned).Parse(text)), nil)
	}
	tree, set := parse.New("again"), map[string]*parse.Tree{}
	for _, text := range []string{"first", "second"} {
		again, err := tree.Parse(text, "", "", set)
		fmt.Println(again == tree, err, set["again"] == tree)
	}
}
