// run

// encoding/base64 and encoding/hex: both ways, streams, padding, line ends, and where a text is wrong.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

// oneByOne gives a byte at a time.
type byteReader struct{ r io.Reader }

func (o byteReader) Read(p []byte) (int, error) { return o.r.Read(p[:min(len(p), 1)]) }

func oneByOne(r io.Reader) io.Reader { return byteReader{r} }

func main() {
	text := []byte("any carnal pleas\x00\xff\xfe?>")
	for n := range len(text) + 1 {
		std, raw := base64.StdEncoding.EncodeToString(text[:n]), base64.RawURLEncoding.EncodeToString(text[:n])
		a, err := base64.StdEncoding.DecodeString(std)
		b, err2 := base64.RawURLEncoding.DecodeString(raw)
		fmt.Println(std, raw, bytes.Equal(a, text[:n]) && bytes.Equal(b, a), err, err2)
	}
	for _, e := range []*base64.Encoding{base64.StdEncoding, base64.RawStdEncoding, base64.StdEncoding.Strict(), base64.URLEncoding.WithPadding('*')} {
		for _, s := range []string{"QUI=", "QUJ=", "QU\nI=\r\n", "QUI", "QU=I", "QUI=x", "Q", "=", "QUJD!", "QUJDQUJDQUJD*", "QUI*"} {
			d, err := e.DecodeString(s)
			streamed, err2 := io.ReadAll(base64.NewDecoder(e, strings.NewReader(s)))
			fmt.Printf("%q %q %v, %q %v\n", s, d, err, streamed, err2)
		}
	}
	var b bytes.Buffer
	w := base64.NewEncoder(base64.StdEncoding, &b)
	for _, c := range text {
		w.Write([]byte{c})
	}
	w.Close()
	back, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, oneByOne(&b)))
	fmt.Println(bytes.Equal(back, text), err)

	fmt.Println(hex.EncodeToString(text))
	for _, s := range []string{"00fFAb", "0", "0g", "00zz", "0x", "ab\n"} {
		d, err := hex.DecodeString(s)
		streamed, err2 := io.ReadAll(hex.NewDecoder(oneByOne(strings.NewReader(s))))
		fmt.Printf("%q %q %v, %q %v\n", s, d, err, streamed, err2)
	}
	fmt.Print(hex.Dump(text))
	dumper := hex.Dumper(&b)
	fmt.Fprint(dumper, "gopher")
	fmt.Println(dumper.Close(), b.String())
	_, err = dumper.Write(text)
	fmt.Println(err, hex.EncodedLen(3), hex.DecodedLen(7), base64.StdEncoding.EncodedLen(4), base64.RawStdEncoding.DecodedLen(7))
}
