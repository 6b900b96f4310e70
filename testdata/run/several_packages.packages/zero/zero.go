// Package zero is initialised last: it is the last by path of those that nobody needs.
package zero

func init() { println("zero") }
