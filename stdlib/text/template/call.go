package template

import (
	"reflect"
	"text/template/parse"
)

// function is what a name stands for; nil if it stands for nothing.
func (e *execution) function(name string) *function {
	if f := e.functions.prepared[name]; f != nil {
		return f
	}
	return builtins().prepared[name]
}

// named evaluates a function. n is what messages of its errors name.
func (e *execution) named(dot reflect.Value, name *parse.IdentifierNode, n parse.Node, args []parse.Node, last piped) reflect.Value {
	e.node = name
	f := e.function(name.Ident)
	if f == nil {
		e.fail("%q is not a defined function", name.Ident)
	}
	if len(args) > 0 {
		args = args[1:]
	}
	e.checkCall(f, name.Ident, args, last)
	switch {
	case f.lazy:
		return e.lazily(dot, f, args, last)
	case f.text != nil:
		return reflect.ValueOf(e.textCall(dot, f, n, name.Ident, args, last))
	}
	mark := len(e.arguments)
	e.evaluateArguments(dot, f, args, last)
	var v reflect.Value
	var err error
	if f.calls {
		v, err = called(calleeName(args, last), e.arguments[mark:])
	} else {
		v, err = f.call(e.arguments[mark:])
	}
	e.arguments = e.arguments[:mark]
	if err != nil {
		e.node = n
		e.fail("error calling %s: %w", name.Ident, err)
	}
	return unwrapped(v)
}

// calleeName is what messages call the function that the function call calls.
func calleeName(args []parse.Node, last piped) string {
	if len(args) > 0 {
		return args[0].String()
	}
	return last.value.String()
}

// callMethod calls a method of v.
func (e *execution) callMethod(dot reflect.Value, n parse.Node, name string, m *method, v reflect.Value, args []parse.Node, last piped) reflect.Value {
	if len(args) > 0 {
		args = args[1:]
	}
	f := &m.function
	e.checkCall(f, name, args, last)
	mark := len(e.arguments)
	e.evaluateArguments(dot, f, args, last)
	v, err := guarded(v.Method(m.number), e.arguments[mark:])
	e.arguments = e.arguments[:mark]
	if err != nil {
		e.node = n
		e.fail("error calling %s: %w", name, err)
	}
	return unwrapped(v)
}

func (e *execution) checkCall(f *function, name string, args []parse.Node, last piped) {
	count := len(args)
	if last.present {
		count++
	}
	of := count
	if f.variadic {
		of = len(args)
	}
	if err := f.checkCount(name, count, of); err != nil {
		e.failWith(err)
	}
	if f.mistake != nil {
		e.failWith(f.mistake)
	}
}

// evaluateArguments appends the arguments of a call to those that are evaluated.
func (e *execution) evaluateArguments(dot reflect.Value, f *function, args []parse.Node, last piped) {
	for i, n := range args {
		v := e.argument(dot, f.parameter(i), n)
		e.arguments = append(e.arguments, v)
	}
	if last.present {
		e.arguments = append(e.arguments, e.checked(last.value, f.parameter(len(args))))
	}
}

// lazily evaluates arguments up to one whose truth says that it is the result, or the last.
func (e *execution) lazily(dot reflect.Value, f *function, args []parse.Node, last piped) reflect.Value {
	var v reflect.Value
	for _, n := range args {
		v = e.argument(dot, nil, n)
		if truth(v) == f.stopsAt {
			return v
		}
	}
	if last.present {
		v = last.value
	}
	return v
}

// textCall calls one of our functions that make texts.
func (e *execution) textCall(dot reflect.Value, f *function, n parse.Node, name string, args []parse.Node, last piped) string {
	mark := len(e.arguments)
	e.evaluateArguments(dot, f, args, last)
	all := interfaces(e.arguments[mark:])
	e.arguments = e.arguments[:mark]
	text, err := guardedText(f, all)
	if err != nil {
		e.node = n
		e.fail("error calling %s: %w", name, err)
	}
	return text
}

func guardedText(f *function, args []any) (text string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = asError(r)
		}
	}()
	return f.text(args), nil
}

// printText executes an action whose last command is one of our functions that make texts. It does nothing for others.
func (e *execution) printText(dot reflect.Value, action *parse.ActionNode) bool {
	commands := action.Pipe.Cmds
	end := len(commands) - 1
	if end < 0 {
		return false
	}
	name, ok := commands[end].Args[0].(*parse.IdentifierNode)
	if !ok {
		return false
	}
	f := e.function(name.Ident)
	if f == nil || f.text == nil {
		return false
	}
	e.node = action.Pipe
	var last piped
	for _, c := range commands[:end] {
		last = piped{opened(e.command(dot, c, last)), true}
	}
	e.node = name
	args := commands[end].Args[1:]
	e.checkCall(f, name.Ident, args, last)
	text := e.textCall(dot, f, commands[end], name.Ident, args, last)
	e.scratch = append(e.scratch[:0], text...)
	e.write(e.scratch)
	return true
}
