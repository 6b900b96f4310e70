// check oracle=compile

// That a function has a body somewhere is a matter of the link.
package p

func outside(x int) int

var _ = outside(1)
