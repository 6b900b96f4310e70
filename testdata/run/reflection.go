// run
package main

import (
	"fmt"
	"reflect"
	"sort"
	"strings"
	"unsafe"
)

type color uint8

func (c color) String() string { return fmt.Sprint("color#", uint8(c)) }

type named struct {
	ID    int    `json:"id,omitempty" xml:"n"`
	Label string `json:"label"`
}

func (n *named) Rename(s string) { n.Label = s }
func (n named) Len() int         { return len(n.Label) }

type Base struct {
	Depth int
	Name  string
}
type hidden struct{ Inner int }
type outer struct {
	Base
	*named
	hidden
	Name  string
	tags  []string
	Any   any
	Do    func(int, ...string) error
	Table map[string][]color
	Pipe  <-chan int
	Fixed [3]int16
	Err   error
}
type pair[K comparable, V any] struct {
	Key K
	Val V
}
type tree struct {
	left, right *tree
	value       int
}
type lener interface{ Len() int }

func describe(t reflect.Type) {
	fmt.Printf("%v | name %q | path %q | kind %v | size %d align %d/%d | methods %d | comparable %v\n", t, t.Name(), t.PkgPath(),
		t.Kind(), t.Size(), t.Align(), t.FieldAlign(), t.NumMethod(), t.Comparable())
	switch t.Kind() {
	case reflect.Struct:
		for i := 0; i < t.NumField(); i++ {
			f := t.Field(i)
			fmt.Println("  field", f.Name, f.Type, f.Offset, f.Index, f.Anonymous, f.PkgPath, f.IsExported(), f.Tag.Get("json"))
		}
	case reflect.Func:
		fmt.Println("  func", t.NumIn(), t.NumOut(), t.IsVariadic(), t.In(0), t.In(t.NumIn()-1))
	case reflect.Map:
		fmt.Println("  map", t.Key(), t.Elem())
	case reflect.Array:
		fmt.Println("  array", t.Len(), t.Elem())
	case reflect.Chan:
		fmt.Println("  chan", t.ChanDir(), t.Elem())
	}
}

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s: panic: %v\n", what, r)
		}
	}()
	f()
}

func types() {
	for _, x := range []any{1, int8(2), "s", 3.5, 2i, true, color(7), named{}, &named{}, outer{}, []int{}, [4]string{},
		map[string]bool{}, func(int, ...string) error { return nil }, make(chan int), make(<-chan string),
		pair[string, int]{}, pair[color, []pair[int, bool]]{}, struct{}{}, struct{ A, b int }{}, uintptr(1), new(error), 'x'} {
		describe(reflect.TypeOf(x))
	}
	describe(reflect.TypeFor[error]())
	describe(reflect.TypeFor[lener]())
	fmt.Println(reflect.TypeOf(nil), reflect.TypeOf(1) == reflect.TypeOf(2), reflect.TypeFor[any]() == reflect.TypeFor[interface{}]())
	fmt.Println(reflect.PointerTo(reflect.TypeFor[tree]()), reflect.PointerTo(reflect.TypeFor[**[7]tree]()))
	l := reflect.TypeFor[lener]()
	for _, t := range []reflect.Type{reflect.TypeFor[named](), reflect.TypeFor[*named](), reflect.TypeFor[outer](), l, reflect.TypeFor[color]()} {
		fmt.Println(t, t.Implements(l), t.AssignableTo(l), t.ConvertibleTo(l), t.ConvertibleTo(reflect.TypeFor[string]()))
	}
	fmt.Println(reflect.TypeFor[[]int]().AssignableTo(reflect.TypeFor[sort.IntSlice]()), reflect.TypeFor[chan int]().AssignableTo(reflect.TypeFor[<-chan int]()))
	o := reflect.TypeFor[outer]()
	for _, name := range []string{"Name", "Depth", "Label", "Inner", "ID", "nothing", "tags"} {
		f, ok := o.FieldByName(name)
		fmt.Println(name, ok, f.Index, f.Type)
	}
	for _, f := range reflect.VisibleFields(o) {
		fmt.Print(f.Name, f.Index, " ")
	}
	fmt.Println()
	tag := reflect.StructTag(`a:"1" b:"x\ty" c:"" bad`)
	for _, key := range []string{"a", "b", "c", "d"} {
		v, ok := tag.Lookup(key)
		fmt.Printf("%q %v ", v, ok)
	}
	fmt.Println()
	try("elem", func() { reflect.TypeOf(1).Elem() })
	try("field", func() { reflect.TypeOf(named{}).Field(2) })
	fmt.Println(reflect.TypeOf(int8(0)).OverflowInt(128), reflect.TypeOf(float32(0)).OverflowFloat(1e39), reflect.TypeOf(uint16(0)).Bits())
}

func values() {
	n := &named{3, "three"}
	v := reflect.ValueOf(n)
	fmt.Println(v.Kind(), v.Elem().Kind(), v.Elem().NumField(), v.Elem().Field(0).Int(), v.Elem().Field(1))
	v.Elem().Field(0).SetInt(42)
	v.Elem().FieldByName("Label").SetString("forty-two")
	fmt.Println(*n, v.Elem().CanSet(), v.CanSet(), reflect.ValueOf(*n).Field(0).CanSet())
	try("set", func() { reflect.ValueOf(*n).Field(0).SetInt(1) })
	try("kind", func() { reflect.ValueOf("x").Int() })
	try("zero", func() { reflect.Value{}.Type() })
	o := outer{Base: Base{1, "base"}, named: n, hidden: hidden{9}, Name: "outer", tags: []string{"a", "b"}, Any: color(5),
		Table: map[string][]color{"k": {1, 2}}, Fixed: [3]int16{1, -2, 3}}
	ov := reflect.ValueOf(&o).Elem()
	for i := 0; i < ov.NumField(); i++ {
		f := ov.Field(i)
		fmt.Println(ov.Type().Field(i).Name, f.Kind(), f.CanSet(), f.CanInterface(), f.CanAddr(), f.IsZero())
	}
	fmt.Println(ov.FieldByName("Depth"), ov.FieldByName("Label"), ov.FieldByName("Inner"), ov.FieldByName("tags"), ov.FieldByName("nope").IsValid())
	fmt.Println(ov.FieldByName("tags").Index(1), ov.FieldByName("Any").Elem().Type(), ov.FieldByName("Any").Elem(), ov.FieldByName("Table"))
	try("unexported", func() { ov.FieldByName("tags").Interface() })
	try("setunexported", func() { ov.FieldByName("tags").SetLen(1) })
	ov.FieldByName("Any").Set(reflect.ValueOf([]int{7}))
	ov.FieldByName("Err").Set(reflect.ValueOf(fmt.Errorf("no")))
	ov.FieldByName("Fixed").Index(1).SetInt(77)
	fmt.Println(o.Any, o.Err, o.Fixed, ov.FieldByName("Err").Elem().Type(), ov.FieldByName("Pipe").IsNil())
	try("assign", func() { ov.FieldByName("Name").Set(reflect.ValueOf(1)) })

	p := reflect.New(reflect.TypeFor[pair[string, *int]]())
	x := 8
	p.Elem().Field(0).SetString("key")
	p.Elem().Field(1).Set(reflect.ValueOf(&x))
	*p.Elem().Field(1).Interface().(*int) = 9
	fmt.Println(p.Interface().(*pair[string, *int]).Key, x, p.Type())
	fmt.Printf("%v %d %s %+v %T\n", reflect.ValueOf(5), reflect.ValueOf(6), reflect.ValueOf("str"), reflect.ValueOf(*n), reflect.ValueOf(1))
	fmt.Println(reflect.ValueOf(color(3)), reflect.ValueOf([]any{1, "a", nil}), []reflect.Value{reflect.ValueOf(1), reflect.ValueOf("z")})
	fmt.Println(reflect.Value{}.String(), reflect.ValueOf(4).String(), reflect.Value{})

	for _, c := range []struct {
		x any
		t reflect.Type
	}{{65, reflect.TypeFor[string]()}, {3.99, reflect.TypeFor[int]()}, {-1, reflect.TypeFor[uint8]()}, {"héy", reflect.TypeFor[[]rune]()},
		{[]byte("bytes"), reflect.TypeFor[string]()}, {color(4), reflect.TypeFor[fmt.Stringer]()}, {[]int{1, 2, 3}, reflect.TypeFor[[2]int]()},
		{[]int{1, 2, 3}, reflect.TypeFor[*[3]int]()}, {complex64(1i), reflect.TypeFor[complex128]()}, {uint64(1 << 63), reflect.TypeFor[float64]()},
		{1, reflect.TypeFor[[]int]()}, {n, reflect.TypeFor[*struct {
			ID    int
			Label string
		}]()}} {
		try("convert", func() {
			r := reflect.ValueOf(c.x).Convert(c.t)
			fmt.Printf("%v %v %q\n", r.Type(), r.Kind(), fmt.Sprint(r.Interface())[:1])
		})
	}
	fmt.Println(reflect.ValueOf([]int{1}).Comparable(), reflect.ValueOf(any(3)).Equal(reflect.ValueOf(3)), reflect.ValueOf(0.0).IsZero())
}

func containers() {
	s := reflect.MakeSlice(reflect.TypeFor[[]string](), 1, 2)
	s.Index(0).SetString("first")
	t := reflect.Append(s, reflect.ValueOf("second"), reflect.ValueOf("third"))
	fmt.Println(s, t, s.Len(), t.Len(), t.Slice(1, 3), t.Slice3(0, 1, 2).Cap())
	t = reflect.AppendSlice(t, s)
	fmt.Println(t, reflect.Copy(t, reflect.ValueOf([]string{"X", "Y"})), t)
	m := reflect.MakeMap(reflect.TypeFor[map[string]int]())
	for i, w := range strings.Fields("one two three four") {
		m.SetMapIndex(reflect.ValueOf(w), reflect.ValueOf(i+1))
	}
	m.SetMapIndex(reflect.ValueOf("two"), reflect.Value{})
	fmt.Println(m.Len(), m, m.MapIndex(reflect.ValueOf("three")), m.MapIndex(reflect.ValueOf("two")).IsValid())
	var keys []string
	sum := int64(0)
	for it := m.MapRange(); it.Next(); {
		keys = append(keys, it.Key().String())
		sum += it.Value().Int()
	}
	sort.Strings(keys)
	fmt.Println(keys, sum, len(m.MapKeys()))
	c := reflect.MakeChan(reflect.TypeFor[chan any](), 2)
	c.Send(reflect.ValueOf(1))
	fmt.Println(c.TrySend(reflect.ValueOf("two")), c.TrySend(reflect.ValueOf(3)), c.Len(), c.Cap())
	x, ok := c.Recv()
	fmt.Println(x, ok, x.Kind(), x.Elem().Kind())
	c.Close()
	c.Recv()
	x, ok = c.Recv()
	fmt.Println(x, ok)
	words := []string{"c", "a", "b"}
	swap := reflect.Swapper(words)
	swap(0, 2)
	fmt.Println(words)
	try("index", func() { reflect.ValueOf(words).Index(3) })
	try("nil map", func() { reflect.ValueOf(map[int]int(nil)).SetMapIndex(reflect.ValueOf(1), reflect.ValueOf(1)) })
	for i, v := range reflect.ValueOf(words).Seq2() {
		fmt.Print(i, "=", v, " ")
	}
	for v := range reflect.ValueOf(color(3)).Seq() {
		fmt.Print(v, v.Type(), " ")
	}
	fmt.Println()
	array := [2]*int{new(int), nil}
	one := [1]*int{new(int)}
	fmt.Println(reflect.ValueOf(array).Index(1).IsNil(), *reflect.ValueOf(one).Index(0).Interface().(*int), reflect.ValueOf(one).IsZero())
}

func deep() {
	loop := &tree{value: 1}
	loop.left = loop
	same := &tree{value: 1}
	same.left = same
	var nilSlice []int
	for _, c := range [][2]any{
		{1, 1}, {1, int64(1)}, {[]int{1, 2}, []int{1, 2}}, {[]int{1}, []int{2}}, {nilSlice, []int{}}, {nil, nil}, {nil, 1},
		{map[string][]int{"a": {1}}, map[string][]int{"a": {1}}}, {map[string]int{"a": 1}, map[string]int{"b": 1}},
		{&named{1, "a"}, &named{1, "a"}}, {loop, same}, {&tree{value: 2}, loop}, {[]any{1, "x", nil}, []any{1, "x", nil}},
		{deep, deep}, {(func())(nil), (func())(nil)}, {[]float64{nan()}, []float64{nan()}}, {outer{}, outer{}},
		{pair[int, any]{1, []int{2}}, pair[int, any]{1, []int{2}}}, {errorf("x"), errorf("x")},
	} {
		fmt.Print(reflect.DeepEqual(c[0], c[1]), " ")
	}
	fmt.Println()
}

func nan() float64 {
	zero := 0.0
	return zero / zero
}

func errorf(s string) error { return fmt.Errorf("%s", s) }

func localType[A any]() reflect.Type {
	type local[B any] struct {
		a A
		b B
	}
	return reflect.TypeFor[local[A]]()
}

func asserts() {
	n, ok := reflect.TypeAssert[int](reflect.ValueOf(5))
	s, notOK := reflect.TypeAssert[fmt.Stringer](reflect.ValueOf(5))
	c, stringer := reflect.TypeAssert[fmt.Stringer](reflect.ValueOf(color(5)))
	fmt.Println(n, ok, s, notOK, c, stringer, localType[string](), reflect.SliceOf(reflect.TypeFor[tree]()) == reflect.TypeFor[[]tree]())
}

func iterators() {
	for f := range reflect.TypeFor[named]().Fields() {
		fmt.Print(f.Name, " ")
	}
	for f, v := range reflect.ValueOf(named{7, "x"}).Fields() {
		fmt.Print(f.Name, "=", v, " ")
	}
	f := reflect.TypeFor[func(int, string) (bool, error)]()
	for t := range f.Ins() {
		fmt.Print(t, " ")
	}
	for t := range f.Outs() {
		fmt.Print(t, " ")
	}
	array := [3]int{1, 2, 3}
	fmt.Println(reflect.SliceAt(reflect.TypeFor[int](), unsafe.Pointer(&array), 2))
}

func main() {
	iterators()
	asserts()
	types()
	values()
	containers()
	deep()
}
