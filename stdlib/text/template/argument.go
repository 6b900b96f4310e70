package template

import (
	"reflect"
	"strings"
	"text/template/parse"
)

// argument evaluates an argument for a parameter of a type; any type will do if it is nil.
func (e *execution) argument(dot reflect.Value, t reflect.Type, n parse.Node) reflect.Value {
	e.node = n
	switch n := n.(type) {
	case *parse.DotNode:
		return e.checked(dot, t)
	case *parse.NilNode:
		if t == nil {
			return reflect.Value{}
		}
		if !canBeNil(t) {
			e.fail("cannot assign nil to %s", t)
		}
		return reflect.Zero(t)
	case *parse.FieldNode:
		return e.checked(e.fields(dot, n.Ident, n, nil), t)
	case *parse.VariableNode:
		return e.checked(e.variableFields(n, nil), t)
	case *parse.PipeNode:
		return e.checked(e.pipeline(dot, n), t)
	case *parse.IdentifierNode:
		return e.checked(e.named(n, n, nil), t)
	case *parse.ChainNode:
		return e.checked(e.chain(dot, n, nil), t)
	}
	return e.literal(t, n)
}

// checked is a value as one of a type that a parameter has: what an interface holds or a pointer leads to, or a pointer to
// it, if that is what has the type. Nothing is nil.
func (e *execution) checked(v reflect.Value, t reflect.Type) reflect.Value {
	switch {
	case t == nil:
		return v
	case !v.IsValid():
		if !canBeNil(t) {
			e.fail("invalid value; expected %s", t)
		}
		return reflect.Zero(t)
	}
	have := v.Type()
	switch {
	case have == t || t == anyType:
		return v
	case t == valueType:
		return reflect.ValueOf(v)
	case have.AssignableTo(t):
		return v
	}
	if v.Kind() == reflect.Interface && !v.IsNil() {
		v = v.Elem()
		have = v.Type()
		if have.AssignableTo(t) {
			return v
		}
	}
	switch {
	case v.Kind() == reflect.Pointer && have.Elem().AssignableTo(t):
		if v.IsNil() {
			e.fail("dereference of nil pointer of type %s", t)
		}
		return v.Elem()
	case v.CanAddr() && reflect.PointerTo(have).AssignableTo(t):
		return v.Addr()
	}
	e.fail("wrong type for value; expected %s; got %s", t, have)
	return v
}

// literal is a constant for a parameter of a type.
func (e *execution) literal(t reflect.Type, n parse.Node) reflect.Value {
	if t == nil || t == anyType {
		return e.untyped(n)
	}
	if t == valueType {
		return reflect.ValueOf(e.untyped(n))
	}
	number, _ := n.(*parse.NumberNode)
	kind := t.Kind()
	v := reflect.New(t).Elem()
	expected := ""
	switch {
	case kind == reflect.Bool:
		expected = "bool"
		if b, ok := n.(*parse.BoolNode); ok {
			v.SetBool(b.True)
			return v
		}
	case kind == reflect.String:
		expected = "string"
		if s, ok := n.(*parse.StringNode); ok {
			if t == stringType {
				return e.text(s)
			}
			v.SetString(s.Text)
			return v
		}
	case kind >= reflect.Int && kind <= reflect.Int64:
		expected = "integer"
		if number != nil && number.IsInt {
			v.SetInt(number.Int64)
			return v
		}
	case kind >= reflect.Uint && kind <= reflect.Uintptr:
		expected = "unsigned integer"
		if number != nil && number.IsUint {
			v.SetUint(number.Uint64)
			return v
		}
	case kind == reflect.Float32 || kind == reflect.Float64:
		expected = "float"
		if number != nil && number.IsFloat {
			v.SetFloat(number.Float64)
			return v
		}
	case kind == reflect.Complex64 || kind == reflect.Complex128:
		expected = "complex"
		if number != nil && number.IsComplex {
			v.SetComplex(number.Complex128)
			return v
		}
	case kind == reflect.Interface && t.NumMethod() == 0:
		return e.untyped(n)
	default:
		e.fail("can't handle %s for arg of type %s", n, t)
	}
	e.fail("expected %s; found %s", expected, n)
	return v
}

// untyped is a constant with the type it has by itself.
func (e *execution) untyped(n parse.Node) reflect.Value {
	switch n := n.(type) {
	case *parse.BoolNode:
		return boolOf(n.True)
	case *parse.NumberNode:
		return e.constant(n)
	case *parse.StringNode:
		return e.text(n)
	}
	e.fail("can't evaluate command %q", n)
	return reflect.Value{}
}

// longestKept is the length of constants that executions remember: of copies, as a constant is a part of a whole template.
const longestKept = 64

// A constantCache remembers values of constants.
type constantCache [64]struct {
	text  string
	value reflect.Value
}

func (e *execution) text(n *parse.StringNode) reflect.Value {
	if len(n.Text) > longestKept {
		return reflect.ValueOf(n.Text)
	}
	slot := &e.constants[uint(n.Pos)%uint(len(e.constants))]
	if slot.text != n.Text || !slot.value.IsValid() {
		slot.text = strings.Clone(n.Text)
		slot.value = reflect.ValueOf(slot.text)
	}
	return slot.value
}

// constant is a number as the type that a constant of Go has if it is written in this way.
func (e *execution) constant(n *parse.NumberNode) reflect.Value {
	e.node = n
	switch {
	case n.IsComplex:
		return reflect.ValueOf(n.Complex128)
	case n.IsFloat && writtenAsFloat(n.Text):
		return reflect.ValueOf(n.Float64)
	case n.IsInt:
		return reflect.ValueOf(int(n.Int64))
	}
	e.fail("%s overflows int", n.Text)
	return reflect.Value{}
}

func writtenAsFloat(text string) bool {
	switch {
	case text[0] == '\'':
		return false
	case len(text) > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X'):
		return strings.ContainsAny(text, "pP")
	}
	return strings.ContainsAny(text, ".eEpP")
}
