// run

// Constants: iota, exact arithmetic far beyond the machine's, default types.
package main

import "fmt"

type weekday int

const (
	monday weekday = iota + 1
	tuesday
	wednesday
	_
	friday
	sunday = friday + 2
)

func (d weekday) String() string {
	return [...]string{"?", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}[d]
}

const (
	_  = iota
	kb = 1 << (10 * iota)
	mb
	gb
)

const (
	a, b = iota, iota * 10
	c, d
	_, _
	e, f
)

const (
	flagRead = 1 << iota
	flagWrite
	flagRun
	flagAll  = flagRead | flagWrite | flagRun
	flagNone = flagAll &^ flagAll
)

const (
	huge    = 1 << 200
	third   = 1.0 / 3
	exact   = third*3 == 1
	tiny    = 1e-400
	product = tiny * 1e401
	name    = "constant"
	length  = len(name) + len([10]int{})
	letter  = 'a' + 1
	yes     = length > 10 && !false
)

const big = huge >> 190

type seconds float64

const minute seconds = 60

func main() {
	fmt.Println(monday, tuesday, wednesday, friday, sunday, int(sunday))
	fmt.Println(kb, mb, gb)
	fmt.Println(a, b, c, d, e, f)
	fmt.Println(flagRead, flagWrite, flagRun, flagAll, flagNone)
	fmt.Println(big, huge/(huge-1), huge%1000007, exact, product, length, letter, string(rune(letter)), yes)
	fmt.Println(huge/1e50, float32(third), third, 2*minute, minute/7)
	fmt.Printf("%T %T %T %T %T %T\n", 1, 1.0, 'x', 1i, "s", 1 == 1)
	fmt.Printf("%T %v %T\n", letter, 1<<3.0, minute*2)
	fmt.Println(5/2, 5/2.0, 5%3, -5/2, -5%3, 1/2*3.0, 7.0/2)
	const mask = ^uint32(0)
	const minus = -1
	fmt.Println(mask, mask>>28, uint8(mask&0xff), ^minus, -minus, +minus)
	fmt.Println(0b1011, 0o17, 017, 0x_ff, 1_000_000, 0x1p-2, 0x1.8p1, 1e3, 'a', '\n', '\x41', '\u00e9', '\'')
	fmt.Println("tab\tquote\" \u00e9 \xff"[3:5], `raw\n`, len("é"), len("\xff"))
	var f32 float32 = 16777217
	var u8 = uint8(255)
	var r = rune(0x10FFFF)
	fmt.Println(f32, u8, r, 1<<u8>>u8, uint64(1<<64-1), -1<<63)
	var shift uint = 3
	var i8 int8 = 1 << shift
	var fl = float64(1 << 3)
	fmt.Println(i8, fl, uint8(1)<<shift<<5)
	const where = "shadowed"
	{
		const where = len(where)
		fmt.Println(where)
	}
	const (
		x = iota
		y = "text"
		z
		w = iota
	)
	fmt.Println(x, y, z, w)
}
