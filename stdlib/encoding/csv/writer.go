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

	to *bufio.Writer
}

// NewWriter returns a writer of records to w.
func NewWriter(w io.Writer) *Writer { return &Writer{Comma: ',', to: bufio.NewWriter(w)} }

// Write writes one record, with quotes around the fields that need them. The error is one of the underlying writer, from
// now or before, or says that Comma is no delimiter.
func (w *Writer) Write(record []string) error {
	if !mayDelimit(w.Comma) {
		return errDelimiter
	}
	for i, field := range record {
		if i > 0 {
			w.to.WriteRune(w.Comma)
		}
		if w.wantsQuotes(field) {
			w.writeQuoted(field)
		} else {
			w.to.WriteString(field)
		}
	}
	if w.UseCRLF {
		w.to.WriteByte('\r')
	}
	return w.to.WriteByte('\n') // a bufio.Writer keeps its first error
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
	if strings.ContainsRune(field, w.Comma) || strings.ContainsAny(field, "\"\r\n") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(field)
	return field != "" && unicode.IsSpace(first)
}

func (w *Writer) writeQuoted(field string) {
	w.to.WriteByte('"')
	for {
		n := strings.IndexAny(field, "\"\r\n")
		if n < 0 {
			w.to.WriteString(field)
			break
		}
		w.to.WriteString(field[:n])
		switch c := field[n]; {
		case c == '"':
			w.to.WriteString(`""`)
		case c == '\n' && w.UseCRLF:
			w.to.WriteString("\r\n")
		case c == '\n' || !w.UseCRLF:
			w.to.WriteByte(c)
		}
		field = field[n+1:]
	}
	w.to.WriteByte('"')
}
