// run

// The methods of os.Root go through directories that may be searched, but not be read.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
)

func main() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	os.Mkdir(dir+"/closed", 0o777)
	os.Mkdir(dir+"/closed/sub", 0o777)
	os.WriteFile(dir+"/closed/sub/file", []byte("content"), 0o666)
	root, err := os.OpenRoot(dir)
	if err != nil {
		panic(err)
	}
	os.Chmod(dir, 0o777)
	os.Chmod(dir+"/closed", 0o111)
	os.Chmod(dir+"/closed/sub", 0o111)
	defer os.Chmod(dir+"/closed", 0o777)
	defer os.Chmod(dir+"/closed/sub", 0o777)
	if os.Getuid() == 0 { // root may read every directory
		runtime.LockOSThread()
		syscall.RawSyscall(syscall.SYS_SETFSUID, 1234, 0, 0)
		defer syscall.RawSyscall(syscall.SYS_SETFSUID, 0, 0, 0)
	}
	content, err := root.ReadFile("closed/sub/../sub/file")
	fmt.Println(string(content), err)
	_, err = root.Stat("closed/sub/file")
	fmt.Println(err)
	_, err = root.Open("closed/sub")
	fmt.Println(err)
	for _, err := range []error{root.Remove("closed/sub/file"), root.RemoveAll("closed/sub"), root.Mkdir("closed/new", 0o777)} {
		fmt.Println(strings.ReplaceAll(err.Error(), dir, "DIR"))
	}
}
