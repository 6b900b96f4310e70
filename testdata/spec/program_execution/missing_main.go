// check link

// Rule: a program has a function main.
package main // ERROR `function main is undeclared in the main package`

func other() {}
