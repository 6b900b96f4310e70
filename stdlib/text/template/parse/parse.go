// Package parse turns templates, of text/template and html/template, into trees. It is for these packages: their users
// need it only to look at the trees.
//
// A scanner cuts the text into tokens, a parser makes nodes of them by recursive descent, one function for each part of the
// language. Both stop at the first mistake: the parser panics with a failure, which Tree.Parse catches and returns.
package parse

import (
	"bytes"
	"fmt"
	"strings"
)

// A Tree is a template as its nodes.
type Tree struct {
	Name      string    // The template's name.
	ParseName string    // The name of the template that was parsed, which may have defined this one; messages have it.
	Root      *ListNode // The nodes.
	Mode      Mode      // How to parse.
	text      string    // What was parsed, with all that it defines.
}

// A Mode says how to parse: the sum of some of the following.
type Mode uint

// What a Mode may have.
const (
	ParseComments Mode = 1 << iota // Comments are nodes.
	SkipFuncCheck                  // Functions need not be known.
)

// New makes a tree without nodes.
func New(name string, funcs ...map[string]any) *Tree { return &Tree{Name: name} }

// Parse parses a template and gives the trees by their names: that of the text itself, under the name given, and those
// that it defines. Functions in it must have a value in one of the maps.
func Parse(name, text, leftDelim, rightDelim string, funcs ...map[string]any) (map[string]*Tree, error) {
	set := map[string]*Tree{}
	t := New(name)
	t.text = text
	_, err := t.Parse(text, leftDelim, rightDelim, set, funcs...)
	return set, err
}

// Parse makes t the tree of a template and adds it, and those that it defines, to the set. A tree that is empty takes no
// other's place there. Delimiters that are empty are "{{" and "}}". Functions must have a value in one of the maps.
func (t *Tree) Parse(text, leftDelim, rightDelim string, treeSet map[string]*Tree, funcs ...map[string]any) (tree *Tree, err error) {
	defer func() {
		switch failed := recover().(type) {
		case nil:
		case failure:
			t.Root = nil
			tree, err = nil, failed.err
		default:
			panic(failed)
		}
	}()
	t.ParseName = t.Name
	t.text = text
	p := newParser(t, newScanner(text, leftDelim, rightDelim), treeSet, funcs)
	p.template()
	return t, nil
}

// Copy is a copy of the tree, with its nodes.
func (t *Tree) Copy() *Tree {
	if t == nil {
		return nil
	}
	return &Tree{Name: t.Name, ParseName: t.ParseName, Root: t.Root.CopyList(), text: t.text}
}

// ErrorContext says where a node is, as name:line:column, and what it looks like. The tree is that of nodes that were not
// parsed; others know theirs.
func (t *Tree) ErrorContext(n Node) (location, context string) {
	tree := n.tree()
	if tree == nil {
		tree = t
	}
	before := tree.text[:n.Position()]
	column := len(before) - 1 - strings.LastIndexByte(before, '\n')
	if column == len(before) {
		return fmt.Sprintf("%s:1:%d", tree.ParseName, column), n.String()
	}
	return fmt.Sprintf("%s:%d:%d", tree.ParseName, 1+strings.Count(before, "\n"), column), n.String()
}

// IsEmptyTree reports whether a tree consists of white space and comments. Definitions are in trees of their own.
func IsEmptyTree(n Node) bool {
	switch n := n.(type) {
	case nil:
		return true
	case *ListNode:
		for _, n := range n.Nodes {
			if !IsEmptyTree(n) {
				return false
			}
		}
		return true
	case *TextNode:
		return len(bytes.TrimSpace(n.Text)) == 0
	case *CommentNode:
		return true
	case *ActionNode, *IfNode, *RangeNode, *TemplateNode, *WithNode, *BreakNode, *ContinueNode:
		return false
	}
	panic("unknown node: " + n.String())
}
