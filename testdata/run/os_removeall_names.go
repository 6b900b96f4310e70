// run

// Which file the errors of RemoveAll are about, and those of reading a directory that a Root opened.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
)

func main() {
	// Nobody can remove these files.
	for _, path := range []string{"/proc//self/fdinfo", "/proc/self/fdinfo//", "/proc/self//./fdinfo/", "//proc/self//fdinfo",
		"/proc/self/fdinfo/0//", "/proc/self/fdinfo/0//x", "/proc/self/fdinfo/0//x//", "/proc/self/fdinfo/./"} {
		err := os.RemoveAll(path)
		var failure *os.PathError
		fmt.Println(errors.As(err, &failure), failure.Op, failure.Path)
	}

	dir, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	os.Mkdir(dir+"/sub", 0o777)
	os.WriteFile(dir+"/sub/file", nil, 0o666)
	root, err := os.OpenRoot(dir)
	if err != nil {
		panic(err)
	}
	f, err := root.Open("sub")
	if err != nil {
		panic(err)
	}
	root.Chmod("sub", 0o444)
	defer root.Chmod("sub", 0o777)
	if os.Getuid() == 0 { // root may look at every file
		runtime.LockOSThread()
		syscall.RawSyscall(syscall.SYS_SETFSUID, 1234, 0, 0)
		defer syscall.RawSyscall(syscall.SYS_SETFSUID, 0, 0, 0)
	}
	_, err = f.ReadDir(-1)
	fmt.Println(strings.ReplaceAll(fmt.Sprint(err), dir, "DIR"))
	f.Seek(0, 0)
	_, err = f.Readdir(-1)
	fmt.Println(strings.ReplaceAll(fmt.Sprint(err), dir, "DIR"))
}
