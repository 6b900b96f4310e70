// run status=7

// os.Exit ends at once: nothing deferred runs, other goroutines are not asked, output is there.
package main

import (
	"fmt"
	"os"
	"sync"
)

type report struct{ lines []string }

func (r *report) finish(status int) {
	for _, line := range r.lines {
		fmt.Println(line)
	}
	os.Exit(status)
}

func main() {
	defer fmt.Println("never printed")
	var group sync.WaitGroup
	group.Add(1)
	go func() {
		group.Done()
		select {}
	}()
	group.Wait()
	r := &report{}
	defer r.finish(3)
	defer func() {
		if recover() != nil {
			r.lines = append(r.lines, "recovered", "then left")
			r.finish(7)
		}
	}()
	var none map[string]int
	none["x"]++
}
