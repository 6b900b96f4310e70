// Logging: records of log/slog as text and as JSON, and lines of log.
package main

import (
	"context"
	"errors"
	"io"
	"log"
	"log/slog"
	"time"

	"bench/library/stopwatch"
)

func main() {
	err := errors.New("an error")
	ctx := context.Background()
	for _, h := range []struct {
		name    string
		handler slog.Handler
	}{
		{"text", slog.NewTextHandler(io.Discard, nil)},
		{"JSON", slog.NewJSONHandler(io.Discard, nil)},
		{"JSON with source", slog.NewJSONHandler(io.Discard, &slog.HandlerOptions{AddSource: true})},
		{"none", slog.DiscardHandler},
	} {
		l := slog.New(h.handler)
		each := func(name string, call func(i int)) {
			stopwatch.Measure(name+", "+h.name, func(calls int) int {
				for i := range calls {
					call(i)
				}
				return calls
			})
		}
		each("message", func(int) { l.Info("a message without anything") })
		each("keys and values", func(i int) { l.Info("request done", "method", "GET", "path", "/index.html", "status", 200, "n", i) })
		each("five attributes", func(i int) {
			l.LogAttrs(ctx, slog.LevelWarn, "request failed", slog.String("path", "/a b"), slog.Int("n", i), slog.Bool("again", true),
				slog.Duration("took", time.Millisecond), slog.Any("error", err))
		})
		with := l.With("service", "store", "version", "v1.2.3").WithGroup("request")
		each("With and a group", func(i int) { with.Info("done", slog.Group("user", slog.Int("id", i), slog.String("name", "n"))) })
		each("With", func(int) { l.With("id", 1, "name", "n") })
	}
	lines := log.New(struct{ io.Writer }{io.Discard}, "", log.LstdFlags)
	stopwatch.Measure("log.Printf", func(calls int) int {
		for i := range calls {
			lines.Printf("%d of %s", i, "some")
		}
		return calls
	})
}
