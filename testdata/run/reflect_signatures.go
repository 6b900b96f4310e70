// run
package main

// Written by tools/random-signatures, which tells what this tests.

import (
	"fmt"
	"reflect"
	"strings"
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
	record strings.Builder
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
		v.SetString(fmt.Sprint("s", n))
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

func next[T any]() T {
	var x T
	fill(reflect.ValueOf(&x).Elem())
	return x
}

// show writes a value without addresses.
func show(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		record.WriteByte('&')
		show(v.Elem())
	case reflect.Interface:
		if v.IsNil() {
			record.WriteString("nil")
		} else {
			show(v.Elem())
		}
	case reflect.Struct, reflect.Array, reflect.Slice:
		record.WriteByte('{')
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
			record.WriteByte(' ')
		}
		record.WriteByte('}')
	case reflect.Func:
		fmt.Fprint(&record, v.Interface().(func() int)())
	case reflect.Chan:
		x, _ := v.Recv()
		show(x)
	default:
		fmt.Fprint(&record, v)
	}
}

func seen(values ...any) {
	for _, x := range values {
		show(reflect.ValueOf(&x).Elem())
		record.WriteByte(';')
	}
}

func seenValues(values []reflect.Value) {
	for _, x := range values {
		seen(x.Interface())
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
	seenValues(f.Call(nextValues(f.Type().NumIn(), f.Type().In)))
}

// made is a function that does what f does.
func made(t reflect.Type) reflect.Value {
	return reflect.MakeFunc(t, func(in []reflect.Value) []reflect.Value {
		seenValues(in)
		return nextValues(t.NumOut(), t.Out)
	})
}

var failed int

func check[F any](number int, f F, caller func(F)) {
	v := reflect.ValueOf(f)
	recordOf := func(run func()) string {
		state = uint64(number)
		record.Reset()
		run()
		return record.String()
	}
	want := recordOf(func() { caller(f) })
	through := reflect.MakeFunc(v.Type(), v.Call)
	ways := []func(){
		func() { called(v) },
		func() { caller(made(v.Type()).Interface().(F)) },
		func() { called(made(v.Type())) },
		func() { caller(through.Interface().(F)) },
		func() { called(through) },
	}
	for i, way := range ways {
		if got := recordOf(way); got != want {
			fmt.Printf("%d %v way %d:\n%s\n%s\n", number, v.Type(), i, want, got)
			failed++
		}
	}
}

func f0(p0 int) (int, *int) {
	seen(p0)
	return next[int](), next[*int]()
}
func c0(f func(int) (int, *int)) {
	r0, r1 := f(next[int]())
	seen(r0, r1)
}
func f1(p0 Floats, p1 float32, p2 float64, p3 float64, p4 float32) {
	seen(p0, p1, p2, p3, p4)
	return
}
func c1(f func(Floats, float32, float64, float64, float32)) {
	f(next[Floats](), next[float32](), next[float64](), next[float64](), next[float32]())
}
func f2(p0 int, p1 bool, p2 *int, p3 string) int8 {
	seen(p0, p1, p2, p3)
	return next[int8]()
}
func c2(f func(int, bool, *int, string) int8) {
	r0 := f(next[int](), next[bool](), next[*int](), next[string]())
	seen(r0)
}
func f3() (uint32, float64, int16, uint32, string, bool) {
	seen()
	return next[uint32](), next[float64](), next[int16](), next[uint32](), next[string](), next[bool]()
}
func c3(f func() (uint32, float64, int16, uint32, string, bool)) {
	r0, r1, r2, r3, r4, r5 := f()
	seen(r0, r1, r2, r3, r4, r5)
}
func f4(p0 Number, p1 [9]int8, p2 Mixed, p3 Eight, p4 chan int, p5 [1]*int, p6 chan int, p7 Nested, p8 chan int, p9 Number, p10 [9]int8, p11 [0]int) {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return
}
func c4(f func(Number, [9]int8, Mixed, Eight, chan int, [1]*int, chan int, Nested, chan int, Number, [9]int8, [0]int)) {
	f(next[Number](), next[[9]int8](), next[Mixed](), next[Eight](), next[chan int](), next[[1]*int](), next[chan int](), next[Nested](), next[chan int](), next[Number](), next[[9]int8](), next[[0]int]())
}
func f5(p0 uint8, p1 float64, p2 string, p3 uint16, p4 int8, p5 string, p6 int32, p7 string, p8 string, p9 uint64, p10 uint32, p11 uint64) (fmt.Stringer, Number) {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[fmt.Stringer](), next[Number]()
}
func c5(f func(uint8, float64, string, uint16, int8, string, int32, string, string, uint64, uint32, uint64) (fmt.Stringer, Number)) {
	r0, r1 := f(next[uint8](), next[float64](), next[string](), next[uint16](), next[int8](), next[string](), next[int32](), next[string](), next[string](), next[uint64](), next[uint32](), next[uint64]())
	seen(r0, r1)
}
func f6(p0 bool, p1 int, p2 bool, p3 string, p4 bool) ([1]*int, Eight, Odd, One) {
	seen(p0, p1, p2, p3, p4)
	return next[[1]*int](), next[Eight](), next[Odd](), next[One]()
}
func c6(f func(bool, int, bool, string, bool) ([1]*int, Eight, Odd, One)) {
	r0, r1, r2, r3 := f(next[bool](), next[int](), next[bool](), next[string](), next[bool]())
	seen(r0, r1, r2, r3)
}
func f7(p0 int, p1 float64, p2 uint64) Floats {
	seen(p0, p1, p2)
	return next[Floats]()
}
func c7(f func(int, float64, uint64) Floats) {
	r0 := f(next[int](), next[float64](), next[uint64]())
	seen(r0)
}
func f8(p0 Nine, p1 int8, p2 Eight, p3 uint8) (bool, string) {
	seen(p0, p1, p2, p3)
	return next[bool](), next[string]()
}
func c8(f func(Nine, int8, Eight, uint8) (bool, string)) {
	r0, r1 := f(next[Nine](), next[int8](), next[Eight](), next[uint8]())
	seen(r0, r1)
}
func f9(p0 string) {
	seen(p0)
	return
}
func c9(f func(string)) {
	f(next[string]())
}
func f10(p0 string, p1 bool, p2 *int, p3 *int, p4 bool, p5 *int, p6 int, p7 bool, p8 string, p9 string, p10 bool, p11 int) (Blank, One, *int, Large, [2]float32) {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[Blank](), next[One](), next[*int](), next[Large](), next[[2]float32]()
}
func c10(f func(string, bool, *int, *int, bool, *int, int, bool, string, string, bool, int) (Blank, One, *int, Large, [2]float32)) {
	r0, r1, r2, r3, r4 := f(next[string](), next[bool](), next[*int](), next[*int](), next[bool](), next[*int](), next[int](), next[bool](), next[string](), next[string](), next[bool](), next[int]())
	seen(r0, r1, r2, r3, r4)
}
func f11(p0 [2]float32, p1 [0]int, p2 bool, p3 Nested, p4 Nested) (Floats, float64, float64) {
	seen(p0, p1, p2, p3, p4)
	return next[Floats](), next[float64](), next[float64]()
}
func c11(f func([2]float32, [0]int, bool, Nested, Nested) (Floats, float64, float64)) {
	r0, r1, r2 := f(next[[2]float32](), next[[0]int](), next[bool](), next[Nested](), next[Nested]())
	seen(r0, r1, r2)
}
func f12(p0 string) *int {
	seen(p0)
	return next[*int]()
}
func c12(f func(string) *int) {
	r0 := f(next[string]())
	seen(r0)
}
func f13() int {
	seen()
	return next[int]()
}
func c13(f func() int) {
	r0 := f()
	seen(r0)
}
func f14() (int, *Mixed) {
	seen()
	return next[int](), next[*Mixed]()
}
func c14(f func() (int, *Mixed)) {
	r0, r1 := f()
	seen(r0, r1)
}
func f15(p0 fmt.Stringer) fmt.Stringer {
	seen(p0)
	return next[fmt.Stringer]()
}
func c15(f func(fmt.Stringer) fmt.Stringer) {
	r0 := f(next[fmt.Stringer]())
	seen(r0)
}
func f16(p0 string, p1 *int) (Floats, float32) {
	seen(p0, p1)
	return next[Floats](), next[float32]()
}
func c16(f func(string, *int) (Floats, float32)) {
	r0, r1 := f(next[string](), next[*int]())
	seen(r0, r1)
}
func f17(p0 float64, p1 float64, p2 float32, p3 float32, p4 float32) (struct{}, map[string]int, struct{}, Odd) {
	seen(p0, p1, p2, p3, p4)
	return next[struct{}](), next[map[string]int](), next[struct{}](), next[Odd]()
}
func c17(f func(float64, float64, float32, float32, float32) (struct{}, map[string]int, struct{}, Odd)) {
	r0, r1, r2, r3 := f(next[float64](), next[float64](), next[float32](), next[float32](), next[float32]())
	seen(r0, r1, r2, r3)
}
func f18(p0 Large, p1 [2]float32, p2 *Mixed, p3 complex64, p4 chan int, p5 complex64, p6 [3]int16, p7 any, p8 complex128, p9 Blank, p10 fmt.Stringer, p11 [9]int8) (Floats, float64, Floats, Floats, Floats, float32) {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[Floats](), next[float64](), next[Floats](), next[Floats](), next[Floats](), next[float32]()
}
func c18(f func(Large, [2]float32, *Mixed, complex64, chan int, complex64, [3]int16, any, complex128, Blank, fmt.Stringer, [9]int8) (Floats, float64, Floats, Floats, Floats, float32)) {
	r0, r1, r2, r3, r4, r5 := f(next[Large](), next[[2]float32](), next[*Mixed](), next[complex64](), next[chan int](), next[complex64](), next[[3]int16](), next[any](), next[complex128](), next[Blank](), next[fmt.Stringer](), next[[9]int8]())
	seen(r0, r1, r2, r3, r4, r5)
}
func f19(p0 int, p1 bool) (float64, Floats, float32) {
	seen(p0, p1)
	return next[float64](), next[Floats](), next[float32]()
}
func c19(f func(int, bool) (float64, Floats, float32)) {
	r0, r1, r2 := f(next[int](), next[bool]())
	seen(r0, r1, r2)
}
func f20(p0 Odd) {
	seen(p0)
	return
}
func c20(f func(Odd)) {
	f(next[Odd]())
}
func f21(p0 uint16) ([2]float32, Nine) {
	seen(p0)
	return next[[2]float32](), next[Nine]()
}
func c21(f func(uint16) ([2]float32, Nine)) {
	r0, r1 := f(next[uint16]())
	seen(r0, r1)
}
func f22(p0 complex64, p1 Eight) {
	seen(p0, p1)
	return
}
func c22(f func(complex64, Eight)) {
	f(next[complex64](), next[Eight]())
}
func f23(p0 bool, p1 string) (uint32, int16, int32, int8, int16, float32) {
	seen(p0, p1)
	return next[uint32](), next[int16](), next[int32](), next[int8](), next[int16](), next[float32]()
}
func c23(f func(bool, string) (uint32, int16, int32, int8, int16, float32)) {
	r0, r1, r2, r3, r4, r5 := f(next[bool](), next[string]())
	seen(r0, r1, r2, r3, r4, r5)
}
func f24(p0 string, p1 bool, p2 int, p3 bool) (bool, int) {
	seen(p0, p1, p2, p3)
	return next[bool](), next[int]()
}
func c24(f func(string, bool, int, bool) (bool, int)) {
	r0, r1 := f(next[string](), next[bool](), next[int](), next[bool]())
	seen(r0, r1)
}
func f25(p0 bool, p1 *int, p2 int) [2][2]bool {
	seen(p0, p1, p2)
	return next[[2][2]bool]()
}
func c25(f func(bool, *int, int) [2][2]bool) {
	r0 := f(next[bool](), next[*int](), next[int]())
	seen(r0)
}
func f26(p0 string, p1 *int, p2 bool) (uint32, [1]*int) {
	seen(p0, p1, p2)
	return next[uint32](), next[[1]*int]()
}
func c26(f func(string, *int, bool) (uint32, [1]*int)) {
	r0, r1 := f(next[string](), next[*int](), next[bool]())
	seen(r0, r1)
}
func f27(p0 Nested, p1 Nine, p2 Nested, p3 []byte, p4 uint16, p5 uint8, p6 int32, p7 uint64, p8 float64, p9 float64, p10 Nested, p11 complex64) ([]Mixed, Large) {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[[]Mixed](), next[Large]()
}
func c27(f func(Nested, Nine, Nested, []byte, uint16, uint8, int32, uint64, float64, float64, Nested, complex64) ([]Mixed, Large)) {
	r0, r1 := f(next[Nested](), next[Nine](), next[Nested](), next[[]byte](), next[uint16](), next[uint8](), next[int32](), next[uint64](), next[float64](), next[float64](), next[Nested](), next[complex64]())
	seen(r0, r1)
}
func f28(p0 struct{}, p1 struct{}) []byte {
	seen(p0, p1)
	return next[[]byte]()
}
func c28(f func(struct{}, struct{}) []byte) {
	r0 := f(next[struct{}](), next[struct{}]())
	seen(r0)
}
func f29(p0 Nine, p1 Eight, p2 Number, p3 map[string]int, p4 [1]string) {
	seen(p0, p1, p2, p3, p4)
	return
}
func c29(f func(Nine, Eight, Number, map[string]int, [1]string)) {
	f(next[Nine](), next[Eight](), next[Number](), next[map[string]int](), next[[1]string]())
}
func f30(p0 float64) int {
	seen(p0)
	return next[int]()
}
func c30(f func(float64) int) {
	r0 := f(next[float64]())
	seen(r0)
}
func f31(p0 float32, p1 uint64, p2 int16, p3 float32) [1]string {
	seen(p0, p1, p2, p3)
	return next[[1]string]()
}
func c31(f func(float32, uint64, int16, float32) [1]string) {
	r0 := f(next[float32](), next[uint64](), next[int16](), next[float32]())
	seen(r0)
}
func f32(p0 int, p1 bool) (*int, bool) {
	seen(p0, p1)
	return next[*int](), next[bool]()
}
func c32(f func(int, bool) (*int, bool)) {
	r0, r1 := f(next[int](), next[bool]())
	seen(r0, r1)
}
func f33(p0 float32, p1 float64) {
	seen(p0, p1)
	return
}
func c33(f func(float32, float64)) {
	f(next[float32](), next[float64]())
}
func f34(p0 *int, p1 bool, p2 int16, p3 int16) (map[string]int, [9]int8, fmt.Stringer, Nested) {
	seen(p0, p1, p2, p3)
	return next[map[string]int](), next[[9]int8](), next[fmt.Stringer](), next[Nested]()
}
func c34(f func(*int, bool, int16, int16) (map[string]int, [9]int8, fmt.Stringer, Nested)) {
	r0, r1, r2, r3 := f(next[*int](), next[bool](), next[int16](), next[int16]())
	seen(r0, r1, r2, r3)
}
func f35(p0 Blank, p1 [2][2]bool) float32 {
	seen(p0, p1)
	return next[float32]()
}
func c35(f func(Blank, [2][2]bool) float32) {
	r0 := f(next[Blank](), next[[2][2]bool]())
	seen(r0)
}
func f36(p0 One, p1 map[string]int, p2 Eight, p3 chan int, p4 uint32, p5 complex64, p6 Odd, p7 chan int, p8 uint8, p9 int8, p10 bool, p11 fmt.Stringer) (float32, float32, float32) {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[float32](), next[float32](), next[float32]()
}
func c36(f func(One, map[string]int, Eight, chan int, uint32, complex64, Odd, chan int, uint8, int8, bool, fmt.Stringer) (float32, float32, float32)) {
	r0, r1, r2 := f(next[One](), next[map[string]int](), next[Eight](), next[chan int](), next[uint32](), next[complex64](), next[Odd](), next[chan int](), next[uint8](), next[int8](), next[bool](), next[fmt.Stringer]())
	seen(r0, r1, r2)
}
func f37(p0 int32) (uint16, int16, *int, float32, *int) {
	seen(p0)
	return next[uint16](), next[int16](), next[*int](), next[float32](), next[*int]()
}
func c37(f func(int32) (uint16, int16, *int, float32, *int)) {
	r0, r1, r2, r3, r4 := f(next[int32]())
	seen(r0, r1, r2, r3, r4)
}
func f38(p0 Floats, p1 float32, p2 float32, p3 float64, p4 Floats, p5 float64, p6 float32, p7 float64, p8 float64, p9 float32, p10 float64, p11 float32) float64 {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[float64]()
}
func c38(f func(Floats, float32, float32, float64, Floats, float64, float32, float64, float64, float32, float64, float32) float64) {
	r0 := f(next[Floats](), next[float32](), next[float32](), next[float64](), next[Floats](), next[float64](), next[float32](), next[float64](), next[float64](), next[float32](), next[float64](), next[float32]())
	seen(r0)
}
func f39(p0 [3]int16, p1 [0]int, p2 complex128) ([1]string, []Mixed, [2][2]bool) {
	seen(p0, p1, p2)
	return next[[1]string](), next[[]Mixed](), next[[2][2]bool]()
}
func c39(f func([3]int16, [0]int, complex128) ([1]string, []Mixed, [2][2]bool)) {
	r0, r1, r2 := f(next[[3]int16](), next[[0]int](), next[complex128]())
	seen(r0, r1, r2)
}
func f40(p0 [1]string, p1 map[string]int) (int, string, string, int, string, bool) {
	seen(p0, p1)
	return next[int](), next[string](), next[string](), next[int](), next[string](), next[bool]()
}
func c40(f func([1]string, map[string]int) (int, string, string, int, string, bool)) {
	r0, r1, r2, r3, r4, r5 := f(next[[1]string](), next[map[string]int]())
	seen(r0, r1, r2, r3, r4, r5)
}
func f41(p0 One) bool {
	seen(p0)
	return next[bool]()
}
func c41(f func(One) bool) {
	r0 := f(next[One]())
	seen(r0)
}
func f42() (float32, float64, float64) {
	seen()
	return next[float32](), next[float64](), next[float64]()
}
func c42(f func() (float32, float64, float64)) {
	r0, r1, r2 := f()
	seen(r0, r1, r2)
}
func f43(p0 uint16, p1 Large, p2 string, p3 string, p4 float32, p5 float32, p6 chan int, p7 func() int, p8 uint32, p9 Large, p10 []Mixed, p11 fmt.Stringer) any {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[any]()
}
func c43(f func(uint16, Large, string, string, float32, float32, chan int, func() int, uint32, Large, []Mixed, fmt.Stringer) any) {
	r0 := f(next[uint16](), next[Large](), next[string](), next[string](), next[float32](), next[float32](), next[chan int](), next[func() int](), next[uint32](), next[Large](), next[[]Mixed](), next[fmt.Stringer]())
	seen(r0)
}
func f44(p0 *int, p1 int32, p2 float32, p3 *int, p4 float64, p5 uint64, p6 string, p7 string, p8 int16, p9 uint8, p10 uint16, p11 uint32) (complex128, One, [2][2]bool, Nested, chan int, struct{}) {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[complex128](), next[One](), next[[2][2]bool](), next[Nested](), next[chan int](), next[struct{}]()
}
func c44(f func(*int, int32, float32, *int, float64, uint64, string, string, int16, uint8, uint16, uint32) (complex128, One, [2][2]bool, Nested, chan int, struct{})) {
	r0, r1, r2, r3, r4, r5 := f(next[*int](), next[int32](), next[float32](), next[*int](), next[float64](), next[uint64](), next[string](), next[string](), next[int16](), next[uint8](), next[uint16](), next[uint32]())
	seen(r0, r1, r2, r3, r4, r5)
}
func f45(p0 float32) (Nested, Mixed, Nested, Floats, bool, [3]int16) {
	seen(p0)
	return next[Nested](), next[Mixed](), next[Nested](), next[Floats](), next[bool](), next[[3]int16]()
}
func c45(f func(float32) (Nested, Mixed, Nested, Floats, bool, [3]int16)) {
	r0, r1, r2, r3, r4, r5 := f(next[float32]())
	seen(r0, r1, r2, r3, r4, r5)
}
func f46(p0 struct{}, p1 Mixed, p2 complex64) (int, int, *int, string) {
	seen(p0, p1, p2)
	return next[int](), next[int](), next[*int](), next[string]()
}
func c46(f func(struct{}, Mixed, complex64) (int, int, *int, string)) {
	r0, r1, r2, r3 := f(next[struct{}](), next[Mixed](), next[complex64]())
	seen(r0, r1, r2, r3)
}
func f47(p0 struct{}) (Floats, float32) {
	seen(p0)
	return next[Floats](), next[float32]()
}
func c47(f func(struct{}) (Floats, float32)) {
	r0, r1 := f(next[struct{}]())
	seen(r0, r1)
}
func f48(p0 int) (float64, float64) {
	seen(p0)
	return next[float64](), next[float64]()
}
func c48(f func(int) (float64, float64)) {
	r0, r1 := f(next[int]())
	seen(r0, r1)
}
func f49(p0 Large, p1 Odd, p2 Mixed, p3 [2][2]bool, p4 complex128, p5 []byte, p6 chan int, p7 Nine, p8 Eight, p9 complex128, p10 [2]float32, p11 struct{}) (*int, string, int, int, *int, string) {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[*int](), next[string](), next[int](), next[int](), next[*int](), next[string]()
}
func c49(f func(Large, Odd, Mixed, [2][2]bool, complex128, []byte, chan int, Nine, Eight, complex128, [2]float32, struct{}) (*int, string, int, int, *int, string)) {
	r0, r1, r2, r3, r4, r5 := f(next[Large](), next[Odd](), next[Mixed](), next[[2][2]bool](), next[complex128](), next[[]byte](), next[chan int](), next[Nine](), next[Eight](), next[complex128](), next[[2]float32](), next[struct{}]())
	seen(r0, r1, r2, r3, r4, r5)
}
func f50(p0 [0]int, p1 [0]int, p2 One, p3 [0]int, p4 [2][2]bool, p5 Eight, p6 [1]*int, p7 fmt.Stringer, p8 One, p9 One, p10 Blank, p11 [9]int8) float32 {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[float32]()
}
func c50(f func([0]int, [0]int, One, [0]int, [2][2]bool, Eight, [1]*int, fmt.Stringer, One, One, Blank, [9]int8) float32) {
	r0 := f(next[[0]int](), next[[0]int](), next[One](), next[[0]int](), next[[2][2]bool](), next[Eight](), next[[1]*int](), next[fmt.Stringer](), next[One](), next[One](), next[Blank](), next[[9]int8]())
	seen(r0)
}
func f51(p0 bool, p1 string, p2 string, p3 *int, p4 bool, p5 string, p6 int, p7 bool, p8 bool, p9 *int, p10 bool, p11 string) (uint64, int8, *int, uint16, float64, int8) {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[uint64](), next[int8](), next[*int](), next[uint16](), next[float64](), next[int8]()
}
func c51(f func(bool, string, string, *int, bool, string, int, bool, bool, *int, bool, string) (uint64, int8, *int, uint16, float64, int8)) {
	r0, r1, r2, r3, r4, r5 := f(next[bool](), next[string](), next[string](), next[*int](), next[bool](), next[string](), next[int](), next[bool](), next[bool](), next[*int](), next[bool](), next[string]())
	seen(r0, r1, r2, r3, r4, r5)
}
func f52(p0 uint8, p1 *int) float64 {
	seen(p0, p1)
	return next[float64]()
}
func c52(f func(uint8, *int) float64) {
	r0 := f(next[uint8](), next[*int]())
	seen(r0)
}
func f53(p0 float32, p1 float64, p2 float32, p3 float32) bool {
	seen(p0, p1, p2, p3)
	return next[bool]()
}
func c53(f func(float32, float64, float32, float32) bool) {
	r0 := f(next[float32](), next[float64](), next[float32](), next[float32]())
	seen(r0)
}
func f54(p0 uint32, p1 float32) (float64, Floats, float32, float32, float64, float32) {
	seen(p0, p1)
	return next[float64](), next[Floats](), next[float32](), next[float32](), next[float64](), next[float32]()
}
func c54(f func(uint32, float32) (float64, Floats, float32, float32, float64, float32)) {
	r0, r1, r2, r3, r4, r5 := f(next[uint32](), next[float32]())
	seen(r0, r1, r2, r3, r4, r5)
}
func f55(p0 int16, p1 uint64, p2 int, p3 float32, p4 bool, p5 bool, p6 float64, p7 float32, p8 int16, p9 uint16, p10 int16, p11 uint8) (Eight, func() int) {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[Eight](), next[func() int]()
}
func c55(f func(int16, uint64, int, float32, bool, bool, float64, float32, int16, uint16, int16, uint8) (Eight, func() int)) {
	r0, r1 := f(next[int16](), next[uint64](), next[int](), next[float32](), next[bool](), next[bool](), next[float64](), next[float32](), next[int16](), next[uint16](), next[int16](), next[uint8]())
	seen(r0, r1)
}
func f56(p0 Number, p1 map[string]int) (Eight, [1]*int, Mixed, [2]float32, [2][2]bool) {
	seen(p0, p1)
	return next[Eight](), next[[1]*int](), next[Mixed](), next[[2]float32](), next[[2][2]bool]()
}
func c56(f func(Number, map[string]int) (Eight, [1]*int, Mixed, [2]float32, [2][2]bool)) {
	r0, r1, r2, r3, r4 := f(next[Number](), next[map[string]int]())
	seen(r0, r1, r2, r3, r4)
}
func f57(p0 Nine) ([0]int, []Mixed, map[string]int, Odd) {
	seen(p0)
	return next[[0]int](), next[[]Mixed](), next[map[string]int](), next[Odd]()
}
func c57(f func(Nine) ([0]int, []Mixed, map[string]int, Odd)) {
	r0, r1, r2, r3 := f(next[Nine]())
	seen(r0, r1, r2, r3)
}
func f58() {
	seen()
	return
}
func c58(f func()) {
	f()
}
func f59(p0 []byte, p1 Floats) (*int, bool, *int) {
	seen(p0, p1)
	return next[*int](), next[bool](), next[*int]()
}
func c59(f func([]byte, Floats) (*int, bool, *int)) {
	r0, r1, r2 := f(next[[]byte](), next[Floats]())
	seen(r0, r1, r2)
}
func f60(p0 bool, p1 int, p2 Mixed, p3 Mixed, p4 [0]int, p5 func() int, p6 Nested, p7 [3]int16, p8 struct{}, p9 Blank, p10 Nine, p11 int) (float64, Floats, float64, float32) {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[float64](), next[Floats](), next[float64](), next[float32]()
}
func c60(f func(bool, int, Mixed, Mixed, [0]int, func() int, Nested, [3]int16, struct{}, Blank, Nine, int) (float64, Floats, float64, float32)) {
	r0, r1, r2, r3 := f(next[bool](), next[int](), next[Mixed](), next[Mixed](), next[[0]int](), next[func() int](), next[Nested](), next[[3]int16](), next[struct{}](), next[Blank](), next[Nine](), next[int]())
	seen(r0, r1, r2, r3)
}
func f61(p0 [9]int8, p1 Large, p2 *Mixed, p3 Floats, p4 [2]float32, p5 Blank, p6 One, p7 [0]int, p8 One, p9 fmt.Stringer, p10 [9]int8, p11 Large) ([1]*int, Floats, complex64, Nested, [3]int16, Nine) {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[[1]*int](), next[Floats](), next[complex64](), next[Nested](), next[[3]int16](), next[Nine]()
}
func c61(f func([9]int8, Large, *Mixed, Floats, [2]float32, Blank, One, [0]int, One, fmt.Stringer, [9]int8, Large) ([1]*int, Floats, complex64, Nested, [3]int16, Nine)) {
	r0, r1, r2, r3, r4, r5 := f(next[[9]int8](), next[Large](), next[*Mixed](), next[Floats](), next[[2]float32](), next[Blank](), next[One](), next[[0]int](), next[One](), next[fmt.Stringer](), next[[9]int8](), next[Large]())
	seen(r0, r1, r2, r3, r4, r5)
}
func f62(p0 float32, p1 Floats, p2 Floats, p3 Floats) Floats {
	seen(p0, p1, p2, p3)
	return next[Floats]()
}
func c62(f func(float32, Floats, Floats, Floats) Floats) {
	r0 := f(next[float32](), next[Floats](), next[Floats](), next[Floats]())
	seen(r0)
}
func f63(p0 [2][2]bool, p1 int8) (Flags, Number, [3]int16, []Mixed) {
	seen(p0, p1)
	return next[Flags](), next[Number](), next[[3]int16](), next[[]Mixed]()
}
func c63(f func([2][2]bool, int8) (Flags, Number, [3]int16, []Mixed)) {
	r0, r1, r2, r3 := f(next[[2][2]bool](), next[int8]())
	seen(r0, r1, r2, r3)
}
func f64(p0 Number, p1 []byte) {
	seen(p0, p1)
	return
}
func c64(f func(Number, []byte)) {
	f(next[Number](), next[[]byte]())
}
func f65(p0 Floats, p1 Floats) ([9]int8, *Mixed) {
	seen(p0, p1)
	return next[[9]int8](), next[*Mixed]()
}
func c65(f func(Floats, Floats) ([9]int8, *Mixed)) {
	r0, r1 := f(next[Floats](), next[Floats]())
	seen(r0, r1)
}
func f66(p0 float64, p1 float32) (uint16, uint64, int8, string, float32, uint32) {
	seen(p0, p1)
	return next[uint16](), next[uint64](), next[int8](), next[string](), next[float32](), next[uint32]()
}
func c66(f func(float64, float32) (uint16, uint64, int8, string, float32, uint32)) {
	r0, r1, r2, r3, r4, r5 := f(next[float64](), next[float32]())
	seen(r0, r1, r2, r3, r4, r5)
}
func f67(p0 uint16) (uint8, uint64, string, uint8, string) {
	seen(p0)
	return next[uint8](), next[uint64](), next[string](), next[uint8](), next[string]()
}
func c67(f func(uint16) (uint8, uint64, string, uint8, string)) {
	r0, r1, r2, r3, r4 := f(next[uint16]())
	seen(r0, r1, r2, r3, r4)
}
func f68(p0 Floats) (*int, string) {
	seen(p0)
	return next[*int](), next[string]()
}
func c68(f func(Floats) (*int, string)) {
	r0, r1 := f(next[Floats]())
	seen(r0, r1)
}
func f69(p0 chan int, p1 Odd, p2 [1]string, p3 struct{}, p4 []byte, p5 []byte, p6 One, p7 *Mixed, p8 Floats, p9 Nested, p10 [1]*int, p11 [9]int8) (int, string, *int, *int, *int, string) {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[int](), next[string](), next[*int](), next[*int](), next[*int](), next[string]()
}
func c69(f func(chan int, Odd, [1]string, struct{}, []byte, []byte, One, *Mixed, Floats, Nested, [1]*int, [9]int8) (int, string, *int, *int, *int, string)) {
	r0, r1, r2, r3, r4, r5 := f(next[chan int](), next[Odd](), next[[1]string](), next[struct{}](), next[[]byte](), next[[]byte](), next[One](), next[*Mixed](), next[Floats](), next[Nested](), next[[1]*int](), next[[9]int8]())
	seen(r0, r1, r2, r3, r4, r5)
}
func f70(p0 bool, p1 string, p2 bool, p3 *int) (struct{}, Large, One) {
	seen(p0, p1, p2, p3)
	return next[struct{}](), next[Large](), next[One]()
}
func c70(f func(bool, string, bool, *int) (struct{}, Large, One)) {
	r0, r1, r2 := f(next[bool](), next[string](), next[bool](), next[*int]())
	seen(r0, r1, r2)
}
func f71(p0 float32, p1 uint32) (float64, float32, float64) {
	seen(p0, p1)
	return next[float64](), next[float32](), next[float64]()
}
func c71(f func(float32, uint32) (float64, float32, float64)) {
	r0, r1, r2 := f(next[float32](), next[uint32]())
	seen(r0, r1, r2)
}
func f72(p0 [2][2]bool) (string, *int, bool, string, string) {
	seen(p0)
	return next[string](), next[*int](), next[bool](), next[string](), next[string]()
}
func c72(f func([2][2]bool) (string, *int, bool, string, string)) {
	r0, r1, r2, r3, r4 := f(next[[2][2]bool]())
	seen(r0, r1, r2, r3, r4)
}
func f73(p0 float32) (float64, float64) {
	seen(p0)
	return next[float64](), next[float64]()
}
func c73(f func(float32) (float64, float64)) {
	r0, r1 := f(next[float32]())
	seen(r0, r1)
}
func f74(p0 uint16, p1 uint32) (float32, float32) {
	seen(p0, p1)
	return next[float32](), next[float32]()
}
func c74(f func(uint16, uint32) (float32, float32)) {
	r0, r1 := f(next[uint16](), next[uint32]())
	seen(r0, r1)
}
func f75(p0 complex128) {
	seen(p0)
	return
}
func c75(f func(complex128)) {
	f(next[complex128]())
}
func f76() {
	seen()
	return
}
func c76(f func()) {
	f()
}
func f77(p0 bool, p1 *int, p2 *int, p3 int, p4 string, p5 int, p6 string, p7 bool, p8 string, p9 bool, p10 bool, p11 bool) chan int {
	seen(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11)
	return next[chan int]()
}
func c77(f func(bool, *int, *int, int, string, int, string, bool, string, bool, bool, bool) chan int) {
	r0 := f(next[bool](), next[*int](), next[*int](), next[int](), next[string](), next[int](), next[string](), next[bool](), next[string](), next[bool](), next[bool](), next[bool]())
	seen(r0)
}
func f78(p0 Floats, p1 Floats) ([9]int8, One, struct{}, [1]string) {
	seen(p0, p1)
	return next[[9]int8](), next[One](), next[struct{}](), next[[1]string]()
}
func c78(f func(Floats, Floats) ([9]int8, One, struct{}, [1]string)) {
	r0, r1, r2, r3 := f(next[Floats](), next[Floats]())
	seen(r0, r1, r2, r3)
}
func f79(p0 int, p1 string, p2 int, p3 int, p4 int) {
	seen(p0, p1, p2, p3, p4)
	return
}
func c79(f func(int, string, int, int, int)) {
	f(next[int](), next[string](), next[int](), next[int](), next[int]())
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
	fmt.Println(80, "signatures,", failed, "failures")
}
