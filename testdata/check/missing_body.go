// check link

package main

func outside(x int) int // ERROR "missing function body"

func main() { outside(1) }
