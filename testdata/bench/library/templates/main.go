// Templates: what text/template needs to parse, and to execute a table and the parts that tables consist of.
package main

import (
	"strings"
	"text/template"

	"bench/library/stopwatch"
)

type row struct {
	ID    int
	Name  string
	Price float64
	Tags  []string
	Extra map[string]string
	Done  bool
}

// Total is a method without arguments.
func (r *row) Total() float64 { return r.Price * 2 }

// Label is a method with an argument.
func (r *row) Label(prefix string) string { return prefix + r.Name }

const table = `<table>
{{range $i, $r := .}}<tr class="{{if $r.Done}}done{{else if gt $r.Price 50.0}}dear{{else}}open{{end}}">
  <td>{{$i}}</td><td>{{.ID}}</td><td>{{.Name | html}}</td><td>{{printf "%.2f" .Price}}</td>
  <td>{{with .Tags}}{{join . ", "}}{{else}}none{{end}}</td><td>{{.Extra.color}}</td><td>{{.Name | upper | printf "%-12s"}}</td>
</tr>
{{end}}</table>
`

// counter counts what is written.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

var functions = template.FuncMap{
	"upper": strings.ToUpper,
	"join":  strings.Join,
	"add":   func(a, b int64) int64 { return a + b },
}

func parsed(text string) *template.Template {
	return template.Must(template.New("t").Funcs(functions).Parse(text))
}

func main() {
	rows := make([]*row, 100)
	for i := range rows {
		rows[i] = &row{ID: i, Name: "row <" + strings.Repeat("x", i%7) + ">", Price: float64(i) * 1.25, Done: i%3 == 0,
			Extra: map[string]string{"color": "red", "size": "large"}}
		if i%2 == 0 {
			rows[i].Tags = []string{"new", "cheap"}
		}
	}
	stopwatch.Measure("Parse, a table", func(calls int) (sum int) {
		for range calls {
			sum += len(parsed(table).Root.Nodes)
		}
		return sum
	})
	for _, test := range []struct{ name, text string }{
		{"a table of 100 rows", table},
		{"text only, 100 rounds", "{{range .}}a text{{end}}"},
		{"100 fields", "{{range .}}{{.Name}}{{end}}"},
		{"100 numbers", "{{range .}}{{.ID}}{{end}}"},
		{"100 floats", "{{range .}}{{.Price}}{{end}}"},
		{"100 conditions", "{{range .}}{{if and .Done (gt .ID 10)}}y{{else}}n{{end}}{{end}}"},
		{"100 comparisons", "{{range .}}{{if eq .Name `row <x>`}}y{{end}}{{end}}"},
		{"100 printf", "{{range .}}{{printf `%d %s` .ID .Name}}{{end}}"},
		{"100 pipelines", "{{range .}}{{.Name | printf `%s!` | len}}{{end}}"},
		{"100 methods", "{{range .}}{{.Total}}{{end}}"},
		{"100 methods with arguments", "{{range .}}{{.Label `a`}}{{end}}"},
		{"100 functions", "{{range .}}{{upper .Name}}{{end}}"},
		{"100 functions by reflection", "{{range .}}{{add 1 2}}{{end}}"},
		{"100 keys of maps", "{{range .}}{{.Extra.color}}{{end}}"},
		{"100 maps", "{{range .}}{{range $k, $v := .Extra}}{{$k}}{{$v}}{{end}}{{end}}"},
		{"100 variables", "{{range $i, $r := .}}{{$n := $r.Name}}{{$i}}{{$n}}{{end}}"},
		{"100 templates", "{{define `r`}}{{.ID}}{{end}}{{range .}}{{template `r` .}}{{end}}"},
	} {
		t := parsed(test.text)
		stopwatch.Measure("Execute, "+test.name, func(calls int) int {
			var c counter
			for range calls {
				if err := t.Execute(&c, rows); err != nil {
					panic(err)
				}
			}
			return int(c)
		})
	}
}
