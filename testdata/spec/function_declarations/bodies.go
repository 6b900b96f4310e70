// check link

package main

// Rule: a body is missing only where another language has it.
func g() // ERROR "missing function body"

func main() { g() }
