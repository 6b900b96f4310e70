// core func=main.relay

// Select: operands first, then one operation that says which case it was.
package main

func relay(in <-chan int, out chan<- int, stop chan bool) (n int) {
	for {
		select {
		case v, ok := <-in:
			if !ok {
				return n
			}
			n += v
		case out <- n * 2:
		case <-stop:
			return -1
		}
	}
}

func main() { close(make(chan int)); _ = relay }
