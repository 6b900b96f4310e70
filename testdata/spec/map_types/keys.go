// run

// Keys that look different and are equal, or the other way round.
package main

import (
	"fmt"
	"math"
)

type blank struct {
	a int
	_ int
	b string
	_ [3]byte
}

type padded struct {
	a int8
	b int64
	c int8
	d float32
}

type deep struct {
	f [2]float64
	c complex128
	i any
}

//go:noinline
func mk(a, x int, b string) blank {
	v := blank{a, x, b, [3]byte{byte(x)}}
	return v
}

//go:noinline
func dirty(n int) [64]byte {
	var b [64]byte
	for i := range b {
		b[i] = byte(n)
	}
	return b
}

//go:noinline
func pad(a int8, b int64, c int8, d float32) padded {
	var p padded
	p.a, p.b, p.c, p.d = a, b, c, d
	return p
}

func main() {
	// Rule: blank fields do not count in a key.
	m := map[blank]int{}
	for i := range 10 {
		m[mk(1, i, "x")]++
	}
	fmt.Println(len(m), m[blank{a: 1, b: "x"}])
	// Rule: what lies between fields does not count.
	p := map[padded]int{}
	for i := range 20 {
		d := dirty(i)
		p[pad(1, 2, 3, float32(d[0])*0+4)]++
	}
	fmt.Println(len(p), p[padded{1, 2, 3, 4}])
	var e any = padded{1, 2, 3, 4}
	fmt.Println(e == any(pad(1, 2, 3, 4)), map[any]int{e: 1}[pad(1, 2, 3, 4)])
	// Rule: zeros of both signs are equal inside of arrays, structs, complex numbers and interfaces.
	nz := math.Copysign(0, -1)
	d := map[deep]int{}
	d[deep{[2]float64{0, nz}, complex(nz, 0), nz}]++
	d[deep{[2]float64{nz, 0}, complex(0, nz), 0.0}]++
	fmt.Println(len(d), d[deep{i: 0.0}])
	c := map[complex64]string{complex(0, float32(nz)): "zero"}
	fmt.Println(c[0])
	// Rule: a NaN anywhere in a key makes it equal to nothing.
	nan := math.NaN()
	d[deep{f: [2]float64{nan}}]++
	d[deep{f: [2]float64{nan}}]++
	a := map[any]int{}
	a[nan]++
	a[nan]++
	a[[1]any{nan}]++
	a[[1]any{nan}]++
	a[complex(1, nan)]++
	fmt.Println(len(d), len(a), a[nan])
	// Rule: strings are keys by their bytes, wherever these lie.
	s := map[string]int{"abc": 1}
	b := []byte("xabcx")
	fmt.Println(s[string(b[1:4])], s["ab"+string(b[3])], s[string(b[:3])])
	// Rule: arrays of strings, of interfaces and of pointers.
	x, y := new(int), new(int)
	k := map[[2]string]int{{"a", "b"}: 1}
	l := map[[2]any]int{{1, "a"}: 2, {"a", 1}: 3}
	q := map[[2]*int]int{{x, y}: 4}
	fmt.Println(k[[2]string{"a", string(b[:1])}], k[[2]string{"a", "b"}], l[[2]any{1, "a"}], l[[2]any{"a", 1}], q[[2]*int{x, y}], q[[2]*int{y, x}])
	// Rule: keys of a type without size are all equal.
	z := map[struct{}]int{}
	z[struct{}{}]++
	z[struct{}{}]++
	fmt.Println(z)
	// Rule: channels and pointers are keys by identity.
	ch := make(chan int)
	cm := map[chan int]string{ch: "ch", make(chan int): "other"}
	fmt.Println(cm[ch], len(cm))
	// Rule: booleans, bytes and small arrays.
	bm := map[[3]bool]int{}
	for i := range 16 {
		bm[[3]bool{i&1 != 0, i&2 != 0, i&4 != 0}]++
	}
	fmt.Println(len(bm), bm[[3]bool{true, false, true}])
	// Rule: large keys and elements.
	big := map[[100]int][50]string{}
	var bk [100]int
	for i := range 20 {
		bk[i] = i
		big[bk] = [50]string{0: fmt.Sprint(i)}
	}
	bk[19]++
	fmt.Println(len(big), big[bk][0] == "", func() string { bk[19]--; return big[bk][0] }())
}
