package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
)

// What a finalizer's object points to is there when the finalizer runs, wherever in a large object the pointer lies. Nothing
// but the finalizer leads to the object.

type leaf struct{ number, check int }

const words = 96 << 10 // six pieces of a large object, as the collector scans it

type large [words]*leaf

var (
	result = make(chan string)
	begun  atomic.Int32
)

//go:noinline
func makeLarge(step int) {
	object := new(large)
	for i := 0; i < words; i += step {
		object[i] = &leaf{i, ^i}
	}
	object[words-1] = &leaf{words - 1, ^(words - 1)}
	runtime.SetFinalizer(object, func(object *large) {
		begun.Add(1)
		good := 0
		for i, l := range object {
			if l != nil && l.number == i && l.check == ^i {
				good++
			}
		}
		result <- fmt.Sprint(good, " leaves")
	})
}

//go:noinline
func clearStack(depth int) int {
	var room [64]int
	if depth > 0 {
		room[depth%64] = clearStack(depth - 1)
	}
	return room[depth%64] + depth
}

func main() {
	for i, step := range []int{4096, 1000} {
		makeLarge(step)
		clearStack(20)
		for int(begun.Load()) == i {
			runtime.GC()
			for k := range 64 { // memory that was freed by mistake is used again
				_ = &leaf{k, k}
			}
			runtime.Gosched()
		}
		fmt.Println(<-result)
	}
}
