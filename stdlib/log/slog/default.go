package slog

import "context"

// The functions are those of the default Logger.

// With is Logger.With.
func With(args ...any) *Logger { return Default().With(args...) }

// Log is Logger.Log.
func Log(ctx context.Context, level Level, msg string, args ...any) {
	Default().log(ctx, level, msg, args)
}

// LogAttrs is Logger.LogAttrs.
func LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	Default().logAttrs(ctx, level, msg, attrs)
}

// Debug is Logger.Debug.
func Debug(msg string, args ...any) { Default().log(nil, LevelDebug, msg, args) }

// DebugContext is Logger.DebugContext.
func DebugContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelDebug, msg, args)
}

// Info is Logger.Info.
func Info(msg string, args ...any) { Default().log(nil, LevelInfo, msg, args) }

// InfoContext is Logger.InfoContext.
func InfoContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelInfo, msg, args)
}

// Warn is Logger.Warn.
func Warn(msg string, args ...any) { Default().log(nil, LevelWarn, msg, args) }

// WarnContext is Logger.WarnContext.
func WarnContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelWarn, msg, args)
}

// Error is Logger.Error.
func Error(msg string, args ...any) { Default().log(nil, LevelError, msg, args) }

// ErrorContext is Logger.ErrorContext.
func ErrorContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelError, msg, args)
}
