// check

// Rule: a raw string ends with a back quote.
package main

func main() {}

const a = `abc // ERROR "string not terminated"
