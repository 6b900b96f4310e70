package template

import (
	"fmt"
	"reflect"
	"strconv"
	"text/template/parse"
)

// A style is how values of a type are printed.
type style uint8

const (
	styleOfFmt style = iota // as fmt.Print prints what printable makes of them
	styleString
	styleInt
	styleUint
	styleBool
	styleFloat32
	styleFloat64
)

// A styleCache remembers how values of the last types are printed that an execution has met.
type styleCache [32]struct {
	t     reflect.Type
	style style
}

func (c *styleCache) find(t reflect.Type) style {
	slot := &c[typeWord(t)>>4%uintptr(len(c))]
	if slot.t != t {
		slot.t, slot.style = t, styleOf(t)
	}
	return slot.style
}

// styleOf is that of basic types; those that have methods may be printed by them.
func styleOf(t reflect.Type) style {
	if t.NumMethod() > 0 || t.PkgPath() != "" && reflect.PointerTo(t).NumMethod() > 0 {
		return styleOfFmt
	}
	return basicStyles[t.Kind()]
}

// basicStyles are those of kinds; others are styleOfFmt, which is zero.
var basicStyles = [reflect.UnsafePointer + 1]style{
	reflect.Bool:    styleBool,
	reflect.Int:     styleInt,
	reflect.Int8:    styleInt,
	reflect.Int16:   styleInt,
	reflect.Int32:   styleInt,
	reflect.Int64:   styleInt,
	reflect.Uint:    styleUint,
	reflect.Uint8:   styleUint,
	reflect.Uint16:  styleUint,
	reflect.Uint32:  styleUint,
	reflect.Uint64:  styleUint,
	reflect.Uintptr: styleUint,
	reflect.Float32: styleFloat32,
	reflect.Float64: styleFloat64,
	reflect.String:  styleString,
}

// print prints the value of a node.
func (e *execution) print(n parse.Node, v reflect.Value) {
	e.node = n
	b := e.scratch[:0]
	if !v.IsValid() {
		b = append(b, "<no value>"...)
	} else {
		switch e.styles.find(v.Type()) {
		case styleString:
			b = append(b, v.String()...)
		case styleInt:
			b = strconv.AppendInt(b, v.Int(), 10)
		case styleUint:
			b = strconv.AppendUint(b, v.Uint(), 10)
		case styleBool:
			b = strconv.AppendBool(b, v.Bool())
		case styleFloat32:
			b = strconv.AppendFloat(b, v.Float(), 'g', -1, 32)
		case styleFloat64:
			b = strconv.AppendFloat(b, v.Float(), 'g', -1, 64)
		default:
			e.printAny(n, v)
			return
		}
	}
	e.scratch = b
	e.write(b)
}

func (e *execution) printAny(n parse.Node, v reflect.Value) {
	shown, ok := printable(v)
	if !ok {
		e.fail("can't print %s of type %s", n, v.Type())
	}
	if _, err := fmt.Fprint(e.output, shown); err != nil {
		panic(writeFailure{err})
	}
}

// printable is what fmt.Print is given to print a value: what pointers lead to, if that has an address and is printed by
// methods of pointers to it a pointer nevertheless. Functions and channels are not printed.
func printable(v reflect.Value) (shown any, ok bool) {
	if v.Kind() == reflect.Pointer {
		v, _ = indirect(v)
	}
	if !v.IsValid() {
		return "<no value>", true
	}
	switch t := v.Type(); {
	case printsItself(t):
	case v.CanAddr() && printsItself(reflect.PointerTo(t)):
		v = v.Addr()
	case t.Kind() == reflect.Func || t.Kind() == reflect.Chan:
		return nil, false
	}
	return v.Interface(), true
}

func printsItself(t reflect.Type) bool { return t.Implements(errorType) || t.Implements(printerType) }
