// run status=2

// Rule: an error's text is told.
package main

import "errors"

func main() {
	panic(errors.New("some error"))
	// STDERR panic: some error
}
