// check

//go:build go1.21

package main

func main() {
	// Rule: what came later is an error in a file of an older version.
	for range 10 { // ERROR "cannot range over 10 \(untyped int constant\): requires go1\.22 or later \(file declares //go:build go1\.21\)"
	}
	for range func(func() bool) {} { // ERROR "cannot range over func\(func\(\) bool\) \{\} \(value of type func\(func\(\) bool\)\): requires go1\.23 or later \(file declares //go:build go1\.21\)"
	}
	_ = new(1) // ERROR "new\(1\) requires go1\.26 or later \(file declares //go:build go1\.21\)"
	_ = min(1, 2)
}
