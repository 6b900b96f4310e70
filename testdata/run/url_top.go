// run
// References that go up to the top: what follows begins where the path does, also behind an empty segment.
package main

import (
	"fmt"
	"net/url"
)

func main() {
	base, _ := url.Parse("x://h/b/c")
	for _, p := range []string{"/a//b", "/a/b/..//c", "/a/..//c", "/a/..///c", "//../c", "/..//c", "/.//c", "/a/.././/c", "/a/.././/c", "/a/b/../..//c", "/a/..//c//d", "/a/..//../c", "/a//..//c", "///c", "/a/..///", "/./a", "/.///c", "/a/.//c", "/a/../b//c", "/..//..//c"} {
		u := &url.URL{Scheme: "x", Host: "h", Path: p}
		fmt.Printf("%-14s %s\n", p, base.ResolveReference(u).Path)
	}
}
