// run status=2 stress=no

// A goroutine's stack may be limited.
package main

import "runtime/debug"

// STDERR runtime: goroutine stack exceeds 65536-byte limit
// STDERR fatal error: stack overflow

//go:noinline
func deeper(n int) int { return deeper(n+1) + 1 }

func main() {
	debug.SetMaxStack(1 << 16)
	println(deeper(0))
}
