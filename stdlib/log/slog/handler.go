package slog

import (
	"context"
	"io"
	"slices"
	"sync"
)

// A Handler does something with records. Its methods may be called by several goroutines at once.
type Handler interface {
	// Enabled reports whether records of the level are wanted. It is asked first, so that those that are not cost little. The
	// context is the one that the Logger's method was given, or context.Background().
	Enabled(context.Context, Level) bool

	// Handle handles a record, of a level that is enabled. The context is for its values; that it has ended does not matter.
	// Handlers leave out a Time and a PC that are zero, and Attrs that are; they resolve values (Value.Resolve), treat
	// the attributes of a group without a key as if they stood there one by one, and leave out groups without attributes.
	// Loggers ignore the error.
	Handle(context.Context, Record) error

	// WithAttrs returns a Handler with these attributes behind those it has. The slice is its own.
	WithAttrs(attrs []Attr) Handler

	// WithGroup returns a Handler that has all further attributes, those of records too, in a group of that name, which is
	// within those it has. With an empty name it returns itself. A group in which there is nothing in the end is left out.
	WithGroup(name string) Handler
}

// DiscardHandler wants no records.
var DiscardHandler Handler = discardHandler{}

type discardHandler struct{}

func (discardHandler) Enabled(context.Context, Level) bool  { return false }
func (discardHandler) Handle(context.Context, Record) error { return nil }
func (d discardHandler) WithAttrs([]Attr) Handler           { return d }
func (d discardHandler) WithGroup(string) Handler           { return d }

// HandlerOptions are what TextHandler and JSONHandler can do besides. The zero HandlerOptions are the same as none.
type HandlerOptions struct {
	// AddSource adds the place of the call, with the key SourceKey.
	AddSource bool

	// Level is the least level that is logged; nil means LevelInfo. It is asked each time, so a LevelVar can change it.
	Level Leveler

	// ReplaceAttr, if it is not nil, gets all attributes, with their values resolved, and returns what is logged instead; the
	// zero Attr if nothing is. It gets time, level, source and message too, but not groups: of these it gets the
	// attributes, with the names of the groups around them, which it must neither keep nor change.
	ReplaceAttr func(groups []string, a Attr) Attr
}

// A formatter is what TextHandler and JSONHandler have in common. It is not changed after it was made: With and WithGroup
// make another, which shares the output.
type formatter struct {
	json   bool
	opts   HandlerOptions
	out    *output
	groups []string // that WithGroup has opened
	prefix string   // their names, each with a dot, for text
	before []byte   // the attributes that WithAttrs was given, as they stand in a line
	opened int      // how many of the groups are opened in before
}

// output is shared by handlers that come from one. mu guards w.
type output struct {
	mu sync.Mutex
	w  io.Writer
}

func newFormatter(w io.Writer, json bool, opts *HandlerOptions) *formatter {
	f := &formatter{json: json, out: &output{w: w}}
	if opts != nil {
		f.opts = *opts
	}
	return f
}

func (f *formatter) enabled(l Level) bool {
	least := LevelInfo
	if f.opts.Level != nil {
		least = f.opts.Level.Level()
	}
	return l >= least
}

// withGroup opens a group. In a line it stands only when there is something in it.
func (f *formatter) withGroup(name string) *formatter {
	g := *f
	g.groups = append(slices.Clip(f.groups), name)
	g.prefix = f.prefix + name + "."
	return &g
}

// withAttrs formats the attributes. Groups that are not opened yet are opened before them, unless nothing comes of it.
func (f *formatter) withAttrs(attrs []Attr) *formatter {
	if countEmptyGroups(attrs) == len(attrs) {
		return f
	}
	l := f.newLine()
	defer l.free()
	l.nested = true
	l.buf = append(l.buf, f.before...)
	l.groups = append(l.groups, f.groups...)
	l.prefix = append(l.prefix, f.prefix...)
	l.openGroups(f.groups[f.opened:])
	if !l.attrs(attrs) {
		return f
	}
	g := *f
	g.before = slices.Clone(l.buf)
	g.opened = len(f.groups)
	return &g
}

// handle writes a record by one call of Write.
func (f *formatter) handle(r *Record) error {
	l := f.newLine()
	defer l.free()
	if f.json {
		l.buf = append(l.buf, '{')
	}
	l.always(r)
	l.rest(r)
	l.buf = append(l.buf, '\n')

	f.out.mu.Lock()
	defer f.out.mu.Unlock()
	_, err := f.out.w.Write(l.buf)
	return err
}
