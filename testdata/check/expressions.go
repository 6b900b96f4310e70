// check

// Operators, calls, indices, selectors, literals.
package main

import "strings"

type point struct{ x, y int }
type inner1 struct{ name string }
type inner2 struct{ name string }
type outer struct {
	inner1
	inner2
}

func f(a int, b string)  {}
func g(xs ...int)        {}
func h() (int, int)      { return 1, 2 }
func (p *point) scale(k int) {}

func main() {
	var i int
	var s string
	var fl float64
	var sl []int
	var arr [3]int
	var m map[string]int
	var p point
	var fn func()
	_ = i + s // ERROR "invalid operation: i \+ s \(mismatched types int and string\)"
	_ = i + fl // ERROR "invalid operation: i \+ fl \(mismatched types int and float64\)"
	_ = !i // ERROR "invalid operation: operator ! not defined on i \(variable of type int\)"
	_ = -s // ERROR "invalid operation: operator \- not defined on s \(variable of type string\)"
	_ = s - s // ERROR "invalid operation: operator \- not defined on s \(variable of type string\)"
	_ = i && true // ERROR "invalid operation: i \&\& true \(mismatched types int and untyped bool\)"
	_ = sl == sl // ERROR "invalid operation: sl == sl \(slice can only be compared to nil\)"
	_ = fn == fn // ERROR "invalid operation: fn == fn \(func can only be compared to nil\)"
	_ = m == nil
	_ = i == nil // ERROR "invalid operation: i == nil \(mismatched types int and untyped nil\)"
	_ = p < p // ERROR "invalid operation: p < p \(operator < not defined on struct\)"
	_ = 1 / 0 // ERROR "invalid operation: division by zero"
	_ = i % 0 // ERROR "invalid operation: division by zero"
	_ = 1 << -1 // ERROR "invalid operation: negative shift count \-1 \(untyped int constant\)"
	_ = fl << 2 // ERROR "invalid operation: shifted operand fl \(variable of type float64\) must be integer"
	_ = i << 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to uint"
	_ = &1 // ERROR "invalid operation: cannot take address of 1 \(untyped int constant\)"
	_ = *i // ERROR "invalid operation: cannot indirect i \(variable of type int\)"
	_ = i[0] // ERROR "cannot index i \(variable of type int\)"
	_ = sl["a"] // ERROR "cannot convert .a. \(untyped string constant\) to type int"
	_ = sl[-1] // ERROR "invalid argument: index \-1 \(constant of type int\) must not be negative"
	_ = arr[3] // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = "abc"[5] // ERROR "invalid argument: index 5 out of bounds \[0:3\]"
	_ = arr[2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = s[0:1:2] // ERROR "invalid operation: 3\-index slice of string"
	_ = m[1] // ERROR "cannot use 1 \(untyped int constant\) as string value in map index"
	_ = i[1:2] // ERROR "cannot slice i \(variable of type int\)"
	_ = p.z // ERROR "p\.z undefined \(type point has no field or method z\)"
	_ = p.X // ERROR "p\.X undefined \(type point has no field or method X, but does have field x\)"
	_ = outer{}.name // ERROR "ambiguous selector outer\{\}\.name"
	_ = strings.nothing // ERROR "undefined: strings\.nothing"
	_ = strings.Nothing // ERROR "undefined: strings\.Nothing"
	_ = strings // ERROR "use of package strings not in selector"
	_ = point.scale // ERROR "invalid method expression point\.scale \(needs pointer receiver \(\*point\)\.scale\)"
	_ = i.(int) // ERROR "invalid operation: i \(variable of type int\) is not an interface"
	f(1) // ERROR "not enough arguments in call to f"
	f(1, "a", 2) // ERROR "too many arguments in call to f"
	f("a", 1) // ERROR "cannot use .a. \(untyped string constant\) as int value in argument to f" "cannot use 1 \(untyped int constant\) as string value in argument to f"
	f(h()) // ERROR "cannot use h\(\) \(value of type int\) as string value in argument to f"
	g(sl) // ERROR "cannot use sl \(variable of type \[\]int\) as int value in argument to g"
	g(sl...)
	g(1, sl...) // ERROR "too many arguments in call to g"
	f(1, sl...) // ERROR "cannot use \.\.\. in call to non\-variadic f"
	i() // ERROR "invalid operation: cannot call i \(variable of type int\): int is not a function"
	_ = point{1} // ERROR "too few values in struct literal of type point"
	_ = point{1, 2, 3} // ERROR "too many values in struct literal of type point"
	_ = point{x: 1, 2} // ERROR "mixture of field:value and value elements in struct literal"
	_ = point{x: 1, x: 2} // ERROR "duplicate field name x in struct literal"
	_ = point{q: 1} // ERROR "unknown field q in struct literal of type point"
	_ = [2]int{1, 2, 3} // ERROR "index 2 is out of bounds \(>= 2\)"
	_ = [...]int{0: 1, 0: 2} // ERROR "duplicate index 0 in array or slice literal"
	_ = map[string]int{"a": 1, "a": 2} // ERROR "duplicate key .a. in map literal"
	_ = map[string]int{1} // ERROR "missing key in map literal"
}
