package csv

import (
	"bytes"
	"io"
	"slices"
	"unicode"
	"unicode/utf8"
)

// A Reader reads records. Its fields may be changed before the first one.
type Reader struct {
	// Comma stands between fields; ',' at first. It must be a character other than \r, \n, " and U+FFFD.
	Comma rune
	// Comment begins lines that are passed over, unless it is 0. It must be what Comma may be, and another.
	Comment rune
	// FieldsPerRecord is how many fields each record must have. Read sets it, if it is 0, to what the first record has;
	// below 0 records may have any number.
	FieldsPerRecord int
	// LazyQuotes allows quotes within fields that do not begin with one, and single ones in those that do.
	LazyQuotes bool
	// TrimLeadingSpace drops spaces before fields, even if Comma is one.
	TrimLeadingSpace bool
	// ReuseRecord lets Read return a slice that the next call returns again.
	ReuseRecord bool
	// TrailingComma said whether a line may end with a comma.
	//
	// Deprecated: it may.
	TrailingComma bool

	lines  lines
	text   []byte  // of the record's fields
	fields []field // of the record
	reused []string
}

// A field is its text's place in Reader.text, and where it begins in the stream.
type field struct {
	from, to     int
	line, column int
}

// NewReader returns a reader of records of r. It reads ahead.
func NewReader(r io.Reader) *Reader { return &Reader{Comma: ',', lines: lines{from: r}} }

// InputOffset returns the place in the stream, in bytes, behind the last record that was read.
func (r *Reader) InputOffset() int64 { return r.lines.offset }

// FieldPos tells where a field of the record that Read returned last begins: its line and column, from 1. Columns are
// bytes. It panics if there is no such field.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.fields) {
		panic("out of range index passed to FieldPos")
	}
	f := &r.fields[field]
	return f.line, f.column
}

// Read returns the next record; nil and io.EOF if there is none. With an error of the parser, a *ParseError, come the
// fields before the mistake, and with ErrFieldCount in it the whole record; reading may go on. The strings are the
// caller's, and so is the slice, but for ReuseRecord.
func (r *Reader) Read() (record []string, err error) {
	if !r.ReuseRecord {
		return r.read(nil)
	}
	r.reused, err = r.read(r.reused)
	return r.reused, err
}

// ReadAll returns all records that are left. It stops at the first error, and returns nothing else then.
func (r *Reader) ReadAll() (records [][]string, err error) {
	for err == nil {
		var record []string
		if record, err = r.read(nil); err == nil {
			records = append(records, record)
		}
	}
	if err != io.EOF {
		return nil, err
	}
	return records, nil
}

// read makes the next record in the memory of record, if there is enough.
func (r *Reader) read(record []string) ([]string, error) {
	if r.Comma == r.Comment || !mayDelimit(r.Comma) || r.Comment != 0 && !mayDelimit(r.Comment) {
		return nil, errDelimiter
	}
	line, streamErr := r.firstLine()
	if streamErr == io.EOF {
		return nil, io.EOF
	}
	p := parser{Reader: r, rest: line, line: r.lines.number, column: 1, streamErr: streamErr}
	p.start = p.line
	p.comma = string(r.Comma)
	r.text, r.fields = r.text[:0], r.fields[:0]
	err := p.record()
	if err == nil {
		err = p.streamErr
	}
	text := string(r.text)
	record = slices.Grow(record[:0], len(r.fields))
	for i := range r.fields {
		record = append(record, text[r.fields[i].from:r.fields[i].to])
	}
	if r.FieldsPerRecord > 0 {
		if len(record) != r.FieldsPerRecord && err == nil {
			err = &ParseError{p.start, p.start, 1, ErrFieldCount}
		}
	} else if r.FieldsPerRecord == 0 {
		r.FieldsPerRecord = len(record)
	}
	return record, err
}

// firstLine passes over comments and empty lines.
func (r *Reader) firstLine() ([]byte, error) {
	for {
		line, err := r.lines.next()
		comment := false
		if r.Comment != 0 {
			c, _ := utf8.DecodeRune(line)
			comment = c == r.Comment
		}
		if !comment && (err != nil || !isLineEnd(line)) {
			return line, err
		}
		if err != nil {
			return nil, err
		}
	}
}

func isLineEnd(rest []byte) bool { return len(rest) == 0 || len(rest) == 1 && rest[0] == '\n' }

// A parser goes over the lines of one record, and appends to the reader's text and fields.
type parser struct {
	*Reader
	comma        string
	start        int    // the line that the record begins in
	rest         []byte // of the line
	line, column int    // of rest
	streamErr    error
}

func (p *parser) advance(n int) {
	p.rest = p.rest[n:]
	p.column += n
}

func (p *parser) fail(err error, column int) error { return &ParseError{p.start, p.line, column, err} }

// record parses fields until the record ends.
func (p *parser) record() error {
	for more := true; more; {
		if p.TrimLeadingSpace {
			p.trim()
		}
		f := field{from: len(p.text), line: p.line, column: p.column}
		var err error
		if len(p.rest) > 0 && p.rest[0] == '"' {
			more, err = p.quoted()
		} else {
			more, err = p.plain()
		}
		if err != nil {
			return err
		}
		f.to = len(p.text)
		p.fields = append(p.fields, f)
	}
	return nil
}

// trim passes over spaces. The end of the line, if they go so far, counts as no column.
func (p *parser) trim() {
	spaces := len(p.rest) - len(bytes.TrimLeftFunc(p.rest, unicode.IsSpace))
	if spaces > 0 && spaces == len(p.rest) && p.rest[spaces-1] == '\n' {
		p.column--
	}
	p.advance(spaces)
}

// plain parses a field that does not begin with a quote; more tells that another follows.
func (p *parser) plain() (more bool, err error) {
	length := p.commaAt()
	if more = length >= 0; !more {
		length = len(p.rest)
		if length > 0 && p.rest[length-1] == '\n' {
			length--
		}
	}
	text := p.rest[:length]
	if !p.LazyQuotes {
		if at := bytes.IndexByte(text, '"'); at >= 0 {
			return false, p.fail(ErrBareQuote, p.column+at)
		}
	}
	p.text = append(p.text, text...)
	if more {
		p.advance(length + len(p.comma))
	}
	return more, nil
}

func (p *parser) commaAt() int {
	if len(p.comma) == 1 {
		return bytes.IndexByte(p.rest, p.comma[0])
	}
	return bytes.Index(p.rest, []byte(p.comma))
}

// quoted parses a field that begins with a quote.
func (p *parser) quoted() (more bool, err error) {
	p.advance(1)
	for {
		at := bytes.IndexByte(p.rest, '"')
		if at < 0 {
			if len(p.rest) == 0 {
				if !p.LazyQuotes && p.streamErr == nil {
					return false, p.fail(ErrQuote, p.column)
				}
				return false, nil
			}
			if p.streamErr != nil {
				return false, p.streamErr // a field that is cut off within a line is none
			}
			p.text = append(p.text, p.rest...)
			p.nextLine()
			continue
		}
		p.text = append(p.text, p.rest[:at]...)
		p.advance(at + 1)
		switch {
		case len(p.rest) > 0 && p.rest[0] == '"':
			p.text = append(p.text, '"')
			p.advance(1)
		case len(p.rest) >= len(p.comma) && string(p.rest[:len(p.comma)]) == p.comma:
			p.advance(len(p.comma))
			return true, nil
		case isLineEnd(p.rest):
			return false, nil
		case p.LazyQuotes:
			p.text = append(p.text, '"')
		default:
			return false, p.fail(ErrQuote, p.column-1)
		}
	}
}

// nextLine goes on, within quotes, in the next line, if there is one.
func (p *parser) nextLine() {
	p.advance(len(p.rest))
	line, err := p.lines.next()
	if len(line) > 0 {
		p.rest, p.line, p.column = line, p.line+1, 1
	}
	if err != io.EOF {
		p.streamErr = err
	}
}
