// Bytes of memory that a goroutine takes while it waits, at 100,000 of them.
package main

import (
	"fmt"
	"os"
	"strings"
	"sync"
)

func resident() int {
	status, _ := os.ReadFile("/proc/self/status")
	for _, line := range strings.Split(string(status), "\n") {
		if strings.HasPrefix(line, "VmRSS:") {
			var kilobytes int
			fmt.Sscanf(line[len("VmRSS:"):], "%d", &kilobytes)
			return kilobytes * 1024
		}
	}
	return 0
}

func main() {
	const n = 100000
	var started sync.WaitGroup
	never := make(chan int)
	before := resident()
	started.Add(n)
	for range n {
		go func() {
			started.Done()
			<-never
		}()
	}
	started.Wait()
	fmt.Println((resident() - before) / n)
}
