// run
// text/template: sets of templates, copies of them, functions and options that are refused, files, writers that fail, escaping,
// and executions at the same time.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"strings"
	"sync"
	"text/template"
	"text/template/parse"
)

// refused shows what f panics with.
func refused(f func()) {
	defer func() {
		r := recover()
		_, isError := r.(error)
		fmt.Println("refused:", r, isError)
	}()
	f()
}

func run(t *template.Template, data any) string {
	var b strings.Builder
	if err := t.Execute(&b, data); err != nil {
		return b.String() + " " + err.Error()
	}
	return b.String()
}

func functionsAndOptions() {
	for name, f := range map[string]any{"x": 3} {
		refused(func() { template.New("t").Funcs(template.FuncMap{name: f}) })
	}
	for _, f := range []any{nil, func() {}, func() (int, int) { return 1, 2 }, func() (int, int, error) { return 1, 2, nil }} {
		refused(func() { template.New("t").Funcs(template.FuncMap{"f": f}) })
	}
	for _, name := range []string{"", "a-b", "2"} {
		refused(func() { template.New("t").Funcs(template.FuncMap{name: func() int { return 1 }}) })
	}
	for _, o := range []string{"", "what", "missingkey", "missingkey=some"} {
		refused(func() { template.New("t").Option(o) })
	}
	refused(func() { template.Must(template.New("t").Parse("{{")) })
	t := template.New("t").Funcs(template.FuncMap{"print": func(a any) string { return "ours" }, "break": func(s string) string { return "broken " + s },
		"value": func(v reflect.Value) reflect.Value { return reflect.ValueOf(v.Kind().String()) }, "none": (func() string)(nil)})
	template.Must(t.Parse("{{print 1}} {{break `x`}} {{value .}} {{value 1}} {{value nil}} {{none}}"))
	fmt.Println(run(t, []int{1}))
	held := map[string]reflect.Value{"v": reflect.ValueOf([]int{4, 5}), "i": reflect.ValueOf(1)}
	fmt.Println(run(template.Must(template.New("held").Parse("{{len .v}} {{index .v .i}} {{.i | index .v}} {{and .v .i}} {{or .i}} {{eq .i 1}} {{lt .i 2}} {{.v | not}} {{slice .v .i}}")), held))
	t.Funcs(template.FuncMap{"print": func(a any) string { return "later" }})
	fmt.Println(run(t, reflect.ValueOf("held")))
}

func sets() {
	var zero template.Template
	fmt.Println(zero.Execute(io.Discard, nil), zero.ExecuteTemplate(io.Discard, "x", nil), zero.Lookup("x"), zero.Templates(), zero.DefinedTemplates() == "")
	root := template.New("root")
	fmt.Println(run(root, 1), root.Name(), root.Lookup("root"))
	template.Must(root.Parse("{{define `a`}}a{{template `b` .}}{{end}}{{define `b`}}b{{.}}{{end}}"))
	fmt.Println(root.ExecuteTemplate(os.Stdout, "a", 1), root.ExecuteTemplate(os.Stdout, "z", 1))
	clone := template.Must(root.Clone())
	template.Must(clone.Parse("{{define `b`}}other{{end}}root"))
	fmt.Println(run(clone.Lookup("a"), 1), run(root.Lookup("a"), 1), run(clone, 1), run(root, 1))
	_, err := root.New("c").Parse("{{define `b`}} {{end}}{{define `a`}}{{/* nothing */}}{{end}}c")
	fmt.Println(err, run(root.Lookup("a"), 2), run(root.Lookup("c"), 2))
	tree, err := parse.Parse("p", "{{define `d`}}d{{template `b` .}}{{end}}", "", "", nil)
	added, _ := root.AddParseTree("d", tree["d"])
	fmt.Println(err, run(added, 3), added.Name(), root.Lookup("d") == added)
	var names []string
	for _, t := range root.Templates() {
		names = append(names, t.Name())
	}
	sort.Strings(names)
	fmt.Println(names, len(root.DefinedTemplates()))
	_, err = root.Parse("{{.X")
	fmt.Println(err, run(root.Lookup("a"), 4))
	delims := template.Must(template.New("delims").Delims("<<", ">>").Parse("<<define `x`>>{{x}}<<end>><<- . ->> <<template `x`>>"))
	fmt.Println(run(delims, 5), run(template.Must(delims.New("y").Parse("<<.>>{{.}}")), 6))
	for _, d := range [][3]string{
		{"<%", " %>", "a <%. %> b"}, {"<%", " %>", "a <%.  %> b"}, {"<%", " %>", "a <%. - %> b"}, {"<% ", "%>", "a <% .%> <%  . %>"},
		{"- ", " -", "a - . - b"}, {"- ", " -", "a - .  - b"}, {"{{", "\t}}", "{{.\t}} {{. -\t}} {{.\t\t}}"},
	} {
		t, err := template.New("d").Delims(d[0], d[1]).Parse(d[2])
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(run(t, 1))
	}
	fmt.Println(len(run(template.Must(template.New("deep").Parse("{{.}}{{if lt (len .) 40}}{{template `deep` (print . `x`)}}{{end}}")), "")))
}

func files() {
	folder, err := os.MkdirTemp("", "templates")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	for name, text := range map[string]string{"a.txt": "A{{template `b.txt` .}}", "b.txt": "B{{.}}", "c.tmpl": "{{define `b.txt`}}C{{end}}", "bad.x": "{{"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			panic(err)
		}
	}
	in := func(name string) string { return filepath.Join(folder, name) }
	show := func(t *template.Template, err error) {
		if err != nil {
			fmt.Println(strings.ReplaceAll(err.Error(), folder, "DIR"))
			return
		}
		fmt.Println(t.Name(), run(t, 1))
	}
	show(template.ParseFiles(in("a.txt"), in("b.txt")))
	show(template.ParseGlob(in("*.txt")))
	show(template.ParseFS(os.DirFS(folder), "*.txt", "c.tmpl"))
	show(template.New("b.txt").ParseFiles(in("a.txt"), in("b.txt")))
	show(template.New("other").ParseGlob(in("*.tmpl")))
	show(template.New("a.txt").ParseFS(os.DirFS(folder), "a.txt", "c.tmpl"))
	show(template.ParseFiles())
	show(template.ParseFiles(in("none")))
	show(template.ParseGlob(in("none*")))
	show(template.ParseGlob("[x"))
	show(template.ParseFS(os.DirFS(folder), "none*"))
	show(template.ParseFiles(in("bad.x")))
}

var errFull = errors.New("full")

// A limited writer fails after some writes, which it shows.
type limited int

func (l *limited) Write(p []byte) (int, error) {
	if *l--; *l < 0 {
		return 0, errFull
	}
	fmt.Printf("%q ", p)
	return len(p), nil
}

func writers() {
	t := template.Must(template.New("w").Parse("a{{.}}{{printf `%d` .}}{{``}}{{range 2}}{{.}},{{end}}{{1.5}}{{true}}{{`s` | print}}{{template `x` .}}{{define `x`}}[{{.}}]{{end}}"))
	for i := range 5 {
		l := limited(i * 4)
		fmt.Println(t.Execute(&l, 3) == errFull)
	}
}

func escaping() {
	for _, s := range []string{"plain", "<a href=\"x\">&'\x00", "\\ ' = \n \x7f \u00a0 \u2028 \U000e0001 é \xff", ""} {
		fmt.Printf("%q %q %q\n", template.HTMLEscapeString(s), template.JSEscapeString(s), template.URLQueryEscaper(s))
	}
	template.HTMLEscape(os.Stdout, []byte("<&>"))
	template.JSEscape(os.Stdout, []byte("'<&>'"))
	fmt.Println(template.HTMLEscaper(1, "<", nil, errFull), template.JSEscaper("a", 1, 2), template.URLQueryEscaper("a b", 'c'), template.HTMLEscaper())
	for _, v := range []any{nil, 0, 1, "", "a", []int{}, []int{1}, [0]int{}, map[int]int{}, struct{}{}, (*int)(nil), new(int), 0i, 1.5, false, make(chan int), functionsAndOptions} {
		fmt.Print(template.IsTrue(v))
		fmt.Print(" ")
	}
	fmt.Println()
}

type item struct {
	Name string
	N    int
}

func (i item) Double() int { return i.N * 2 }

func together() {
	t := template.Must(template.New("t").Funcs(template.FuncMap{"upper": strings.ToUpper}).Parse("{{range $i, $e := .}}{{$i}}{{.Name | upper}}{{.Double}}{{if gt .N 1}}!{{end}} {{template `n` $e}}{{end}}{{define `n`}}<{{.N}}>{{end}}"))
	var wait sync.WaitGroup
	texts := make([]string, 4)
	for g := range texts {
		wait.Go(func() {
			for i := range 3 {
				texts[g] = run(t, []item{{"a", i}, {"b", g}})
				t.AddParseTree("m", t.Tree)
			}
		})
	}
	wait.Wait()
	fmt.Println(texts)
}

func main() {
	functionsAndOptions()
	sets()
	files()
	writers()
	escaping()
	together()
	fmt.Println(run(template.Must(template.New("seq").Parse("{{range .}}{{.}}{{end}}")), map[[2]int]string{{2, 1}: "c", {1, 2}: "b", {1, 1}: "a"}),
		run(template.Must(template.New("keys").Parse("{{range $k, $v := .}}{{$k}} {{end}}")), map[any]int{"b": 1, 2: 1, nil: 1, "a": 1, 1: 1}) != "",
		run(template.Must(template.New("keys").Parse("{{range $k, $v := .}}{{$k}} {{end}}")), map[bool]int{true: 1, false: 2}),
		run(template.Must(template.New("keys").Parse("{{range $k, $v := .}}{{$k}} {{end}}")), map[float64]int{1.5: 1, -2: 2}))
	refused(func() {
		run(template.Must(template.New("panic").Parse("{{range .}}{{end}}")), func(yield func(int) bool) { panic("not a template's") })
	})
}
