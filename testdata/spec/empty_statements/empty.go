// run

// Nothing to do.
package main

import "fmt"

func nothing() {
}

func main() {
	// Rule: an empty statement may stand wherever a statement may.

	{
	}
	{

	}
	if true {
	}
	for i := 0; i < 2; i++ {

	}
	// Rule: a label may have an empty statement, at a block's end too.
	goto end
end:
	;
	switch {
	case true:
	default:

	}
	nothing()
	fmt.Println("done")
	{
		goto last
	last:
	}
}
