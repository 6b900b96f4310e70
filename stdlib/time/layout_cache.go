package time

import "sync/atomic"

// To find the elements of a layout takes as long as to write them, and programs have few layouts. The first ones that come by
// are taken apart once and kept, for good: there is room for a few, one for each hash, and what finds its place taken, or is
// long, is taken apart each time.

// step is an element of a layout and the text before it; the last step of a layout has the text at its end, and noElement.
type step struct {
	before, text string
	element      element
}

type keptLayout struct {
	layout string
	steps  []step
}

const longestKept = 64

var keptLayouts [32]atomic.Pointer[keptLayout]

func keep(layout string) *keptLayout {
	k := &keptLayout{layout: string(append([]byte(nil), layout...))}
	for rest := k.layout; ; {
		before, e, text, after := nextElement(rest)
		k.steps = append(k.steps, step{before, text, e})
		if e == noElement {
			return k
		}
		rest = after
	}
}

// walk goes through the steps of a layout.
type walk struct {
	steps  []step // what is left of a kept layout, or nil
	layout string // what is left of another
}

func walkOf(layout string) walk {
	n := len(layout)
	if n == 0 || n > longestKept {
		return walk{layout: layout}
	}
	place := &keptLayouts[(uint(n)*5+uint(layout[0])*3+uint(layout[n-1]))%uint(len(keptLayouts))]
	k := place.Load()
	if k == nil {
		place.CompareAndSwap(nil, keep(layout))
		k = place.Load()
	}
	if k.layout != layout {
		return walk{layout: layout}
	}
	return walk{steps: k.steps}
}

func (w *walk) next() (before string, e element, text string) {
	if w.steps == nil {
		before, e, text, w.layout = nextElement(w.layout)
		return before, e, text
	}
	s := &w.steps[0]
	w.steps = w.steps[1:]
	return s.before, s.element, s.text
}

// coming is the element that next will return.
func (w *walk) coming() element {
	if w.steps == nil {
		_, e, _, _ := nextElement(w.layout)
		return e
	}
	return w.steps[0].element
}
