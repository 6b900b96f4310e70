// run
// All of package regexp, but for the finer points of syntax.
package main

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"sync"
)

func compile() {
	for _, expr := range []string{`a(b`, `a)b`, `[a`, `[z-a]`, `*`, `a**`, `a{2,1}`, `a{1001}`, `\8`, `\`, "a\xff", `(?P<1 x>a)`, `(?z)`, `\p{Nix}`, `[[:nix:]]`} {
		_, err := regexp.Compile(expr)
		fmt.Println(err)
	}
	_, err := regexp.CompilePOSIX(`\d`)
	fmt.Println(err)
	for _, expr := range []string{"(", "`("} {
		func() {
			defer func() { fmt.Println(recover()) }()
			regexp.MustCompile(expr)
		}()
	}
	defer func() { fmt.Println(recover()) }()
	regexp.MustCompilePOSIX(`a\d`)
}

func find() {
	re := regexp.MustCompile(`(?P<user>\w+)@(?P<host>\w+(\.\w+)*)`)
	text := "mail bob@example.com or al@x, not @"
	b := []byte(text)
	fmt.Println(re.MatchString(text), re.Match(b), re.MatchReader(strings.NewReader(text)))
	fmt.Println(re.FindString(text), re.FindStringIndex(text), re.FindStringSubmatch(text), re.FindStringSubmatchIndex(text))
	fmt.Printf("%s %v %s %v\n", re.Find(b), re.FindIndex(b), re.FindSubmatch(b), re.FindSubmatchIndex(b))
	fmt.Println(re.FindReaderIndex(strings.NewReader(text)), re.FindReaderSubmatchIndex(strings.NewReader(text)))
	fmt.Printf("%q %v %q %v\n", re.FindAllString(text, -1), re.FindAllStringIndex(text, 1), re.FindAllStringSubmatch(text, -1), re.FindAllStringSubmatchIndex(text, 5))
	fmt.Printf("%q %v %q %v\n", re.FindAll(b, -1), re.FindAllIndex(b, 0), re.FindAllSubmatch(b, 1), re.FindAllSubmatchIndex(b, -1))
	fmt.Println(re.NumSubexp(), re.SubexpNames(), re.SubexpIndex("host"), re.SubexpIndex("nix"), re)
	fmt.Println(regexp.MustCompile(`x`).FindStringIndex("abc") == nil, regexp.MustCompile(`x*`).FindAllStringIndex("axxb", -1))
	fmt.Println(regexp.MatchString(`^a.c$`, "abc"))
	fmt.Println(regexp.Match(`(`, nil))
	fmt.Println(regexp.MatchReader(`b`, strings.NewReader("abc")))
}

func replace() {
	re := regexp.MustCompile(`a(x*)(?P<rest>b)?`)
	text := "-axxb-ab-a-"
	for _, repl := range []string{"<$1>", "$1x", "${1}x", "$rest!", "$$1", "${1", "$", "$9.", "${rest}${1}"} {
		fmt.Println(re.ReplaceAllString(text, repl), string(re.ReplaceAll([]byte(text), []byte(repl))))
	}
	fmt.Println(re.ReplaceAllLiteralString(text, "$1"), string(re.ReplaceAllLiteral([]byte(text), []byte("$1"))))
	fmt.Println(re.ReplaceAllStringFunc(text, strings.ToUpper), string(re.ReplaceAllFunc([]byte(text), func(b []byte) []byte { return b[:1] })))
	fmt.Println(string(re.Expand([]byte("="), []byte("$rest-$1"), []byte("axxb"), re.FindSubmatchIndex([]byte("axxb")))))
	fmt.Println(string(re.ExpandString(nil, "${1}.$0", "axxb", re.FindStringSubmatchIndex("axxb"))))
	empty := regexp.MustCompile(`x*`)
	fmt.Println(empty.ReplaceAllString("日axb", "-"), empty.ReplaceAllString("", "-"))
	fmt.Println(re.ReplaceAll(nil, nil) == nil)
	for n := -1; n < 4; n++ {
		fmt.Printf("%q %q %q\n", regexp.MustCompile(`[,;]`).Split("a,b;c", n), empty.Split("axxbc", n), empty.Split("", n))
	}
}

func others() {
	for _, expr := range []string{`abc`, `abc+`, `^abc`, `^abc$`, `(abc)`, `(?i)abc`, `a\.b`, ``} {
		fmt.Println(regexp.MustCompile(expr).LiteralPrefix())
	}
	fmt.Println(regexp.QuoteMeta(`a+b[c]\{1}`), regexp.QuoteMeta("plain"))
	re := regexp.MustCompile(`a|ab|abc`)
	c := re.Copy()
	c.Longest()
	fmt.Println(re.FindString("abcd"), c.FindString("abcd"), regexp.MustCompilePOSIX(`(a|ab)(c|bcd)?`).FindStringSubmatch("abcd"))
	text, err := re.MarshalText()
	fmt.Println(string(text), err)
	var back regexp.Regexp
	fmt.Println(back.UnmarshalText([]byte(`x(`)), back.UnmarshalText(text), back.String())
	more, _ := re.AppendText([]byte("re:"))
	fmt.Println(string(more))
	other := regexp.MustCompile(`a|ab|abc`)
	fmt.Println(reflect.DeepEqual(re, other), reflect.DeepEqual(re, regexp.MustCompile(`a`)))
}

func together() {
	re := regexp.MustCompile(`(\w)(\w*)\b`)
	var wait sync.WaitGroup
	results := make([]string, 4)
	for i := range results {
		wait.Add(1)
		go func() {
			defer wait.Done()
			results[i] = re.ReplaceAllString(strings.Repeat("one two ", i+1), "$2$1")
		}()
	}
	wait.Wait()
	fmt.Printf("%q\n", results)
}

func main() {
	compile()
	find()
	replace()
	others()
	together()
}
