// check

package main

import "lib"

func main() {
	// Rule: a package's init is not called by others.
	lib.init() // ERROR "undefined: lib\.init \(but have Init\)"
	lib.Init()
}
