package log

import (
	"fmt"
	"io"
	"log/internal"
	"os"
)

func init() { internal.DefaultOutput = lineFrom }

// lineFrom is what package slog writes by.
func lineFrom(pc uintptr, line []byte) error {
	add := func(b []byte) []byte { return append(b, line...) }
	return standard.writeFrom(pc, 0, add)
}

// The functions are those of the standard Logger, which writes to standard error.

func Flags() int              { return standard.Flags() }
func SetFlags(flag int)       { standard.SetFlags(flag) }
func Prefix() string          { return standard.Prefix() }
func SetPrefix(prefix string) { standard.SetPrefix(prefix) }
func Writer() io.Writer       { return standard.Writer() }
func SetOutput(w io.Writer)   { standard.SetOutput(w) }

func Output(calldepth int, s string) error { return standard.text(calldepth, s) }

func Print(v ...any) {
	standard.write(1, func(b []byte) []byte { return fmt.Append(b, v...) })
}

func Printf(format string, v ...any) {
	standard.write(1, func(b []byte) []byte { return fmt.Appendf(b, format, v...) })
}

func Println(v ...any) {
	standard.write(1, func(b []byte) []byte { return fmt.Appendln(b, v...) })
}

func Fatal(v ...any) {
	standard.text(1, fmt.Sprint(v...))
	os.Exit(1)
}

func Fatalf(format string, v ...any) {
	standard.text(1, fmt.Sprintf(format, v...))
	os.Exit(1)
}

func Fatalln(v ...any) {
	standard.text(1, fmt.Sprintln(v...))
	os.Exit(1)
}

func Panic(v ...any) {
	s := fmt.Sprint(v...)
	standard.text(1, s)
	panic(s)
}

func Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	standard.text(1, s)
	panic(s)
}

func Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	standard.text(1, s)
	panic(s)
}
