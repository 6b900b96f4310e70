package zlib

import (
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash"
	"hash/adler32"
	"io"
	"strconv"
)

// A Writer compresses what is written to it. All errors last until Reset.
type Writer struct {
	to     io.Writer
	level  int
	dict   []byte
	begun  bool
	closed bool
	data   *flate.Writer
	sum    hash.Hash32
	err    error
}

// NewWriter returns a Writer to w with the default level and no dictionary. The data is complete only after Close.
func NewWriter(w io.Writer) *Writer {
	z, _ := NewWriterLevelDict(w, DefaultCompression, nil)
	return z
}

// NewWriterLevel is NewWriter with a level of package flate. Any other gives an error.
func NewWriterLevel(w io.Writer, level int) (*Writer, error) {
	return NewWriterLevelDict(w, level, nil)
}

// NewWriterLevelDict is NewWriterLevel with a dictionary that a reader must have too, or nil. It must not be changed while the
// Writer is used.
func NewWriterLevelDict(w io.Writer, level int, dict []byte) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, errors.New("zlib: invalid compression level: " + strconv.Itoa(level))
	}
	return &Writer{to: w, level: level, dict: dict, sum: adler32.New()}, nil
}

// Reset makes z what NewWriterLevelDict would return for w and its level and dictionary, but keeps its memory. Nothing is
// written to the writer before.
func (z *Writer) Reset(w io.Writer) {
	if z.data != nil {
		z.data.Reset(w)
	}
	z.sum.Reset()
	z.to, z.begun, z.closed, z.err = w, false, false, nil
}

// begin writes the header, unless that has been done.
func (z *Writer) begin() error {
	if z.begun || z.err != nil {
		return z.err
	}
	z.begun = true
	header := uint16(window32K<<4|deflate) << 8
	switch z.level {
	case HuffmanOnly, NoCompression, BestSpeed:
	case 2, 3, 4, 5:
		header |= 1 << levelShift
	case 6, DefaultCompression:
		header |= 2 << levelShift
	default:
		header |= 3 << levelShift
	}
	if z.dict != nil {
		header |= hasDict
	}
	header += headerCheck - header%headerCheck
	b := binary.BigEndian.AppendUint16(make([]byte, 0, 2+sumSize), header)
	if z.dict != nil {
		b = binary.BigEndian.AppendUint32(b, adler32.Checksum(z.dict))
	}
	_, z.err = z.to.Write(b)
	if z.err == nil && z.data == nil {
		z.data, z.err = flate.NewWriterDict(z.to, z.level, z.dict)
	}
	return z.err
}

// Write compresses p. What that comes to may be held back until Flush or Close.
func (z *Writer) Write(p []byte) (n int, err error) {
	if err := z.begin(); err != nil || len(p) == 0 {
		return 0, err
	}
	n, z.err = z.data.Write(p)
	z.sum.Write(p[:n])
	return n, z.err
}

// Flush writes all that has been given to Write, so that a reader gets to it without waiting for more.
func (z *Writer) Flush() error {
	if z.begin() == nil {
		z.err = z.data.Flush()
	}
	return z.err
}

// Close writes what is left, and the checksum. It does not close the writer below. A second Close does nothing.
func (z *Writer) Close() error {
	if z.closed || z.begin() != nil {
		return z.err
	}
	z.closed = true
	if z.err = z.data.Close(); z.err == nil {
		_, z.err = z.to.Write(z.sum.Sum(make([]byte, 0, sumSize)))
	}
	return z.err
}
