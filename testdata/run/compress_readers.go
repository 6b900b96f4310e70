// run
// What the packages of compress do to the reader below: its errors, also those that come with bytes and not again; where it
// stands behind a stream, a wrong one too, and that UnreadByte works there; bzip2 takes no byte too many.
package main

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/flate"
	"compress/gzip"
	"compress/lzw"
	"compress/zlib"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
)

var errFirst, errLater = errors.New("first"), errors.New("later")

// A once gives its data in pieces. With the last byte comes errFirst; what comes then is errLater, which nobody should ask for.
type once struct {
	data  []byte
	piece int
	ended bool
}

func (o *once) Read(p []byte) (int, error) {
	if o.ended {
		return 0, errLater
	}
	n := copy(p, o.data[:min(o.piece, len(o.data))])
	o.data = o.data[n:]
	if len(o.data) == 0 {
		o.ended = true
		return n, errFirst
	}
	return n, nil
}

// A onceByte is an io.ByteReader besides, of a kind that is not known.
type onceByte struct{ once }

func (o *onceByte) ReadByte() (byte, error) {
	var p [1]byte
	if len(o.data) == 0 && !o.ended {
		o.ended = true
		return 0, errFirst
	}
	if o.ended {
		return 0, errLater
	}
	copy(p[:], o.data)
	o.data = o.data[1:]
	return p[0], nil
}

type format struct {
	name   string
	stream string // hex
	open   func(r io.Reader) (io.Reader, error)
}

func openFlate(r io.Reader) (io.Reader, error) { return flate.NewReader(r), nil }

// The streams were made by other programs; most of them are "hello hello hello hello\n".
var formats = []format{
	{"stored", "000a00f5ff" + "30313233343536373839" + "010300fcff" + "616263", openFlate},
	{"fixed", "cb48cdc9c957c84027b900", openFlate},
	{"gzip", "1f8b0800000000000203cb48cdc9c957c84027b9000088590b18000000", func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }},
	{"zlib", "789ccb48cdc9c957c84027b90070be08bb", func(r io.Reader) (io.Reader, error) { return zlib.NewReader(r) }},
	{"lzw", "00d19461c3e60d0881040d222c78706041050101", func(r io.Reader) (io.Reader, error) { return lzw.NewReader(r, lzw.LSB, 8), nil }},
	{"bzip2", bzip, func(r io.Reader) (io.Reader, error) { return bzip2.NewReader(r), nil }},
}

const bzip = "425a68393141592653594eece83600000251800010400006449080200031064c4101a7a9a580bb9431f8bb9229c28482776741b0"

// failures cuts the streams everywhere, and reads what is left of them by readers that give it bit by bit or at once. (gc's bzip2
// reads on after an error and may say errLater; all else is as gc has it.)
func failures() {
	for _, f := range formats {
		stream, _ := hex.DecodeString(f.stream)
		for cut := 1; cut <= len(stream); cut++ {
			fmt.Print(f.name, " ", cut)
			for _, piece := range []int{1, 100} {
				for _, in := range []io.Reader{&once{stream[:cut], piece, false}, bufio.NewReaderSize(&once{stream[:cut], piece, false}, 16),
					&onceByte{once{stream[:cut], 1, false}}} {
					r, err := f.open(in)
					var got []byte
					if err == nil {
						got, err = io.ReadAll(r)
					}
					fmt.Print(" ", len(got), " ", err)
				}
			}
			fmt.Println()
		}
	}
}

// kinds returns readers of all the kinds that the packages know, and another.
func kinds(in []byte) []io.Reader {
	return []io.Reader{bytes.NewBuffer(bytes.Clone(in)), bytes.NewReader(in), strings.NewReader(string(in)),
		bufio.NewReaderSize(bytes.NewReader(in), 16), bufio.NewReader(bytes.NewReader(in)), &onceByte{once{in, len(in), false}}}
}

// left returns how much is left in the reader after UnreadByte.
func left(r io.Reader) string {
	back := ""
	if r, ok := r.(io.ByteScanner); ok {
		if err := r.UnreadByte(); err != nil {
			back = "(" + err.Error() + ")"
		}
	}
	rest, _ := io.ReadAll(r)
	return fmt.Sprint(" ", len(rest), back)
}

// deflated are streams of a stored, and of dynamic blocks, without matches and with them.
var deflated = []string{
	"001400ebff3c5e81b40c5ec68e04a3406c97d63cfbdc53ae88010000ffff",
	"04c0050100200c00b01b77e9df96f5a2f4ea0a439b7635af5b12e27bc8b0f38adb16f485ddc5b69d08972895e3f9eb5ab21b91b29a7c7a243105a4aa01bbf9e2" +
		"f0cc2142caf6c17065b703c702139e5c08ca72e3065bdb135650c91754073289fd9a98df6897cc060d76f77a6810eca6a5e89d611eb471c01eabc6e42d16246d" +
		"0f7a4193134704f36114399c5a2dd9c01ded324fb5b990d310dacd6ddfa38cc77294b457330f0d739cefa8939f8de0d310da7b1199a9ac780d314ec8a356ac0e" +
		"1deb16b7c55d607b91f7b61cb6c2c84e4d404f60b9f78da513a1c1be3aeaa9be4b3732c4e9a512f64e41bf1bc9c3f539abd6944926ad6060507a20967d8a90e6" +
		"83f3eed2d684a7c50651c37f000000ffff",
	"2cd0418a45410843d1ad647115d0412168202ebfa9ff7a7cc81d648011ce05a1c4e410659e8a42af8e9077085c21c728272b08fd68ef14cf9535cedd6439af5a" +
		"0777cfc43c423abd497cd49b7b8439a1c934cd47a0c0e6ee407380493d12e156803d5bac8f3a20b048b70c7b5453f9ad220492ac565ee7a0f051e15558cceac8" +
		"8b9933c93bf5e8dcb7a1ab918899dcf4a363448a26c8061054aeeca1e0ce14e38a3c886e2257f08caa0b50c7287da06e4e18de196557c08a911e1d7342e37934" +
		"a5f8a5cbfa27cbe3d91fc94c55c93aca91c4b2d6ac570867d1b57259928ada4bbd8fd120bda4682825dcd55f000000ffff",
}

// noise is a generator of numbers.
type noise uint32

func (x *noise) next(n int) int {
	*x = *x*1664525 + 1013904223
	return int(*x>>8) % n
}

// positions reads streams that end properly, that are cut, and that are wrong.
func positions() {
	x := noise(7)
	for _, s := range deflated {
		stream, _ := hex.DecodeString(s)
		for i := range 40 {
			in := append(bytes.Clone(stream), "what follows the stream is long enough"...)
			for range min(i, 1+x.next(3)) {
				in[x.next(len(stream))] ^= 1 << x.next(8)
			}
			if x.next(8) == 0 {
				in = in[:1+x.next(len(in)-1)]
			}
			fmt.Print(i)
			for k, in := range kinds(in) {
				got, err := io.ReadAll(flate.NewReader(in))
				if k == 0 {
					fmt.Print(" ", len(got), " ", err)
				}
				fmt.Print(left(in))
			}
			fmt.Println()
		}
	}
}

// trailers reads formats that end with a checksum, or with what says that another file begins.
func trailers() {
	for _, s := range []string{
		"1f8b08000000000002034b4c4a0600c241243503000000", "1f8b080000000000020303000000000000000000", "789c030000000001", bzip,
		bzip + bzip} {
		stream, _ := hex.DecodeString(s)
		for _, in := range kinds(append(stream, "what follows"...)) {
			var err error
			n, r := int64(0), io.Reader(nil)
			switch s[:2] {
			case "1f":
				var z *gzip.Reader
				z, err = gzip.NewReader(in)
				z.Multistream(false)
				r = z
			case "78":
				r, err = zlib.NewReader(in)
			default:
				r = bzip2.NewReader(in)
			}
			if err == nil {
				n, err = io.Copy(io.Discard, r)
			}
			fmt.Println(n, err, left(in))
		}
	}
}

// bytewise reads a byte of the data, or what there is of a wrong stream, and looks how much of it that took.
func bytewise() {
	stream, _ := hex.DecodeString(bzip)
	for i := range len(stream) {
		for _, wrong := range []byte{0, 0x80, 0x11} {
			if i >= 20 && i <= 40 && wrong != 0 {
				continue // There is what makes the codes.
			}
			in := append(bytes.Clone(stream), "what follows"...)
			in[i] ^= wrong
			fmt.Print(i)
			for k, in := range kinds(in) {
				n, err := bzip2.NewReader(in).Read(make([]byte, 1))
				if k == 0 {
					fmt.Print(" ", n, " ", err)
				}
				fmt.Print(left(in))
			}
			fmt.Println()
		}
	}
}

// extras cuts a header of gzip.
func extras() {
	for _, s := range []string{"1f8b081c00000000" + "00ff" + "0400" + "61626364" + "6e616d6500" + "636f6d00" + "0300", "1f8b0804000000000003" + "0000" + "0300"} {
		header, _ := hex.DecodeString(s)
		for cut := range len(header) + 1 {
			var z gzip.Reader
			err := z.Reset(bytes.NewReader(header[:cut]))
			fmt.Printf("%d %q %v %q %q %d %v\n", cut, z.Extra, z.Extra == nil, z.Name, z.Comment, z.OS, err)
		}
	}
}

func main() {
	failures()
	positions()
	trailers()
	bytewise()
	extras()
}
