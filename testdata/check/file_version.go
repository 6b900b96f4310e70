// check lang=go1.24

//go:build linux && go1.21 && !(go1.99 || windows)

// A file's own version stands above that of its package.
package p

func f() {
	for range 3 { // ERROR "requires go1.22 or later \(file declares //go:build go1.21\)$"
	}
}
