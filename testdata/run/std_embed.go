// run

// Package embed without anything embedded: the empty tree.
package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
)

var empty embed.FS

func main() {
	_, err := empty.Open("x")
	fmt.Println(err, errors.Is(err, fs.ErrNotExist))
	_, err = empty.ReadFile("../x")
	fmt.Println(err)
	list, err := empty.ReadDir(".")
	fmt.Println(len(list), err)
	_, err = empty.ReadFile(".")
	fmt.Println(err)
	root, err := empty.Open(".")
	info, _ := root.Stat()
	fmt.Println(info.Name(), info.IsDir(), info.Mode(), err)
	fs.WalkDir(empty, ".", func(path string, entry fs.DirEntry, err error) error {
		fmt.Println(path, entry.IsDir(), err)
		return nil
	})
}
