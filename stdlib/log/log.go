// Package log writes lines with the date and the time.
package log

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// What a line begins with.
const (
	Ldate         = 1 << iota // 2009/01/23
	Ltime                     // 01:23:23
	Lmicroseconds             // 01:23:23.123123
	Llongfile                 // /a/b/c/d.go:23
	Lshortfile                // d.go:23; instead of Llongfile
	LUTC                      // date and time in UTC
	Lmsgprefix                // the prefix comes before the message, not first
	LstdFlags     = Ldate | Ltime
)

// Logger writes each line with one call of its writer's Write. It may be used by several goroutines at once.
type Logger struct {
	m       sync.Mutex // for writing; guards out
	out     io.Writer
	discard atomic.Bool // out is io.Discard
	prefix  atomic.Pointer[string]
	flags   atomic.Int32
}

var standard = New(os.Stderr, "", LstdFlags)

// New returns a Logger that writes to out.
func New(out io.Writer, prefix string, flag int) *Logger {
	l := new(Logger)
	l.SetOutput(out)
	l.SetPrefix(prefix)
	l.SetFlags(flag)
	return l
}

// Default is the Logger of the package's functions.
func Default() *Logger { return standard }

func (l *Logger) Flags() int        { return int(l.flags.Load()) }
func (l *Logger) SetFlags(flag int) { l.flags.Store(int32(flag)) }

func (l *Logger) Prefix() string {
	if p := l.prefix.Load(); p != nil {
		return *p
	}
	return ""
}

func (l *Logger) SetPrefix(prefix string) { l.prefix.Store(&prefix) }

func (l *Logger) Writer() io.Writer {
	l.m.Lock()
	defer l.m.Unlock()
	return l.out
}

func (l *Logger) SetOutput(w io.Writer) {
	l.m.Lock()
	defer l.m.Unlock()
	l.out = w
	l.discard.Store(w == io.Discard)
}

// place is where a line came from: depth is as for runtime.Caller.
func place(depth int, short bool) string {
	_, file, line, _ := runtime.Caller(depth + 1)
	return at(file, line, short)
}

// at is the place as it stands in a line.
func at(file string, line int, short bool) string {
	if file == "" {
		file = "???"
	}
	if short {
		for i := len(file) - 1; i > 0; i-- {
			if file[i] == '/' {
				file = file[i+1:]
				break
			}
		}
	}
	return fmt.Sprintf("%s:%d: ", file, line)
}

// buffers are for lines. Those that have become larger than mostKept are not used again.
var buffers = sync.Pool{New: func() any {
	b := make([]byte, 0, 256)
	return &b
}}

const mostKept = 64 << 10

// write puts the message, which add appends, after what the flags ask for. depth is as for runtime.Caller.
func (l *Logger) write(depth int, add func([]byte) []byte) error {
	return l.writeFrom(0, depth+1, add)
}

// writeFrom is write for a line that came from pc, unless that is 0.
func (l *Logger) writeFrom(pc uintptr, depth int, add func([]byte) []byte) error {
	if l.discard.Load() {
		return nil
	}
	now := time.Now()
	flags, prefix := l.Flags(), l.Prefix()
	p := buffers.Get().(*[]byte)
	b := (*p)[:0]
	defer func() {
		if cap(b) <= mostKept {
			*p = b
			buffers.Put(p)
		}
	}()
	if flags&Lmsgprefix == 0 {
		b = append(b, prefix...)
	}
	if flags&LUTC != 0 {
		now = now.UTC()
	}
	if flags&Ldate != 0 {
		b = now.AppendFormat(b, "2006/01/02 ")
	}
	if flags&Lmicroseconds != 0 {
		b = now.AppendFormat(b, "15:04:05.000000 ")
	} else if flags&Ltime != 0 {
		b = now.AppendFormat(b, "15:04:05 ")
	}
	if flags&(Lshortfile|Llongfile) != 0 {
		short := flags&Lshortfile != 0
		if pc != 0 {
			f, _ := runtime.CallersFrames([]uintptr{pc}).Next()
			b = append(b, at(f.File, f.Line, short)...)
		} else {
			b = append(b, place(depth+1, short)...)
		}
	}
	if flags&Lmsgprefix != 0 {
		b = append(b, prefix...)
	}
	b = add(b)
	if len(b) == 0 || b[len(b)-1] != '\n' {
		b = append(b, '\n')
	}
	l.m.Lock()
	defer l.m.Unlock()
	_, err := l.out.Write(b)
	return err
}

func (l *Logger) text(depth int, s string) error {
	return l.write(depth+1, func(b []byte) []byte { return append(b, s...) })
}

// Output writes s; calldepth 1 is the caller of Output.
func (l *Logger) Output(calldepth int, s string) error { return l.text(calldepth, s) }

func (l *Logger) Print(v ...any) {
	l.write(1, func(b []byte) []byte { return fmt.Append(b, v...) })
}

func (l *Logger) Printf(format string, v ...any) {
	l.write(1, func(b []byte) []byte { return fmt.Appendf(b, format, v...) })
}

func (l *Logger) Println(v ...any) {
	l.write(1, func(b []byte) []byte { return fmt.Appendln(b, v...) })
}

// Fatal and the like end the program with status 1.

func (l *Logger) Fatal(v ...any) {
	l.text(1, fmt.Sprint(v...))
	os.Exit(1)
}

func (l *Logger) Fatalf(format string, v ...any) {
	l.text(1, fmt.Sprintf(format, v...))
	os.Exit(1)
}

func (l *Logger) Fatalln(v ...any) {
	l.text(1, fmt.Sprintln(v...))
	os.Exit(1)
}

// Panic and the like panic with the message.

func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.text(1, s)
	panic(s)
}

func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.text(1, s)
	panic(s)
}

func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.text(1, s)
	panic(s)
}
