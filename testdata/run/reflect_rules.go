// run
package main

import (
	"fmt"
	"math"
	"reflect"
	"unsafe"
)

// Rules of reflection that are easily got wrong: what unexported fields hide, zero and equal values, bounds.

type inner []struct{ C int }
type embedding struct{ inner }
type naming struct{ f inner }
type blank struct{ A, _ int }

func panics(what string, f func()) {
	defer func() { fmt.Println(what+":", recover()) }()
	f()
}

func main() {
	for _, v := range []reflect.Value{
		reflect.ValueOf(embedding{inner{{}}}).Field(0).Index(0).Field(0),
		reflect.ValueOf(naming{inner{{}}}).Field(0).Index(0).Field(0),
	} {
		fmt.Println(v.CanSet(), v.CanInterface(), v.CanAddr())
	}
	b, c := blank{A: 1}, blank{A: 1}
	*(*int)(unsafe.Add(unsafe.Pointer(&b), 8)) = 3
	fmt.Println(b == c, reflect.ValueOf(b).Equal(reflect.ValueOf(c)), reflect.ValueOf(b).Comparable())
	b.A = 0
	fmt.Println(reflect.ValueOf(b).IsZero(), reflect.ValueOf(math.Copysign(0, -1)).IsZero(), reflect.Value{}.Comparable())
	reflect.ValueOf(&b).Elem().SetZero()
	fmt.Println(*(*int)(unsafe.Add(unsafe.Pointer(&b), 8)))

	signalling := math.Float32frombits(0x7f800001)
	v := reflect.ValueOf(&signalling).Elem()
	type F float32
	converted := v.Convert(reflect.TypeFor[F]()).Interface().(F)
	fmt.Printf("%#x\n", *(*uint32)(unsafe.Pointer(&converted)))
	panics("to array", func() { reflect.ValueOf([]int{1}).Convert(reflect.TypeFor[[2]int]()) })
	panics("to pointer", func() { reflect.ValueOf([]int{1}).Convert(reflect.TypeFor[*[2]int]()) })

	text := "text"
	part := reflect.ValueOf(&text).Elem().Slice(1, 3)
	part.SetString("part")
	fmt.Println(part.CanAddr(), part, text, reflect.ValueOf(text).Slice(1, 3).CanAddr())

	s := make([]int8, 3, 4)
	sv := reflect.ValueOf(&s).Elem()
	s[:4][3] = 9
	sv.Grow(2)
	fmt.Println(len(s), cap(s), s[:4])
	var grown []int
	gv := reflect.ValueOf(&grown).Elem()
	for range 600 {
		gv.Set(reflect.Append(gv, reflect.ValueOf(1)))
	}
	var want []int
	for range 600 {
		want = append(want, 1)
	}
	fmt.Println(len(grown), cap(grown) == cap(want))

	m := reflect.ValueOf(map[string]int{"k": 5})
	it := m.MapRange()
	var key string
	kv := reflect.ValueOf(&key).Elem()
	panics("before", func() { kv.SetIterKey(it) })
	panics("before", func() { it.Key() })
	it.Next()
	kv.SetIterKey(it)
	fmt.Println(key)
	panics("wrong", func() { kv.SetIterValue(it) })
	panics("fixed", func() { reflect.ValueOf("").SetIterKey(it) })
	it.Next()
	panics("after", func() { kv.SetIterKey(it) })
	panics("after", func() { it.Value() })

	p := [4]int{1, 2, 3, 4}
	fmt.Println(reflect.SliceAt(reflect.TypeFor[int](), unsafe.Pointer(&p[1]), 2), reflect.SliceAt(reflect.TypeFor[int](), nil, 0).IsNil())
	panics("nil", func() { reflect.SliceAt(reflect.TypeFor[int](), nil, 1) })
	panics("negative", func() { reflect.SliceAt(reflect.TypeFor[int](), unsafe.Pointer(&p), -1) })
	panics("huge", func() { reflect.SliceAt(reflect.TypeFor[int](), unsafe.Pointer(&p), 1<<61) })

	ready, never := make(chan int, 1), make(chan string)
	cases := []reflect.SelectCase{
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(never)},
		{Dir: reflect.SelectDefault},
		{Dir: reflect.SelectSend, Chan: reflect.ValueOf(ready), Send: reflect.ValueOf(7)},
		{Dir: reflect.SelectRecv},
	}
	fmt.Println(reflect.Select(cases))
	n, _, ok := reflect.Select(cases)
	fmt.Println(n, ok)
	cases[2] = reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(ready)}
	n, r, ok := reflect.Select(cases)
	fmt.Println(n, r, ok)
	close(ready)
	n, r, ok = reflect.Select(cases[2:])
	fmt.Println(n, r, ok)
	many := make([]reflect.SelectCase, 1<<16)
	for i := range many {
		many[i].Dir = reflect.SelectRecv
	}
	many[65535].Chan = reflect.ValueOf(ready)
	n, _, _ = reflect.Select(many)
	fmt.Println(n)
	recvOnly, sendOnly := (<-chan int)(ready), (chan<- int)(ready)
	for _, bad := range [][]reflect.SelectCase{
		make([]reflect.SelectCase, 1<<16+1),
		{{}},
		{{Dir: reflect.SelectDefault}, {Dir: reflect.SelectDefault}},
		{{Dir: reflect.SelectDefault, Chan: reflect.ValueOf(ready)}},
		{{Dir: reflect.SelectDefault, Send: reflect.ValueOf(1)}},
		{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(recvOnly), Send: reflect.ValueOf(1)}},
		{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(ready)}},
		{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(ready), Send: reflect.ValueOf("")}},
		{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(ready), Send: reflect.ValueOf(1)}},
		{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(sendOnly)}},
		{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(ready), Send: reflect.ValueOf(1)}},
		{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(1)}},
	} {
		panics("select", func() { reflect.Select(bad) })
	}
}
