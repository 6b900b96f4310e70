// Searches, captures and replaces in a log with regular expressions of several kinds: a literal prefix, a one-pass
// expression, alternatives, and one that backtracks.
package main

import (
	"fmt"
	"regexp"
	"strings"

	"bench/mix/checksum"
	"bench/mix/records"
)

func log(lines int) string {
	r := records.Random(7)
	var b strings.Builder
	for i := range lines {
		fmt.Fprintf(&b, "2026-%02d-%02d %02d:%02d:%02d %s[%d]: user=%s@%s.example size=%d status=%d path=/%s/%s?id=%x\n",
			1+i%12, 1+r.Next(28), r.Next(24), r.Next(60), r.Next(60), r.Word(), r.Next(40000), r.Word(), r.Word(),
			r.Next(1<<20), 200+100*r.Next(4)+r.Next(5), r.Word(), r.Word(), r.Next(1<<30))
	}
	return b.String()
}

func main() {
	text := log(600)
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	var (
		date   = regexp.MustCompile(`^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) `)
		status = regexp.MustCompile(`status=(4|5)\d\d`)
		mail   = regexp.MustCompile(`[a-z]+@([a-z]+\.)+example`)
		names  = regexp.MustCompile(`(amber|cedar|quartz|willow).*(jade|zinc)`)
		id     = regexp.MustCompile(`(?i)ID=([0-9A-F]+)$`)
	)
	var out strings.Builder
	for range 20 {
		out.Reset()
		for _, line := range lines {
			parts := date.FindStringSubmatch(line)
			fmt.Fprint(&out, parts[3], parts[2], status.MatchString(line), mail.FindStringIndex(line), names.MatchString(line),
				id.FindStringSubmatch(line)[1])
		}
		out.WriteString(mail.ReplaceAllString(text, "<$1>"))
		fmt.Fprint(&out, len(names.FindAllString(text, -1)))
	}
	checksum.Print([]byte(out.String()))
}
