package lib

import "fmt"

var B = say("B", 1)

var C = say("C", 3)

func say(s string, v int) int { fmt.Print(s, " "); return v }

func init() { fmt.Println("init b") }
