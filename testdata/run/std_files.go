// run

package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

var seed uint64 = 88172645463325252

func next() uint64 { seed ^= seed << 13; seed ^= seed >> 7; seed ^= seed << 17; return seed }

func rnd(alpha string, n uint64) string {
	var b strings.Builder
	rs := []rune(alpha)
	for k := next() % n; k > 0; k-- {
		b.WriteRune(rs[next()%uint64(len(rs))])
	}
	return b.String()
}

func main() {
	for i := 0; i < 200; i++ {
		p, q := rnd("a./.b", 10), rnd("a./.b", 10)
		r, err := filepath.Rel(p, q)
		d, f := path.Split(p)
		fmt.Println(path.Clean(p), d, f, path.Join(p, "", q), path.Ext(p), path.Base(p), path.Dir(p), path.IsAbs(p), r, err, filepath.IsLocal(p), fs.ValidPath(p))
		pat, name := rnd("ab*?[]^-\\/é", 9), rnd("ab/é-]", 7)
		m, err := path.Match(pat, name)
		m2, err2 := filepath.Match(pat, name)
		fmt.Println(m, err, m2, err2)
	}
	tmp, err := os.MkdirTemp("", "tuco*x")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(tmp)
	fmt.Println(os.Chdir(tmp))
	wd, err := os.Getwd()
	fmt.Println(wd == tmp, err)
	show := func(a ...any) {
		s := fmt.Sprintln(a...)
		fmt.Print(strings.ReplaceAll(s, tmp, "TMP"))
	}
	show(os.MkdirAll("a/b/c", 0755), os.MkdirAll("a//d/", 0700))
	show(os.WriteFile("a/b/f.txt", []byte("hello"), 0644), os.WriteFile("a/x", nil, 0600))
	show(os.Symlink("b/f.txt", "a/link"), os.Symlink("nowhere", "a/bad"), os.Symlink("..", "a/b/up"), os.Symlink("loop", "loop"))
	show(os.MkdirAll("a/x/y", 0755), os.Mkdir("a", 0755))
	t := time.Unix(1700000000, 5)
	show(os.Chtimes("a/x", time.Time{}, t))
	for _, n := range []string{"a", "a/x", "a/link", "a/bad", "nope", "a/x/y", "loop", ""} {
		for _, f := range []func(string) (os.FileInfo, error){os.Stat, os.Lstat} {
			fi, err := f(n)
			if err != nil {
				show(err, errors.Is(err, fs.ErrNotExist))
				continue
			}
			show(fi.Name(), fi.Mode(), fi.IsDir(), fi.Mode().IsRegular(), fs.FileInfoToDirEntry(fi))
			if n == "a/x" {
				show(fi.ModTime().UTC(), fi.Size(), fs.FormatFileInfo(fi))
			}
		}
	}
	es, err := os.ReadDir("a")
	for _, e := range es {
		i, err := e.Info()
		show(e, e.Name(), e.Type(), e.IsDir(), i.Mode(), err)
	}
	_, err = os.ReadDir("a/x")
	show(err)
	_, err = os.ReadDir("zzz")
	show(err)
	f, _ := os.Open("a")
	n := 0
	for {
		names, err := f.Readdirnames(2)
		n += len(names)
		if err != nil {
			show(n, err, names)
			break
		}
	}
	f.Seek(0, 0)
	infos, err := f.Readdir(-1)
	show(len(infos), err)
	infos, err = f.Readdir(-1)
	show(len(infos), err, infos == nil)
	fi, err := f.Stat()
	show(fi.Name(), err)
	f.Close()
	_, err = f.Stat()
	show(err)
	_, err = f.ReadDir(1)
	show(err)
	_, err = f.Read(make([]byte, 1))
	show(err)
	walk := func(p string, d fs.DirEntry, err error) error {
		show(p, d, err)
		if d != nil && d.Name() == "c" {
			return fs.SkipDir
		}
		return nil
	}
	show(filepath.WalkDir(".", walk))
	show(fs.WalkDir(os.DirFS("."), ".", walk))
	show(filepath.WalkDir("nope", walk))
	show(filepath.Walk("a", func(p string, i fs.FileInfo, err error) error {
		show(p, i.Mode(), err)
		if p == "a/link" {
			return filepath.SkipDir
		}
		return nil
	}))
	show(filepath.Walk("a", func(p string, i fs.FileInfo, err error) error {
		show(p)
		if p == "a/b/f.txt" {
			return filepath.SkipAll
		}
		return nil
	}))
	for _, g := range []string{"*", "a/*", "*/*/*", "a/[", "a/b/f.txt", "nope*", "a/?", tmp + "/a/*", "[a-", "*/x/"} {
		m, err := filepath.Glob(g)
		show(m, err)
		m, err = fs.Glob(os.DirFS(tmp), g)
		show(m, err)
	}
	for _, e := range []string{"a/link", "a/bad", "loop", "a/b/up/x", "a/b/up/../a", "../", "a/x/y", "nope", tmp, "./a/./b/..", ""} {
		s, err := filepath.EvalSymlinks(e)
		show(s, err)
	}
	sub, err := fs.Sub(os.DirFS(tmp), "a")
	show(err)
	b, err := fs.ReadFile(sub, "b/f.txt")
	show(string(b), err)
	_, err = fs.ReadFile(sub, "b/nope")
	show(err)
	_, err = fs.ReadFile(sub, "../b")
	show(err)
	es, err = fs.ReadDir(sub, "b")
	show(es, err)
	m, err := fs.Glob(sub, "b/*")
	show(m, err)
	s2, err := fs.Sub(sub, "b")
	show(err)
	fi, err = fs.Stat(s2, "f.txt")
	show(fi.Size(), err)
	l, err := fs.ReadLink(s2, "up")
	show(l, err)
	_, err = fs.Sub(sub, "/")
	show(err)
	show(os.CopyFS("copy", sub))
	show(filepath.WalkDir("copy", walk))
	show(os.CopyFS("copy", sub))
	cf, err := os.CreateTemp("", "a*b.txt")
	show(err, strings.HasSuffix(cf.Name(), "b.txt"))
	cf.WriteString("xyz")
	cf.Seek(0, io.SeekStart)
	b, err = io.ReadAll(cf)
	show(string(b), err)
	cf.Close()
	os.Remove(cf.Name())
	_, err = os.CreateTemp(tmp, "a/b")
	show(err)
	_, err = os.CreateTemp(tmp+"/q", "a*")
	show(err != nil)
	_, err = os.MkdirTemp(tmp+"/q", "a*")
	show(err)
	show(os.RemoveAll("a/."), os.RemoveAll("nope"), os.RemoveAll(""), os.RemoveAll("a/link"), os.RemoveAll("copy/"))
	show(os.Remove("a"), os.Remove("a/x"), os.Remove("a/x"))
	for i := 0; i < 3000; i++ {
		os.WriteFile(fmt.Sprint("a/b/n", i), nil, 0600)
	}
	show(os.RemoveAll("a"))
	_, err = os.Stat("a")
	show(err)
	a, _ := os.Stat(".")
	c, _ := os.Stat(tmp)
	show(os.SameFile(a, c))
	os.Setenv("HOME", "/h")
	os.Unsetenv("XDG_CACHE_HOME")
	os.Setenv("XDG_CONFIG_HOME", "rel")
	fmt.Println(os.UserHomeDir())
	fmt.Println(os.UserCacheDir())
	fmt.Println(os.UserConfigDir())
	os.Setenv("HOME", "")
	fmt.Println(os.UserHomeDir())
	fmt.Println(os.UserCacheDir())
	fmt.Println(os.Getpagesize(), os.Interrupt, os.Kill)
	fmt.Println(filepath.SplitList("a:b::c"), filepath.SplitList(""))
	fmt.Println(os.Setenv("", "x"), os.Setenv("a=b", "x"), os.Getenv("nope"))
}
