// run status=2

package main

import "fmt"

// Rule: a run-time error that nothing recovers ends the program with its text.
func main() {
	s := []int{1}
	i := 5
	fmt.Println("before")
	fmt.Println(s[i])
	// STDERR panic: runtime error: index out of range [5] with length 1
	// STDERR goroutine 1 [running]:
	// STDERR main.main()
}
