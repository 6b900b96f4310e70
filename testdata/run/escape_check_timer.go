// run flags=-g debug=escapecheck status=2

// STDERR leads to t main.timer of main.leak (
// STDERR escape_check_timer.go:23), which has returned
// STDERR it is held by a timer
// STDERR fatal error: a variable on the stack can outlive its frame
package main

import (
	"runtime"
	"time"
	"unsafe"
)

// What time.Timer has as its third word, of a timer that calls a function.
type timer [3]uintptr

//go:noinline
func leak() {
	made := time.AfterFunc(time.Hour, func() {})
	made.Stop()
	inner := &(*[3]*timer)(unsafe.Pointer(made))[2]
	t := **inner
	*inner = (*timer)(unsafe.Pointer(number(unsafe.Pointer(&t)))) // hidden from the escape analysis
	made.Reset(time.Hour)
}

//go:noinline
func number(p unsafe.Pointer) uintptr { return uintptr(p) }

func main() {
	leak()
	runtime.GC()
	println("not reached")
}
