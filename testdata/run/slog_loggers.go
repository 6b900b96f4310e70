// run
// log/slog: loggers, records and levels; where a call was; the bridges to and from package log; handlers of others.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"path"
	"time"
)

// short leaves the time out, and folders.
func short(_ []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey {
		return slog.Attr{}
	}
	if s, ok := a.Value.Any().(*slog.Source); ok {
		s.File = path.Base(s.File)
	}
	return a
}

// printing is a handler of another's.
type printing struct{ with string }

func (p printing) Enabled(ctx context.Context, l slog.Level) bool {
	return l >= slog.LevelWarn || ctx.Value("all") != nil
}

func (p printing) Handle(ctx context.Context, r slog.Record) error {
	s := r.Source()
	fmt.Print(p.with, " ", r.Level, " ", r.Message, " ", s.Function, " ", s.Line, " ", !r.Time.IsZero(), " ", r.NumAttrs())
	r.Attrs(func(a slog.Attr) bool {
		fmt.Print(" ", a, ":", a.Value.Kind())
		return a.Key != "stop"
	})
	fmt.Println()
	return errors.New("ignored")
}

func (p printing) WithAttrs(as []slog.Attr) slog.Handler { return printing{fmt.Sprint(p.with, as)} }
func (p printing) WithGroup(name string) slog.Handler    { return printing{p.with + "(" + name + ")"} }

func loggers() {
	l := slog.New(printing{})
	all := context.WithValue(context.Background(), "all", true)
	l.Debug("not")
	l.Info("not")
	l.Warn("w", "a", 1, slog.Int("b", 2), "c")
	l.Error("e", 3, 4, "d", io.EOF)
	l.Log(nil, slog.LevelError+1, "l", "stop", 1, "more", 2)
	l.LogAttrs(all, slog.LevelInfo, "la", slog.Group("g"), slog.Int("x", 1), slog.Group("", slog.Int("y", 1)))
	l.DebugContext(all, "dc", "1", 1, "2", 2, "3", 3, "4", 4, "5", 5, "6", 6, "7", 7)
	l.InfoContext(all, "ic")
	l.WarnContext(all, "wc")
	l.ErrorContext(all, "ec")
	l.With("w", 1).WithGroup("g").With(slog.Int("v", 2), "bad").Warn("with")
	fmt.Println(l.With() == l, l.WithGroup("") == l, l.Enabled(nil, slog.LevelInfo), l.Enabled(all, slog.LevelInfo))
	func() {
		defer func() { fmt.Println(recover()) }()
		slog.New(nil)
	}()
}

func records() {
	r := slog.NewRecord(time.Time{}, 0, "", 0)
	for i := range 7 {
		r.AddAttrs(slog.Int("k", i))
	}
	c := r.Clone()
	other := r
	r.AddAttrs(slog.Int("r", 1))
	c.AddAttrs(slog.Int("c", 1))
	other.AddAttrs(slog.Int("o", 1))
	for _, r := range []slog.Record{r, c, other} {
		r.Attrs(func(a slog.Attr) bool { fmt.Print(a, " "); return true })
		fmt.Println(r.NumAttrs(), r.Source())
	}
}

func levels() {
	for _, l := range []slog.Level{-10, -4, -1, 0, 3, 4, 8, 100} {
		j, err := l.MarshalJSON()
		fmt.Print(l, " ", string(j), " ", err, ", ")
	}
	fmt.Println()
	for _, s := range []string{"info", "Warn+2", "ERROR-8", "x", "INFO+", "debug+1x"} {
		l := slog.Level(77)
		err := l.UnmarshalText([]byte(s))
		fmt.Println(l, err, l.UnmarshalJSON([]byte(s)))
	}
	var v slog.LevelVar
	fmt.Println(&v, v.UnmarshalText([]byte("error")), &v, v.Level())
}

func bridges() {
	var b bytes.Buffer
	flush := func() {
		fmt.Print(b.String())
		b.Reset()
	}
	log.SetOutput(&b)
	log.SetFlags(log.Lshortfile)
	slog.Info("first", "a", 1, "g", slog.GroupValue(slog.String("s", "x y")))
	slog.Debug("not")
	slog.SetLogLoggerLevel(slog.LevelDebug)
	slog.With("w", 1).WithGroup("g").Debug("second", "b", 2)
	fmt.Println(slog.SetLogLoggerLevel(slog.LevelWarn))
	slog.Info("not")
	flush()

	slog.SetDefault(slog.New(slog.NewTextHandler(&b, &slog.HandlerOptions{AddSource: true, ReplaceAttr: short})))
	log.Print("from log")
	log.Printf("%d\n", 5)
	log.Output(1, "output")
	slog.Error("from slog")
	slog.LogAttrs(nil, slog.LevelInfo, "attrs", slog.Bool("t", true))
	func() {
		defer func() { fmt.Println(recover()) }()
		log.Panicf("panic %d", 1)
	}()
	flush()
	fmt.Println(log.Flags())

	l := slog.NewLogLogger(slog.NewJSONHandler(&b, &slog.HandlerOptions{AddSource: true, ReplaceAttr: short}), slog.LevelError)
	l.Println("by", "logger")
	l.SetPrefix("p: ")
	l.Print("prefixed")
	flush()

	l = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	l.Print("nowhere")
	log.SetOutput(&b)
	log.SetFlags(0)
	log.Print("apart again")
	flush()
}

func multi() {
	opts := &slog.HandlerOptions{ReplaceAttr: short}
	h := slog.NewMultiHandler(slog.NewTextHandler(os.Stdout, opts), printing{"p"}, slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: short, Level: slog.LevelError}))
	l := slog.New(h)
	l.Info("only text")
	l.With("a", 1).WithGroup("g").Error("all", "b", 2)
	fmt.Println(l.Enabled(context.Background(), slog.LevelInfo), l.Enabled(context.Background(), slog.LevelDebug))
	r := slog.NewRecord(time.Time{}, slog.LevelError, "direct", 0)
	fmt.Println(slog.NewMultiHandler().Handle(nil, r))
}

func main() {
	loggers()
	records()
	levels()
	bridges()
	multi()
}
