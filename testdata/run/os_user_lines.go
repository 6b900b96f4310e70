// run

// How many fields the lines of /etc/passwd and /etc/group have: no test can write those files, so this one calls what reads
// them.
package main

import (
	"fmt"
	"io"
	"os/user"
	"strings"
	_ "unsafe"
)

//go:linkname findUsername os/user.findUsername
func findUsername(name string, r io.Reader) (*user.User, error)

//go:linkname listGroups os/user.listGroupsFromReader
func listGroups(u *user.User, r io.Reader) ([]string, error)

func main() {
	const users = "six:x:1:2:Six:/six\nseven:x:3:4:Seven,room:/seven:/bin/sh\neight:x:5:6:Eight:/eight:/bin/sh:more\nlast:x:7:8:::"
	for _, name := range []string{"six", "seven", "eight", "last"} {
		fmt.Println(findUsername(name, strings.NewReader(users)))
	}
	const groups = "three:x:1\nfour:x:2:a,b\nfive:x:3:a:b\nmore:x:4:c:d,a\nempty:x:5:\n:x:6:a"
	for _, name := range []string{"a", "b", "c", "d"} {
		fmt.Println(listGroups(&user.User{Username: name, Gid: "9"}, strings.NewReader(groups)))
	}
}
