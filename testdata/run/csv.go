// run

// encoding/csv reads and writes records: quotes, line ends, comments, delimiters of several bytes, places and mistakes.
package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

func read(text string, change func(*csv.Reader)) {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	if change != nil {
		change(r)
	}
	fmt.Printf("%q:", text)
	for {
		record, err := r.Read()
		if err == io.EOF {
			break
		}
		fmt.Printf(" %q", record)
		for i := range record {
			line, column := r.FieldPos(i)
			fmt.Printf(" %d:%d", line, column)
		}
		fmt.Print(" @", r.InputOffset())
		if err != nil {
			fmt.Print(" ", err)
			if !errors.Is(err, csv.ErrFieldCount) {
				break
			}
		}
	}
	fmt.Println()
}

func main() {
	lazy := func(r *csv.Reader) { r.LazyQuotes = true }
	trim := func(r *csv.Reader) { r.TrimLeadingSpace = true }
	read("a,b,c\r\n\"x, y\",\"say \"\"hi\"\"\"\n\n,\n\"two\r\nlines\",end", nil)
	read("a\rb,c\r\r\nd\r", nil)
	read("a \"b\" c,d", nil)
	read("a \"b\" c,\"d\"e\"", lazy)
	read("\"a\"b", nil)
	read("x\n\"a\n\nb", nil)
	read("\"a\n\nb", lazy)
	read("  a,  \"b\",\t\n", trim)
	read("# c\na;b\n  # d\n#", func(r *csv.Reader) { r.Comma, r.Comment = ';', '#' })
	read("aλbθ\nθ c\n\"λ\"λx", func(r *csv.Reader) { r.Comma, r.Comment = 'λ', 'θ' })
	read("a,b\nc\nd,e\n", func(r *csv.Reader) { r.FieldsPerRecord = 0 })
	read("a", func(r *csv.Reader) { r.Comma = '\n' })
	read(strings.Repeat("0123456789,", 1000)+"\n", func(r *csv.Reader) { r.FieldsPerRecord = 1001 })

	_, err := csv.NewReader(strings.NewReader("a\nb,c\n")).ReadAll()
	fmt.Println(err)
	for _, crlf := range []bool{false, true} {
		w := csv.NewWriter(os.Stdout)
		w.UseCRLF = crlf
		err := w.WriteAll([][]string{{"plain", "with, comma", "quote \"", " space", "", `\.`, "line\nend", "cr\r\nlf"}, {""}, {}, {"é", "#"}})
		fmt.Println(err, w.Error())
	}
	w := csv.NewWriter(io.Discard)
	w.Comma = '"'
	fmt.Println(w.Write([]string{"a"}))
}
