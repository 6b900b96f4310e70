// run

// net/url, html and text/tabwriter: taking apart and putting together, references, columns.
package main

import (
	"errors"
	"fmt"
	"html"
	"io"
	"net/url"
	"os"
	"strings"
	"text/tabwriter"
)

type failing struct{}

func (failing) Write(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	return 0, errors.New("full")
}

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func main() {
	for _, s := range []string{
		"http://user:p%40ss@host.com:8080/a%2fb/c%20d?x=1&y=%zz#frag%26", "mailto:a@b.c", "//host/p", "/a:b", "a/b:c", "x:y", "?", "#", "*",
		"http://[fe80::1%25en0]:80/", "http://[::ffff:1.2.3.4]", "file:///tmp/x", "file:/tmp/x", "http://h?", "HTTP://H/%41",
		"http://h/[x]", "postgres://a:1,b:2/db", "http://é/é", "///x",
		"", "1http://x", ":x", "a b:c", "http://a b/", "http://[::1", "http://[::1]x", "http://h:port", "http://h:1:2",
		"http://%41/", "http://u^@h/", "x:y%", "/%", "/%zz", "http://h/\x01", "http://h#%", "this:that/x",
	} {
		u, err := url.Parse(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		_, err = url.ParseRequestURI(s)
		fmt.Printf("%q: %q %q %v %q %q %q %q %q %v %v, %q %q %q %q %q %v\n", s, u.Scheme, u.Opaque, u.User, u.Host, u.Path, u.RawPath, u.RawQuery, u.Fragment,
			u.ForceQuery, u.OmitHost, u.String(), u.RequestURI(), u.Hostname(), u.Port(), u.Redacted(), err)
	}
	for _, address := range []string{"1::2::3", "::1%25", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::1.2.3", "::1.2.3.04", "::1.2.3.4", "12345::", "x"} {
		_, err := url.Parse("http://[" + address + "]/")
		fmt.Print(address, " ", err == nil, " ")
	}
	fmt.Println()
	base, _ := url.Parse("http://a/b/c/d;p?q")
	for _, s := range strings.Fields("g:h g ./g g/ /g //g ?y g?y #s g#s ;x . ./ .. ../ ../g ../.. ../../g ../../../g /./g /../g g. .g g.. ..g ./../g ./g/. g/./h g/../h g;x=1/../y http:g") {
		u, err := base.Parse(s)
		fmt.Print(u, err, " ")
	}
	fmt.Println()
	fmt.Println(url.JoinPath("http://h/a/", "../b", "/c//d/"))
	fmt.Println(url.JoinPath("a", "../../b"))
	fmt.Println(url.JoinPath("http://h", "%"))
	fmt.Println((&url.URL{Path: "a:b"}).String(), (&url.URL{Host: "h", Path: "x"}).String(), (&url.URL{Path: "//x"}).String(), (*url.URL)(nil).Redacted() == "")

	v, err := url.ParseQuery("b=2&a=1&a=x+y%26&c&d;e=1&%=f&=g")
	fmt.Println(v, err, v.Encode(), v.Get("a"), v.Get("z"), v.Has("c"))
	v.Set("a", "3")
	v.Add("b", "é")
	v.Del("c")
	fmt.Println(v.Encode())
	fmt.Println(url.QueryEscape("a b/c?é~+"), url.PathEscape("a b/c?é~+"))
	fmt.Println(url.QueryUnescape("a+b%2"))
	fmt.Println(url.PathUnescape("a+b%2F"))
	wrapped := &url.Error{Op: "Get", URL: "http://x", Err: os.ErrDeadlineExceeded}
	fmt.Println(wrapped, wrapped.Timeout(), wrapped.Temporary(), errors.Is(wrapped, os.ErrDeadlineExceeded))
	text, err := base.MarshalBinary()
	var again url.URL
	fmt.Println(string(text), err, again.UnmarshalBinary(text), again == *base, again.UnmarshalBinary([]byte(":")))

	for _, s := range []string{"<a href=\"x\">'&'</a>", "plain", "&lt;&gt&amp;amp;&quot;&#39;", "&eacute;&notit;&notin;&bne;&AElig&CounterClockwiseContourIntegral;",
		"&#65;&#x41;&#X41&#128;&#0;&#xD800;&#1114112;", "&;&#;&#x;&#9f&unknown;&", "& &&amp&&lt;"} {
		fmt.Printf("%q %q %v\n", html.EscapeString(s), html.UnescapeString(s), html.UnescapeString(html.EscapeString(s)) == s)
	}

	table := "a\tbbb\tc\naaaa\tb\tccccc\n\naa\t\vx\tlong\n\xff\tesc\t\xff\tend\n<b>é</b>\t&amp;\tz\n\t\tindent\t\n1\t2\f3\t4444\t\n"
	for _, flags := range []uint{0, tabwriter.AlignRight, tabwriter.Debug, tabwriter.FilterHTML | tabwriter.Debug, tabwriter.StripEscape | tabwriter.DiscardEmptyColumns | tabwriter.Debug, tabwriter.TabIndent} {
		for _, padding := range []byte{'.', '\t'} {
			w := tabwriter.NewWriter(os.Stdout, 3, 4, 1, padding, flags)
			for i := range len(table) {
				w.Write([]byte{table[i]})
			}
			fmt.Println(w.Flush())
		}
	}
	w := tabwriter.NewWriter(failing{}, 0, 8, 0, ' ', 0)
	fmt.Println(io.WriteString(w, "a\tb\n"))
	fmt.Println(io.WriteString(w, "c\n"))
	fmt.Println(w.Flush(), w.Flush())
	try(func() { tabwriter.NewWriter(w, -1, 0, 0, 0, 0) })
	try(func() {
		w := tabwriter.NewWriter(nil, 0, 0, 0, ' ', 0)
		io.WriteString(w, "x\n")
	})
}
