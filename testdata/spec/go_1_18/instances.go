// check lang=go1.17

package main

type T[P int] struct{} // ERROR "type parameter requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)"

func f[P int](x P) { // ERROR "type parameter requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)"
	// Rule: instances are written from go1.18 on, of types and functions.
	var _ T[int] // ERROR "type instantiation requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)"
	f[int](0)    // ERROR "function instantiation requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)"
	(f[int])(0)  // ERROR "function instantiation requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)"
}

func (T[P]) g() {} // ERROR "type instantiation requires go1\.18 or later \(-lang was set to go1\.17; check go\.mod\)"

func main() {}
