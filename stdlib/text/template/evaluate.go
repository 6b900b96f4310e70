package template

import (
	"reflect"
	"text/template/parse"
)

// A piped value is that of the command before, if there is one: the last argument.
type piped struct {
	value   reflect.Value
	present bool
}

// pipeline evaluates a pipeline and gives its variables the value. The value of none is nothing.
func (e *execution) pipeline(dot reflect.Value, n *parse.PipeNode) reflect.Value {
	if n == nil {
		return reflect.Value{}
	}
	e.node = n
	var last piped
	for _, c := range n.Cmds {
		last = piped{opened(e.command(dot, c, last)), true}
	}
	for _, v := range n.Decl {
		if n.IsAssign {
			*e.variable(v.Ident[0]) = last.value
		} else {
			e.variables = append(e.variables, variable{v.Ident[0], last.value})
		}
	}
	return last.value
}

// opened is what an empty interface holds; other values are themselves.
func opened(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Interface && v.NumMethod() == 0 {
		return v.Elem()
	}
	return v
}

func (e *execution) command(dot reflect.Value, n *parse.CommandNode, last piped) reflect.Value {
	switch first := n.Args[0].(type) {
	case *parse.FieldNode:
		return e.fields(dot, first, dot, first.Ident, n.Args, last)
	case *parse.VariableNode:
		return e.variableFields(dot, first, n.Args, last)
	case *parse.IdentifierNode:
		return e.named(dot, first, n, n.Args, last)
	case *parse.ChainNode:
		return e.chain(dot, first, n.Args, last)
	case *parse.PipeNode:
		e.refuseArguments(n.Args, last)
		return e.pipeline(dot, first)
	}
	first := n.Args[0]
	e.node = first
	e.refuseArguments(n.Args, last)
	switch first := first.(type) {
	case *parse.DotNode:
		return dot
	case *parse.NilNode:
		e.fail("nil is not a command")
	case *parse.BoolNode:
		return boolOf(first.True)
	case *parse.NumberNode:
		return e.constant(first)
	case *parse.StringNode:
		return e.text(first)
	}
	e.fail("can't evaluate command %q", first)
	return reflect.Value{}
}

func boolOf(b bool) reflect.Value {
	if b {
		return trueValue
	}
	return falseValue
}

// refuseArguments fails if a value has arguments.
func (e *execution) refuseArguments(args []parse.Node, last piped) {
	if len(args) > 1 || last.present {
		e.fail("can't give argument to non-function %s", args[0])
	}
}

// variableFields evaluates a variable and fields of it.
func (e *execution) variableFields(dot reflect.Value, n *parse.VariableNode, args []parse.Node, last piped) reflect.Value {
	e.node = n
	v := *e.variable(n.Ident[0])
	if len(n.Ident) == 1 {
		e.refuseArguments(args, last)
		return v
	}
	return e.fields(dot, n, v, n.Ident[1:], args, last)
}

// chain evaluates fields of a term.
func (e *execution) chain(dot reflect.Value, n *parse.ChainNode, args []parse.Node, last piped) reflect.Value {
	e.node = n
	if len(n.Field) == 0 {
		e.fail("internal error: no fields in evalChainNode")
	}
	if n.Node.Type() == parse.NodeNil {
		e.fail("indirection through explicit nil in %s", n)
	}
	return e.fieldsFrom(dot, n, e.argument(dot, nil, n.Node), n.Field, args, last)
}

// fields evaluates names, each of them a field, key or method of what the one before is; the last may have arguments, which
// are evaluated with the dot.
func (e *execution) fields(dot reflect.Value, n parse.Node, v reflect.Value, names []string, args []parse.Node, last piped) reflect.Value {
	e.node = n
	return e.fieldsFrom(dot, n, v, names, args, last)
}

func (e *execution) fieldsFrom(dot reflect.Value, n parse.Node, v reflect.Value, names []string, args []parse.Node, last piped) reflect.Value {
	end := len(names) - 1
	for _, name := range names[:end] {
		v = e.field(dot, name, n, nil, piped{}, v)
	}
	return e.field(dot, names[end], n, args, last, v)
}

// field evaluates a name: a method of the receiver, a field of a struct, or a key of a map.
func (e *execution) field(dot reflect.Value, name string, n parse.Node, args []parse.Node, last piped, receiver reflect.Value) reflect.Value {
	if !receiver.IsValid() {
		if e.missing == missingIsError {
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
		return e.key(v, name, args, last, receiver)
	}
	m := e.members.find(t, name)
	if method, of := m.methodOf(v); method != nil {
		return e.callMethod(dot, n, name, method, of, args, last)
	}
	switch {
	case m.field != nil:
		return e.structField(m, v, name, args, last, receiver)
	case t.Kind() == reflect.Map:
		return e.key(v, name, args, last, receiver)
	case isNil && (t.Elem().Kind() != reflect.Struct || e.members.find(t.Elem(), name).field != nil):
		e.fail("nil pointer evaluating %s.%s", receiver.Type(), name)
	}
	e.fail("can't evaluate field %s in type %s", name, receiver.Type())
	return reflect.Value{}
}

func (e *execution) structField(m *member, v reflect.Value, name string, args []parse.Node, last piped, receiver reflect.Value) reflect.Value {
	f, err := m.of(v)
	switch {
	case !m.exported:
		e.fail("%s is an unexported field of struct type %s", name, receiver.Type())
	case err != nil:
		e.failWith(err)
	case len(args) > 1 || last.present:
		e.fail("%s has arguments but cannot be invoked as function", name)
	}
	return f
}

// key evaluates a name as a key of a map.
func (e *execution) key(m reflect.Value, name string, args []parse.Node, last piped, receiver reflect.Value) reflect.Value {
	if !stringType.AssignableTo(m.Type().Key()) {
		e.fail("can't evaluate field %s in type %s", name, receiver.Type())
	}
	if len(args) > 1 || last.present {
		e.fail("%s is not a method but has arguments", name)
	}
	v := m.MapIndex(reflect.ValueOf(name))
	if v.IsValid() {
		return v
	}
	switch e.missing {
	case missingIsZero:
		return reflect.Zero(m.Type().Elem())
	case missingIsError:
		e.fail("map has no entry for key %q", name)
	}
	return v
}
