// Parses the files of Go's package fmt.
package main

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"

	"bench/mix/checksum"
	"bench/mix/gotree"
)

func main() {
	var sources [][]byte
	for _, name := range gotree.Files("fmt") {
		text, err := os.ReadFile(name)
		if err != nil {
			panic(err)
		}
		sources = append(sources, text)
	}
	var out bytes.Buffer
	for range 120 {
		out.Reset()
		set := token.NewFileSet()
		for _, text := range sources {
			file, err := parser.ParseFile(set, "", text, parser.ParseComments)
			if err != nil {
				panic(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if name, ok := n.(*ast.Ident); ok {
					out.WriteString(name.Name)
				}
				return true
			})
		}
	}
	checksum.Print(out.Bytes())
}
