// run stdin=stdin_numbers.txt

// Reads a table of numbers from stdin, complains about bad lines, prints columns and statistics.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"strconv"
	"strings"
)

type row struct {
	name   string
	values []float64
}

type lineError struct {
	line int
	err  error
}

func (e *lineError) Error() string { return fmt.Sprintf("line %d: %v", e.line, e.err) }
func (e *lineError) Unwrap() error { return e.err }

var errEmpty = errors.New("no values")

func parse(line string) (r row, err error) {
	fields := strings.Split(line, ",")
	r.name = strings.TrimSpace(fields[0])
	for _, field := range fields[1:] {
		v, err := strconv.ParseFloat(strings.TrimSpace(field), 64)
		if err != nil {
			return r, err
		}
		r.values = append(r.values, v)
	}
	if len(r.values) == 0 {
		err = errEmpty
	}
	return
}

func read(in io.Reader) (rows []row, problems error) {
	reader := bufio.NewReader(in)
	for n := 1; ; n++ {
		line, err := reader.ReadString('\n')
		if line = strings.TrimRight(line, "\r\n"); line != "" && line[0] != '#' {
			r, problem := parse(line)
			if problem != nil {
				problems = errors.Join(problems, &lineError{n, problem})
			} else {
				rows = append(rows, r)
			}
		}
		if err == io.EOF {
			return
		}
	}
}

func main() {
	rows, err := read(os.Stdin)
	fmt.Println(err)
	var bad *strconv.NumError
	var at *lineError
	fmt.Println(errors.Is(err, errEmpty), errors.As(err, &bad), errors.As(err, &at))
	fmt.Println(bad.Num, bad.Func, bad.Err == strconv.ErrSyntax, at.line)
	sort.SliceStable(rows, func(i, j int) bool { return len(rows[i].values) > len(rows[j].values) })
	for _, r := range rows {
		sum, low, high := 0.0, r.values[0], r.values[0]
		for _, v := range r.values {
			sum += v
			low, high = min(low, v), max(high, v)
		}
		fmt.Printf("%-8s|%3d|%10.3f|%8.2e|%8g\n", r.name, len(r.values), sum/float64(len(r.values)), low, high)
	}
}
