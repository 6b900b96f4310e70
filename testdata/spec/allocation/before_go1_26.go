// check lang=go1.25

// Rule: before go1.26 the argument is a type.
package main

func main() {
	x := 1
	_ = new(int)
	_ = new(x)   // ERROR "new\(x\) requires go1\.26 or later \(-lang was set to go1\.25; check go\.mod\)"
	_ = new(123) // ERROR "new\(123\) requires go1\.26 or later \(-lang was set to go1\.25; check go\.mod\)"
}
