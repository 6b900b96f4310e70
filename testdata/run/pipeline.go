// run

// Pipelines with select, timeouts, cancellation by closing a channel, and a rate-limited merge.
package main

import (
	"fmt"
	"time"
)

func source(done <-chan struct{}, values ...int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for _, v := range values {
			select {
			case out <- v:
			case <-done:
				return
			}
		}
	}()
	return out
}

func square(done <-chan struct{}, in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			select {
			case out <- v * v:
			case <-done:
				return
			}
		}
	}()
	return out
}

func merge(a, b <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for a != nil || b != nil {
			select {
			case v, ok := <-a:
				if !ok {
					a = nil
					continue
				}
				out <- v
			case v, ok := <-b:
				if !ok {
					b = nil
					continue
				}
				out <- v
			}
		}
	}()
	return out
}

func main() {
	done := make(chan struct{})
	sum := 0
	for v := range merge(square(done, source(done, 1, 2, 3, 4)), square(done, source(done, 10, 20))) {
		sum += v
	}
	fmt.Println("sum", sum)

	endless := square(done, source(done, make([]int, 1000)...))
	<-endless
	close(done)

	never := make(chan int)
	select {
	case <-never:
		fmt.Println("impossible")
	case <-time.After(5 * time.Millisecond):
		fmt.Println("timeout")
	}
	select {
	case v := <-never:
		fmt.Println(v)
	default:
		fmt.Println("nothing there")
	}
	buffered := make(chan string, 2)
	for _, s := range []string{"a", "b", "c"} {
		select {
		case buffered <- s:
			fmt.Println("sent", s, len(buffered), cap(buffered))
		default:
			fmt.Println("full", s)
		}
	}
	close(buffered)
	for s := range buffered {
		fmt.Println("received", s)
	}
	v, ok := <-buffered
	fmt.Printf("%q %v\n", v, ok)

	var nilChan chan int
	select {
	case nilChan <- 1:
	case <-nilChan:
	default:
		fmt.Println("nil channels are never ready")
	}

	// Two sources that are always ready.
	x, y := make(chan int), make(chan int)
	stop := make(chan bool)
	for _, c := range []chan int{x, y} {
		go func() {
			for {
				select {
				case c <- 1:
				case <-stop:
					return
				}
			}
		}()
	}
	nx, ny := 0, 0
	for i := 0; i < 2000; i++ {
		select {
		case <-x:
			nx++
		case <-y:
			ny++
		}
	}
	close(stop)
	fmt.Println("served", nx+ny)
	start := time.Now()
	ticker := time.NewTicker(2 * time.Millisecond)
	for i := 0; i < 3; i++ {
		<-ticker.C
	}
	ticker.Stop()
	fmt.Println("ticked", time.Since(start) >= 5*time.Millisecond)
}
