// run
// log/slog: what TextHandler and JSONHandler make of values, keys, groups, With, ReplaceAttr and LogValuers, also of those that
// fail or panic; slogtest finds nothing wrong with them, and something with a handler that does nothing.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"os"
	"strings"
	"testing/slogtest"
	"time"
)

type valuer struct{ v slog.Value }

func (v valuer) LogValue() slog.Value { return v.v }

type endless struct{}

func (e endless) LogValue() slog.Value { return slog.AnyValue(e) }

type panicking struct{ p any }

func (p panicking) MarshalText() ([]byte, error) { panic(p.p) }
func (p panicking) MarshalJSON() ([]byte, error) { panic(p.p) }

type text string

func (t text) MarshalText() ([]byte, error) {
	if t == "" {
		return nil, errors.New("no text")
	}
	return []byte("<" + t + ">"), nil
}

type point struct {
	X, Y int
	name string
}

type named []byte

var (
	when   = time.Date(2024, 2, 29, 23, 59, 58, 123456789, time.FixedZone("", 5*3600+1800))
	values = []any{
		1, -5, uint8(7), 1.5, 1e21, 1e-7, float32(0.5), math.NaN(), true, "plain", "two words", "", "a=b", "q\"uote", "\n\t\x00\b\x7f\\",
		"ünïcode", "\u2028\xff", nil, time.Minute, when, when.UTC().Truncate(time.Second), errors.New("an error"),
		point{1, 2, "p"}, &point{3, 4, "q"}, (*point)(nil), map[string]int{"b": 2, "a": 1}, []string{"x", "<y>"},
		[]byte("bytes 1"), named("named"), json.RawMessage(`{"a": [1, 2]}`), json.RawMessage(`{`), text("t"), text(""),
		panicking{"why"}, (*panicking)(nil), slog.LevelWarn, slog.Level(-7), slog.KindAny, complex(1, 2),
		valuer{slog.IntValue(5)}, valuer{slog.AnyValue(valuer{slog.StringValue("twice")})}, endless{},
		valuer{slog.GroupValue(slog.Int("a", 1), slog.Any("b", valuer{slog.BoolValue(true)}))},
		slog.GroupValue(), []slog.Attr{slog.Int("in", 1), slog.Group("empty")}, &slog.Source{Function: "f", File: "file", Line: 3}, &slog.Source{},
	}
)

func handlers(opts *slog.HandlerOptions) []slog.Handler {
	return []slog.Handler{slog.NewTextHandler(os.Stdout, opts), slog.NewJSONHandler(os.Stdout, opts)}
}

func record(attrs ...slog.Attr) slog.Record {
	r := slog.NewRecord(time.Time{}, slog.LevelInfo, "m", 0)
	r.AddAttrs(attrs...)
	return r
}

func groups() {
	for _, h := range handlers(nil) {
		show := func(h slog.Handler, attrs ...slog.Attr) { h.Handle(context.Background(), record(attrs...)) }
		one := []slog.Attr{slog.Int("one", 1)}
		g := h.WithGroup("g").WithAttrs(one)
		show(h, slog.Group("a", slog.Group("b b", slog.Int("c", 1)), slog.Group("e"), slog.Int("=", 2)), slog.Group("", slog.Int("inline", 3)))
		show(h, slog.Attr{}, slog.Any("", nil), slog.Int("", 1))
		show(g)
		show(g.WithGroup("h"))
		show(g.WithGroup("h"), one...)
		show(g.WithGroup("h").WithGroup("i").WithAttrs(one), one...)
		show(g, slog.Group("sub", slog.String("k", "v")))
		show(h.WithAttrs(nil).WithAttrs(one).WithGroup("x"), slog.Group("nothing"))
		show(g.WithAttrs(one), one...)
	}
}

func replace() {
	opts := &slog.HandlerOptions{Level: slog.LevelDebug, ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		switch {
		case a.Key == slog.TimeKey:
			return slog.String("at", a.Value.Time().Format(time.Kitchen))
		case a.Key == slog.LevelKey:
			return slog.Group("severity", "name", a.Value.Any().(slog.Level), "n", 1)
		case a.Key == "secret":
			return slog.Attr{}
		}
		a.Key = strings.Join(append(groups, a.Key), "/")
		return a
	}}
	for _, h := range handlers(opts) {
		r := slog.NewRecord(when, slog.LevelError+2, "message", 0)
		r.AddAttrs(slog.Int("a", 1), slog.String("secret", "x"), slog.Group("g", slog.Int("b", 2), slog.Group("h", slog.Int("c", 3))),
			slog.Any("v", valuer{slog.GroupValue(slog.Int("d", 4))}))
		h.WithAttrs([]slog.Attr{slog.Int("before", 0)}).WithGroup("w").Handle(context.Background(), r)
		fmt.Println(h.Enabled(nil, slog.LevelDebug), h.Enabled(nil, slog.LevelDebug-1))
	}
}

func test() {
	var b bytes.Buffer
	fmt.Println(slogtest.TestHandler(slog.NewJSONHandler(&b, nil), func() (all []map[string]any) {
		for line := range strings.Lines(b.String()) {
			var m map[string]any
			if err := json.Unmarshal([]byte(line), &m); err != nil {
				fmt.Println(err)
			}
			all = append(all, m)
		}
		return all
	}))
	err := slogtest.TestHandler(slog.DiscardHandler, func() []map[string]any { return make([]map[string]any, 17) })
	for _, line := range strings.Split(err.Error(), "\n") {
		line, _, _ = strings.Cut(line, " (")
		fmt.Println(line)
	}
}

func main() {
	for _, h := range handlers(nil) {
		for _, v := range values {
			h.Handle(context.Background(), record(slog.Any("k", v), slog.Int("end", 1)))
		}
		h.Handle(context.Background(), slog.NewRecord(when, slog.LevelWarn+1, "a message", 0))
	}
	groups()
	replace()
	test()
}
