// run
// compress/gzip and compress/zlib: headers, members one by one and as one, dictionaries, and what is wrong at which place.
package main

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
	"time"
)

var headers = []gzip.Header{
	{OS: 3},
	{Name: "a", Comment: "b", Extra: []byte("c"), ModTime: time.Unix(77, 999), OS: 9},
	{Name: "Äußerung", Extra: []byte{}},
	{Comment: "日本"}, {Name: "a\x00b"}, {Name: "\xff"}, {Extra: make([]byte, 65536)},
	{Name: strings.Repeat("n", 511)}, {Name: strings.Repeat("n", 512)},
	{ModTime: time.Unix(-5, 0)},
}

func gzipHeaders() {
	for _, h := range headers {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		w.Header = h
		n, err := w.Write([]byte("x"))
		fmt.Println(n, err, w.Close())
		if err != nil {
			continue
		}
		r, err := gzip.NewReader(&b)
		if err != nil {
			fmt.Println(err)
			continue
		}
		got, err := io.ReadAll(r)
		fmt.Printf("%q %q %q %v %d %q %v %v\n", r.Name, r.Comment, r.Extra, r.ModTime.UTC(), r.OS, got, err, r.Close())
	}
}

func gzipMembers() {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.DefaultCompression)
	for _, s := range []string{"one ", "", "three"} {
		w.Name = "n" + s
		io.WriteString(w, s)
		w.Close()
		w.Reset(&b)
	}
	file := b.Bytes()
	r, err := gzip.NewReader(bytes.NewReader(file))
	got, err2 := io.ReadAll(r)
	fmt.Printf("%q %q %v %v\n", r.Name, got, err, err2)
	in := bytes.NewReader(file)
	for {
		if err := r.Reset(in); err != nil {
			fmt.Println(err)
			break
		}
		r.Multistream(false)
		got, err := io.ReadAll(r)
		fmt.Printf("%q %q %v %d\n", r.Name, got, err, in.Len())
	}
	for i := range len(file) {
		broken := bytes.Clone(file)
		broken[i] ^= 1
		err := r.Reset(bytes.NewReader(broken))
		var got []byte
		if err == nil {
			got, err = io.ReadAll(r)
		}
		fmt.Printf("%d %q %v; ", i, got, err)
		if r.Reset(bytes.NewReader(file[:i])) == nil {
			got, err = io.ReadAll(r)
			fmt.Printf("%q ", got)
		}
		fmt.Println(err)
	}
}

func zlibBoth() {
	dict := []byte("a dictionary, to which compressed data refers")
	for level := zlib.HuffmanOnly; level <= zlib.BestCompression; level++ {
		var b bytes.Buffer
		w, _ := zlib.NewWriterLevelDict(&b, level, dict)
		io.WriteString(w, "compressed data, to which a dictionary refers")
		w.Flush()
		fmt.Println(w.Close(), fmt.Sprintf("%x", b.Bytes()[:6]))
		for _, d := range [][]byte{dict, nil, dict[1:]} {
			r, err := zlib.NewReaderDict(bytes.NewReader(b.Bytes()), d)
			if err != nil {
				fmt.Println(r, err)
				continue
			}
			got, err := io.ReadAll(r)
			fmt.Printf("%q %v %v\n", got, err, r.Close())
		}
	}
	good := []byte{0x78, 0x9c, 0x4b, 0x4c, 0x04, 0x00, 0x01, 0x25, 0x00, 0xc3}
	for i := range good {
		broken := bytes.Clone(good)
		broken[i] ^= 0x10
		for _, in := range [][]byte{broken, good[:i]} {
			r, err := zlib.NewReader(bytes.NewReader(in))
			var got []byte
			if err == nil {
				got, err = io.ReadAll(r)
			}
			fmt.Printf("%q %v; ", got, err)
		}
		fmt.Println()
	}
	r, _ := zlib.NewReader(bytes.NewReader(good))
	err := r.(zlib.Resetter).Reset(bytes.NewReader(good), nil)
	got, err2 := io.ReadAll(r)
	fmt.Printf("%q %v %v\n", got, err, err2)
	_, err = zlib.NewWriterLevel(io.Discard, 10)
	fmt.Println(err)
	_, err = gzip.NewWriterLevel(io.Discard, 10)
	fmt.Println(err)
}

func main() {
	gzipHeaders()
	gzipMembers()
	zlibBoth()
}
