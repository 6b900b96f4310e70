package inner

import "fmt"

var X = say("inner variable")

func say(s string) int { fmt.Println(s); return 1 }

func init() { fmt.Println("inner init") }
