// run
// compress/flate: what all levels write is read again, however it was cut, with Flush, Reset and dictionaries; streams that
// are wrong give gc's errors, with what was decoded before; no byte behind the stream is taken from an io.ByteReader.
package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
)

// sample is n bytes: text that repeats from near and far, a run, and noise.
func sample(n int) []byte {
	var b []byte
	x := uint32(1)
	for i := 0; len(b) < n; i++ {
		x = x*1664525 + 1013904223
		b = fmt.Appendf(b, "%d gophers, %x holes; ", i/3, x>>20)
		if i%300 == 0 {
			b = append(b, bytes.Repeat([]byte{byte(i)}, 700)...)
		}
		if i%100 == 0 && len(b) > 33000 {
			b = append(b, b[len(b)-32768:][:300]...)
		}
	}
	return b[:n]
}

func compress(w *flate.Writer, b []byte, cut int) {
	for len(b) > 0 {
		n, err := w.Write(b[:min(cut, len(b))])
		if err != nil {
			fmt.Println(err)
			return
		}
		b = b[n:]
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
}

func roundTrips() {
	data := sample(70000)
	for level := flate.HuffmanOnly; level <= flate.BestCompression; level++ {
		var whole, pieces bytes.Buffer
		w, err := flate.NewWriter(&whole, level)
		if err != nil {
			fmt.Println(err)
		}
		compress(w, data, len(data))
		w.Reset(&pieces)
		compress(w, data, 7777)
		same := bytes.Equal(whole.Bytes(), pieces.Bytes())
		small := whole.Len() < len(data)/2
		got, err := io.ReadAll(flate.NewReader(&whole))
		fmt.Println(level, bytes.Equal(got, data), err, same, small)
	}
	for _, level := range []int{10, -3} {
		_, err := flate.NewWriter(io.Discard, level)
		fmt.Println(err)
	}
}

func small() {
	for _, s := range []string{"", "a", "aaaaaaaaaaaaaaaaaaa", "abcdefgh"} {
		var b bytes.Buffer
		w, _ := flate.NewWriter(&b, 6)
		w.Write([]byte(s))
		w.Flush()
		w.Flush()
		w.Close()
		fmt.Printf("%q %x\n", s, b.Bytes())
	}
}

func dictionary() {
	dict := sample(40000)
	text := append([]byte("news: "), dict[20000:25000]...)
	for _, level := range []int{4, 6} {
		var b, again bytes.Buffer
		w, _ := flate.NewWriterDict(&b, level, dict)
		compress(w, text, 1000)
		w.Reset(&again)
		compress(w, text, 2000)
		short, same := b.Len() < 300, bytes.Equal(b.Bytes(), again.Bytes())
		r := flate.NewReaderDict(&b, dict)
		got, err := io.ReadAll(r)
		fmt.Println(bytes.Equal(got, text), err, short, same, r.Close())
		r.(flate.Resetter).Reset(&again, dict[:10])
		got, err = io.ReadAll(r)
		fmt.Println(len(got), err != nil)
	}
}

// wrong are streams of which most are not DEFLATE.
var wrong = []string{
	"07", "03", "0100", "010100feff", "010100feff11", "010100fefe11", "33180700", "f2", "cb48", "4b4c020101",
	"344c4a4e494d4b070000ff2e2eff2e2e2e2e2eff",
	"05e0010000000000100000000000000000000000000000000000000000000000" + "00000000000000000004",
	"05e001240000000000fcffffffffffffffffffffffffffffffffffffffffffff" + "fffffffffcffffffff07f00f",
	"05e301240000000000f8ffffffffffffffffffffffffffffffffffffffffffff" + "ffffffffffffffffff07807f",
	"000100feff000de0010400000000100000000000000000000000000000000000" + "0000000000000000000000000000002c",
	"000100feff000de0010400000000100000000000000000000000000000000000" + "0000000000000000000000000000003c",
	"000100feff00ede0010400000000100000000000000000000000000000000000" + "000000000000000000000000000000040000407f00",
	"0cc2010d00000082b0ac4aff0eb07d27060000ffff",
	"fcfe36e75e1cefb3555877b656b543f46ff2d2e63d99a0858c48ebf8da83042a75c4f80f1211b9b44b09a0be8b914c",
}

// bytewise is an io.ByteReader of a kind that is not known.
type bytewise struct{ *strings.Reader }

func errorsOf() {
	for _, s := range wrong {
		b, _ := hex.DecodeString(s)
		in := bytes.NewReader(append(b, "tail"...))
		r := flate.NewReader(in)
		got, err := io.ReadAll(r)
		fmt.Printf("%x %v %v", got, err, r.Close())
		if err == nil {
			fmt.Print(" left ", in.Len())
		}
		fmt.Println()
	}
	fmt.Println(flate.CorruptInputError(5), flate.InternalError("x"))
	fmt.Println(&flate.ReadError{Offset: 3, Err: io.EOF}, &flate.WriteError{Offset: 4, Err: io.EOF})
}

func position() {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, 9)
	compress(w, sample(9000), 9000)
	stream := b.String() + "what follows"
	left := func(name string, in io.Reader) {
		n, err := io.Copy(io.Discard, flate.NewReader(in))
		rest, err2 := io.ReadAll(in)
		fmt.Println(name, n, err, string(rest), err2)
	}
	left("bytes.Reader", bytes.NewReader([]byte(stream)))
	left("bytes.Buffer", bytes.NewBufferString(stream))
	left("strings.Reader", strings.NewReader(stream))
	left("bufio.Reader", bufio.NewReaderSize(strings.NewReader(stream), 16))
	below := strings.NewReader(stream)
	io.Copy(io.Discard, flate.NewReader(bytewise{below}))
	fmt.Println("other", below.Len())
}

// flushed reads through a pipe what was flushed, while the writer waits.
func flushed() {
	from, to := io.Pipe()
	next := make(chan bool)
	go func() {
		w, _ := flate.NewWriter(to, 5)
		for _, s := range []string{"first", "second", "third"} {
			io.WriteString(w, s)
			w.Flush()
			<-next
		}
		w.Close()
		to.Close()
	}()
	r := flate.NewReader(from)
	p := make([]byte, 100)
	for range 3 {
		n, err := r.Read(p)
		fmt.Println(string(p[:n]), err)
		next <- true
	}
	fmt.Println(r.Read(p))
}

type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left == 0 {
		return 0, errors.New("full")
	}
	f.left--
	return len(p), nil
}

func writeErrors() {
	w, _ := flate.NewWriter(&failing{0}, 1)
	fmt.Println(w.Write([]byte("x")))
	fmt.Println(w.Flush(), w.Flush())
	fmt.Println(w.Write([]byte("x")))
	fmt.Println(w.Close(), w.Close())
	w.Reset(io.Discard)
	fmt.Println(w.Write([]byte("x")))
	fmt.Println(w.Close(), w.Close(), w.Flush())
	fmt.Println(w.Write([]byte("x")))
}

func main() {
	roundTrips()
	small()
	dictionary()
	errorsOf()
	position()
	flushed()
	writeErrors()
}
