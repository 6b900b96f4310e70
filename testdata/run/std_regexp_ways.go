// run
// Searches that take each of the ways through package regexp: conditions at all places, preferences, the longest match, bytes
// that are not UTF-8, many states, many classes, long matches, and expressions that defeat backtracking.
package main

import (
	"fmt"
	"regexp"
	"strings"
)

func show(expr string, texts ...string) {
	re := regexp.MustCompile(expr)
	long := re.Copy()
	long.Longest()
	for _, text := range texts {
		fmt.Println(expr, re.FindAllStringSubmatchIndex(text, -1), long.FindAllStringSubmatchIndex(text, -1))
	}
}

func main() {
	show(`\b`, "", "ab c", "é a\xff")
	show(`\Ba\B|\Bb`, "bab aab")
	show(`(?m)^(.*)$`, "a\n\nbc", "\n")
	show(`(?m)(^|a)+$`, "aa\na\n")
	show(`^$|\z`, "", "x")
	show(`(\A+|[ab]*c)+`, "ac")
	show(`(a*)*|(b?)+?`, "aab")
	show(`(|a)*b(?:|c)+`, "aabcc")
	show(`(a|ab)(c|bcd)(d*)`, "abcd")
	show(`(a+?)(a*?)(a??)$`, "aaaa")
	show(`.`, "\xff\xe6\x97日\xf0\x9f\x92☺\xed\xa0\x80\xc0\x80")
	show(`[^a]\x{fffd}?`, "a\xff\xe6b\ufffd")
	show(`(?i)k(s+)ß`, "KſSẞ \u212asß")
	show(`\p{Greek}+|\PL`, "αβγ日 x")
	show(`(\d+)-(\d+)?`, "12-34 5- -6")
	show(`[a-c]x|[b-d]y|[^xy]z`, "axbydzzz")
	show(`(x+x+)+y`, strings.Repeat("x", 60), strings.Repeat("x", 20)+"y")
	show(`(a?){12}a{12}`, strings.Repeat("a", 12))

	// Each letter its own class.
	var letters strings.Builder
	for r := 'а'; r < 'а'+40; r++ {
		fmt.Fprintf(&letters, "%c+|", r)
	}
	show("("+letters.String()+"日)", "aбвбщщщ日юю")

	// A match of several blocks, and states by the thousand.
	text := strings.Repeat("ab", 900)
	re := regexp.MustCompile(`(?:(a)|(b))*`)
	fmt.Println(re.FindStringSubmatchIndex(text))
	states := regexp.MustCompile(`(a|b)*a(a|b){7}c`)
	fmt.Println(states.FindStringSubmatchIndex(strings.Repeat("abbabaab", 20) + "abbbabac"))
}
