// Compression: what package compress/flate writes at some levels and reads, and gzip for short messages.
package main

import (
	"bytes"
	"compress/bzip2"
	"compress/flate"
	"compress/gzip"
	"compress/lzw"
	"encoding/base64"
	"fmt"
	"io"
	"strings"

	"bench/library/stopwatch"
)

// text is 256 KB of sentences by chance.
func text() []byte {
	words := strings.Fields(`the of and to in a is that for it as was with be by on not he his but at are this have from or had
		an they which one you were all her she there would their we him been has when who will no more if out so up said
		what its about than into them can only other time new some could these two may first then do any like my now over
		such our man me even most made after also did many off before must well back through years much where your way`)
	var b []byte
	x := uint32(7)
	for len(b) < 256<<10 {
		x = x*1664525 + 1013904223
		b = append(b, words[(x>>16)*(x>>24)%uint32(len(words))]...)
		if x>>28 == 3 {
			b = fmt.Appendf(b, " %d.\n", x>>20)
		}
		b = append(b, ' ')
	}
	return b[:256<<10]
}

// records are 256 KB of numbers in fields, as programs have them in memory.
func records() []byte {
	b := make([]byte, 256<<10)
	x := uint32(9)
	for i := 0; i+16 <= len(b); i += 16 {
		x = x*1664525 + 1013904223
		copy(b[i:], []byte{byte(i >> 4), byte(i >> 12), byte(i >> 20), 0, byte(x >> 24), byte(x >> 30), 0, 0, 1, byte(x >> 29), 0, 0xff, byte(x >> 16), byte(x >> 22), 0, 0})
	}
	return b
}

func noise() []byte {
	b := make([]byte, 256<<10)
	x := uint32(3)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = byte(x >> 24)
	}
	return b
}

func fail(err error) {
	if err != nil {
		panic(err)
	}
}

func compress(w io.WriteCloser, data []byte) int {
	n, err := w.Write(data)
	fail(err)
	fail(w.Close())
	return n
}

// counter counts what is written to it.
type counter struct{ n int }

func (c *counter) Write(p []byte) (int, error) {
	c.n += len(p)
	return len(p), nil
}

func main() {
	for _, in := range []struct {
		name string
		data []byte
	}{{"text", text()}, {"records", records()}, {"noise", noise()}} {
		for _, level := range []int{flate.HuffmanOnly, 1, 6, 9} {
			w, err := flate.NewWriter(io.Discard, level)
			fail(err)
			stopwatch.Measure(fmt.Sprintf("flate, level %d, %s", level, in.name), func(calls int) (sum int) {
				for range calls {
					w.Reset(io.Discard)
					sum += compress(w, in.data)
				}
				return sum
			})
		}
		var packed bytes.Buffer
		w, err := flate.NewWriter(&packed, 6)
		fail(err)
		compress(w, in.data)
		stream := packed.Bytes()
		r := flate.NewReader(nil)
		stopwatch.Measure("inflate, "+in.name, func(calls int) (sum int) {
			for range calls {
				var c counter
				r.(flate.Resetter).Reset(bytes.NewReader(stream), nil)
				_, err := io.Copy(&c, r)
				fail(err)
				sum += c.n
			}
			return sum
		})
	}

	message := []byte(strings.Repeat(`{"id": 1234, "name": "a short message", "tags": ["one", "two", "three"]}`, 12))
	z := gzip.NewWriter(io.Discard)
	stopwatch.Measure("gzip, 860 bytes", func(calls int) (sum int) {
		for range calls {
			z.Reset(io.Discard)
			sum += compress(z, message)
		}
		return sum
	})
	var packed bytes.Buffer
	z.Reset(&packed)
	compress(z, message)
	stream := packed.Bytes()
	stopwatch.Measure("gunzip, 860 bytes", func(calls int) (sum int) {
		for range calls {
			r, err := gzip.NewReader(bytes.NewReader(stream))
			fail(err)
			b, err := io.ReadAll(r)
			fail(err)
			sum += len(b)
		}
		return sum
	})

	data := text()
	stopwatch.Measure("lzw, text", func(calls int) (sum int) {
		for range calls {
			sum += compress(lzw.NewWriter(io.Discard, lzw.LSB, 8), data)
		}
		return sum
	})
	hello, err := base64.StdEncoding.DecodeString("QlpoOTFBWSZTWU7s6DYAAAJRgAAQQAAGRJCAIAAxBkxBAaeppYC7lDH4u5IpwoSCd2dBsA==")
	fail(err)
	stopwatch.Measure("bzip2, 12 bytes", func(calls int) (sum int) {
		for range calls {
			b, err := io.ReadAll(bzip2.NewReader(bytes.NewReader(hello)))
			fail(err)
			sum += len(b)
		}
		return sum
	})
}
