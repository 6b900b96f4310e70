package slog

import (
	"fmt"
	"reflect"
	"strconv"
	"sync"
)

// A line is a record on its way into a buffer.
//
// Whether a separator is due is seen from what stands there: there is none at the beginning, and none behind a brace that
// opens a group. So when it turns out that a group has nothing in it, because all of it was replaced by nothing,
// cutting the buffer off where the group began is all there is to do.
type line struct {
	*formatter
	buf    []byte
	nested bool     // What comes next is an attribute, not what each record has.
	groups []string // around it, for ReplaceAttr; never nil
	prefix []byte   // their names, each with a dot, for text
	quoted []byte   // what is moved out of buf, to come back in quotes
}

var lines = sync.Pool{New: func() any { return &line{buf: make([]byte, 0, 1024), groups: []string{}} }}

// mostKept is how large a buffer may be to be used again.
const mostKept = 16 << 10

func (f *formatter) newLine() *line {
	l := lines.Get().(*line)
	l.formatter = f
	return l
}

func (l *line) free() {
	if cap(l.buf) > mostKept || cap(l.quoted) > mostKept {
		return
	}
	clear(l.groups[:cap(l.groups)]) // Names of groups that ended stand beyond the length.
	l.formatter, l.nested, l.buf, l.groups, l.prefix = nil, false, l.buf[:0], l.groups[:0], l.prefix[:0]
	lines.Put(l)
}

// always appends what each record has. If one of it is a group, ReplaceAttr gets what is in it without the group's name, as in
// Go.
func (l *line) always(r *Record) {
	replace := l.opts.ReplaceAttr != nil
	if !r.Time.IsZero() {
		if replace {
			l.attr(Time(TimeKey, r.Time))
		} else {
			l.key(TimeKey)
			l.time(r.Time)
		}
	}
	if replace {
		l.attr(Attr{LevelKey, r.Level.value()})
	} else {
		l.key(LevelKey)
		l.level(r.Level)
	}
	if l.opts.AddSource {
		if s := r.Source(); s != nil {
			l.attr(Any(SourceKey, s))
		} else {
			l.attr(Any(SourceKey, new(Source)))
		}
	}
	if replace {
		l.attr(String(MessageKey, r.Message))
	} else {
		l.key(MessageKey)
		l.text(r.Message)
	}
}

// level appends a level, which needs neither quotes in text nor escapes in JSON.
func (l *line) level(level Level) {
	if l.json {
		l.buf = append(level.appendTo(append(l.buf, '"')), '"')
	} else {
		l.buf = level.appendTo(l.buf)
	}
}

// rest appends the attributes, those of the handler first, and closes what is open.
func (l *line) rest(r *Record) {
	l.nested = true
	if len(l.before) > 0 {
		l.separate()
		l.buf = append(l.buf, l.before...)
	}
	open := l.opened
	if r.NumAttrs() > 0 {
		l.groups = append(l.groups, l.formatter.groups...)
		l.prefix = append(l.prefix, l.formatter.prefix...)
		mark := len(l.buf)
		l.openGroups(l.formatter.groups[open:])
		near, far := l.attrs(r.near[:r.count]), l.attrs(r.far)
		if near || far {
			open = len(l.formatter.groups)
		} else {
			l.buf = l.buf[:mark]
		}
	}
	if l.json {
		for range open + 1 {
			l.buf = append(l.buf, '}')
		}
	}
}

// openGroups opens groups that are in groups and prefix already.
func (l *line) openGroups(names []string) {
	if l.json {
		for _, name := range names {
			l.openBrace(name)
		}
	}
}

// separate appends what is between attributes, if there is one before.
func (l *line) separate() {
	n := len(l.buf)
	switch {
	case n == 0:
	case !l.json:
		l.buf = append(l.buf, ' ')
	case l.buf[n-1] != '{':
		l.buf = append(l.buf, ',')
	}
}

func (l *line) key(key string) {
	l.separate()
	if l.json {
		l.buf = append(appendJSONString(l.buf, key), ':')
	} else {
		l.textKey(key)
		l.buf = append(l.buf, '=')
	}
}

func (l *line) openBrace(name string) {
	l.key(name)
	l.buf = append(l.buf, '{')
}

// attrs reports whether it has appended anything.
func (l *line) attrs(as []Attr) (any bool) {
	for i := range as {
		if l.attr(as[i]) {
			any = true
		}
	}
	return any
}

// attr reports whether it has appended anything.
func (l *line) attr(a Attr) bool {
	a.Value = a.Value.Resolve()
	if replace := l.opts.ReplaceAttr; replace != nil && a.Value.Kind() != KindGroup {
		groups := l.groups
		if !l.nested {
			groups = nil
		}
		a = replace(groups, a)
		a.Value = a.Value.Resolve()
	}
	if a.isZero() {
		return false
	}
	if s, ok := a.Value.ref.(*Source); ok {
		switch {
		case s == nil || *s == (Source{}):
			return false
		case l.json:
			a.Value = s.attrs()
		default:
			a.Value = StringValue(s.File + ":" + strconv.Itoa(s.Line))
		}
	}
	if a.Value.Kind() == KindGroup {
		as := a.Value.attrs()
		// A group that is empty only now, because a LogValuer says so, counts as something within another, as in Go.
		return len(as) == 0 || l.group(a.Key, as)
	}
	l.key(a.Key)
	l.value(a.Value)
	return true
}

// group reports whether it has appended anything.
func (l *line) group(name string, as []Attr) bool {
	if name == "" {
		return l.attrs(as)
	}
	mark, prefix, depth := len(l.buf), len(l.prefix), len(l.groups)
	if l.json {
		l.openBrace(name)
	} else {
		l.prefix = append(append(l.prefix, name...), '.')
	}
	if l.nested {
		l.groups = append(l.groups, name)
	}
	some := l.attrs(as)
	l.groups, l.prefix = l.groups[:depth], l.prefix[:prefix]
	switch {
	case !some:
		l.buf = l.buf[:mark]
	case l.json:
		l.buf = append(l.buf, '}')
	}
	return some
}

// value appends a value that is no group.
func (l *line) value(v Value) {
	var err error
	switch v.Kind() {
	case KindString:
		l.text(v.text())
		return
	case KindTime:
		l.time(v.time())
		return
	case KindAny:
		err = l.any(v)
	default:
		if l.json {
			l.buf, err = appendJSONNumber(l.buf, v)
		} else {
			l.buf = v.appendText(l.buf)
		}
	}
	if err != nil {
		l.failed(err)
	}
}

// failed puts the error where the value should be.
func (l *line) failed(err error) { l.text(fmt.Sprintf("!ERROR:%v", err)) }

// any appends what may have methods. If one panics, a line with what it panicked with is better than none. Often it is that of
// a nil pointer, which is said more briefly.
func (l *line) any(v Value) error {
	mark := len(l.buf)
	defer func() {
		if p := recover(); p != nil {
			l.buf = l.buf[:mark]
			if x := reflect.ValueOf(v.ref); x.Kind() == reflect.Pointer && x.IsNil() {
				l.text("<nil>")
			} else {
				l.text(fmt.Sprintf("!PANIC: %v", p))
			}
		}
	}()
	if l.json {
		return l.anyJSON(v.Any())
	}
	return l.anyText(v.Any())
}

// text appends a string.
func (l *line) text(s string) {
	if l.json {
		l.buf = appendJSONString(l.buf, s)
	} else {
		l.buf = appendTextString(l.buf, s)
	}
}
