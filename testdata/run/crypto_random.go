// run
// Random numbers of the system, and numbers from given bytes, of which as few are read as Go reads.
package main

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"math/big"
	"strings"
)

func main() {
	a, b := make([]byte, 300), make([]byte, 300)
	n, err := rand.Read(a)
	rand.Reader.Read(b)
	fmt.Println(n, err, bytes.Equal(a, b), bytes.Count(a, []byte{a[0]}) < 30)

	given := bytes.NewReader(bytes.Repeat([]byte{0xff, 0x07, 0x80, 0x01, 3, 9, 200, 77}, 20))
	for _, limit := range []int64{1, 2, 3, 255, 256, 257, 65536, 1000000007} {
		x, err := rand.Int(given, big.NewInt(limit))
		fmt.Println(limit, x, err, given.Len())
	}
	x, err := rand.Int(bytes.NewReader([]byte{1}), big.NewInt(1<<20))
	fmt.Println(x, err)

	for _, bits := range []int{2, 3, 10, 64} {
		p, err := rand.Prime(rand.Reader, bits)
		fmt.Println(p.BitLen(), p.Bit(bits-1), p.Bit(bits-2), p.ProbablyPrime(5), err)
	}
	fmt.Println(rand.Prime(rand.Reader, 1))
	text := rand.Text()
	fmt.Println(len(text), strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == "", text != rand.Text())
	defer func() { fmt.Println(recover()) }()
	rand.Int(rand.Reader, new(big.Int))
}
