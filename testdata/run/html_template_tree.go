// run tree
// html/template, which is the Go tree's, works on the trees of our text/template/parse and executes by our text/template.
package main

import (
	"fmt"
	"html/template"
	"os"
)

type page struct {
	Title string
	Items []string
	URL   string
	JS    map[string]any
}

const text = `<html><head><title>{{.Title}}</title><script>var x = {{.JS}}; var s = "{{.Title}}";</script><style>a { color: {{.Title}} }</style></head>
<body onload="f({{.Title}})">{{range $i, $e := .Items}}<a href="{{$.URL}}?q={{$e}}" title='{{$e | up}}'>{{$i}}: {{$e}}</a>{{if eq $e "skip"}}{{continue}}{{end}}.
{{else}}none{{end}}{{template "foot" .}}{{block "b" .}}<b>{{len .Items}}</b>{{end}}{{/* comment */}}</body>
{{define "foot"}}<p>{{.Title | printf "%q"}}</p>{{with .URL}}<i>{{.}}</i>{{end}}{{end}}</html>
`

func main() {
	t := template.Must(template.New("page").Funcs(template.FuncMap{"up": func(s string) string { return s + "!" }}).Parse(text))
	d := page{"<T> & 'q' \"d\"", []string{"a<b", "skip", "日本"}, "javascript:alert(1)", map[string]any{"k": []int{1, 2}, "s": "</script>"}}
	clone := template.Must(t.Clone())
	fmt.Println(t.Execute(os.Stdout, d), t.ExecuteTemplate(os.Stdout, "foot", d))
	template.Must(clone.Parse(`{{define "foot"}}<a href="/{{.Title}}">{{template "b" .}}</a>{{end}}`))
	fmt.Println(clone.Execute(os.Stdout, d))
	_, err := t.Clone()
	fmt.Println(err)
	for _, text := range []string{"{{.X", "<a href='{{if .}}\"{{end}}>{{.}}", "<a>{{.Nope}}", "{{template `y`}}", "<a>{{. | urlquery | html}}", "<p>{{.Title | html}}"} {
		t, err := template.New("x").Parse(text)
		if err == nil {
			err = t.Execute(os.Stdout, d)
		}
		fmt.Println(err)
	}
}
