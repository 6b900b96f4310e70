package template

import (
	"cmp"
	"iter"
	"reflect"
	"slices"
	"text/template/parse"
)

// A loop is a range that is being executed.
type loop struct {
	e    *execution
	n    *parse.RangeNode
	mark int  // how many variables there are between rounds
	ran  bool // a round at least
	end  flow // of the last round
}

// round executes what is repeated, for an element and its index, and reports whether to go on.
func (l *loop) round(index, element reflect.Value) bool {
	e, pipe := l.e, l.n.Pipe
	switch count := len(pipe.Decl); {
	case count > 0 && pipe.IsAssign:
		if count > 1 {
			*e.variable(pipe.Decl[0].Ident[0]) = index
			*e.variable(pipe.Decl[1].Ident[0]) = element
		} else {
			*e.variable(pipe.Decl[0].Ident[0]) = element
		}
	case count > 1:
		e.variables[l.mark-2].value = index
		fallthrough
	case count > 0:
		e.variables[l.mark-1].value = element
	}
	l.ran = true
	f := e.list(element, l.n.List)
	e.forget(l.mark)
	return f != breaks
}

// repeat executes a range.
func (e *execution) repeat(dot reflect.Value, n *parse.RangeNode) flow {
	outer := len(e.variables)
	v, _ := indirect(e.pipeline(dot, n.Pipe))
	l := loop{e: e, n: n, mark: len(e.variables)}
	l.over(v)
	f := goesOn
	if !l.ran && n.ElseList != nil {
		if f = e.list(dot, n.ElseList); f == breaks {
			f = goesOn // a break ends the range that it is in the else of, too
		}
	}
	e.forget(outer)
	return f
}

// over does the rounds for what a value consists of.
func (l *loop) over(v reflect.Value) {
	switch v.Kind() {
	case reflect.Invalid:
	case reflect.Array, reflect.Slice:
		for i := 0; i < v.Len(); i++ { // a slice in a variable may grow or shrink on the way
			if !l.round(l.number(i), v.Index(i)) {
				return
			}
		}
	case reflect.Map:
		for _, m := range sortedEntries(v) {
			if !l.round(m.key, m.value) {
				return
			}
		}
	case reflect.Chan:
		l.receive(v)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if len(l.n.Pipe.Decl) > 1 {
			l.e.fail("can't use %v to iterate over more than one variable", v)
		}
		l.single(v)
	case reflect.Func:
		l.sequence(v)
	default:
		l.fails(v)
	}
}

func (l *loop) fails(v reflect.Value) { l.e.fail("range can't iterate over %v", v) }

// number is an index as a value, if a variable gets it.
func (l *loop) number(i int) reflect.Value {
	if len(l.n.Pipe.Decl) < 2 {
		return reflect.Value{}
	}
	return reflect.ValueOf(i)
}

func (l *loop) receive(v reflect.Value) {
	if v.IsNil() {
		return
	}
	if v.Type().ChanDir() == reflect.SendDir {
		l.e.fail("range over send-only channel %v", v)
	}
	for i := 0; ; i++ {
		element, ok := v.Recv()
		if !ok || !l.round(l.number(i), element) {
			return
		}
	}
}

// single does the rounds for a number or a sequence of single values.
func (l *loop) single(v reflect.Value) {
	for element := range untilFalse(v.Seq()) {
		if !l.round(element, element) {
			return
		}
	}
}

// untilFalse is a sequence for a range that ends early: a function that goes on nevertheless is told to stop again, which
// would be a panic otherwise.
func untilFalse(all iter.Seq[reflect.Value]) iter.Seq[reflect.Value] {
	return func(yield func(reflect.Value) bool) {
		stopped := false
		all(func(v reflect.Value) bool {
			stopped = stopped || !yield(v)
			return !stopped
		})
	}
}

// untilFalse2 is untilFalse for sequences of two values.
func untilFalse2(all iter.Seq2[reflect.Value, reflect.Value]) iter.Seq2[reflect.Value, reflect.Value] {
	return func(yield func(first, second reflect.Value) bool) {
		stopped := false
		all(func(first, second reflect.Value) bool {
			stopped = stopped || !yield(first, second)
			return !stopped
		})
	}
}

func (l *loop) sequence(v reflect.Value) {
	two := len(l.n.Pipe.Decl) > 1
	switch t := v.Type(); {
	case t.CanSeq() && two:
		l.e.fail("can't use %v iterate over more than one variable", v)
	case t.CanSeq():
		l.single(v)
	case !t.CanSeq2():
		l.fails(v)
	default:
		for first, second := range untilFalse2(v.Seq2()) {
			if !two {
				second = first
			}
			if !l.round(first, second) {
				return
			}
		}
	}
}

type mapEntry struct{ key, value reflect.Value }

// sortedEntries are a map's entries in the order of their keys.
func sortedEntries(m reflect.Value) []mapEntry {
	entries := make([]mapEntry, 0, m.Len())
	for it := m.MapRange(); it.Next(); {
		entries = append(entries, mapEntry{it.Key(), it.Value()})
	}
	slices.SortStableFunc(entries, func(a, b mapEntry) int { return compareKeys(a.key, b.key) })
	return entries
}

// compareKeys compares keys of one type as fmt does: numbers and strings by <, NaN before other numbers, false before true,
// addresses by address, structs and arrays field by field, interfaces with nil first and then by type.
func compareKeys(a, b reflect.Value) int {
	switch orderOf(a) {
	case intOrder:
		return cmp.Compare(a.Int(), b.Int())
	case uintOrder:
		return cmp.Compare(a.Uint(), b.Uint())
	case floatOrder:
		return cmp.Compare(a.Float(), b.Float())
	case stringOrder:
		return cmp.Compare(a.String(), b.String())
	case complexOrder:
		return cmp.Or(cmp.Compare(real(a.Complex()), real(b.Complex())), cmp.Compare(imag(a.Complex()), imag(b.Complex())))
	case boolOrder:
		return cmp.Compare(rank(a.Bool()), rank(b.Bool()))
	}
	switch a.Kind() {
	case reflect.Pointer, reflect.UnsafePointer, reflect.Chan:
		return cmp.Compare(a.Pointer(), b.Pointer())
	case reflect.Struct:
		return compareEach(a.NumField(), a.Field, b.Field)
	case reflect.Array:
		return compareEach(a.Len(), a.Index, b.Index)
	case reflect.Interface:
		return compareInterfaces(a, b)
	}
	panic("bad type in compare: " + a.Type().String())
}

func rank(b bool) int {
	if b {
		return 1
	}
	return 0
}

func compareEach(count int, a, b func(int) reflect.Value) int {
	for i := range count {
		if c := compareKeys(a(i), b(i)); c != 0 {
			return c
		}
	}
	return 0
}

func compareInterfaces(a, b reflect.Value) int {
	if a.IsNil() || b.IsNil() {
		return cmp.Compare(rank(!a.IsNil()), rank(!b.IsNil()))
	}
	a, b = a.Elem(), b.Elem()
	if a.Type() != b.Type() {
		return cmp.Compare(typeWord(a.Type()), typeWord(b.Type()))
	}
	return compareKeys(a, b)
}
