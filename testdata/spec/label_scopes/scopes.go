// run

// Labels have a scope of their own.
package main

import "fmt"

func main() {
	// Rule: a label may be called like a variable, a type or a function.
	x := 1
	goto x
x:
	fmt.Println("x", x)
main:
	for {
		break main
	}
int:
	for i := 0; i < 2; i++ {
		for {
			continue int
		}
	}
	// Rule: a label is known in the whole function body, before its place too.
	i := 0
	goto end
back:
	i++
	if i < 3 {
		goto back
	}
	fmt.Println("i", i)
	return
end:
	// Rule: a function literal has labels of its own, which may be called alike.
	func() {
	back:
		for {
			break back
		}
		goto end
	end:
		fmt.Println("inner end")
	}()
	// Rule: a label in an inner block is a label of the function.
	{
		goto inside
	inside:
		fmt.Println("inside")
	}
	goto back
}
