package parse

import (
	"strconv"
	"strings"
)

// A Node is an element of the tree that a template is parsed to. Only types of this package are nodes.
type Node interface {
	Type() NodeType
	String() string // as a template has it
	// Copy is a copy of the node and of all that it consists of.
	Copy() Node
	Position() Pos // where the node begins in the input

	tree() *Tree // which the node was parsed for; nil if it was not parsed
	write(b *builder)
}

// A builder collects the text of nodes.
type builder = strings.Builder

func textOf(n Node) string {
	var b builder
	n.write(&b)
	return b.String()
}

// A NodeType says which node a node is.
type NodeType int

// Type is the type itself; nodes have it by embedding their type.
func (t NodeType) Type() NodeType { return t }

// The types of nodes.
const (
	NodeText       NodeType = iota // A text.
	NodeAction                     // A pipeline whose value is printed.
	NodeBool                       // true or false.
	NodeChain                      // Fields of a term.
	NodeCommand                    // A part of a pipeline.
	NodeDot                        // The dot.
	nodeElse                       // Only within the parser.
	nodeEnd                        // Only within the parser.
	NodeField                      // Fields of the dot.
	NodeIdentifier                 // The name of a function.
	NodeIf                         // An if.
	NodeList                       // A list of nodes.
	NodeNil                        // nil.
	NodeNumber                     // A number.
	NodePipe                       // A pipeline.
	NodeRange                      // A range.
	NodeString                     // A string.
	NodeTemplate                   // The call of a template.
	NodeVariable                   // A variable, and fields of it.
	NodeWith                       // A with.
	NodeComment                    // A comment.
	NodeBreak                      // A break.
	NodeContinue                   // A continue.
)

// A Pos is a place in the input, in bytes from its begin.
type Pos int

// Position is the place itself; nodes have it by embedding their place.
func (p Pos) Position() Pos { return p }

// A ListNode is a sequence of nodes.
type ListNode struct {
	NodeType
	Pos
	tr    *Tree
	Nodes []Node // In the order of the input.
}

func (l *ListNode) tree() *Tree { return l.tr }

// String is what a template has for it.
func (l *ListNode) String() string { return textOf(l) }

// Copy is CopyList.
func (l *ListNode) Copy() Node { return l.CopyList() }

func (l *ListNode) write(b *builder) {
	for _, n := range l.Nodes {
		n.write(b)
	}
}

// CopyList is Copy, as a list; that of nil is nil.
func (l *ListNode) CopyList() *ListNode {
	if l == nil {
		return nil
	}
	c := *l
	c.Nodes = copies(l.Nodes)
	return &c
}

func copies(nodes []Node) []Node {
	if nodes == nil {
		return nil
	}
	c := make([]Node, len(nodes))
	for i, n := range nodes {
		c[i] = n.Copy()
	}
	return c
}

// A TextNode is what stands between actions.
type TextNode struct {
	NodeType
	Pos
	tr   *Tree
	Text []byte // Without what delimiters have trimmed.
}

func (t *TextNode) tree() *Tree { return t.tr }

// String is the text.
func (t *TextNode) String() string { return string(t.Text) }

func (t *TextNode) write(b *builder) { b.Write(t.Text) }

// Copy copies the text too.
func (t *TextNode) Copy() Node {
	c := *t
	c.Text = append([]byte{}, t.Text...)
	return &c
}

// A CommentNode is a comment. There are some in trees that were parsed with ParseComments.
type CommentNode struct {
	NodeType
	Pos
	tr   *Tree
	Text string // With what begins and ends comments.
}

func (c *CommentNode) tree() *Tree { return c.tr }

// String is what a template has for it.
func (c *CommentNode) String() string { return textOf(c) }

// Copy copies the node.
func (c *CommentNode) Copy() Node { d := *c; return &d }

func (c *CommentNode) write(b *builder) {
	b.WriteString(defaultLeft)
	b.WriteString(c.Text)
	b.WriteString(defaultRight)
}

// An ActionNode is an action that is a pipeline.
type ActionNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int       // The line that the action begins in. Deprecated: Position tells more.
	Pipe *PipeNode // The pipeline.
}

func (a *ActionNode) tree() *Tree { return a.tr }

// String is what a template has for it.
func (a *ActionNode) String() string { return textOf(a) }

func (a *ActionNode) write(b *builder) {
	b.WriteString(defaultLeft)
	a.Pipe.write(b)
	b.WriteString(defaultRight)
}

// Copy copies the pipeline too.
func (a *ActionNode) Copy() Node {
	c := *a
	c.Pipe = a.Pipe.CopyPipe()
	return &c
}

// A BranchNode is what if, range and with have in common.
type BranchNode struct {
	NodeType
	Pos
	tr       *Tree
	Line     int       // The line that the action begins in. Deprecated: Position tells more.
	Pipe     *PipeNode // What the branch depends on.
	List     *ListNode // What is done if the value is not empty.
	ElseList *ListNode // What is done otherwise; nil without an else.
}

func (n *BranchNode) tree() *Tree { return n.tr }

// String is what a template has for it.
func (n *BranchNode) String() string { return textOf(n) }

func (n *BranchNode) word() string {
	switch n.NodeType {
	case NodeIf:
		return "if "
	case NodeRange:
		return "range "
	case NodeWith:
		return "with "
	}
	panic("unknown branch type")
}

func (n *BranchNode) write(b *builder) {
	b.WriteString(defaultLeft)
	b.WriteString(n.word())
	n.Pipe.write(b)
	b.WriteString(defaultRight)
	n.List.write(b)
	if n.ElseList != nil {
		b.WriteString("{{else}}")
		n.ElseList.write(b)
	}
	b.WriteString("{{end}}")
}

// Copy is an IfNode, a RangeNode or a WithNode.
func (n *BranchNode) Copy() Node {
	c := *n
	c.Pipe, c.List, c.ElseList = n.Pipe.CopyPipe(), n.List.CopyList(), n.ElseList.CopyList()
	switch n.NodeType {
	case NodeIf:
		return &IfNode{c}
	case NodeRange:
		return &RangeNode{c}
	case NodeWith:
		return &WithNode{c}
	}
	panic("unknown branch type")
}

// An IfNode is an if with what depends on it.
type IfNode struct{ BranchNode }

// Copy is an IfNode.
func (i *IfNode) Copy() Node { return i.BranchNode.Copy() }

// A RangeNode is a range with what it repeats.
type RangeNode struct{ BranchNode }

// Copy is a RangeNode.
func (r *RangeNode) Copy() Node { return r.BranchNode.Copy() }

// A WithNode is a with and what depends on it.
type WithNode struct{ BranchNode }

// Copy is a WithNode.
func (w *WithNode) Copy() Node { return w.BranchNode.Copy() }

// A BreakNode ends the innermost range.
type BreakNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int
}

func (n *BreakNode) tree() *Tree { return n.tr }

// String is what a template has for it.
func (n *BreakNode) String() string { return "{{break}}" }

func (n *BreakNode) write(b *builder) { b.WriteString(n.String()) }

// Copy copies the node.
func (n *BreakNode) Copy() Node { c := *n; return &c }

// A ContinueNode goes on with the next round of the innermost range.
type ContinueNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int
}

func (n *ContinueNode) tree() *Tree { return n.tr }

// String is what a template has for it.
func (n *ContinueNode) String() string { return "{{continue}}" }

func (n *ContinueNode) write(b *builder) { b.WriteString(n.String()) }

// Copy copies the node.
func (n *ContinueNode) Copy() Node { c := *n; return &c }

// A TemplateNode executes another template.
type TemplateNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int       // The line that the action begins in. Deprecated: Position tells more.
	Name string    // The template's name.
	Pipe *PipeNode // The dot of the template; nil if there is none.
}

func (t *TemplateNode) tree() *Tree { return t.tr }

// String is what a template has for it.
func (t *TemplateNode) String() string { return textOf(t) }

func (t *TemplateNode) write(b *builder) {
	b.WriteString("{{template ")
	b.WriteString(strconv.Quote(t.Name))
	if t.Pipe != nil {
		b.WriteByte(' ')
		t.Pipe.write(b)
	}
	b.WriteString(defaultRight)
}

// Copy copies the pipeline too.
func (t *TemplateNode) Copy() Node {
	c := *t
	c.Pipe = t.Pipe.CopyPipe()
	return &c
}

// A closing is an end or an else, which are in no tree.
type closing struct {
	NodeType
	Pos
	tr    *Tree
	chain bool // an else behind which an if or a with follows in the same action
}

func (c *closing) tree() *Tree      { return c.tr }
func (c *closing) write(b *builder) { b.WriteString(c.String()) }
func (c *closing) Copy() Node       { d := *c; return &d }

func (c *closing) String() string {
	if c.NodeType == nodeEnd {
		return "{{end}}"
	}
	return "{{else}}"
}
