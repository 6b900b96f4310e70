package csv

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Writer writes records. Its fields may be changed before the first one. What it writes is buffered: see Flush.
type Writer struct {
	// Comma stands between fields; ',' at first.
	Comma rune
	// UseCRLF ends lines with \r\n in place of \n, within fields too.
	UseCRLF bool

	to   *bufio.Writer
	line []byte // of the last record; its memory is used again
}

// NewWriter returns a writer of records to w.
func NewWriter(w io.Writer) *Writer { return &Writer{Comma: ',', to: bufio.NewWriter(w)} }

// Write writes one record, with quotes around the fields that need them. The error is one of the underlying writer, from
// now or before, or says that Comma is no delimiter.
func (w *Writer) Write(record []string) error {
	if !mayDelimit(w.Comma) {
		return errDelimiter
	}
	line := w.line[:0]
	for i, field := range record {
		if i > 0 {
			line = utf8.AppendRune(line, w.Comma)
		}
		if w.wantsQuotes(field) {
			line = w.appendQuoted(line, field)
		} else {
			line = append(line, field...)
		}
	}
	if w.UseCRLF {
		line = append(line, '\r')
	}
	w.line = append(line, '\n')
	_, err := w.to.Write(w.line) // a bufio.Writer keeps its first error
	return err
}

// WriteAll writes the records and flushes.
func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.to.Flush()
}

// Flush writes what is buffered to the underlying writer. Error tells whether it could.
func (w *Writer) Flush() { w.to.Flush() }

// Error returns the first error of the underlying writer that showed in a Write or Flush.
func (w *Writer) Error() error {
	_, err := w.to.Write(nil)
	return err
}

// wantsQuotes: has the field what would end it or begin quotes, a space at its beginning, which readers may drop, or is it
// \., the end of a table to some databases?
func (w *Writer) wantsQuotes(field string) bool {
	if field == `\.` {
		return true
	}
	comma := byte('"') // stands for one of several bytes
	if w.Comma < utf8.RuneSelf {
		comma = byte(w.Comma)
	} else if strings.ContainsRune(field, w.Comma) {
		return true
	}
	for i := range len(field) {
		if c := field[i]; c == comma || c == '"' || c == '\n' || c == '\r' {
			return true
		}
	}
	first, _ := utf8.DecodeRuneInString(field)
	return field != "" && unicode.IsSpace(first)
}

// appendQuoted appends the field in quotes.
func (w *Writer) appendQuoted(line []byte, field string) []byte {
	line = append(line, '"')
	for i := range len(field) {
		switch c := field[i]; {
		case c == '"':
			line = append(line, '"', '"')
		case c == '\n' && w.UseCRLF:
			line = append(line, '\r', '\n')
		case c != '\r' || !w.UseCRLF:
			line = append(line, c)
		}
	}
	return append(line, '"')
}
