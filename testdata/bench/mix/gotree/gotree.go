// Package gotree finds and parses packages of the Go tree that $GOROOT names.
package gotree

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
)

// Files are the paths of a package's files for linux/amd64, without cgo and experiments.
func Files(path string) []string {
	root := os.Getenv("GOROOT")
	context := build.Default
	context.GOROOT, context.GOOS, context.GOARCH = root, "linux", "amd64"
	context.Compiler, context.CgoEnabled, context.ToolTags = "gc", false, nil
	p, err := context.ImportDir(filepath.Join(root, "src", path), 0)
	if err != nil {
		panic(err)
	}
	var files []string
	for _, name := range p.GoFiles {
		files = append(files, filepath.Join(p.Dir, name))
	}
	return files
}

// Parse parses a package's files.
func Parse(set *token.FileSet, path string) []*ast.File {
	var files []*ast.File
	for _, name := range Files(path) {
		file, err := parser.ParseFile(set, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			panic(err)
		}
		files = append(files, file)
	}
	return files
}
