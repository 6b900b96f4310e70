// check

// Rule: a general comment must end.
package main

func main() {}

/* no end // ERROR "comment not terminated"
