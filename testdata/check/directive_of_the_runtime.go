// check

// A directive that only package runtime may use.
package p

//go:systemstack // ERROR "^//go:systemstack only allowed in runtime$"
func g() {}
