// run
// Package os/signal: relaying, stopping, ignoring, contexts; many senders at once; faults of the program's own.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

func send(s syscall.Signal) {
	if err := syscall.Kill(os.Getpid(), s); err != nil {
		panic(err)
	}
}

func notify() {
	a, b := make(chan os.Signal, 1), make(chan os.Signal, 1)
	signal.Notify(a, syscall.SIGUSR1)
	signal.Notify(b, syscall.SIGUSR1, syscall.SIGUSR2)
	send(syscall.SIGUSR1)
	fmt.Println(<-a, <-b)
	send(syscall.SIGUSR2)
	fmt.Println(<-b, len(a))
	signal.Notify(a, syscall.SIGWINCH) // in addition
	send(syscall.SIGWINCH)
	fmt.Println(<-a)
	send(syscall.SIGUSR1)
	s := <-b // kill may return before another thread's handler has run; now it has
	signal.Stop(a)
	fmt.Println(<-a, s)
	send(syscall.SIGUSR1)
	fmt.Println(<-b, len(a))
	signal.Stop(b)
	send(syscall.SIGUSR1) // nobody wants it: nothing happens
}

func full() {
	c := make(chan os.Signal)
	d := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGUSR1)
	signal.Notify(d, syscall.SIGUSR1)
	send(syscall.SIGUSR1)
	fmt.Println(<-d) // c missed it
	signal.Stop(c)
	signal.Stop(d)
}

func ignoring() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGTERM)
	signal.Ignore(syscall.SIGTERM)
	send(syscall.SIGTERM)
	fmt.Println(signal.Ignored(syscall.SIGTERM), signal.Ignored(syscall.SIGINT), len(c))
	signal.Notify(c, syscall.SIGTERM)
	fmt.Println(signal.Ignored(syscall.SIGTERM))
	send(syscall.SIGTERM)
	fmt.Println(<-c)
	signal.Reset(syscall.SIGTERM)
}

func contexts() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	fmt.Println(ctx)
	send(syscall.SIGINT)
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx))
	stop()
	parent, cancel := context.WithCancel(context.Background())
	ctx, stop = signal.NotifyContext(parent, os.Interrupt)
	cancel()
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx))
	stop()
	ctx, stop = signal.NotifyContext(context.Background())
	fmt.Println(ctx)
	stop()
	fmt.Println(ctx.Err())
}

func many() {
	c := make(chan os.Signal, 100)
	signal.Notify(c, syscall.SIGUSR1, syscall.SIGUSR2)
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 20 {
				send([]syscall.Signal{syscall.SIGUSR1, syscall.SIGUSR2}[i%2])
			}
		}()
	}
	seen := map[os.Signal]bool{}
	for len(seen) < 2 {
		seen[<-c] = true
	}
	wg.Wait()
	signal.Stop(c)
	fmt.Println(len(seen))
}

func faults() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGSEGV, syscall.SIGPIPE)
	send(syscall.SIGSEGV)
	fmt.Println(<-c)
	func() {
		defer func() { fmt.Println(recover()) }()
		var p *int
		*p = 1
	}()
	r, w, _ := os.Pipe()
	r.Close()
	_, err := w.WriteString("x")
	fmt.Println(err, <-c)
	signal.Stop(c)
	_, err = w.WriteString("x")
	fmt.Println(err, len(c))
}

func main() {
	notify()
	full()
	ignoring()
	contexts()
	many()
	faults()
	// Who waits for a signal is not asleep for ever.
	c := make(chan os.Signal, 10)
	signal.Notify(c)
	go send(syscall.SIGALRM)
	for s := range c {
		if s == syscall.SIGALRM {
			fmt.Println(s)
			break
		}
	}
}
