// Executes a text template with loops, conditions, functions, pipelines and a nested template.
package main

import (
	"bytes"
	"strings"
	"text/template"

	"bench/mix/checksum"
	"bench/mix/records"
)

const page = `{{define "item"}}{{.Count}} x {{.Name | upper | printf "%-10s"}} {{printf "%.2f" .Price}}
{{- with .Tags}} ({{join . ", "}}){{end}}{{end -}}
{{range $i, $o := .}}#{{$i}} order {{$o.ID}} of {{$o.Customer}}{{if $o.Paid}}, paid{{else}}, {{.Total}} to pay{{end}}
{{- if and $o.Address (gt (len $o.Items) 2)}}
  to {{.Address.Street}}, {{.Address.Code}} {{.Address.City}}{{end}}
{{range .Items}}  - {{template "item" .}}
{{end}}{{range $k, $v := .Notes}}  {{$k}}: {{html $v}}
{{end}}{{end}}`

func main() {
	functions := template.FuncMap{"upper": strings.ToUpper, "join": strings.Join}
	t := template.Must(template.New("page").Funcs(functions).Parse(page))
	orders := records.Orders(500)
	var out bytes.Buffer
	for range 60 {
		out.Reset()
		if err := t.Execute(&out, orders); err != nil {
			panic(err)
		}
	}
	checksum.Print(out.Bytes())
}
