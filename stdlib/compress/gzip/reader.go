package gzip

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"hash/crc32"
	"io"
	"time"
)

// A Reader reads the data of the members of a gzip file, all of them as if they were one. Header is that of the first.
// What was read can be trusted only when Read has returned io.EOF: the checksum is at the end.
type Reader struct {
	Header
	in     flate.Reader
	own    *bufio.Reader // in, if the reader given has no ReadByte
	data   io.ReadCloser
	sum    uint32
	size   uint32
	err    error
	single bool
	raw    [fixedSize]byte // what is being read of a header or a trailer
}

// NewReader reads the first header from r, and returns io.EOF if r is empty. If r has no ReadByte, more than the
// gzip file may be read from it.
func NewReader(r io.Reader) (*Reader, error) {
	z := new(Reader)
	if err := z.Reset(r); err != nil {
		return nil, err
	}
	return z, nil
}

// Reset makes z a new Reader of r, as NewReader does, but keeps its memory. z may be the zero Reader.
func (z *Reader) Reset(r io.Reader) error {
	data, own := z.data, z.own
	*z = Reader{data: data, own: own}
	if own != nil {
		own.Reset(nil) // It must not keep the reader before alive.
	}
	in, ok := r.(flate.Reader)
	if !ok {
		if own == nil {
			z.own = new(bufio.Reader)
		}
		z.own.Reset(r)
		in = z.own
	}
	z.in = in
	z.Header, z.err = z.begin()
	if z.err != nil && data != nil {
		data.(flate.Resetter).Reset(in, nil) // Nor must this, which begin has not come to.
	}
	return z.err
}

// Multistream says whether z goes on with the next member where one ends, as it does from NewReader and Reset on. With false,
// Read returns io.EOF there, and the reader below, if it has ReadByte, is at the next member: Reset reads on from there.
func (z *Reader) Multistream(ok bool) { z.single = !ok }

// begin reads a header and makes data the member's.
func (z *Reader) begin() (Header, error) {
	h, err := z.readHeader()
	if err != nil {
		return h, err
	}
	z.sum, z.size = 0, 0
	if z.data == nil {
		z.data = flate.NewReader(z.in)
		return h, nil
	}
	return h, z.data.(flate.Resetter).Reset(z.in, nil)
}

// readHeader returns io.EOF if there is nothing at all.
func (z *Reader) readHeader() (h Header, err error) {
	fixed := &z.raw
	if _, err := io.ReadFull(z.in, fixed[:]); err != nil {
		return h, err
	}
	if fixed[0] != magic0 || fixed[1] != magic1 || fixed[2] != deflate {
		return h, ErrHeader
	}
	h.OS = fixed[9]
	if t := binary.LittleEndian.Uint32(fixed[4:]); t > 0 {
		h.ModTime = time.Unix(int64(t), 0)
	}
	flags := fixed[3]
	if flags == 0 {
		return h, nil
	}
	f := fieldReader{in: z.in, sum: crc32.ChecksumIEEE(fixed[:])}
	if flags&hasExtra != 0 {
		h.Extra = f.extra()
	}
	if flags&hasName != 0 {
		h.Name = f.text()
	}
	if flags&hasComment != 0 {
		h.Comment = f.text()
	}
	if flags&hasChecksum != 0 {
		f.checksum()
	}
	return h, f.err
}

// A fieldReader reads the fields of a header that may be missing, and sums them up. After an error it reads nothing.
type fieldReader struct {
	in  flate.Reader
	sum uint32
	err error
}

func (f *fieldReader) fill(p []byte) {
	if f.err != nil {
		return
	}
	_, err := io.ReadFull(f.in, p)
	f.err = unexpected(err)
	f.sum = crc32.Update(f.sum, crc32.IEEETable, p)
}

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// extra returns nil if the field is not there to its end.
func (f *fieldReader) extra() []byte {
	var length [2]byte
	f.fill(length[:])
	p := make([]byte, binary.LittleEndian.Uint16(length[:]))
	f.fill(p)
	if f.err != nil {
		return nil
	}
	return p
}

// text reads up to a zero byte.
func (f *fieldReader) text() string {
	var raw [longestName + 1]byte
	beyondASCII := 0
	for n := range raw {
		if f.err != nil {
			return ""
		}
		c, err := f.in.ReadByte()
		if err != nil {
			f.err = unexpected(err)
			return ""
		}
		raw[n] = c
		if c >= 0x80 {
			beyondASCII++
		}
		if c == 0 {
			f.sum = crc32.Update(f.sum, crc32.IEEETable, raw[:n+1])
			if beyondASCII == 0 {
				return string(raw[:n])
			}
			return fromLatin1(raw[:n])
		}
	}
	f.err = ErrHeader
	return ""
}

func fromLatin1(raw []byte) string {
	letters := make([]rune, len(raw))
	for i, c := range raw {
		letters[i] = rune(c)
	}
	return string(letters)
}

// checksum compares the low half of the sum.
func (f *fieldReader) checksum() {
	sum := uint16(f.sum)
	var stated [2]byte
	f.fill(stated[:])
	if f.err == nil && binary.LittleEndian.Uint16(stated[:]) != sum {
		f.err = ErrHeader
	}
}

// Read reads data. It returns io.EOF behind the last member, ErrChecksum or ErrHeader where what follows the data of a member is
// wrong, and the errors of package flate. Errors last until Reset.
func (z *Reader) Read(p []byte) (n int, err error) {
	for n == 0 && z.err == nil {
		n, z.err = z.data.Read(p)
		z.sum = crc32.Update(z.sum, crc32.IEEETable, p[:n])
		z.size += uint32(n)
		if z.err == nil {
			return n, nil
		}
		if z.err == io.EOF {
			z.err = z.endMember()
		}
	}
	return n, z.err
}

// endMember compares what follows the data, and goes on with the next member, if there should be one.
func (z *Reader) endMember() error {
	trailer := z.raw[:trailerSize]
	if _, err := io.ReadFull(z.in, trailer); err != nil {
		return unexpected(err)
	}
	sum, size := binary.LittleEndian.Uint32(trailer), binary.LittleEndian.Uint32(trailer[4:])
	if sum != z.sum || size != z.size {
		return ErrChecksum
	}
	if z.single {
		return io.EOF
	}
	_, err := z.begin()
	return err
}

// Close returns the error that ended the data of a member, if it was not its proper end. It does not close the reader below,
// nor does it read what has not been read.
func (z *Reader) Close() error { return z.data.Close() }
