// run

// encoding/binary: layouts of structs, orders, varints and what is refused; encoding/base32: both ways, streams, mistakes.
package main

import (
	"bytes"
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"testing/iotest"
)

type inner struct {
	A uint8
	B bool
	C float32
}

type outer struct {
	First  uint16
	Inner  [2]inner
	_      [3]uint8
	Last   complex64
	Flags  [2]bool
	Number int64
}

type hidden struct {
	A int8
	b int16
}

// swapped is an order of our own: the two halves are exchanged.
type swapped struct{ binary.ByteOrder }

func (s swapped) PutUint32(b []byte, v uint32) { s.ByteOrder.PutUint32(b, v>>16|v<<16) }
func (s swapped) Uint32(b []byte) uint32       { v := s.ByteOrder.Uint32(b); return v>>16 | v<<16 }

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func main() {
	value := outer{0x102, [2]inner{{3, true, 1.5}, {4, false, -2}}, [3]uint8{}, 1 + 2i, [2]bool{false, true}, -5}
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian, binary.NativeEndian, swapped{binary.BigEndian}} {
		b, err := binary.Append(nil, order, &value)
		fmt.Printf("%v %x %v %d\n", order, b, err, binary.Size(value))
		var back outer
		n, err := binary.Decode(b, order, &back)
		fmt.Println(n, err, back == value)
		two := make([]outer, 2)
		fmt.Println(binary.Read(iotest.OneByteReader(bytes.NewReader(append(b, b...))), order, two), two[1] == value)
		numbers, err := binary.Append([]byte{9}, order, []uint32{1, 2, 0x1020304})
		fmt.Println(numbers, err)
	}
	fmt.Printf("%#v %#v %#v\n", binary.LittleEndian, binary.BigEndian, binary.NativeEndian)
	for _, data := range []any{nil, 5, "x", []int{1}, []string{}, new(int), uint8(7), true, (*inner)(nil), (*int32)(nil), []inner{}, &[]int16{1, 2}, [0]int8{}, &hidden{1, 2}, struct{}{}} {
		fmt.Printf("%T %d ", data, binary.Size(data))
		try(func() {
			_, err := binary.Append(nil, binary.BigEndian, data)
			_, err2 := binary.Encode(nil, binary.BigEndian, data)
			fmt.Println(err, err2)
			fmt.Print("  ", binary.Read(strings.NewReader("abc"), binary.BigEndian, data), " ")
			_, err = binary.Decode([]byte("abcdefgh"), binary.LittleEndian, data)
			fmt.Println(err)
		})
	}
	fmt.Println(binary.Read(strings.NewReader(""), binary.LittleEndian, &value), binary.Read(strings.NewReader("a"), binary.LittleEndian, &value))

	for _, x := range []int64{0, -1, 1, 63, -64, 64, 1<<63 - 1, -1 << 63} {
		b := binary.AppendVarint(nil, x)
		c := make([]byte, binary.MaxVarintLen64)
		y, n := binary.Varint(b)
		z, err := binary.ReadVarint(bytes.NewReader(b))
		fmt.Println(b, bytes.Equal(b, c[:binary.PutVarint(c, x)]), y == x, n, z == x, err)
	}
	for _, n := range []int{0, 9, 10, 11} {
		for _, last := range []byte{0, 1, 2} {
			b := append(bytes.Repeat([]byte{0xff}, n), last)
			x, read := binary.Uvarint(b)
			y, err := binary.ReadUvarint(bytes.NewReader(b))
			_, cut := binary.Uvarint(b[:n])
			_, cutErr := binary.ReadUvarint(bytes.NewReader(b[:n]))
			fmt.Println(n, last, x, read, y, err, cut, cutErr)
		}
	}
	try(func() { binary.PutUvarint(make([]byte, 1), 200) })
	try(func() { binary.BigEndian.Uint64(make([]byte, 7)) })

	text := []byte("base 32\x00\xff!")
	for n := range len(text) + 1 {
		std, raw := base32.StdEncoding.EncodeToString(text[:n]), base32.HexEncoding.WithPadding(base32.NoPadding).EncodeToString(text[:n])
		a, err := base32.StdEncoding.DecodeString(std)
		b, err2 := base32.HexEncoding.WithPadding(base32.NoPadding).DecodeString(raw)
		fmt.Println(std, raw, bytes.Equal(a, text[:n]) && bytes.Equal(b, a), err, err2)
	}
	for _, s := range []string{"MY======", "MZXW6YQ=", "MZ\nXW6\r\nYQ=", "MY=====", "MYA=====", "M=======", "MZXW6YTb", "MY======MY======", "MY====x=", "MZXW6YTBM", "MZXW6YTBMY"} {
		for _, e := range []*base32.Encoding{base32.StdEncoding, base32.StdEncoding.WithPadding(base32.NoPadding)} {
			d, err := e.DecodeString(s)
			streamed, err2 := io.ReadAll(base32.NewDecoder(e, strings.NewReader(s)))
			fmt.Printf("%q %q %v, %q %v\n", s, d, err, streamed, err2)
		}
	}
	var b bytes.Buffer
	w := base32.NewEncoder(base32.StdEncoding, &b)
	for _, c := range text {
		w.Write([]byte{c})
	}
	fmt.Println(w.Close(), b.String())
	back, err := io.ReadAll(iotest.OneByteReader(base32.NewDecoder(base32.StdEncoding, iotest.HalfReader(&b))))
	fmt.Println(bytes.Equal(back, text), err)
	for _, alphabet := range []string{"", strings.Repeat("a", 32), "\nBCDEFGHIJKLMNOPQRSTUVWXYZ234567"} {
		try(func() { base32.NewEncoding(alphabet) })
	}
	for _, padding := range []rune{'A', '\n', 0x100, -2} {
		try(func() { base32.StdEncoding.WithPadding(padding) })
	}
}
