// check lang=go1.22

// Rule: aliases may have type parameters from go1.24 on; gc takes them from go1.23 on.
package main

type A[P any] = []P // ERROR "generic type alias requires go1\.23 or later \(-lang was set to go1\.22; check go\.mod\)"

type B = []int

func main() { var _ B }
