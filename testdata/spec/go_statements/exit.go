// run

// Rule: the program does not wait for its goroutines.
package main

import "fmt"

func main() {
	go func() {
		select {}
	}()
	fmt.Println("end")
}
