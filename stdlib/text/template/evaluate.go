package template

import (
	"reflect"
	"text/template/parse"
)

// pipeline evaluates a pipeline and gives its variables the value. The value of none is nothing.
func (e *execution) pipeline(dot reflect.Value, n *parse.PipeNode) reflect.Value {
	if n == nil {
		return reflect.Value{}
	}
	e.node = n
	v := e.stages(dot, n.Cmds)
	for _, variable := range n.Decl {
		if n.IsAssign {
			*e.variable(variable.Ident[0]) = v
		} else {
			e.declare(variable.Ident[0], v)
		}
	}
	return v
}

// stages evaluates commands, each of which gets the value of the one before, and gives that of the last.
func (e *execution) stages(dot reflect.Value, commands []*parse.CommandNode) (v reflect.Value) {
	for i, n := range commands {
		if i == 0 && len(n.Args) == 1 {
			v = opened(e.command(dot, n, nil))
		} else {
			v = opened(e.command(dot, n, &call{dot, n.Args[1:], v, i > 0}))
		}
	}
	return v
}

// opened is what an empty interface holds; other values are themselves.
func opened(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Interface && v.NumMethod() == 0 {
		return v.Elem()
	}
	return v
}

func (e *execution) command(dot reflect.Value, n *parse.CommandNode, c *call) reflect.Value {
	switch first := n.Args[0].(type) {
	case *parse.FieldNode:
		e.node = first
		return e.fields(dot, first.Ident, first, c)
	case *parse.VariableNode:
		return e.variableFields(first, c)
	case *parse.IdentifierNode:
		return e.named(first, n, c)
	case *parse.ChainNode:
		return e.chain(dot, first, c)
	case *parse.PipeNode:
		e.refuse(c, first)
		return e.pipeline(dot, first)
	case *parse.DotNode:
		e.node = first
		e.refuse(c, first)
		return dot
	case *parse.NilNode:
		e.node = first
		e.refuse(c, first)
		e.fail("nil is not a command")
	}
	e.node = n.Args[0]
	e.refuse(c, n.Args[0])
	return e.untyped(n.Args[0])
}

func boolOf(b bool) reflect.Value {
	if b {
		return trueValue
	}
	return falseValue
}

// refuse fails if what is no function is called.
func (e *execution) refuse(c *call, n parse.Node) {
	if c != nil {
		e.fail("can't give argument to non-function %s", n)
	}
}

// variableFields evaluates a variable and fields of it.
func (e *execution) variableFields(n *parse.VariableNode, c *call) reflect.Value {
	e.node = n
	v := *e.variable(n.Ident[0])
	if len(n.Ident) == 1 {
		e.refuse(c, n)
		return v
	}
	return e.fields(v, n.Ident[1:], n, c)
}

// chain evaluates fields of a term. Messages name what of the term was evaluated last.
func (e *execution) chain(dot reflect.Value, n *parse.ChainNode, c *call) reflect.Value {
	e.node = n
	if len(n.Field) == 0 {
		e.fail("internal error: no fields in evalChainNode")
	}
	if n.Node.Type() == parse.NodeNil {
		e.fail("indirection through explicit nil in %s", n)
	}
	return e.fields(e.argument(dot, nil, n.Node), n.Field, n, c)
}

// fields evaluates names, each of them a field, key or method of what the one before is, beginning with v. The last may be
// called.
func (e *execution) fields(v reflect.Value, names []string, n parse.Node, c *call) reflect.Value {
	end := len(names) - 1
	for _, name := range names[:end] {
		v = e.field(v, name, n, nil)
	}
	return e.field(v, names[end], n, c)
}

// field evaluates a name: a method of the receiver, a field of a struct, or a key of a map.
func (e *execution) field(receiver reflect.Value, name string, n parse.Node, c *call) reflect.Value {
	if !receiver.IsValid() {
		if e.set.missing == missingIsError {
			e.fail("nil data; no entry for key %q", name)
		}
		return reflect.Value{}
	}
	v, isNil := indirect(receiver)
	if isNil && v.Kind() == reflect.Interface {
		e.fail("nil pointer evaluating %s.%s", receiver.Type(), name)
	}
	t := v.Type()
	if t.Kind() == reflect.Map && t.NumMethod() == 0 && !v.CanAddr() {
		return e.key(v, name, receiver, c)
	}
	m := e.members.find(t, name)
	if method, of := m.methodOf(v); method != nil {
		return e.callMethod(method, of, name, n, c)
	}
	switch {
	case m.field != nil:
		return e.structField(m, v, name, receiver, c)
	case t.Kind() == reflect.Map:
		return e.key(v, name, receiver, c)
	case isNil && (t.Elem().Kind() != reflect.Struct || e.members.find(t.Elem(), name).field != nil):
		e.fail("nil pointer evaluating %s.%s", receiver.Type(), name)
	}
	e.fail("can't evaluate field %s in type %s", name, receiver.Type())
	return reflect.Value{}
}

func (e *execution) structField(m *member, v reflect.Value, name string, receiver reflect.Value, c *call) reflect.Value {
	f, err := m.of(v)
	switch {
	case !m.exported:
		e.fail("%s is an unexported field of struct type %s", name, receiver.Type())
	case err != nil:
		e.fail("%w", err)
	case c != nil:
		e.fail("%s has arguments but cannot be invoked as function", name)
	}
	return f
}

// key evaluates a name as a key of a map.
func (e *execution) key(m reflect.Value, name string, receiver reflect.Value, c *call) reflect.Value {
	if !stringType.AssignableTo(m.Type().Key()) {
		e.fail("can't evaluate field %s in type %s", name, receiver.Type())
	}
	if c != nil {
		e.fail("%s is not a method but has arguments", name)
	}
	v := m.MapIndex(reflect.ValueOf(name))
	if v.IsValid() {
		return v
	}
	switch e.set.missing {
	case missingIsZero:
		return reflect.Zero(m.Type().Elem())
	case missingIsError:
		e.fail("map has no entry for key %q", name)
	}
	return v
}
