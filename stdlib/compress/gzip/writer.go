package gzip

import (
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"strconv"
)

// A Writer compresses what is written to it into one member of a gzip file. Header may be changed until the first Write,
// Flush or Close, which writes it. All errors last until Reset.
type Writer struct {
	Header
	to     io.Writer
	level  int
	begun  bool
	closed bool
	data   *flate.Writer
	sum    uint32
	size   uint32
	err    error
	raw    []byte // what is being written of a header or a trailer
}

// NewWriter returns a Writer to w with the default level. The file is complete only after Close.
func NewWriter(w io.Writer) *Writer {
	z, _ := NewWriterLevel(w, DefaultCompression)
	return z
}

// NewWriterLevel is NewWriter with a level of package flate. Any other gives an error.
func NewWriterLevel(w io.Writer, level int) (*Writer, error) {
	if level < HuffmanOnly || level > BestCompression {
		return nil, errors.New("gzip: invalid compression level: " + strconv.Itoa(level))
	}
	z := &Writer{level: level}
	z.Reset(w)
	return z, nil
}

// Reset makes z what NewWriterLevel would return for w and its level, but keeps its memory. Nothing is written to the
// writer before, so that member ends nowhere unless it was closed.
func (z *Writer) Reset(w io.Writer) {
	data := z.data
	if data != nil {
		data.Reset(w)
	}
	*z = Writer{Header: Header{OS: osUnknown}, to: w, level: z.level, data: data, raw: z.raw}
}

// begin writes the header, unless that has been done.
func (z *Writer) begin() error {
	if z.begun || z.err != nil {
		return z.err
	}
	z.begun = true
	header, err := z.appendHeader(z.raw[:0])
	if err == nil {
		z.raw = header
		_, err = z.to.Write(header)
	}
	if err == nil && z.data == nil {
		z.data, err = flate.NewWriter(z.to, z.level)
	}
	z.err = err
	return err
}

func (z *Writer) appendHeader(b []byte) ([]byte, error) {
	var flags, effort byte
	if z.Extra != nil {
		flags |= hasExtra
	}
	if z.Name != "" {
		flags |= hasName
	}
	if z.Comment != "" {
		flags |= hasComment
	}
	switch z.level {
	case BestCompression:
		effort = effortMost
	case BestSpeed:
		effort = effortLeast
	}
	var seconds uint32
	if t := z.ModTime.Unix(); t > 0 {
		seconds = uint32(t)
	}
	b = append(b, magic0, magic1, deflate, flags)
	b = binary.LittleEndian.AppendUint32(b, seconds)
	b = append(b, effort, z.OS)
	if z.Extra != nil {
		if len(z.Extra) > 0xffff {
			return nil, errors.New("gzip.Write: Extra data is too large")
		}
		b = binary.LittleEndian.AppendUint16(b, uint16(len(z.Extra)))
		b = append(b, z.Extra...)
	}
	for _, text := range []string{z.Name, z.Comment} {
		if text == "" {
			continue
		}
		for _, r := range text {
			if r == 0 || r > 0xff {
				return nil, errors.New("gzip.Write: non-Latin-1 header string")
			}
			b = append(b, byte(r))
		}
		b = append(b, 0)
	}
	return b, nil
}

// Write compresses p. What that comes to may be held back until Flush or Close.
func (z *Writer) Write(p []byte) (n int, err error) {
	if err := z.begin(); err != nil {
		return 0, err
	}
	z.sum = crc32.Update(z.sum, crc32.IEEETable, p)
	z.size += uint32(len(p))
	n, z.err = z.data.Write(p)
	return n, z.err
}

// Flush writes all that has been given to Write, so that a reader gets to it without waiting for more. After Close it
// does nothing.
func (z *Writer) Flush() error {
	if z.err != nil || z.closed {
		return z.err
	}
	if z.begin() == nil {
		z.err = z.data.Flush()
	}
	return z.err
}

// Close writes what is left, and the checksum. It does not close the writer below. A second Close does nothing.
func (z *Writer) Close() error {
	if z.err != nil || z.closed {
		return z.err
	}
	z.closed = true
	if z.begin() != nil {
		return z.err
	}
	if z.err = z.data.Close(); z.err != nil {
		return z.err
	}
	z.raw = binary.LittleEndian.AppendUint32(z.raw[:0], z.sum)
	z.raw = binary.LittleEndian.AppendUint32(z.raw, z.size)
	_, z.err = z.to.Write(z.raw)
	return z.err
}
