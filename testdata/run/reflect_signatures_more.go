// run
package main

// Written by tools/random-signatures, which tells what this tests.

import (
	"fmt"
	"reflect"
	"strconv"
)

type Mixed struct {
	A int8
	F float32
	S string
}
type Floats struct {
	X, Y float64
	P    *int
	Z    float32
}
type Eight struct {
	S    string
	B    []byte
	N, M int
	F    float64
}
type Nine struct {
	Eight
	P *int
}
type Large struct {
	N [30]int
	S string
	P *int
}
type Flags struct{ A, B, C bool }
type Nested struct {
	F Flags
	M Mixed
	E struct{}
}
type One struct{ P *int }
type Blank struct {
	_ int32
	S string
	E [0]string
}
type Number int
type Odd struct {
	A uint8
	B uint16
	C [3]uint8
	D uint32
}

func (n Number) String() string { return fmt.Sprintf("Number(%d)", int(n)) }

var (
	state  uint64
	record []byte
)

func draw() uint64 {
	state = state*6364136223846793005 + 1442695040888963407
	return state >> 33
}

// fill gives a variable the next value.
func fill(v reflect.Value) {
	n := draw()
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(n&1 != 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(n) - 1<<30)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(n)
	case reflect.Float32, reflect.Float64:
		v.SetFloat(float64(n) / 8)
	case reflect.Complex64, reflect.Complex128:
		v.SetComplex(complex(float64(n), float64(draw())))
	case reflect.String:
		v.SetString(strconv.FormatUint(n, 36))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), int(n%4), 5))
		for i := range v.Len() {
			fill(v.Index(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			fill(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i))
			}
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(reflect.ValueOf(fmt.Sprint(n)), reflect.ValueOf(int(n)))
	case reflect.Chan:
		v.Set(reflect.MakeChan(v.Type(), 1))
		v.Send(reflect.ValueOf(int(n)))
	case reflect.Func:
		v.Set(reflect.ValueOf(func() int { return int(n) }))
	case reflect.Interface:
		if v.NumMethod() == 0 && n%3 == 0 {
			v.Set(reflect.ValueOf(fmt.Sprint("any", n)))
		} else if n%5 != 0 {
			v.Set(reflect.ValueOf(Number(n)))
		}
	}
}

//go:noinline
func next[T any]() T {
	var x T
	fill(reflect.ValueOf(&x).Elem())
	return x
}

// show writes a value without addresses.
func show(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		record = append(record, '&')
		show(v.Elem())
	case reflect.Interface:
		if v.IsNil() {
			record = append(record, "nil"...)
		} else {
			show(v.Elem())
		}
	case reflect.Struct, reflect.Array, reflect.Slice:
		record = append(record, '{')
		n := v.Len
		if v.Kind() == reflect.Struct {
			n = v.NumField
		}
		for i := range n() {
			if v.Kind() == reflect.Struct {
				show(v.Field(i))
			} else {
				show(v.Index(i))
			}
			record = append(record, ' ')
		}
		record = append(record, '}')
	case reflect.Func:
		record = strconv.AppendInt(record, int64(v.Interface().(func() int)()), 10)
	case reflect.Chan:
		x, _ := v.Recv()
		show(x)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		record = strconv.AppendInt(record, v.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		record = strconv.AppendUint(record, v.Uint(), 10)
	case reflect.Float32, reflect.Float64:
		record = strconv.AppendFloat(record, v.Float(), 'g', -1, 64)
	case reflect.String:
		record = append(record, v.String()...)
	default:
		record = fmt.Append(record, v)
	}
}

//go:noinline
func see[T any](x T) {
	show(reflect.ValueOf(&x).Elem())
	record = append(record, ';')
}

func seeValues(values []reflect.Value) {
	for _, x := range values {
		show(x)
		record = append(record, ';')
	}
}

func nextValues(n int, typ func(int) reflect.Type) []reflect.Value {
	values := make([]reflect.Value, n)
	for i := range values {
		x := reflect.New(typ(i)).Elem()
		fill(x)
		values[i] = x
	}
	return values
}

// called calls f as the compiled callers do.
func called(f reflect.Value) {
	seeValues(f.Call(nextValues(f.Type().NumIn(), f.Type().In)))
}

// made is a function that does what f does.
func made(t reflect.Type) reflect.Value {
	return reflect.MakeFunc(t, func(in []reflect.Value) []reflect.Value {
		seeValues(in)
		return nextValues(t.NumOut(), t.Out)
	})
}

var failed int

// check calls f, and functions made of it, by compiled code (caller) and by reflection.
func check(number int, f any, caller func(any)) {
	v := reflect.ValueOf(f)
	through := reflect.MakeFunc(v.Type(), v.Call)
	ways := []func(){
		func() { caller(f) },
		func() { called(v) },
		func() { caller(made(v.Type()).Interface()) },
		func() { called(made(v.Type())) },
		func() { caller(through.Interface()) },
		func() { called(through) },
	}
	var want []byte
	for i, way := range ways {
		state = uint64(number)
		record = record[:0]
		way()
		if i == 0 {
			want = append(want, record...)
		} else if string(record) != string(want) {
			fmt.Printf("%d %v way %d:\n%s\n%s\n", number, v.Type(), i, want, record)
			failed++
		}
	}
}

func f0() float64 {
	return next[float64]()
}
func c0(v any) {
	f := v.(func() float64)
	r0 := f()
	see(r0)
}
func f1(p0 bool, p1 bool, p2 uint32, p3 int8, p4 uint32, p5 *int, p6 *int, p7 bool, p8 *int, p9 bool, p10 int8, p11 int8, p12 bool, p13 *int, p14 bool, p15 *int) (string, string, string, string) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	return next[string](), next[string](), next[string](), next[string]()
}
func c1(v any) {
	f := v.(func(bool, bool, uint32, int8, uint32, *int, *int, bool, *int, bool, int8, int8, bool, *int, bool, *int) (string, string, string, string))
	r0, r1, r2, r3 := f(next[bool](), next[bool](), next[uint32](), next[int8](), next[uint32](), next[*int](), next[*int](), next[bool](), next[*int](), next[bool](), next[int8](), next[int8](), next[bool](), next[*int](), next[bool](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f2() any {
	return next[any]()
}
func c2(v any) {
	f := v.(func() any)
	r0 := f()
	see(r0)
}
func f3(p0 Large, p1 One, p2 string, p3 Mixed, p4 [2]float32) (*int, *int, *int, bool, string, bool, bool, string, bool, *int, bool, *int, bool, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[*int](), next[*int](), next[*int](), next[bool](), next[string](), next[bool](), next[bool](), next[string](), next[bool](), next[*int](), next[bool](), next[*int](), next[bool](), next[bool]()
}
func c3(v any) {
	f := v.(func(Large, One, string, Mixed, [2]float32) (*int, *int, *int, bool, string, bool, bool, string, bool, *int, bool, *int, bool, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13 := f(next[Large](), next[One](), next[string](), next[Mixed](), next[[2]float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
}
func f4(p0 bool, p1 bool, p2 string, p3 *int) (Odd, Large, struct{}, Number, Mixed, [0]int, [0]int, []Mixed, One) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[Odd](), next[Large](), next[struct{}](), next[Number](), next[Mixed](), next[[0]int](), next[[0]int](), next[[]Mixed](), next[One]()
}
func c4(v any) {
	f := v.(func(bool, bool, string, *int) (Odd, Large, struct{}, Number, Mixed, [0]int, [0]int, []Mixed, One))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[bool](), next[bool](), next[string](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f5(p0 bool, p1 *int, p2 string, p3 bool, p4 *int, p5 int, p6 *int, p7 int) (bool, float32, float64, bool, uint16, float32, int16, float64, int8, *int, uint64, uint8, uint16, int16, int16, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[bool](), next[float32](), next[float64](), next[bool](), next[uint16](), next[float32](), next[int16](), next[float64](), next[int8](), next[*int](), next[uint64](), next[uint8](), next[uint16](), next[int16](), next[int16](), next[bool]()
}
func c5(v any) {
	f := v.(func(bool, *int, string, bool, *int, int, *int, int) (bool, float32, float64, bool, uint16, float32, int16, float64, int8, *int, uint64, uint8, uint16, int16, int16, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[bool](), next[*int](), next[string](), next[bool](), next[*int](), next[int](), next[*int](), next[int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
}
func f6(p0 int8, p1 int8, p2 bool, p3 bool, p4 uint32, p5 uint32, p6 int8, p7 int8) bool {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[bool]()
}
func c6(v any) {
	f := v.(func(int8, int8, bool, bool, uint32, uint32, int8, int8) bool)
	r0 := f(next[int8](), next[int8](), next[bool](), next[bool](), next[uint32](), next[uint32](), next[int8](), next[int8]())
	see(r0)
}
func f7() {
}
func c7(v any) {
	f := v.(func())
	f()
}
func f8(p0 *Mixed, p1 fmt.Stringer) (int, bool) {
	see(p0)
	see(p1)
	return next[int](), next[bool]()
}
func c8(v any) {
	f := v.(func(*Mixed, fmt.Stringer) (int, bool))
	r0, r1 := f(next[*Mixed](), next[fmt.Stringer]())
	see(r0)
	see(r1)
}
func f9(p0 *int, p1 int16, p2 uint8, p3 bool, p4 bool, p5 int32, p6 float32, p7 float64, p8 string) (struct{}, Nine) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[struct{}](), next[Nine]()
}
func c9(v any) {
	f := v.(func(*int, int16, uint8, bool, bool, int32, float32, float64, string) (struct{}, Nine))
	r0, r1 := f(next[*int](), next[int16](), next[uint8](), next[bool](), next[bool](), next[int32](), next[float32](), next[float64](), next[string]())
	see(r0)
	see(r1)
}
func f10() (int, *int, bool, string, bool, string, int) {
	return next[int](), next[*int](), next[bool](), next[string](), next[bool](), next[string](), next[int]()
}
func c10(v any) {
	f := v.(func() (int, *int, bool, string, bool, string, int))
	r0, r1, r2, r3, r4, r5, r6 := f()
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f11(p0 bool, p1 int8, p2 int8, p3 *int, p4 uint32, p5 *int, p6 *int, p7 bool, p8 uint32, p9 bool, p10 bool, p11 bool) (Floats, float64, Floats) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	return next[Floats](), next[float64](), next[Floats]()
}
func c11(v any) {
	f := v.(func(bool, int8, int8, *int, uint32, *int, *int, bool, uint32, bool, bool, bool) (Floats, float64, Floats))
	r0, r1, r2 := f(next[bool](), next[int8](), next[int8](), next[*int](), next[uint32](), next[*int](), next[*int](), next[bool](), next[uint32](), next[bool](), next[bool](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
}
func f12(p0 int8, p1 bool) {
	see(p0)
	see(p1)
}
func c12(v any) {
	f := v.(func(int8, bool))
	f(next[int8](), next[bool]())
}
func f13(p0 map[string]int, p1 [9]int8) (Floats, One, complex128, chan int, chan int, One, [9]int8) {
	see(p0)
	see(p1)
	return next[Floats](), next[One](), next[complex128](), next[chan int](), next[chan int](), next[One](), next[[9]int8]()
}
func c13(v any) {
	f := v.(func(map[string]int, [9]int8) (Floats, One, complex128, chan int, chan int, One, [9]int8))
	r0, r1, r2, r3, r4, r5, r6 := f(next[map[string]int](), next[[9]int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f14(p0 float32, p1 int16, p2 float32, p3 *int) (*int, *int, bool, *int, int, string, int, bool, bool, string, int, int, string, int, int, int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[*int](), next[*int](), next[bool](), next[*int](), next[int](), next[string](), next[int](), next[bool](), next[bool](), next[string](), next[int](), next[int](), next[string](), next[int](), next[int](), next[int]()
}
func c14(v any) {
	f := v.(func(float32, int16, float32, *int) (*int, *int, bool, *int, int, string, int, bool, bool, string, int, int, string, int, int, int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[float32](), next[int16](), next[float32](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
}
func f15(p0 map[string]int, p1 func() int, p2 complex64, p3 Floats, p4 Nested, p5 [9]int8, p6 [9]int8, p7 [0]int) (float64, Floats, float64, Floats, float32, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[float64](), next[Floats](), next[float64](), next[Floats](), next[float32](), next[float32]()
}
func c15(v any) {
	f := v.(func(map[string]int, func() int, complex64, Floats, Nested, [9]int8, [9]int8, [0]int) (float64, Floats, float64, Floats, float32, float32))
	r0, r1, r2, r3, r4, r5 := f(next[map[string]int](), next[func() int](), next[complex64](), next[Floats](), next[Nested](), next[[9]int8](), next[[9]int8](), next[[0]int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f16(p0 float32, p1 float32, p2 bool, p3 uint32, p4 uint64, p5 float32, p6 uint8, p7 int8, p8 float64, p9 *int) (int8, Flags, int, *Mixed, [1]string) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[int8](), next[Flags](), next[int](), next[*Mixed](), next[[1]string]()
}
func c16(v any) {
	f := v.(func(float32, float32, bool, uint32, uint64, float32, uint8, int8, float64, *int) (int8, Flags, int, *Mixed, [1]string))
	r0, r1, r2, r3, r4 := f(next[float32](), next[float32](), next[bool](), next[uint32](), next[uint64](), next[float32](), next[uint8](), next[int8](), next[float64](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f17(p0 func() int, p1 int8, p2 [2]float32, p3 uint32, p4 uint32, p5 func() int, p6 *int, p7 int8, p8 Mixed, p9 int16, p10 [2]float32) (float32, float64, Floats, Floats, float64, float64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	return next[float32](), next[float64](), next[Floats](), next[Floats](), next[float64](), next[float64]()
}
func c17(v any) {
	f := v.(func(func() int, int8, [2]float32, uint32, uint32, func() int, *int, int8, Mixed, int16, [2]float32) (float32, float64, Floats, Floats, float64, float64))
	r0, r1, r2, r3, r4, r5 := f(next[func() int](), next[int8](), next[[2]float32](), next[uint32](), next[uint32](), next[func() int](), next[*int](), next[int8](), next[Mixed](), next[int16](), next[[2]float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f18(p0 int32, p1 uint16, p2 string) Number {
	see(p0)
	see(p1)
	see(p2)
	return next[Number]()
}
func c18(v any) {
	f := v.(func(int32, uint16, string) Number)
	r0 := f(next[int32](), next[uint16](), next[string]())
	see(r0)
}
func f19(p0 map[string]int, p1 Nine, p2 [1]*int, p3 [3]int16, p4 One, p5 [9]int8) ([3]int16, int, map[string]int, int, int, int32, *Mixed, struct{}, Odd, [3]int16, complex64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[[3]int16](), next[int](), next[map[string]int](), next[int](), next[int](), next[int32](), next[*Mixed](), next[struct{}](), next[Odd](), next[[3]int16](), next[complex64]()
}
func c19(v any) {
	f := v.(func(map[string]int, Nine, [1]*int, [3]int16, One, [9]int8) ([3]int16, int, map[string]int, int, int, int32, *Mixed, struct{}, Odd, [3]int16, complex64))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[map[string]int](), next[Nine](), next[[1]*int](), next[[3]int16](), next[One](), next[[9]int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
}
func f20(p0 bool, p1 float32, p2 float64, p3 int, p4 *int, p5 bool, p6 string, p7 string, p8 int, p9 uint16, p10 int32, p11 int, p12 uint8, p13 *int) Eight {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	return next[Eight]()
}
func c20(v any) {
	f := v.(func(bool, float32, float64, int, *int, bool, string, string, int, uint16, int32, int, uint8, *int) Eight)
	r0 := f(next[bool](), next[float32](), next[float64](), next[int](), next[*int](), next[bool](), next[string](), next[string](), next[int](), next[uint16](), next[int32](), next[int](), next[uint8](), next[*int]())
	see(r0)
}
func f21(p0 Floats, p1 Floats, p2 float32, p3 float32) ([3]int16, complex128, float64, Nine, []Mixed, map[string]int, One) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[[3]int16](), next[complex128](), next[float64](), next[Nine](), next[[]Mixed](), next[map[string]int](), next[One]()
}
func c21(v any) {
	f := v.(func(Floats, Floats, float32, float32) ([3]int16, complex128, float64, Nine, []Mixed, map[string]int, One))
	r0, r1, r2, r3, r4, r5, r6 := f(next[Floats](), next[Floats](), next[float32](), next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f22(p0 int8, p1 int8, p2 int8, p3 bool, p4 uint32, p5 uint32, p6 *int, p7 int8) (float64, *int, float64, bool, uint8, uint16, uint32, int16, string, float64, float64, int32, int, uint8, uint64, uint16, int8, uint8, uint64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[float64](), next[*int](), next[float64](), next[bool](), next[uint8](), next[uint16](), next[uint32](), next[int16](), next[string](), next[float64](), next[float64](), next[int32](), next[int](), next[uint8](), next[uint64](), next[uint16](), next[int8](), next[uint8](), next[uint64]()
}
func c22(v any) {
	f := v.(func(int8, int8, int8, bool, uint32, uint32, *int, int8) (float64, *int, float64, bool, uint8, uint16, uint32, int16, string, float64, float64, int32, int, uint8, uint64, uint16, int8, uint8, uint64))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18 := f(next[int8](), next[int8](), next[int8](), next[bool](), next[uint32](), next[uint32](), next[*int](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
	see(r16)
	see(r17)
	see(r18)
}
func f23(p0 float64, p1 float32, p2 Floats, p3 float64, p4 Floats, p5 Floats, p6 float32, p7 float64, p8 float64, p9 float32) float32 {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[float32]()
}
func c23(v any) {
	f := v.(func(float64, float32, Floats, float64, Floats, Floats, float32, float64, float64, float32) float32)
	r0 := f(next[float64](), next[float32](), next[Floats](), next[float64](), next[Floats](), next[Floats](), next[float32](), next[float64](), next[float64](), next[float32]())
	see(r0)
}
func f24(p0 [9]int8, p1 [9]int8, p2 Blank, p3 complex64, p4 []Mixed, p5 Large, p6 [3]int16) ([3]int16, Floats, complex128, Mixed, struct{}, [3]int16) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[[3]int16](), next[Floats](), next[complex128](), next[Mixed](), next[struct{}](), next[[3]int16]()
}
func c24(v any) {
	f := v.(func([9]int8, [9]int8, Blank, complex64, []Mixed, Large, [3]int16) ([3]int16, Floats, complex128, Mixed, struct{}, [3]int16))
	r0, r1, r2, r3, r4, r5 := f(next[[9]int8](), next[[9]int8](), next[Blank](), next[complex64](), next[[]Mixed](), next[Large](), next[[3]int16]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f25(p0 *int, p1 *int, p2 bool, p3 bool) (int8, uint32, uint32, *int, *int, int8, bool, *int, *int, uint32, int8, int8, *int, uint32, *int, uint32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[int8](), next[uint32](), next[uint32](), next[*int](), next[*int](), next[int8](), next[bool](), next[*int](), next[*int](), next[uint32](), next[int8](), next[int8](), next[*int](), next[uint32](), next[*int](), next[uint32]()
}
func c25(v any) {
	f := v.(func(*int, *int, bool, bool) (int8, uint32, uint32, *int, *int, int8, bool, *int, *int, uint32, int8, int8, *int, uint32, *int, uint32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[*int](), next[*int](), next[bool](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
}
func f26(p0 Floats) (struct{}, Blank, Nine, Nine, func() int, Mixed, []Mixed, Large, any, complex64, Large) {
	see(p0)
	return next[struct{}](), next[Blank](), next[Nine](), next[Nine](), next[func() int](), next[Mixed](), next[[]Mixed](), next[Large](), next[any](), next[complex64](), next[Large]()
}
func c26(v any) {
	f := v.(func(Floats) (struct{}, Blank, Nine, Nine, func() int, Mixed, []Mixed, Large, any, complex64, Large))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[Floats]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
}
func f27(p0 float32, p1 Floats) Floats {
	see(p0)
	see(p1)
	return next[Floats]()
}
func c27(v any) {
	f := v.(func(float32, Floats) Floats)
	r0 := f(next[float32](), next[Floats]())
	see(r0)
}
func f28(p0 int32, p1 bool, p2 int) (int8, *int, bool, *int, bool, *int, int8, int8, bool, uint32) {
	see(p0)
	see(p1)
	see(p2)
	return next[int8](), next[*int](), next[bool](), next[*int](), next[bool](), next[*int](), next[int8](), next[int8](), next[bool](), next[uint32]()
}
func c28(v any) {
	f := v.(func(int32, bool, int) (int8, *int, bool, *int, bool, *int, int8, int8, bool, uint32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[int32](), next[bool](), next[int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
}
func f29(p0 float32, p1 Floats, p2 Floats, p3 Floats, p4 float64, p5 float64, p6 float64, p7 float32, p8 float32, p9 float32) (complex64, [0]int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[complex64](), next[[0]int]()
}
func c29(v any) {
	f := v.(func(float32, Floats, Floats, Floats, float64, float64, float64, float32, float32, float32) (complex64, [0]int))
	r0, r1 := f(next[float32](), next[Floats](), next[Floats](), next[Floats](), next[float64](), next[float64](), next[float64](), next[float32](), next[float32](), next[float32]())
	see(r0)
	see(r1)
}
func f30(p0 int32, p1 bool, p2 uint64, p3 uint32, p4 float32, p5 int, p6 int16, p7 float64, p8 uint16) (uint32, *int, bool, int8, bool, bool, bool, bool, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[uint32](), next[*int](), next[bool](), next[int8](), next[bool](), next[bool](), next[bool](), next[bool](), next[bool]()
}
func c30(v any) {
	f := v.(func(int32, bool, uint64, uint32, float32, int, int16, float64, uint16) (uint32, *int, bool, int8, bool, bool, bool, bool, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[int32](), next[bool](), next[uint64](), next[uint32](), next[float32](), next[int](), next[int16](), next[float64](), next[uint16]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f31(p0 *int, p1 int8, p2 uint32, p3 *int, p4 uint32, p5 int8, p6 bool, p7 int8, p8 uint32, p9 *int, p10 uint32, p11 bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
}
func c31(v any) {
	f := v.(func(*int, int8, uint32, *int, uint32, int8, bool, int8, uint32, *int, uint32, bool))
	f(next[*int](), next[int8](), next[uint32](), next[*int](), next[uint32](), next[int8](), next[bool](), next[int8](), next[uint32](), next[*int](), next[uint32](), next[bool]())
}
func f32(p0 *int) ([1]string, [1]*int) {
	see(p0)
	return next[[1]string](), next[[1]*int]()
}
func c32(v any) {
	f := v.(func(*int) ([1]string, [1]*int))
	r0, r1 := f(next[*int]())
	see(r0)
	see(r1)
}
func f33(p0 float32, p1 float64, p2 float32, p3 float32, p4 float32) (One, [9]int8, Flags, func() int, struct{}, [1]string) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[One](), next[[9]int8](), next[Flags](), next[func() int](), next[struct{}](), next[[1]string]()
}
func c33(v any) {
	f := v.(func(float32, float64, float32, float32, float32) (One, [9]int8, Flags, func() int, struct{}, [1]string))
	r0, r1, r2, r3, r4, r5 := f(next[float32](), next[float64](), next[float32](), next[float32](), next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f34(p0 Mixed) (bool, uint32, bool) {
	see(p0)
	return next[bool](), next[uint32](), next[bool]()
}
func c34(v any) {
	f := v.(func(Mixed) (bool, uint32, bool))
	r0, r1, r2 := f(next[Mixed]())
	see(r0)
	see(r1)
	see(r2)
}
func f35(p0 chan int, p1 struct{}) (*int, *int, bool, bool, bool, *int, bool, int8, bool, bool) {
	see(p0)
	see(p1)
	return next[*int](), next[*int](), next[bool](), next[bool](), next[bool](), next[*int](), next[bool](), next[int8](), next[bool](), next[bool]()
}
func c35(v any) {
	f := v.(func(chan int, struct{}) (*int, *int, bool, bool, bool, *int, bool, int8, bool, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[chan int](), next[struct{}]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
}
func f36(p0 float64, p1 float32, p2 float32, p3 float32, p4 float32, p5 float64, p6 float64, p7 float32) (complex64, map[string]int, [1]*int, fmt.Stringer, [1]*int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[complex64](), next[map[string]int](), next[[1]*int](), next[fmt.Stringer](), next[[1]*int]()
}
func c36(v any) {
	f := v.(func(float64, float32, float32, float32, float32, float64, float64, float32) (complex64, map[string]int, [1]*int, fmt.Stringer, [1]*int))
	r0, r1, r2, r3, r4 := f(next[float64](), next[float32](), next[float32](), next[float32](), next[float32](), next[float64](), next[float64](), next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f37(p0 *int, p1 int8, p2 bool, p3 uint32, p4 *int, p5 bool, p6 *int, p7 uint32, p8 bool, p9 bool, p10 uint32, p11 *int, p12 int8, p13 uint32, p14 uint32, p15 bool) ([2]float32, [1]*int, struct{}) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	return next[[2]float32](), next[[1]*int](), next[struct{}]()
}
func c37(v any) {
	f := v.(func(*int, int8, bool, uint32, *int, bool, *int, uint32, bool, bool, uint32, *int, int8, uint32, uint32, bool) ([2]float32, [1]*int, struct{}))
	r0, r1, r2 := f(next[*int](), next[int8](), next[bool](), next[uint32](), next[*int](), next[bool](), next[*int](), next[uint32](), next[bool](), next[bool](), next[uint32](), next[*int](), next[int8](), next[uint32](), next[uint32](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
}
func f38(p0 chan int, p1 One, p2 chan int) (int32, int32, float64, *int, float32, bool, uint8, uint8, int8, uint32, int) {
	see(p0)
	see(p1)
	see(p2)
	return next[int32](), next[int32](), next[float64](), next[*int](), next[float32](), next[bool](), next[uint8](), next[uint8](), next[int8](), next[uint32](), next[int]()
}
func c38(v any) {
	f := v.(func(chan int, One, chan int) (int32, int32, float64, *int, float32, bool, uint8, uint8, int8, uint32, int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[chan int](), next[One](), next[chan int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
}
func f39(p0 uint64, p1 chan int, p2 Flags, p3 Blank, p4 int, p5 struct{}, p6 Odd, p7 *Mixed, p8 [3]int16) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
}
func c39(v any) {
	f := v.(func(uint64, chan int, Flags, Blank, int, struct{}, Odd, *Mixed, [3]int16))
	f(next[uint64](), next[chan int](), next[Flags](), next[Blank](), next[int](), next[struct{}](), next[Odd](), next[*Mixed](), next[[3]int16]())
}
func f40(p0 float32, p1 Floats, p2 float32, p3 Floats, p4 Floats, p5 Floats, p6 float64) (bool, bool, bool, string, bool, bool, bool, int, int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[bool](), next[bool](), next[bool](), next[string](), next[bool](), next[bool](), next[bool](), next[int](), next[int]()
}
func c40(v any) {
	f := v.(func(float32, Floats, float32, Floats, Floats, Floats, float64) (bool, bool, bool, string, bool, bool, bool, int, int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[float32](), next[Floats](), next[float32](), next[Floats](), next[Floats](), next[Floats](), next[float64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f41(p0 string, p1 int, p2 string, p3 int, p4 bool, p5 *int, p6 bool) (int8, bool, int8, bool, uint32, uint32, int8, uint32, *int, int8, bool, *int, int8, *int, uint32, int8, *int, uint32, int8, uint32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[int8](), next[bool](), next[int8](), next[bool](), next[uint32](), next[uint32](), next[int8](), next[uint32](), next[*int](), next[int8](), next[bool](), next[*int](), next[int8](), next[*int](), next[uint32](), next[int8](), next[*int](), next[uint32](), next[int8](), next[uint32]()
}
func c41(v any) {
	f := v.(func(string, int, string, int, bool, *int, bool) (int8, bool, int8, bool, uint32, uint32, int8, uint32, *int, int8, bool, *int, int8, *int, uint32, int8, *int, uint32, int8, uint32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f(next[string](), next[int](), next[string](), next[int](), next[bool](), next[*int](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
	see(r16)
	see(r17)
	see(r18)
	see(r19)
}
func f42(p0 int, p1 int, p2 string, p3 int, p4 *int, p5 string, p6 string, p7 *int, p8 bool, p9 int, p10 string, p11 int) (int, int16, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	return next[int](), next[int16](), next[*int]()
}
func c42(v any) {
	f := v.(func(int, int, string, int, *int, string, string, *int, bool, int, string, int) (int, int16, *int))
	r0, r1, r2 := f(next[int](), next[int](), next[string](), next[int](), next[*int](), next[string](), next[string](), next[*int](), next[bool](), next[int](), next[string](), next[int]())
	see(r0)
	see(r1)
	see(r2)
}
func f43() (*int, bool, *int) {
	return next[*int](), next[bool](), next[*int]()
}
func c43(v any) {
	f := v.(func() (*int, bool, *int))
	r0, r1, r2 := f()
	see(r0)
	see(r1)
	see(r2)
}
func f44(p0 string, p1 int, p2 string, p3 string, p4 string, p5 bool, p6 string, p7 *int, p8 *int, p9 bool) ([3]int16, [1]string, []Mixed) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[[3]int16](), next[[1]string](), next[[]Mixed]()
}
func c44(v any) {
	f := v.(func(string, int, string, string, string, bool, string, *int, *int, bool) ([3]int16, [1]string, []Mixed))
	r0, r1, r2 := f(next[string](), next[int](), next[string](), next[string](), next[string](), next[bool](), next[string](), next[*int](), next[*int](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
}
func f45(p0 uint64, p1 int8, p2 int, p3 uint16) (bool, *int, string) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[bool](), next[*int](), next[string]()
}
func c45(v any) {
	f := v.(func(uint64, int8, int, uint16) (bool, *int, string))
	r0, r1, r2 := f(next[uint64](), next[int8](), next[int](), next[uint16]())
	see(r0)
	see(r1)
	see(r2)
}
func f46(p0 uint32, p1 int8, p2 int8, p3 uint32, p4 uint32, p5 uint32, p6 *int, p7 int8) (Flags, complex64, Blank, struct{}, One, Blank) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[Flags](), next[complex64](), next[Blank](), next[struct{}](), next[One](), next[Blank]()
}
func c46(v any) {
	f := v.(func(uint32, int8, int8, uint32, uint32, uint32, *int, int8) (Flags, complex64, Blank, struct{}, One, Blank))
	r0, r1, r2, r3, r4, r5 := f(next[uint32](), next[int8](), next[int8](), next[uint32](), next[uint32](), next[uint32](), next[*int](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f47(p0 int, p1 string, p2 string, p3 *int, p4 int, p5 string) Flags {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[Flags]()
}
func c47(v any) {
	f := v.(func(int, string, string, *int, int, string) Flags)
	r0 := f(next[int](), next[string](), next[string](), next[*int](), next[int](), next[string]())
	see(r0)
}
func f48(p0 string, p1 int, p2 bool, p3 *int, p4 string, p5 string, p6 *int, p7 *int, p8 int, p9 bool, p10 bool, p11 int, p12 bool) (int8, bool, int8, uint32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	return next[int8](), next[bool](), next[int8](), next[uint32]()
}
func c48(v any) {
	f := v.(func(string, int, bool, *int, string, string, *int, *int, int, bool, bool, int, bool) (int8, bool, int8, uint32))
	r0, r1, r2, r3 := f(next[string](), next[int](), next[bool](), next[*int](), next[string](), next[string](), next[*int](), next[*int](), next[int](), next[bool](), next[bool](), next[int](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f49(p0 map[string]int, p1 Nested) (Floats, Floats, Floats, float64, float32, float64) {
	see(p0)
	see(p1)
	return next[Floats](), next[Floats](), next[Floats](), next[float64](), next[float32](), next[float64]()
}
func c49(v any) {
	f := v.(func(map[string]int, Nested) (Floats, Floats, Floats, float64, float32, float64))
	r0, r1, r2, r3, r4, r5 := f(next[map[string]int](), next[Nested]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f50(p0 float32, p1 float32) (Floats, float32) {
	see(p0)
	see(p1)
	return next[Floats](), next[float32]()
}
func c50(v any) {
	f := v.(func(float32, float32) (Floats, float32))
	r0, r1 := f(next[float32](), next[float32]())
	see(r0)
	see(r1)
}
func f51(p0 bool, p1 bool) (Floats, float32, float32, float64, float64, float32, Floats, Floats, float32, float64) {
	see(p0)
	see(p1)
	return next[Floats](), next[float32](), next[float32](), next[float64](), next[float64](), next[float32](), next[Floats](), next[Floats](), next[float32](), next[float64]()
}
func c51(v any) {
	f := v.(func(bool, bool) (Floats, float32, float32, float64, float64, float32, Floats, Floats, float32, float64))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[bool](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
}
func f52(p0 uint32, p1 bool, p2 uint32, p3 bool, p4 int8, p5 int8, p6 int8, p7 uint32, p8 bool, p9 int8, p10 bool, p11 bool) (bool, *int, int8, *int, *int, int8, bool, uint32, uint32, uint32, uint32, *int, int8, *int, bool, int8, *int, *int, uint32, uint32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	return next[bool](), next[*int](), next[int8](), next[*int](), next[*int](), next[int8](), next[bool](), next[uint32](), next[uint32](), next[uint32](), next[uint32](), next[*int](), next[int8](), next[*int](), next[bool](), next[int8](), next[*int](), next[*int](), next[uint32](), next[uint32]()
}
func c52(v any) {
	f := v.(func(uint32, bool, uint32, bool, int8, int8, int8, uint32, bool, int8, bool, bool) (bool, *int, int8, *int, *int, int8, bool, uint32, uint32, uint32, uint32, *int, int8, *int, bool, int8, *int, *int, uint32, uint32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f(next[uint32](), next[bool](), next[uint32](), next[bool](), next[int8](), next[int8](), next[int8](), next[uint32](), next[bool](), next[int8](), next[bool](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
	see(r16)
	see(r17)
	see(r18)
	see(r19)
}
func f53(p0 complex128, p1 *int, p2 *Mixed, p3 struct{}, p4 Number, p5 *Mixed, p6 [3]int16) (Flags, func() int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[Flags](), next[func() int]()
}
func c53(v any) {
	f := v.(func(complex128, *int, *Mixed, struct{}, Number, *Mixed, [3]int16) (Flags, func() int))
	r0, r1 := f(next[complex128](), next[*int](), next[*Mixed](), next[struct{}](), next[Number](), next[*Mixed](), next[[3]int16]())
	see(r0)
	see(r1)
}
func f54() (any, Large, Blank, [3]int16, *Mixed, [2]float32) {
	return next[any](), next[Large](), next[Blank](), next[[3]int16](), next[*Mixed](), next[[2]float32]()
}
func c54(v any) {
	f := v.(func() (any, Large, Blank, [3]int16, *Mixed, [2]float32))
	r0, r1, r2, r3, r4, r5 := f()
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f55(p0 float32) (float32, float32, float64, float64, float64, float64) {
	see(p0)
	return next[float32](), next[float32](), next[float64](), next[float64](), next[float64](), next[float64]()
}
func c55(v any) {
	f := v.(func(float32) (float32, float32, float64, float64, float64, float64))
	r0, r1, r2, r3, r4, r5 := f(next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f56(p0 float32, p1 uint64, p2 float64, p3 bool, p4 bool, p5 uint32, p6 string, p7 uint32, p8 uint32) (*int, int, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[*int](), next[int](), next[*int]()
}
func c56(v any) {
	f := v.(func(float32, uint64, float64, bool, bool, uint32, string, uint32, uint32) (*int, int, *int))
	r0, r1, r2 := f(next[float32](), next[uint64](), next[float64](), next[bool](), next[bool](), next[uint32](), next[string](), next[uint32](), next[uint32]())
	see(r0)
	see(r1)
	see(r2)
}
func f57(p0 Flags, p1 Nine, p2 Number, p3 uint16, p4 Floats) (uint32, bool, int8, int8, *int, int8, uint32, uint32, uint32, bool, uint32, int8, uint32, bool, int8, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[uint32](), next[bool](), next[int8](), next[int8](), next[*int](), next[int8](), next[uint32](), next[uint32](), next[uint32](), next[bool](), next[uint32](), next[int8](), next[uint32](), next[bool](), next[int8](), next[int8]()
}
func c57(v any) {
	f := v.(func(Flags, Nine, Number, uint16, Floats) (uint32, bool, int8, int8, *int, int8, uint32, uint32, uint32, bool, uint32, int8, uint32, bool, int8, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[Flags](), next[Nine](), next[Number](), next[uint16](), next[Floats]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
}
func f58(p0 uint32, p1 *int, p2 uint32, p3 int8, p4 bool, p5 bool, p6 *int, p7 int8, p8 bool, p9 bool, p10 int8, p11 bool) *int {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	return next[*int]()
}
func c58(v any) {
	f := v.(func(uint32, *int, uint32, int8, bool, bool, *int, int8, bool, bool, int8, bool) *int)
	r0 := f(next[uint32](), next[*int](), next[uint32](), next[int8](), next[bool](), next[bool](), next[*int](), next[int8](), next[bool](), next[bool](), next[int8](), next[bool]())
	see(r0)
}
func f59(p0 bool, p1 *int, p2 bool, p3 uint32, p4 int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
}
func c59(v any) {
	f := v.(func(bool, *int, bool, uint32, int8))
	f(next[bool](), next[*int](), next[bool](), next[uint32](), next[int8]())
}
func f60(p0 int8, p1 bool, p2 int8, p3 int8, p4 *int, p5 *int, p6 *int, p7 uint32) (fmt.Stringer, Large, complex128, complex64, Nine, Number, Blank, *Mixed, [1]*int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[fmt.Stringer](), next[Large](), next[complex128](), next[complex64](), next[Nine](), next[Number](), next[Blank](), next[*Mixed](), next[[1]*int]()
}
func c60(v any) {
	f := v.(func(int8, bool, int8, int8, *int, *int, *int, uint32) (fmt.Stringer, Large, complex128, complex64, Nine, Number, Blank, *Mixed, [1]*int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[int8](), next[bool](), next[int8](), next[int8](), next[*int](), next[*int](), next[*int](), next[uint32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f61(p0 int8, p1 uint8) (string, bool) {
	see(p0)
	see(p1)
	return next[string](), next[bool]()
}
func c61(v any) {
	f := v.(func(int8, uint8) (string, bool))
	r0, r1 := f(next[int8](), next[uint8]())
	see(r0)
	see(r1)
}
func f62(p0 int) (int16, int16, uint64, int16, int8, bool, string, uint32, int8, uint64) {
	see(p0)
	return next[int16](), next[int16](), next[uint64](), next[int16](), next[int8](), next[bool](), next[string](), next[uint32](), next[int8](), next[uint64]()
}
func c62(v any) {
	f := v.(func(int) (int16, int16, uint64, int16, int8, bool, string, uint32, int8, uint64))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
}
func f63(p0 string, p1 int, p2 bool) (any, [2]float32, any, [9]int8) {
	see(p0)
	see(p1)
	see(p2)
	return next[any](), next[[2]float32](), next[any](), next[[9]int8]()
}
func c63(v any) {
	f := v.(func(string, int, bool) (any, [2]float32, any, [9]int8))
	r0, r1, r2, r3 := f(next[string](), next[int](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f64(p0 float32, p1 uint8, p2 uint64, p3 int, p4 uint32) (*int, uint32, *int, uint32, bool, uint32, int8, bool, uint32, uint32, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[*int](), next[uint32](), next[*int](), next[uint32](), next[bool](), next[uint32](), next[int8](), next[bool](), next[uint32](), next[uint32](), next[*int]()
}
func c64(v any) {
	f := v.(func(float32, uint8, uint64, int, uint32) (*int, uint32, *int, uint32, bool, uint32, int8, bool, uint32, uint32, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[float32](), next[uint8](), next[uint64](), next[int](), next[uint32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
}
func f65(p0 bool, p1 *int, p2 *int, p3 *int, p4 uint32, p5 *int, p6 *int, p7 bool, p8 uint32, p9 bool, p10 int8) (int, bool, *int, int, bool, *int, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	return next[int](), next[bool](), next[*int](), next[int](), next[bool](), next[*int](), next[*int]()
}
func c65(v any) {
	f := v.(func(bool, *int, *int, *int, uint32, *int, *int, bool, uint32, bool, int8) (int, bool, *int, int, bool, *int, *int))
	r0, r1, r2, r3, r4, r5, r6 := f(next[bool](), next[*int](), next[*int](), next[*int](), next[uint32](), next[*int](), next[*int](), next[bool](), next[uint32](), next[bool](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f66(p0 *int, p1 bool, p2 *int, p3 uint32, p4 uint32, p5 *int, p6 bool, p7 bool, p8 *int) string {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[string]()
}
func c66(v any) {
	f := v.(func(*int, bool, *int, uint32, uint32, *int, bool, bool, *int) string)
	r0 := f(next[*int](), next[bool](), next[*int](), next[uint32](), next[uint32](), next[*int](), next[bool](), next[bool](), next[*int]())
	see(r0)
}
func f67(p0 *int, p1 int8, p2 *int, p3 *int, p4 *int, p5 int8, p6 *int, p7 *int, p8 bool, p9 bool, p10 uint32, p11 uint32, p12 uint32, p13 uint32, p14 *int, p15 *int) (uint32, *int, bool, bool, *int, bool, bool, bool, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	return next[uint32](), next[*int](), next[bool](), next[bool](), next[*int](), next[bool](), next[bool](), next[bool](), next[int8]()
}
func c67(v any) {
	f := v.(func(*int, int8, *int, *int, *int, int8, *int, *int, bool, bool, uint32, uint32, uint32, uint32, *int, *int) (uint32, *int, bool, bool, *int, bool, bool, bool, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[*int](), next[int8](), next[*int](), next[*int](), next[*int](), next[int8](), next[*int](), next[*int](), next[bool](), next[bool](), next[uint32](), next[uint32](), next[uint32](), next[uint32](), next[*int](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f68(p0 int, p1 string, p2 bool, p3 int, p4 int, p5 int, p6 *int) (*int, bool, string, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[*int](), next[bool](), next[string](), next[*int]()
}
func c68(v any) {
	f := v.(func(int, string, bool, int, int, int, *int) (*int, bool, string, *int))
	r0, r1, r2, r3 := f(next[int](), next[string](), next[bool](), next[int](), next[int](), next[int](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f69(p0 uint64, p1 float32, p2 int, p3 uint32, p4 float32, p5 int16, p6 int, p7 int8, p8 float32, p9 bool, p10 int32, p11 bool, p12 uint16, p13 int, p14 uint8, p15 string, p16 string, p17 bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	see(p16)
	see(p17)
}
func c69(v any) {
	f := v.(func(uint64, float32, int, uint32, float32, int16, int, int8, float32, bool, int32, bool, uint16, int, uint8, string, string, bool))
	f(next[uint64](), next[float32](), next[int](), next[uint32](), next[float32](), next[int16](), next[int](), next[int8](), next[float32](), next[bool](), next[int32](), next[bool](), next[uint16](), next[int](), next[uint8](), next[string](), next[string](), next[bool]())
}
func f70(p0 Floats, p1 Floats) {
	see(p0)
	see(p1)
}
func c70(v any) {
	f := v.(func(Floats, Floats))
	f(next[Floats](), next[Floats]())
}
func f71(p0 string, p1 string, p2 *int, p3 string, p4 *int, p5 *int, p6 bool, p7 bool, p8 bool) (int32, Large, complex64, Blank, [1]string, []byte, [1]string, [1]string, string) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[int32](), next[Large](), next[complex64](), next[Blank](), next[[1]string](), next[[]byte](), next[[1]string](), next[[1]string](), next[string]()
}
func c71(v any) {
	f := v.(func(string, string, *int, string, *int, *int, bool, bool, bool) (int32, Large, complex64, Blank, [1]string, []byte, [1]string, [1]string, string))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[string](), next[string](), next[*int](), next[string](), next[*int](), next[*int](), next[bool](), next[bool](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f72(p0 uint32, p1 uint32, p2 *int, p3 uint32, p4 *int, p5 bool, p6 uint32, p7 uint32, p8 int8, p9 *int) (Floats, float32, Floats, float64, Floats, float64, Floats) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[Floats](), next[float32](), next[Floats](), next[float64](), next[Floats](), next[float64](), next[Floats]()
}
func c72(v any) {
	f := v.(func(uint32, uint32, *int, uint32, *int, bool, uint32, uint32, int8, *int) (Floats, float32, Floats, float64, Floats, float64, Floats))
	r0, r1, r2, r3, r4, r5, r6 := f(next[uint32](), next[uint32](), next[*int](), next[uint32](), next[*int](), next[bool](), next[uint32](), next[uint32](), next[int8](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f73(p0 [2][2]bool, p1 Mixed, p2 Large, p3 complex64) (uint32, uint32, uint32, int8, int8, *int, uint32, uint32, bool, *int, int8, int8, bool, int8, bool, int8, bool, *int, *int, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[uint32](), next[uint32](), next[uint32](), next[int8](), next[int8](), next[*int](), next[uint32](), next[uint32](), next[bool](), next[*int](), next[int8](), next[int8](), next[bool](), next[int8](), next[bool](), next[int8](), next[bool](), next[*int](), next[*int](), next[int8]()
}
func c73(v any) {
	f := v.(func([2][2]bool, Mixed, Large, complex64) (uint32, uint32, uint32, int8, int8, *int, uint32, uint32, bool, *int, int8, int8, bool, int8, bool, int8, bool, *int, *int, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f(next[[2][2]bool](), next[Mixed](), next[Large](), next[complex64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
	see(r16)
	see(r17)
	see(r18)
	see(r19)
}
func f74(p0 float64) Floats {
	see(p0)
	return next[Floats]()
}
func c74(v any) {
	f := v.(func(float64) Floats)
	r0 := f(next[float64]())
	see(r0)
}
func f75(p0 float32) (int, *int, *int, int, string, int, bool) {
	see(p0)
	return next[int](), next[*int](), next[*int](), next[int](), next[string](), next[int](), next[bool]()
}
func c75(v any) {
	f := v.(func(float32) (int, *int, *int, int, string, int, bool))
	r0, r1, r2, r3, r4, r5, r6 := f(next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f76(p0 *int, p1 bool) (string, int32) {
	see(p0)
	see(p1)
	return next[string](), next[int32]()
}
func c76(v any) {
	f := v.(func(*int, bool) (string, int32))
	r0, r1 := f(next[*int](), next[bool]())
	see(r0)
	see(r1)
}
func f77(p0 uint8, p1 int16, p2 float32, p3 int32, p4 float64, p5 uint16, p6 *int, p7 string) (int16, uint8, int16, bool, int32, int8, uint16, int8, int32, *int, int8, uint64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[int16](), next[uint8](), next[int16](), next[bool](), next[int32](), next[int8](), next[uint16](), next[int8](), next[int32](), next[*int](), next[int8](), next[uint64]()
}
func c77(v any) {
	f := v.(func(uint8, int16, float32, int32, float64, uint16, *int, string) (int16, uint8, int16, bool, int32, int8, uint16, int8, int32, *int, int8, uint64))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11 := f(next[uint8](), next[int16](), next[float32](), next[int32](), next[float64](), next[uint16](), next[*int](), next[string]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
}
func f78(p0 uint32, p1 bool, p2 uint32, p3 *int, p4 uint32, p5 bool, p6 int8, p7 int8, p8 bool, p9 uint32, p10 int8, p11 int8, p12 uint32, p13 *int, p14 *int, p15 bool, p16 *int, p17 bool, p18 bool, p19 int8) (Blank, map[string]int, complex64, *Mixed, []byte) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	see(p16)
	see(p17)
	see(p18)
	see(p19)
	return next[Blank](), next[map[string]int](), next[complex64](), next[*Mixed](), next[[]byte]()
}
func c78(v any) {
	f := v.(func(uint32, bool, uint32, *int, uint32, bool, int8, int8, bool, uint32, int8, int8, uint32, *int, *int, bool, *int, bool, bool, int8) (Blank, map[string]int, complex64, *Mixed, []byte))
	r0, r1, r2, r3, r4 := f(next[uint32](), next[bool](), next[uint32](), next[*int](), next[uint32](), next[bool](), next[int8](), next[int8](), next[bool](), next[uint32](), next[int8](), next[int8](), next[uint32](), next[*int](), next[*int](), next[bool](), next[*int](), next[bool](), next[bool](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f79(p0 float32, p1 func() int) (string, int, string, string, *int, int, string, bool, string, bool, int, *int, bool, bool, *int) {
	see(p0)
	see(p1)
	return next[string](), next[int](), next[string](), next[string](), next[*int](), next[int](), next[string](), next[bool](), next[string](), next[bool](), next[int](), next[*int](), next[bool](), next[bool](), next[*int]()
}
func c79(v any) {
	f := v.(func(float32, func() int) (string, int, string, string, *int, int, string, bool, string, bool, int, *int, bool, bool, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14 := f(next[float32](), next[func() int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
}
func f80(p0 int, p1 int) (*int, uint32) {
	see(p0)
	see(p1)
	return next[*int](), next[uint32]()
}
func c80(v any) {
	f := v.(func(int, int) (*int, uint32))
	r0, r1 := f(next[int](), next[int]())
	see(r0)
	see(r1)
}
func f81(p0 uint32, p1 bool, p2 int8, p3 int8, p4 uint32, p5 uint32, p6 int8, p7 bool) string {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[string]()
}
func c81(v any) {
	f := v.(func(uint32, bool, int8, int8, uint32, uint32, int8, bool) string)
	r0 := f(next[uint32](), next[bool](), next[int8](), next[int8](), next[uint32](), next[uint32](), next[int8](), next[bool]())
	see(r0)
}
func f82(p0 *int, p1 *int, p2 *int) complex128 {
	see(p0)
	see(p1)
	see(p2)
	return next[complex128]()
}
func c82(v any) {
	f := v.(func(*int, *int, *int) complex128)
	r0 := f(next[*int](), next[*int](), next[*int]())
	see(r0)
}
func f83() float64 {
	return next[float64]()
}
func c83(v any) {
	f := v.(func() float64)
	r0 := f()
	see(r0)
}
func f84(p0 string, p1 *int, p2 uint16, p3 int32, p4 uint64, p5 int16, p6 int32, p7 uint32, p8 int16, p9 bool) any {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[any]()
}
func c84(v any) {
	f := v.(func(string, *int, uint16, int32, uint64, int16, int32, uint32, int16, bool) any)
	r0 := f(next[string](), next[*int](), next[uint16](), next[int32](), next[uint64](), next[int16](), next[int32](), next[uint32](), next[int16](), next[bool]())
	see(r0)
}
func f85(p0 [3]int16, p1 any, p2 map[string]int, p3 Flags, p4 [0]int, p5 Number, p6 [2]float32, p7 [9]int8, p8 complex64, p9 map[string]int) (string, int8, bool, int16, uint32, bool, int16) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[string](), next[int8](), next[bool](), next[int16](), next[uint32](), next[bool](), next[int16]()
}
func c85(v any) {
	f := v.(func([3]int16, any, map[string]int, Flags, [0]int, Number, [2]float32, [9]int8, complex64, map[string]int) (string, int8, bool, int16, uint32, bool, int16))
	r0, r1, r2, r3, r4, r5, r6 := f(next[[3]int16](), next[any](), next[map[string]int](), next[Flags](), next[[0]int](), next[Number](), next[[2]float32](), next[[9]int8](), next[complex64](), next[map[string]int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f86(p0 float32, p1 float64, p2 float64, p3 float32, p4 float32, p5 float32, p6 Floats, p7 float64, p8 Floats, p9 float32, p10 float32) (float32, float32, float32, float32, float64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	return next[float32](), next[float32](), next[float32](), next[float32](), next[float64]()
}
func c86(v any) {
	f := v.(func(float32, float64, float64, float32, float32, float32, Floats, float64, Floats, float32, float32) (float32, float32, float32, float32, float64))
	r0, r1, r2, r3, r4 := f(next[float32](), next[float64](), next[float64](), next[float32](), next[float32](), next[float32](), next[Floats](), next[float64](), next[Floats](), next[float32](), next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f87(p0 float32, p1 Floats, p2 float32, p3 Floats, p4 float32, p5 Floats, p6 Floats, p7 float32) (float32, bool, uint16, uint32, float32, int, string, int8, uint64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[float32](), next[bool](), next[uint16](), next[uint32](), next[float32](), next[int](), next[string](), next[int8](), next[uint64]()
}
func c87(v any) {
	f := v.(func(float32, Floats, float32, Floats, float32, Floats, Floats, float32) (float32, bool, uint16, uint32, float32, int, string, int8, uint64))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[float32](), next[Floats](), next[float32](), next[Floats](), next[float32](), next[Floats](), next[Floats](), next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f88(p0 Floats, p1 Floats, p2 float32, p3 float64) (uint32, complex128) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[uint32](), next[complex128]()
}
func c88(v any) {
	f := v.(func(Floats, Floats, float32, float64) (uint32, complex128))
	r0, r1 := f(next[Floats](), next[Floats](), next[float32](), next[float64]())
	see(r0)
	see(r1)
}
func f89(p0 float64) (bool, string) {
	see(p0)
	return next[bool](), next[string]()
}
func c89(v any) {
	f := v.(func(float64) (bool, string))
	r0, r1 := f(next[float64]())
	see(r0)
	see(r1)
}
func f90(p0 Floats) (int, *int) {
	see(p0)
	return next[int](), next[*int]()
}
func c90(v any) {
	f := v.(func(Floats) (int, *int))
	r0, r1 := f(next[Floats]())
	see(r0)
	see(r1)
}
func f91(p0 chan int, p1 Odd, p2 []Mixed) {
	see(p0)
	see(p1)
	see(p2)
}
func c91(v any) {
	f := v.(func(chan int, Odd, []Mixed))
	f(next[chan int](), next[Odd](), next[[]Mixed]())
}
func f92(p0 uint32, p1 uint64, p2 *int, p3 uint16, p4 int16, p5 uint8, p6 string, p7 uint32, p8 *int) (Nine, *Mixed, chan int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[Nine](), next[*Mixed](), next[chan int]()
}
func c92(v any) {
	f := v.(func(uint32, uint64, *int, uint16, int16, uint8, string, uint32, *int) (Nine, *Mixed, chan int))
	r0, r1, r2 := f(next[uint32](), next[uint64](), next[*int](), next[uint16](), next[int16](), next[uint8](), next[string](), next[uint32](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
}
func f93(p0 One, p1 any, p2 []Mixed, p3 map[string]int, p4 float64, p5 int8) (Floats, Floats, float64, float64, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[Floats](), next[Floats](), next[float64](), next[float64](), next[float32]()
}
func c93(v any) {
	f := v.(func(One, any, []Mixed, map[string]int, float64, int8) (Floats, Floats, float64, float64, float32))
	r0, r1, r2, r3, r4 := f(next[One](), next[any](), next[[]Mixed](), next[map[string]int](), next[float64](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f94(p0 *int, p1 *int, p2 int) (string, Mixed, int16, complex64) {
	see(p0)
	see(p1)
	see(p2)
	return next[string](), next[Mixed](), next[int16](), next[complex64]()
}
func c94(v any) {
	f := v.(func(*int, *int, int) (string, Mixed, int16, complex64))
	r0, r1, r2, r3 := f(next[*int](), next[*int](), next[int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f95(p0 Mixed, p1 map[string]int) (*int, int, *int, int, bool, string, string, bool, bool) {
	see(p0)
	see(p1)
	return next[*int](), next[int](), next[*int](), next[int](), next[bool](), next[string](), next[string](), next[bool](), next[bool]()
}
func c95(v any) {
	f := v.(func(Mixed, map[string]int) (*int, int, *int, int, bool, string, string, bool, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[Mixed](), next[map[string]int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f96(p0 bool, p1 int8, p2 uint32, p3 int8, p4 *int, p5 int8, p6 uint32, p7 int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
}
func c96(v any) {
	f := v.(func(bool, int8, uint32, int8, *int, int8, uint32, int8))
	f(next[bool](), next[int8](), next[uint32](), next[int8](), next[*int](), next[int8](), next[uint32](), next[int8]())
}
func f97(p0 *int, p1 *int, p2 bool) int8 {
	see(p0)
	see(p1)
	see(p2)
	return next[int8]()
}
func c97(v any) {
	f := v.(func(*int, *int, bool) int8)
	r0 := f(next[*int](), next[*int](), next[bool]())
	see(r0)
}
func f98(p0 string, p1 uint64) (int, string, int, *int, *int, int, int, int, *int, *int, int, bool, string, bool, int, string) {
	see(p0)
	see(p1)
	return next[int](), next[string](), next[int](), next[*int](), next[*int](), next[int](), next[int](), next[int](), next[*int](), next[*int](), next[int](), next[bool](), next[string](), next[bool](), next[int](), next[string]()
}
func c98(v any) {
	f := v.(func(string, uint64) (int, string, int, *int, *int, int, int, int, *int, *int, int, bool, string, bool, int, string))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[string](), next[uint64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
}
func f99(p0 bool, p1 int) (uint32, []byte, Number, []byte, int16, complex64) {
	see(p0)
	see(p1)
	return next[uint32](), next[[]byte](), next[Number](), next[[]byte](), next[int16](), next[complex64]()
}
func c99(v any) {
	f := v.(func(bool, int) (uint32, []byte, Number, []byte, int16, complex64))
	r0, r1, r2, r3, r4, r5 := f(next[bool](), next[int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f100(p0 Nested, p1 *Mixed, p2 fmt.Stringer, p3 Large) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
}
func c100(v any) {
	f := v.(func(Nested, *Mixed, fmt.Stringer, Large))
	f(next[Nested](), next[*Mixed](), next[fmt.Stringer](), next[Large]())
}
func f101(p0 string) ([0]int, [1]string, One, []byte, Odd) {
	see(p0)
	return next[[0]int](), next[[1]string](), next[One](), next[[]byte](), next[Odd]()
}
func c101(v any) {
	f := v.(func(string) ([0]int, [1]string, One, []byte, Odd))
	r0, r1, r2, r3, r4 := f(next[string]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f102(p0 Flags, p1 any, p2 Nine, p3 []Mixed, p4 chan int, p5 map[string]int, p6 [1]*int) (uint32, uint32, uint32, *int, bool, int8, int8, uint32, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[uint32](), next[uint32](), next[uint32](), next[*int](), next[bool](), next[int8](), next[int8](), next[uint32](), next[bool]()
}
func c102(v any) {
	f := v.(func(Flags, any, Nine, []Mixed, chan int, map[string]int, [1]*int) (uint32, uint32, uint32, *int, bool, int8, int8, uint32, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[Flags](), next[any](), next[Nine](), next[[]Mixed](), next[chan int](), next[map[string]int](), next[[1]*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f103(p0 fmt.Stringer, p1 Nested, p2 func() int, p3 uint8, p4 func() int) Floats {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[Floats]()
}
func c103(v any) {
	f := v.(func(fmt.Stringer, Nested, func() int, uint8, func() int) Floats)
	r0 := f(next[fmt.Stringer](), next[Nested](), next[func() int](), next[uint8](), next[func() int]())
	see(r0)
}
func f104(p0 Large, p1 Nine, p2 [1]*int, p3 [0]int, p4 Large, p5 [2]float32, p6 Large, p7 [2]float32) (uint64, uint8, float64, float32, int16, float32, float64, uint8, int8, int, int8, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[uint64](), next[uint8](), next[float64](), next[float32](), next[int16](), next[float32](), next[float64](), next[uint8](), next[int8](), next[int](), next[int8](), next[float32]()
}
func c104(v any) {
	f := v.(func(Large, Nine, [1]*int, [0]int, Large, [2]float32, Large, [2]float32) (uint64, uint8, float64, float32, int16, float32, float64, uint8, int8, int, int8, float32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11 := f(next[Large](), next[Nine](), next[[1]*int](), next[[0]int](), next[Large](), next[[2]float32](), next[Large](), next[[2]float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
}
func f105(p0 float64, p1 float64) (Mixed, [1]*int) {
	see(p0)
	see(p1)
	return next[Mixed](), next[[1]*int]()
}
func c105(v any) {
	f := v.(func(float64, float64) (Mixed, [1]*int))
	r0, r1 := f(next[float64](), next[float64]())
	see(r0)
	see(r1)
}
func f106(p0 [2]float32, p1 func() int, p2 map[string]int, p3 [1]string, p4 [1]string, p5 [0]int, p6 [2]float32, p7 any) (*int, bool, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[*int](), next[bool](), next[*int]()
}
func c106(v any) {
	f := v.(func([2]float32, func() int, map[string]int, [1]string, [1]string, [0]int, [2]float32, any) (*int, bool, *int))
	r0, r1, r2 := f(next[[2]float32](), next[func() int](), next[map[string]int](), next[[1]string](), next[[1]string](), next[[0]int](), next[[2]float32](), next[any]())
	see(r0)
	see(r1)
	see(r2)
}
func f107() {
}
func c107(v any) {
	f := v.(func())
	f()
}
func f108(p0 [0]int) (Floats, float64, float64, float64, float64, float64, float64, float64, float32, float64, float32, Floats) {
	see(p0)
	return next[Floats](), next[float64](), next[float64](), next[float64](), next[float64](), next[float64](), next[float64](), next[float64](), next[float32](), next[float64](), next[float32](), next[Floats]()
}
func c108(v any) {
	f := v.(func([0]int) (Floats, float64, float64, float64, float64, float64, float64, float64, float32, float64, float32, Floats))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11 := f(next[[0]int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
}
func f109(p0 int8, p1 int8, p2 uint32, p3 int8, p4 uint32, p5 uint32, p6 int8, p7 bool) (*int, int, string, *int, string, int, string) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[*int](), next[int](), next[string](), next[*int](), next[string](), next[int](), next[string]()
}
func c109(v any) {
	f := v.(func(int8, int8, uint32, int8, uint32, uint32, int8, bool) (*int, int, string, *int, string, int, string))
	r0, r1, r2, r3, r4, r5, r6 := f(next[int8](), next[int8](), next[uint32](), next[int8](), next[uint32](), next[uint32](), next[int8](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f110(p0 bool, p1 float64, p2 int8, p3 float64, p4 *int, p5 int, p6 int, p7 bool, p8 float64, p9 float32, p10 bool, p11 int16) (uint16, []byte, any, int, float64, *int, int32, [9]int8, any, Nine, int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	return next[uint16](), next[[]byte](), next[any](), next[int](), next[float64](), next[*int](), next[int32](), next[[9]int8](), next[any](), next[Nine](), next[int]()
}
func c110(v any) {
	f := v.(func(bool, float64, int8, float64, *int, int, int, bool, float64, float32, bool, int16) (uint16, []byte, any, int, float64, *int, int32, [9]int8, any, Nine, int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[bool](), next[float64](), next[int8](), next[float64](), next[*int](), next[int](), next[int](), next[bool](), next[float64](), next[float32](), next[bool](), next[int16]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
}
func f111(p0 string, p1 *int, p2 bool, p3 string, p4 string, p5 string, p6 bool) (int, uint32, float64, int32, string, bool, int, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[int](), next[uint32](), next[float64](), next[int32](), next[string](), next[bool](), next[int](), next[bool]()
}
func c111(v any) {
	f := v.(func(string, *int, bool, string, string, string, bool) (int, uint32, float64, int32, string, bool, int, bool))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[string](), next[*int](), next[bool](), next[string](), next[string](), next[string](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f112(p0 Floats, p1 Floats) (uint32, *int, int8, *int, bool, int8, *int, bool, bool, *int, uint32, uint32, uint32, int8, int8, bool) {
	see(p0)
	see(p1)
	return next[uint32](), next[*int](), next[int8](), next[*int](), next[bool](), next[int8](), next[*int](), next[bool](), next[bool](), next[*int](), next[uint32](), next[uint32](), next[uint32](), next[int8](), next[int8](), next[bool]()
}
func c112(v any) {
	f := v.(func(Floats, Floats) (uint32, *int, int8, *int, bool, int8, *int, bool, bool, *int, uint32, uint32, uint32, int8, int8, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[Floats](), next[Floats]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
}
func f113(p0 uint32, p1 *int, p2 *int, p3 int8, p4 uint32, p5 int8, p6 int8, p7 uint32, p8 int8, p9 bool) (fmt.Stringer, Mixed, [1]*int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[fmt.Stringer](), next[Mixed](), next[[1]*int]()
}
func c113(v any) {
	f := v.(func(uint32, *int, *int, int8, uint32, int8, int8, uint32, int8, bool) (fmt.Stringer, Mixed, [1]*int))
	r0, r1, r2 := f(next[uint32](), next[*int](), next[*int](), next[int8](), next[uint32](), next[int8](), next[int8](), next[uint32](), next[int8](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
}
func f114(p0 *int) (string, int, bool, *int, string, int, string) {
	see(p0)
	return next[string](), next[int](), next[bool](), next[*int](), next[string](), next[int](), next[string]()
}
func c114(v any) {
	f := v.(func(*int) (string, int, bool, *int, string, int, string))
	r0, r1, r2, r3, r4, r5, r6 := f(next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f115(p0 int16, p1 complex128, p2 complex64, p3 Eight, p4 Flags, p5 Nine) (bool, uint16, uint32, uint64, float32, float64, uint64, int16, uint32, int8, int, int, uint64, float64, uint8, uint64, uint8, uint16, float32, uint8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[bool](), next[uint16](), next[uint32](), next[uint64](), next[float32](), next[float64](), next[uint64](), next[int16](), next[uint32](), next[int8](), next[int](), next[int](), next[uint64](), next[float64](), next[uint8](), next[uint64](), next[uint8](), next[uint16](), next[float32](), next[uint8]()
}
func c115(v any) {
	f := v.(func(int16, complex128, complex64, Eight, Flags, Nine) (bool, uint16, uint32, uint64, float32, float64, uint64, int16, uint32, int8, int, int, uint64, float64, uint8, uint64, uint8, uint16, float32, uint8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f(next[int16](), next[complex128](), next[complex64](), next[Eight](), next[Flags](), next[Nine]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
	see(r16)
	see(r17)
	see(r18)
	see(r19)
}
func f116(p0 int, p1 string, p2 int, p3 *int, p4 int, p5 *int, p6 bool, p7 *int, p8 string, p9 int, p10 string, p11 string) (chan int, int16, complex64, []Mixed, int16, *int, [1]string) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	return next[chan int](), next[int16](), next[complex64](), next[[]Mixed](), next[int16](), next[*int](), next[[1]string]()
}
func c116(v any) {
	f := v.(func(int, string, int, *int, int, *int, bool, *int, string, int, string, string) (chan int, int16, complex64, []Mixed, int16, *int, [1]string))
	r0, r1, r2, r3, r4, r5, r6 := f(next[int](), next[string](), next[int](), next[*int](), next[int](), next[*int](), next[bool](), next[*int](), next[string](), next[int](), next[string](), next[string]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f117() (*int, *int, uint32, int8, *int, int8, bool, uint32, uint32, int8, bool, bool, bool, *int, bool, *int, uint32, bool, int8, int8) {
	return next[*int](), next[*int](), next[uint32](), next[int8](), next[*int](), next[int8](), next[bool](), next[uint32](), next[uint32](), next[int8](), next[bool](), next[bool](), next[bool](), next[*int](), next[bool](), next[*int](), next[uint32](), next[bool](), next[int8](), next[int8]()
}
func c117(v any) {
	f := v.(func() (*int, *int, uint32, int8, *int, int8, bool, uint32, uint32, int8, bool, bool, bool, *int, bool, *int, uint32, bool, int8, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f()
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
	see(r16)
	see(r17)
	see(r18)
	see(r19)
}
func f118(p0 int, p1 bool, p2 bool, p3 bool, p4 bool, p5 *int, p6 bool, p7 int, p8 *int, p9 int, p10 int, p11 string, p12 *int, p13 string) (uint64, int32, uint16) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	return next[uint64](), next[int32](), next[uint16]()
}
func c118(v any) {
	f := v.(func(int, bool, bool, bool, bool, *int, bool, int, *int, int, int, string, *int, string) (uint64, int32, uint16))
	r0, r1, r2 := f(next[int](), next[bool](), next[bool](), next[bool](), next[bool](), next[*int](), next[bool](), next[int](), next[*int](), next[int](), next[int](), next[string](), next[*int](), next[string]())
	see(r0)
	see(r1)
	see(r2)
}
func f119(p0 int8, p1 int32, p2 float64, p3 string) Nested {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[Nested]()
}
func c119(v any) {
	f := v.(func(int8, int32, float64, string) Nested)
	r0 := f(next[int8](), next[int32](), next[float64](), next[string]())
	see(r0)
}
func f120(p0 map[string]int, p1 Nine) (*int, *int, *int, bool, bool, bool, int, bool, int) {
	see(p0)
	see(p1)
	return next[*int](), next[*int](), next[*int](), next[bool](), next[bool](), next[bool](), next[int](), next[bool](), next[int]()
}
func c120(v any) {
	f := v.(func(map[string]int, Nine) (*int, *int, *int, bool, bool, bool, int, bool, int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[map[string]int](), next[Nine]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f121(p0 [3]int16) (int8, *int, *int, *int, bool, *int, int8, *int, bool) {
	see(p0)
	return next[int8](), next[*int](), next[*int](), next[*int](), next[bool](), next[*int](), next[int8](), next[*int](), next[bool]()
}
func c121(v any) {
	f := v.(func([3]int16) (int8, *int, *int, *int, bool, *int, int8, *int, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[[3]int16]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f122(p0 Floats, p1 float64, p2 Floats, p3 float64, p4 float64, p5 float64) (int8, fmt.Stringer, uint8, [9]int8, func() int, [3]int16, []byte) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[int8](), next[fmt.Stringer](), next[uint8](), next[[9]int8](), next[func() int](), next[[3]int16](), next[[]byte]()
}
func c122(v any) {
	f := v.(func(Floats, float64, Floats, float64, float64, float64) (int8, fmt.Stringer, uint8, [9]int8, func() int, [3]int16, []byte))
	r0, r1, r2, r3, r4, r5, r6 := f(next[Floats](), next[float64](), next[Floats](), next[float64](), next[float64](), next[float64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f123(p0 Floats, p1 float32, p2 Floats, p3 float32, p4 float32, p5 float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
}
func c123(v any) {
	f := v.(func(Floats, float32, Floats, float32, float32, float32))
	f(next[Floats](), next[float32](), next[Floats](), next[float32](), next[float32](), next[float32]())
}
func f124(p0 bool, p1 *int) {
	see(p0)
	see(p1)
}
func c124(v any) {
	f := v.(func(bool, *int))
	f(next[bool](), next[*int]())
}
func f125(p0 any) (Number, Nested, One, [1]string) {
	see(p0)
	return next[Number](), next[Nested](), next[One](), next[[1]string]()
}
func c125(v any) {
	f := v.(func(any) (Number, Nested, One, [1]string))
	r0, r1, r2, r3 := f(next[any]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f126(p0 string, p1 int, p2 int, p3 int, p4 string, p5 bool) (uint32, uint16, uint8, uint16, int16, uint32, bool, float64, uint32, uint32, int32, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[uint32](), next[uint16](), next[uint8](), next[uint16](), next[int16](), next[uint32](), next[bool](), next[float64](), next[uint32](), next[uint32](), next[int32](), next[int8]()
}
func c126(v any) {
	f := v.(func(string, int, int, int, string, bool) (uint32, uint16, uint8, uint16, int16, uint32, bool, float64, uint32, uint32, int32, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11 := f(next[string](), next[int](), next[int](), next[int](), next[string](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
}
func f127(p0 float64) (*int, *int, *int, bool, uint32, *int, *int, uint32, *int, bool) {
	see(p0)
	return next[*int](), next[*int](), next[*int](), next[bool](), next[uint32](), next[*int](), next[*int](), next[uint32](), next[*int](), next[bool]()
}
func c127(v any) {
	f := v.(func(float64) (*int, *int, *int, bool, uint32, *int, *int, uint32, *int, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[float64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
}
func f128(p0 *int, p1 *int, p2 int8) (*int, *int, *int) {
	see(p0)
	see(p1)
	see(p2)
	return next[*int](), next[*int](), next[*int]()
}
func c128(v any) {
	f := v.(func(*int, *int, int8) (*int, *int, *int))
	r0, r1, r2 := f(next[*int](), next[*int](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
}
func f129(p0 *int, p1 int8, p2 int8, p3 int8, p4 uint32, p5 uint32, p6 bool, p7 bool, p8 uint32, p9 uint32, p10 int8) *int {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	return next[*int]()
}
func c129(v any) {
	f := v.(func(*int, int8, int8, int8, uint32, uint32, bool, bool, uint32, uint32, int8) *int)
	r0 := f(next[*int](), next[int8](), next[int8](), next[int8](), next[uint32](), next[uint32](), next[bool](), next[bool](), next[uint32](), next[uint32](), next[int8]())
	see(r0)
}
func f130(p0 float32, p1 Floats, p2 float64, p3 float64, p4 float64, p5 float64, p6 float32) (float32, float32, Floats, Floats) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[float32](), next[float32](), next[Floats](), next[Floats]()
}
func c130(v any) {
	f := v.(func(float32, Floats, float64, float64, float64, float64, float32) (float32, float32, Floats, Floats))
	r0, r1, r2, r3 := f(next[float32](), next[Floats](), next[float64](), next[float64](), next[float64](), next[float64](), next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f131(p0 *int, p1 *int, p2 string, p3 bool, p4 bool, p5 int, p6 bool, p7 bool, p8 string, p9 string, p10 *int, p11 bool, p12 *int, p13 bool, p14 string, p15 *int) (*int, int8, uint32, bool, uint32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	return next[*int](), next[int8](), next[uint32](), next[bool](), next[uint32]()
}
func c131(v any) {
	f := v.(func(*int, *int, string, bool, bool, int, bool, bool, string, string, *int, bool, *int, bool, string, *int) (*int, int8, uint32, bool, uint32))
	r0, r1, r2, r3, r4 := f(next[*int](), next[*int](), next[string](), next[bool](), next[bool](), next[int](), next[bool](), next[bool](), next[string](), next[string](), next[*int](), next[bool](), next[*int](), next[bool](), next[string](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f132(p0 bool, p1 *int, p2 string, p3 *int, p4 string, p5 *int, p6 string, p7 int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
}
func c132(v any) {
	f := v.(func(bool, *int, string, *int, string, *int, string, int))
	f(next[bool](), next[*int](), next[string](), next[*int](), next[string](), next[*int](), next[string](), next[int]())
}
func f133(p0 *int, p1 int8, p2 uint32, p3 int8, p4 int8, p5 bool, p6 uint32, p7 *int, p8 uint32, p9 bool) (float32, Number, [2][2]bool, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[float32](), next[Number](), next[[2][2]bool](), next[bool]()
}
func c133(v any) {
	f := v.(func(*int, int8, uint32, int8, int8, bool, uint32, *int, uint32, bool) (float32, Number, [2][2]bool, bool))
	r0, r1, r2, r3 := f(next[*int](), next[int8](), next[uint32](), next[int8](), next[int8](), next[bool](), next[uint32](), next[*int](), next[uint32](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f134(p0 float64, p1 float32, p2 Floats, p3 float64, p4 float64, p5 float64) float64 {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[float64]()
}
func c134(v any) {
	f := v.(func(float64, float32, Floats, float64, float64, float64) float64)
	r0 := f(next[float64](), next[float32](), next[Floats](), next[float64](), next[float64](), next[float64]())
	see(r0)
}
func f135(p0 []byte, p1 [0]int, p2 complex128) [9]int8 {
	see(p0)
	see(p1)
	see(p2)
	return next[[9]int8]()
}
func c135(v any) {
	f := v.(func([]byte, [0]int, complex128) [9]int8)
	r0 := f(next[[]byte](), next[[0]int](), next[complex128]())
	see(r0)
}
func f136(p0 int8) (*int, uint32, *int) {
	see(p0)
	return next[*int](), next[uint32](), next[*int]()
}
func c136(v any) {
	f := v.(func(int8) (*int, uint32, *int))
	r0, r1, r2 := f(next[int8]())
	see(r0)
	see(r1)
	see(r2)
}
func f137(p0 uint32, p1 *int, p2 uint32, p3 int8, p4 uint32, p5 int8, p6 bool, p7 uint32, p8 uint32, p9 bool, p10 *int) string {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	return next[string]()
}
func c137(v any) {
	f := v.(func(uint32, *int, uint32, int8, uint32, int8, bool, uint32, uint32, bool, *int) string)
	r0 := f(next[uint32](), next[*int](), next[uint32](), next[int8](), next[uint32](), next[int8](), next[bool](), next[uint32](), next[uint32](), next[bool](), next[*int]())
	see(r0)
}
func f138(p0 bool, p1 int8, p2 int8, p3 uint32, p4 bool, p5 uint32, p6 uint32, p7 uint32, p8 uint32, p9 *int, p10 *int, p11 bool, p12 uint32, p13 bool, p14 int8, p15 *int, p16 *int, p17 uint32, p18 bool, p19 bool) (int, string, bool, *int, int, bool, bool, bool, int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	see(p16)
	see(p17)
	see(p18)
	see(p19)
	return next[int](), next[string](), next[bool](), next[*int](), next[int](), next[bool](), next[bool](), next[bool](), next[int]()
}
func c138(v any) {
	f := v.(func(bool, int8, int8, uint32, bool, uint32, uint32, uint32, uint32, *int, *int, bool, uint32, bool, int8, *int, *int, uint32, bool, bool) (int, string, bool, *int, int, bool, bool, bool, int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[bool](), next[int8](), next[int8](), next[uint32](), next[bool](), next[uint32](), next[uint32](), next[uint32](), next[uint32](), next[*int](), next[*int](), next[bool](), next[uint32](), next[bool](), next[int8](), next[*int](), next[*int](), next[uint32](), next[bool](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f139(p0 float32) (int8, uint32, uint32, bool, *int, bool, bool, bool, *int) {
	see(p0)
	return next[int8](), next[uint32](), next[uint32](), next[bool](), next[*int](), next[bool](), next[bool](), next[bool](), next[*int]()
}
func c139(v any) {
	f := v.(func(float32) (int8, uint32, uint32, bool, *int, bool, bool, bool, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f140(p0 float32, p1 Floats, p2 Floats, p3 float64) (func() int, Odd, Blank, func() int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[func() int](), next[Odd](), next[Blank](), next[func() int]()
}
func c140(v any) {
	f := v.(func(float32, Floats, Floats, float64) (func() int, Odd, Blank, func() int))
	r0, r1, r2, r3 := f(next[float32](), next[Floats](), next[Floats](), next[float64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f141(p0 map[string]int, p1 complex128, p2 complex128, p3 [2]float32, p4 []byte) (float64, float32, float32, float64, float64, float64, float32, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[float64](), next[float32](), next[float32](), next[float64](), next[float64](), next[float64](), next[float32](), next[float32]()
}
func c141(v any) {
	f := v.(func(map[string]int, complex128, complex128, [2]float32, []byte) (float64, float32, float32, float64, float64, float64, float32, float32))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[map[string]int](), next[complex128](), next[complex128](), next[[2]float32](), next[[]byte]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f142(p0 Number) (map[string]int, map[string]int, fmt.Stringer) {
	see(p0)
	return next[map[string]int](), next[map[string]int](), next[fmt.Stringer]()
}
func c142(v any) {
	f := v.(func(Number) (map[string]int, map[string]int, fmt.Stringer))
	r0, r1, r2 := f(next[Number]())
	see(r0)
	see(r1)
	see(r2)
}
func f143(p0 One, p1 func() int, p2 map[string]int) (*int, int16, int32, bool, uint64) {
	see(p0)
	see(p1)
	see(p2)
	return next[*int](), next[int16](), next[int32](), next[bool](), next[uint64]()
}
func c143(v any) {
	f := v.(func(One, func() int, map[string]int) (*int, int16, int32, bool, uint64))
	r0, r1, r2, r3, r4 := f(next[One](), next[func() int](), next[map[string]int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f144(p0 uint32, p1 bool, p2 int8, p3 bool, p4 uint32, p5 uint32, p6 uint32, p7 uint32, p8 *int, p9 int8, p10 *int, p11 bool, p12 *int, p13 int8, p14 uint32, p15 uint32) int8 {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	return next[int8]()
}
func c144(v any) {
	f := v.(func(uint32, bool, int8, bool, uint32, uint32, uint32, uint32, *int, int8, *int, bool, *int, int8, uint32, uint32) int8)
	r0 := f(next[uint32](), next[bool](), next[int8](), next[bool](), next[uint32](), next[uint32](), next[uint32](), next[uint32](), next[*int](), next[int8](), next[*int](), next[bool](), next[*int](), next[int8](), next[uint32](), next[uint32]())
	see(r0)
}
func f145(p0 int, p1 bool, p2 int, p3 string, p4 bool, p5 *int, p6 bool, p7 int) float64 {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[float64]()
}
func c145(v any) {
	f := v.(func(int, bool, int, string, bool, *int, bool, int) float64)
	r0 := f(next[int](), next[bool](), next[int](), next[string](), next[bool](), next[*int](), next[bool](), next[int]())
	see(r0)
}
func f146(p0 string, p1 string, p2 int, p3 bool, p4 bool, p5 *int, p6 bool, p7 bool, p8 bool, p9 *int) (*int, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[*int](), next[bool]()
}
func c146(v any) {
	f := v.(func(string, string, int, bool, bool, *int, bool, bool, bool, *int) (*int, bool))
	r0, r1 := f(next[string](), next[string](), next[int](), next[bool](), next[bool](), next[*int](), next[bool](), next[bool](), next[bool](), next[*int]())
	see(r0)
	see(r1)
}
func f147(p0 int8, p1 bool, p2 uint32) int16 {
	see(p0)
	see(p1)
	see(p2)
	return next[int16]()
}
func c147(v any) {
	f := v.(func(int8, bool, uint32) int16)
	r0 := f(next[int8](), next[bool](), next[uint32]())
	see(r0)
}
func f148(p0 int16, p1 float32, p2 uint8, p3 int32) (bool, uint32, int8, bool, int8, int8, uint32, uint32, int8, bool, uint32, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[bool](), next[uint32](), next[int8](), next[bool](), next[int8](), next[int8](), next[uint32](), next[uint32](), next[int8](), next[bool](), next[uint32](), next[int8]()
}
func c148(v any) {
	f := v.(func(int16, float32, uint8, int32) (bool, uint32, int8, bool, int8, int8, uint32, uint32, int8, bool, uint32, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11 := f(next[int16](), next[float32](), next[uint8](), next[int32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
}
func f149(p0 int32, p1 func() int, p2 Nine) (Number, Odd, Nine) {
	see(p0)
	see(p1)
	see(p2)
	return next[Number](), next[Odd](), next[Nine]()
}
func c149(v any) {
	f := v.(func(int32, func() int, Nine) (Number, Odd, Nine))
	r0, r1, r2 := f(next[int32](), next[func() int](), next[Nine]())
	see(r0)
	see(r1)
	see(r2)
}
func f150(p0 [3]int16, p1 Blank, p2 struct{}, p3 One, p4 Number, p5 Number, p6 [1]string, p7 fmt.Stringer, p8 Nine, p9 Nine, p10 [9]int8, p11 [1]string) (complex64, uint16, uint16) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	return next[complex64](), next[uint16](), next[uint16]()
}
func c150(v any) {
	f := v.(func([3]int16, Blank, struct{}, One, Number, Number, [1]string, fmt.Stringer, Nine, Nine, [9]int8, [1]string) (complex64, uint16, uint16))
	r0, r1, r2 := f(next[[3]int16](), next[Blank](), next[struct{}](), next[One](), next[Number](), next[Number](), next[[1]string](), next[fmt.Stringer](), next[Nine](), next[Nine](), next[[9]int8](), next[[1]string]())
	see(r0)
	see(r1)
	see(r2)
}
func f151(p0 bool, p1 int, p2 string, p3 *int) Eight {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[Eight]()
}
func c151(v any) {
	f := v.(func(bool, int, string, *int) Eight)
	r0 := f(next[bool](), next[int](), next[string](), next[*int]())
	see(r0)
}
func f152(p0 uint8, p1 float64, p2 float32, p3 int32, p4 string, p5 uint64, p6 float32, p7 uint8, p8 uint16) (float32, int8, [2]float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[float32](), next[int8](), next[[2]float32]()
}
func c152(v any) {
	f := v.(func(uint8, float64, float32, int32, string, uint64, float32, uint8, uint16) (float32, int8, [2]float32))
	r0, r1, r2 := f(next[uint8](), next[float64](), next[float32](), next[int32](), next[string](), next[uint64](), next[float32](), next[uint8](), next[uint16]())
	see(r0)
	see(r1)
	see(r2)
}
func f153(p0 float32) *int {
	see(p0)
	return next[*int]()
}
func c153(v any) {
	f := v.(func(float32) *int)
	r0 := f(next[float32]())
	see(r0)
}
func f154(p0 map[string]int, p1 chan int, p2 Nine, p3 uint8, p4 func() int, p5 [3]int16) (int8, *int, *int, float64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[int8](), next[*int](), next[*int](), next[float64]()
}
func c154(v any) {
	f := v.(func(map[string]int, chan int, Nine, uint8, func() int, [3]int16) (int8, *int, *int, float64))
	r0, r1, r2, r3 := f(next[map[string]int](), next[chan int](), next[Nine](), next[uint8](), next[func() int](), next[[3]int16]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f155(p0 float64, p1 float64, p2 Floats, p3 float64, p4 float32, p5 Floats, p6 float32) (float64, int, string, *int, bool, uint8, int16) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[float64](), next[int](), next[string](), next[*int](), next[bool](), next[uint8](), next[int16]()
}
func c155(v any) {
	f := v.(func(float64, float64, Floats, float64, float32, Floats, float32) (float64, int, string, *int, bool, uint8, int16))
	r0, r1, r2, r3, r4, r5, r6 := f(next[float64](), next[float64](), next[Floats](), next[float64](), next[float32](), next[Floats](), next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f156() (*int, int8, uint32, uint32, int8, bool, uint32, uint32, *int) {
	return next[*int](), next[int8](), next[uint32](), next[uint32](), next[int8](), next[bool](), next[uint32](), next[uint32](), next[*int]()
}
func c156(v any) {
	f := v.(func() (*int, int8, uint32, uint32, int8, bool, uint32, uint32, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f()
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f157(p0 Eight) (uint8, int, bool, int16, uint16, uint16, float32, bool, bool, float32, int32, uint64, uint16, uint32, int, uint64) {
	see(p0)
	return next[uint8](), next[int](), next[bool](), next[int16](), next[uint16](), next[uint16](), next[float32](), next[bool](), next[bool](), next[float32](), next[int32](), next[uint64](), next[uint16](), next[uint32](), next[int](), next[uint64]()
}
func c157(v any) {
	f := v.(func(Eight) (uint8, int, bool, int16, uint16, uint16, float32, bool, bool, float32, int32, uint64, uint16, uint32, int, uint64))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[Eight]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
}
func f158(p0 int8, p1 bool, p2 bool, p3 uint32, p4 bool, p5 int8, p6 int8, p7 bool, p8 *int, p9 int8, p10 uint32, p11 *int, p12 int8, p13 *int, p14 int8, p15 *int, p16 bool, p17 uint32, p18 *int, p19 bool) (*int, *int, *int, string, bool, *int, int, *int, *int, bool, *int, string, int, string, *int, bool, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	see(p16)
	see(p17)
	see(p18)
	see(p19)
	return next[*int](), next[*int](), next[*int](), next[string](), next[bool](), next[*int](), next[int](), next[*int](), next[*int](), next[bool](), next[*int](), next[string](), next[int](), next[string](), next[*int](), next[bool](), next[*int]()
}
func c158(v any) {
	f := v.(func(int8, bool, bool, uint32, bool, int8, int8, bool, *int, int8, uint32, *int, int8, *int, int8, *int, bool, uint32, *int, bool) (*int, *int, *int, string, bool, *int, int, *int, *int, bool, *int, string, int, string, *int, bool, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16 := f(next[int8](), next[bool](), next[bool](), next[uint32](), next[bool](), next[int8](), next[int8](), next[bool](), next[*int](), next[int8](), next[uint32](), next[*int](), next[int8](), next[*int](), next[int8](), next[*int](), next[bool](), next[uint32](), next[*int](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
	see(r16)
}
func f159(p0 float64, p1 Floats, p2 float32, p3 Floats) (int, Nested, Number) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[int](), next[Nested](), next[Number]()
}
func c159(v any) {
	f := v.(func(float64, Floats, float32, Floats) (int, Nested, Number))
	r0, r1, r2 := f(next[float64](), next[Floats](), next[float32](), next[Floats]())
	see(r0)
	see(r1)
	see(r2)
}
func f160(p0 bool, p1 bool, p2 int8, p3 int8, p4 *int, p5 int8, p6 int8, p7 *int, p8 uint32, p9 bool, p10 uint32, p11 *int, p12 bool, p13 *int, p14 bool, p15 bool, p16 *int, p17 bool, p18 int8, p19 *int) Floats {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	see(p16)
	see(p17)
	see(p18)
	see(p19)
	return next[Floats]()
}
func c160(v any) {
	f := v.(func(bool, bool, int8, int8, *int, int8, int8, *int, uint32, bool, uint32, *int, bool, *int, bool, bool, *int, bool, int8, *int) Floats)
	r0 := f(next[bool](), next[bool](), next[int8](), next[int8](), next[*int](), next[int8](), next[int8](), next[*int](), next[uint32](), next[bool](), next[uint32](), next[*int](), next[bool](), next[*int](), next[bool](), next[bool](), next[*int](), next[bool](), next[int8](), next[*int]())
	see(r0)
}
func f161(p0 *int, p1 uint32, p2 int8) (string, bool, bool, string, bool, *int) {
	see(p0)
	see(p1)
	see(p2)
	return next[string](), next[bool](), next[bool](), next[string](), next[bool](), next[*int]()
}
func c161(v any) {
	f := v.(func(*int, uint32, int8) (string, bool, bool, string, bool, *int))
	r0, r1, r2, r3, r4, r5 := f(next[*int](), next[uint32](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f162(p0 uint32, p1 uint32, p2 float64, p3 uint16, p4 bool, p5 uint16, p6 int8, p7 int16, p8 uint64, p9 string, p10 uint16, p11 uint16, p12 *int, p13 bool, p14 string, p15 bool, p16 int32, p17 bool) ([1]*int, [9]int8, complex128, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	see(p16)
	see(p17)
	return next[[1]*int](), next[[9]int8](), next[complex128](), next[float32]()
}
func c162(v any) {
	f := v.(func(uint32, uint32, float64, uint16, bool, uint16, int8, int16, uint64, string, uint16, uint16, *int, bool, string, bool, int32, bool) ([1]*int, [9]int8, complex128, float32))
	r0, r1, r2, r3 := f(next[uint32](), next[uint32](), next[float64](), next[uint16](), next[bool](), next[uint16](), next[int8](), next[int16](), next[uint64](), next[string](), next[uint16](), next[uint16](), next[*int](), next[bool](), next[string](), next[bool](), next[int32](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f163(p0 int, p1 bool, p2 bool, p3 string, p4 string, p5 bool, p6 bool, p7 int, p8 int, p9 int, p10 bool, p11 *int, p12 bool, p13 *int, p14 *int, p15 string, p16 bool) int8 {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	see(p16)
	return next[int8]()
}
func c163(v any) {
	f := v.(func(int, bool, bool, string, string, bool, bool, int, int, int, bool, *int, bool, *int, *int, string, bool) int8)
	r0 := f(next[int](), next[bool](), next[bool](), next[string](), next[string](), next[bool](), next[bool](), next[int](), next[int](), next[int](), next[bool](), next[*int](), next[bool](), next[*int](), next[*int](), next[string](), next[bool]())
	see(r0)
}
func f164(p0 complex64, p1 Number, p2 One, p3 [9]int8, p4 []byte, p5 [2]float32, p6 Large) (int, *int, bool, bool, bool, *int, int, string, int, bool, int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[int](), next[*int](), next[bool](), next[bool](), next[bool](), next[*int](), next[int](), next[string](), next[int](), next[bool](), next[int]()
}
func c164(v any) {
	f := v.(func(complex64, Number, One, [9]int8, []byte, [2]float32, Large) (int, *int, bool, bool, bool, *int, int, string, int, bool, int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[complex64](), next[Number](), next[One](), next[[9]int8](), next[[]byte](), next[[2]float32](), next[Large]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
}
func f165(p0 bool, p1 bool) (float32, float64, Floats, float64, float32, float32, float32, float64, float32) {
	see(p0)
	see(p1)
	return next[float32](), next[float64](), next[Floats](), next[float64](), next[float32](), next[float32](), next[float32](), next[float64](), next[float32]()
}
func c165(v any) {
	f := v.(func(bool, bool) (float32, float64, Floats, float64, float32, float32, float32, float64, float32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[bool](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f166(p0 [3]int16, p1 Floats, p2 [1]*int) Mixed {
	see(p0)
	see(p1)
	see(p2)
	return next[Mixed]()
}
func c166(v any) {
	f := v.(func([3]int16, Floats, [1]*int) Mixed)
	r0 := f(next[[3]int16](), next[Floats](), next[[1]*int]())
	see(r0)
}
func f167(p0 One, p1 [1]string, p2 []Mixed, p3 Large, p4 []byte) (int, int, string) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[int](), next[int](), next[string]()
}
func c167(v any) {
	f := v.(func(One, [1]string, []Mixed, Large, []byte) (int, int, string))
	r0, r1, r2 := f(next[One](), next[[1]string](), next[[]Mixed](), next[Large](), next[[]byte]())
	see(r0)
	see(r1)
	see(r2)
}
func f168(p0 Mixed, p1 uint32, p2 int, p3 Number, p4 chan int, p5 bool) (*int, *int, string, string, *int, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[*int](), next[*int](), next[string](), next[string](), next[*int](), next[bool]()
}
func c168(v any) {
	f := v.(func(Mixed, uint32, int, Number, chan int, bool) (*int, *int, string, string, *int, bool))
	r0, r1, r2, r3, r4, r5 := f(next[Mixed](), next[uint32](), next[int](), next[Number](), next[chan int](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f169(p0 *int, p1 bool, p2 int8) (int32, uint16, uint32, uint16, float64) {
	see(p0)
	see(p1)
	see(p2)
	return next[int32](), next[uint16](), next[uint32](), next[uint16](), next[float64]()
}
func c169(v any) {
	f := v.(func(*int, bool, int8) (int32, uint16, uint32, uint16, float64))
	r0, r1, r2, r3, r4 := f(next[*int](), next[bool](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f170(p0 bool, p1 bool, p2 uint32, p3 *int, p4 uint32, p5 bool, p6 *int, p7 bool, p8 int8) (float64, Floats, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[float64](), next[Floats](), next[float32]()
}
func c170(v any) {
	f := v.(func(bool, bool, uint32, *int, uint32, bool, *int, bool, int8) (float64, Floats, float32))
	r0, r1, r2 := f(next[bool](), next[bool](), next[uint32](), next[*int](), next[uint32](), next[bool](), next[*int](), next[bool](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
}
func f171(p0 bool, p1 int, p2 string, p3 *int, p4 int, p5 int, p6 int, p7 string, p8 int, p9 int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
}
func c171(v any) {
	f := v.(func(bool, int, string, *int, int, int, int, string, int, int))
	f(next[bool](), next[int](), next[string](), next[*int](), next[int](), next[int](), next[int](), next[string](), next[int](), next[int]())
}
func f172(p0 Floats, p1 complex64, p2 [1]*int, p3 Eight, p4 [1]*int) int {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[int]()
}
func c172(v any) {
	f := v.(func(Floats, complex64, [1]*int, Eight, [1]*int) int)
	r0 := f(next[Floats](), next[complex64](), next[[1]*int](), next[Eight](), next[[1]*int]())
	see(r0)
}
func f173(p0 uint32, p1 *int, p2 bool, p3 uint32, p4 *int, p5 int8, p6 uint32, p7 bool, p8 uint32, p9 bool, p10 *int, p11 *int) (fmt.Stringer, []Mixed, []Mixed) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	return next[fmt.Stringer](), next[[]Mixed](), next[[]Mixed]()
}
func c173(v any) {
	f := v.(func(uint32, *int, bool, uint32, *int, int8, uint32, bool, uint32, bool, *int, *int) (fmt.Stringer, []Mixed, []Mixed))
	r0, r1, r2 := f(next[uint32](), next[*int](), next[bool](), next[uint32](), next[*int](), next[int8](), next[uint32](), next[bool](), next[uint32](), next[bool](), next[*int](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
}
func f174(p0 float32, p1 float64, p2 float32, p3 Floats, p4 float32) []Mixed {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[[]Mixed]()
}
func c174(v any) {
	f := v.(func(float32, float64, float32, Floats, float32) []Mixed)
	r0 := f(next[float32](), next[float64](), next[float32](), next[Floats](), next[float32]())
	see(r0)
}
func f175(p0 uint64, p1 uint32, p2 int, p3 int8, p4 bool, p5 int8, p6 int16, p7 int, p8 uint8, p9 float64, p10 int16, p11 uint8, p12 int32, p13 float64, p14 bool, p15 int32, p16 bool, p17 uint64, p18 uint16, p19 int16) (string, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	see(p16)
	see(p17)
	see(p18)
	see(p19)
	return next[string](), next[int8]()
}
func c175(v any) {
	f := v.(func(uint64, uint32, int, int8, bool, int8, int16, int, uint8, float64, int16, uint8, int32, float64, bool, int32, bool, uint64, uint16, int16) (string, int8))
	r0, r1 := f(next[uint64](), next[uint32](), next[int](), next[int8](), next[bool](), next[int8](), next[int16](), next[int](), next[uint8](), next[float64](), next[int16](), next[uint8](), next[int32](), next[float64](), next[bool](), next[int32](), next[bool](), next[uint64](), next[uint16](), next[int16]())
	see(r0)
	see(r1)
}
func f176(p0 Floats) (bool, string, bool, string, int, int, string) {
	see(p0)
	return next[bool](), next[string](), next[bool](), next[string](), next[int](), next[int](), next[string]()
}
func c176(v any) {
	f := v.(func(Floats) (bool, string, bool, string, int, int, string))
	r0, r1, r2, r3, r4, r5, r6 := f(next[Floats]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f177(p0 float64, p1 float32, p2 float64, p3 float64, p4 Floats) ([3]int16, any, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[[3]int16](), next[any](), next[float32]()
}
func c177(v any) {
	f := v.(func(float64, float32, float64, float64, Floats) ([3]int16, any, float32))
	r0, r1, r2 := f(next[float64](), next[float32](), next[float64](), next[float64](), next[Floats]())
	see(r0)
	see(r1)
	see(r2)
}
func f178(p0 uint64, p1 uint32, p2 *int, p3 uint8, p4 int32, p5 uint8, p6 uint64, p7 int32, p8 uint32, p9 float32) map[string]int {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[map[string]int]()
}
func c178(v any) {
	f := v.(func(uint64, uint32, *int, uint8, int32, uint8, uint64, int32, uint32, float32) map[string]int)
	r0 := f(next[uint64](), next[uint32](), next[*int](), next[uint8](), next[int32](), next[uint8](), next[uint64](), next[int32](), next[uint32](), next[float32]())
	see(r0)
}
func f179(p0 Mixed, p1 Number, p2 []byte, p3 []byte, p4 [3]int16, p5 any) *Mixed {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[*Mixed]()
}
func c179(v any) {
	f := v.(func(Mixed, Number, []byte, []byte, [3]int16, any) *Mixed)
	r0 := f(next[Mixed](), next[Number](), next[[]byte](), next[[]byte](), next[[3]int16](), next[any]())
	see(r0)
}
func f180(p0 Floats, p1 Floats, p2 Floats, p3 float32, p4 float64, p5 float32, p6 Floats, p7 float32) (bool, [9]int8, fmt.Stringer, fmt.Stringer, any, int8, map[string]int, any) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[bool](), next[[9]int8](), next[fmt.Stringer](), next[fmt.Stringer](), next[any](), next[int8](), next[map[string]int](), next[any]()
}
func c180(v any) {
	f := v.(func(Floats, Floats, Floats, float32, float64, float32, Floats, float32) (bool, [9]int8, fmt.Stringer, fmt.Stringer, any, int8, map[string]int, any))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[Floats](), next[Floats](), next[Floats](), next[float32](), next[float64](), next[float32](), next[Floats](), next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f181(p0 bool, p1 int, p2 bool, p3 string, p4 int, p5 bool, p6 *int, p7 int, p8 *int, p9 *int, p10 int, p11 *int, p12 *int, p13 string, p14 string, p15 int, p16 int) (fmt.Stringer, Number, [2][2]bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	see(p16)
	return next[fmt.Stringer](), next[Number](), next[[2][2]bool]()
}
func c181(v any) {
	f := v.(func(bool, int, bool, string, int, bool, *int, int, *int, *int, int, *int, *int, string, string, int, int) (fmt.Stringer, Number, [2][2]bool))
	r0, r1, r2 := f(next[bool](), next[int](), next[bool](), next[string](), next[int](), next[bool](), next[*int](), next[int](), next[*int](), next[*int](), next[int](), next[*int](), next[*int](), next[string](), next[string](), next[int](), next[int]())
	see(r0)
	see(r1)
	see(r2)
}
func f182(p0 Floats, p1 float32) *int {
	see(p0)
	see(p1)
	return next[*int]()
}
func c182(v any) {
	f := v.(func(Floats, float32) *int)
	r0 := f(next[Floats](), next[float32]())
	see(r0)
}
func f183(p0 float32, p1 int8, p2 int, p3 uint8, p4 uint32) (bool, *int, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[bool](), next[*int](), next[*int]()
}
func c183(v any) {
	f := v.(func(float32, int8, int, uint8, uint32) (bool, *int, *int))
	r0, r1, r2 := f(next[float32](), next[int8](), next[int](), next[uint8](), next[uint32]())
	see(r0)
	see(r1)
	see(r2)
}
func f184(p0 uint32, p1 bool, p2 *int, p3 int8, p4 bool, p5 uint32, p6 int8, p7 bool, p8 bool, p9 uint32, p10 bool, p11 int8) (int32, [1]string, [9]int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	return next[int32](), next[[1]string](), next[[9]int8]()
}
func c184(v any) {
	f := v.(func(uint32, bool, *int, int8, bool, uint32, int8, bool, bool, uint32, bool, int8) (int32, [1]string, [9]int8))
	r0, r1, r2 := f(next[uint32](), next[bool](), next[*int](), next[int8](), next[bool](), next[uint32](), next[int8](), next[bool](), next[bool](), next[uint32](), next[bool](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
}
func f185(p0 string, p1 string, p2 int, p3 string, p4 string, p5 string, p6 bool, p7 *int, p8 *int, p9 string) (int, string, *int, *int, *int, bool, *int, bool, string, string, *int, bool, *int, string, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[int](), next[string](), next[*int](), next[*int](), next[*int](), next[bool](), next[*int](), next[bool](), next[string](), next[string](), next[*int](), next[bool](), next[*int](), next[string](), next[*int]()
}
func c185(v any) {
	f := v.(func(string, string, int, string, string, string, bool, *int, *int, string) (int, string, *int, *int, *int, bool, *int, bool, string, string, *int, bool, *int, string, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14 := f(next[string](), next[string](), next[int](), next[string](), next[string](), next[string](), next[bool](), next[*int](), next[*int](), next[string]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
}
func f186(p0 bool, p1 bool, p2 string, p3 bool, p4 *int, p5 *int, p6 *int, p7 *int, p8 int, p9 bool, p10 bool, p11 *int, p12 int, p13 *int, p14 string, p15 bool, p16 int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	see(p16)
}
func c186(v any) {
	f := v.(func(bool, bool, string, bool, *int, *int, *int, *int, int, bool, bool, *int, int, *int, string, bool, int))
	f(next[bool](), next[bool](), next[string](), next[bool](), next[*int](), next[*int](), next[*int](), next[*int](), next[int](), next[bool](), next[bool](), next[*int](), next[int](), next[*int](), next[string](), next[bool](), next[int]())
}
func f187(p0 uint32, p1 bool, p2 *int, p3 *int, p4 *int, p5 int8, p6 uint32, p7 uint32, p8 bool, p9 int8, p10 uint32, p11 uint32, p12 uint32, p13 uint32, p14 bool, p15 int8, p16 uint32, p17 int8, p18 uint32, p19 int8) (Floats, float64, Floats, Floats, float64, float32, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	see(p16)
	see(p17)
	see(p18)
	see(p19)
	return next[Floats](), next[float64](), next[Floats](), next[Floats](), next[float64](), next[float32](), next[float32]()
}
func c187(v any) {
	f := v.(func(uint32, bool, *int, *int, *int, int8, uint32, uint32, bool, int8, uint32, uint32, uint32, uint32, bool, int8, uint32, int8, uint32, int8) (Floats, float64, Floats, Floats, float64, float32, float32))
	r0, r1, r2, r3, r4, r5, r6 := f(next[uint32](), next[bool](), next[*int](), next[*int](), next[*int](), next[int8](), next[uint32](), next[uint32](), next[bool](), next[int8](), next[uint32](), next[uint32](), next[uint32](), next[uint32](), next[bool](), next[int8](), next[uint32](), next[int8](), next[uint32](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f188(p0 int, p1 *int, p2 string, p3 bool, p4 string, p5 string, p6 *int, p7 bool) (Blank, Nested) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[Blank](), next[Nested]()
}
func c188(v any) {
	f := v.(func(int, *int, string, bool, string, string, *int, bool) (Blank, Nested))
	r0, r1 := f(next[int](), next[*int](), next[string](), next[bool](), next[string](), next[string](), next[*int](), next[bool]())
	see(r0)
	see(r1)
}
func f189(p0 Nested, p1 fmt.Stringer, p2 Flags, p3 [0]int, p4 chan int, p5 [9]int8, p6 Number, p7 struct{}, p8 *Mixed) ([2]float32, [1]*int, func() int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[[2]float32](), next[[1]*int](), next[func() int]()
}
func c189(v any) {
	f := v.(func(Nested, fmt.Stringer, Flags, [0]int, chan int, [9]int8, Number, struct{}, *Mixed) ([2]float32, [1]*int, func() int))
	r0, r1, r2 := f(next[Nested](), next[fmt.Stringer](), next[Flags](), next[[0]int](), next[chan int](), next[[9]int8](), next[Number](), next[struct{}](), next[*Mixed]())
	see(r0)
	see(r1)
	see(r2)
}
func f190(p0 int8, p1 int8, p2 int8, p3 uint32, p4 bool, p5 *int, p6 *int, p7 *int) (int, uint8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[int](), next[uint8]()
}
func c190(v any) {
	f := v.(func(int8, int8, int8, uint32, bool, *int, *int, *int) (int, uint8))
	r0, r1 := f(next[int8](), next[int8](), next[int8](), next[uint32](), next[bool](), next[*int](), next[*int](), next[*int]())
	see(r0)
	see(r1)
}
func f191(p0 float64, p1 float32, p2 Floats, p3 float64, p4 float32, p5 float64) (int8, int8, uint32, *int, bool, uint32, *int, bool, bool, *int, *int, uint32, uint32, int8, *int, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[int8](), next[int8](), next[uint32](), next[*int](), next[bool](), next[uint32](), next[*int](), next[bool](), next[bool](), next[*int](), next[*int](), next[uint32](), next[uint32](), next[int8](), next[*int](), next[int8]()
}
func c191(v any) {
	f := v.(func(float64, float32, Floats, float64, float32, float64) (int8, int8, uint32, *int, bool, uint32, *int, bool, bool, *int, *int, uint32, uint32, int8, *int, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[float64](), next[float32](), next[Floats](), next[float64](), next[float32](), next[float64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
}
func f192(p0 [3]int16, p1 int32, p2 Nine) (any, []Mixed, [0]int, func() int, [9]int8, func() int) {
	see(p0)
	see(p1)
	see(p2)
	return next[any](), next[[]Mixed](), next[[0]int](), next[func() int](), next[[9]int8](), next[func() int]()
}
func c192(v any) {
	f := v.(func([3]int16, int32, Nine) (any, []Mixed, [0]int, func() int, [9]int8, func() int))
	r0, r1, r2, r3, r4, r5 := f(next[[3]int16](), next[int32](), next[Nine]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f193(p0 chan int, p1 One, p2 func() int, p3 *Mixed) (Number, [9]int8, Eight) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[Number](), next[[9]int8](), next[Eight]()
}
func c193(v any) {
	f := v.(func(chan int, One, func() int, *Mixed) (Number, [9]int8, Eight))
	r0, r1, r2 := f(next[chan int](), next[One](), next[func() int](), next[*Mixed]())
	see(r0)
	see(r1)
	see(r2)
}
func f194(p0 *int, p1 uint32, p2 uint32, p3 int8, p4 uint32, p5 bool, p6 int8, p7 *int, p8 *int, p9 bool) (complex128, struct{}, Floats, []Mixed, Blank, One, Large, chan int, struct{}) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[complex128](), next[struct{}](), next[Floats](), next[[]Mixed](), next[Blank](), next[One](), next[Large](), next[chan int](), next[struct{}]()
}
func c194(v any) {
	f := v.(func(*int, uint32, uint32, int8, uint32, bool, int8, *int, *int, bool) (complex128, struct{}, Floats, []Mixed, Blank, One, Large, chan int, struct{}))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[*int](), next[uint32](), next[uint32](), next[int8](), next[uint32](), next[bool](), next[int8](), next[*int](), next[*int](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f195(p0 *int, p1 uint32, p2 int8, p3 *int, p4 bool, p5 bool, p6 uint32, p7 *int, p8 int8) (int, int, *int, *int, bool, *int, *int, string, int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[int](), next[int](), next[*int](), next[*int](), next[bool](), next[*int](), next[*int](), next[string](), next[int]()
}
func c195(v any) {
	f := v.(func(*int, uint32, int8, *int, bool, bool, uint32, *int, int8) (int, int, *int, *int, bool, *int, *int, string, int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[*int](), next[uint32](), next[int8](), next[*int](), next[bool](), next[bool](), next[uint32](), next[*int](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f196(p0 []Mixed) ([0]int, *Mixed, Blank, Odd, [0]int, Eight, Number) {
	see(p0)
	return next[[0]int](), next[*Mixed](), next[Blank](), next[Odd](), next[[0]int](), next[Eight](), next[Number]()
}
func c196(v any) {
	f := v.(func([]Mixed) ([0]int, *Mixed, Blank, Odd, [0]int, Eight, Number))
	r0, r1, r2, r3, r4, r5, r6 := f(next[[]Mixed]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f197(p0 *int, p1 bool, p2 string, p3 int, p4 *int, p5 *int, p6 int, p7 int, p8 string, p9 *int, p10 *int, p11 int, p12 bool, p13 *int) (float32, float64, float64, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	return next[float32](), next[float64](), next[float64](), next[int8]()
}
func c197(v any) {
	f := v.(func(*int, bool, string, int, *int, *int, int, int, string, *int, *int, int, bool, *int) (float32, float64, float64, int8))
	r0, r1, r2, r3 := f(next[*int](), next[bool](), next[string](), next[int](), next[*int](), next[*int](), next[int](), next[int](), next[string](), next[*int](), next[*int](), next[int](), next[bool](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f198(p0 float32, p1 int8) (float64, float32, Floats, Floats) {
	see(p0)
	see(p1)
	return next[float64](), next[float32](), next[Floats](), next[Floats]()
}
func c198(v any) {
	f := v.(func(float32, int8) (float64, float32, Floats, Floats))
	r0, r1, r2, r3 := f(next[float32](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f199(p0 Eight) (*int, int, *int, string, *int, bool, bool, string, bool) {
	see(p0)
	return next[*int](), next[int](), next[*int](), next[string](), next[*int](), next[bool](), next[bool](), next[string](), next[bool]()
}
func c199(v any) {
	f := v.(func(Eight) (*int, int, *int, string, *int, bool, bool, string, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[Eight]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f200(p0 bool, p1 int, p2 bool, p3 bool) float64 {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[float64]()
}
func c200(v any) {
	f := v.(func(bool, int, bool, bool) float64)
	r0 := f(next[bool](), next[int](), next[bool](), next[bool]())
	see(r0)
}
func f201(p0 complex64, p1 uint8, p2 int8, p3 func() int, p4 float64) (uint64, Eight, [0]int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[uint64](), next[Eight](), next[[0]int]()
}
func c201(v any) {
	f := v.(func(complex64, uint8, int8, func() int, float64) (uint64, Eight, [0]int))
	r0, r1, r2 := f(next[complex64](), next[uint8](), next[int8](), next[func() int](), next[float64]())
	see(r0)
	see(r1)
	see(r2)
}
func f202(p0 bool, p1 Blank, p2 One, p3 Large, p4 [0]int, p5 struct{}, p6 [9]int8, p7 [3]int16) ([9]int8, int8, []byte, uint16, fmt.Stringer) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[[9]int8](), next[int8](), next[[]byte](), next[uint16](), next[fmt.Stringer]()
}
func c202(v any) {
	f := v.(func(bool, Blank, One, Large, [0]int, struct{}, [9]int8, [3]int16) ([9]int8, int8, []byte, uint16, fmt.Stringer))
	r0, r1, r2, r3, r4 := f(next[bool](), next[Blank](), next[One](), next[Large](), next[[0]int](), next[struct{}](), next[[9]int8](), next[[3]int16]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f203(p0 int, p1 *int, p2 bool, p3 bool, p4 bool, p5 bool, p6 int, p7 *int, p8 *int, p9 string, p10 *int) Flags {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	return next[Flags]()
}
func c203(v any) {
	f := v.(func(int, *int, bool, bool, bool, bool, int, *int, *int, string, *int) Flags)
	r0 := f(next[int](), next[*int](), next[bool](), next[bool](), next[bool](), next[bool](), next[int](), next[*int](), next[*int](), next[string](), next[*int]())
	see(r0)
}
func f204(p0 *int, p1 bool, p2 int, p3 *int, p4 int, p5 string, p6 *int) (uint32, uint32, int8, uint32, int8, uint32, int8, bool, bool, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[uint32](), next[uint32](), next[int8](), next[uint32](), next[int8](), next[uint32](), next[int8](), next[bool](), next[bool](), next[int8]()
}
func c204(v any) {
	f := v.(func(*int, bool, int, *int, int, string, *int) (uint32, uint32, int8, uint32, int8, uint32, int8, bool, bool, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[*int](), next[bool](), next[int](), next[*int](), next[int](), next[string](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
}
func f205(p0 int8, p1 uint16, p2 uint32, p3 *int) (complex64, [9]int8, int, float64, int, uint8, Nine, float32, Eight, Blank) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[complex64](), next[[9]int8](), next[int](), next[float64](), next[int](), next[uint8](), next[Nine](), next[float32](), next[Eight](), next[Blank]()
}
func c205(v any) {
	f := v.(func(int8, uint16, uint32, *int) (complex64, [9]int8, int, float64, int, uint8, Nine, float32, Eight, Blank))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[int8](), next[uint16](), next[uint32](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
}
func f206(p0 float32) [3]int16 {
	see(p0)
	return next[[3]int16]()
}
func c206(v any) {
	f := v.(func(float32) [3]int16)
	r0 := f(next[float32]())
	see(r0)
}
func f207(p0 string, p1 string, p2 int32) (*int, int8, int8, *int) {
	see(p0)
	see(p1)
	see(p2)
	return next[*int](), next[int8](), next[int8](), next[*int]()
}
func c207(v any) {
	f := v.(func(string, string, int32) (*int, int8, int8, *int))
	r0, r1, r2, r3 := f(next[string](), next[string](), next[int32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f208(p0 uint32) (Floats, float32, float64, float64) {
	see(p0)
	return next[Floats](), next[float32](), next[float64](), next[float64]()
}
func c208(v any) {
	f := v.(func(uint32) (Floats, float32, float64, float64))
	r0, r1, r2, r3 := f(next[uint32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f209() (*int, int8, bool, *int, bool, uint32, *int, int8, uint32, uint32, int8, uint32) {
	return next[*int](), next[int8](), next[bool](), next[*int](), next[bool](), next[uint32](), next[*int](), next[int8](), next[uint32](), next[uint32](), next[int8](), next[uint32]()
}
func c209(v any) {
	f := v.(func() (*int, int8, bool, *int, bool, uint32, *int, int8, uint32, uint32, int8, uint32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11 := f()
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
}
func f210(p0 uint64) (*int, int, *int, int, int, *int, int, string, bool, *int) {
	see(p0)
	return next[*int](), next[int](), next[*int](), next[int](), next[int](), next[*int](), next[int](), next[string](), next[bool](), next[*int]()
}
func c210(v any) {
	f := v.(func(uint64) (*int, int, *int, int, int, *int, int, string, bool, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[uint64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
}
func f211(p0 Mixed) (float64, string, uint32, float32, int8, int16, uint16) {
	see(p0)
	return next[float64](), next[string](), next[uint32](), next[float32](), next[int8](), next[int16](), next[uint16]()
}
func c211(v any) {
	f := v.(func(Mixed) (float64, string, uint32, float32, int8, int16, uint16))
	r0, r1, r2, r3, r4, r5, r6 := f(next[Mixed]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f212(p0 fmt.Stringer) fmt.Stringer {
	see(p0)
	return next[fmt.Stringer]()
}
func c212(v any) {
	f := v.(func(fmt.Stringer) fmt.Stringer)
	r0 := f(next[fmt.Stringer]())
	see(r0)
}
func f213() Floats {
	return next[Floats]()
}
func c213(v any) {
	f := v.(func() Floats)
	r0 := f()
	see(r0)
}
func f214(p0 float64, p1 Floats, p2 Floats, p3 Floats, p4 float64, p5 float64, p6 Floats) (One, [2]float32, Eight) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[One](), next[[2]float32](), next[Eight]()
}
func c214(v any) {
	f := v.(func(float64, Floats, Floats, Floats, float64, float64, Floats) (One, [2]float32, Eight))
	r0, r1, r2 := f(next[float64](), next[Floats](), next[Floats](), next[Floats](), next[float64](), next[float64](), next[Floats]())
	see(r0)
	see(r1)
	see(r2)
}
func f215(p0 chan int, p1 [1]string) ([1]string, func() int, int32, [1]*int, uint32, uint64, map[string]int, uint32, chan int, [3]int16, Nine) {
	see(p0)
	see(p1)
	return next[[1]string](), next[func() int](), next[int32](), next[[1]*int](), next[uint32](), next[uint64](), next[map[string]int](), next[uint32](), next[chan int](), next[[3]int16](), next[Nine]()
}
func c215(v any) {
	f := v.(func(chan int, [1]string) ([1]string, func() int, int32, [1]*int, uint32, uint64, map[string]int, uint32, chan int, [3]int16, Nine))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[chan int](), next[[1]string]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
}
func f216(p0 int32, p1 int32, p2 int8, p3 int) (int32, float32, *int, uint64, int, float64, uint32, float32, *int, float64, uint32, int8, *int, float32, float32, uint32, int16, float64, int8, uint16) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[int32](), next[float32](), next[*int](), next[uint64](), next[int](), next[float64](), next[uint32](), next[float32](), next[*int](), next[float64](), next[uint32](), next[int8](), next[*int](), next[float32](), next[float32](), next[uint32](), next[int16](), next[float64](), next[int8](), next[uint16]()
}
func c216(v any) {
	f := v.(func(int32, int32, int8, int) (int32, float32, *int, uint64, int, float64, uint32, float32, *int, float64, uint32, int8, *int, float32, float32, uint32, int16, float64, int8, uint16))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f(next[int32](), next[int32](), next[int8](), next[int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
	see(r16)
	see(r17)
	see(r18)
	see(r19)
}
func f217() (Floats, Floats, float64, float64, float32, float32, Floats) {
	return next[Floats](), next[Floats](), next[float64](), next[float64](), next[float32](), next[float32](), next[Floats]()
}
func c217(v any) {
	f := v.(func() (Floats, Floats, float64, float64, float32, float32, Floats))
	r0, r1, r2, r3, r4, r5, r6 := f()
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f218(p0 Number, p1 bool, p2 struct{}, p3 float64, p4 uint64, p5 int32, p6 struct{}, p7 *int, p8 bool, p9 [2]float32, p10 *Mixed) (uint64, *int, uint16, float32, uint32, uint32, uint16, string, float32, int32, uint64, int32, uint16, int, uint32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	return next[uint64](), next[*int](), next[uint16](), next[float32](), next[uint32](), next[uint32](), next[uint16](), next[string](), next[float32](), next[int32](), next[uint64](), next[int32](), next[uint16](), next[int](), next[uint32]()
}
func c218(v any) {
	f := v.(func(Number, bool, struct{}, float64, uint64, int32, struct{}, *int, bool, [2]float32, *Mixed) (uint64, *int, uint16, float32, uint32, uint32, uint16, string, float32, int32, uint64, int32, uint16, int, uint32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14 := f(next[Number](), next[bool](), next[struct{}](), next[float64](), next[uint64](), next[int32](), next[struct{}](), next[*int](), next[bool](), next[[2]float32](), next[*Mixed]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
}
func f219(p0 float64, p1 float64, p2 float32, p3 float64, p4 Floats) (uint64, float64, bool, int, uint8, uint8, int32, int16, int8, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[uint64](), next[float64](), next[bool](), next[int](), next[uint8](), next[uint8](), next[int32](), next[int16](), next[int8](), next[*int]()
}
func c219(v any) {
	f := v.(func(float64, float64, float32, float64, Floats) (uint64, float64, bool, int, uint8, uint8, int32, int16, int8, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[float64](), next[float64](), next[float32](), next[float64](), next[Floats]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
}
func f220(p0 int8) Mixed {
	see(p0)
	return next[Mixed]()
}
func c220(v any) {
	f := v.(func(int8) Mixed)
	r0 := f(next[int8]())
	see(r0)
}
func f221(p0 uint64, p1 uint8, p2 uint64, p3 uint64, p4 *int, p5 uint64, p6 uint64, p7 uint32, p8 *int, p9 int, p10 uint64, p11 int8, p12 uint32, p13 uint64, p14 int16, p15 int, p16 float32, p17 float32, p18 float64, p19 int) Nested {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	see(p16)
	see(p17)
	see(p18)
	see(p19)
	return next[Nested]()
}
func c221(v any) {
	f := v.(func(uint64, uint8, uint64, uint64, *int, uint64, uint64, uint32, *int, int, uint64, int8, uint32, uint64, int16, int, float32, float32, float64, int) Nested)
	r0 := f(next[uint64](), next[uint8](), next[uint64](), next[uint64](), next[*int](), next[uint64](), next[uint64](), next[uint32](), next[*int](), next[int](), next[uint64](), next[int8](), next[uint32](), next[uint64](), next[int16](), next[int](), next[float32](), next[float32](), next[float64](), next[int]())
	see(r0)
}
func f222() (float64, float64, Floats, float64, float32) {
	return next[float64](), next[float64](), next[Floats](), next[float64](), next[float32]()
}
func c222(v any) {
	f := v.(func() (float64, float64, Floats, float64, float32))
	r0, r1, r2, r3, r4 := f()
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f223(p0 One) (bool, bool, bool, int8, uint32, int8, uint32, int8, *int) {
	see(p0)
	return next[bool](), next[bool](), next[bool](), next[int8](), next[uint32](), next[int8](), next[uint32](), next[int8](), next[*int]()
}
func c223(v any) {
	f := v.(func(One) (bool, bool, bool, int8, uint32, int8, uint32, int8, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[One]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f224(p0 uint16, p1 int, p2 float64) (int8, [2][2]bool, Nested, float64, string, int, [9]int8, int, int8, bool) {
	see(p0)
	see(p1)
	see(p2)
	return next[int8](), next[[2][2]bool](), next[Nested](), next[float64](), next[string](), next[int](), next[[9]int8](), next[int](), next[int8](), next[bool]()
}
func c224(v any) {
	f := v.(func(uint16, int, float64) (int8, [2][2]bool, Nested, float64, string, int, [9]int8, int, int8, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[uint16](), next[int](), next[float64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
}
func f225(p0 uint32, p1 struct{}, p2 int, p3 any, p4 Floats) (struct{}, any, Nested, [0]int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[struct{}](), next[any](), next[Nested](), next[[0]int]()
}
func c225(v any) {
	f := v.(func(uint32, struct{}, int, any, Floats) (struct{}, any, Nested, [0]int))
	r0, r1, r2, r3 := f(next[uint32](), next[struct{}](), next[int](), next[any](), next[Floats]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f226(p0 bool, p1 *int, p2 int8) (float64, float64, float64, float64, float32, float32, float32, float32, float64, float64, float64, float32, Floats) {
	see(p0)
	see(p1)
	see(p2)
	return next[float64](), next[float64](), next[float64](), next[float64](), next[float32](), next[float32](), next[float32](), next[float32](), next[float64](), next[float64](), next[float64](), next[float32](), next[Floats]()
}
func c226(v any) {
	f := v.(func(bool, *int, int8) (float64, float64, float64, float64, float32, float32, float32, float32, float64, float64, float64, float32, Floats))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12 := f(next[bool](), next[*int](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
}
func f227(p0 float32, p1 Floats, p2 float32, p3 Floats) (float64, float64, Floats, float64, float64, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[float64](), next[float64](), next[Floats](), next[float64](), next[float64](), next[float32]()
}
func c227(v any) {
	f := v.(func(float32, Floats, float32, Floats) (float64, float64, Floats, float64, float64, float32))
	r0, r1, r2, r3, r4, r5 := f(next[float32](), next[Floats](), next[float32](), next[Floats]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f228(p0 int8, p1 uint32, p2 *int, p3 *int, p4 *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
}
func c228(v any) {
	f := v.(func(int8, uint32, *int, *int, *int))
	f(next[int8](), next[uint32](), next[*int](), next[*int](), next[*int]())
}
func f229(p0 string) (*int, bool, string, bool) {
	see(p0)
	return next[*int](), next[bool](), next[string](), next[bool]()
}
func c229(v any) {
	f := v.(func(string) (*int, bool, string, bool))
	r0, r1, r2, r3 := f(next[string]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f230(p0 float32, p1 float32, p2 Floats) Mixed {
	see(p0)
	see(p1)
	see(p2)
	return next[Mixed]()
}
func c230(v any) {
	f := v.(func(float32, float32, Floats) Mixed)
	r0 := f(next[float32](), next[float32](), next[Floats]())
	see(r0)
}
func f231() (int8, bool, uint32, int8) {
	return next[int8](), next[bool](), next[uint32](), next[int8]()
}
func c231(v any) {
	f := v.(func() (int8, bool, uint32, int8))
	r0, r1, r2, r3 := f()
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f232(p0 *int, p1 float64, p2 uint16, p3 uint32, p4 string, p5 int8, p6 float32, p7 *int, p8 int16, p9 int16, p10 *int) (int8, uint32, uint8, uint8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	return next[int8](), next[uint32](), next[uint8](), next[uint8]()
}
func c232(v any) {
	f := v.(func(*int, float64, uint16, uint32, string, int8, float32, *int, int16, int16, *int) (int8, uint32, uint8, uint8))
	r0, r1, r2, r3 := f(next[*int](), next[float64](), next[uint16](), next[uint32](), next[string](), next[int8](), next[float32](), next[*int](), next[int16](), next[int16](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f233(p0 int, p1 *int, p2 *int, p3 int, p4 string, p5 bool, p6 int, p7 bool, p8 bool, p9 string, p10 string, p11 int, p12 bool, p13 string, p14 *int, p15 *int) float32 {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	see(p11)
	see(p12)
	see(p13)
	see(p14)
	see(p15)
	return next[float32]()
}
func c233(v any) {
	f := v.(func(int, *int, *int, int, string, bool, int, bool, bool, string, string, int, bool, string, *int, *int) float32)
	r0 := f(next[int](), next[*int](), next[*int](), next[int](), next[string](), next[bool](), next[int](), next[bool](), next[bool](), next[string](), next[string](), next[int](), next[bool](), next[string](), next[*int](), next[*int]())
	see(r0)
}
func f234(p0 *int, p1 int, p2 string) (bool, bool, *int, int8, bool, bool, int8, uint32, int8, uint32, int8, uint32, int8, bool, *int, bool) {
	see(p0)
	see(p1)
	see(p2)
	return next[bool](), next[bool](), next[*int](), next[int8](), next[bool](), next[bool](), next[int8](), next[uint32](), next[int8](), next[uint32](), next[int8](), next[uint32](), next[int8](), next[bool](), next[*int](), next[bool]()
}
func c234(v any) {
	f := v.(func(*int, int, string) (bool, bool, *int, int8, bool, bool, int8, uint32, int8, uint32, int8, uint32, int8, bool, *int, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[*int](), next[int](), next[string]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
}
func f235(p0 map[string]int) (chan int, chan int) {
	see(p0)
	return next[chan int](), next[chan int]()
}
func c235(v any) {
	f := v.(func(map[string]int) (chan int, chan int))
	r0, r1 := f(next[map[string]int]())
	see(r0)
	see(r1)
}
func f236(p0 float32, p1 float32, p2 uint64, p3 uint64) (*int, bool, uint32, bool, bool, *int, *int, *int, *int, *int, int8, *int, bool, *int, int8, *int, int8, uint32, uint32, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[*int](), next[bool](), next[uint32](), next[bool](), next[bool](), next[*int](), next[*int](), next[*int](), next[*int](), next[*int](), next[int8](), next[*int](), next[bool](), next[*int](), next[int8](), next[*int](), next[int8](), next[uint32](), next[uint32](), next[bool]()
}
func c236(v any) {
	f := v.(func(float32, float32, uint64, uint64) (*int, bool, uint32, bool, bool, *int, *int, *int, *int, *int, int8, *int, bool, *int, int8, *int, int8, uint32, uint32, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f(next[float32](), next[float32](), next[uint64](), next[uint64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
	see(r16)
	see(r17)
	see(r18)
	see(r19)
}
func f237(p0 uint8, p1 uint64, p2 *int, p3 uint16, p4 bool, p5 float64, p6 *int, p7 int8, p8 *int, p9 int) (float32, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	return next[float32](), next[float32]()
}
func c237(v any) {
	f := v.(func(uint8, uint64, *int, uint16, bool, float64, *int, int8, *int, int) (float32, float32))
	r0, r1 := f(next[uint8](), next[uint64](), next[*int](), next[uint16](), next[bool](), next[float64](), next[*int](), next[int8](), next[*int](), next[int]())
	see(r0)
	see(r1)
}
func f238(p0 uint64) (float32, Floats) {
	see(p0)
	return next[float32](), next[Floats]()
}
func c238(v any) {
	f := v.(func(uint64) (float32, Floats))
	r0, r1 := f(next[uint64]())
	see(r0)
	see(r1)
}
func f239(p0 string, p1 int) float32 {
	see(p0)
	see(p1)
	return next[float32]()
}
func c239(v any) {
	f := v.(func(string, int) float32)
	r0 := f(next[string](), next[int]())
	see(r0)
}
func f240(p0 bool, p1 fmt.Stringer, p2 Large) (float64, float64, float64, Floats, float64) {
	see(p0)
	see(p1)
	see(p2)
	return next[float64](), next[float64](), next[float64](), next[Floats](), next[float64]()
}
func c240(v any) {
	f := v.(func(bool, fmt.Stringer, Large) (float64, float64, float64, Floats, float64))
	r0, r1, r2, r3, r4 := f(next[bool](), next[fmt.Stringer](), next[Large]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f241(p0 bool, p1 bool, p2 bool, p3 bool) (int, int32, uint32, float32, uint16, int, int8, int8, float32, uint8, int16, float64, int8, int, uint8, uint8, int32, int16, int32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[int](), next[int32](), next[uint32](), next[float32](), next[uint16](), next[int](), next[int8](), next[int8](), next[float32](), next[uint8](), next[int16](), next[float64](), next[int8](), next[int](), next[uint8](), next[uint8](), next[int32](), next[int16](), next[int32]()
}
func c241(v any) {
	f := v.(func(bool, bool, bool, bool) (int, int32, uint32, float32, uint16, int, int8, int8, float32, uint8, int16, float64, int8, int, uint8, uint8, int32, int16, int32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18 := f(next[bool](), next[bool](), next[bool](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
	see(r9)
	see(r10)
	see(r11)
	see(r12)
	see(r13)
	see(r14)
	see(r15)
	see(r16)
	see(r17)
	see(r18)
}
func f242(p0 int32, p1 int8, p2 int16, p3 uint8, p4 int, p5 float32, p6 uint64, p7 uint32, p8 uint64, p9 bool, p10 uint32) (*int, *int, string, *int, bool, int, int, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	see(p9)
	see(p10)
	return next[*int](), next[*int](), next[string](), next[*int](), next[bool](), next[int](), next[int](), next[bool]()
}
func c242(v any) {
	f := v.(func(int32, int8, int16, uint8, int, float32, uint64, uint32, uint64, bool, uint32) (*int, *int, string, *int, bool, int, int, bool))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[int32](), next[int8](), next[int16](), next[uint8](), next[int](), next[float32](), next[uint64](), next[uint32](), next[uint64](), next[bool](), next[uint32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f243(p0 int8) int8 {
	see(p0)
	return next[int8]()
}
func c243(v any) {
	f := v.(func(int8) int8)
	r0 := f(next[int8]())
	see(r0)
}
func f244(p0 bool, p1 *int) (Large, func() int) {
	see(p0)
	see(p1)
	return next[Large](), next[func() int]()
}
func c244(v any) {
	f := v.(func(bool, *int) (Large, func() int))
	r0, r1 := f(next[bool](), next[*int]())
	see(r0)
	see(r1)
}
func f245(p0 uint8, p1 uint64) (Mixed, Flags, [1]string, uint64) {
	see(p0)
	see(p1)
	return next[Mixed](), next[Flags](), next[[1]string](), next[uint64]()
}
func c245(v any) {
	f := v.(func(uint8, uint64) (Mixed, Flags, [1]string, uint64))
	r0, r1, r2, r3 := f(next[uint8](), next[uint64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f246(p0 *int, p1 *int, p2 string, p3 *int, p4 int, p5 int, p6 string, p7 int) (Nine, struct{}, Large, []Mixed, [1]string, [3]int16, [9]int8, complex128, []byte) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[Nine](), next[struct{}](), next[Large](), next[[]Mixed](), next[[1]string](), next[[3]int16](), next[[9]int8](), next[complex128](), next[[]byte]()
}
func c246(v any) {
	f := v.(func(*int, *int, string, *int, int, int, string, int) (Nine, struct{}, Large, []Mixed, [1]string, [3]int16, [9]int8, complex128, []byte))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[*int](), next[*int](), next[string](), next[*int](), next[int](), next[int](), next[string](), next[int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
	see(r8)
}
func f247(p0 float32, p1 float32, p2 float64, p3 Floats, p4 float32, p5 float32, p6 float32) (string, string, string, string) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[string](), next[string](), next[string](), next[string]()
}
func c247(v any) {
	f := v.(func(float32, float32, float64, Floats, float32, float32, float32) (string, string, string, string))
	r0, r1, r2, r3 := f(next[float32](), next[float32](), next[float64](), next[Floats](), next[float32](), next[float32](), next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f248(p0 int32, p1 [2][2]bool, p2 any, p3 chan int, p4 struct{}, p5 complex64) Floats {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[Floats]()
}
func c248(v any) {
	f := v.(func(int32, [2][2]bool, any, chan int, struct{}, complex64) Floats)
	r0 := f(next[int32](), next[[2][2]bool](), next[any](), next[chan int](), next[struct{}](), next[complex64]())
	see(r0)
}
func f249(p0 *int, p1 bool, p2 int8) (map[string]int, []Mixed, Mixed) {
	see(p0)
	see(p1)
	see(p2)
	return next[map[string]int](), next[[]Mixed](), next[Mixed]()
}
func c249(v any) {
	f := v.(func(*int, bool, int8) (map[string]int, []Mixed, Mixed))
	r0, r1, r2 := f(next[*int](), next[bool](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
}

func main() {
	check(0, f0, c0)
	check(1, f1, c1)
	check(2, f2, c2)
	check(3, f3, c3)
	check(4, f4, c4)
	check(5, f5, c5)
	check(6, f6, c6)
	check(7, f7, c7)
	check(8, f8, c8)
	check(9, f9, c9)
	check(10, f10, c10)
	check(11, f11, c11)
	check(12, f12, c12)
	check(13, f13, c13)
	check(14, f14, c14)
	check(15, f15, c15)
	check(16, f16, c16)
	check(17, f17, c17)
	check(18, f18, c18)
	check(19, f19, c19)
	check(20, f20, c20)
	check(21, f21, c21)
	check(22, f22, c22)
	check(23, f23, c23)
	check(24, f24, c24)
	check(25, f25, c25)
	check(26, f26, c26)
	check(27, f27, c27)
	check(28, f28, c28)
	check(29, f29, c29)
	check(30, f30, c30)
	check(31, f31, c31)
	check(32, f32, c32)
	check(33, f33, c33)
	check(34, f34, c34)
	check(35, f35, c35)
	check(36, f36, c36)
	check(37, f37, c37)
	check(38, f38, c38)
	check(39, f39, c39)
	check(40, f40, c40)
	check(41, f41, c41)
	check(42, f42, c42)
	check(43, f43, c43)
	check(44, f44, c44)
	check(45, f45, c45)
	check(46, f46, c46)
	check(47, f47, c47)
	check(48, f48, c48)
	check(49, f49, c49)
	check(50, f50, c50)
	check(51, f51, c51)
	check(52, f52, c52)
	check(53, f53, c53)
	check(54, f54, c54)
	check(55, f55, c55)
	check(56, f56, c56)
	check(57, f57, c57)
	check(58, f58, c58)
	check(59, f59, c59)
	check(60, f60, c60)
	check(61, f61, c61)
	check(62, f62, c62)
	check(63, f63, c63)
	check(64, f64, c64)
	check(65, f65, c65)
	check(66, f66, c66)
	check(67, f67, c67)
	check(68, f68, c68)
	check(69, f69, c69)
	check(70, f70, c70)
	check(71, f71, c71)
	check(72, f72, c72)
	check(73, f73, c73)
	check(74, f74, c74)
	check(75, f75, c75)
	check(76, f76, c76)
	check(77, f77, c77)
	check(78, f78, c78)
	check(79, f79, c79)
	check(80, f80, c80)
	check(81, f81, c81)
	check(82, f82, c82)
	check(83, f83, c83)
	check(84, f84, c84)
	check(85, f85, c85)
	check(86, f86, c86)
	check(87, f87, c87)
	check(88, f88, c88)
	check(89, f89, c89)
	check(90, f90, c90)
	check(91, f91, c91)
	check(92, f92, c92)
	check(93, f93, c93)
	check(94, f94, c94)
	check(95, f95, c95)
	check(96, f96, c96)
	check(97, f97, c97)
	check(98, f98, c98)
	check(99, f99, c99)
	check(100, f100, c100)
	check(101, f101, c101)
	check(102, f102, c102)
	check(103, f103, c103)
	check(104, f104, c104)
	check(105, f105, c105)
	check(106, f106, c106)
	check(107, f107, c107)
	check(108, f108, c108)
	check(109, f109, c109)
	check(110, f110, c110)
	check(111, f111, c111)
	check(112, f112, c112)
	check(113, f113, c113)
	check(114, f114, c114)
	check(115, f115, c115)
	check(116, f116, c116)
	check(117, f117, c117)
	check(118, f118, c118)
	check(119, f119, c119)
	check(120, f120, c120)
	check(121, f121, c121)
	check(122, f122, c122)
	check(123, f123, c123)
	check(124, f124, c124)
	check(125, f125, c125)
	check(126, f126, c126)
	check(127, f127, c127)
	check(128, f128, c128)
	check(129, f129, c129)
	check(130, f130, c130)
	check(131, f131, c131)
	check(132, f132, c132)
	check(133, f133, c133)
	check(134, f134, c134)
	check(135, f135, c135)
	check(136, f136, c136)
	check(137, f137, c137)
	check(138, f138, c138)
	check(139, f139, c139)
	check(140, f140, c140)
	check(141, f141, c141)
	check(142, f142, c142)
	check(143, f143, c143)
	check(144, f144, c144)
	check(145, f145, c145)
	check(146, f146, c146)
	check(147, f147, c147)
	check(148, f148, c148)
	check(149, f149, c149)
	check(150, f150, c150)
	check(151, f151, c151)
	check(152, f152, c152)
	check(153, f153, c153)
	check(154, f154, c154)
	check(155, f155, c155)
	check(156, f156, c156)
	check(157, f157, c157)
	check(158, f158, c158)
	check(159, f159, c159)
	check(160, f160, c160)
	check(161, f161, c161)
	check(162, f162, c162)
	check(163, f163, c163)
	check(164, f164, c164)
	check(165, f165, c165)
	check(166, f166, c166)
	check(167, f167, c167)
	check(168, f168, c168)
	check(169, f169, c169)
	check(170, f170, c170)
	check(171, f171, c171)
	check(172, f172, c172)
	check(173, f173, c173)
	check(174, f174, c174)
	check(175, f175, c175)
	check(176, f176, c176)
	check(177, f177, c177)
	check(178, f178, c178)
	check(179, f179, c179)
	check(180, f180, c180)
	check(181, f181, c181)
	check(182, f182, c182)
	check(183, f183, c183)
	check(184, f184, c184)
	check(185, f185, c185)
	check(186, f186, c186)
	check(187, f187, c187)
	check(188, f188, c188)
	check(189, f189, c189)
	check(190, f190, c190)
	check(191, f191, c191)
	check(192, f192, c192)
	check(193, f193, c193)
	check(194, f194, c194)
	check(195, f195, c195)
	check(196, f196, c196)
	check(197, f197, c197)
	check(198, f198, c198)
	check(199, f199, c199)
	check(200, f200, c200)
	check(201, f201, c201)
	check(202, f202, c202)
	check(203, f203, c203)
	check(204, f204, c204)
	check(205, f205, c205)
	check(206, f206, c206)
	check(207, f207, c207)
	check(208, f208, c208)
	check(209, f209, c209)
	check(210, f210, c210)
	check(211, f211, c211)
	check(212, f212, c212)
	check(213, f213, c213)
	check(214, f214, c214)
	check(215, f215, c215)
	check(216, f216, c216)
	check(217, f217, c217)
	check(218, f218, c218)
	check(219, f219, c219)
	check(220, f220, c220)
	check(221, f221, c221)
	check(222, f222, c222)
	check(223, f223, c223)
	check(224, f224, c224)
	check(225, f225, c225)
	check(226, f226, c226)
	check(227, f227, c227)
	check(228, f228, c228)
	check(229, f229, c229)
	check(230, f230, c230)
	check(231, f231, c231)
	check(232, f232, c232)
	check(233, f233, c233)
	check(234, f234, c234)
	check(235, f235, c235)
	check(236, f236, c236)
	check(237, f237, c237)
	check(238, f238, c238)
	check(239, f239, c239)
	check(240, f240, c240)
	check(241, f241, c241)
	check(242, f242, c242)
	check(243, f243, c243)
	check(244, f244, c244)
	check(245, f245, c245)
	check(246, f246, c246)
	check(247, f247, c247)
	check(248, f248, c248)
	check(249, f249, c249)
	fmt.Println(250, "signatures,", failed, "failures")
}
