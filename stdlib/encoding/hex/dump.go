package hex

import (
	"errors"
	"io"
	"strings"
)

// A dump has a line for each sixteen bytes: the place of the first as eight digits, the bytes as digits in two groups, and
// the bytes as ASCII, with dots for what cannot be printed:
//
//	00000000  67 6f 70 68 65 72                                 |gopher|
//
// A line is begun with its first byte and ended with its last, so that bytes may come one at a time.

const (
	lineBytes = 16
	// Where the bytes of a line stand as ASCII.
	asciiColumn = 61
)

// Dump returns a dump of data, as `hexdump -C` prints it.
func Dump(data []byte) string {
	if len(data) == 0 {
		return ""
	}
	var b strings.Builder
	b.Grow((len(data) + lineBytes - 1) / lineBytes * (asciiColumn + lineBytes + 2))
	d := dumper{to: &b}
	d.Write(data)
	d.Close()
	return b.String()
}

// Dumper returns a writer that writes a dump of what is written to it to w. Close ends the last line; what is written
// after it is an error.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{to: w} }

type dumper struct {
	to     io.Writer
	place  uint32 // of the next byte
	ascii  [lineBytes]byte
	closed bool
	text   []byte // not written yet
}

func (d *dumper) Write(p []byte) (n int, err error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for n < len(p) {
		// A line at a time: what is written of it then counts as written.
		first := n
		for n < len(p) && (n == first || d.place%lineBytes != 0) {
			d.add(p[n])
			n++
		}
		if err = d.flush(); err != nil {
			return first, err
		}
	}
	return n, nil
}

func (d *dumper) flush() error {
	_, err := d.to.Write(d.text)
	d.text = d.text[:0]
	return err
}

func (d *dumper) add(c byte) {
	column := d.place % lineBytes
	if column == 0 {
		at := d.place
		d.text = AppendEncode(d.text, []byte{byte(at >> 24), byte(at >> 16), byte(at >> 8), byte(at)})
		d.text = append(d.text, ' ')
	}
	if column%8 == 0 {
		d.text = append(d.text, ' ')
	}
	d.text = AppendEncode(d.text, []byte{c})
	d.text = append(d.text, ' ')
	d.ascii[column] = '.'
	if ' ' <= c && c <= '~' {
		d.ascii[column] = c
	}
	if d.place++; column == lineBytes-1 {
		d.endLine(lineBytes)
	}
}

// endLine appends the bytes of the line, that many, as ASCII.
func (d *dumper) endLine(count uint32) {
	d.text = append(d.text, " |"...)
	d.text = append(d.text, d.ascii[:count]...)
	d.text = append(d.text, "|\n"...)
}

// Close ends a line that has been begun.
func (d *dumper) Close() error {
	if d.closed {
		return nil
	}
	d.closed = true
	column := d.place % lineBytes
	if column == 0 {
		return nil
	}
	for missing := column; missing < lineBytes; missing++ {
		if missing == 8 {
			d.text = append(d.text, ' ')
		}
		d.text = append(d.text, "   "...)
	}
	d.endLine(column)
	return d.flush()
}
