// run

// T(x)
package main

import (
	"fmt"
	"math"
	"unsafe"
)

type (
	Point  struct{ x, y int }
	tagged struct {
		x int `json:"x"`
		y int `json:"y"`
	}
	ptr     *Point
	fn      func(int) int
	myInt   int
	ints    []int
	myFloat float32
	text    string
)

type Person struct {
	Name    string
	Address *struct {
		Street string
		City   string
	}
}

func conv[T, U ~int8 | ~uint16 | ~float64](x U) T        { return T(x) }
func toString[T ~[]byte | ~[]rune | ~string](x T) string { return string(x) }
func fromInt[T ~int8 | ~float32](x int) T                { return T(x) }
func constant[P ~float32 | ~float64]() P                 { return P(1.1) + 1.2 }

//go:noinline
func f64(x float64) float64 { return x }

func main() {
	// Rule: a type that begins with * or <-, or with func and no result, stands in parentheses.
	p := &tagged{1, 2}
	q := (*Point)(p)
	c := make(chan int, 1)
	r := (<-chan int)(c)
	c <- 1
	f := (func())(nil)
	g := (func() int)(func() int { return 3 })
	h := (func() int)(g)
	fmt.Println(q.x, <-r, f == nil, g(), h(), *(*int)(&q.y))
	// Rule: a constant is converted to a type that can represent it, and stays a constant.
	const (
		a = uint8(200.0)
		b = float32(0.49999999)
		d = complex128(1)
		e = text("foo" + "bar")
		i = float64(-1e-1000)
		j = string('x')
		k = myInt('a')
	)
	fmt.Println(a, b, d, e, i, j, k, [a]int{}[0])
	fmt.Printf("%T %T %T %T\n", a, d, e, k)
	// Rule: nil and literals convert to values that are no constants.
	fmt.Println((*int)(nil) == nil, string([]byte{'a'}), []int(nil) == nil, any(nil) == nil)
	// Rule: values of types with one underlying type.
	fmt.Println(Point(tagged{3, 4}), ints([]int{1}), []int(ints{2}), fn(func(x int) int { return x * 2 })(4), myInt(int(5)), struct{ x, y int }(Point{5, 6}))
	// Rule: tags do not matter, at no depth.
	var data *struct {
		Name    string `json:"name"`
		Address *struct {
			Street string `json:"street"`
			City   string `json:"city"`
		} `json:"address"`
	}
	person := (*Person)(data)
	fmt.Println(person == nil)
	// Rule: pointers to types with one underlying type, of literals; defined pointers by the base type.
	var pt ptr = ptr(q)
	fmt.Println(pt.x, (*Point)(pt) == q)
	// Rule: between integers: sign extension, then cutting.
	v := uint16(0x10F0)
	n := -1
	fmt.Println(uint32(int8(v)) == 0xFFFFFFF0, uint8(n), uint64(n), int8(v), int64(int32(n)), uint32(uint8(n)), int16(uint16(n)))
	// Rule: from floating point to integer: towards zero.
	fmt.Println(int(f64(2.9)), int(f64(-2.9)), uint8(f64(255.9)), int64(f64(1e15+0.5)), uint64(f64(1<<63)), int(myFloat(f64(7.5))))
	// Rule: to floating point: to the nearest.
	big := 1<<53 + 1
	fmt.Println(float64(big) == 1<<53, float32(16777217.0), float32(f64(0.1)), float64(float32(f64(0.1))), float32(uint64(math.MaxUint64)), float64(uint64(1<<63)))
	// Rule: too large for float32 is infinity.
	fmt.Println(float32(f64(1e300)), float32(f64(-1e300)), float32(f64(1e-300)))
	// Rule: between complex types.
	z := complex(f64(0.1), 1e300)
	fmt.Println(complex64(z), complex128(complex64(z)) == z)
	// Rule: between strings, bytes, runes; the copy is independent.
	bs := []byte("héy")
	rs := []rune("héy")
	s := string(bs)
	bs[0] = 'X'
	fmt.Println(s, string(rs), len(bs), len(rs), text(rs[:1]), string(bs))
	// Rule: a slice to an array or a pointer to one.
	sl := []int{1, 2, 3}
	arr := [2]int(sl)
	pa := (*[3]int)(sl)
	pa[0] = 10
	fmt.Println(arr, sl, *pa)
	// Rule: to interfaces, and between them.
	var st fmt.Stringer = stringer(3)
	fmt.Println(any(st).(stringer), fmt.Stringer(stringer(4)), interface{ String() string }(st))
	// Rule: a channel to one direction.
	fmt.Println((chan<- int)(c) != nil, cap((<-chan int)(c)))
	// Rule: type parameters, in the argument's width and precision.
	fmt.Println(conv[int8](uint16(300)), conv[uint16](int8(-1)), conv[float64](int8(-3)), conv[int8](2.7), toString([]byte("b")), toString([]rune("ü")), toString(text("t")))
	fmt.Println(fromInt[int8](300), fromInt[float32](16777217), constant[float32](), constant[float64]())
	// Rule: between pointers and integers only by unsafe.
	fmt.Println(uintptr(unsafe.Pointer(nil)), *(*int)(unsafe.Pointer(&sl[0])))
	// Rule: a conversion may have a comma after its operand; it has its operand's effects.
	fmt.Println(int64(func() int { fmt.Print("once "); return 7 }()))
	// Rule: <-chan int(c) receives, from c converted.
	c <- 42
	fmt.Println(<-chan int(c))
}

type stringer int

func (s stringer) String() string { return fmt.Sprint("stringer ", int(s)) }
