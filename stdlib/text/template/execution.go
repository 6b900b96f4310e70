package template

import (
	"fmt"
	"io"
	"reflect"
	"strings"
	"sync"
	"text/template/parse"
)

// maxDepth is how many templates may call each other.
const maxDepth = 100000

// An execution is a template that is being executed. Executions are used again, for what they remember of types.
//
// The variables of all templates that call each other are in one stack, in which scope is where those of the innermost
// begin. Arguments of functions are in a stack too, while they are evaluated.
type execution struct {
	template  *Template
	output    io.Writer
	set       *set       // of the template and all that it calls
	node      parse.Node // which is executed; messages of mistakes name it
	variables []variable
	scope     int
	depth     int
	values    []reflect.Value // arguments of functions
	scratch   []byte          // what is printed
	members   memberCache
	styles    styleCache
	constants constantCache
}

type variable struct {
	name  string
	value reflect.Value
}

// A flow says how a range goes on after a part of it.
type flow uint8

const (
	goesOn flow = iota
	breaks
	continues
)

// ExecError is what Execute returns for mistakes of templates, and for errors of functions, which it wraps. Errors of the
// writer are returned as they are.
type ExecError struct {
	Name string // The template's name.
	Err  error  // What has gone wrong, with the place in the template.
}

// Error is what has gone wrong, with the place in the template.
func (e ExecError) Error() string { return e.Err.Error() }

// Unwrap is the error that Error shows, which wraps the function's, if one has failed.
func (e ExecError) Unwrap() error { return e.Err }

// A writeFailure is what executions panic with when the writer fails.
type writeFailure struct{ err error }

var executions = sync.Pool{New: func() any { return new(execution) }}

// Execute fills the template with data and writes the text. If there is an error, a part of it may have been written. A
// template may be executed several times at once. Data of type reflect.Value stands for what it holds.
func (t *Template) Execute(wr io.Writer, data any) error { return t.execute(wr, data) }

// ExecuteTemplate is Execute for the template of t's set that has this name.
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data any) error {
	named := t.Lookup(name)
	if named == nil {
		return fmt.Errorf("template: no template %q associated with template %q", name, t.name)
	}
	return named.execute(wr, data)
}

func (t *Template) execute(wr io.Writer, data any) (err error) {
	value, ok := data.(reflect.Value)
	if !ok {
		value = reflect.ValueOf(data)
	}
	e := executions.Get().(*execution)
	defer func() {
		switch failed := recover().(type) {
		case nil:
		case ExecError:
			err = failed
		case writeFailure:
			err = failed.err
		default:
			panic(failed)
		}
		e.release()
	}()
	e.template, e.output = t, wr
	if t.Tree == nil || t.Root == nil {
		e.fail("%q is an incomplete or empty template", t.name)
	}
	if e.set = t.set; e.set == nil {
		e.set = &noSet
	}
	e.declare("$", value)
	e.list(value, t.Root)
	return nil
}

// release lets go of all that was executed and gives the execution back.
func (e *execution) release() {
	clear(e.variables[:cap(e.variables)])
	clear(e.values[:cap(e.values)])
	e.variables, e.values = e.variables[:0], e.values[:0]
	if cap(e.variables) > 1000 || cap(e.values) > 1000 || cap(e.scratch) > 1<<16 {
		e.variables, e.values, e.scratch = nil, nil, nil
	}
	e.template, e.output, e.set, e.node = nil, nil, nil, nil
	e.scope, e.depth = 0, 0
	executions.Put(e)
}

// fail ends the execution with a message; an argument for %w is wrapped.
func (e *execution) fail(format string, args ...any) {
	place := "template: " + e.template.name
	if e.node != nil {
		location, context := e.template.ErrorContext(e.node)
		place = fmt.Sprintf("template: %s: executing %q at <%s>", location, e.template.name, context)
	}
	panic(ExecError{e.template.name, fmt.Errorf(strings.ReplaceAll(place, "%", "%%")+": "+format, args...)})
}

func (e *execution) write(b []byte) {
	if _, err := e.output.Write(b); err != nil {
		panic(writeFailure{err})
	}
}

// variable is the value of a variable.
func (e *execution) variable(name string) *reflect.Value {
	for i := len(e.variables) - 1; i >= e.scope; i-- {
		if e.variables[i].name == name {
			return &e.variables[i].value
		}
	}
	e.fail("undefined variable: %s", name)
	return nil
}

func (e *execution) declare(name string, v reflect.Value) {
	e.variables = append(e.variables, variable{name, v})
}

// forget takes the variables away that were declared since there were mark of them.
func (e *execution) forget(mark int) { e.variables = e.variables[:mark] }

func (e *execution) list(dot reflect.Value, l *parse.ListNode) flow {
	e.node = l
	for _, n := range l.Nodes {
		if f := e.execute(dot, n); f != goesOn {
			return f
		}
	}
	return goesOn
}

// execute executes a node and says how the range that it is in goes on.
func (e *execution) execute(dot reflect.Value, n parse.Node) flow {
	e.node = n
	switch n := n.(type) {
	case *parse.TextNode:
		e.write(n.Text)
	case *parse.ActionNode:
		e.action(dot, n)
	case *parse.IfNode:
		return e.branch(dot, &n.BranchNode)
	case *parse.WithNode:
		return e.branch(dot, &n.BranchNode)
	case *parse.RangeNode:
		return e.repeat(dot, n)
	case *parse.TemplateNode:
		e.include(dot, n)
	case *parse.ListNode:
		return e.list(dot, n)
	case *parse.BreakNode:
		return breaks
	case *parse.ContinueNode:
		return continues
	case *parse.CommentNode:
	default:
		e.fail("unknown node: %s", n)
	}
	return goesOn
}

func (e *execution) action(dot reflect.Value, n *parse.ActionNode) {
	if len(n.Pipe.Decl) == 0 && e.printText(dot, n) {
		return
	}
	v := e.pipeline(dot, n.Pipe)
	if len(n.Pipe.Decl) == 0 {
		e.print(n, v)
	}
}

// branch executes an if or a with.
func (e *execution) branch(dot reflect.Value, n *parse.BranchNode) (f flow) {
	mark := len(e.variables)
	v := e.pipeline(dot, n.Pipe)
	switch {
	case !truth(v):
		if n.ElseList != nil {
			f = e.list(dot, n.ElseList)
		}
	case n.NodeType == parse.NodeWith:
		f = e.list(v, n.List)
	default:
		f = e.list(dot, n.List)
	}
	e.forget(mark)
	return f
}

// include executes another template.
func (e *execution) include(dot reflect.Value, n *parse.TemplateNode) {
	t := e.template.Lookup(n.Name)
	if t == nil {
		e.fail("template %q not defined", n.Name)
	}
	if e.depth == maxDepth {
		e.fail("exceeded maximum template depth (%v)", maxDepth)
	}
	outer, scope := e.template, e.scope
	dot = e.pipeline(dot, n.Pipe)
	inner := len(e.variables)
	e.declare("$", dot)
	e.template, e.scope = t, inner
	e.depth++
	e.list(dot, t.Root)
	e.depth--
	e.template, e.scope = outer, scope
	e.forget(inner)
}

// IsTrue reports whether a value is true: not the zero value of a basic type, not nil, not empty. Structs are true. ok says
// that there is an answer, which all values have.
func IsTrue(val any) (truth, ok bool) { return isTrue(reflect.ValueOf(val)), true }

// truth is IsTrue for what the value holds, if it is an interface.
func truth(v reflect.Value) bool { return isTrue(held(v)) }

func isTrue(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Invalid:
		return false
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() > 0
	case reflect.Bool:
		return v.Bool()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return v.Int() != 0
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return v.Uint() != 0
	case reflect.Float32, reflect.Float64:
		return v.Float() != 0
	case reflect.Complex64, reflect.Complex128:
		return v.Complex() != 0
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Pointer, reflect.UnsafePointer:
		return !v.IsNil()
	}
	return true
}

// held is what an interface holds, nothing if it is nil. Other values are themselves.
func held(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Interface {
		return v
	}
	return v.Elem()
}

// indirect is what pointers and interfaces lead to, or the first of them that is nil.
func indirect(v reflect.Value) (target reflect.Value, isNil bool) {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return v, true
		}
		v = v.Elem()
	}
	return v, false
}
