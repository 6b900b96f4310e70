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

func f0(p0 int, p1 *int) float32 {
	see(p0)
	see(p1)
	return next[float32]()
}
func c0(v any) {
	f := v.(func(int, *int) float32)
	r0 := f(next[int](), next[*int]())
	see(r0)
}
func f1(p0 *int, p1 uint32, p2 int8, p3 *int, p4 int8, p5 *int, p6 *int, p7 int8, p8 *int) (uint32, int8, bool, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[uint32](), next[int8](), next[bool](), next[int8]()
}
func c1(v any) {
	f := v.(func(*int, uint32, int8, *int, int8, *int, *int, int8, *int) (uint32, int8, bool, int8))
	r0, r1, r2, r3 := f(next[*int](), next[uint32](), next[int8](), next[*int](), next[int8](), next[*int](), next[*int](), next[int8](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f2() (int, bool, string, bool, int, string, bool, bool, string) {
	return next[int](), next[bool](), next[string](), next[bool](), next[int](), next[string](), next[bool](), next[bool](), next[string]()
}
func c2(v any) {
	f := v.(func() (int, bool, string, bool, int, string, bool, bool, string))
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
func f3(p0 Nested) (float32, float64, float32) {
	see(p0)
	return next[float32](), next[float64](), next[float32]()
}
func c3(v any) {
	f := v.(func(Nested) (float32, float64, float32))
	r0, r1, r2 := f(next[Nested]())
	see(r0)
	see(r1)
	see(r2)
}
func f4(p0 int8, p1 uint32, p2 bool, p3 int8, p4 bool, p5 *int, p6 uint32, p7 bool, p8 bool, p9 *int) (Floats, float64, float32, float64) {
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
	return next[Floats](), next[float64](), next[float32](), next[float64]()
}
func c4(v any) {
	f := v.(func(int8, uint32, bool, int8, bool, *int, uint32, bool, bool, *int) (Floats, float64, float32, float64))
	r0, r1, r2, r3 := f(next[int8](), next[uint32](), next[bool](), next[int8](), next[bool](), next[*int](), next[uint32](), next[bool](), next[bool](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f5(p0 float32, p1 Floats, p2 float64, p3 float32, p4 Floats, p5 Floats, p6 Floats) (int, float64, uint64, int8, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[int](), next[float64](), next[uint64](), next[int8](), next[*int]()
}
func c5(v any) {
	f := v.(func(float32, Floats, float64, float32, Floats, Floats, Floats) (int, float64, uint64, int8, *int))
	r0, r1, r2, r3, r4 := f(next[float32](), next[Floats](), next[float64](), next[float32](), next[Floats](), next[Floats](), next[Floats]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f6(p0 bool, p1 *int) (int8, *int, int8, bool, *int, uint32, uint32, uint32, int8) {
	see(p0)
	see(p1)
	return next[int8](), next[*int](), next[int8](), next[bool](), next[*int](), next[uint32](), next[uint32](), next[uint32](), next[int8]()
}
func c6(v any) {
	f := v.(func(bool, *int) (int8, *int, int8, bool, *int, uint32, uint32, uint32, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[bool](), next[*int]())
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
func f7(p0 Eight, p1 [2][2]bool, p2 Eight) Floats {
	see(p0)
	see(p1)
	see(p2)
	return next[Floats]()
}
func c7(v any) {
	f := v.(func(Eight, [2][2]bool, Eight) Floats)
	r0 := f(next[Eight](), next[[2][2]bool](), next[Eight]())
	see(r0)
}
func f8(p0 *int, p1 bool, p2 *int, p3 int, p4 bool) (uint32, uint32, *int, int8, *int, bool, uint32, *int, *int, bool, *int, bool, int8, bool, *int, int8, uint32, uint32, uint32, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[uint32](), next[uint32](), next[*int](), next[int8](), next[*int](), next[bool](), next[uint32](), next[*int](), next[*int](), next[bool](), next[*int](), next[bool](), next[int8](), next[bool](), next[*int](), next[int8](), next[uint32](), next[uint32](), next[uint32](), next[int8]()
}
func c8(v any) {
	f := v.(func(*int, bool, *int, int, bool) (uint32, uint32, *int, int8, *int, bool, uint32, *int, *int, bool, *int, bool, int8, bool, *int, int8, uint32, uint32, uint32, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f(next[*int](), next[bool](), next[*int](), next[int](), next[bool]())
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
func f9(p0 *int, p1 int, p2 int, p3 int, p4 int, p5 bool, p6 int, p7 *int, p8 string, p9 *int, p10 int, p11 string, p12 *int, p13 *int, p14 int, p15 string) (string, *int, *int) {
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
	return next[string](), next[*int](), next[*int]()
}
func c9(v any) {
	f := v.(func(*int, int, int, int, int, bool, int, *int, string, *int, int, string, *int, *int, int, string) (string, *int, *int))
	r0, r1, r2 := f(next[*int](), next[int](), next[int](), next[int](), next[int](), next[bool](), next[int](), next[*int](), next[string](), next[*int](), next[int](), next[string](), next[*int](), next[*int](), next[int](), next[string]())
	see(r0)
	see(r1)
	see(r2)
}
func f10(p0 bool, p1 *int, p2 *int, p3 int8, p4 int8, p5 bool, p6 *int, p7 bool, p8 *int) (struct{}, map[string]int, struct{}, Odd, Blank, Floats, func() int, Large, [2]float32, *Mixed) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[struct{}](), next[map[string]int](), next[struct{}](), next[Odd](), next[Blank](), next[Floats](), next[func() int](), next[Large](), next[[2]float32](), next[*Mixed]()
}
func c10(v any) {
	f := v.(func(bool, *int, *int, int8, int8, bool, *int, bool, *int) (struct{}, map[string]int, struct{}, Odd, Blank, Floats, func() int, Large, [2]float32, *Mixed))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[bool](), next[*int](), next[*int](), next[int8](), next[int8](), next[bool](), next[*int](), next[bool](), next[*int]())
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
func f11(p0 uint32, p1 uint8, p2 bool) ([9]int8, One, Floats, Nested, [2]float32) {
	see(p0)
	see(p1)
	see(p2)
	return next[[9]int8](), next[One](), next[Floats](), next[Nested](), next[[2]float32]()
}
func c11(v any) {
	f := v.(func(uint32, uint8, bool) ([9]int8, One, Floats, Nested, [2]float32))
	r0, r1, r2, r3, r4 := f(next[uint32](), next[uint8](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f12(p0 *int, p1 uint32, p2 int8) (bool, *int, int8, bool, uint32, uint32, int8, bool) {
	see(p0)
	see(p1)
	see(p2)
	return next[bool](), next[*int](), next[int8](), next[bool](), next[uint32](), next[uint32](), next[int8](), next[bool]()
}
func c12(v any) {
	f := v.(func(*int, uint32, int8) (bool, *int, int8, bool, uint32, uint32, int8, bool))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[*int](), next[uint32](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f13(p0 uint16) (uint32, *int, bool, uint32) {
	see(p0)
	return next[uint32](), next[*int](), next[bool](), next[uint32]()
}
func c13(v any) {
	f := v.(func(uint16) (uint32, *int, bool, uint32))
	r0, r1, r2, r3 := f(next[uint16]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f14() {
}
func c14(v any) {
	f := v.(func())
	f()
}
func f15(p0 bool, p1 string) (int8, *int, uint32, bool, int8, uint32, *int, uint32, *int, int8, *int, bool, *int, int8, bool, *int, bool, int8, uint32, uint32) {
	see(p0)
	see(p1)
	return next[int8](), next[*int](), next[uint32](), next[bool](), next[int8](), next[uint32](), next[*int](), next[uint32](), next[*int](), next[int8](), next[*int](), next[bool](), next[*int](), next[int8](), next[bool](), next[*int](), next[bool](), next[int8](), next[uint32](), next[uint32]()
}
func c15(v any) {
	f := v.(func(bool, string) (int8, *int, uint32, bool, int8, uint32, *int, uint32, *int, int8, *int, bool, *int, int8, bool, *int, bool, int8, uint32, uint32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f(next[bool](), next[string]())
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
func f16(p0 string, p1 *int, p2 bool) (int8, *int, bool, *int) {
	see(p0)
	see(p1)
	see(p2)
	return next[int8](), next[*int](), next[bool](), next[*int]()
}
func c16(v any) {
	f := v.(func(string, *int, bool) (int8, *int, bool, *int))
	r0, r1, r2, r3 := f(next[string](), next[*int](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f17(p0 string, p1 int, p2 int, p3 int, p4 string, p5 string, p6 string, p7 string, p8 *int, p9 *int, p10 *int, p11 *int, p12 *int, p13 *int, p14 int) [2][2]bool {
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
	return next[[2][2]bool]()
}
func c17(v any) {
	f := v.(func(string, int, int, int, string, string, string, string, *int, *int, *int, *int, *int, *int, int) [2][2]bool)
	r0 := f(next[string](), next[int](), next[int](), next[int](), next[string](), next[string](), next[string](), next[string](), next[*int](), next[*int](), next[*int](), next[*int](), next[*int](), next[*int](), next[int]())
	see(r0)
}
func f18(p0 *int, p1 uint32, p2 int8, p3 bool, p4 int8, p5 *int, p6 int8, p7 *int, p8 uint32, p9 uint32, p10 bool) bool {
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
	return next[bool]()
}
func c18(v any) {
	f := v.(func(*int, uint32, int8, bool, int8, *int, int8, *int, uint32, uint32, bool) bool)
	r0 := f(next[*int](), next[uint32](), next[int8](), next[bool](), next[int8](), next[*int](), next[int8](), next[*int](), next[uint32](), next[uint32](), next[bool]())
	see(r0)
}
func f19(p0 string) (uint16, int32, uint16, float32, uint64, int8, int, uint16, int8, *int, bool) {
	see(p0)
	return next[uint16](), next[int32](), next[uint16](), next[float32](), next[uint64](), next[int8](), next[int](), next[uint16](), next[int8](), next[*int](), next[bool]()
}
func c19(v any) {
	f := v.(func(string) (uint16, int32, uint16, float32, uint64, int8, int, uint16, int8, *int, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[string]())
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
func f20(p0 float32, p1 float64, p2 bool, p3 int8) (*int, bool, int16, int16, *int, float32, uint32, uint8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[*int](), next[bool](), next[int16](), next[int16](), next[*int](), next[float32](), next[uint32](), next[uint8]()
}
func c20(v any) {
	f := v.(func(float32, float64, bool, int8) (*int, bool, int16, int16, *int, float32, uint32, uint8))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[float32](), next[float64](), next[bool](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f21(p0 float64) (fmt.Stringer, Blank, [2][2]bool, map[string]int, [2]float32) {
	see(p0)
	return next[fmt.Stringer](), next[Blank](), next[[2][2]bool](), next[map[string]int](), next[[2]float32]()
}
func c21(v any) {
	f := v.(func(float64) (fmt.Stringer, Blank, [2][2]bool, map[string]int, [2]float32))
	r0, r1, r2, r3, r4 := f(next[float64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f22(p0 *int, p1 *int, p2 bool, p3 *int, p4 int, p5 string, p6 *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
}
func c22(v any) {
	f := v.(func(*int, *int, bool, *int, int, string, *int))
	f(next[*int](), next[*int](), next[bool](), next[*int](), next[int](), next[string](), next[*int]())
}
func f23() (*int, bool, bool, *int, bool, int, int, *int, bool, int, *int, string, bool, *int, *int) {
	return next[*int](), next[bool](), next[bool](), next[*int](), next[bool](), next[int](), next[int](), next[*int](), next[bool](), next[int](), next[*int](), next[string](), next[bool](), next[*int](), next[*int]()
}
func c23(v any) {
	f := v.(func() (*int, bool, bool, *int, bool, int, int, *int, bool, int, *int, string, bool, *int, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14 := f()
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
func f24(p0 string) (chan int, [1]*int) {
	see(p0)
	return next[chan int](), next[[1]*int]()
}
func c24(v any) {
	f := v.(func(string) (chan int, [1]*int))
	r0, r1 := f(next[string]())
	see(r0)
	see(r1)
}
func f25(p0 *int, p1 int, p2 int8, p3 float64) (bool, uint32, *int, bool, int8, bool, uint32, bool, bool, uint32, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[bool](), next[uint32](), next[*int](), next[bool](), next[int8](), next[bool](), next[uint32](), next[bool](), next[bool](), next[uint32](), next[bool]()
}
func c25(v any) {
	f := v.(func(*int, int, int8, float64) (bool, uint32, *int, bool, int8, bool, uint32, bool, bool, uint32, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[*int](), next[int](), next[int8](), next[float64]())
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
func f26(p0 int) complex64 {
	see(p0)
	return next[complex64]()
}
func c26(v any) {
	f := v.(func(int) complex64)
	r0 := f(next[int]())
	see(r0)
}
func f27(p0 float64, p1 float32) int8 {
	see(p0)
	see(p1)
	return next[int8]()
}
func c27(v any) {
	f := v.(func(float64, float32) int8)
	r0 := f(next[float64](), next[float32]())
	see(r0)
}
func f28() {
}
func c28(v any) {
	f := v.(func())
	f()
}
func f29(p0 Nine, p1 Eight, p2 float32, p3 uint32, p4 Large, p5 chan int, p6 uint16, p7 Large, p8 string, p9 string, p10 float32) (func() int, uint32) {
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
	return next[func() int](), next[uint32]()
}
func c29(v any) {
	f := v.(func(Nine, Eight, float32, uint32, Large, chan int, uint16, Large, string, string, float32) (func() int, uint32))
	r0, r1 := f(next[Nine](), next[Eight](), next[float32](), next[uint32](), next[Large](), next[chan int](), next[uint16](), next[Large](), next[string](), next[string](), next[float32]())
	see(r0)
	see(r1)
}
func f30(p0 *int, p1 string, p2 string, p3 string, p4 int, p5 *int, p6 string, p7 string, p8 *int, p9 bool) {
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
func c30(v any) {
	f := v.(func(*int, string, string, string, int, *int, string, string, *int, bool))
	f(next[*int](), next[string](), next[string](), next[string](), next[int](), next[*int](), next[string](), next[string](), next[*int](), next[bool]())
}
func f31(p0 struct{}, p1 Number, p2 []byte, p3 Nested, p4 [9]int8) (Floats, float32, Floats, float32, Floats, float32, float64, float32, float32, float64, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[Floats](), next[float32](), next[Floats](), next[float32](), next[Floats](), next[float32](), next[float64](), next[float32](), next[float32](), next[float64](), next[float32]()
}
func c31(v any) {
	f := v.(func(struct{}, Number, []byte, Nested, [9]int8) (Floats, float32, Floats, float32, Floats, float32, float64, float32, float32, float64, float32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[struct{}](), next[Number](), next[[]byte](), next[Nested](), next[[9]int8]())
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
func f32(p0 *int, p1 float64, p2 uint32, p3 float32, p4 bool, p5 bool, p6 string, p7 int32) (Nine, any, any, struct{}, *Mixed, struct{}, [3]int16, Nine) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[Nine](), next[any](), next[any](), next[struct{}](), next[*Mixed](), next[struct{}](), next[[3]int16](), next[Nine]()
}
func c32(v any) {
	f := v.(func(*int, float64, uint32, float32, bool, bool, string, int32) (Nine, any, any, struct{}, *Mixed, struct{}, [3]int16, Nine))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[*int](), next[float64](), next[uint32](), next[float32](), next[bool](), next[bool](), next[string](), next[int32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f33(p0 int) (uint8, uint64, int32, uint64, float64, int, float64, float64) {
	see(p0)
	return next[uint8](), next[uint64](), next[int32](), next[uint64](), next[float64](), next[int](), next[float64](), next[float64]()
}
func c33(v any) {
	f := v.(func(int) (uint8, uint64, int32, uint64, float64, int, float64, float64))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f34(p0 [1]string) (float64, Floats, float32, float32, Floats) {
	see(p0)
	return next[float64](), next[Floats](), next[float32](), next[float32](), next[Floats]()
}
func c34(v any) {
	f := v.(func([1]string) (float64, Floats, float32, float32, Floats))
	r0, r1, r2, r3, r4 := f(next[[1]string]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f35(p0 bool, p1 uint32, p2 int8, p3 int8, p4 bool, p5 uint32, p6 uint32, p7 bool, p8 bool, p9 bool, p10 bool, p11 uint32, p12 *int, p13 int8, p14 int8, p15 *int) (struct{}, [2]float32) {
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
	return next[struct{}](), next[[2]float32]()
}
func c35(v any) {
	f := v.(func(bool, uint32, int8, int8, bool, uint32, uint32, bool, bool, bool, bool, uint32, *int, int8, int8, *int) (struct{}, [2]float32))
	r0, r1 := f(next[bool](), next[uint32](), next[int8](), next[int8](), next[bool](), next[uint32](), next[uint32](), next[bool](), next[bool](), next[bool](), next[bool](), next[uint32](), next[*int](), next[int8](), next[int8](), next[*int]())
	see(r0)
	see(r1)
}
func f36(p0 int, p1 bool, p2 bool) (bool, *int, uint32, int8, int8, bool, int8, bool, int8, uint32, int8, *int, uint32, *int, *int, *int) {
	see(p0)
	see(p1)
	see(p2)
	return next[bool](), next[*int](), next[uint32](), next[int8](), next[int8](), next[bool](), next[int8](), next[bool](), next[int8](), next[uint32](), next[int8](), next[*int](), next[uint32](), next[*int](), next[*int](), next[*int]()
}
func c36(v any) {
	f := v.(func(int, bool, bool) (bool, *int, uint32, int8, int8, bool, int8, bool, int8, uint32, int8, *int, uint32, *int, *int, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[int](), next[bool](), next[bool]())
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
func f37(p0 Mixed) bool {
	see(p0)
	return next[bool]()
}
func c37(v any) {
	f := v.(func(Mixed) bool)
	r0 := f(next[Mixed]())
	see(r0)
}
func f38(p0 Floats) (float64, Floats, float32, float32, float64, float32) {
	see(p0)
	return next[float64](), next[Floats](), next[float32](), next[float32](), next[float64](), next[float32]()
}
func c38(v any) {
	f := v.(func(Floats) (float64, Floats, float32, float32, float64, float32))
	r0, r1, r2, r3, r4, r5 := f(next[Floats]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f39(p0 int16, p1 uint64, p2 int, p3 float32, p4 bool, p5 bool, p6 float64, p7 float32, p8 int16, p9 uint16) ([0]int, any) {
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
	return next[[0]int](), next[any]()
}
func c39(v any) {
	f := v.(func(int16, uint64, int, float32, bool, bool, float64, float32, int16, uint16) ([0]int, any))
	r0, r1 := f(next[int16](), next[uint64](), next[int](), next[float32](), next[bool](), next[bool](), next[float64](), next[float32](), next[int16](), next[uint16]())
	see(r0)
	see(r1)
}
func f40(p0 func() int, p1 Number, p2 map[string]int) (float64, Floats, float32, float32, float32, float64, float64) {
	see(p0)
	see(p1)
	see(p2)
	return next[float64](), next[Floats](), next[float32](), next[float32](), next[float32](), next[float64](), next[float64]()
}
func c40(v any) {
	f := v.(func(func() int, Number, map[string]int) (float64, Floats, float32, float32, float32, float64, float64))
	r0, r1, r2, r3, r4, r5, r6 := f(next[func() int](), next[Number](), next[map[string]int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f41(p0 [0]int, p1 []Mixed, p2 map[string]int) (int8, float32, string, bool, uint64, uint16, float64, *int, string, float64, uint8, int8, uint64, int32, float32, *int, uint16, uint32) {
	see(p0)
	see(p1)
	see(p2)
	return next[int8](), next[float32](), next[string](), next[bool](), next[uint64](), next[uint16](), next[float64](), next[*int](), next[string](), next[float64](), next[uint8](), next[int8](), next[uint64](), next[int32](), next[float32](), next[*int](), next[uint16](), next[uint32]()
}
func c41(v any) {
	f := v.(func([0]int, []Mixed, map[string]int) (int8, float32, string, bool, uint64, uint16, float64, *int, string, float64, uint8, int8, uint64, int32, float32, *int, uint16, uint32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17 := f(next[[0]int](), next[[]Mixed](), next[map[string]int]())
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
}
func f42(p0 bool, p1 bool, p2 int8, p3 int8, p4 *int, p5 *int, p6 bool, p7 bool, p8 *int, p9 bool) (*int, int8, *int, *int, uint32, int8, bool, uint32, *int, *int, bool, uint32, *int, uint32, bool, int8, *int, *int, *int, bool) {
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
	return next[*int](), next[int8](), next[*int](), next[*int](), next[uint32](), next[int8](), next[bool](), next[uint32](), next[*int](), next[*int](), next[bool](), next[uint32](), next[*int](), next[uint32](), next[bool](), next[int8](), next[*int](), next[*int](), next[*int](), next[bool]()
}
func c42(v any) {
	f := v.(func(bool, bool, int8, int8, *int, *int, bool, bool, *int, bool) (*int, int8, *int, *int, uint32, int8, bool, uint32, *int, *int, bool, uint32, *int, uint32, bool, int8, *int, *int, *int, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f(next[bool](), next[bool](), next[int8](), next[int8](), next[*int](), next[*int](), next[bool](), next[bool](), next[*int](), next[bool]())
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
func f43(p0 int, p1 bool, p2 string, p3 *int, p4 int, p5 bool, p6 string, p7 bool, p8 *int) (*int, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[*int](), next[float32]()
}
func c43(v any) {
	f := v.(func(int, bool, string, *int, int, bool, string, bool, *int) (*int, float32))
	r0, r1 := f(next[int](), next[bool](), next[string](), next[*int](), next[int](), next[bool](), next[string](), next[bool](), next[*int]())
	see(r0)
	see(r1)
}
func f44() (*int, bool, uint32, *int) {
	return next[*int](), next[bool](), next[uint32](), next[*int]()
}
func c44(v any) {
	f := v.(func() (*int, bool, uint32, *int))
	r0, r1, r2, r3 := f()
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f45(p0 float64, p1 float32) {
	see(p0)
	see(p1)
}
func c45(v any) {
	f := v.(func(float64, float32))
	f(next[float64](), next[float32]())
}
func f46(p0 string, p1 float32, p2 uint32, p3 int8, p4 int32, p5 int8, p6 float64, p7 int, p8 bool) string {
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
func c46(v any) {
	f := v.(func(string, float32, uint32, int8, int32, int8, float64, int, bool) string)
	r0 := f(next[string](), next[float32](), next[uint32](), next[int8](), next[int32](), next[int8](), next[float64](), next[int](), next[bool]())
	see(r0)
}
func f47(p0 uint32, p1 float64, p2 string, p3 uint16, p4 float32, p5 uint16, p6 int16, p7 uint64, p8 int16, p9 int16, p10 int32, p11 uint16, p12 int8, p13 int8) (bool, *int, int8, uint32, bool, bool, bool, uint32, *int, *int) {
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
	return next[bool](), next[*int](), next[int8](), next[uint32](), next[bool](), next[bool](), next[bool](), next[uint32](), next[*int](), next[*int]()
}
func c47(v any) {
	f := v.(func(uint32, float64, string, uint16, float32, uint16, int16, uint64, int16, int16, int32, uint16, int8, int8) (bool, *int, int8, uint32, bool, bool, bool, uint32, *int, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[uint32](), next[float64](), next[string](), next[uint16](), next[float32](), next[uint16](), next[int16](), next[uint64](), next[int16](), next[int16](), next[int32](), next[uint16](), next[int8](), next[int8]())
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
func f48(p0 float32) (uint32, bool, uint32, int8, *int) {
	see(p0)
	return next[uint32](), next[bool](), next[uint32](), next[int8](), next[*int]()
}
func c48(v any) {
	f := v.(func(float32) (uint32, bool, uint32, int8, *int))
	r0, r1, r2, r3, r4 := f(next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f49(p0 float64, p1 float32, p2 float64, p3 float64) ([2][2]bool, Nine, [9]int8, Nine, Blank, any, Large, struct{}, [9]int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[[2][2]bool](), next[Nine](), next[[9]int8](), next[Nine](), next[Blank](), next[any](), next[Large](), next[struct{}](), next[[9]int8]()
}
func c49(v any) {
	f := v.(func(float64, float32, float64, float64) ([2][2]bool, Nine, [9]int8, Nine, Blank, any, Large, struct{}, [9]int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[float64](), next[float32](), next[float64](), next[float64]())
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
func f50(p0 Number) (float32, float32, float32, float64, float64, Floats, float64, Floats) {
	see(p0)
	return next[float32](), next[float32](), next[float32](), next[float64](), next[float64](), next[Floats](), next[float64](), next[Floats]()
}
func c50(v any) {
	f := v.(func(Number) (float32, float32, float32, float64, float64, Floats, float64, Floats))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[Number]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f51(p0 int8, p1 int16, p2 uint32, p3 int32) (uint8, bool, bool, *int, float32, bool, *int, int16, float64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[uint8](), next[bool](), next[bool](), next[*int](), next[float32](), next[bool](), next[*int](), next[int16](), next[float64]()
}
func c51(v any) {
	f := v.(func(int8, int16, uint32, int32) (uint8, bool, bool, *int, float32, bool, *int, int16, float64))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[int8](), next[int16](), next[uint32](), next[int32]())
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
func f52() (bool, *int, *int, int, string, int, string, bool, string, bool, bool, bool) {
	return next[bool](), next[*int](), next[*int](), next[int](), next[string](), next[int](), next[string](), next[bool](), next[string](), next[bool](), next[bool](), next[bool]()
}
func c52(v any) {
	f := v.(func() (bool, *int, *int, int, string, int, string, bool, string, bool, bool, bool))
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
func f53(p0 *Mixed, p1 [0]int, p2 [9]int8) (float64, float32, Floats, float32, float32, float32) {
	see(p0)
	see(p1)
	see(p2)
	return next[float64](), next[float32](), next[Floats](), next[float32](), next[float32](), next[float32]()
}
func c53(v any) {
	f := v.(func(*Mixed, [0]int, [9]int8) (float64, float32, Floats, float32, float32, float32))
	r0, r1, r2, r3, r4, r5 := f(next[*Mixed](), next[[0]int](), next[[9]int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f54(p0 []byte) {
	see(p0)
}
func c54(v any) {
	f := v.(func([]byte))
	f(next[[]byte]())
}
func f55(p0 int, p1 int32, p2 uint32, p3 float32, p4 uint16, p5 int16, p6 uint32, p7 uint8, p8 *int, p9 float64, p10 uint8, p11 *int, p12 bool, p13 bool, p14 uint32, p15 uint8, p16 float64, p17 uint64, p18 bool, p19 float32) (uint64, int32, Floats) {
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
	return next[uint64](), next[int32](), next[Floats]()
}
func c55(v any) {
	f := v.(func(int, int32, uint32, float32, uint16, int16, uint32, uint8, *int, float64, uint8, *int, bool, bool, uint32, uint8, float64, uint64, bool, float32) (uint64, int32, Floats))
	r0, r1, r2 := f(next[int](), next[int32](), next[uint32](), next[float32](), next[uint16](), next[int16](), next[uint32](), next[uint8](), next[*int](), next[float64](), next[uint8](), next[*int](), next[bool](), next[bool](), next[uint32](), next[uint8](), next[float64](), next[uint64](), next[bool](), next[float32]())
	see(r0)
	see(r1)
	see(r2)
}
func f56(p0 bool, p1 uint64, p2 bool, p3 uint64) (uint16, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[uint16](), next[*int]()
}
func c56(v any) {
	f := v.(func(bool, uint64, bool, uint64) (uint16, *int))
	r0, r1 := f(next[bool](), next[uint64](), next[bool](), next[uint64]())
	see(r0)
	see(r1)
}
func f57(p0 float64) (int, float64, uint8) {
	see(p0)
	return next[int](), next[float64](), next[uint8]()
}
func c57(v any) {
	f := v.(func(float64) (int, float64, uint8))
	r0, r1, r2 := f(next[float64]())
	see(r0)
	see(r1)
	see(r2)
}
func f58(p0 *int, p1 Mixed, p2 [1]*int, p3 struct{}, p4 [2][2]bool, p5 any, p6 map[string]int) (chan int, complex128, Nine, []Mixed, Nine, fmt.Stringer, [1]*int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[chan int](), next[complex128](), next[Nine](), next[[]Mixed](), next[Nine](), next[fmt.Stringer](), next[[1]*int]()
}
func c58(v any) {
	f := v.(func(*int, Mixed, [1]*int, struct{}, [2][2]bool, any, map[string]int) (chan int, complex128, Nine, []Mixed, Nine, fmt.Stringer, [1]*int))
	r0, r1, r2, r3, r4, r5, r6 := f(next[*int](), next[Mixed](), next[[1]*int](), next[struct{}](), next[[2][2]bool](), next[any](), next[map[string]int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f59(p0 int8, p1 bool, p2 *int, p3 uint32, p4 *int, p5 int8, p6 bool, p7 int8, p8 bool, p9 uint32, p10 int8) (int16, uint32) {
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
	return next[int16](), next[uint32]()
}
func c59(v any) {
	f := v.(func(int8, bool, *int, uint32, *int, int8, bool, int8, bool, uint32, int8) (int16, uint32))
	r0, r1 := f(next[int8](), next[bool](), next[*int](), next[uint32](), next[*int](), next[int8](), next[bool](), next[int8](), next[bool](), next[uint32](), next[int8]())
	see(r0)
	see(r1)
}
func f60() (uint64, int, uint64, int32, int8, int32, bool, uint8, uint64, bool, int, float64) {
	return next[uint64](), next[int](), next[uint64](), next[int32](), next[int8](), next[int32](), next[bool](), next[uint8](), next[uint64](), next[bool](), next[int](), next[float64]()
}
func c60(v any) {
	f := v.(func() (uint64, int, uint64, int32, int8, int32, bool, uint8, uint64, bool, int, float64))
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
func f61(p0 Floats) (string, uint64, uint16, int8, uint16, *int, int32, int8) {
	see(p0)
	return next[string](), next[uint64](), next[uint16](), next[int8](), next[uint16](), next[*int](), next[int32](), next[int8]()
}
func c61(v any) {
	f := v.(func(Floats) (string, uint64, uint16, int8, uint16, *int, int32, int8))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[Floats]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f62(p0 uint32, p1 bool, p2 string) (uint64, map[string]int, [1]*int, int) {
	see(p0)
	see(p1)
	see(p2)
	return next[uint64](), next[map[string]int](), next[[1]*int](), next[int]()
}
func c62(v any) {
	f := v.(func(uint32, bool, string) (uint64, map[string]int, [1]*int, int))
	r0, r1, r2, r3 := f(next[uint32](), next[bool](), next[string]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f63(p0 uint32, p1 [9]int8, p2 []byte, p3 Large, p4 One, p5 complex64, p6 struct{}, p7 struct{}, p8 Large) (float64, float64, Floats, float32, Floats) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[float64](), next[float64](), next[Floats](), next[float32](), next[Floats]()
}
func c63(v any) {
	f := v.(func(uint32, [9]int8, []byte, Large, One, complex64, struct{}, struct{}, Large) (float64, float64, Floats, float32, Floats))
	r0, r1, r2, r3, r4 := f(next[uint32](), next[[9]int8](), next[[]byte](), next[Large](), next[One](), next[complex64](), next[struct{}](), next[struct{}](), next[Large]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f64(p0 int8, p1 bool, p2 uint32, p3 uint32, p4 bool, p5 *int, p6 bool, p7 int8, p8 *int, p9 bool) (int, int) {
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
	return next[int](), next[int]()
}
func c64(v any) {
	f := v.(func(int8, bool, uint32, uint32, bool, *int, bool, int8, *int, bool) (int, int))
	r0, r1 := f(next[int8](), next[bool](), next[uint32](), next[uint32](), next[bool](), next[*int](), next[bool](), next[int8](), next[*int](), next[bool]())
	see(r0)
	see(r1)
}
func f65(p0 bool, p1 *int, p2 bool, p3 bool) (chan int, Flags, Large) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[chan int](), next[Flags](), next[Large]()
}
func c65(v any) {
	f := v.(func(bool, *int, bool, bool) (chan int, Flags, Large))
	r0, r1, r2 := f(next[bool](), next[*int](), next[bool](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
}
func f66() [1]string {
	return next[[1]string]()
}
func c66(v any) {
	f := v.(func() [1]string)
	r0 := f()
	see(r0)
}
func f67(p0 chan int, p1 Blank, p2 uint16, p3 Mixed, p4 any) ([1]*int, int32, Number, int16, uint64, int16, Flags) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[[1]*int](), next[int32](), next[Number](), next[int16](), next[uint64](), next[int16](), next[Flags]()
}
func c67(v any) {
	f := v.(func(chan int, Blank, uint16, Mixed, any) ([1]*int, int32, Number, int16, uint64, int16, Flags))
	r0, r1, r2, r3, r4, r5, r6 := f(next[chan int](), next[Blank](), next[uint16](), next[Mixed](), next[any]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f68(p0 *int, p1 string, p2 *int, p3 *int, p4 *int, p5 bool, p6 *int, p7 bool) (Nested, Large, float64, int8, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[Nested](), next[Large](), next[float64](), next[int8](), next[float32]()
}
func c68(v any) {
	f := v.(func(*int, string, *int, *int, *int, bool, *int, bool) (Nested, Large, float64, int8, float32))
	r0, r1, r2, r3, r4 := f(next[*int](), next[string](), next[*int](), next[*int](), next[*int](), next[bool](), next[*int](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f69(p0 uint32, p1 uint32, p2 int8, p3 uint32) (Floats, Floats, float64, float64, Floats, Floats, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[Floats](), next[Floats](), next[float64](), next[float64](), next[Floats](), next[Floats](), next[float32]()
}
func c69(v any) {
	f := v.(func(uint32, uint32, int8, uint32) (Floats, Floats, float64, float64, Floats, Floats, float32))
	r0, r1, r2, r3, r4, r5, r6 := f(next[uint32](), next[uint32](), next[int8](), next[uint32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f70(p0 struct{}) (int, int, string, string, bool, int, *int, bool, *int) {
	see(p0)
	return next[int](), next[int](), next[string](), next[string](), next[bool](), next[int](), next[*int](), next[bool](), next[*int]()
}
func c70(v any) {
	f := v.(func(struct{}) (int, int, string, string, bool, int, *int, bool, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[struct{}]())
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
func f71(p0 bool, p1 string) (Floats, float32) {
	see(p0)
	see(p1)
	return next[Floats](), next[float32]()
}
func c71(v any) {
	f := v.(func(bool, string) (Floats, float32))
	r0, r1 := f(next[bool](), next[string]())
	see(r0)
	see(r1)
}
func f72(p0 Floats) [2]float32 {
	see(p0)
	return next[[2]float32]()
}
func c72(v any) {
	f := v.(func(Floats) [2]float32)
	r0 := f(next[Floats]())
	see(r0)
}
func f73(p0 string, p1 uint64) (Floats, float32, float64, float32, Floats, Floats, Floats) {
	see(p0)
	see(p1)
	return next[Floats](), next[float32](), next[float64](), next[float32](), next[Floats](), next[Floats](), next[Floats]()
}
func c73(v any) {
	f := v.(func(string, uint64) (Floats, float32, float64, float32, Floats, Floats, Floats))
	r0, r1, r2, r3, r4, r5, r6 := f(next[string](), next[uint64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f74(p0 int32, p1 int, p2 bool, p3 int16, p4 uint16, p5 string) (uint64, int8, uint16, uint64, string, int32, *int, uint64, float64, float32, uint64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[uint64](), next[int8](), next[uint16](), next[uint64](), next[string](), next[int32](), next[*int](), next[uint64](), next[float64](), next[float32](), next[uint64]()
}
func c74(v any) {
	f := v.(func(int32, int, bool, int16, uint16, string) (uint64, int8, uint16, uint64, string, int32, *int, uint64, float64, float32, uint64))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[int32](), next[int](), next[bool](), next[int16](), next[uint16](), next[string]())
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
func f75(p0 bool, p1 bool, p2 *int, p3 bool) Floats {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[Floats]()
}
func c75(v any) {
	f := v.(func(bool, bool, *int, bool) Floats)
	r0 := f(next[bool](), next[bool](), next[*int](), next[bool]())
	see(r0)
}
func f76(p0 string, p1 string, p2 *int, p3 int, p4 bool, p5 int, p6 *int) (float32, Floats) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[float32](), next[Floats]()
}
func c76(v any) {
	f := v.(func(string, string, *int, int, bool, int, *int) (float32, Floats))
	r0, r1 := f(next[string](), next[string](), next[*int](), next[int](), next[bool](), next[int](), next[*int]())
	see(r0)
	see(r1)
}
func f77() uint32 {
	return next[uint32]()
}
func c77(v any) {
	f := v.(func() uint32)
	r0 := f()
	see(r0)
}
func f78(p0 float32, p1 float32) (float32, float32, float32, float64, float32, float32, float64, float32, float64, float64, float64, float32, float32, float64) {
	see(p0)
	see(p1)
	return next[float32](), next[float32](), next[float32](), next[float64](), next[float32](), next[float32](), next[float64](), next[float32](), next[float64](), next[float64](), next[float64](), next[float32](), next[float32](), next[float64]()
}
func c78(v any) {
	f := v.(func(float32, float32) (float32, float32, float32, float64, float32, float32, float64, float32, float64, float64, float64, float32, float32, float64))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13 := f(next[float32](), next[float32]())
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
func f79(p0 [2]float32, p1 map[string]int, p2 Large, p3 fmt.Stringer, p4 [2]float32, p5 any, p6 [9]int8, p7 struct{}, p8 Nine, p9 complex64, p10 Nine, p11 [3]int16, p12 [9]int8, p13 int32) func() int {
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
	return next[func() int]()
}
func c79(v any) {
	f := v.(func([2]float32, map[string]int, Large, fmt.Stringer, [2]float32, any, [9]int8, struct{}, Nine, complex64, Nine, [3]int16, [9]int8, int32) func() int)
	r0 := f(next[[2]float32](), next[map[string]int](), next[Large](), next[fmt.Stringer](), next[[2]float32](), next[any](), next[[9]int8](), next[struct{}](), next[Nine](), next[complex64](), next[Nine](), next[[3]int16](), next[[9]int8](), next[int32]())
	see(r0)
}
func f80(p0 Blank) {
	see(p0)
}
func c80(v any) {
	f := v.(func(Blank))
	f(next[Blank]())
}
func f81(p0 Mixed) (uint32, float64, string, uint8, bool, int8, uint32, float32, bool, uint64, int16, uint64, uint32, int32, bool, float64, int8, string) {
	see(p0)
	return next[uint32](), next[float64](), next[string](), next[uint8](), next[bool](), next[int8](), next[uint32](), next[float32](), next[bool](), next[uint64](), next[int16](), next[uint64](), next[uint32](), next[int32](), next[bool](), next[float64](), next[int8](), next[string]()
}
func c81(v any) {
	f := v.(func(Mixed) (uint32, float64, string, uint8, bool, int8, uint32, float32, bool, uint64, int16, uint64, uint32, int32, bool, float64, int8, string))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17 := f(next[Mixed]())
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
}
func f82(p0 *int, p1 int8, p2 bool, p3 bool, p4 uint32, p5 *int, p6 int8, p7 uint32, p8 int8, p9 *int) *int {
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
	return next[*int]()
}
func c82(v any) {
	f := v.(func(*int, int8, bool, bool, uint32, *int, int8, uint32, int8, *int) *int)
	r0 := f(next[*int](), next[int8](), next[bool](), next[bool](), next[uint32](), next[*int](), next[int8](), next[uint32](), next[int8](), next[*int]())
	see(r0)
}
func f83(p0 *int, p1 *int, p2 int8, p3 *int) [3]int16 {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[[3]int16]()
}
func c83(v any) {
	f := v.(func(*int, *int, int8, *int) [3]int16)
	r0 := f(next[*int](), next[*int](), next[int8](), next[*int]())
	see(r0)
}
func f84(p0 uint32, p1 uint32, p2 bool, p3 *int, p4 bool, p5 *int, p6 uint32, p7 bool, p8 *int, p9 int8, p10 int8) (bool, bool, int8, *int, bool, int8, uint32, bool, bool, uint32, *int, uint32, uint32, bool, uint32, *int, int8, uint32, *int, bool) {
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
	return next[bool](), next[bool](), next[int8](), next[*int](), next[bool](), next[int8](), next[uint32](), next[bool](), next[bool](), next[uint32](), next[*int](), next[uint32](), next[uint32](), next[bool](), next[uint32](), next[*int](), next[int8](), next[uint32](), next[*int](), next[bool]()
}
func c84(v any) {
	f := v.(func(uint32, uint32, bool, *int, bool, *int, uint32, bool, *int, int8, int8) (bool, bool, int8, *int, bool, int8, uint32, bool, bool, uint32, *int, uint32, uint32, bool, uint32, *int, int8, uint32, *int, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f(next[uint32](), next[uint32](), next[bool](), next[*int](), next[bool](), next[*int](), next[uint32](), next[bool](), next[*int](), next[int8](), next[int8]())
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
func f85(p0 Floats) (Nine, complex64, Nine) {
	see(p0)
	return next[Nine](), next[complex64](), next[Nine]()
}
func c85(v any) {
	f := v.(func(Floats) (Nine, complex64, Nine))
	r0, r1, r2 := f(next[Floats]())
	see(r0)
	see(r1)
	see(r2)
}
func f86(p0 bool, p1 string, p2 *int) (Blank, Odd, Nine, One) {
	see(p0)
	see(p1)
	see(p2)
	return next[Blank](), next[Odd](), next[Nine](), next[One]()
}
func c86(v any) {
	f := v.(func(bool, string, *int) (Blank, Odd, Nine, One))
	r0, r1, r2, r3 := f(next[bool](), next[string](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f87(p0 string, p1 int, p2 *int, p3 string, p4 string, p5 *int) (float32, float32, float64, float64, float64, Floats, float32, float64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[float32](), next[float32](), next[float64](), next[float64](), next[float64](), next[Floats](), next[float32](), next[float64]()
}
func c87(v any) {
	f := v.(func(string, int, *int, string, string, *int) (float32, float32, float64, float64, float64, Floats, float32, float64))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[string](), next[int](), next[*int](), next[string](), next[string](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f88(p0 int8) (Nested, map[string]int, chan int, Nine, func() int) {
	see(p0)
	return next[Nested](), next[map[string]int](), next[chan int](), next[Nine](), next[func() int]()
}
func c88(v any) {
	f := v.(func(int8) (Nested, map[string]int, chan int, Nine, func() int))
	r0, r1, r2, r3, r4 := f(next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f89(p0 *int, p1 bool, p2 *int, p3 int, p4 int, p5 *int, p6 string, p7 int) (bool, bool, *int, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[bool](), next[bool](), next[*int](), next[int8]()
}
func c89(v any) {
	f := v.(func(*int, bool, *int, int, int, *int, string, int) (bool, bool, *int, int8))
	r0, r1, r2, r3 := f(next[*int](), next[bool](), next[*int](), next[int](), next[int](), next[*int](), next[string](), next[int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f90(p0 [0]int, p1 uint64) float32 {
	see(p0)
	see(p1)
	return next[float32]()
}
func c90(v any) {
	f := v.(func([0]int, uint64) float32)
	r0 := f(next[[0]int](), next[uint64]())
	see(r0)
}
func f91(p0 int, p1 *int, p2 int, p3 int, p4 int, p5 *int, p6 *int, p7 string, p8 *int, p9 int, p10 *int) {
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
}
func c91(v any) {
	f := v.(func(int, *int, int, int, int, *int, *int, string, *int, int, *int))
	f(next[int](), next[*int](), next[int](), next[int](), next[int](), next[*int](), next[*int](), next[string](), next[*int](), next[int](), next[*int]())
}
func f92(p0 float32) (uint32, int8, bool, bool, int8, bool, int8, bool, uint32, bool, *int, int8) {
	see(p0)
	return next[uint32](), next[int8](), next[bool](), next[bool](), next[int8](), next[bool](), next[int8](), next[bool](), next[uint32](), next[bool](), next[*int](), next[int8]()
}
func c92(v any) {
	f := v.(func(float32) (uint32, int8, bool, bool, int8, bool, int8, bool, uint32, bool, *int, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11 := f(next[float32]())
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
func f93(p0 bool, p1 bool, p2 bool, p3 *int, p4 string, p5 *int, p6 string, p7 int, p8 int) Odd {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[Odd]()
}
func c93(v any) {
	f := v.(func(bool, bool, bool, *int, string, *int, string, int, int) Odd)
	r0 := f(next[bool](), next[bool](), next[bool](), next[*int](), next[string](), next[*int](), next[string](), next[int](), next[int]())
	see(r0)
}
func f94(p0 Nested, p1 int8) (*int, *int, bool) {
	see(p0)
	see(p1)
	return next[*int](), next[*int](), next[bool]()
}
func c94(v any) {
	f := v.(func(Nested, int8) (*int, *int, bool))
	r0, r1, r2 := f(next[Nested](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
}
func f95(p0 int8, p1 bool, p2 int8, p3 bool, p4 int8, p5 bool, p6 *int, p7 uint32) (float32, uint8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[float32](), next[uint8]()
}
func c95(v any) {
	f := v.(func(int8, bool, int8, bool, int8, bool, *int, uint32) (float32, uint8))
	r0, r1 := f(next[int8](), next[bool](), next[int8](), next[bool](), next[int8](), next[bool](), next[*int](), next[uint32]())
	see(r0)
	see(r1)
}
func f96(p0 Mixed, p1 *Mixed, p2 []Mixed, p3 [2][2]bool) ([1]string, fmt.Stringer, float64, float32, [1]*int, Mixed, [3]int16, int, []Mixed, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[[1]string](), next[fmt.Stringer](), next[float64](), next[float32](), next[[1]*int](), next[Mixed](), next[[3]int16](), next[int](), next[[]Mixed](), next[float32]()
}
func c96(v any) {
	f := v.(func(Mixed, *Mixed, []Mixed, [2][2]bool) ([1]string, fmt.Stringer, float64, float32, [1]*int, Mixed, [3]int16, int, []Mixed, float32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[Mixed](), next[*Mixed](), next[[]Mixed](), next[[2][2]bool]())
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
func f97(p0 int8, p1 int8, p2 uint32, p3 *int) (int, bool, int, bool, bool, *int, *int, bool, bool, bool, int, int, bool, int, int, int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[int](), next[bool](), next[int](), next[bool](), next[bool](), next[*int](), next[*int](), next[bool](), next[bool](), next[bool](), next[int](), next[int](), next[bool](), next[int](), next[int](), next[int]()
}
func c97(v any) {
	f := v.(func(int8, int8, uint32, *int) (int, bool, int, bool, bool, *int, *int, bool, bool, bool, int, int, bool, int, int, int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[int8](), next[int8](), next[uint32](), next[*int]())
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
func f98(p0 string) (*int, *int, *int, bool, string, string, int, *int) {
	see(p0)
	return next[*int](), next[*int](), next[*int](), next[bool](), next[string](), next[string](), next[int](), next[*int]()
}
func c98(v any) {
	f := v.(func(string) (*int, *int, *int, bool, string, string, int, *int))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[string]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f99(p0 *int, p1 bool) ([9]int8, [0]int, map[string]int, [2][2]bool, int16, *Mixed, [9]int8, [2]float32, [1]*int, [0]int, fmt.Stringer, struct{}) {
	see(p0)
	see(p1)
	return next[[9]int8](), next[[0]int](), next[map[string]int](), next[[2][2]bool](), next[int16](), next[*Mixed](), next[[9]int8](), next[[2]float32](), next[[1]*int](), next[[0]int](), next[fmt.Stringer](), next[struct{}]()
}
func c99(v any) {
	f := v.(func(*int, bool) ([9]int8, [0]int, map[string]int, [2][2]bool, int16, *Mixed, [9]int8, [2]float32, [1]*int, [0]int, fmt.Stringer, struct{}))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11 := f(next[*int](), next[bool]())
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
func f100(p0 uint32, p1 uint32, p2 int8, p3 bool, p4 int8, p5 uint32, p6 *int, p7 bool, p8 int8, p9 int8, p10 *int, p11 uint32, p12 *int, p13 uint32, p14 *int, p15 uint32, p16 int8, p17 uint32, p18 bool, p19 bool) ([]Mixed, Nested, [9]int8) {
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
	return next[[]Mixed](), next[Nested](), next[[9]int8]()
}
func c100(v any) {
	f := v.(func(uint32, uint32, int8, bool, int8, uint32, *int, bool, int8, int8, *int, uint32, *int, uint32, *int, uint32, int8, uint32, bool, bool) ([]Mixed, Nested, [9]int8))
	r0, r1, r2 := f(next[uint32](), next[uint32](), next[int8](), next[bool](), next[int8](), next[uint32](), next[*int](), next[bool](), next[int8](), next[int8](), next[*int](), next[uint32](), next[*int](), next[uint32](), next[*int](), next[uint32](), next[int8](), next[uint32](), next[bool](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
}
func f101(p0 Nine, p1 Odd, p2 *int, p3 [9]int8) (Floats, float64, Floats) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[Floats](), next[float64](), next[Floats]()
}
func c101(v any) {
	f := v.(func(Nine, Odd, *int, [9]int8) (Floats, float64, Floats))
	r0, r1, r2 := f(next[Nine](), next[Odd](), next[*int](), next[[9]int8]())
	see(r0)
	see(r1)
	see(r2)
}
func f102(p0 uint64, p1 float32, p2 bool, p3 [1]*int, p4 [2]float32, p5 uint32, p6 int8) [9]int8 {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[[9]int8]()
}
func c102(v any) {
	f := v.(func(uint64, float32, bool, [1]*int, [2]float32, uint32, int8) [9]int8)
	r0 := f(next[uint64](), next[float32](), next[bool](), next[[1]*int](), next[[2]float32](), next[uint32](), next[int8]())
	see(r0)
}
func f103(p0 Floats, p1 Floats, p2 float32, p3 float64, p4 float64, p5 Floats, p6 float64, p7 float32, p8 float64, p9 float32, p10 float32) (uint32, *int, int8, uint32, *int, uint32, uint32, bool, uint32, int8, uint32, uint32, *int, int8, uint32, *int, uint32, int8, uint32, int8) {
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
	return next[uint32](), next[*int](), next[int8](), next[uint32](), next[*int](), next[uint32](), next[uint32](), next[bool](), next[uint32](), next[int8](), next[uint32](), next[uint32](), next[*int](), next[int8](), next[uint32](), next[*int](), next[uint32](), next[int8](), next[uint32](), next[int8]()
}
func c103(v any) {
	f := v.(func(Floats, Floats, float32, float64, float64, Floats, float64, float32, float64, float32, float32) (uint32, *int, int8, uint32, *int, uint32, uint32, bool, uint32, int8, uint32, uint32, *int, int8, uint32, *int, uint32, int8, uint32, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f(next[Floats](), next[Floats](), next[float32](), next[float64](), next[float64](), next[Floats](), next[float64](), next[float32](), next[float64](), next[float32](), next[float32]())
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
func f104(p0 float32, p1 float64) (uint32, int8, uint64, int8, float64, int, bool, uint64, int16, *int, bool, bool) {
	see(p0)
	see(p1)
	return next[uint32](), next[int8](), next[uint64](), next[int8](), next[float64](), next[int](), next[bool](), next[uint64](), next[int16](), next[*int](), next[bool](), next[bool]()
}
func c104(v any) {
	f := v.(func(float32, float64) (uint32, int8, uint64, int8, float64, int, bool, uint64, int16, *int, bool, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11 := f(next[float32](), next[float64]())
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
func f105(p0 float32) (Large, any) {
	see(p0)
	return next[Large](), next[any]()
}
func c105(v any) {
	f := v.(func(float32) (Large, any))
	r0, r1 := f(next[float32]())
	see(r0)
	see(r1)
}
func f106(p0 Nested, p1 [2][2]bool, p2 Mixed, p3 Large) (Floats, float64, Floats, float32, Floats, float32, float64, float32, float32, float32, float64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[Floats](), next[float64](), next[Floats](), next[float32](), next[Floats](), next[float32](), next[float64](), next[float32](), next[float32](), next[float32](), next[float64]()
}
func c106(v any) {
	f := v.(func(Nested, [2][2]bool, Mixed, Large) (Floats, float64, Floats, float32, Floats, float32, float64, float32, float32, float32, float64))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[Nested](), next[[2][2]bool](), next[Mixed](), next[Large]())
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
func f107(p0 *int, p1 string, p2 int) (struct{}, float32, map[string]int, map[string]int, map[string]int, [0]int, [1]*int, any, Blank, Floats, bool, float32) {
	see(p0)
	see(p1)
	see(p2)
	return next[struct{}](), next[float32](), next[map[string]int](), next[map[string]int](), next[map[string]int](), next[[0]int](), next[[1]*int](), next[any](), next[Blank](), next[Floats](), next[bool](), next[float32]()
}
func c107(v any) {
	f := v.(func(*int, string, int) (struct{}, float32, map[string]int, map[string]int, map[string]int, [0]int, [1]*int, any, Blank, Floats, bool, float32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11 := f(next[*int](), next[string](), next[int]())
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
func f108(p0 complex128) (*int, float32, uint64) {
	see(p0)
	return next[*int](), next[float32](), next[uint64]()
}
func c108(v any) {
	f := v.(func(complex128) (*int, float32, uint64))
	r0, r1, r2 := f(next[complex128]())
	see(r0)
	see(r1)
	see(r2)
}
func f109(p0 Eight, p1 [2]float32, p2 One) (string, bool) {
	see(p0)
	see(p1)
	see(p2)
	return next[string](), next[bool]()
}
func c109(v any) {
	f := v.(func(Eight, [2]float32, One) (string, bool))
	r0, r1 := f(next[Eight](), next[[2]float32](), next[One]())
	see(r0)
	see(r1)
}
func f110(p0 uint32, p1 int8, p2 int8, p3 uint32, p4 int8, p5 int8, p6 *int, p7 *int) (uint32, uint32, int8, uint32, *int, uint32, bool, uint32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[uint32](), next[uint32](), next[int8](), next[uint32](), next[*int](), next[uint32](), next[bool](), next[uint32]()
}
func c110(v any) {
	f := v.(func(uint32, int8, int8, uint32, int8, int8, *int, *int) (uint32, uint32, int8, uint32, *int, uint32, bool, uint32))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[uint32](), next[int8](), next[int8](), next[uint32](), next[int8](), next[int8](), next[*int](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f111(p0 *int, p1 bool, p2 uint32, p3 uint32, p4 bool, p5 uint32, p6 bool, p7 *int, p8 bool, p9 int8, p10 bool, p11 uint32) (float64, float32, Floats, Floats, float64, Floats, float32) {
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
	return next[float64](), next[float32](), next[Floats](), next[Floats](), next[float64](), next[Floats](), next[float32]()
}
func c111(v any) {
	f := v.(func(*int, bool, uint32, uint32, bool, uint32, bool, *int, bool, int8, bool, uint32) (float64, float32, Floats, Floats, float64, Floats, float32))
	r0, r1, r2, r3, r4, r5, r6 := f(next[*int](), next[bool](), next[uint32](), next[uint32](), next[bool](), next[uint32](), next[bool](), next[*int](), next[bool](), next[int8](), next[bool](), next[uint32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f112(p0 float32, p1 Floats, p2 float64, p3 float64, p4 float32, p5 float64, p6 float64, p7 Floats, p8 float64, p9 float64, p10 float32) (Blank, func() int, Floats) {
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
	return next[Blank](), next[func() int](), next[Floats]()
}
func c112(v any) {
	f := v.(func(float32, Floats, float64, float64, float32, float64, float64, Floats, float64, float64, float32) (Blank, func() int, Floats))
	r0, r1, r2 := f(next[float32](), next[Floats](), next[float64](), next[float64](), next[float32](), next[float64](), next[float64](), next[Floats](), next[float64](), next[float64](), next[float32]())
	see(r0)
	see(r1)
	see(r2)
}
func f113(p0 string, p1 int16, p2 uint32, p3 float64, p4 uint64, p5 uint8) (bool, int, *int, Blank, [1]*int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[bool](), next[int](), next[*int](), next[Blank](), next[[1]*int]()
}
func c113(v any) {
	f := v.(func(string, int16, uint32, float64, uint64, uint8) (bool, int, *int, Blank, [1]*int))
	r0, r1, r2, r3, r4 := f(next[string](), next[int16](), next[uint32](), next[float64](), next[uint64](), next[uint8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f114(p0 string, p1 *int, p2 int, p3 string, p4 string, p5 bool, p6 *int) (*int, *int, bool, *int, int8, uint32, uint32, int8, *int, int8, *int, uint32, *int, bool, uint32, int8, int8, int8, *int, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[*int](), next[*int](), next[bool](), next[*int](), next[int8](), next[uint32](), next[uint32](), next[int8](), next[*int](), next[int8](), next[*int](), next[uint32](), next[*int](), next[bool](), next[uint32](), next[int8](), next[int8](), next[int8](), next[*int](), next[*int]()
}
func c114(v any) {
	f := v.(func(string, *int, int, string, string, bool, *int) (*int, *int, bool, *int, int8, uint32, uint32, int8, *int, int8, *int, uint32, *int, bool, uint32, int8, int8, int8, *int, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f(next[string](), next[*int](), next[int](), next[string](), next[string](), next[bool](), next[*int]())
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
func f115(p0 Large) (bool, *int) {
	see(p0)
	return next[bool](), next[*int]()
}
func c115(v any) {
	f := v.(func(Large) (bool, *int))
	r0, r1 := f(next[Large]())
	see(r0)
	see(r1)
}
func f116(p0 Number, p1 uint16, p2 struct{}, p3 int16) (float32, uint8, uint8, uint16, int, bool, float32, uint64, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[float32](), next[uint8](), next[uint8](), next[uint16](), next[int](), next[bool](), next[float32](), next[uint64](), next[int8]()
}
func c116(v any) {
	f := v.(func(Number, uint16, struct{}, int16) (float32, uint8, uint8, uint16, int, bool, float32, uint64, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[Number](), next[uint16](), next[struct{}](), next[int16]())
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
func f117(p0 float64, p1 float32, p2 Floats, p3 Floats) (float32, float32, float32, float64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[float32](), next[float32](), next[float32](), next[float64]()
}
func c117(v any) {
	f := v.(func(float64, float32, Floats, Floats) (float32, float32, float32, float64))
	r0, r1, r2, r3 := f(next[float64](), next[float32](), next[Floats](), next[Floats]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f118(p0 float64, p1 float32, p2 float32, p3 Floats) (Large, Nine) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[Large](), next[Nine]()
}
func c118(v any) {
	f := v.(func(float64, float32, float32, Floats) (Large, Nine))
	r0, r1 := f(next[float64](), next[float32](), next[float32](), next[Floats]())
	see(r0)
	see(r1)
}
func f119(p0 float32, p1 *int, p2 *int, p3 *int) (float32, Floats) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[float32](), next[Floats]()
}
func c119(v any) {
	f := v.(func(float32, *int, *int, *int) (float32, Floats))
	r0, r1 := f(next[float32](), next[*int](), next[*int](), next[*int]())
	see(r0)
	see(r1)
}
func f120(p0 float32, p1 float32, p2 int8, p3 bool, p4 float32, p5 uint64, p6 bool, p7 int8, p8 int32, p9 int32, p10 int32, p11 *int, p12 uint64, p13 bool, p14 float64, p15 int32, p16 float32, p17 int8, p18 int, p19 float64) bool {
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
	return next[bool]()
}
func c120(v any) {
	f := v.(func(float32, float32, int8, bool, float32, uint64, bool, int8, int32, int32, int32, *int, uint64, bool, float64, int32, float32, int8, int, float64) bool)
	r0 := f(next[float32](), next[float32](), next[int8](), next[bool](), next[float32](), next[uint64](), next[bool](), next[int8](), next[int32](), next[int32](), next[int32](), next[*int](), next[uint64](), next[bool](), next[float64](), next[int32](), next[float32](), next[int8](), next[int](), next[float64]())
	see(r0)
}
func f121(p0 int, p1 string, p2 *int, p3 *int) Odd {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[Odd]()
}
func c121(v any) {
	f := v.(func(int, string, *int, *int) Odd)
	r0 := f(next[int](), next[string](), next[*int](), next[*int]())
	see(r0)
}
func f122(p0 Nine, p1 map[string]int, p2 [3]int16, p3 [1]string, p4 [2][2]bool) (float32, float32, float32, Floats, float32, float64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[float32](), next[float32](), next[float32](), next[Floats](), next[float32](), next[float64]()
}
func c122(v any) {
	f := v.(func(Nine, map[string]int, [3]int16, [1]string, [2][2]bool) (float32, float32, float32, Floats, float32, float64))
	r0, r1, r2, r3, r4, r5 := f(next[Nine](), next[map[string]int](), next[[3]int16](), next[[1]string](), next[[2][2]bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f123(p0 uint32) ([3]int16, One, fmt.Stringer, Blank, *Mixed, int32, uint16, float64, any, [2]float32, int32, uint64) {
	see(p0)
	return next[[3]int16](), next[One](), next[fmt.Stringer](), next[Blank](), next[*Mixed](), next[int32](), next[uint16](), next[float64](), next[any](), next[[2]float32](), next[int32](), next[uint64]()
}
func c123(v any) {
	f := v.(func(uint32) ([3]int16, One, fmt.Stringer, Blank, *Mixed, int32, uint16, float64, any, [2]float32, int32, uint64))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11 := f(next[uint32]())
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
func f124(p0 bool, p1 uint32, p2 uint32, p3 int8, p4 bool, p5 *int, p6 int8, p7 bool, p8 uint32, p9 int8) (struct{}, fmt.Stringer, Flags, uint64, uint8) {
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
	return next[struct{}](), next[fmt.Stringer](), next[Flags](), next[uint64](), next[uint8]()
}
func c124(v any) {
	f := v.(func(bool, uint32, uint32, int8, bool, *int, int8, bool, uint32, int8) (struct{}, fmt.Stringer, Flags, uint64, uint8))
	r0, r1, r2, r3, r4 := f(next[bool](), next[uint32](), next[uint32](), next[int8](), next[bool](), next[*int](), next[int8](), next[bool](), next[uint32](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f125(p0 int8, p1 int8, p2 bool, p3 *int, p4 uint32) (string, float32, string, float64, float64, uint64, uint32, uint8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[string](), next[float32](), next[string](), next[float64](), next[float64](), next[uint64](), next[uint32](), next[uint8]()
}
func c125(v any) {
	f := v.(func(int8, int8, bool, *int, uint32) (string, float32, string, float64, float64, uint64, uint32, uint8))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[int8](), next[int8](), next[bool](), next[*int](), next[uint32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f126(p0 map[string]int, p1 Nine) (int, *int, bool, string, int, *int, bool, *int, *int) {
	see(p0)
	see(p1)
	return next[int](), next[*int](), next[bool](), next[string](), next[int](), next[*int](), next[bool](), next[*int](), next[*int]()
}
func c126(v any) {
	f := v.(func(map[string]int, Nine) (int, *int, bool, string, int, *int, bool, *int, *int))
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
func f127(p0 bool, p1 int, p2 bool, p3 uint8, p4 uint16, p5 uint64, p6 bool, p7 bool, p8 int16, p9 *int, p10 int8, p11 uint64) (uint64, int16) {
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
	return next[uint64](), next[int16]()
}
func c127(v any) {
	f := v.(func(bool, int, bool, uint8, uint16, uint64, bool, bool, int16, *int, int8, uint64) (uint64, int16))
	r0, r1 := f(next[bool](), next[int](), next[bool](), next[uint8](), next[uint16](), next[uint64](), next[bool](), next[bool](), next[int16](), next[*int](), next[int8](), next[uint64]())
	see(r0)
	see(r1)
}
func f128(p0 float32, p1 float64, p2 float32) (chan int, [3]int16, Odd) {
	see(p0)
	see(p1)
	see(p2)
	return next[chan int](), next[[3]int16](), next[Odd]()
}
func c128(v any) {
	f := v.(func(float32, float64, float32) (chan int, [3]int16, Odd))
	r0, r1, r2 := f(next[float32](), next[float64](), next[float32]())
	see(r0)
	see(r1)
	see(r2)
}
func f129(p0 Large) Nested {
	see(p0)
	return next[Nested]()
}
func c129(v any) {
	f := v.(func(Large) Nested)
	r0 := f(next[Large]())
	see(r0)
}
func f130(p0 Number, p1 [9]int8, p2 *Mixed, p3 Eight) (int, bool, int8, float64, float64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[int](), next[bool](), next[int8](), next[float64](), next[float64]()
}
func c130(v any) {
	f := v.(func(Number, [9]int8, *Mixed, Eight) (int, bool, int8, float64, float64))
	r0, r1, r2, r3, r4 := f(next[Number](), next[[9]int8](), next[*Mixed](), next[Eight]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f131(p0 *int, p1 bool, p2 bool, p3 int8, p4 *int, p5 uint32, p6 *int, p7 *int, p8 *int, p9 *int, p10 uint32) (bool, *int, bool, bool) {
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
	return next[bool](), next[*int](), next[bool](), next[bool]()
}
func c131(v any) {
	f := v.(func(*int, bool, bool, int8, *int, uint32, *int, *int, *int, *int, uint32) (bool, *int, bool, bool))
	r0, r1, r2, r3 := f(next[*int](), next[bool](), next[bool](), next[int8](), next[*int](), next[uint32](), next[*int](), next[*int](), next[*int](), next[*int](), next[uint32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f132(p0 float32, p1 *int, p2 bool, p3 *int) (float32, float64, Floats, float32, float64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[float32](), next[float64](), next[Floats](), next[float32](), next[float64]()
}
func c132(v any) {
	f := v.(func(float32, *int, bool, *int) (float32, float64, Floats, float32, float64))
	r0, r1, r2, r3, r4 := f(next[float32](), next[*int](), next[bool](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f133(p0 [2][2]bool, p1 float32, p2 [1]*int, p3 [9]int8, p4 int16) bool {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[bool]()
}
func c133(v any) {
	f := v.(func([2][2]bool, float32, [1]*int, [9]int8, int16) bool)
	r0 := f(next[[2][2]bool](), next[float32](), next[[1]*int](), next[[9]int8](), next[int16]())
	see(r0)
}
func f134(p0 int, p1 *int, p2 bool, p3 int) (func() int, Number, int16, complex64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[func() int](), next[Number](), next[int16](), next[complex64]()
}
func c134(v any) {
	f := v.(func(int, *int, bool, int) (func() int, Number, int16, complex64))
	r0, r1, r2, r3 := f(next[int](), next[*int](), next[bool](), next[int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f135(p0 int32, p1 int8, p2 float64, p3 float64, p4 int8, p5 uint8, p6 *int, p7 string, p8 uint16, p9 uint32, p10 float32, p11 int32, p12 int16, p13 bool, p14 float64) (uint32, bool, bool, bool, *int, *int, *int, int8, uint32, *int, uint32, int8, uint32, uint32, uint32, *int) {
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
	return next[uint32](), next[bool](), next[bool](), next[bool](), next[*int](), next[*int](), next[*int](), next[int8](), next[uint32](), next[*int](), next[uint32](), next[int8](), next[uint32](), next[uint32](), next[uint32](), next[*int]()
}
func c135(v any) {
	f := v.(func(int32, int8, float64, float64, int8, uint8, *int, string, uint16, uint32, float32, int32, int16, bool, float64) (uint32, bool, bool, bool, *int, *int, *int, int8, uint32, *int, uint32, int8, uint32, uint32, uint32, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[int32](), next[int8](), next[float64](), next[float64](), next[int8](), next[uint8](), next[*int](), next[string](), next[uint16](), next[uint32](), next[float32](), next[int32](), next[int16](), next[bool](), next[float64]())
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
func f136(p0 Large, p1 any, p2 Blank, p3 [0]int) (bool, func() int, Mixed, Nine, float64, float32, int8, [1]string, [9]int8, One, struct{}, Large, Nine) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[bool](), next[func() int](), next[Mixed](), next[Nine](), next[float64](), next[float32](), next[int8](), next[[1]string](), next[[9]int8](), next[One](), next[struct{}](), next[Large](), next[Nine]()
}
func c136(v any) {
	f := v.(func(Large, any, Blank, [0]int) (bool, func() int, Mixed, Nine, float64, float32, int8, [1]string, [9]int8, One, struct{}, Large, Nine))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12 := f(next[Large](), next[any](), next[Blank](), next[[0]int]())
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
func f137(p0 int, p1 *int, p2 *int, p3 bool, p4 int) (float64, int, int8, uint64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[float64](), next[int](), next[int8](), next[uint64]()
}
func c137(v any) {
	f := v.(func(int, *int, *int, bool, int) (float64, int, int8, uint64))
	r0, r1, r2, r3 := f(next[int](), next[*int](), next[*int](), next[bool](), next[int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f138(p0 *int, p1 bool, p2 *int) (complex128, map[string]int, Large, Floats, Floats, Floats, fmt.Stringer, any) {
	see(p0)
	see(p1)
	see(p2)
	return next[complex128](), next[map[string]int](), next[Large](), next[Floats](), next[Floats](), next[Floats](), next[fmt.Stringer](), next[any]()
}
func c138(v any) {
	f := v.(func(*int, bool, *int) (complex128, map[string]int, Large, Floats, Floats, Floats, fmt.Stringer, any))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[*int](), next[bool](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f139(p0 int8, p1 int16, p2 bool, p3 float64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
}
func c139(v any) {
	f := v.(func(int8, int16, bool, float64))
	f(next[int8](), next[int16](), next[bool](), next[float64]())
}
func f140(p0 int8, p1 int8, p2 int8, p3 int8, p4 int8, p5 bool, p6 bool, p7 int8, p8 int8, p9 uint32, p10 *int, p11 uint32, p12 bool, p13 bool, p14 bool, p15 uint32) [3]int16 {
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
	return next[[3]int16]()
}
func c140(v any) {
	f := v.(func(int8, int8, int8, int8, int8, bool, bool, int8, int8, uint32, *int, uint32, bool, bool, bool, uint32) [3]int16)
	r0 := f(next[int8](), next[int8](), next[int8](), next[int8](), next[int8](), next[bool](), next[bool](), next[int8](), next[int8](), next[uint32](), next[*int](), next[uint32](), next[bool](), next[bool](), next[bool](), next[uint32]())
	see(r0)
}
func f141() (*int, int8, bool, bool, *int, int8, int8, uint32, int8, uint32) {
	return next[*int](), next[int8](), next[bool](), next[bool](), next[*int](), next[int8](), next[int8](), next[uint32](), next[int8](), next[uint32]()
}
func c141(v any) {
	f := v.(func() (*int, int8, bool, bool, *int, int8, int8, uint32, int8, uint32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f()
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
func f142(p0 fmt.Stringer, p1 [0]int) (bool, *int, int32, string, uint8, int8, int, uint8, int16, bool, string, uint16, int32, bool, float32, int8, int, int16) {
	see(p0)
	see(p1)
	return next[bool](), next[*int](), next[int32](), next[string](), next[uint8](), next[int8](), next[int](), next[uint8](), next[int16](), next[bool](), next[string](), next[uint16](), next[int32](), next[bool](), next[float32](), next[int8](), next[int](), next[int16]()
}
func c142(v any) {
	f := v.(func(fmt.Stringer, [0]int) (bool, *int, int32, string, uint8, int8, int, uint8, int16, bool, string, uint16, int32, bool, float32, int8, int, int16))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17 := f(next[fmt.Stringer](), next[[0]int]())
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
}
func f143(p0 Nested, p1 fmt.Stringer, p2 map[string]int, p3 complex128, p4 func() int, p5 complex128, p6 Blank) *int {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[*int]()
}
func c143(v any) {
	f := v.(func(Nested, fmt.Stringer, map[string]int, complex128, func() int, complex128, Blank) *int)
	r0 := f(next[Nested](), next[fmt.Stringer](), next[map[string]int](), next[complex128](), next[func() int](), next[complex128](), next[Blank]())
	see(r0)
}
func f144(p0 uint32, p1 bool, p2 bool, p3 *int, p4 uint32, p5 int8, p6 bool, p7 uint32, p8 bool, p9 bool, p10 bool, p11 *int, p12 *int, p13 *int, p14 int8, p15 *int, p16 uint32, p17 *int, p18 bool, p19 uint32) (int8, uint32, int8, *int, bool, bool, bool, bool, *int, *int, bool) {
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
	return next[int8](), next[uint32](), next[int8](), next[*int](), next[bool](), next[bool](), next[bool](), next[bool](), next[*int](), next[*int](), next[bool]()
}
func c144(v any) {
	f := v.(func(uint32, bool, bool, *int, uint32, int8, bool, uint32, bool, bool, bool, *int, *int, *int, int8, *int, uint32, *int, bool, uint32) (int8, uint32, int8, *int, bool, bool, bool, bool, *int, *int, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[uint32](), next[bool](), next[bool](), next[*int](), next[uint32](), next[int8](), next[bool](), next[uint32](), next[bool](), next[bool](), next[bool](), next[*int](), next[*int](), next[*int](), next[int8](), next[*int](), next[uint32](), next[*int](), next[bool](), next[uint32]())
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
func f145(p0 [3]int16) (int32, uint8, uint16, uint8, uint16, float32, uint8, uint64, string) {
	see(p0)
	return next[int32](), next[uint8](), next[uint16](), next[uint8](), next[uint16](), next[float32](), next[uint8](), next[uint64](), next[string]()
}
func c145(v any) {
	f := v.(func([3]int16) (int32, uint8, uint16, uint8, uint16, float32, uint8, uint64, string))
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
func f146(p0 fmt.Stringer, p1 [9]int8, p2 Flags, p3 Flags, p4 any, p5 any, p6 fmt.Stringer) ([]byte, [0]int, Odd, chan int, float64) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[[]byte](), next[[0]int](), next[Odd](), next[chan int](), next[float64]()
}
func c146(v any) {
	f := v.(func(fmt.Stringer, [9]int8, Flags, Flags, any, any, fmt.Stringer) ([]byte, [0]int, Odd, chan int, float64))
	r0, r1, r2, r3, r4 := f(next[fmt.Stringer](), next[[9]int8](), next[Flags](), next[Flags](), next[any](), next[any](), next[fmt.Stringer]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f147(p0 float32, p1 float64, p2 float32, p3 float64) (Mixed, uint32, float32, chan int, uint16, string) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[Mixed](), next[uint32](), next[float32](), next[chan int](), next[uint16](), next[string]()
}
func c147(v any) {
	f := v.(func(float32, float64, float32, float64) (Mixed, uint32, float32, chan int, uint16, string))
	r0, r1, r2, r3, r4, r5 := f(next[float32](), next[float64](), next[float32](), next[float64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f148(p0 int, p1 int, p2 string, p3 *int, p4 *int, p5 *int, p6 *int, p7 *int) (uint8, uint32, bool, uint16, float32, string, *int, int16, bool, int16, uint16) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[uint8](), next[uint32](), next[bool](), next[uint16](), next[float32](), next[string](), next[*int](), next[int16](), next[bool](), next[int16](), next[uint16]()
}
func c148(v any) {
	f := v.(func(int, int, string, *int, *int, *int, *int, *int) (uint8, uint32, bool, uint16, float32, string, *int, int16, bool, int16, uint16))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[int](), next[int](), next[string](), next[*int](), next[*int](), next[*int](), next[*int](), next[*int]())
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
func f149(p0 bool, p1 string, p2 *int, p3 int) Blank {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[Blank]()
}
func c149(v any) {
	f := v.(func(bool, string, *int, int) Blank)
	r0 := f(next[bool](), next[string](), next[*int](), next[int]())
	see(r0)
}
func f150() chan int {
	return next[chan int]()
}
func c150(v any) {
	f := v.(func() chan int)
	r0 := f()
	see(r0)
}
func f151(p0 *int, p1 string, p2 string) (uint16, float32, uint64) {
	see(p0)
	see(p1)
	see(p2)
	return next[uint16](), next[float32](), next[uint64]()
}
func c151(v any) {
	f := v.(func(*int, string, string) (uint16, float32, uint64))
	r0, r1, r2 := f(next[*int](), next[string](), next[string]())
	see(r0)
	see(r1)
	see(r2)
}
func f152(p0 bool, p1 bool, p2 bool, p3 string, p4 *int, p5 string, p6 bool, p7 int) (chan int, Number, any) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[chan int](), next[Number](), next[any]()
}
func c152(v any) {
	f := v.(func(bool, bool, bool, string, *int, string, bool, int) (chan int, Number, any))
	r0, r1, r2 := f(next[bool](), next[bool](), next[bool](), next[string](), next[*int](), next[string](), next[bool](), next[int]())
	see(r0)
	see(r1)
	see(r2)
}
func f153(p0 complex64) (float32, float64) {
	see(p0)
	return next[float32](), next[float64]()
}
func c153(v any) {
	f := v.(func(complex64) (float32, float64))
	r0, r1 := f(next[complex64]())
	see(r0)
	see(r1)
}
func f154() string {
	return next[string]()
}
func c154(v any) {
	f := v.(func() string)
	r0 := f()
	see(r0)
}
func f155(p0 uint32, p1 int8, p2 *int, p3 uint32, p4 bool, p5 uint32, p6 int8, p7 uint32, p8 bool, p9 *int, p10 int8, p11 int8) (Floats, float32) {
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
	return next[Floats](), next[float32]()
}
func c155(v any) {
	f := v.(func(uint32, int8, *int, uint32, bool, uint32, int8, uint32, bool, *int, int8, int8) (Floats, float32))
	r0, r1 := f(next[uint32](), next[int8](), next[*int](), next[uint32](), next[bool](), next[uint32](), next[int8](), next[uint32](), next[bool](), next[*int](), next[int8](), next[int8]())
	see(r0)
	see(r1)
}
func f156(p0 float64) (bool, bool, int8, *int, bool) {
	see(p0)
	return next[bool](), next[bool](), next[int8](), next[*int](), next[bool]()
}
func c156(v any) {
	f := v.(func(float64) (bool, bool, int8, *int, bool))
	r0, r1, r2, r3, r4 := f(next[float64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f157(p0 uint16, p1 int8, p2 float64, p3 float64, p4 int32, p5 bool, p6 uint8, p7 int32) (map[string]int, map[string]int, func() int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[map[string]int](), next[map[string]int](), next[func() int]()
}
func c157(v any) {
	f := v.(func(uint16, int8, float64, float64, int32, bool, uint8, int32) (map[string]int, map[string]int, func() int))
	r0, r1, r2 := f(next[uint16](), next[int8](), next[float64](), next[float64](), next[int32](), next[bool](), next[uint8](), next[int32]())
	see(r0)
	see(r1)
	see(r2)
}
func f158(p0 float64, p1 float32, p2 float64, p3 Floats, p4 float32, p5 float64) float32 {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[float32]()
}
func c158(v any) {
	f := v.(func(float64, float32, float64, Floats, float32, float64) float32)
	r0 := f(next[float64](), next[float32](), next[float64](), next[Floats](), next[float32](), next[float64]())
	see(r0)
}
func f159(p0 struct{}, p1 [1]*int, p2 Number, p3 Flags, p4 Blank, p5 Nine) ([]Mixed, map[string]int, string, chan int, float32, [0]int, uint32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[[]Mixed](), next[map[string]int](), next[string](), next[chan int](), next[float32](), next[[0]int](), next[uint32]()
}
func c159(v any) {
	f := v.(func(struct{}, [1]*int, Number, Flags, Blank, Nine) ([]Mixed, map[string]int, string, chan int, float32, [0]int, uint32))
	r0, r1, r2, r3, r4, r5, r6 := f(next[struct{}](), next[[1]*int](), next[Number](), next[Flags](), next[Blank](), next[Nine]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f160(p0 string, p1 bool, p2 bool) (uint32, int8, uint32, int8, int8, int8, *int, *int, bool) {
	see(p0)
	see(p1)
	see(p2)
	return next[uint32](), next[int8](), next[uint32](), next[int8](), next[int8](), next[int8](), next[*int](), next[*int](), next[bool]()
}
func c160(v any) {
	f := v.(func(string, bool, bool) (uint32, int8, uint32, int8, int8, int8, *int, *int, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[string](), next[bool](), next[bool]())
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
func f161(p0 Nine, p1 One, p2 Mixed, p3 [3]int16) (bool, string, *int, int, *int, *int, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[bool](), next[string](), next[*int](), next[int](), next[*int](), next[*int](), next[bool]()
}
func c161(v any) {
	f := v.(func(Nine, One, Mixed, [3]int16) (bool, string, *int, int, *int, *int, bool))
	r0, r1, r2, r3, r4, r5, r6 := f(next[Nine](), next[One](), next[Mixed](), next[[3]int16]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f162(p0 bool, p1 int8, p2 *int) (*int, float64, uint64, Mixed, uint8, [1]string, Blank, struct{}, string, Blank, Nine) {
	see(p0)
	see(p1)
	see(p2)
	return next[*int](), next[float64](), next[uint64](), next[Mixed](), next[uint8](), next[[1]string](), next[Blank](), next[struct{}](), next[string](), next[Blank](), next[Nine]()
}
func c162(v any) {
	f := v.(func(bool, int8, *int) (*int, float64, uint64, Mixed, uint8, [1]string, Blank, struct{}, string, Blank, Nine))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[bool](), next[int8](), next[*int]())
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
func f163() (int, bool) {
	return next[int](), next[bool]()
}
func c163(v any) {
	f := v.(func() (int, bool))
	r0, r1 := f()
	see(r0)
	see(r1)
}
func f164(p0 [3]int16, p1 [9]int8, p2 map[string]int, p3 [1]string, p4 struct{}, p5 any) (fmt.Stringer, []Mixed) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[fmt.Stringer](), next[[]Mixed]()
}
func c164(v any) {
	f := v.(func([3]int16, [9]int8, map[string]int, [1]string, struct{}, any) (fmt.Stringer, []Mixed))
	r0, r1 := f(next[[3]int16](), next[[9]int8](), next[map[string]int](), next[[1]string](), next[struct{}](), next[any]())
	see(r0)
	see(r1)
}
func f165(p0 *int, p1 string, p2 bool, p3 bool, p4 bool, p5 *int, p6 string, p7 *int, p8 string, p9 *int, p10 string, p11 int) (uint32, uint32, string, float64) {
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
	return next[uint32](), next[uint32](), next[string](), next[float64]()
}
func c165(v any) {
	f := v.(func(*int, string, bool, bool, bool, *int, string, *int, string, *int, string, int) (uint32, uint32, string, float64))
	r0, r1, r2, r3 := f(next[*int](), next[string](), next[bool](), next[bool](), next[bool](), next[*int](), next[string](), next[*int](), next[string](), next[*int](), next[string](), next[int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f166(p0 uint32, p1 *int, p2 *int, p3 *int, p4 bool, p5 uint32, p6 int8, p7 int8, p8 int8, p9 int8) (float64, float32, float32, float64, float32, float32, Floats) {
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
	return next[float64](), next[float32](), next[float32](), next[float64](), next[float32](), next[float32](), next[Floats]()
}
func c166(v any) {
	f := v.(func(uint32, *int, *int, *int, bool, uint32, int8, int8, int8, int8) (float64, float32, float32, float64, float32, float32, Floats))
	r0, r1, r2, r3, r4, r5, r6 := f(next[uint32](), next[*int](), next[*int](), next[*int](), next[bool](), next[uint32](), next[int8](), next[int8](), next[int8](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f167(p0 float32, p1 int16, p2 float32, p3 int, p4 int, p5 uint32, p6 uint16, p7 int32, p8 *int, p9 *int, p10 uint8) (string, int8, One, int16, uint16, One, complex128) {
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
	return next[string](), next[int8](), next[One](), next[int16](), next[uint16](), next[One](), next[complex128]()
}
func c167(v any) {
	f := v.(func(float32, int16, float32, int, int, uint32, uint16, int32, *int, *int, uint8) (string, int8, One, int16, uint16, One, complex128))
	r0, r1, r2, r3, r4, r5, r6 := f(next[float32](), next[int16](), next[float32](), next[int](), next[int](), next[uint32](), next[uint16](), next[int32](), next[*int](), next[*int](), next[uint8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f168(p0 float32, p1 Floats) float64 {
	see(p0)
	see(p1)
	return next[float64]()
}
func c168(v any) {
	f := v.(func(float32, Floats) float64)
	r0 := f(next[float32](), next[Floats]())
	see(r0)
}
func f169(p0 float32, p1 float32, p2 float32, p3 float32, p4 Floats, p5 float64, p6 float64, p7 float32, p8 Floats, p9 float32) (*int, uint32, bool, uint32, bool, uint32, uint32, uint32, uint32, *int, uint32) {
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
	return next[*int](), next[uint32](), next[bool](), next[uint32](), next[bool](), next[uint32](), next[uint32](), next[uint32](), next[uint32](), next[*int](), next[uint32]()
}
func c169(v any) {
	f := v.(func(float32, float32, float32, float32, Floats, float64, float64, float32, Floats, float32) (*int, uint32, bool, uint32, bool, uint32, uint32, uint32, uint32, *int, uint32))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[float32](), next[float32](), next[float32](), next[float32](), next[Floats](), next[float64](), next[float64](), next[float32](), next[Floats](), next[float32]())
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
func f170(p0 int8) (int, uint8, int32, uint64, int32, uint16, uint32, bool) {
	see(p0)
	return next[int](), next[uint8](), next[int32](), next[uint64](), next[int32](), next[uint16](), next[uint32](), next[bool]()
}
func c170(v any) {
	f := v.(func(int8) (int, uint8, int32, uint64, int32, uint16, uint32, bool))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f171(p0 Floats, p1 float32, p2 float32) (Odd, Number, [1]*int, chan int, fmt.Stringer, string, uint32, Nine) {
	see(p0)
	see(p1)
	see(p2)
	return next[Odd](), next[Number](), next[[1]*int](), next[chan int](), next[fmt.Stringer](), next[string](), next[uint32](), next[Nine]()
}
func c171(v any) {
	f := v.(func(Floats, float32, float32) (Odd, Number, [1]*int, chan int, fmt.Stringer, string, uint32, Nine))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[Floats](), next[float32](), next[float32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f172(p0 [9]int8, p1 map[string]int) *int {
	see(p0)
	see(p1)
	return next[*int]()
}
func c172(v any) {
	f := v.(func([9]int8, map[string]int) *int)
	r0 := f(next[[9]int8](), next[map[string]int]())
	see(r0)
}
func f173(p0 Floats) (Number, chan int, One, Number, Floats, chan int, Nine) {
	see(p0)
	return next[Number](), next[chan int](), next[One](), next[Number](), next[Floats](), next[chan int](), next[Nine]()
}
func c173(v any) {
	f := v.(func(Floats) (Number, chan int, One, Number, Floats, chan int, Nine))
	r0, r1, r2, r3, r4, r5, r6 := f(next[Floats]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f174(p0 fmt.Stringer, p1 chan int) (string, int) {
	see(p0)
	see(p1)
	return next[string](), next[int]()
}
func c174(v any) {
	f := v.(func(fmt.Stringer, chan int) (string, int))
	r0, r1 := f(next[fmt.Stringer](), next[chan int]())
	see(r0)
	see(r1)
}
func f175(p0 *Mixed, p1 int16, p2 struct{}, p3 [2]float32, p4 int8, p5 [0]int, p6 [1]string, p7 [1]string, p8 []Mixed, p9 []Mixed, p10 [2]float32, p11 complex64) [3]int16 {
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
	return next[[3]int16]()
}
func c175(v any) {
	f := v.(func(*Mixed, int16, struct{}, [2]float32, int8, [0]int, [1]string, [1]string, []Mixed, []Mixed, [2]float32, complex64) [3]int16)
	r0 := f(next[*Mixed](), next[int16](), next[struct{}](), next[[2]float32](), next[int8](), next[[0]int](), next[[1]string](), next[[1]string](), next[[]Mixed](), next[[]Mixed](), next[[2]float32](), next[complex64]())
	see(r0)
}
func f176(p0 Floats, p1 float64, p2 float64, p3 float32, p4 Floats, p5 float32, p6 Floats) (string, string, int, *int, bool, string, *int, int, bool, int, *int, int, bool, string, int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[string](), next[string](), next[int](), next[*int](), next[bool](), next[string](), next[*int](), next[int](), next[bool](), next[int](), next[*int](), next[int](), next[bool](), next[string](), next[int]()
}
func c176(v any) {
	f := v.(func(Floats, float64, float64, float32, Floats, float32, Floats) (string, string, int, *int, bool, string, *int, int, bool, int, *int, int, bool, string, int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14 := f(next[Floats](), next[float64](), next[float64](), next[float32](), next[Floats](), next[float32](), next[Floats]())
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
func f177(p0 float32, p1 [1]*int, p2 [9]int8, p3 chan int, p4 Nested, p5 [2][2]bool, p6 Flags, p7 any) fmt.Stringer {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[fmt.Stringer]()
}
func c177(v any) {
	f := v.(func(float32, [1]*int, [9]int8, chan int, Nested, [2][2]bool, Flags, any) fmt.Stringer)
	r0 := f(next[float32](), next[[1]*int](), next[[9]int8](), next[chan int](), next[Nested](), next[[2][2]bool](), next[Flags](), next[any]())
	see(r0)
}
func f178(p0 any, p1 map[string]int, p2 [9]int8, p3 Nine, p4 Floats) ([2][2]bool, [1]string, Large) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[[2][2]bool](), next[[1]string](), next[Large]()
}
func c178(v any) {
	f := v.(func(any, map[string]int, [9]int8, Nine, Floats) ([2][2]bool, [1]string, Large))
	r0, r1, r2 := f(next[any](), next[map[string]int](), next[[9]int8](), next[Nine](), next[Floats]())
	see(r0)
	see(r1)
	see(r2)
}
func f179(p0 bool, p1 uint32, p2 int8, p3 bool, p4 uint32, p5 uint32, p6 uint32, p7 *int, p8 *int, p9 int8, p10 int8, p11 uint32, p12 *int, p13 uint32, p14 uint32, p15 bool) (struct{}, Odd, Blank, [1]*int, []byte, [3]int16) {
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
	return next[struct{}](), next[Odd](), next[Blank](), next[[1]*int](), next[[]byte](), next[[3]int16]()
}
func c179(v any) {
	f := v.(func(bool, uint32, int8, bool, uint32, uint32, uint32, *int, *int, int8, int8, uint32, *int, uint32, uint32, bool) (struct{}, Odd, Blank, [1]*int, []byte, [3]int16))
	r0, r1, r2, r3, r4, r5 := f(next[bool](), next[uint32](), next[int8](), next[bool](), next[uint32](), next[uint32](), next[uint32](), next[*int](), next[*int](), next[int8](), next[int8](), next[uint32](), next[*int](), next[uint32](), next[uint32](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f180(p0 uint64, p1 int, p2 int16, p3 string, p4 int16, p5 int16, p6 string) (string, string, uint16, bool, uint16, uint64, int16, int8, *int, int8, *int, *int, int8, uint32, int32, int8, int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[string](), next[string](), next[uint16](), next[bool](), next[uint16](), next[uint64](), next[int16](), next[int8](), next[*int](), next[int8](), next[*int](), next[*int](), next[int8](), next[uint32](), next[int32](), next[int8](), next[int]()
}
func c180(v any) {
	f := v.(func(uint64, int, int16, string, int16, int16, string) (string, string, uint16, bool, uint16, uint64, int16, int8, *int, int8, *int, *int, int8, uint32, int32, int8, int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16 := f(next[uint64](), next[int](), next[int16](), next[string](), next[int16](), next[int16](), next[string]())
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
func f181(p0 bool, p1 *int, p2 string, p3 bool, p4 *int, p5 *int, p6 bool, p7 bool, p8 bool, p9 *int) (func() int, []byte, any, chan int, chan int, complex64) {
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
	return next[func() int](), next[[]byte](), next[any](), next[chan int](), next[chan int](), next[complex64]()
}
func c181(v any) {
	f := v.(func(bool, *int, string, bool, *int, *int, bool, bool, bool, *int) (func() int, []byte, any, chan int, chan int, complex64))
	r0, r1, r2, r3, r4, r5 := f(next[bool](), next[*int](), next[string](), next[bool](), next[*int](), next[*int](), next[bool](), next[bool](), next[bool](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f182(p0 *int, p1 *int, p2 *int) (bool, uint8, uint64, bool, bool, uint32, *int, uint16, uint32, uint8, int16) {
	see(p0)
	see(p1)
	see(p2)
	return next[bool](), next[uint8](), next[uint64](), next[bool](), next[bool](), next[uint32](), next[*int](), next[uint16](), next[uint32](), next[uint8](), next[int16]()
}
func c182(v any) {
	f := v.(func(*int, *int, *int) (bool, uint8, uint64, bool, bool, uint32, *int, uint16, uint32, uint8, int16))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10 := f(next[*int](), next[*int](), next[*int]())
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
func f183(p0 bool, p1 *int, p2 bool, p3 int8, p4 *int, p5 uint32, p6 bool, p7 int8, p8 bool, p9 int8, p10 uint32, p11 int8, p12 *int, p13 uint32, p14 int8, p15 bool) ([0]int, complex64) {
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
	return next[[0]int](), next[complex64]()
}
func c183(v any) {
	f := v.(func(bool, *int, bool, int8, *int, uint32, bool, int8, bool, int8, uint32, int8, *int, uint32, int8, bool) ([0]int, complex64))
	r0, r1 := f(next[bool](), next[*int](), next[bool](), next[int8](), next[*int](), next[uint32](), next[bool](), next[int8](), next[bool](), next[int8](), next[uint32](), next[int8](), next[*int](), next[uint32](), next[int8](), next[bool]())
	see(r0)
	see(r1)
}
func f184(p0 int8, p1 *int, p2 int8, p3 *int, p4 int8, p5 *int, p6 int8, p7 uint32, p8 *int) (bool, string, bool, bool, *int, bool, int, int, string, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[bool](), next[string](), next[bool](), next[bool](), next[*int](), next[bool](), next[int](), next[int](), next[string](), next[*int]()
}
func c184(v any) {
	f := v.(func(int8, *int, int8, *int, int8, *int, int8, uint32, *int) (bool, string, bool, bool, *int, bool, int, int, string, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[int8](), next[*int](), next[int8](), next[*int](), next[int8](), next[*int](), next[int8](), next[uint32](), next[*int]())
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
func f185(p0 int32) map[string]int {
	see(p0)
	return next[map[string]int]()
}
func c185(v any) {
	f := v.(func(int32) map[string]int)
	r0 := f(next[int32]())
	see(r0)
}
func f186(p0 int8, p1 int8, p2 *int, p3 uint32, p4 int8, p5 bool, p6 *int, p7 int8, p8 *int, p9 bool, p10 *int, p11 int8, p12 int8, p13 bool, p14 *int, p15 *int) chan int {
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
	return next[chan int]()
}
func c186(v any) {
	f := v.(func(int8, int8, *int, uint32, int8, bool, *int, int8, *int, bool, *int, int8, int8, bool, *int, *int) chan int)
	r0 := f(next[int8](), next[int8](), next[*int](), next[uint32](), next[int8](), next[bool](), next[*int](), next[int8](), next[*int](), next[bool](), next[*int](), next[int8](), next[int8](), next[bool](), next[*int](), next[*int]())
	see(r0)
}
func f187(p0 int, p1 *int, p2 string, p3 bool, p4 bool, p5 *int, p6 string) (bool, bool, bool, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[bool](), next[bool](), next[bool](), next[bool]()
}
func c187(v any) {
	f := v.(func(int, *int, string, bool, bool, *int, string) (bool, bool, bool, bool))
	r0, r1, r2, r3 := f(next[int](), next[*int](), next[string](), next[bool](), next[bool](), next[*int](), next[string]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f188(p0 int8, p1 uint8, p2 int, p3 int8) func() int {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[func() int]()
}
func c188(v any) {
	f := v.(func(int8, uint8, int, int8) func() int)
	r0 := f(next[int8](), next[uint8](), next[int](), next[int8]())
	see(r0)
}
func f189(p0 map[string]int) (float64, float32) {
	see(p0)
	return next[float64](), next[float32]()
}
func c189(v any) {
	f := v.(func(map[string]int) (float64, float32))
	r0, r1 := f(next[map[string]int]())
	see(r0)
	see(r1)
}
func f190(p0 bool, p1 bool, p2 uint32, p3 int8, p4 uint32, p5 bool, p6 int8, p7 *int, p8 bool) {
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
func c190(v any) {
	f := v.(func(bool, bool, uint32, int8, uint32, bool, int8, *int, bool))
	f(next[bool](), next[bool](), next[uint32](), next[int8](), next[uint32](), next[bool](), next[int8](), next[*int](), next[bool]())
}
func f191(p0 int8, p1 *int, p2 int8, p3 int8) ([]Mixed, *Mixed, [2][2]bool, Blank) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[[]Mixed](), next[*Mixed](), next[[2][2]bool](), next[Blank]()
}
func c191(v any) {
	f := v.(func(int8, *int, int8, int8) ([]Mixed, *Mixed, [2][2]bool, Blank))
	r0, r1, r2, r3 := f(next[int8](), next[*int](), next[int8](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f192(p0 bool) (Number, uint8, *int, float64, int16, *Mixed, int, uint8, int, One) {
	see(p0)
	return next[Number](), next[uint8](), next[*int](), next[float64](), next[int16](), next[*Mixed](), next[int](), next[uint8](), next[int](), next[One]()
}
func c192(v any) {
	f := v.(func(bool) (Number, uint8, *int, float64, int16, *Mixed, int, uint8, int, One))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[bool]())
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
func f193(p0 *int, p1 float64, p2 Nested, p3 float32) []byte {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[[]byte]()
}
func c193(v any) {
	f := v.(func(*int, float64, Nested, float32) []byte)
	r0 := f(next[*int](), next[float64](), next[Nested](), next[float32]())
	see(r0)
}
func f194(p0 Blank, p1 [9]int8, p2 any, p3 *Mixed, p4 uint64, p5 fmt.Stringer) ([]byte, [2][2]bool, Large, struct{}, complex128) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[[]byte](), next[[2][2]bool](), next[Large](), next[struct{}](), next[complex128]()
}
func c194(v any) {
	f := v.(func(Blank, [9]int8, any, *Mixed, uint64, fmt.Stringer) ([]byte, [2][2]bool, Large, struct{}, complex128))
	r0, r1, r2, r3, r4 := f(next[Blank](), next[[9]int8](), next[any](), next[*Mixed](), next[uint64](), next[fmt.Stringer]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f195(p0 *int, p1 bool, p2 bool, p3 bool, p4 int, p5 string) (int8, *int, *int, bool, bool, uint32, uint32, uint32, uint32, int8, bool, int8, *int, bool, uint32, uint32, bool, uint32, *int, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[int8](), next[*int](), next[*int](), next[bool](), next[bool](), next[uint32](), next[uint32](), next[uint32](), next[uint32](), next[int8](), next[bool](), next[int8](), next[*int](), next[bool](), next[uint32](), next[uint32](), next[bool](), next[uint32](), next[*int](), next[int8]()
}
func c195(v any) {
	f := v.(func(*int, bool, bool, bool, int, string) (int8, *int, *int, bool, bool, uint32, uint32, uint32, uint32, int8, bool, int8, *int, bool, uint32, uint32, bool, uint32, *int, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 := f(next[*int](), next[bool](), next[bool](), next[bool](), next[int](), next[string]())
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
func f196(p0 int8, p1 *int, p2 bool, p3 bool, p4 bool, p5 uint32, p6 uint32, p7 *int, p8 int8) (float32, Floats, float64, float64, float64, float32, Floats, float64, float32, Floats) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[float32](), next[Floats](), next[float64](), next[float64](), next[float64](), next[float32](), next[Floats](), next[float64](), next[float32](), next[Floats]()
}
func c196(v any) {
	f := v.(func(int8, *int, bool, bool, bool, uint32, uint32, *int, int8) (float32, Floats, float64, float64, float64, float32, Floats, float64, float32, Floats))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[int8](), next[*int](), next[bool](), next[bool](), next[bool](), next[uint32](), next[uint32](), next[*int](), next[int8]())
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
func f197(p0 Floats, p1 [1]string, p2 map[string]int, p3 chan int) Floats {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[Floats]()
}
func c197(v any) {
	f := v.(func(Floats, [1]string, map[string]int, chan int) Floats)
	r0 := f(next[Floats](), next[[1]string](), next[map[string]int](), next[chan int]())
	see(r0)
}
func f198(p0 Mixed) (*int, *int, *int, int8, *int) {
	see(p0)
	return next[*int](), next[*int](), next[*int](), next[int8](), next[*int]()
}
func c198(v any) {
	f := v.(func(Mixed) (*int, *int, *int, int8, *int))
	r0, r1, r2, r3, r4 := f(next[Mixed]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f199(p0 float64, p1 float64) Floats {
	see(p0)
	see(p1)
	return next[Floats]()
}
func c199(v any) {
	f := v.(func(float64, float64) Floats)
	r0 := f(next[float64](), next[float64]())
	see(r0)
}
func f200(p0 int8, p1 uint32, p2 bool, p3 *int, p4 *int, p5 bool, p6 int8, p7 bool) (Eight, One, Eight, []Mixed) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[Eight](), next[One](), next[Eight](), next[[]Mixed]()
}
func c200(v any) {
	f := v.(func(int8, uint32, bool, *int, *int, bool, int8, bool) (Eight, One, Eight, []Mixed))
	r0, r1, r2, r3 := f(next[int8](), next[uint32](), next[bool](), next[*int](), next[*int](), next[bool](), next[int8](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f201(p0 int8, p1 int8, p2 bool, p3 *int) (uint16, uint8, *int, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[uint16](), next[uint8](), next[*int](), next[int8]()
}
func c201(v any) {
	f := v.(func(int8, int8, bool, *int) (uint16, uint8, *int, int8))
	r0, r1, r2, r3 := f(next[int8](), next[int8](), next[bool](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f202(p0 *int, p1 int8, p2 *int, p3 uint32, p4 *int, p5 *int, p6 uint32, p7 int8) (uint32, float32, int8, int16, float64, bool, int, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[uint32](), next[float32](), next[int8](), next[int16](), next[float64](), next[bool](), next[int](), next[int8]()
}
func c202(v any) {
	f := v.(func(*int, int8, *int, uint32, *int, *int, uint32, int8) (uint32, float32, int8, int16, float64, bool, int, int8))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[*int](), next[int8](), next[*int](), next[uint32](), next[*int](), next[*int](), next[uint32](), next[int8]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f203(p0 int, p1 *int, p2 int, p3 int) float32 {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[float32]()
}
func c203(v any) {
	f := v.(func(int, *int, int, int) float32)
	r0 := f(next[int](), next[*int](), next[int](), next[int]())
	see(r0)
}
func f204(p0 func() int, p1 int32) (*int, *int, string, *int, string, *int) {
	see(p0)
	see(p1)
	return next[*int](), next[*int](), next[string](), next[*int](), next[string](), next[*int]()
}
func c204(v any) {
	f := v.(func(func() int, int32) (*int, *int, string, *int, string, *int))
	r0, r1, r2, r3, r4, r5 := f(next[func() int](), next[int32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f205(p0 uint32, p1 bool, p2 bool) (func() int, Number, bool) {
	see(p0)
	see(p1)
	see(p2)
	return next[func() int](), next[Number](), next[bool]()
}
func c205(v any) {
	f := v.(func(uint32, bool, bool) (func() int, Number, bool))
	r0, r1, r2 := f(next[uint32](), next[bool](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
}
func f206(p0 uint32, p1 uint32, p2 uint32, p3 uint32) [3]int16 {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[[3]int16]()
}
func c206(v any) {
	f := v.(func(uint32, uint32, uint32, uint32) [3]int16)
	r0 := f(next[uint32](), next[uint32](), next[uint32](), next[uint32]())
	see(r0)
}
func f207(p0 fmt.Stringer, p1 *Mixed) (int, *int, bool, string, string, int, bool) {
	see(p0)
	see(p1)
	return next[int](), next[*int](), next[bool](), next[string](), next[string](), next[int](), next[bool]()
}
func c207(v any) {
	f := v.(func(fmt.Stringer, *Mixed) (int, *int, bool, string, string, int, bool))
	r0, r1, r2, r3, r4, r5, r6 := f(next[fmt.Stringer](), next[*Mixed]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f208(p0 string, p1 uint16, p2 *int, p3 int16, p4 string, p5 float64) (bool, *int, int, int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[bool](), next[*int](), next[int](), next[int]()
}
func c208(v any) {
	f := v.(func(string, uint16, *int, int16, string, float64) (bool, *int, int, int))
	r0, r1, r2, r3 := f(next[string](), next[uint16](), next[*int](), next[int16](), next[string](), next[float64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f209(p0 map[string]int) (Floats, Floats, float32, float64) {
	see(p0)
	return next[Floats](), next[Floats](), next[float32](), next[float64]()
}
func c209(v any) {
	f := v.(func(map[string]int) (Floats, Floats, float32, float64))
	r0, r1, r2, r3 := f(next[map[string]int]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f210(p0 [9]int8, p1 [2]float32, p2 Eight) complex64 {
	see(p0)
	see(p1)
	see(p2)
	return next[complex64]()
}
func c210(v any) {
	f := v.(func([9]int8, [2]float32, Eight) complex64)
	r0 := f(next[[9]int8](), next[[2]float32](), next[Eight]())
	see(r0)
}
func f211(p0 complex64) (func() int, map[string]int, [0]int, any, fmt.Stringer, int16, int8, bool) {
	see(p0)
	return next[func() int](), next[map[string]int](), next[[0]int](), next[any](), next[fmt.Stringer](), next[int16](), next[int8](), next[bool]()
}
func c211(v any) {
	f := v.(func(complex64) (func() int, map[string]int, [0]int, any, fmt.Stringer, int16, int8, bool))
	r0, r1, r2, r3, r4, r5, r6, r7 := f(next[complex64]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
	see(r7)
}
func f212(p0 float64, p1 float64, p2 float64, p3 float32, p4 float32, p5 Floats, p6 float32, p7 float64, p8 float64, p9 Floats, p10 float64, p11 float64, p12 float64, p13 float64) (Large, Large, Nested) {
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
	return next[Large](), next[Large](), next[Nested]()
}
func c212(v any) {
	f := v.(func(float64, float64, float64, float32, float32, Floats, float32, float64, float64, Floats, float64, float64, float64, float64) (Large, Large, Nested))
	r0, r1, r2 := f(next[float64](), next[float64](), next[float64](), next[float32](), next[float32](), next[Floats](), next[float32](), next[float64](), next[float64](), next[Floats](), next[float64](), next[float64](), next[float64](), next[float64]())
	see(r0)
	see(r1)
	see(r2)
}
func f213(p0 int, p1 string, p2 bool, p3 uint64, p4 int16, p5 int, p6 uint8, p7 uint64, p8 bool, p9 int16, p10 uint8) uint8 {
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
	return next[uint8]()
}
func c213(v any) {
	f := v.(func(int, string, bool, uint64, int16, int, uint8, uint64, bool, int16, uint8) uint8)
	r0 := f(next[int](), next[string](), next[bool](), next[uint64](), next[int16](), next[int](), next[uint8](), next[uint64](), next[bool](), next[int16](), next[uint8]())
	see(r0)
}
func f214(p0 int, p1 *int, p2 string, p3 bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
}
func c214(v any) {
	f := v.(func(int, *int, string, bool))
	f(next[int](), next[*int](), next[string](), next[bool]())
}
func f215(p0 map[string]int) (Floats, Floats) {
	see(p0)
	return next[Floats](), next[Floats]()
}
func c215(v any) {
	f := v.(func(map[string]int) (Floats, Floats))
	r0, r1 := f(next[map[string]int]())
	see(r0)
	see(r1)
}
func f216(p0 float32, p1 float64, p2 float64, p3 float32, p4 Floats, p5 float32, p6 float64) (Floats, complex64, Floats) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	return next[Floats](), next[complex64](), next[Floats]()
}
func c216(v any) {
	f := v.(func(float32, float64, float64, float32, Floats, float32, float64) (Floats, complex64, Floats))
	r0, r1, r2 := f(next[float32](), next[float64](), next[float64](), next[float32](), next[Floats](), next[float32](), next[float64]())
	see(r0)
	see(r1)
	see(r2)
}
func f217(p0 chan int, p1 [1]string) {
	see(p0)
	see(p1)
}
func c217(v any) {
	f := v.(func(chan int, [1]string))
	f(next[chan int](), next[[1]string]())
}
func f218(p0 bool, p1 int, p2 int, p3 string, p4 bool, p5 bool, p6 *int, p7 int, p8 string, p9 string, p10 *int, p11 bool, p12 *int) (float32, uint16, int16, uint64, uint64, string, uint64, uint8, int16) {
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
	return next[float32](), next[uint16](), next[int16](), next[uint64](), next[uint64](), next[string](), next[uint64](), next[uint8](), next[int16]()
}
func c218(v any) {
	f := v.(func(bool, int, int, string, bool, bool, *int, int, string, string, *int, bool, *int) (float32, uint16, int16, uint64, uint64, string, uint64, uint8, int16))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[bool](), next[int](), next[int](), next[string](), next[bool](), next[bool](), next[*int](), next[int](), next[string](), next[string](), next[*int](), next[bool](), next[*int]())
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
func f219(p0 Mixed) (float64, uint32) {
	see(p0)
	return next[float64](), next[uint32]()
}
func c219(v any) {
	f := v.(func(Mixed) (float64, uint32))
	r0, r1 := f(next[Mixed]())
	see(r0)
	see(r1)
}
func f220(p0 uint8, p1 *int, p2 int8, p3 bool) (bool, bool, string, string, bool, int, bool, string, int, string, *int, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[bool](), next[bool](), next[string](), next[string](), next[bool](), next[int](), next[bool](), next[string](), next[int](), next[string](), next[*int](), next[bool]()
}
func c220(v any) {
	f := v.(func(uint8, *int, int8, bool) (bool, bool, string, string, bool, int, bool, string, int, string, *int, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11 := f(next[uint8](), next[*int](), next[int8](), next[bool]())
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
func f221(p0 *int, p1 bool, p2 string, p3 bool, p4 *int, p5 bool, p6 *int, p7 bool) (string, bool, int, string, *int, int, int, bool, bool, int, bool, int, string, bool, *int, int, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[string](), next[bool](), next[int](), next[string](), next[*int](), next[int](), next[int](), next[bool](), next[bool](), next[int](), next[bool](), next[int](), next[string](), next[bool](), next[*int](), next[int](), next[*int]()
}
func c221(v any) {
	f := v.(func(*int, bool, string, bool, *int, bool, *int, bool) (string, bool, int, string, *int, int, int, bool, bool, int, bool, int, string, bool, *int, int, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16 := f(next[*int](), next[bool](), next[string](), next[bool](), next[*int](), next[bool](), next[*int](), next[bool]())
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
func f222(p0 uint16, p1 float32, p2 uint64, p3 *int, p4 float32, p5 int32, p6 uint8, p7 float32, p8 uint8, p9 uint32, p10 float64, p11 uint16) (Floats, float64, float32, Floats, float32, float64, Floats) {
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
	return next[Floats](), next[float64](), next[float32](), next[Floats](), next[float32](), next[float64](), next[Floats]()
}
func c222(v any) {
	f := v.(func(uint16, float32, uint64, *int, float32, int32, uint8, float32, uint8, uint32, float64, uint16) (Floats, float64, float32, Floats, float32, float64, Floats))
	r0, r1, r2, r3, r4, r5, r6 := f(next[uint16](), next[float32](), next[uint64](), next[*int](), next[float32](), next[int32](), next[uint8](), next[float32](), next[uint8](), next[uint32](), next[float64](), next[uint16]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
	see(r6)
}
func f223(p0 uint16, p1 uint16, p2 bool, p3 float32) [2][2]bool {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[[2][2]bool]()
}
func c223(v any) {
	f := v.(func(uint16, uint16, bool, float32) [2][2]bool)
	r0 := f(next[uint16](), next[uint16](), next[bool](), next[float32]())
	see(r0)
}
func f224(p0 uint32, p1 uint32, p2 bool, p3 int8, p4 uint32, p5 *int, p6 bool, p7 *int, p8 *int, p9 *int) (int8, *int, int8, int8, int8, int8, bool, int8, bool, bool, uint32, *int) {
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
	return next[int8](), next[*int](), next[int8](), next[int8](), next[int8](), next[int8](), next[bool](), next[int8](), next[bool](), next[bool](), next[uint32](), next[*int]()
}
func c224(v any) {
	f := v.(func(uint32, uint32, bool, int8, uint32, *int, bool, *int, *int, *int) (int8, *int, int8, int8, int8, int8, bool, int8, bool, bool, uint32, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11 := f(next[uint32](), next[uint32](), next[bool](), next[int8](), next[uint32](), next[*int](), next[bool](), next[*int](), next[*int](), next[*int]())
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
func f225(p0 bool, p1 int8, p2 *int, p3 bool, p4 uint32, p5 uint32, p6 bool, p7 int8, p8 int8, p9 *int, p10 uint32) (fmt.Stringer, chan int, []byte) {
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
	return next[fmt.Stringer](), next[chan int](), next[[]byte]()
}
func c225(v any) {
	f := v.(func(bool, int8, *int, bool, uint32, uint32, bool, int8, int8, *int, uint32) (fmt.Stringer, chan int, []byte))
	r0, r1, r2 := f(next[bool](), next[int8](), next[*int](), next[bool](), next[uint32](), next[uint32](), next[bool](), next[int8](), next[int8](), next[*int](), next[uint32]())
	see(r0)
	see(r1)
	see(r2)
}
func f226() (int, uint64, float32, uint64, uint8) {
	return next[int](), next[uint64](), next[float32](), next[uint64](), next[uint8]()
}
func c226(v any) {
	f := v.(func() (int, uint64, float32, uint64, uint8))
	r0, r1, r2, r3, r4 := f()
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f227() Flags {
	return next[Flags]()
}
func c227(v any) {
	f := v.(func() Flags)
	r0 := f()
	see(r0)
}
func f228(p0 *Mixed, p1 complex128, p2 Large, p3 *Mixed, p4 One, p5 [3]int16) (Floats, float32, float32, float32, float32) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	return next[Floats](), next[float32](), next[float32](), next[float32](), next[float32]()
}
func c228(v any) {
	f := v.(func(*Mixed, complex128, Large, *Mixed, One, [3]int16) (Floats, float32, float32, float32, float32))
	r0, r1, r2, r3, r4 := f(next[*Mixed](), next[complex128](), next[Large](), next[*Mixed](), next[One](), next[[3]int16]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f229(p0 int8, p1 int, p2 string, p3 string, p4 uint32, p5 uint8, p6 uint32, p7 uint8, p8 uint64) (string, *int, bool, bool, *int, *int, bool, bool, bool) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	see(p8)
	return next[string](), next[*int](), next[bool](), next[bool](), next[*int](), next[*int](), next[bool](), next[bool](), next[bool]()
}
func c229(v any) {
	f := v.(func(int8, int, string, string, uint32, uint8, uint32, uint8, uint64) (string, *int, bool, bool, *int, *int, bool, bool, bool))
	r0, r1, r2, r3, r4, r5, r6, r7, r8 := f(next[int8](), next[int](), next[string](), next[string](), next[uint32](), next[uint8](), next[uint32](), next[uint8](), next[uint64]())
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
func f230(p0 [1]*int) (uint32, bool, int8, int8, bool, *int, uint32, bool, bool, *int) {
	see(p0)
	return next[uint32](), next[bool](), next[int8](), next[int8](), next[bool](), next[*int](), next[uint32](), next[bool](), next[bool](), next[*int]()
}
func c230(v any) {
	f := v.(func([1]*int) (uint32, bool, int8, int8, bool, *int, uint32, bool, bool, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[[1]*int]())
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
func f231() (int16, uint8, int8, uint32, bool, uint8, int8, int8, int) {
	return next[int16](), next[uint8](), next[int8](), next[uint32](), next[bool](), next[uint8](), next[int8](), next[int8](), next[int]()
}
func c231(v any) {
	f := v.(func() (int16, uint8, int8, uint32, bool, uint8, int8, int8, int))
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
func f232(p0 *int, p1 int8, p2 int8, p3 bool, p4 int8, p5 *int, p6 uint32, p7 bool, p8 *int, p9 int8) [1]*int {
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
	return next[[1]*int]()
}
func c232(v any) {
	f := v.(func(*int, int8, int8, bool, int8, *int, uint32, bool, *int, int8) [1]*int)
	r0 := f(next[*int](), next[int8](), next[int8](), next[bool](), next[int8](), next[*int](), next[uint32](), next[bool](), next[*int](), next[int8]())
	see(r0)
}
func f233(p0 int32, p1 complex128, p2 Mixed, p3 One) (float32, Floats) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	return next[float32](), next[Floats]()
}
func c233(v any) {
	f := v.(func(int32, complex128, Mixed, One) (float32, Floats))
	r0, r1 := f(next[int32](), next[complex128](), next[Mixed](), next[One]())
	see(r0)
	see(r1)
}
func f234(p0 *int, p1 bool, p2 uint32, p3 uint32, p4 int8, p5 bool, p6 bool, p7 *int, p8 int8, p9 bool, p10 uint32, p11 uint32, p12 int8, p13 uint32, p14 *int, p15 uint32) (string, string, *int) {
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
	return next[string](), next[string](), next[*int]()
}
func c234(v any) {
	f := v.(func(*int, bool, uint32, uint32, int8, bool, bool, *int, int8, bool, uint32, uint32, int8, uint32, *int, uint32) (string, string, *int))
	r0, r1, r2 := f(next[*int](), next[bool](), next[uint32](), next[uint32](), next[int8](), next[bool](), next[bool](), next[*int](), next[int8](), next[bool](), next[uint32](), next[uint32](), next[int8](), next[uint32](), next[*int](), next[uint32]())
	see(r0)
	see(r1)
	see(r2)
}
func f235(p0 uint32, p1 *int) (float32, Floats, float64) {
	see(p0)
	see(p1)
	return next[float32](), next[Floats](), next[float64]()
}
func c235(v any) {
	f := v.(func(uint32, *int) (float32, Floats, float64))
	r0, r1, r2 := f(next[uint32](), next[*int]())
	see(r0)
	see(r1)
	see(r2)
}
func f236(p0 int32) func() int {
	see(p0)
	return next[func() int]()
}
func c236(v any) {
	f := v.(func(int32) func() int)
	r0 := f(next[int32]())
	see(r0)
}
func f237(p0 *int, p1 bool, p2 *int, p3 bool, p4 *int, p5 int, p6 int, p7 string) (*int, uint32, int8, int8, int8, int8, uint32, bool, uint32, *int) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[*int](), next[uint32](), next[int8](), next[int8](), next[int8](), next[int8](), next[uint32](), next[bool](), next[uint32](), next[*int]()
}
func c237(v any) {
	f := v.(func(*int, bool, *int, bool, *int, int, int, string) (*int, uint32, int8, int8, int8, int8, uint32, bool, uint32, *int))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 := f(next[*int](), next[bool](), next[*int](), next[bool](), next[*int](), next[int](), next[int](), next[string]())
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
func f238(p0 bool, p1 bool, p2 *int, p3 int8, p4 *int, p5 *int, p6 uint32, p7 int8) (bool, uint32, int8, *int, int8, bool, bool, int8, *int, bool, int8, bool, *int, int8, *int, int8) {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	see(p5)
	see(p6)
	see(p7)
	return next[bool](), next[uint32](), next[int8](), next[*int](), next[int8](), next[bool](), next[bool](), next[int8](), next[*int](), next[bool](), next[int8](), next[bool](), next[*int](), next[int8](), next[*int](), next[int8]()
}
func c238(v any) {
	f := v.(func(bool, bool, *int, int8, *int, *int, uint32, int8) (bool, uint32, int8, *int, int8, bool, bool, int8, *int, bool, int8, bool, *int, int8, *int, int8))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[bool](), next[bool](), next[*int](), next[int8](), next[*int](), next[*int](), next[uint32](), next[int8]())
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
func f239(p0 Floats, p1 float64) {
	see(p0)
	see(p1)
}
func c239(v any) {
	f := v.(func(Floats, float64))
	f(next[Floats](), next[float64]())
}
func f240(p0 bool, p1 *int, p2 string, p3 bool, p4 int, p5 string, p6 *int, p7 bool, p8 string, p9 bool, p10 *int, p11 *int, p12 int, p13 bool, p14 bool, p15 string) ([9]int8, [3]int16, Nine) {
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
	return next[[9]int8](), next[[3]int16](), next[Nine]()
}
func c240(v any) {
	f := v.(func(bool, *int, string, bool, int, string, *int, bool, string, bool, *int, *int, int, bool, bool, string) ([9]int8, [3]int16, Nine))
	r0, r1, r2 := f(next[bool](), next[*int](), next[string](), next[bool](), next[int](), next[string](), next[*int](), next[bool](), next[string](), next[bool](), next[*int](), next[*int](), next[int](), next[bool](), next[bool](), next[string]())
	see(r0)
	see(r1)
	see(r2)
}
func f241(p0 uint32, p1 int8, p2 *int, p3 bool, p4 *int, p5 *int, p6 int8, p7 bool, p8 uint32, p9 bool) (int, map[string]int, bool, int, uint32) {
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
	return next[int](), next[map[string]int](), next[bool](), next[int](), next[uint32]()
}
func c241(v any) {
	f := v.(func(uint32, int8, *int, bool, *int, *int, int8, bool, uint32, bool) (int, map[string]int, bool, int, uint32))
	r0, r1, r2, r3, r4 := f(next[uint32](), next[int8](), next[*int](), next[bool](), next[*int](), next[*int](), next[int8](), next[bool](), next[uint32](), next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
}
func f242(p0 float64, p1 float64) {
	see(p0)
	see(p1)
}
func c242(v any) {
	f := v.(func(float64, float64))
	f(next[float64](), next[float64]())
}
func f243(p0 int8) (float32, float64, int8, bool, uint16, uint32, uint8, int32, int8, bool, *int, uint32, *int, float32, float32, int16) {
	see(p0)
	return next[float32](), next[float64](), next[int8](), next[bool](), next[uint16](), next[uint32](), next[uint8](), next[int32](), next[int8](), next[bool](), next[*int](), next[uint32](), next[*int](), next[float32](), next[float32](), next[int16]()
}
func c243(v any) {
	f := v.(func(int8) (float32, float64, int8, bool, uint16, uint32, uint8, int32, int8, bool, *int, uint32, *int, float32, float32, int16))
	r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15 := f(next[int8]())
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
func f244(p0 bool) (bool, string, *int, int) {
	see(p0)
	return next[bool](), next[string](), next[*int](), next[int]()
}
func c244(v any) {
	f := v.(func(bool) (bool, string, *int, int))
	r0, r1, r2, r3 := f(next[bool]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f245(p0 bool, p1 *int, p2 float32, p3 uint16, p4 int8, p5 int, p6 int8, p7 bool, p8 float64, p9 bool, p10 string) (*int, *int, bool, bool) {
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
	return next[*int](), next[*int](), next[bool](), next[bool]()
}
func c245(v any) {
	f := v.(func(bool, *int, float32, uint16, int8, int, int8, bool, float64, bool, string) (*int, *int, bool, bool))
	r0, r1, r2, r3 := f(next[bool](), next[*int](), next[float32](), next[uint16](), next[int8](), next[int](), next[int8](), next[bool](), next[float64](), next[bool](), next[string]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f246(p0 uint32) (uint32, int8, bool, *int) {
	see(p0)
	return next[uint32](), next[int8](), next[bool](), next[*int]()
}
func c246(v any) {
	f := v.(func(uint32) (uint32, int8, bool, *int))
	r0, r1, r2, r3 := f(next[uint32]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
}
func f247(p0 Floats) int {
	see(p0)
	return next[int]()
}
func c247(v any) {
	f := v.(func(Floats) int)
	r0 := f(next[Floats]())
	see(r0)
}
func f248(p0 [1]string, p1 Large) (Large, complex64, chan int, One, *Mixed, Mixed) {
	see(p0)
	see(p1)
	return next[Large](), next[complex64](), next[chan int](), next[One](), next[*Mixed](), next[Mixed]()
}
func c248(v any) {
	f := v.(func([1]string, Large) (Large, complex64, chan int, One, *Mixed, Mixed))
	r0, r1, r2, r3, r4, r5 := f(next[[1]string](), next[Large]())
	see(r0)
	see(r1)
	see(r2)
	see(r3)
	see(r4)
	see(r5)
}
func f249(p0 uint32, p1 *int, p2 bool, p3 *int, p4 *int) int16 {
	see(p0)
	see(p1)
	see(p2)
	see(p3)
	see(p4)
	return next[int16]()
}
func c249(v any) {
	f := v.(func(uint32, *int, bool, *int, *int) int16)
	r0 := f(next[uint32](), next[*int](), next[bool](), next[*int](), next[*int]())
	see(r0)
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
