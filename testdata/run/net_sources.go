// run
// What lines of nsswitch.conf say of the order of files and DNS. The function is package net's own.
package main

import (
	"fmt"
	_ "net"
	"strings"
	_ "unsafe" // for linkname
)

//go:linkname readSources net.readSources
func readSources(lines []string) uint8

func main() {
	meanings := [...]string{"files, then DNS", "DNS, then files", "files", "DNS"}
	for _, text := range []string{
		"hosts: files", "hosts: dns", "hosts: files dns", "hosts: dns files", "hosts: files dns files",
		// Other sources stand for DNS.
		"hosts: files other", "hosts: other", "hosts: other files", "hosts: other dns", "hosts: dns other files", "hosts: FILES",
		"hosts: files mdns4_minimal [NOTFOUND=return] dns", "hosts: resolve [!UNAVAIL=return] files dns", "hosts: dnsfiles",
		// Conditions.
		"hosts: files [NOTFOUND=return] dns", "hosts: files [SUCCESS = continue]", "hosts: files [] dns", "hosts: dns [files",
		// Several lines are one.
		"hosts: files\nhosts: dns", "hosts: dns\nhosts: files", "hosts: other\nhosts: files", "hosts: files\nhosts: files",
		// Forms of lines.
		"", "hosts:", "passwd: files", "HOSTS: files", "hosts : files", "hosts:files", "\thosts:\tfiles", "hosts: files # dns", "#hosts: files",
	} {
		fmt.Printf("%q: %s\n", text, meanings[readSources(strings.Split(text, "\n"))])
	}
}
