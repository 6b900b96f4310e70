// run stress-args=200

// Select in all its forms: default, nil channels, closed channels, sends, several ready at once.
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

func tryReceive(c chan int) string {
	select {
	case v, ok := <-c:
		return fmt.Sprint(v, ok)
	default:
		return "empty"
	}
}

func trySend(c chan int, v int) bool {
	select {
	case c <- v:
		return true
	default:
		return false
	}
}

// Merges two sources; a finished one is replaced by nil, which is never ready.
func merge(a, b <-chan int) (sum, fromA, fromB int) {
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			sum += v
			fromA++
		case v, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			sum += v
			fromB++
		}
	}
	return
}

func count(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := 1; i <= n; i++ {
			c <- i
		}
	}()
	return c
}

var order []string

func note(s string, c chan int) chan int { order = append(order, s); return c }
func value(s string, v int) int          { order = append(order, s); return v }

func main() {
	n := 1000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	c := make(chan int, 2)
	fmt.Println(tryReceive(c), trySend(c, 1), trySend(c, 2), trySend(c, 3), tryReceive(c), tryReceive(c))
	close(c)
	fmt.Println(tryReceive(c), tryReceive(nil), trySend(nil, 1))

	sum, a, b := merge(count(n), count(n/2))
	fmt.Println(sum == n*(n+1)/2+n/2*(n/2+1)/2, a == n, b == n/2)

	// Both are ready: each must be chosen now and then.
	ones, twos := make(chan int, 1), make(chan int, 1)
	var chosen [3]int
	for range n {
		ones <- 1
		twos <- 2
		select {
		case v := <-ones:
			chosen[v]++
			<-twos
		case v := <-twos:
			chosen[v]++
			<-ones
		}
	}
	fmt.Println(chosen[1]+chosen[2] == n, chosen[1] > n/4, chosen[2] > n/4)

	// Operands are evaluated once, in the order of the source, whatever is chosen.
	full := make(chan int, 1)
	full <- 0
	select {
	case note("a", full) <- value("b", 1):
	case v := <-note("c", full):
		order = append(order, strconv.Itoa(v))
	case note("d", nil) <- value("e", 2):
	}
	fmt.Println(order)

	// Received values may be stored anywhere.
	var cell [2]int
	var ok bool
	box := map[string]int{}
	full <- 5
	select {
	case cell[1], ok = <-full:
	}
	full <- 6
	select {
	case box["k"] = <-full:
	}
	fmt.Println(cell, ok, box)

	// Ping-pong over one select that both sends and receives.
	ping, done := make(chan int), make(chan int)
	go func() {
		last := 0
		for v := range ping {
			last = v
		}
		done <- last
	}()
	for i := 0; ; {
		out := ping
		if i > n {
			close(ping)
			break
		}
		select {
		case out <- i:
			i++
		case <-done:
			panic("too early")
		}
	}
	fmt.Println(<-done == n)

	select {
	case <-time.After(5 * time.Millisecond):
		fmt.Println("timeout")
	case <-ping:
		fmt.Println("closed channels are always ready")
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		select {
		case ping <- 1:
		default:
		}
	}()
}
