package slog

import (
	"context"
	"log"
	"log/internal"
	"runtime"
	"strings"
	"time"
)

// How this package and package log write by each other.
//
// At first the default Logger writes by the standard logger of package log: its handler formats level, message and
// attributes, and package log puts the time before it. SetDefault turns that round: the standard logger writes to
// a handlerWriter, which makes a record of each line for the new default's handler.

func init() { defaultLogger.Store(New(&defaultHandler{newFormatter(nil, false, nil)})) }

// logLevel is the least level that defaultHandler logs, and the level of lines from package log.
var logLevel LevelVar

// SetLogLoggerLevel sets the level of what goes from one package to the other, and returns what it was, LevelInfo at first:
// before SetDefault, it is the least that the default Logger writes by package log; afterwards, it is that of
// the records which lines of package log become.
func SetLogLoggerLevel(level Level) (oldLevel Level) {
	oldLevel = logLevel.Level()
	logLevel.Set(level)
	return oldLevel
}

const logsPlace = log.Lshortfile | log.Llongfile

// SetDefault makes l the Logger of the package's functions, and has the standard logger of package log write by its handler. The
// latter's flags are set to 0; if they asked for the place of the call, records know it.
func SetDefault(l *Logger) {
	defaultLogger.Store(l)
	if _, ok := l.handler.(*defaultHandler); ok {
		return // It writes by package log itself.
	}
	log.SetOutput(&handlerWriter{l.handler, &logLevel, log.Flags()&logsPlace != 0})
	log.SetFlags(0)
}

// NewLogLogger returns a logger of package log whose lines become records of the level for the handler.
func NewLogLogger(h Handler, level Level) *log.Logger {
	return log.New(&handlerWriter{h, level, true}, "", 0)
}

// mayUseSource reports whether the handler may look at a record's PC. Those of others may.
func mayUseSource(h Handler) bool {
	switch h := h.(type) {
	case *TextHandler:
		return h.formatter.opts.AddSource
	case *JSONHandler:
		return h.formatter.opts.AddSource
	case *defaultHandler:
		return log.Flags()&logsPlace != 0
	case discardHandler:
		return false
	}
	return true
}

type defaultHandler struct {
	formatter *formatter
}

func (*defaultHandler) Enabled(_ context.Context, l Level) bool { return l >= logLevel.Level() }

func (h *defaultHandler) Handle(_ context.Context, r Record) error {
	l := h.formatter.newLine()
	defer l.free()
	l.buf = append(r.Level.appendTo(l.buf), ' ')
	l.buf = append(l.buf, r.Message...)
	l.rest(&r)
	return internal.DefaultOutput(r.PC, l.buf)
}

func (h *defaultHandler) WithAttrs(attrs []Attr) Handler {
	return &defaultHandler{h.formatter.withAttrs(attrs)}
}

func (h *defaultHandler) WithGroup(name string) Handler {
	return &defaultHandler{h.formatter.withGroup(name)}
}

// A handlerWriter is what a logger of package log writes to.
type handlerWriter struct {
	handler Handler
	level   Leveler
	place   bool // Records know where they come from.
}

func (w *handlerWriter) Write(line []byte) (int, error) {
	ctx := context.Background()
	level := w.level.Level()
	if !w.handler.Enabled(ctx, level) {
		return 0, nil
	}
	var pc uintptr
	if w.place {
		pc = callerOfLog()
	}
	message := strings.TrimSuffix(string(line), "\n")
	return len(line), w.handler.Handle(ctx, NewRecord(time.Now(), level, message, pc))
}

// callerOfLog finds who called package log, which has called Write.
func callerOfLog() uintptr {
	var pcs [16]uintptr
	n := runtime.Callers(3, pcs[:])
	for i := range n {
		f, _ := runtime.CallersFrames(pcs[i : i+1]).Next()
		if !strings.HasPrefix(f.Function, "log.") {
			return pcs[i]
		}
	}
	return 0
}
