// Package crc64 computes cyclic redundancy checks of 64 bits: the remainder of the bytes, as a polynomial over the two
// numbers 0 and 1, when it is divided by another, which a Table stands for. Polynomials are written with the highest
// power's bit lowest.
package crc64

import (
	"errors"
	"hash"
	"internal/hashstate"
	"sync"
)

// Size is how many bytes a checksum takes.
const Size = 8

const (
	// ISO is the polynomial of ISO 3309, which HDLC uses.
	ISO = 0xD800000000000000
	// ECMA is the polynomial of ECMA 182.
	ECMA = 0xC96C5795D7870F42
)

// A Table has the remainder of each byte by one polynomial.
type Table [256]uint64

// eight are a table and those of bytes that others follow: element k is for a byte that k bytes follow. With it, eight bytes
// are looked up side by side.
type eight [8]Table

var iso, ecma = sync.OnceValue(func() *eight { return makeEight(ISO) }), sync.OnceValue(func() *eight { return makeEight(ECMA) })

// MakeTable returns the table of a polynomial. It must not be changed.
func MakeTable(poly uint64) *Table {
	switch poly {
	case ISO:
		return &iso()[0]
	case ECMA:
		return &ecma()[0]
	}
	t := new(Table)
	t.fill(poly)
	return t
}

func (t *Table) fill(poly uint64) {
	// The remainder is linear: those of the bytes with one bit make up the others.
	x := poly
	for bit := 128; bit > 0; bit >>= 1 {
		for i := bit; i < 256; i += 2 * bit {
			for k := range bit {
				t[i+k] ^= x
			}
		}
		x = x>>1 ^ poly&-(x&1)
	}
}

func makeEight(poly uint64) *eight {
	e := new(eight)
	e[0].fill(poly)
	for k := 1; k < len(e); k++ {
		for i, x := range &e[k-1] {
			e[k][i] = x>>8 ^ e[0][byte(x)]
		}
	}
	return e
}

// More bytes than this are worth the making of tables for a polynomial that is not known.
const worthTables = 2048

// eightFor returns the tables to go with t, for n bytes; nil if they are not worth it.
func eightFor(t *Table, n int) *eight {
	if n < 64 {
		return nil
	}
	switch {
	case t[128] == ISO && *t == iso()[0]:
		return iso()
	case t[128] == ECMA && *t == ecma()[0]:
		return ecma()
	case n < worthTables:
		return nil
	}
	// A table is of a polynomial: that which the byte with the highest bit leaves.
	e := makeEight(t[128])
	if e[0] != *t {
		return nil
	}
	return e
}

// Update returns the checksum of what crc is that of, and p behind it.
func Update(crc uint64, tab *Table, p []byte) uint64 {
	crc = ^crc
	if e := eightFor(tab, len(p)); e != nil {
		for len(p) >= 8 {
			in := (*[8]byte)(p)
			crc ^= uint64(in[0]) | uint64(in[1])<<8 | uint64(in[2])<<16 | uint64(in[3])<<24 |
				uint64(in[4])<<32 | uint64(in[5])<<40 | uint64(in[6])<<48 | uint64(in[7])<<56
			crc = e[7][byte(crc)] ^ e[6][byte(crc>>8)] ^ e[5][byte(crc>>16)] ^ e[4][byte(crc>>24)] ^
				e[3][byte(crc>>32)] ^ e[2][byte(crc>>40)] ^ e[1][byte(crc>>48)] ^ e[0][crc>>56]
			p = p[8:]
		}
	}
	for _, c := range p {
		crc = tab[byte(crc)^c] ^ crc>>8
	}
	return ^crc
}

// Checksum returns the checksum of data by the polynomial of the table.
func Checksum(data []byte, tab *Table) uint64 { return Update(0, tab, data) }

const (
	stateMark = "crc\x02"
	stateSize = len(stateMark) + 8 + 8
)

var errTables = errors.New("hash/crc64: tables do not match")

type digest struct {
	crc   uint64
	table *Table
}

// New returns a hash that computes the checksum by the polynomial of the table. Sum appends it with the highest byte first.
func New(tab *Table) hash.Hash64 { return &digest{0, tab} }

func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }

// Sum64 returns the checksum of what was written so far.
func (d *digest) Sum64() uint64 { return d.crc }

func (d *digest) Sum(b []byte) []byte { return hashstate.Append64(b, d.crc) }

func (d *digest) Write(p []byte) (int, error) {
	d.crc = Update(d.crc, d.table, p)
	return len(p), nil
}

// Clone returns a copy of the hash.
func (d *digest) Clone() (hash.Cloner, error) {
	copied := *d
	return &copied, nil
}

// tableSum tells tables apart in saved states.
func (d *digest) tableSum() uint64 {
	b := make([]byte, 0, len(d.table)*8)
	for _, x := range d.table {
		b = hashstate.Append64(b, x)
	}
	return Checksum(b, MakeTable(ISO))
}

// AppendBinary appends the state.
func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	return hashstate.Append64(hashstate.Append64(append(b, stateMark...), d.tableSum()), d.crc), nil
}

// MarshalBinary returns the state.
func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(make([]byte, 0, stateSize)) }

// UnmarshalBinary goes on from a state that MarshalBinary has returned, of a hash by the same table.
func (d *digest) UnmarshalBinary(state []byte) error {
	rest, err := hashstate.Open(state, stateMark, stateSize, "hash/crc64")
	if err != nil {
		return err
	}
	sum, rest := hashstate.Take64(rest)
	if sum != d.tableSum() {
		return errTables
	}
	d.crc, _ = hashstate.Take64(rest)
	return nil
}
