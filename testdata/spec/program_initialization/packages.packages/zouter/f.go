package zouter

import (
	"fmt"
	"inner"
)

func init() { fmt.Println("zouter init", inner.X) }
