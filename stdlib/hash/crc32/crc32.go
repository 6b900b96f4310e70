// Package crc32 computes cyclic redundancy checks of 32 bits: the remainder of the bytes, as a polynomial over the two
// numbers 0 and 1, when it is divided by another, which a Table stands for. Polynomials are written with the highest
// power's bit lowest.
package crc32

import (
	"errors"
	"hash"
	"internal/hashstate"
	"internal/sums"
	"sync"
)

// Size is how many bytes a checksum takes.
const Size = 4

const (
	// IEEE is the polynomial of Ethernet (IEEE 802.3), gzip, zip, png and most others.
	IEEE = 0xedb88320
	// Castagnoli is the polynomial of iSCSI (Castagnoli, Bräuer and Herrmann, 1993). It detects more errors than IEEE.
	Castagnoli = 0x82f63b78
	// Koopman is a polynomial that detects more errors than IEEE (Koopman, 2002).
	Koopman = 0xeb31d82e
)

// IEEETable is the table of the polynomial IEEE. It must not be changed.
var IEEETable = makeTable(IEEE)

// A Table has the remainder of each byte by one polynomial.
type Table [256]uint32

// sixteen are a table and those of bytes that others follow: element k is for a byte that k bytes follow. With it, sixteen
// bytes are looked up side by side.
type sixteen struct {
	tables  [16]Table
	folding *sums.Folding // nil for a polynomial that is not known
}

var (
	ieeeFolding       = sums.Folding{0x154442bd4, 0x1c6e41596, 0x1751997d0, 0x0ccaa009e}
	castagnoliFolding = sums.Folding{0x0740eef02, 0x09e4addf8, 0x0f20c0dfe, 0x14cd00bd6}
)

var (
	ieee       = sync.OnceValue(func() *sixteen { return makeSixteen(IEEE, &ieeeFolding) })
	castagnoli = sync.OnceValue(func() *sixteen { return makeSixteen(Castagnoli, &castagnoliFolding) })
)

// MakeTable returns the table of a polynomial. It must not be changed.
func MakeTable(poly uint32) *Table {
	switch poly {
	case IEEE:
		return IEEETable
	case Castagnoli:
		return &castagnoli().tables[0]
	}
	return makeTable(poly)
}

func makeTable(poly uint32) *Table {
	t := new(Table)
	t.fill(poly)
	return t
}

func (t *Table) fill(poly uint32) {
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

func makeSixteen(poly uint32, folding *sums.Folding) *sixteen {
	s := &sixteen{folding: folding}
	e := &s.tables
	e[0].fill(poly)
	for k := 1; k < len(e); k++ {
		for i, x := range &e[k-1] {
			e[k][i] = x>>8 ^ e[0][byte(x)]
		}
	}
	return s
}

// More bytes than this are worth the making of tables for a polynomial that is not known.
const worthTables = 2048

// sixteenFor returns the tables to go with t, for n bytes; nil if they are not worth it.
func sixteenFor(t *Table, n int) *sixteen {
	if n < 16 {
		return nil
	}
	switch {
	case t == IEEETable:
		return ieee()
	case t[128] == Castagnoli && t == &castagnoli().tables[0]:
		return castagnoli()
	case n < worthTables:
		return nil
	}
	// A table is of a polynomial: that which the byte with the highest bit leaves.
	e := makeSixteen(t[128], nil)
	if e.tables[0] != *t {
		return nil
	}
	return e
}

// Update returns the checksum of what crc is that of, and p behind it.
func Update(crc uint32, tab *Table, p []byte) uint32 {
	crc = ^crc
	if s := sixteenFor(tab, len(p)); s != nil {
		crc, p = s.update(crc, p)
	}
	for _, c := range p {
		crc = tab[byte(crc)^c] ^ crc>>8
	}
	return ^crc
}

// update goes on with p, by steps of sixteen bytes, and returns what is left of it.
func (s *sixteen) update(crc uint32, p []byte) (uint32, []byte) {
	for s.folding != nil && len(p) >= sums.FoldAtLeast {
		var residue [16]byte
		rest, ok := sums.Fold(&residue, p, crc, s.folding)
		if !ok {
			break
		}
		crc, p = s.step(0, &residue), rest
	}
	for len(p) >= 16 {
		crc = s.step(crc, (*[16]byte)(p))
		p = p[16:]
	}
	return crc, p
}

func (s *sixteen) step(crc uint32, in *[16]byte) uint32 {
	e := &s.tables
	crc ^= uint32(in[0]) | uint32(in[1])<<8 | uint32(in[2])<<16 | uint32(in[3])<<24
	return e[15][byte(crc)] ^ e[14][byte(crc>>8)] ^ e[13][byte(crc>>16)] ^ e[12][crc>>24] ^
		e[11][in[4]] ^ e[10][in[5]] ^ e[9][in[6]] ^ e[8][in[7]] ^
		e[7][in[8]] ^ e[6][in[9]] ^ e[5][in[10]] ^ e[4][in[11]] ^
		e[3][in[12]] ^ e[2][in[13]] ^ e[1][in[14]] ^ e[0][in[15]]
}

// Checksum returns the checksum of data by the polynomial of the table.
func Checksum(data []byte, tab *Table) uint32 { return Update(0, tab, data) }

// ChecksumIEEE returns the checksum of data by the polynomial IEEE.
func ChecksumIEEE(data []byte) uint32 { return Update(0, IEEETable, data) }

const (
	stateMark = "crc\x01"
	stateSize = len(stateMark) + 4 + 4
)

var errTables = errors.New("hash/crc32: tables do not match")

type digest struct {
	crc   uint32
	table *Table
}

// New returns a hash that computes the checksum by the polynomial of the table. Sum appends it with the highest byte first.
func New(tab *Table) hash.Hash32 { return &digest{0, tab} }

// NewIEEE returns a hash that computes the checksum by the polynomial IEEE, as New(IEEETable) does.
func NewIEEE() hash.Hash32 { return New(IEEETable) }

func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }

// Sum32 returns the checksum of what was written so far.
func (d *digest) Sum32() uint32 { return d.crc }

func (d *digest) Sum(b []byte) []byte { return hashstate.Append32(b, d.crc) }

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
func (d *digest) tableSum() uint32 {
	b := make([]byte, 0, len(d.table)*4)
	for _, x := range d.table {
		b = hashstate.Append32(b, x)
	}
	return ChecksumIEEE(b)
}

// AppendBinary appends the state.
func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	return hashstate.Append32(hashstate.Append32(append(b, stateMark...), d.tableSum()), d.crc), nil
}

// MarshalBinary returns the state.
func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(make([]byte, 0, stateSize)) }

// UnmarshalBinary goes on from a state that MarshalBinary has returned, of a hash by the same table.
func (d *digest) UnmarshalBinary(state []byte) error {
	rest, err := hashstate.Open(state, stateMark, stateSize, "hash/crc32")
	if err != nil {
		return err
	}
	sum, rest := hashstate.Take32(rest)
	if sum != d.tableSum() {
		return errTables
	}
	d.crc, _ = hashstate.Take32(rest)
	return nil
}
