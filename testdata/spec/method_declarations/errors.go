// check

// Wrong methods.
package main

import "strings"

type T struct{ field int }

type ptr *T

type I interface{ m() }

type G[A any] struct{}

// Rule: a receiver's base type must be a defined type of this package.
func (int) a() {} // ERROR "cannot define new methods on non-local type int"

func ([]T) b() {} // ERROR "invalid receiver type \[\]T"

func (strings.Builder) c() {} // ERROR "cannot define new methods on non-local type strings\.Builder"

func (missing) d() {} // ERROR "undefined: missing"

// Rule: it must be no pointer and no interface.
func (ptr) e() {} // ERROR "invalid receiver type ptr \(pointer or interface type\)"

func (I) f() {} // ERROR "invalid receiver type I \(pointer or interface type\)"

func (**T) g() {} // ERROR "invalid receiver type \*\*T"

func (*I) h() {} // ERROR "invalid receiver type I \(pointer or interface type\)"

// Rule: method names must differ, from field names too.
func (T) i() {}

func (*T) i() {} // ERROR "method T\.i already declared at errors\.go:35:10"

func (T) field() {} // ERROR "field and method with the same name field"

// Rule: a receiver's name must differ from the parameters' names.
func (t T) j(t int) {} // ERROR "t redeclared in this block"

// Rule: a generic receiver declares as many parameters as its type has.
func (G) k() {} // ERROR "cannot use generic type G\[A any\] without instantiation"

func (G[A, B]) l() {} // ERROR "receiver declares 2 type parameters, but receiver base type declares 1"

// Rule: its parameters are names, not types.
func (G[int]) m(x int) { _ = x + 1 } // ERROR "invalid operation: x \+ 1 \(mismatched types int /\* with int declared at errors\.go:50:9 \*/ and untyped int\)"

func (T[A]) n() {} // ERROR "T is not a generic type"

// Rule: a receiver by an alias must not be generic or an instance.
type galias[P any] = G[P]

type ialias = G[int]

func (galias[P]) o() {} // ERROR "cannot define new methods on generic alias type galias\[P any\]"

func (ialias) p() {} // ERROR "cannot define new methods on instantiated type G\[int\]"

func (*ialias) q() {} // ERROR "cannot define new methods on instantiated type G\[int\]"

// Rule: a method is known by its type's selectors only.
func r() {
	i() // ERROR "undefined: i"
}

// Rule: a receiver's parameter names must differ from the other names.
func (g G[A]) s(A int) {} // ERROR "A redeclared in this block"

func main() {}
