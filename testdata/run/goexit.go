// run

// runtime.Goexit runs what is deferred and ends one goroutine only; recover does not see it.
package main

import (
	"fmt"
	"runtime"
)

type job struct {
	id  int
	log []string
}

func (j *job) note(format string, args ...any) { j.log = append(j.log, fmt.Sprintf(format, args...)) }

func (j *job) run(done chan<- *job) {
	defer func() { done <- j }()
	defer func() { j.note("recovered %v", recover()) }()
	j.inner()
	j.note("finished")
}

func (j *job) inner() {
	defer j.note("inner deferred")
	switch j.id {
	case 0:
		runtime.Goexit()
	case 1:
		panic("broken")
	case 2:
		// A panic on the way out that is recovered does not bring the goroutine back.
		defer func() { j.note("second: %v", recover()) }()
		defer func() { panic("while leaving") }()
		runtime.Goexit()
	case 3:
		defer func() {
			j.note("exit instead of %v", recover())
			runtime.Goexit()
		}()
		panic("replaced")
	}
}

func main() {
	done := make(chan *job)
	for id := range 5 {
		go (&job{id: id}).run(done)
		j := <-done
		fmt.Println(j.id, j.log)
	}
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	fmt.Println("alone again")
}
