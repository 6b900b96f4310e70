package middle

import (
	"fmt"
	"inner"
)

var Y = inner.X + 1

func init() { fmt.Println("middle init", Y) }
