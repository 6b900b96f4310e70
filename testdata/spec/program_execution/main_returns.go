// run

package main

import (
	"fmt"
	"time"
)

// Rule: the program ends when main returns, whatever other goroutines do.
func main() {
	go func() {
		for {
			time.Sleep(time.Hour)
		}
	}()
	go func() { select {} }()
	defer fmt.Println("deferred")
	fmt.Println("main")
}
