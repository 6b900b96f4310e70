// run

// Computing while compiling.
package main

import "fmt"

const a = 2 + 3.0
const b = 15 / 4
const c = 15 / 4.0
const Θ float64 = 3 / 2
const Π float64 = 3 / 2.
const d = 1 << 3.0
const e = 1.0 << 3
const h = "foo" > "bar"
const j = true
const k = 'w' + 1
const l = "hi"
const m = string(k)
const Σ = 1 - 0.707i
const Δ = Σ + 2.0e-4
const Φ = iota*1i - 1/1i
const ic = complex(0, c)
const iΘ = complex(0, Θ)
const Huge = 1 << 100
const Four int8 = Huge >> 98

type myInt int
type weekday uint8

func main() {
	// Rule: mixed kinds give the later of integer, rune, floating-point, complex.
	fmt.Printf("%T %T %T %T %T\n", 1+'a', 1+1.0, 'a'+1.0, 1.0+1i, 'a'-'b')
	fmt.Println(a, b, c, Θ, Π)
	// Rule: a shift of an untyped constant is an integer constant, if the constant is one by value.
	fmt.Printf("%v %v %T %T %T\n", d, e, e, 'a'<<1, 1.0<<3)
	// Rule: a comparison is an untyped boolean constant.
	fmt.Println(h, j, 1 < 2 == true, 1.0 == 1, 'a' == 97, "a"+"b" == "ab")
	// Rule: constants of other kinds.
	fmt.Println(k, l, m, Σ, Δ, Φ, ic, iΘ)
	fmt.Printf("%T %T %T\n", k, ic, iΘ)
	// Rule: values are exact, intermediate ones too.
	fmt.Println(Four, Huge*Huge/Huge == Huge, (1<<200+1)%(1<<100) == 1, 1/3.0*3 == 1, 0.1+0.2 == 0.3)
	fmt.Println(1e400/1e399, 1<<500>>499, (1<<63-1)*2/2 == 1<<63-1)
	// Rule: a typed constant keeps its type, and wraps nothing.
	const t = myInt(5) / 2
	const u uint8 = 255 - weekday2
	fmt.Printf("%T %v %v\n", t, t, u)
	// Rule: ^ on untyped and signed constants is -1-x, on unsigned ones within the width.
	fmt.Println(^1, ^uint8(1), ^int8(1), int8(^1), ^uint64(0), ^-1, ^'a')
	// Rule: division of integers is cut towards zero; the remainder goes with it.
	fmt.Println(-7/2, -7%2, 7/-2, 7%-2, -7.0/2, 'a'/2, 5.0/2)
	// Rule: shifts of negative constants.
	fmt.Println(-1>>1, -8>>1, -1<<3, -5>>100, 1<<62>>62)
	// Rule: built-in functions of constants are constants.
	const (
		n  = len("constant")
		o  = min(1, 2.5, 'a')
		p  = max("a", "b")
		re = real(Σ)
		q  = complex(1, 2) * complex(0, 1)
	)
	fmt.Println(n, o, p, re, q)
	fmt.Printf("%T %T\n", o, re)
	// Rule: logic of constants.
	const logic = !(1 > 2) && "a" < "b" || false
	fmt.Println(logic)
	// Rule: a constant with zero fraction or imaginary part goes for an integer.
	var arr [4.0 + 0i]int
	var i int = 10 / 4.0 * 2
	fmt.Println(len(arr), i)
	// Rule: a typed constant of a float is rounded, untyped not.
	const f32 = float32(0.1)
	fmt.Println(f32 == 0.1, float64(f32) == 0.1, float64(float32(16777217)))
	// Rule: complex arithmetic.
	fmt.Println((1+2i)*(3-1i), (1+2i)/(1i), 1i*1i, real(2i*2i), -Σ)
	// Rule: and, or, xor, and-not on large constants.
	fmt.Println((1<<70|5)&7, (1<<70)^(1<<70|1), (1<<70|7)&^7 == 1<<70, -1&(1<<66-1) == 1<<66-1)
}

const weekday2 = 5
