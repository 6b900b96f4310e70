package alone

import "fmt"

func init() { fmt.Println("alone init") }
