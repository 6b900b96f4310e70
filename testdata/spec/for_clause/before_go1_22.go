// check lang=go1.21

// Rule: before go1.22 there is no range over an integer; a clause's variable is one for all iterations.
package main

func main() {
	for i := range 10 { // ERROR "cannot range over 10 \(untyped int constant\): requires go1\.22 or later \(-lang was set to go1\.21; check go\.mod\)"
		_ = i
	}
	for i := 0; i < 3; i++ {
		_ = func() int { return i }
	}
}
