package slog

import (
	"runtime"
	"slices"
	"time"
)

// nearAttrs is how many attributes a Record holds itself: most have no more.
const nearAttrs = 5

// A Record is what happened. Copies share attributes: one that is to get more must be a Clone, unless nobody has another.
type Record struct {
	Time    time.Time // when; handlers leave the zero Time out
	Message string
	Level   Level
	// PC is where, for runtime.CallersFrames and for nothing else; 0 if it is not known.
	PC uintptr

	near  [nearAttrs]Attr
	count int    // of near
	far   []Attr // those that have no place there
}

// NewRecord returns a Record without attributes. It is for those who log by a Handler, without a Logger.
func NewRecord(t time.Time, level Level, msg string, pc uintptr) Record {
	return Record{Time: t, Message: msg, Level: level, PC: pc}
}

// Clone returns a copy that shares nothing that may change.
func (r Record) Clone() Record {
	r.far = slices.Clip(r.far)
	return r
}

// NumAttrs returns how many attributes there are.
func (r Record) NumAttrs() int { return r.count + len(r.far) }

// Attrs calls f for each attribute, until it returns false.
func (r Record) Attrs(f func(Attr) bool) {
	for _, as := range [2][]Attr{r.near[:r.count], r.far} {
		for i := range as {
			if !f(as[i]) {
				return
			}
		}
	}
}

// AddAttrs adds the attributes, but for empty groups.
func (r *Record) AddAttrs(attrs ...Attr) {
	for i := range attrs {
		if attrs[i].Value.isEmptyGroup() {
			continue
		}
		if r.count == len(r.near) {
			r.addFar(attrs[i:])
			return
		}
		r.near[r.count] = attrs[i]
		r.count++
	}
}

// addFar adds what has no place in near. If the slice has room, but something stands there, then a copy of the Record, which
// was no Clone, has got more already; it must keep that, and the fault should be seen.
func (r *Record) addFar(attrs []Attr) {
	if n := len(r.far); n < cap(r.far) && !r.far[:n+1][n].isZero() {
		r.far = append(slices.Clip(r.far), String("!BUG", "AddAttrs unsafely called on copy of Record made without using Record.Clone"))
	}
	if r.far == nil {
		r.far = make([]Attr, 0, len(attrs)-countEmptyGroups(attrs))
	}
	for i := range attrs {
		if !attrs[i].Value.isEmptyGroup() {
			r.far = append(r.far, attrs[i])
		}
	}
}

// Add adds attributes that are given as to Logger.Log.
func (r *Record) Add(args ...any) {
	for len(args) > 0 {
		var a Attr
		a, args = firstAttr(args)
		if a.Value.isEmptyGroup() {
			continue
		}
		if r.count < len(r.near) {
			r.near[r.count] = a
			r.count++
			continue
		}
		if r.far == nil {
			r.far = make([]Attr, 0, 1+(len(args)+1)/2)
		}
		r.far = append(r.far, a)
	}
}

// A Source is a line of the program.
type Source struct {
	Function string `json:"function"` // with the path of its package; empty if it is not known
	File     string `json:"file"`
	Line     int    `json:"line"` // from 1 on; 0 if it is not known
}

// Source returns a new Source of where the record comes from, or nil if that is not known.
func (r Record) Source() *Source {
	if r.PC == 0 {
		return nil
	}
	f, _ := runtime.CallersFrames([]uintptr{r.PC}).Next()
	return &Source{f.Function, f.File, f.Line}
}

// attrs returns what is known of s as attributes: those that are not empty or 0.
func (s *Source) attrs() Value {
	all := []Attr{String("function", s.Function), String("file", s.File), Int("line", s.Line)}
	return GroupValue(slices.DeleteFunc(all, func(a Attr) bool { return a.Value.num == 0 })...)
}
