// run status=2

package main

import (
	"fmt"
	"os"
	"strings"
)

// What the system cannot have is refused at once, before the runtime writes anything about it.
func main() {
	bytes := 1 << 44
	if policy, _ := os.ReadFile("/proc/sys/vm/overcommit_memory"); strings.TrimSpace(string(policy)) == "1" {
		bytes = 1 << 47 // such a system refuses nothing but what has no address
	}
	fmt.Println(len(make([]byte, bytes)))
}

// STDERR fatal error: runtime: out of memory
// STDERR goroutine 1 [running]:
// STDERR main.main()
