// run
// Files that nobody has any more are closed, so a program that forgets to can go on; one that was closed is not closed
// again, when its number is another file's.
package main

import (
	"fmt"
	"os"
	"runtime"
	"syscall"
	"time"
)

// A new file, when there is room for it.
func open() (f *os.File, err error) {
	for range 2000 {
		if f, err = os.Open("/dev/null"); err == nil {
			return f, nil
		}
		runtime.GC()
		time.Sleep(time.Millisecond) // the cleanups run beside us
	}
	return nil, err
}

func main() {
	var limit syscall.Rlimit
	syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit)
	limit.Cur = 40
	fmt.Println(syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit))
	kept, err := open()
	fmt.Println(err)
	for i := range 150 {
		f, err := open()
		if err != nil {
			fmt.Println(i, err)
			return
		}
		if i%3 == 0 {
			f.Close()
		}
	}
	runtime.GC()
	time.Sleep(time.Millisecond)
	_, err = kept.Write(nil)
	fmt.Println("kept:", err)
	r, w, err := os.Pipe()
	for err != nil {
		runtime.GC()
		time.Sleep(time.Millisecond)
		r, w, err = os.Pipe()
	}
	w.WriteString("through")
	b := make([]byte, 10)
	n, err := r.Read(b)
	fmt.Println(string(b[:n]), err)
	runtime.KeepAlive(w)
}
