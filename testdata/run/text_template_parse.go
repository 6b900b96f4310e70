// run
// text/template/parse: trees as text, places, copies, and what is said of mistakes.
package main

import (
	"fmt"
	"text/template/parse"
)

var functions = map[string]any{"printf": fmt.Sprintf, "print": fmt.Sprint, "len": 1}

var texts = []string{
	"", " \n", "text", "{{.X}}", "{{.X.Y.Z}} {{$.I}} {{(.A.B).C.D}} {{print.X}}", "{{printf `%d` 23 | print | len}}", "{{$x := 1}}{{$x = .Y|print}}{{$x}}",
	"{{if .X}}a{{else if .Y}}b{{else}}c{{end}}", "{{with $x := .X}}{{$x.Y 1}}{{else with 3}}{{.}}{{end}}",
	"{{range $i, $e := .SI}}{{$i}}{{break}}{{else}}{{continue}}{{end}}", "{{range $x := 1}}{{continue}}{{ break }}{{end}}",
	"{{template `x`}}{{template \"y\" .Z 1}}{{block \"b\" .}}in{{end}}", "{{print 1 -3.2i true false 'a' nil . $ \"s\" (1) 1+2i}}",
	"x \r\n\t{{- 3 -}}\n\n\ty{{- /* c */ -}} z", "{{define `x`}}X{{end}} {{define `y`}}Y{{template `x`}}{{end}}rest", "{{/* a\nb */}}", "{{.X |}}", "}}{.}}",
	"{{- -3}} {{\n.X\n}}",

	"{{}}", "{{end}}", "{{if .X}}", "{{if .X}}1{{else}}2{{else}}3{{end}}", "{{foo}}", "{{$x}}", "{{template .X}}", "{{template 3}}", "{{printf 3, 4}}",
	"{{with $v, $u := 3}}{{end}}", "{{range $u, $v, $w := 3}}{{end}}", "{{range $k, 1 := .}}{{end}}", "{{range $k,}}{{end}}", "{{printf (printf .).}}",
	"{{printf 3`x`}}", "{{break}}", "{{range .}}{{end}}{{continue}}", "{{range .}}{{break 3}}{{end}}", "{{range .}}{{block `b` .}}{{break}}{{end}}{{end}}",
	"{{$x := 1}}{{$x % 3}}", "{{$x:=.}}{{$x!2}}", "{{1.E}}", "{{true.E}}", "{{..E}}", "{{12|.}}", "{{.|print|'e'}}", "{{printf ( )}}", "{{block `x`}}{{end}}",
	"{{block `a` .}}x\n{{else\n}}y{{end}}", "{{define `a`}}x{{end}}{{define `a`}}y{{end}}", "{{define a}}{{end}}", "{{if 1}}{{define `a`}}{{end}}{{end}}",
	"a\n{{", "{{print\n\n1", "{{/* x", "{{/* x */ }}", "{{(1}}", "{{1)}}", "{{'a}}", "{{\"a\n\"}}", "\n{{\n`a", "{{0xi}}", "{{3k}}", "{{1+2}}", "{{08}}",
	"{{99999999999999999999}}", "{{1e1000}}", "{{'ab'}}", "{{'\\q'}}", "{{\x01}}", "{{.X\x00}}", "{{a#}}", "{{:}}", "{{.X = 1}}", "{{if .X}}{{else with 1}}{{end}}",
	"{{if .X}}{{end .}}", "{{template verylongname}}", "{{else\n}}", "{{.", "{{.X.}}", "{{\n.\n..Y\n}}", "{{if .X\n\n}}\n{{foo}}",
}

func show(text string) {
	set := map[string]*parse.Tree{}
	t, err := parse.New("t").Parse(text, "", "", set, nil, functions)
	if err != nil {
		fmt.Printf("%q: %v\n", text, err)
		return
	}
	fmt.Printf("%q -> %q", text, t.Root)
	if c := t.Copy(); c.Root.String() != t.Root.String() || c.Root == t.Root && t.Root != nil {
		fmt.Print(" a copy differs")
	}
	for _, name := range []string{"x", "y", "b"} {
		if set[name] != nil {
			fmt.Printf(" %s=%q", name, set[name].Root)
		}
	}
	fmt.Println("", parse.IsEmptyTree(t.Root))
}

// walk shows nodes with their types and places.
func walk(t *parse.Tree, n parse.Node, indent string) {
	location, context := t.ErrorContext(n)
	fmt.Printf("%s%d %d %s %q\n", indent, n.Type(), n.Position(), location, context)
	indent += "  "
	switch n := n.(type) {
	case *parse.ListNode:
		for _, n := range n.Nodes {
			walk(t, n, indent)
		}
	case *parse.ActionNode:
		walk(t, n.Pipe, indent)
	case *parse.PipeNode:
		for _, v := range n.Decl {
			walk(t, v, indent)
		}
		for _, c := range n.Cmds {
			walk(t, c, indent)
		}
	case *parse.CommandNode:
		for _, a := range n.Args {
			walk(t, a, indent)
		}
	case *parse.RangeNode:
		fmt.Println(indent, n.Line)
		walk(t, n.Pipe, indent)
		walk(t, n.List, indent)
	case *parse.TemplateNode:
		fmt.Println(indent, n.Line, n.Name)
	case *parse.ChainNode:
		walk(t, n.Node, indent)
	case *parse.NumberNode:
		fmt.Println(indent, n.IsInt, n.Int64, n.IsUint, n.Uint64, n.IsFloat, n.Float64, n.IsComplex, n.Complex128)
	case *parse.StringNode:
		fmt.Printf("%s %q\n", indent, n.Text)
	}
}

func main() {
	for _, text := range texts {
		show(text)
	}
	t := parse.New("modes")
	t.Mode = parse.ParseComments | parse.SkipFuncCheck
	_, err := t.Parse("a\n{{/* note */ -}}\n {{unknown .X.Y (print $).Z}}{{range $i, $x := 3}}\n{{template `q` .}}<{{end}}", "", "", map[string]*parse.Tree{})
	fmt.Println(err)
	walk(t, t.Root, "")
	numbers, err := parse.Parse("n", "<<print 0 -1 1_000 0x1p4 1e19 -1.5 'é' 2i 13+0i 18446744073709551615 -0>>", "<<", ">>", functions)
	fmt.Println(err)
	walk(numbers["n"], numbers["n"].Root, "")
	_, err = parse.New("b").Parse("{{range 1}}{{break 20}}{{end}}", "", "", map[string]*parse.Tree{}, map[string]any{"break": 1})
	fmt.Println(err)
	fmt.Println(parse.NewIdentifier("f").SetPos(4).SetTree(t).Copy(), (*parse.Tree)(nil).Copy() == nil, parse.IsEmptyTree(nil))
	set, err := parse.Parse("p", "{{define `x`}}q{{end}}{{zz}}", "", "")
	fmt.Println(len(set), err)
}
