// Checks Go's package fmt; what it imports is checked once, without the bodies of functions.
package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"sort"

	"bench/mix/checksum"
	"bench/mix/gotree"
)

var (
	set      = token.NewFileSet()
	packages = map[string]*types.Package{"unsafe": types.Unsafe}
)

type fromSource struct{}

func (fromSource) Import(path string) (*types.Package, error) {
	if p := packages[path]; p != nil {
		return p, nil
	}
	p, err := check(path, gotree.Parse(set, path), nil, true)
	packages[path] = p
	return p, err
}

func check(path string, files []*ast.File, info *types.Info, declarations bool) (*types.Package, error) {
	config := types.Config{Importer: fromSource{}, Sizes: types.SizesFor("gc", "amd64"), IgnoreFuncBodies: declarations}
	return config.Check(path, set, files, info)
}

func main() {
	files := gotree.Parse(set, "fmt")
	var info types.Info
	for range 30 {
		info = types.Info{
			Types:      map[ast.Expr]types.TypeAndValue{},
			Defs:       map[*ast.Ident]types.Object{},
			Uses:       map[*ast.Ident]types.Object{},
			Selections: map[*ast.SelectorExpr]*types.Selection{},
		}
		if _, err := check("fmt", files, &info, false); err != nil {
			panic(err)
		}
	}
	var lines []string
	for e, t := range info.Types {
		lines = append(lines, fmt.Sprintln(set.Position(e.Pos()).Line, set.Position(e.End()).Column, t.Type, t.Value))
	}
	sort.Strings(lines)
	var out bytes.Buffer
	for _, line := range lines {
		out.WriteString(line)
	}
	checksum.Print(out.Bytes())
}
