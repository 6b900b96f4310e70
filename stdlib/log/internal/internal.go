// Package internal is what package log has for log/slog, which it cannot import.
package internal

// DefaultOutput writes a line by the standard logger of package log, as log.Output does, which sets it. The line's place
// is pc, one of runtime.Callers' values, or the call itself if that is 0.
var DefaultOutput func(pc uintptr, line []byte) error
