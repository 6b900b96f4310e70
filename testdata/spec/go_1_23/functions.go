// check lang=go1.22

// Rule: ranges over functions are there from go1.23 on.
package main

func main() {
	for range func(func() bool) {} { // ERROR "cannot range over func\(func\(\) bool\) \{\} \(value of type func\(func\(\) bool\)\): requires go1\.23 or later \(-lang was set to go1\.22; check go\.mod\)"
	}
	for x := range func(func(int) bool) {} { // ERROR "cannot range over func\(func\(int\) bool\) \{\} \(value of type func\(func\(int\) bool\)\): requires go1\.23 or later \(-lang was set to go1\.22; check go\.mod\)"
		_ = x
	}
	for range 10 {
	}
}
