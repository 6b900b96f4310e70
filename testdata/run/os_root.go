// run

// What each method of os.Root does with paths that lead somewhere, nowhere, and out of the directory.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

var base string

// says is an error without the name of the test's directory.
func says(err error) string {
	if err == nil {
		return "ok"
	}
	text := strings.ReplaceAll(err.Error(), base, "BASE")
	for _, kind := range []error{fs.ErrNotExist, fs.ErrExist, fs.ErrClosed, fs.ErrInvalid} {
		if errors.Is(err, kind) {
			text += " (" + kind.Error() + ")"
		}
	}
	return text
}

// makeTree makes a directory to be the Root, with files next to it that nobody may reach.
func makeTree() *os.Root {
	os.RemoveAll(base)
	os.MkdirAll(base+"/place/dir/sub", 0o777)
	os.MkdirAll(base+"/outside", 0o777)
	os.WriteFile(base+"/secret", []byte("secret"), 0o666)
	os.WriteFile(base+"/place/file", []byte("file"), 0o666)
	os.WriteFile(base+"/place/dir/inner", []byte("inner"), 0o666)
	for name, target := range map[string]string{
		"good": "dir/inner", "gooddir": "dir/sub/..", "dangling": "none", "loop": "loop",
		"bad": "../secret", "baddir": "../outside/", "absolute": base + "/place/file", "back": "../place/file",
	} {
		os.Symlink(target, base+"/place/"+name)
	}
	r, err := os.OpenRoot(base + "/place")
	if err != nil {
		panic(err)
	}
	return r
}

// tree lists what is there.
func tree() string {
	var b strings.Builder
	filepath.WalkDir(base, func(path string, d fs.DirEntry, err error) error {
		name := strings.TrimPrefix(path, base)
		switch d.Type() {
		case fs.ModeDir:
			b.WriteString(name + "/\n")
		case 0:
			content, _ := os.ReadFile(path)
			b.WriteString(name + " " + string(content) + "\n")
		default:
			b.WriteString(name + "@\n")
		}
		return nil
	})
	return b.String()
}

// difference lists the lines that only one of two texts has.
func difference(before, after string) string {
	var b strings.Builder
	for line := range strings.Lines(before) {
		if !strings.Contains(after, line) {
			b.WriteString(" -" + strings.TrimSuffix(line, "\n"))
		}
	}
	for line := range strings.Lines(after) {
		if !strings.Contains(before, line) {
			b.WriteString(" +" + strings.TrimSuffix(line, "\n"))
		}
	}
	return b.String()
}

var operations = []struct {
	name string
	do   func(r *os.Root, path string) error
}{
	{"Open", func(r *os.Root, path string) error { return closed(r.Open(path)) }},
	{"Create", func(r *os.Root, path string) error { return closed(r.Create(path)) }},
	{"OpenRoot", func(r *os.Root, path string) error {
		inner, err := r.OpenRoot(path)
		if err != nil {
			return err
		}
		return inner.Close()
	}},
	{"Stat", func(r *os.Root, path string) error { _, err := r.Stat(path); return err }},
	{"Lstat", func(r *os.Root, path string) error { _, err := r.Lstat(path); return err }},
	{"Readlink", func(r *os.Root, path string) error { _, err := r.Readlink(path); return err }},
	{"ReadFile", func(r *os.Root, path string) error { _, err := r.ReadFile(path); return err }},
	{"WriteFile", func(r *os.Root, path string) error { return r.WriteFile(path, []byte("new"), 0o666) }},
	{"Mkdir", func(r *os.Root, path string) error { return r.Mkdir(path, 0o777) }},
	{"MkdirAll", func(r *os.Root, path string) error { return r.MkdirAll(path, 0o777) }},
	{"MkdirAll deep", func(r *os.Root, path string) error { return r.MkdirAll(path+"/x/y", 0o777) }},
	{"Chmod", func(r *os.Root, path string) error { return r.Chmod(path, 0o755) }},
	{"Chown", func(r *os.Root, path string) error { return r.Chown(path, -1, -1) }},
	{"Lchown", func(r *os.Root, path string) error { return r.Lchown(path, -1, -1) }},
	{"Chtimes", func(r *os.Root, path string) error { return r.Chtimes(path, time.Unix(1, 0), time.Time{}) }},
	{"Link from", func(r *os.Root, path string) error { return r.Link(path, "new") }},
	{"Link to", func(r *os.Root, path string) error { return r.Link("file", path) }},
	{"Rename from", func(r *os.Root, path string) error { return r.Rename(path, "new") }},
	{"Rename to", func(r *os.Root, path string) error { return r.Rename("file", path) }},
	{"Symlink", func(r *os.Root, path string) error { return r.Symlink("../secret", path) }},
	{"Remove", func(r *os.Root, path string) error { return r.Remove(path) }},
	{"RemoveAll", func(r *os.Root, path string) error { return r.RemoveAll(path) }},
}

func closed(f *os.File, err error) error {
	if err != nil {
		return err
	}
	return f.Close()
}

func main() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	base = dir + "/base"
	paths := []string{"none", "none/", "dir", "dir/../file", "gooddir/../dir/./inner", "good", "gooddir/", "dangling", "loop",
		"bad", "baddir/", "absolute", "back", "../secret", "dir/../../secret", base + "/place/file", "", "file/x", "."}
	for _, operation := range operations {
		fmt.Println(operation.name)
		for _, path := range paths {
			r := makeTree()
			before := tree()
			err := operation.do(r, path)
			r.Close()
			fmt.Printf("\t%q %s%s\n", strings.ReplaceAll(path, base, "BASE"), says(err), difference(before, tree()))
		}
	}
	r := makeTree()
	r.Close()
	fmt.Println("closed", r.Close(), strings.TrimPrefix(r.Name(), base))
	for _, operation := range operations {
		fmt.Println("\t", says(operation.do(r, "file")))
	}
}
