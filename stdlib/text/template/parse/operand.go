package parse

import "strconv"

// A PipeNode is a pipeline: commands, each of which gets the value of the one before as its last argument, and variables
// that get the value of the last.
type PipeNode struct {
	NodeType
	Pos
	tr       *Tree
	Line     int             // The line that the pipeline begins in. Deprecated: Position tells more.
	IsAssign bool            // The variables are those declared before.
	Decl     []*VariableNode // The variables.
	Cmds     []*CommandNode  // The commands.
}

func (p *PipeNode) tree() *Tree { return p.tr }

// String is what a template has for it.
func (p *PipeNode) String() string { return textOf(p) }

// Copy is CopyPipe.
func (p *PipeNode) Copy() Node { return p.CopyPipe() }

func (p *PipeNode) write(b *builder) {
	for i, v := range p.Decl {
		if i > 0 {
			b.WriteString(", ")
		}
		v.write(b)
	}
	switch {
	case len(p.Decl) == 0:
	case p.IsAssign:
		b.WriteString(" = ")
	default:
		b.WriteString(" := ")
	}
	for i, c := range p.Cmds {
		if i > 0 {
			b.WriteString(" | ")
		}
		c.write(b)
	}
}

// CopyPipe is Copy, as a pipeline; that of nil is nil.
func (p *PipeNode) CopyPipe() *PipeNode {
	if p == nil {
		return nil
	}
	c := *p
	c.Decl = make([]*VariableNode, len(p.Decl))
	for i, v := range p.Decl {
		c.Decl[i] = v.Copy().(*VariableNode)
	}
	c.Cmds = make([]*CommandNode, len(p.Cmds))
	for i, command := range p.Cmds {
		c.Cmds[i] = command.Copy().(*CommandNode)
	}
	return &c
}

// A CommandNode is a value, or a function or method with arguments.
type CommandNode struct {
	NodeType
	Pos
	tr   *Tree
	Args []Node // The value, function or method, and the arguments.
}

func (c *CommandNode) tree() *Tree { return c.tr }

// String is what a template has for it.
func (c *CommandNode) String() string { return textOf(c) }

func (c *CommandNode) write(b *builder) {
	for i, n := range c.Args {
		if i > 0 {
			b.WriteByte(' ')
		}
		writeOperand(b, n)
	}
}

// writeOperand writes a pipeline in parentheses.
func writeOperand(b *builder, n Node) {
	pipe, ok := n.(*PipeNode)
	if !ok {
		n.write(b)
		return
	}
	b.WriteByte('(')
	pipe.write(b)
	b.WriteByte(')')
}

// Copy copies the arguments too.
func (c *CommandNode) Copy() Node {
	if c == nil {
		return c
	}
	d := *c
	d.Args = copies(c.Args)
	return &d
}

// An IdentifierNode is the name of a function.
type IdentifierNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident string // The name.
}

// NewIdentifier makes a node of a name, which belongs to no tree and has no position.
func NewIdentifier(ident string) *IdentifierNode {
	return &IdentifierNode{NodeType: NodeIdentifier, Ident: ident}
}

// SetPos sets the position and gives the node back.
func (i *IdentifierNode) SetPos(pos Pos) *IdentifierNode {
	if i != nil {
		i.Pos = pos
	}
	return i
}

// SetTree sets the tree that the node belongs to and gives the node back.
func (i *IdentifierNode) SetTree(t *Tree) *IdentifierNode {
	if i != nil {
		i.tr = t
	}
	return i
}

func (i *IdentifierNode) tree() *Tree { return i.tr }

// String is what a template has for it.
func (i *IdentifierNode) String() string { return i.Ident }

func (i *IdentifierNode) write(b *builder) { b.WriteString(i.Ident) }

// Copy copies the node.
func (i *IdentifierNode) Copy() Node { c := *i; return &c }

// A VariableNode is a variable, or fields of one.
type VariableNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident []string // The variable's name, with its $, and the fields.
}

func (v *VariableNode) tree() *Tree { return v.tr }

// String is what a template has for it.
func (v *VariableNode) String() string { return textOf(v) }

func (v *VariableNode) write(b *builder) {
	for i, name := range v.Ident {
		if i > 0 {
			b.WriteByte('.')
		}
		b.WriteString(name)
	}
}

// Copy copies the names too.
func (v *VariableNode) Copy() Node {
	c := *v
	c.Ident = append([]string{}, v.Ident...)
	return &c
}

// A FieldNode is fields of the dot.
type FieldNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident []string // The fields' names, without their periods.
}

func (f *FieldNode) tree() *Tree { return f.tr }

// String is what a template has for it.
func (f *FieldNode) String() string { return textOf(f) }

func (f *FieldNode) write(b *builder) { writeFields(b, f.Ident) }

func writeFields(b *builder, names []string) {
	for _, name := range names {
		b.WriteByte('.')
		b.WriteString(name)
	}
}

// Copy copies the names too.
func (f *FieldNode) Copy() Node {
	c := *f
	c.Ident = append([]string{}, f.Ident...)
	return &c
}

// A ChainNode is fields of a term, which is in parentheses or a function.
type ChainNode struct {
	NodeType
	Pos
	tr    *Tree
	Node  Node
	Field []string // The fields' names, without their periods.
}

// Add appends the name of a field; its period is part of the argument.
func (c *ChainNode) Add(field string) {
	switch {
	case field == "" || field[0] != '.':
		panic("no dot in field")
	case field == ".":
		panic("empty field")
	}
	c.Field = append(c.Field, field[1:])
}

func (c *ChainNode) tree() *Tree { return c.tr }

// String is what a template has for it.
func (c *ChainNode) String() string { return textOf(c) }

func (c *ChainNode) write(b *builder) {
	writeOperand(b, c.Node)
	writeFields(b, c.Field)
}

// Copy copies the term too.
func (c *ChainNode) Copy() Node {
	d := *c
	d.Node = c.Node.Copy()
	d.Field = append([]string{}, c.Field...)
	return &d
}

// A DotNode is the dot.
type DotNode struct {
	NodeType
	Pos
	tr *Tree
}

// Type is NodeDot, whatever the node holds.
func (d *DotNode) Type() NodeType { return NodeDot }
func (d *DotNode) tree() *Tree    { return d.tr }

// String is what a template has for it.
func (d *DotNode) String() string { return "." }

func (d *DotNode) write(b *builder) { b.WriteByte('.') }

// Copy copies the node.
func (d *DotNode) Copy() Node { c := *d; return &c }

// A NilNode is nil.
type NilNode struct {
	NodeType
	Pos
	tr *Tree
}

// Type is NodeNil, whatever the node holds.
func (n *NilNode) Type() NodeType { return NodeNil }
func (n *NilNode) tree() *Tree    { return n.tr }

// String is what a template has for it.
func (n *NilNode) String() string { return "nil" }

func (n *NilNode) write(b *builder) { b.WriteString("nil") }

// Copy copies the node.
func (n *NilNode) Copy() Node { c := *n; return &c }

// A BoolNode is true or false.
type BoolNode struct {
	NodeType
	Pos
	tr   *Tree
	True bool // Which of them.
}

func (n *BoolNode) tree() *Tree { return n.tr }

// String is what a template has for it.
func (n *BoolNode) String() string { return strconv.FormatBool(n.True) }

func (n *BoolNode) write(b *builder) { b.WriteString(n.String()) }

// Copy copies the node.
func (n *BoolNode) Copy() Node { c := *n; return &c }

// A StringNode is a string constant.
type StringNode struct {
	NodeType
	Pos
	tr     *Tree
	Quoted string // How the string was written.
	Text   string // The string.
}

func (s *StringNode) tree() *Tree { return s.tr }

// String is what a template has for it.
func (s *StringNode) String() string { return s.Quoted }

func (s *StringNode) write(b *builder) { b.WriteString(s.Quoted) }

// Copy copies the node.
func (s *StringNode) Copy() Node { c := *s; return &c }
