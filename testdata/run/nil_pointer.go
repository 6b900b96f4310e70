// run status=2

// A nil pointer inside a chain of fields: the first uses are recovered, the last one is not.
package main

import "fmt"

type leaf struct {
	padding [100]int
	name    string
}
type branch struct {
	leaf *leaf
	list []*leaf
}
type tree struct{ left, right *branch }

func (l *leaf) rename(s string) { l.name = s }
func (l leaf) size() int        { return len(l.name) }

func try(what string, f func()) {
	defer func() { fmt.Printf("%s: %v\n", what, recover()) }()
	f()
}

func main() {
	t := &tree{left: &branch{list: make([]*leaf, 2)}}
	try("read", func() { fmt.Println(t.left.leaf.name) })
	try("write", func() { t.right.list = nil })
	try("method on the pointer", func() { t.left.leaf.rename("x") })
	try("method on the value", func() { fmt.Println(t.left.list[1].size()) })
	try("copy", func() { l := *t.left.leaf; fmt.Println(l.name) })
	try("element", func() { var a *[4]int; a[2]++ })
	try("slicing", func() { var a *[4]int; fmt.Println(len(a[1:3])) })
	try("address of a field is checked too", func() { p := &t.left.leaf.name; fmt.Println(p != nil) })
	try("function", func() { var f func(int); f(1) })
	try("interface", func() { var e error; fmt.Println(e.Error()) })
	fmt.Println("and now for good")
	// STDERR panic: runtime error: invalid memory address or nil pointer dereference
	// STDERR [signal SIGSEGV: segmentation violation
	// STDERR goroutine 1 [running]:
	// STDERR main.main(
	fmt.Println(t.right.leaf.name)
}
