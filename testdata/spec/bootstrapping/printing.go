// run

// print and println
package main

import "fmt"

func main() {
	// Rule: they print to the standard error, println with spaces and a newline.
	println(1, "a", true, 'b', nil == any(nil))
	// STDERR 1 a true 98 true
	print("no", "spaces", 1, 2, "\n")
	// STDERR nospaces12
	// Rule: without arguments.
	println()
	print()
	// Rule: numbers of all kinds.
	println(-1, uint8(255), 1.5, 100.0, 1i)
	// STDERR -1 255 1.5 100 (0+1i)
	// Rule: defined types print like their underlying ones.
	type word string
	type num int8
	println(word("w"), num(-5), num(3) == 3)
	// STDERR w -5 true
	// Rule: a constant has its default type.
	println(1<<40, 'a'+1, 2.0)
	// STDERR 1099511627776 98 2
	fmt.Println("stdout")
}
