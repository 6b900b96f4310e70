// check

package main

// Rule: main is a function, no variable, type or constant.
var main = func() {} // ERROR "cannot declare main - must be func"
