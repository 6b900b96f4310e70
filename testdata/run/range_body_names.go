// run
// Loop bodies over functions have a number of their own, and literals in them count in the function around, as gc has it without inlining.
package main

import (
	"fmt"
	"runtime"
)

func here() {
	pc, _, _, _ := runtime.Caller(1)
	fmt.Println(runtime.FuncForPC(pc).Name())
}

func once(yield func(int) bool) { yield(1) }

func main() {
	func() { here() }()
	for range once {
		here()
		func() { here() }()
		for range once {
			here()
			func() {
				here()
				for range once {
					here()
					func() { here() }()
				}
				func() { here() }()
			}()
		}
	}
	func() { here() }()
	for range once {
		here()
	}
}
