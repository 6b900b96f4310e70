// Package slogtest tests whether a handler of log/slog does what is asked of handlers. What the handler wrote has to be given
// back as maps, a group as a map in a map, so that it can be looked at whatever its form is.
package slogtest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"testing"
	"time"
)

// TestHandler has h handle some records, which are of slog.LevelInfo, and then calls results for what came of them: a map for each
// record, in order, with the attributes under their keys, and time, level and message under slog's. It returns an error that
// has one for each thing that is not as it should be. If h leaves out on purpose what is asked for, results can put it in.
func TestHandler(h slog.Handler, results func() []map[string]any) error {
	for _, c := range cases {
		c.log(h)
	}
	all := results()
	if len(all) != len(cases) {
		return fmt.Errorf("got %d results, want %d", len(all), len(cases))
	}
	var errs []error
	for i, c := range cases {
		for _, problem := range c.problems(all[i]) {
			errs = append(errs, errors.New(problem))
		}
	}
	return errors.Join(errs...)
}

// Run does the same by subtests, of which each has a handler and a result of its own, and fails with a message for each thing
// that is not as it should be.
func Run(t *testing.T, newHandler func(*testing.T) slog.Handler, result func(*testing.T) map[string]any) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.log(newHandler(t))
			for _, problem := range c.problems(result(t)) {
				t.Error(problem)
			}
		})
	}
}

// log has the handler handle the case's record.
func (c *testCase) log(h slog.Handler) {
	if c.edit != nil {
		h = &editor{h, c.edit}
	}
	c.call(slog.New(h))
}

// problems lists what is not as it should be in a result.
func (c *testCase) problems(result map[string]any) (all []string) {
	for _, w := range c.wants {
		if problem := w.problem(result); problem != "" {
			all = append(all, problem+": "+c.rule+" ("+c.place+")")
		}
	}
	return all
}

// An editor changes records before a handler gets them. It is not asked for further handlers.
type editor struct {
	slog.Handler
	edit func(*slog.Record)
}

func (e *editor) Handle(ctx context.Context, r slog.Record) error {
	e.edit(&r)
	return e.Handler.Handle(ctx, r)
}

func noTime(r *slog.Record)  { r.Time = time.Time{} }
func noPlace(r *slog.Record) { r.PC = 0 }

// A want is what a result should be: at key, within groups, the value, if that is not nil; anything, or nothing.
type want struct {
	groups []string
	key    string
	value  any
	absent bool
}

// problem says what is wrong, or nothing.
func (w want) problem(m map[string]any) string {
	for _, name := range w.groups {
		got, ok := m[name]
		if !ok {
			return fmt.Sprintf("missing group %q", name)
		}
		if m, ok = got.(map[string]any); !ok {
			return fmt.Sprintf("value for group %q is not map[string]any", name)
		}
	}
	got, ok := m[w.key]
	switch {
	case w.absent && ok:
		return fmt.Sprintf("unexpected key %q", w.key)
	case !w.absent && !ok:
		return fmt.Sprintf("missing key %q", w.key)
	case w.value != nil && got != w.value:
		return fmt.Sprintf("%q: got %#v, want %#v", w.key, got, w.value)
	}
	return ""
}

func has(key string) want              { return want{key: key} }
func hasNo(key string) want            { return want{key: key, absent: true} }
func is(key string, value string) want { return want{key: key, value: value} }

// in has a want in the groups.
func in(w want, groups ...string) want {
	w.groups = groups
	return w
}
