// check lang=go1.17

// Rule: type parameters, their constraints, any and comparable are there from go1.18 on.
package main

type T[P int] struct{} // ERROR "type parameter requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)"

type C interface{ ~int | string } // ERROR "embedding interface element ~int \| string requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)"

func main() {
	var a any // ERROR "predeclared any requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)"
	_ = a
	_ = f[int] // ERROR "function instantiation requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)"
}

func f[P any]() {} // ERROR "type parameter requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)" "predeclared any requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)"
