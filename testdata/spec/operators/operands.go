// run

// Types of operands; shifts of untyped constants.
package main

import "fmt"

type named int

var a [1024]byte
var s uint = 33

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	f()
}

func main() {
	// Rule: an untyped constant is made what the other operand is.
	var f32 float32 = 2
	var n named = 3
	var b byte = 200
	fmt.Println(f32*1.5, n+1, b+'\x01', 1+f32, 10/n)
	fmt.Printf("%T %T %T\n", f32+1, n<<1, b&0xf)
	// Rule: a shift's count may be of any integer type, signed too, or a constant.
	var i8 int8 = 3
	var u64 uint64 = 4
	fmt.Println(1<<i8, n<<u64, b>>i8, b<<2.0, 1<<'\x02')
	// Rule: an untyped constant that is shifted takes the type that it would have without the shift.
	var i = 1 << s
	var j int32 = 1 << s
	var k = uint64(1 << s)
	var m int = 1.0 << s
	var o = 1<<s == 2<<s
	var p = 1<<s == 1<<33
	var q = 1.0<<s == j
	var w int64 = 1.0 << 33
	fmt.Println(i, j, k, m, o, p, q, w)
	fmt.Printf("%T %T %T\n", i, j, k)
	var x = make([]byte, 1.0<<(s-30))
	var y uint8 = 1<<s | 1
	var z = int64(5) + 1<<s
	var r = float64(int(1) << s)
	var u = []int8{1 << s}[0] + 1
	fmt.Println(len(x), y, z, r, u)
	// Rule: also as an argument, in an index, in a comparison and in an interface.
	f := func(x uint16) uint16 { return x }
	var e any = 1 << s
	fmt.Println(f(1<<s), a[1<<(s-33)], 1<<s > 5, fmt.Sprintf("%T", e), 1<<(s&3)+1)
	try("index", func() { fmt.Println(a[1.0<<s]) })
	// Rule: a typed operand on the left is shifted in its own type.
	fmt.Println(int8(1)<<(s-26), uint8(255)<<(s-32), uint32(1)<<s, int64(1)<<s, named(1)<<62)
	// Rule: comparisons of untyped results are untyped booleans.
	type flag bool
	var g flag = n > 2
	fmt.Println(g)
	// Rule: a negative count panics.
	try("negative", func() { i8 = -1; fmt.Println(1 << i8) })
	try("negative right", func() { fmt.Println(5 >> i8) })
}
