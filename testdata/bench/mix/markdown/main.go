// Renders a long Markdown document to HTML with goldmark and its extensions.
package main

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"bench/mix/checksum"
	"bench/mix/records"
)

func document(sections int) []byte {
	r := records.Random(3)
	var b bytes.Buffer
	for i := range sections {
		fmt.Fprintf(&b, "## %s %s %d\n\n", r.Word(), r.Word(), i)
		for range 3 {
			for j := range 40 {
				switch r.Next(14) {
				case 0:
					fmt.Fprintf(&b, "*%s* ", r.Word())
				case 1:
					fmt.Fprintf(&b, "**%s %s**, ", r.Word(), r.Word())
				case 2:
					fmt.Fprintf(&b, "`%s()` ", r.Word())
				case 3:
					fmt.Fprintf(&b, "[%s](https://%s.example/%s \"%s\") ", r.Word(), r.Word(), r.Word(), r.Word())
				case 4:
					fmt.Fprintf(&b, "~~%s~~ <%s@%s.example> & ", r.Word(), r.Word(), r.Word())
				default:
					fmt.Fprintf(&b, "%s ", r.Word())
				}
				if j%12 == 11 {
					b.WriteByte('\n')
				}
			}
			b.WriteString("\n\n")
		}
		for j := range 5 {
			fmt.Fprintf(&b, "- %s\n  %d. %s\n  %d. _%s_\n", r.Word(), j, r.Word(), j+1, r.Word())
		}
		fmt.Fprintf(&b, "\n> %s\n> %s\n\n", r.Word(), r.Word())
		fmt.Fprintf(&b, "```go\nfunc %s() int {\n\treturn %d\n}\n```\n\n", r.Word(), r.Next(99))
		fmt.Fprintf(&b, "| %s | %s |\n|---|--:|\n", r.Word(), r.Word())
		for range 4 {
			fmt.Fprintf(&b, "| %s | %d |\n", r.Word(), r.Next(1000))
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

func main() {
	source := document(60)
	convert := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote))
	var out bytes.Buffer
	for range 40 {
		out.Reset()
		if err := convert.Convert(source, &out); err != nil {
			panic(err)
		}
	}
	checksum.Print(out.Bytes())
}
