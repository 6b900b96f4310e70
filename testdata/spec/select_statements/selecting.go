// run

// select
package main

import "fmt"

var log []string

func ch(s string, c chan int) chan int { log = append(log, s); return c }
func val(s string, v int) int          { log = append(log, s); return v }
func idx(s string) int                 { log = append(log, s); return 0 }

func main() {
	var none chan int
	c, d := make(chan int, 1), make(chan int, 1)
	// Rule: channels and values to send are evaluated once, in order, whatever is chosen.
	d <- 5
	a := make([]int, 1)
	select {
	case ch("nil", none) <- val("value", 1):
		fmt.Println("never")
	case a[idx("index")] = <-ch("d", d):
		fmt.Println("received", a)
	case <-ch("last", none):
	}
	fmt.Println(log)
	log = nil
	// Rule: the left side of a receive is evaluated only if that case is chosen.
	select {
	case a[idx("index")] = <-none:
	default:
	}
	fmt.Println(log)
	// Rule: default is chosen if nothing is ready.
	select {
	case v := <-c:
		fmt.Println(v)
	default:
		fmt.Println("default")
	}
	// Rule: default may stand anywhere.
	c <- 1
	select {
	default:
		fmt.Println("no")
	case v := <-c:
		fmt.Println("got", v)
	}
	// Rule: a send that can proceed.
	select {
	case c <- 2:
		fmt.Println("sent", len(c))
	case <-none:
	}
	// Rule: of a closed channel, a receive is always ready, with false.
	close(c)
	for range 2 {
		select {
		case v, ok := <-c:
			fmt.Println(v, ok)
		}
	}
	var ok bool
	var x any
	select {
	case x, ok = <-c:
		fmt.Println(x, ok)
	}
	// Rule: one of several that are ready is chosen at random; each gets its turn.
	e, f := make(chan int, 1), make(chan int, 1)
	counts := [2]int{}
	for range 1000 {
		e <- 1
		f <- 1
		select {
		case <-e:
			counts[0]++
			<-f
		case <-f:
			counts[1]++
			<-e
		}
	}
	fmt.Println(counts[0] > 100, counts[1] > 100, counts[0]+counts[1])
	// Rule: the same channel may stand in several cases.
	bits := map[int]bool{}
	g := make(chan int)
	go func() {
		for range 100 {
			select {
			case g <- 0:
			case g <- 1:
			}
		}
		close(g)
	}()
	for b := range g {
		bits[b] = true
	}
	fmt.Println(len(bits))
	// Rule: without default it waits.
	h := make(chan string)
	go func() { h <- "late" }()
	select {
	case s := <-h:
		fmt.Println(s)
	case <-none:
	}
	// Rule: the receive may stand in parentheses; its value may be of use in several forms.
	d <- 9
	select {
	case v := (<-d):
		fmt.Println(v)
	}
	m := map[string]int{}
	d <- 10
	select {
	case m["k"] = <-d:
	}
	d <- 11
	p := new(int)
	select {
	case *p = <-d:
	}
	fmt.Println(m, *p)
	// Rule: break leaves it.
	d <- 1
	select {
	case <-d:
		if len(d) == 0 {
			break
		}
		fmt.Println("not reached")
	}
	// Rule: with nil channels only, default is chosen.
	select {
	case <-none:
	case none <- 1:
	default:
		fmt.Println("nothing ready")
	}
	// Rule: a clause is a block; its variables are its own.
	d <- 3
	select {
	case v := <-d:
		var fs []func() int
		fs = append(fs, func() int { v++; return v })
		fmt.Println(fs[0](), fs[0]())
	}
	// Rule: a send on a closed channel panics, if it is chosen.
	defer func() { fmt.Println(recover()) }()
	select {
	case c <- 1:
	default:
		fmt.Println("no")
	}
}
