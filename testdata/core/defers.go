// core func=main.guarded

// A deferred call becomes a closure that holds its arguments; a recovered function returns its results as they are.
package main

type lock struct{ held bool }

func (l *lock) release(by int) { l.held = by < 0 }

func guarded(l *lock, by int) (err any) {
	defer func() { err = recover() }()
	defer l.release(by)
	l.held = true
	return nil
}

func main() { guarded(&lock{}, 1) }
