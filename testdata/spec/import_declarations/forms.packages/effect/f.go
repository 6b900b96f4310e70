package effect

import "fmt"

func init() { fmt.Println("effect is there") }
