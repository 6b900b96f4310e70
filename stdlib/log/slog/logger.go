package slog

import (
	"context"
	"runtime"
	"sync/atomic"
	"time"
)

// A Logger makes records and gives them to its handler. The zero Logger has none, and is of no use: see New.
type Logger struct {
	handler Handler
}

// defaultLogger is never nil.
var defaultLogger atomic.Pointer[Logger]

// Default returns the Logger of the package's functions.
func Default() *Logger { return defaultLogger.Load() }

// New returns a Logger with the handler. It panics if that is nil.
func New(h Handler) *Logger {
	if h == nil {
		panic("nil Handler")
	}
	return &Logger{h}
}

// Handler returns the handler.
func (l *Logger) Handler() Handler { return l.handler }

// Enabled reports whether records of the level are logged. Without a context it is context.Background().
func (l *Logger) Enabled(ctx context.Context, level Level) bool {
	if ctx == nil {
		ctx = context.Background()
	}
	return l.handler.Enabled(ctx, level)
}

// With returns a Logger whose records begin with the attributes, which are given as to Log. Without any it returns l.
func (l *Logger) With(args ...any) *Logger {
	if len(args) == 0 {
		return l
	}
	return &Logger{l.handler.WithAttrs(toAttrs(args))}
}

// WithGroup returns a Logger whose records' attributes, and those that are added by With, are in a group of that name. With an
// empty name it returns l.
func (l *Logger) WithGroup(name string) *Logger {
	if name == "" {
		return l
	}
	return &Logger{l.handler.WithGroup(name)}
}

// callerDepth is where runtime.Callers finds who called the method that called log or logAttrs.
const callerDepth = 3

// begin returns a record of now, with its place if the handler may want to know it: to find that takes longer than all else.
// It must be called by what callerDepth is about.
func (l *Logger) begin(r *Record, level Level, msg string) {
	r.Time, r.Level, r.Message = time.Now(), level, msg
	if mayUseSource(l.handler) {
		var pcs [1]uintptr
		runtime.Callers(callerDepth+1, pcs[:])
		r.PC = pcs[0]
	}
}

func (l *Logger) log(ctx context.Context, level Level, msg string, args []any) {
	if ctx == nil {
		ctx = context.Background()
	}
	if !l.handler.Enabled(ctx, level) {
		return
	}
	var r Record
	l.begin(&r, level, msg)
	r.Add(args...)
	l.handler.Handle(ctx, r)
}

func (l *Logger) logAttrs(ctx context.Context, level Level, msg string, attrs []Attr) {
	if ctx == nil {
		ctx = context.Background()
	}
	if !l.handler.Enabled(ctx, level) {
		return
	}
	var r Record
	l.begin(&r, level, msg)
	r.AddAttrs(attrs...)
	l.handler.Handle(ctx, r)
}

// Log logs a record with the time, the place of the call, and the attributes. Each is an Attr, or a string and the value
// behind it; any other argument is a value with the key !BADKEY. What the handler returns is ignored.
func (l *Logger) Log(ctx context.Context, level Level, msg string, args ...any) {
	l.log(ctx, level, msg, args)
}

// LogAttrs is Log for attributes, which takes less.
func (l *Logger) LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	l.logAttrs(ctx, level, msg, attrs)
}

// Debug logs at LevelDebug.
func (l *Logger) Debug(msg string, args ...any) { l.log(nil, LevelDebug, msg, args) }

// DebugContext logs at LevelDebug, with the context for the handler.
func (l *Logger) DebugContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelDebug, msg, args)
}

// Info logs at LevelInfo.
func (l *Logger) Info(msg string, args ...any) { l.log(nil, LevelInfo, msg, args) }

// InfoContext logs at LevelInfo, with the context for the handler.
func (l *Logger) InfoContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelInfo, msg, args)
}

// Warn logs at LevelWarn.
func (l *Logger) Warn(msg string, args ...any) { l.log(nil, LevelWarn, msg, args) }

// WarnContext logs at LevelWarn, with the context for the handler.
func (l *Logger) WarnContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelWarn, msg, args)
}

// Error logs at LevelError.
func (l *Logger) Error(msg string, args ...any) { l.log(nil, LevelError, msg, args) }

// ErrorContext logs at LevelError, with the context for the handler.
func (l *Logger) ErrorContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelError, msg, args)
}
