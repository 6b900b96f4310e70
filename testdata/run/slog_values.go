// run
// log/slog: how often and how LogValue is asked, what is said of one that panics; levels at the ends of their range; kinds as values;
// the groups that ReplaceAttr gets.
package main

import (
	"errors"
	"fmt"
	"log/slog"
	"math"
	"os"
	"strings"
)

// A chain says end when it is asked for the last time.
type chain struct {
	asked *int
	last  int
}

func (c chain) LogValue() slog.Value {
	*c.asked++
	if *c.asked == c.last {
		return slog.StringValue("end")
	}
	return slog.AnyValue(c)
}

// A deep panics so many calls down.
type deep int

func (d deep) LogValue() slog.Value { return d.down() }

//go:noinline
func (d deep) down() slog.Value {
	if d == 0 {
		panic(errors.New("deep"))
	}
	v := (d - 1).down()
	return slog.AnyValue([]slog.Value{v})
}

func resolved() {
	for _, last := range []int{1, 2, 99, 100, 101} {
		asked := 0
		v := slog.AnyValue(chain{&asked, last}).Resolve()
		fmt.Println(last, asked, v.Kind(), v)
	}
	for _, d := range []deep{0, 1, 2, 3, 9} {
		v := slog.AnyValue(d).Resolve()
		fmt.Println(v.Kind())
		for _, line := range strings.Split(v.String(), "\n") {
			function, _, _ := strings.Cut(line, " (/")
			if strings.Contains(function, " runtime.") {
				break // It is of no interest how main was called.
			}
			fmt.Println(function)
		}
	}
}

func levels() {
	for _, l := range []slog.Level{math.MinInt, math.MinInt + 3, math.MinInt + 4, math.MinInt + 8, math.MinInt + 9, math.MaxInt - 8, math.MaxInt} {
		var again slog.Level
		err := again.UnmarshalText([]byte(l.String()))
		fmt.Println(l, again == l, err)
	}
	for _, s := range []string{"ERROR+9223372036854775807", "DEBUG-9223372036854775808", "INFO-9223372036854775809", "INFO+-3"} {
		var l slog.Level
		err := l.UnmarshalText([]byte(s))
		fmt.Println(int(l), err)
	}
}

func withoutTime(_ []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey {
		return slog.Attr{}
	}
	return a
}

func kinds() {
	opts := &slog.HandlerOptions{ReplaceAttr: withoutTime}
	text, json := slog.New(slog.NewTextHandler(os.Stdout, opts)), slog.New(slog.NewJSONHandler(os.Stdout, opts))
	for _, k := range []slog.Kind{slog.KindAny, slog.KindString, slog.KindLogValuer, -1} {
		v := slog.AnyValue(k)
		fmt.Println(v.Kind(), v.String(), v.Any(), slog.Any("k", k))
		text.Info("m", "k", k, "all", []slog.Kind{k})
		json.Info("m", "k", k, "all", []slog.Kind{k})
	}
}

// A grouped is logged as a group.
type grouped struct{ key string }

func (g grouped) LogValue() slog.Value { return slog.GroupValue(slog.Int(g.key, 1)) }

// shown is a ReplaceAttr that shows its arguments.
func shown(groups []string, a slog.Attr) slog.Attr {
	fmt.Print(" ", a.Key, "=", groups == nil, groups)
	switch a.Key {
	case slog.TimeKey, slog.SourceKey:
		return slog.Attr{}
	case slog.LevelKey:
		return slog.Any(slog.LevelKey, grouped{"in level"})
	case slog.MessageKey:
		return slog.Group("message", "a", 1, slog.Group("b", "c", 2))
	}
	return a
}

func groups() {
	opts := &slog.HandlerOptions{AddSource: true, ReplaceAttr: shown}
	args := []any{"a", 1, slog.Group("g", "x", 1, slog.Group("", "inline", 1)), slog.Group("", "inline", 1), "v", grouped{"in v"}}
	for _, h := range []slog.Handler{slog.NewTextHandler(os.Stdout, opts), slog.NewJSONHandler(os.Stdout, opts)} {
		l := slog.New(h)
		l.Info("m", args...)
		l = l.With(args...)
		l.Info("m")
		l = l.WithGroup("G")
		l.Info("m", args...)
		l.With(args...).WithGroup("H").Info("m", args...)
	}
}

func main() {
	resolved()
	levels()
	kinds()
	groups()
}
