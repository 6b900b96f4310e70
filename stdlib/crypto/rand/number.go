package rand

import (
	"errors"
	"io"
	"math/big"
)

// Int returns a random number, at least 0 and less than max, all of which are equally probable, from the bytes of rand. It returns an
// error if rand does, and panics if max is not positive.
func Int(rand io.Reader, max *big.Int) (n *big.Int, err error) {
	if max.Sign() <= 0 {
		panic("crypto/rand: argument to Int is <= 0")
	}
	n = new(big.Int)
	size := n.Sub(max, big.NewInt(1)).BitLen()
	buf := make([]byte, (size+7)/8)
	if size == 0 {
		return n, nil
	}
	// As many bits as max-1 has, until they are less than max: every other time, or more often.
	mask := byte(1<<((size-1)%8+1) - 1)
	for {
		if _, err := io.ReadFull(rand, buf); err != nil {
			return nil, err
		}
		buf[0] &= mask
		if n.SetBytes(buf).Cmp(max) < 0 {
			return n, nil
		}
	}
}

// Prime returns a random number of so many bits that is prime, as far as ProbablyPrime can tell. Its two highest bits are 1, so that the
// product of two has twice as many bits. The bytes come from the system: r is not read. It returns an error if bits is less than 2.
func Prime(r io.Reader, bits int) (*big.Int, error) {
	if bits < 2 {
		return nil, errors.New("crypto/rand: prime size must be at least 2-bit")
	}
	limit := new(big.Int).Lsh(big.NewInt(1), uint(bits-2))
	for {
		p, err := Int(systemReader{}, limit)
		if err != nil {
			return nil, err
		}
		p.SetBit(p, bits-1, 1)
		p.SetBit(p, bits-2, 1)
		if p.SetBit(p, 0, 1).ProbablyPrime(20) {
			return p, nil
		}
	}
}
