// run
// Goroutines that wait for pipes: woken by data, by Close, by deadlines that pass, are set, moved and taken back.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"syscall"
	"time"
)

// Both ends are kept to the end: a File that nobody has any more is closed.
var kept struct {
	sync.Mutex
	files []*os.File
}

func pipe() (r, w *os.File) {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	kept.Lock()
	kept.files = append(kept.files, r, w)
	kept.Unlock()
	return
}

func kind(err error) string {
	switch {
	case err == nil:
		return "nil"
	case err == io.EOF:
		return "EOF"
	case errors.Is(err, os.ErrClosed):
		return "closed"
	case errors.Is(err, os.ErrDeadlineExceeded):
		return "deadline"
	}
	return err.Error()
}

func read(f *os.File) chan string {
	c := make(chan string, 1)
	go func() {
		n, err := f.Read(make([]byte, 10))
		c <- fmt.Sprint(n, " ", kind(err))
	}()
	return c
}

func data() {
	r, w := pipe()
	got := read(r)
	w.WriteString("abc")
	fmt.Println("data:", <-got)
	got = read(r)
	w.Close()
	fmt.Println("end:", <-got)
}

func closed() {
	r, w := pipe()
	first, second := read(r), read(r) // the second waits for its turn
	for i := 0; i < 10; i++ {
		runtime.Gosched()
	}
	fmt.Println("close:", kind(r.Close()), <-first, <-second)
	fmt.Println("again:", kind(r.Close()))
	done := make(chan string)
	r, w = pipe()
	go func() {
		n, err := w.Write(make([]byte, 1<<18))
		done <- fmt.Sprint(n >= 1<<16, n <= 1<<17, " ", kind(err))
	}()
	buffer := make([]byte, 1<<16)
	io.ReadFull(r, buffer) // so the writer has begun
	fmt.Println("close of a writer:", kind(w.Close()))
	fmt.Println(<-done)
}

func deadlines() {
	r, w := pipe()
	fmt.Println(r.SetReadDeadline(time.Now().Add(5 * time.Millisecond)))
	fmt.Println("passes:", <-read(r), <-read(r))
	w.WriteString("x")
	fmt.Println("although there is data:", <-read(r))
	r.SetReadDeadline(time.Time{})
	fmt.Println("taken back:", <-read(r))
	got := read(r)
	r.SetReadDeadline(time.Now().Add(time.Hour))
	r.SetReadDeadline(time.Now().Add(-time.Hour))
	fmt.Println("set in the past:", <-got)
	r.SetReadDeadline(time.Now().Add(time.Hour))
	got = read(r)
	r.SetWriteDeadline(time.Now())
	w.WriteString("xy")
	fmt.Println("the other direction's:", <-got)
	w.SetWriteDeadline(time.Now().Add(5 * time.Millisecond))
	n, err := w.Write(make([]byte, 1<<17))
	fmt.Println("writer:", n, kind(err))
	r.Close()
	fmt.Println(r.SetDeadline(time.Now()))
}

// A deadline that moves on before it passes: nothing expires.
func moving() {
	r, w := pipe()
	stop := make(chan bool)
	go func() {
		for {
			select {
			case <-stop:
				return
			default:
				r.SetDeadline(time.Now().Add(time.Hour))
				runtime.Gosched()
			}
		}
	}()
	go func() {
		for range 100 {
			w.WriteString("x")
			runtime.Gosched()
		}
		w.Close()
	}()
	all, err := io.ReadAll(r)
	close(stop)
	fmt.Println("moving:", len(all), err)
}

// Data, a deadline and Close at once; exactly one of them ends each read.
func races() {
	for range 50 {
		r, w := pipe()
		var wg sync.WaitGroup
		wg.Add(4)
		result := ""
		go func() {
			defer wg.Done()
			n, err := r.Read(make([]byte, 1))
			result = fmt.Sprint(n, " ", kind(err))
		}()
		go func() { defer wg.Done(); r.SetDeadline(time.Now()) }()
		go func() { defer wg.Done(); r.Close() }()
		go func() { defer wg.Done(); w.WriteString("x") }()
		wg.Wait()
		switch result {
		case "1 nil", "0 closed", "0 deadline":
		default:
			fmt.Println("races:", result)
		}
		w.Close()
	}
}

// Descriptors of the system's and of the poller are used again at once.
func reuse() {
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 50 {
				r, w := pipe()
				got := read(r)
				if i%2 == 0 {
					w.WriteString("abc")
					if s := <-got; s != "3 nil" {
						fmt.Println("reuse:", s)
					}
				}
				r.Close()
				if i%2 != 0 {
					if s := <-got; s != "0 closed" {
						fmt.Println("reuse:", s)
					}
				}
				w.Close()
			}
		}()
	}
	wg.Wait()
}

func many() {
	const n = 200
	var wg sync.WaitGroup
	var files []*os.File
	for range n {
		r, w := pipe()
		files = append(files, w)
		wg.Add(1)
		go func() {
			defer wg.Done()
			b := make([]byte, 1)
			if _, err := r.Read(b); err != nil || b[0] != 7 {
				fmt.Println("many:", b, err)
			}
			r.Close()
		}()
	}
	for _, w := range files {
		w.Write([]byte{7})
		w.Close()
	}
	wg.Wait()
	fmt.Println("many: done")
}

func raw() {
	r, w := pipe()
	c, err := r.SyscallConn()
	fmt.Println(err)
	attempts := 0
	go func() {
		time.Sleep(time.Millisecond)
		w.WriteString("raw")
	}()
	b := make([]byte, 10)
	n := 0
	err = c.Read(func(fd uintptr) bool {
		attempts++
		n, err = syscall.Read(int(fd), b)
		return err != syscall.EAGAIN
	})
	fmt.Println("raw:", n, err, attempts >= 1)
	r.SetDeadline(time.Now())
	fmt.Println(c.Read(func(fd uintptr) bool { return false }))
	r.Fd() // blocking from now on
	r.SetDeadline(time.Time{})
	got := read(r)
	w.WriteString("y")
	fmt.Println("blocking:", <-got)
	number, _ := syscall.Dup(int(r.Fd()))
	f := os.NewFile(uintptr(number), "same")
	fmt.Println(f.SetDeadline(time.Now()))
	f.Close()
	regular, _ := os.Open("/proc/self/exe")
	fmt.Println(regular.SetDeadline(time.Now()))
	r.Close()
	fmt.Println(c.Control(func(uintptr) {}))
}

func main() {
	data()
	closed()
	deadlines()
	moving()
	races()
	reuse()
	many()
	raw()
	// Nobody can end this but the pipe: no deadlock.
	r, w := pipe()
	go func() {
		time.Sleep(time.Millisecond)
		w.WriteString("end")
	}()
	fmt.Println(<-read(r))
	runtime.KeepAlive(kept.files)
}
