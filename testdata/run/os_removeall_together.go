// run

// Several goroutines make and remove the same tree. They fail if another one has put something there again, and not because
// another one was faster.
package main

import (
	"errors"
	"fmt"
	"os"
	"sync"
	"syscall"
)

func main() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	root, err := os.OpenRoot(dir)
	if err != nil {
		panic(err)
	}
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() {
			for round := range 150 {
				root.MkdirAll("a/b/c", 0o777)
				remove := root.RemoveAll
				if (i+round)%2 == 0 {
					remove = func(name string) error { return os.RemoveAll(dir + "/" + name) }
				}
				err := remove("a")
				if err != nil && !errors.Is(err, syscall.ENOTEMPTY) {
					fmt.Println(err)
				}
			}
		})
	}
	all.Wait()
	fmt.Println(root.RemoveAll("a"))
	_, err = root.Stat("a")
	fmt.Println(os.IsNotExist(err))
}
