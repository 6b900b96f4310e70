package slog

import (
	"context"
	"errors"
	"slices"
)

// A MultiHandler gives each record to several handlers.
type MultiHandler struct {
	handlers []Handler
}

// NewMultiHandler returns a MultiHandler of these handlers. It copies the slice.
func NewMultiHandler(handlers ...Handler) *MultiHandler {
	return &MultiHandler{slices.Clone(handlers)}
}

// Enabled reports whether one of the handlers wants records of the level.
func (h *MultiHandler) Enabled(ctx context.Context, l Level) bool {
	return slices.ContainsFunc(h.handlers, func(one Handler) bool { return one.Enabled(ctx, l) })
}

// Handle gives a Clone of the record to each handler that wants its level. It returns all their errors, joined.
func (h *MultiHandler) Handle(ctx context.Context, r Record) error {
	errs := make([]error, len(h.handlers))
	for i, one := range h.handlers {
		if one.Enabled(ctx, r.Level) {
			errs[i] = one.Handle(ctx, r.Clone())
		}
	}
	return errors.Join(errs...)
}

// WithAttrs returns a MultiHandler of the handlers' WithAttrs.
func (h *MultiHandler) WithAttrs(attrs []Attr) Handler {
	return h.each(func(one Handler) Handler { return one.WithAttrs(slices.Clone(attrs)) })
}

// WithGroup returns a MultiHandler of the handlers' WithGroup.
func (h *MultiHandler) WithGroup(name string) Handler {
	return h.each(func(one Handler) Handler { return one.WithGroup(name) })
}

func (h *MultiHandler) each(with func(Handler) Handler) Handler {
	made := &MultiHandler{make([]Handler, 0, len(h.handlers))}
	for _, one := range h.handlers {
		made.handlers = append(made.handlers, with(one))
	}
	return made
}
