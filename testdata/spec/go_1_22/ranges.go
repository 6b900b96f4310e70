// check lang=go1.21

// Rule: ranges over integers are there from go1.22 on.
package main

func main() {
	for range 10 { // ERROR "cannot range over 10 \(untyped int constant\): requires go1\.22 or later \(-lang was set to go1\.21; check go\.mod\)"
	}
	for i := range 3 { // ERROR "cannot range over 3 \(untyped int constant\): requires go1\.22 or later \(-lang was set to go1\.21; check go\.mod\)"
		_ = i
	}
	for i := 0; i < 3; i++ {
	}
}
