// check

// Rule: parameters are all named or all unnamed.
package main

type a func(x int, string) // ERROR "syntax error: missing parameter type"

type b func() (n int, error) // ERROR "syntax error: missing parameter type"

func main() {}
