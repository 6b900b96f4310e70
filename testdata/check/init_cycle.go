// check

package main

var a = b // ERROR "initialization cycle for a"
var b = f()

func f() int { return a }

var self = g() // ERROR "initialization cycle for self"

func g() int { return self }

var fine = h
var h2 = fine

func h() int { return 1 }

func main() { _, _ = h2, b }
