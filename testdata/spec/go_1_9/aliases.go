// check lang=go1.8

// Rule: aliases are there from go1.9 on.
package main

type A = int // ERROR "type alias requires go1\.9 or later \(-lang was set to go1\.8; check go\.mod\)"

type B int

func main() { var _ A }
