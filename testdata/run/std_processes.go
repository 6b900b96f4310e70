// run

// Processes: started, waited for, killed, with files, a folder and an environment of their own.
package main

import (
	"fmt"
	"io"
	"os"
	"syscall"
)

func start(attr *os.ProcAttr, words ...string) *os.Process {
	p, err := os.StartProcess("/bin/sh", append([]string{"sh", "-c"}, words...), attr)
	if err != nil {
		panic(err)
	}
	return p
}

// output is what a script writes to descriptor 3 of its, and how it ended.
func output(script string, attr os.ProcAttr) (string, *os.ProcessState) {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	attr.Files = []*os.File{nil, w, w, w}
	p := start(&attr, script)
	w.Close()
	text, _ := io.ReadAll(r)
	state, err := p.Wait()
	if err != nil {
		panic(err)
	}
	return string(text), state
}

func main() {
	text, state := output("echo $X >&3; pwd; exit 3", os.ProcAttr{Dir: "/", Env: []string{"X=a b"}})
	fmt.Printf("%q %v %v %v %v\n", text, state, state.ExitCode(), state.Success(), state.Exited())

	os.Setenv("Y", "inherited")
	text, state = output("echo $Y; (read x; echo status $?) 2>&-", os.ProcAttr{})
	fmt.Printf("%q %v %v\n", text, state, state.Success())

	p := start(&os.ProcAttr{Sys: &syscall.SysProcAttr{Setpgid: true}}, "exec sleep 100")
	group, err := syscall.Getpgid(p.Pid)
	fmt.Println(group == p.Pid, err)
	p.Kill()
	state, err = p.Wait()
	status := state.Sys().(syscall.WaitStatus)
	fmt.Println(state, err, status.Signaled(), status.Signal() == syscall.SIGKILL, state.ExitCode())
	fmt.Println(p.Signal(os.Interrupt), p.Kill() == os.ErrProcessDone)
	_, err = p.Wait()
	fmt.Println(err)

	_, err = os.StartProcess("/no/such/program", []string{"x"}, &os.ProcAttr{})
	fmt.Println(err, os.IsNotExist(err))
	_, err = os.StartProcess("/bin/sh", []string{"sh"}, &os.ProcAttr{Dir: "/no/such/folder"})
	fmt.Println(err)

	// Many at once, while others allocate.
	done := make(chan int)
	for i := range 8 {
		go func() {
			_, state := output(fmt.Sprint("exit ", i), os.ProcAttr{})
			done <- state.ExitCode()
		}()
	}
	sum := 0
	for range 8 {
		sum += <-done
	}
	fmt.Println(sum)

	// A pipe that nobody reads is an error, no signal.
	r, w, _ := os.Pipe()
	r.Close()
	_, err = w.Write([]byte("x"))
	fmt.Println(err)
}
