// run
// compress/bzip2 and compress/lzw: data of several files and forms, and what is said of data that is cut or changed.
package main

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/lzw"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"testing/iotest"
)

const (
	hello = "425a68393141592653594eece83600000251800010400006449080200031064c4101a7a9a580bb9431f8bb9229c28482776741b0"
	zeros = "425a6839314159265359b5aa5098000000600040000004200021008283177245385090b5aa5098"
	runs  = "425a6839314159265359d992d0f60000137dfe84020310091c1e280e100e042801099210094806c0110002e70806402000546034000034000000f28300000320" +
		"00d3403264049270eb7a9280d308ca06ad28f6981bee1bf8160727c7364510d73a1e123083421b63f031f63993a0f40051fbf177245385090d992d0f60"
	empty = "425a683917724538509000000000"
)

func unzip(in io.Reader) {
	got, err := io.ReadAll(bzip2.NewReader(in))
	fmt.Println(len(got), crc32.ChecksumIEEE(got), err)
}

func bzip2s() {
	for _, s := range []string{hello, zeros, runs, empty, hello + zeros, hello + empty + runs, "", "425a", "425a6830", "425a7039", "aa",
		hello + "00", hello + "425a68", empty[:20], empty[:26] + "ff",
		"425a683931415926535900000000ffffffff",
		"425a683131415926535936dc55330063ffc0006000200020a40830008b0008b8bb9229c28481b6e2a998",
		"425a6836314159265359b1f7404b000000400040002000217d184682ee48a70a12163ee80960",
		"425a68393141592653594eece83600000251800010400006449080200031064c4101a7a9a580bb943117724538509000000000"} {
		b, _ := hex.DecodeString(s)
		unzip(bytes.NewReader(b))
	}
	b, _ := hex.DecodeString(hello)
	unzip(iotest.OneByteReader(bytes.NewReader(b)))
	unzip(iotest.TimeoutReader(iotest.HalfReader(bytes.NewReader(b))))
	for i := range b {
		unzip(bytes.NewReader(b[:i]))
		changed := bytes.Clone(b)
		changed[i] ^= 0x80
		if i < 20 || i > 40 { // Between is what makes the codes.
			unzip(bytes.NewReader(changed))
		}
	}
	n, err := bzip2.NewReader(strings.NewReader("")).Read(nil)
	fmt.Println(n, err)
}

func lzws() {
	var long []byte
	for i := range 9000 {
		long = append(long, byte(i*i>>3)&3, byte(i%7)&3)
	}
	for _, order := range []lzw.Order{lzw.LSB, lzw.MSB} {
		for _, width := range []int{2, 3, 7, 8} {
			for _, in := range [][]byte{nil, {0}, {1, 1, 1, 1, 1, 1, 1, 1, 1}, {0, 1, 2, 3, 0, 1, 2, 3, 0, 1}, long} {
				var b bytes.Buffer
				w := lzw.NewWriter(&b, order, width)
				n, err := w.Write(in)
				fmt.Print(n, " ", err, " ", w.Close(), " ", b.Len(), " ", crc32.ChecksumIEEE(b.Bytes()))
				r := lzw.NewReader(&b, order, width)
				got, err := io.ReadAll(r)
				fmt.Println(bytes.Equal(got, in), err, r.Close())
				_, err = r.Read(make([]byte, 1))
				fmt.Println(err)
			}
		}
	}
	for _, s := range []string{"\x01\x01", "\x54\x9e\x08\x29\xf2\x44\x8a\x93\x27\x54\x04", "\x00\x51\xfc\x1b\x28\x70\xa0\xc1\x83\x01\x01", "\xff\xff\xff\x7f", ""} {
		got, err := io.ReadAll(lzw.NewReader(strings.NewReader(s), lzw.LSB, 8))
		fmt.Printf("%x %v\n", got, err)
	}
	for _, width := range []int{1, 9} {
		_, err := lzw.NewReader(strings.NewReader("x"), lzw.LSB, width).Read(make([]byte, 1))
		_, err2 := lzw.NewWriter(io.Discard, 7, width).Write([]byte("x"))
		fmt.Println(err, err2)
	}
	w := lzw.NewWriter(io.Discard, lzw.MSB, 3).(*lzw.Writer)
	fmt.Println(w.Write([]byte{1, 2, 9}))
	fmt.Println(w.Close())
	var b bytes.Buffer
	to := bufio.NewWriter(&b)
	w.Reset(to, lzw.MSB, 8)
	fmt.Println(w.Write([]byte("abc")))
	fmt.Println(w.Close(), w.Close(), b.Len())
	fmt.Println(w.Write([]byte("abc")))
	w.Reset(failing{}, lzw.LSB, 8)
	fmt.Println(w.Write([]byte("abc")))
	fmt.Println(w.Close(), w.Close())
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("full") }

func main() {
	bzip2s()
	lzws()
}
