// Package tabwriter aligns columns of text, by elastic tab stops (Nick Gravgaard): a tab ends a cell, and cells that end in
// tabs and stand below each other, in lines without a gap, are a column, as wide as its widest cell.
//
//	aaaa|bbb|d          aaaa|bbb|d
//	aa|b|dd        →    aa  |b  |dd
//	a|                  a   |
//	aa|cccc|eee         aa  |cccc|eee
//
// What follows the last tab of a line is in no column. All characters count as equally wide.
//
// A column is as wide as it is in all the lines that it goes through, so lines are held back. They are written when a
// line comes that has no tab, and no column goes on therefore, at a form feed, and at Flush. Then columns are looked at from
// left to right: a line has cells in the columns before one that it has a cell in, so the lines of a column are neighbours,
// and they are found without looking at columns around it.
package tabwriter

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"unicode/utf8"
)

// The flags of a Writer.
const (
	// FilterHTML gives HTML tags no width, and references from '&' to ';' that of a character. Both are passed through.
	FilterHTML uint = 1 << iota
	// StripEscape leaves away the Escape characters around what is escaped.
	StripEscape
	// AlignRight puts the padding before the texts of cells.
	AlignRight
	// DiscardEmptyColumns takes away columns that are empty and whose cells all end in vertical tabs.
	DiscardEmptyColumns
	// TabIndent pads the empty cells at the begin of lines with tabs, whatever the padding is otherwise.
	TabIndent
	// Debug prints a bar between columns, and a line of hyphens for form feeds. Columns that are taken away have bars too.
	Debug
)

// Escape begins and ends text that is passed through as it is: tabs and line ends in it have no meaning. It occurs in no
// UTF-8 text.
const Escape = '\xff'

// A cell is a piece of the text. The last of a line ends in no tab.
type cell struct {
	size   int  // in bytes
	width  int  // in characters
	column int  // the width of its column, with padding
	hard   bool // ends in a horizontal tab
}

// A Writer aligns what is written to it. Init makes one ready.
type Writer struct {
	output             io.Writer
	minwidth, tabwidth int
	padding            int
	padchar            byte
	flags              uint

	text  []byte // of the lines that are held back
	cells []cell
	// starts are the numbers of the first cells of the lines; the last line is not ended.
	starts  []int
	ended   int  // where in text the last cell ends
	width   int  // of what follows it, as far as it is counted
	counted int  // how far that is
	until   byte // what ends a tag, a reference or an escape that the text is within, or 0
	out     []byte
}

// NewWriter returns a Writer that is ready, as Init makes it.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init makes b ready to write to output, and returns it. A column is as wide as its widest cell and padding, and at least
// minwidth. It is filled up with padchar. Where that is a tab, columns are multiples of tabwidth, which should be what a tab
// is wide when the text is looked at, and texts stand on the left. It panics if a width or the padding is negative.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	b.output, b.minwidth, b.tabwidth, b.padding, b.padchar, b.flags = output, minwidth, tabwidth, padding, padchar, flags
	b.forget()
	return b
}

// forget empties the buffers.
func (b *Writer) forget() {
	b.text, b.cells, b.starts = b.text[:0], b.cells[:0], append(b.starts[:0], 0)
	b.ended, b.width, b.counted, b.until = 0, 0, 0, 0
}

// explain turns a panic of the output into one that tells where it happened.
func (b *Writer) explain(during string) {
	if r := recover(); r != nil {
		if during == "Flush" {
			b.forget()
		}
		panic(fmt.Sprintf("tabwriter: panic during %s (%v)", during, r))
	}
}

// isSpecial is true of the bytes that may be more than text.
var isSpecial = [256]bool{'\t': true, '\v': true, '\n': true, '\f': true, Escape: true, '<': true, '&': true}

// Write takes buf in. The error is that of the output, if lines were written and that failed; n is how much of buf came
// before.
func (b *Writer) Write(buf []byte) (n int, err error) {
	defer b.explain("Write")
	taken := 0 // of buf, into the text
scan:
	for i := 0; i < len(buf); i++ {
		if b.until != 0 {
			at := bytes.IndexByte(buf[i:], b.until)
			if at < 0 {
				break
			}
			i += at
			end := i + 1
			if b.until == Escape && b.flags&StripEscape != 0 {
				end = i
			}
			b.text = append(b.text, buf[taken:end]...)
			taken = i + 1
			b.endSpecial()
			continue
		}
		for !isSpecial[buf[i]] {
			if i++; i == len(buf) {
				break scan
			}
		}
		switch c := buf[i]; c {
		case '\t', '\v', '\n', '\f':
			b.take(buf[taken:i])
			taken = i + 1
			b.endCell(c == '\t')
			if c == '\t' || c == '\v' {
				continue
			}
			cells := len(b.cells) - b.starts[len(b.starts)-1]
			b.starts = append(b.starts, len(b.cells))
			if c == '\f' || cells == 1 {
				if err = b.flush(); err == nil && c == '\f' && b.flags&Debug != 0 {
					err = b.put([]byte("---\n"))
				}
				if err != nil {
					return taken, err
				}
			}
		case Escape:
			b.take(buf[taken:i])
			taken = i
			if b.flags&StripEscape != 0 {
				taken++
			}
			b.until = Escape
		case '<', '&':
			if b.flags&FilterHTML != 0 {
				b.take(buf[taken:i])
				taken = i
				b.until = '>'
				if c == '&' {
					b.until = ';'
				}
			}
		}
	}
	b.text = append(b.text, buf[taken:]...)
	return len(buf), nil
}

// take adds text to the current cell, and counts what is not counted of it yet.
func (b *Writer) take(p []byte) {
	b.text = append(b.text, p...)
	b.count()
}

func (b *Writer) count() {
	b.width += utf8.RuneCount(b.text[b.counted:])
	b.counted = len(b.text)
}

// endSpecial counts the tag, the reference or the escaped text that the text ends with.
func (b *Writer) endSpecial() {
	switch b.until {
	case Escape:
		b.count()
		if b.flags&StripEscape == 0 {
			b.width -= 2
		}
	case ';':
		b.width++
	}
	b.counted = len(b.text)
	b.until = 0
}

func (b *Writer) endCell(hard bool) {
	b.cells = append(b.cells, cell{size: len(b.text) - b.ended, width: b.width, hard: hard})
	b.ended, b.width = len(b.text), 0
}

// Flush writes what is held back; where that fails it is lost. A tag, a reference or an escape that is not ended ends here.
func (b *Writer) Flush() error {
	defer b.explain("Flush")
	err := b.flush()
	if err != nil {
		b.forget()
	}
	return err
}

// flush writes the lines. The last of them is not ended, and no line end is written for it.
func (b *Writer) flush() error {
	if b.ended < len(b.text) {
		if b.until != 0 {
			b.endSpecial()
		}
		b.count()
		b.endCell(false)
	}
	b.layOut()
	b.render()
	err := b.put(b.out)
	if err == nil {
		b.forget()
	}
	return err
}

func (b *Writer) put(p []byte) error {
	if len(p) == 0 {
		return nil
	}
	n, err := b.output.Write(p)
	if err == nil && n < len(p) {
		err = io.ErrShortWrite
	}
	return err
}

// line returns the cells of a line.
func (b *Writer) line(i int) []cell {
	if i+1 < len(b.starts) {
		return b.cells[b.starts[i]:b.starts[i+1]]
	}
	return b.cells[b.starts[i]:]
}

// layOut finds the widths of the columns.
func (b *Writer) layOut() {
	deepest := 0
	for i := range b.starts {
		deepest = max(deepest, len(b.line(i))-1)
	}
	// The lines that have a cell in the column before are all that can have one in the next.
	lines := make([]int, 0, len(b.starts))
	for i := range b.starts {
		lines = append(lines, i)
	}
	for column := range deepest {
		kept := lines[:0]
		for _, i := range lines {
			if len(b.line(i))-1 > column {
				kept = append(kept, i)
			}
		}
		lines = kept
		for first := 0; first < len(lines); {
			end := first + 1
			for end < len(lines) && lines[end] == lines[end-1]+1 {
				end++
			}
			b.widen(lines[first:end], column)
			first = end
		}
	}
}

// widen gives the cells of a column their width.
func (b *Writer) widen(lines []int, column int) {
	width, empty := b.minwidth, true
	for _, i := range lines {
		c := &b.line(i)[column]
		width = max(width, c.width+b.padding)
		if c.width > 0 || c.hard {
			empty = false
		}
	}
	if empty && b.flags&DiscardEmptyColumns != 0 {
		width = 0
	}
	for _, i := range lines {
		b.line(i)[column].column = width
	}
}

// render makes the lines.
func (b *Writer) render() {
	out, text := b.out[:0], b.text
	for i := range b.starts {
		indent := b.flags&TabIndent != 0
		line := b.line(i)
		for j := range line {
			c := &line[j]
			last := j == len(line)-1
			if j > 0 && b.flags&Debug != 0 {
				out = append(out, '|')
			}
			if c.size > 0 {
				indent = false
			}
			if !last && b.flags&AlignRight != 0 {
				out = b.pad(out, c, indent)
			}
			out = append(out, text[:c.size]...)
			text = text[c.size:]
			if !last && b.flags&AlignRight == 0 {
				out = b.pad(out, c, indent)
			}
		}
		if i < len(b.starts)-1 {
			out = append(out, '\n')
		}
	}
	b.out = out
}

// pad appends what fills a cell up.
func (b *Writer) pad(out []byte, c *cell, indent bool) []byte {
	count, with := c.column-c.width, b.padchar
	if with == '\t' || indent {
		if b.tabwidth == 0 {
			return out
		}
		count = (c.column+b.tabwidth-1)/b.tabwidth*b.tabwidth - c.width
		if count < 0 {
			panic("internal error")
		}
		count, with = (count+b.tabwidth-1)/b.tabwidth, '\t'
	}
	if count <= 0 {
		return out
	}
	start := len(out)
	out = slices.Grow(out, count)[:start+count]
	for i := start; i < len(out); i++ {
		out[i] = with
	}
	return out
}
