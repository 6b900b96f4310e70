package lib

import "fmt"

func init() { fmt.Println("lib is there") }

var X = 1

type T struct{ N int }

func (t T) M() int { return t.N * 2 }

func F() string { return "F" }
