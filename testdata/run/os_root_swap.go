// run

// Nobody leads a program out of an os.Root by exchanging directories and links while it opens files.
package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

var leaks atomic.Int64

// use does what it can with a path that some of the time leads to a secret.
func use(r *os.Root, path string, secret os.FileInfo) {
	if f, err := r.Open(path); err == nil {
		content, _ := io.ReadAll(f)
		f.Close()
		if string(content) == "secret" {
			leaks.Add(1)
		}
	}
	if info, err := r.Stat(path); err == nil && os.SameFile(info, secret) {
		leaks.Add(1)
	}
	r.Chmod(path, 0o644)
	r.Chtimes(path, time.Unix(1, 0), time.Unix(1, 0))
	r.WriteFile(path, []byte("public"), 0o666)
	r.MkdirAll("a/b/new/x", 0o777)
	r.Link("f", "a/b/new/x/link")
	r.RemoveAll("a/b/new/")
}

// swap puts links and moved directories in the places of directories and files, and back.
func swap(dir string) {
	exchange := func(one, other string) {
		os.Rename(dir+one, dir+"/aside")
		os.Rename(dir+other, dir+one)
		os.Rename(dir+one, dir+other)
		os.Rename(dir+"/aside", dir+one)
	}
	exchange("/place/a", "/place/out")
	exchange("/place/a/b/f", "/place/secret")
	os.Rename(dir+"/place/a/b", dir+"/b")
	os.Rename(dir+"/b", dir+"/place/a/b")
}

func main() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	os.MkdirAll(dir+"/place/a/b", 0o777)
	os.MkdirAll(dir+"/outside/b", 0o777)
	os.WriteFile(dir+"/place/a/b/f", []byte("public"), 0o666)
	os.WriteFile(dir+"/place/f", []byte("public"), 0o666)
	for _, secret := range []string{"/outside/b/f", "/outside/f", "/f"} {
		os.WriteFile(dir+secret, []byte("secret"), 0o600)
	}
	os.Symlink("../outside", dir+"/place/out")
	os.Symlink("../outside/b/f", dir+"/place/secret")
	secret, err := os.Stat(dir + "/outside/b/f")
	if err != nil {
		panic(err)
	}
	r, err := os.OpenRoot(dir + "/place")
	if err != nil {
		panic(err)
	}
	var users sync.WaitGroup
	var stop atomic.Bool
	for _, path := range []string{"a/b/f", "a/b/../../a/b/f", "a/b/../../f"} {
		users.Go(func() {
			for range 30 {
				use(r, path, secret)
			}
		})
	}
	var swapper sync.WaitGroup
	swapper.Go(func() {
		for !stop.Load() {
			swap(dir)
		}
	})
	users.Wait()
	stop.Store(true)
	swapper.Wait()
	r.Close()
	now, err := os.Stat(dir + "/outside/b/f")
	content, _ := os.ReadFile(dir + "/outside/b/f")
	inside, _ := os.ReadDir(dir + "/outside/b")
	fmt.Println(leaks.Load(), now.Mode(), now.ModTime() == secret.ModTime(), string(content), len(inside), err)
}
