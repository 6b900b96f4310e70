// run

// An os.Root as a file system, its names, its limits, and what it refuses.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing/fstest"
)

// firstFailing is the smallest number of repetitions of part before end that Stat refuses.
func firstFailing(r *os.Root, part, end string) {
	for n := range 400 {
		if _, err := r.Stat(strings.Repeat(part, n) + end); err != nil {
			fmt.Println(part, n, err.(*fs.PathError).Err)
			return
		}
	}
	fmt.Println(part, "always")
}

func main() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	r, err := os.OpenRoot(dir + "/")
	if err != nil {
		panic(err)
	}
	fmt.Println(r.Name() == dir+"/", r.MkdirAll("a/b/c", 0o777), r.WriteFile("a/b/f", []byte("text"), 0o640))
	for _, name := range []string{"a", "a/", "./a//b/"} {
		f, _ := r.Open(name)
		inner, _ := r.OpenRoot(name)
		fmt.Println(strings.TrimPrefix(f.Name(), dir), strings.TrimPrefix(inner.Name(), dir))
		f.Close()
		inner.Close()
	}
	r.Symlink("b", "a/link")
	r.Symlink("..", "out")
	fmt.Println(fs.WalkDir(r.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		info, infoErr := d.Info()
		fmt.Println("\t", name, d.Type(), info.Name(), info.Mode().Type(), err, infoErr)
		return nil
	}))
	r.Remove("out")
	fmt.Println(fstest.TestFS(r.FS(), "a/b/f"))
	for _, name := range []string{"a/link/f", "../x", "/x", "", "a/", "none", "a\x00b"} {
		_, statErr := fs.Stat(r.FS(), name)
		_, lstatErr := fs.Lstat(r.FS(), name)
		_, readErr := fs.ReadFile(r.FS(), name)
		_, dirErr := fs.ReadDir(r.FS(), name)
		_, linkErr := fs.ReadLink(r.FS(), name)
		_, openErr := r.FS().Open(name)
		for _, err := range []error{statErr, lstatErr, readErr, dirErr, linkErr, openErr} {
			fmt.Println("\t", strings.NewReplacer(dir, "DIR", "\x00", "NUL").Replace(fmt.Sprint(err)))
		}
	}

	// What is in a directory is told by the directory, not by its name.
	f, _ := r.Open("a/b")
	entries, err := f.ReadDir(-1)
	r.Rename("a/b/f", "moved")
	for _, entry := range entries {
		if info, err := entry.Info(); entry.Name() == "f" {
			fmt.Println(info.Name(), info.Mode(), info.Size(), err)
		}
	}
	r.Rename("moved", "a/b/f")
	os.Rename(dir+"/a", dir+"/z")
	f.Seek(0, 0)
	infos, err := f.Readdir(-1)
	fmt.Println(len(infos), err)
	os.Rename(dir+"/z", dir+"/a")
	f.Close()

	firstFailing(r, "a/../", "a")
	firstFailing(r, "a/b/../../", "a")
	firstFailing(r, "./", "a")
	for i := range 12 {
		r.Symlink(fmt.Sprint("l", i+1), fmt.Sprint("l", i))
	}
	r.WriteFile("l12", nil, 0o666)
	for i := range 12 {
		_, err := r.Stat(fmt.Sprint("l", i))
		fmt.Println("\t", i, err)
	}
	deep := strings.Repeat("d/", 300)
	_, err = r.Stat(deep)
	fmt.Println(r.MkdirAll(deep, 0o777), err != nil)
	info, err := r.Stat(deep + strings.Repeat("../", 299) + "d/..")
	fmt.Println(info != nil && info.Name() == path.Base(".."), err, r.RemoveAll("d"))

	_, err = r.OpenFile("file", os.O_CREATE|os.O_RDWR, 0o1777)
	fmt.Println(err, r.Mkdir("dir", fs.ModeSticky|0o777), r.MkdirAll("dir", 0o4777), r.WriteFile("file", nil, 0o2777))
	fmt.Println(r.RemoveAll("a/."), r.Remove("."), r.RemoveAll("none"), r.Remove("none"), r.RemoveAll("a/b/f/"))
	f, err = os.OpenInRoot(dir, "a/b")
	fmt.Println(strings.TrimPrefix(f.Name(), dir), err)
	f.Close()
	_, err = os.OpenInRoot(dir, "../x")
	fmt.Println(err)
	_, err = os.OpenRoot("/dev/null")
	fmt.Println(err)
	fmt.Println(r.Close(), r.Close())
}
