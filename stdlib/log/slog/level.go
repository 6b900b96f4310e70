package slog

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
)

// A Level says how important a record is; the higher, the more. Any number will do; those between and beyond the four that have
// names are called by the next lower of them, as INFO+2.
type Level int

// The levels of the methods with these names. The default is LevelInfo.
const (
	LevelDebug Level = -4
	LevelInfo  Level = 0
	LevelWarn  Level = 4
	LevelError Level = 8
)

var namedLevels = [...]struct {
	level Level
	name  string
}{{LevelError, "ERROR"}, {LevelWarn, "WARN"}, {LevelInfo, "INFO"}, {LevelDebug, "DEBUG"}}

// nearest returns the name that a level is called by, and how far it is above that, or below the lowest.
func (l Level) nearest() (name string, above Level) {
	for _, n := range namedLevels {
		name, above = n.name, l-n.level
		if l >= n.level { // The difference may overflow.
			break
		}
	}
	return name, above
}

// String returns the name of the level, as INFO, WARN+1 or DEBUG-3.
func (l Level) String() string {
	name, above := l.nearest()
	if above == 0 {
		return name
	}
	return string(l.appendTo(nil))
}

func (l Level) appendTo(b []byte) []byte {
	name, above := l.nearest()
	b = append(b, name...)
	if above == 0 {
		return b
	}
	if above > 0 {
		b = append(b, '+')
	}
	return strconv.AppendInt(b, int64(above), 10)
}

// Values of the levels that are usual, so that these take no memory each time.
var levelValues = func() (values [32]Value) {
	for i := range values {
		values[i] = Value{ref: Level(i - 16)}
	}
	return values
}()

// value returns AnyValue(l).
func (l Level) value() Value {
	if i := int(l) + 16; i >= 0 && i < len(levelValues) {
		return levelValues[i]
	}
	return Value{ref: l}
}

// Level returns l: a Level is a Leveler.
func (l Level) Level() Level { return l }

// AppendText appends what String returns. There is no error.
func (l Level) AppendText(b []byte) ([]byte, error) { return l.appendTo(b), nil }

// MarshalText returns what String returns. There is no error.
func (l Level) MarshalText() ([]byte, error) { return l.appendTo(nil), nil }

// UnmarshalText sets l to the level of that name, in letters of any case.
func (l *Level) UnmarshalText(data []byte) error { return l.parse(string(data)) }

// MarshalJSON returns what String returns, in quotes. There is no error.
func (l Level) MarshalJSON() ([]byte, error) {
	return append(l.appendTo([]byte{'"'}), '"'), nil
}

// UnmarshalJSON sets l to the level whose name is the string.
func (l *Level) UnmarshalJSON(data []byte) error {
	s, err := strconv.Unquote(string(data))
	if err != nil {
		return err
	}
	return l.parse(s)
}

var errLevelName = errors.New("unknown name")

func (l *Level) parse(s string) error {
	fail := func(err error) error { return fmt.Errorf("slog: level string %q: %w", s, err) }
	name, above := s, 0
	if i := strings.IndexAny(s, "+-"); i >= 0 {
		var err error
		if above, err = strconv.Atoi(s[i:]); err != nil {
			return fail(err)
		}
		name = s[:i]
	}
	for _, n := range namedLevels {
		if strings.ToUpper(name) == n.name {
			*l = n.level + Level(above)
			return nil
		}
	}
	return fail(errLevelName)
}

// A Leveler has a Level, which may change.
type Leveler interface {
	Level() Level
}

// A LevelVar is a Level that may be changed while others look at it. The zero LevelVar is LevelInfo.
type LevelVar struct {
	level atomic.Int64
}

// Level returns the level that was set last.
func (v *LevelVar) Level() Level { return Level(v.level.Load()) }

// Set changes the level.
func (v *LevelVar) Set(l Level) { v.level.Store(int64(l)) }

// String returns LevelVar(NAME).
func (v *LevelVar) String() string { return "LevelVar(" + v.Level().String() + ")" }

// AppendText appends the level's name. There is no error.
func (v *LevelVar) AppendText(b []byte) ([]byte, error) { return v.Level().AppendText(b) }

// MarshalText returns the level's name. There is no error.
func (v *LevelVar) MarshalText() ([]byte, error) { return v.Level().MarshalText() }

// UnmarshalText sets the level to that of the name.
func (v *LevelVar) UnmarshalText(data []byte) error {
	var l Level
	err := l.parse(string(data))
	if err == nil {
		v.Set(l)
	}
	return err
}
