package template

import (
	"reflect"
	"text/template/parse"
)

// A call is what a function or method gets: arguments, which are evaluated with the dot, and the value of the command before
// as the last one, if that is piped. A nil call has no arguments.
type call struct {
	dot   reflect.Value
	nodes []parse.Node
	last  reflect.Value
	piped bool
}

// function is what a name stands for at present: functions may be replaced during an execution, by one of them.
func (e *execution) function(name string) *function { return e.set.functions.Load().find(name) }

// named evaluates a function. n is what messages of its errors name.
func (e *execution) named(name *parse.IdentifierNode, n parse.Node, c *call) reflect.Value {
	e.node = name
	f := e.function(name.Ident)
	if f == nil {
		e.fail("%q is not a defined function", name.Ident)
	}
	e.checkCall(f, name.Ident, c)
	switch {
	case f.lazy:
		return e.lazily(f, c)
	case f.text != nil:
		return reflect.ValueOf(e.makeText(f, name.Ident, n, c))
	}
	mark := e.arguments(f, c)
	var v reflect.Value
	var err error
	if f.calls {
		v, err = called(calleeName(c), e.values[mark:])
	} else {
		v, err = f.call(e.values[mark:])
	}
	return e.returned(v, err, mark, name.Ident, n)
}

// calleeName is what messages call the function that the function call calls.
func calleeName(c *call) string {
	if len(c.nodes) > 0 {
		return c.nodes[0].String()
	}
	return c.last.String()
}

// callMethod calls a method of v.
func (e *execution) callMethod(m *method, v reflect.Value, name string, n parse.Node, c *call) reflect.Value {
	e.checkCall(&m.function, name, c)
	mark := e.arguments(&m.function, c)
	v, err := callGuarded(v.Method(m.number), e.values[mark:])
	return e.returned(v, err, mark, name, n)
}

// returned is what a function gave. It takes the arguments away.
func (e *execution) returned(v reflect.Value, err error, mark int, name string, n parse.Node) reflect.Value {
	e.values = e.values[:mark]
	if err != nil {
		e.node = n
		e.fail("error calling %s: %w", name, err)
	}
	return unwrapped(v)
}

// checkCall refuses a call with too few or too many arguments, and one whose results are not those that functions may have.
func (e *execution) checkCall(f *function, name string, c *call) {
	count, written := 0, 0
	if c != nil {
		written = len(c.nodes)
		count = written
		if c.piped {
			count++
		}
	}
	switch {
	case f.variadic && count < f.fixed:
		e.fail("wrong number of args for %s: want at least %d got %d", name, f.fixed, written)
	case !f.variadic && count != f.fixed:
		e.fail("wrong number of args for %s: want %d got %d", name, f.fixed, count)
	case f.mistake != nil:
		e.fail("%w", f.mistake)
	}
}

// arguments evaluates the arguments of a call to the values from mark on.
func (e *execution) arguments(f *function, c *call) (mark int) {
	mark = len(e.values)
	if c == nil {
		return mark
	}
	for i, n := range c.nodes {
		v := e.argument(c.dot, f.parameter(i), n)
		e.values = append(e.values, v)
	}
	if c.piped {
		e.values = append(e.values, e.checked(c.last, f.parameter(len(c.nodes))))
	}
	if f.builtin != nil || f.calls {
		for i, v := range e.values[mark:] {
			e.values[mark+i] = unwrapped(v)
		}
	}
	return mark
}

// lazily evaluates arguments up to one whose truth says that it is the result, or the last.
func (e *execution) lazily(f *function, c *call) (v reflect.Value) {
	for _, n := range c.nodes {
		v = unwrapped(e.argument(c.dot, nil, n))
		if truth(v) == f.stopsAt {
			return v
		}
	}
	if c.piped {
		v = unwrapped(c.last)
	}
	return v
}

// makeText calls one of our functions that make texts.
func (e *execution) makeText(f *function, name string, n parse.Node, c *call) string {
	mark := e.arguments(f, c)
	text, err := f.textGuarded(interfaces(e.values[mark:]))
	e.returned(reflect.Value{}, err, mark, name, n)
	return text
}

// printText executes an action whose last command is one of our functions that make texts: these are printed without
// becoming values. It does nothing for other actions.
func (e *execution) printText(dot reflect.Value, action *parse.ActionNode) bool {
	commands := action.Pipe.Cmds
	if len(commands) == 0 {
		return false
	}
	last := commands[len(commands)-1]
	name, ok := last.Args[0].(*parse.IdentifierNode)
	if !ok {
		return false
	}
	f := e.function(name.Ident)
	if f == nil || f.text == nil {
		return false
	}
	e.node = action.Pipe
	c := &call{dot: dot}
	if len(commands) > 1 {
		c.last, c.piped = e.stages(dot, commands[:len(commands)-1]), true
	}
	c.nodes = last.Args[1:]
	e.node = name
	e.checkCall(f, name.Ident, c)
	e.scratch = append(e.scratch[:0], e.makeText(f, name.Ident, last, c)...)
	e.write(e.scratch)
	return true
}
