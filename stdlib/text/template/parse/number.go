package parse

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A NumberNode holds a number as all the types that can represent its value, so that it is used as any of them. A number
// with an imaginary part is complex only, whole numbers are floats too, and floats without a fraction integers.
type NumberNode struct {
	NodeType
	Pos
	tr         *Tree
	IsInt      bool       // There is an Int64.
	IsUint     bool       // There is a Uint64.
	IsFloat    bool       // There is a Float64.
	IsComplex  bool       // There is a Complex128.
	Int64      int64      // The value as a signed integer.
	Uint64     uint64     // The value as an unsigned integer.
	Float64    float64    // The value as a floating-point number.
	Complex128 complex128 // The value as a complex number.
	Text       string     // How the number was written.
}

// String is what a template has for it.
func (n *NumberNode) String() string { return n.Text }

func (n *NumberNode) tree() *Tree      { return n.tr }
func (n *NumberNode) write(b *builder) { b.WriteString(n.Text) }

// Copy copies the node.
func (n *NumberNode) Copy() Node { c := *n; return &c }

func newNumber(tr *Tree, t token) *NumberNode {
	return &NumberNode{tr: tr, NodeType: NodeNumber, Pos: t.pos, Text: t.text}
}

// numberOf is the number that a token writes.
func numberOf(tr *Tree, t token) (*NumberNode, error) {
	n := newNumber(tr, t)
	var err error
	switch {
	case t.kind == tokenCharacter:
		err = n.setCharacter()
	case t.kind == tokenComplex:
		var c complex128
		c, err = complexOf(n.Text)
		n.setComplex(c)
	case strings.HasSuffix(n.Text, "i") && n.setImaginary():
	default:
		err = n.setReal()
	}
	if err != nil {
		return nil, err
	}
	return n, nil
}

func (n *NumberNode) setCharacter() error {
	r, _, rest, err := strconv.UnquoteChar(n.Text[1:], n.Text[0])
	if err != nil {
		return err
	}
	if rest != "'" {
		return fmt.Errorf("malformed character constant: %s", n.Text)
	}
	n.setInt(int64(r))
	return nil
}

func (n *NumberNode) setInt(i int64) {
	n.IsInt, n.Int64 = true, i
	n.IsFloat, n.Float64 = true, float64(i)
	if i >= 0 {
		n.IsUint, n.Uint64 = true, uint64(i)
	}
}

// setFloat sets the value as a float, and as the integers that equal it.
func (n *NumberNode) setFloat(f float64) {
	n.IsFloat, n.Float64 = true, f
	if math.Trunc(f) != f {
		return
	}
	if f >= -1<<63 && f < 1<<63 {
		n.IsInt, n.Int64 = true, int64(f)
	}
	if f >= 0 && f < 1<<64 {
		n.IsUint, n.Uint64 = true, uint64(f)
	}
}

// setComplex sets the value, and as what it is without an imaginary part if that is zero.
func (n *NumberNode) setComplex(c complex128) {
	n.IsComplex, n.Complex128 = true, c
	if imag(c) == 0 {
		n.setFloat(real(c))
	}
}

func (n *NumberNode) setImaginary() bool {
	f, err := strconv.ParseFloat(strings.TrimSuffix(n.Text, "i"), 64)
	if err != nil {
		return false
	}
	n.setComplex(complex(0, f))
	return true
}

// complexOf is the value of a number, a sign, and another number with an i behind it.
func complexOf(text string) (complex128, error) {
	var c complex128
	_, err := fmt.Sscan(text, &c)
	return c, err
}

func (n *NumberNode) setReal() error {
	if i, err := strconv.ParseInt(n.Text, 0, 64); err == nil {
		n.setInt(i)
		if i != 0 && n.Text[0] == '+' {
			n.IsUint, n.Uint64 = false, 0 // a sign makes it a signed integer
		}
		return nil
	}
	if u, err := strconv.ParseUint(n.Text, 0, 64); err == nil {
		n.IsUint, n.Uint64 = true, u
		n.IsFloat, n.Float64 = true, float64(u)
		return nil
	}
	f, err := strconv.ParseFloat(n.Text, 64)
	if err != nil {
		return fmt.Errorf("illegal number syntax: %q", n.Text)
	}
	if !strings.ContainsAny(n.Text, ".eEpP") {
		return fmt.Errorf("integer overflow: %q", n.Text)
	}
	n.setFloat(f)
	return nil
}
