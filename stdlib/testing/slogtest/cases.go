package slogtest

import (
	"fmt"
	"log/slog"
	"runtime"
)

// A testCase is one record, and what should come of it.
type testCase struct {
	name  string
	rule  string // for handlers
	place string // in this file
	call  func(*slog.Logger)
	edit  func(*slog.Record)
	wants []want
}

func theCase(name, rule string, call func(*slog.Logger), wants ...want) *testCase {
	_, file, line, _ := runtime.Caller(1)
	return &testCase{name: name, rule: rule, place: fmt.Sprintf("%s:%d", file, line), call: call, wants: wants}
}

// edited changes the record before the handler gets it.
func (c *testCase) edited(edit func(*slog.Record)) *testCase {
	c.edit = edit
	return c
}

// A stand is logged as another value.
type stand struct{ value any }

func (s stand) LogValue() slog.Value { return slog.AnyValue(s.value) }
func (s stand) String() string       { return fmt.Sprintf("<replace(%v)>", s.value) }

// standing is a group of such.
var standing = slog.Group("G", "a", "v1", "b", stand{"v2"})

// cases begin with what is simple: who fails there need not look further.
var cases = []*testCase{
	theCase("built-ins", "this test expects slog.TimeKey, slog.LevelKey and slog.MessageKey",
		func(l *slog.Logger) { l.Info("message") },
		has(slog.TimeKey), has(slog.LevelKey), is(slog.MessageKey, "message")),
	theCase("attrs", "a Handler should output attributes passed to the logging function",
		func(l *slog.Logger) { l.Info("message", "k", "v") },
		is("k", "v")),
	theCase("empty-attr", "a Handler should ignore an empty Attr",
		func(l *slog.Logger) { l.Info("msg", "a", "b", "", nil, "c", "d") },
		is("a", "b"), hasNo(""), is("c", "d")),
	theCase("zero-time", "a Handler should ignore a zero Record.Time",
		func(l *slog.Logger) { l.Info("msg", "k", "v") },
		hasNo(slog.TimeKey)).edited(noTime),
	theCase("WithAttrs", "a Handler should include the attributes from the WithAttrs method",
		func(l *slog.Logger) { l.With("a", "b").Info("msg", "k", "v") },
		is("a", "b"), is("k", "v")),
	theCase("groups", "a Handler should handle Group attributes",
		func(l *slog.Logger) { l.Info("msg", "a", "b", slog.Group("G", "c", "d"), "e", "f") },
		is("a", "b"), in(is("c", "d"), "G"), is("e", "f")),
	theCase("empty-group", "a Handler should ignore an empty group",
		func(l *slog.Logger) { l.Info("msg", "a", "b", slog.Group("G"), "e", "f") },
		is("a", "b"), hasNo("G"), is("e", "f")),
	theCase("inline-group", "a Handler should inline the Attrs of a group with an empty key",
		func(l *slog.Logger) { l.Info("msg", "a", "b", slog.Group("", "c", "d"), "e", "f") },
		is("a", "b"), is("c", "d"), is("e", "f")),
	theCase("WithGroup", "a Handler should handle the WithGroup method",
		func(l *slog.Logger) { l.WithGroup("G").Info("msg", "a", "b") },
		has(slog.TimeKey), has(slog.LevelKey), is(slog.MessageKey, "msg"), hasNo("a"), in(is("a", "b"), "G")),
	theCase("multi-With", "a Handler should handle multiple WithGroup and WithAttr calls",
		func(l *slog.Logger) {
			l.With("a", "b").WithGroup("G").With("c", "d").WithGroup("H").Info("msg", "e", "f")
		},
		has(slog.TimeKey), has(slog.LevelKey), is(slog.MessageKey, "msg"),
		is("a", "b"), in(is("c", "d"), "G"), in(is("e", "f"), "G", "H")),
	theCase("empty-group-record", "a Handler should not output groups if there are no attributes",
		func(l *slog.Logger) { l.With("a", "b").WithGroup("G").With("c", "d").WithGroup("H").Info("msg") },
		has(slog.TimeKey), has(slog.LevelKey), is(slog.MessageKey, "msg"),
		is("a", "b"), in(is("c", "d"), "G"), in(hasNo("H"), "G")),
	theCase("nested-empty-group-record", "a Handler should not output nested groups if there are no attributes",
		func(l *slog.Logger) {
			l.With("a", "b").WithGroup("G").With("c", "d").WithGroup("H").WithGroup("I").Info("msg")
		},
		has(slog.TimeKey), has(slog.LevelKey), is(slog.MessageKey, "msg"),
		is("a", "b"), in(is("c", "d"), "G"), in(hasNo("H"), "G"), in(hasNo("I"), "G")),
	theCase("resolve", "a Handler should call Resolve on attribute values",
		func(l *slog.Logger) { l.Info("msg", "k", stand{"replaced"}) },
		is("k", "replaced")),
	theCase("resolve-groups", "a Handler should call Resolve on attribute values in groups",
		func(l *slog.Logger) { l.Info("msg", standing) },
		in(is("a", "v1"), "G"), in(is("b", "v2"), "G")),
	theCase("resolve-WithAttrs", "a Handler should call Resolve on attribute values from WithAttrs",
		func(l *slog.Logger) { l.With("k", stand{"replaced"}).Info("msg") },
		is("k", "replaced")),
	theCase("resolve-WithAttrs-groups", "a Handler should call Resolve on attribute values in groups from WithAttrs",
		func(l *slog.Logger) { l.With(standing).Info("msg") },
		in(is("a", "v1"), "G"), in(is("b", "v2"), "G")),
	theCase("empty-PC", "a Handler should not output SourceKey if the PC is zero",
		func(l *slog.Logger) { l.Info("message") },
		hasNo(slog.SourceKey)).edited(noPlace),
}
