package lib

import "fmt"

// Rule: the order of variables and of init functions goes by the files' order.
var A = say("A", B)

func init() { fmt.Println("init a") }
