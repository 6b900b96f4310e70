// Package slog logs structured records: a time, a level, a message, and attributes, which are values with keys. A Logger
// makes records of what it is called with, and gives them to its Handler, which writes them as text, as JSON, or
// does with them what it likes. The functions of the package are those of the default Logger, which writes by package log.
//
// An attribute is an Attr, or two arguments one after the other, a key and a value. Values of common types are held without
// memory of their own. A Group is a value that is attributes itself. A type that is a LogValuer says what is logged
// instead of it, and only when it is logged. With and WithGroup make Loggers whose records have attributes
// in common, which the handlers of this package format once.
//
// Here is the way of a record: logger.go makes it (record.go), line.go formats it into a buffer, by the rules of
// text_handler.go or json_handler.go, and handler.go writes the buffer. bridge.go connects the default loggers of this package
// and of package log.
package slog

// Keys of what each record has. With HandlerOptions.ReplaceAttr their values are, in this order, a time.Time, a Level, a string
// and a *Source.
const (
	TimeKey    = "time"
	LevelKey   = "level"
	MessageKey = "msg"
	SourceKey  = "source"
)

// badKey is the key of an argument that has none.
const badKey = "!BADKEY"
