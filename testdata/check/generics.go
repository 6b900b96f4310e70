// check

// Type parameters, constraints, instances and inference.
package main

type number interface{ ~int | ~float64 }
type stringer interface{ String() string }

type list[T any] struct {
	head T
	next *list[T]
}

func (l *list[T]) push(x T)     {}
func (l list[A, B]) wrong()     {} // ERROR "receiver declares 2 type parameters, but receiver base type declares 1"

func sum[T number](xs ...T) (total T) {
	for _, x := range xs {
		total += x
	}
	return total
}

func convert[From, To any](f From, g func(From) To) To { return g(f) }
func show[T stringer](x T) string                      { return x.String() }
func index[M ~map[K]V, K comparable, V any](m M, k K) V { return m[k] }
func zero[T any]() (z T)                                { return }


type text string

func (t text) String() string { return string(t) }

func main() {
	var l list // ERROR "cannot use generic type list\[T any\] without instantiation"
	var li list[int, string] // ERROR "too many type arguments for type list: have 2, want 1"
	var ls list[string]
	ls.push(1) // ERROR "cannot use 1 \(untyped int constant\) as string value in argument to ls\.push"
	_ = sum(1, 2.5)
	_ = sum("a") // ERROR "string does not satisfy number \(string missing in \~int \| \~float64\)"
	_ = sum[string] // ERROR "string does not satisfy number \(string missing in \~int \| \~float64\)"
	_ = sum(1, text("a")) // ERROR "text does not satisfy number \(text missing in \~int \| \~float64\)" "cannot use 1 \(untyped int constant\) as text value in argument to sum"
	_ = show(1) // ERROR "int does not satisfy stringer \(missing method String\)"
	_ = show(text("a"))
	_ = convert(1, func(i int) string { return "" }) + 1 // ERROR "invalid operation: convert\(1, func\(i int\) string \{…\}\) \+ 1 \(mismatched types string and untyped int\)"
	_ = index(map[string]int{}, 1) // ERROR "cannot use 1 \(untyped int constant\) as string value in argument to index"
	_ = index(map[string]int{"a": 1}, "a") + "b" // ERROR "invalid operation: index\(map\[string\]int\{…\}, .a.\) \+ .b. \(mismatched types int and untyped string\)"
	_ = zero() // ERROR "in call to zero, cannot infer T \(declared at generics\.go:27:11\)"
	_ = zero[int]() + "a" // ERROR "invalid operation: zero\[int\]\(\) \+ .a. \(mismatched types int and untyped string\)"
	_ = zero[int, int]() // ERROR "got 2 type arguments but want 1"
	var fn func(...int) int = sum
	var n number // ERROR "cannot use type number outside a type constraint: interface contains type constraints"
	var c comparable // ERROR "cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable"
	_ = sum // ERROR "cannot use generic function sum without instantiation"
	_ = fn
	_, _, _, _ = l, li, n, c
}

func bad[T any](x T) {
	_ = x + x // ERROR "invalid operation: operator \+ not defined on x \(variable of type T constrained by any\)"
	_ = x == x // ERROR "invalid operation: x == x \(incomparable types in type set\)"
	_ = x.foo // ERROR "x\.foo undefined \(type T has no field or method foo\)"
	_ = x.(int) // ERROR "invalid operation: cannot use type assertion on type parameter value x \(variable of type T constrained by any\)"
	x() // ERROR "invalid operation: cannot call x \(variable of type T constrained by any\): no specific type"
	for range x { // ERROR "cannot range over x \(variable of type T constrained by any\): no specific type"
	}
}

func more[T int | string, K comparable](t T, k K) {
	_ = t + t
	_ = t - t // ERROR "invalid operation: operator \- not defined on t \(variable of type T constrained by int \| string\)"
	_ = k == k
	_ = k < k // ERROR "invalid operation: k < k \(type parameter K cannot use operator <\)"
	_ = len(t) // ERROR "invalid argument: t \(variable of type T constrained by int \| string\) for built\-in len"
	var m map[T]int
	_ = m
}
