// Where what is logged goes, and how it looks.
//
// A logged text becomes lines: the first is marked with the place of the call, the others stand below it.
//
//	file_test.go:12: first
//	    second
//
// The place is the innermost call outside this package that is in no function which called Helper. Where all calls down
// to the function that runs the test are helpers, the search goes on with the calls that led to the test's making, in
// the eyes of the test above, or to the Cleanup whose function runs.
package testing

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
)

const indent = "    "

// callers returns the calls that led to the caller's caller, and so on; skip: so many more are left out.
func callers(skip int) []uintptr {
	var room [48]uintptr
	n := runtime.Callers(skip+2, room[:])
	pcs := append([]uintptr(nil), room[:n]...)
	for n == len(room) { // there are more of them
		n = runtime.Callers(skip+2+len(pcs), room[:])
		pcs = append(pcs, room[:n]...)
	}
	return pcs
}

// isMachinery tells of a function whether it is none of the test's: of this package, or the runtime.
func isMachinery(function string) bool {
	return strings.HasPrefix(function, "testing.") || strings.HasPrefix(function, "runtime.")
}

// The functions that call those of the user.
func runsUnits(function string) bool {
	return function == "testing.(*T).work" || function == "testing.(*B).work"
}

// place finds where the text comes from that is being logged.
func (u *unit) place(pcs []uintptr) (file string, line int) {
	all := pcs
	var first runtime.Frame
	for at := u; at != nil; {
		frame, ended := at.outside(pcs)
		if first.PC == 0 {
			first = frame
		}
		if ended == callsEnd {
			return frame.File, frame.Line
		}
		if ended == callsCleanup {
			at.mu.Lock()
			pcs = at.cleaning
			at.mu.Unlock()
			if pcs != nil {
				continue
			}
			break
		}
		pcs, at = at.birthplace, at.parent
		if len(pcs) == 0 {
			break
		}
	}
	if first.PC == 0 { // nobody but this package has a hand in it
		return inHere(all)
	}
	return first.File, first.Line
}

// inHere is the place of the innermost call that has one.
func inHere(pcs []uintptr) (file string, line int) {
	for frames := runtime.CallersFrames(pcs); ; {
		frame, more := frames.Next()
		if frame.File != "" || !more {
			return frame.File, frame.Line
		}
	}
}

// Where a search along calls came to its end.
type callsEnded int

const (
	callsEnd     callsEnded = iota // at the place, or there are no more
	callsRunner                    // at the function that runs the unit
	callsCleanup                   // at the function that runs its cleanups
)

// outside searches calls for the innermost that is neither a helper nor of this package. If there is none, the frame is
// that of the innermost helper.
func (u *unit) outside(pcs []uintptr) (runtime.Frame, callsEnded) {
	var helper runtime.Frame
	if len(pcs) == 0 {
		return helper, callsEnd
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	frames := runtime.CallersFrames(pcs)
	for {
		frame, more := frames.Next()
		switch {
		case frame.Function == "testing.(*unit).callCleanup":
			return helper, callsCleanup
		case runsUnits(frame.Function):
			return helper, callsRunner
		case isMachinery(frame.Function):
		default:
			if _, isHelper := u.helpers[frame.Function]; !isHelper {
				return frame, callsEnd
			}
			if helper.PC == 0 {
				helper = frame
			}
		}
		if !more {
			return helper, callsEnd
		}
	}
}

// Helper makes the calling function one that is passed over when the place of a log is looked for: its caller is named
// in its stead.
func (u *unit) Helper() { u.passOver(callers(0)) }

// passOver makes the innermost function of calls that is not of this package a helper.
func (u *unit) passOver(calls []uintptr) {
	if len(calls) == 0 {
		return
	}
	frames := runtime.CallersFrames(calls)
	frame, more := frames.Next()
	for more && isMachinery(frame.Function) {
		frame, more = frames.Next()
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.helpers == nil {
		u.helpers = make(map[string]struct{})
	}
	u.helpers[frame.Function] = struct{}{}
}

// marked is the text as the record has it; calls are those that led to its being logged.
func (u *unit) marked(text string, calls []uintptr) []byte {
	file, line := u.place(calls)
	switch {
	case file == "":
		file, line = "???", 1
	case !settings.fullPath:
		file = filepath.Base(file)
	}
	out := append([]byte(indent), file...)
	out = append(out, ':')
	out = strconv.AppendInt(out, int64(line), 10)
	out = append(out, ": "...)
	text = strings.TrimSuffix(text, "\n")
	for {
		first, rest, more := strings.Cut(text, "\n")
		out = append(append(out, first...), '\n')
		if !more {
			return out
		}
		out = append(out, indent+indent...)
		text = rest
	}
}

// note records a text that the user logs.
func (u *unit) note(text string) { u.put(u.marked(text, callers(0))) }

// noteFrom records a text as if it had been logged where these calls lead to.
func (u *unit) noteFrom(calls []uintptr, text string) { u.put(u.marked(text, calls)) }

// put records whole lines, of the first unit above that is not over.
func (u *unit) put(lines []byte) {
	for at := u; at != nil; at = at.parent {
		if at.putIfRunning(lines) {
			return
		}
	}
	panic("Log in goroutine after " + u.name + " has completed: " + string(bytes.TrimSpace(lines)))
}

func (u *unit) putIfRunning(lines []byte) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.done {
		return false
	}
	u.endLine()
	u.deliver(lines)
	return true
}

// deliver takes whole lines to where they belong; mu is held.
func (u *unit) deliver(lines []byte) {
	switch {
	case u.printer == nil:
		u.record = append(u.record, lines...)
	case u.isBenchmark:
		u.printer.text("", lines)
	default:
		u.printer.text(u.name, lines)
	}
}

// endLine gives an unfinished line of Output its end; mu is held.
func (u *unit) endLine() {
	if len(u.line) == 0 {
		return
	}
	line := append(append([]byte(indent), u.line...), '\n')
	u.line = u.line[:0]
	u.deliver(line)
}

type outputWriter struct{ u *unit }

// Output returns a writer to the test's record. What is written is indented as logs are, but bears no place; an
// unfinished line waits for its end, or for the next log or the end of the test, which end it. Write panics when the test
// and all above it are over.
func (u *unit) Output() io.Writer { return outputWriter{u} }

func (w outputWriter) Write(p []byte) (int, error) {
	at := w.u
	for {
		if at == nil {
			panic("Log in goroutine after " + w.u.name + " has completed: " + string(p))
		}
		at.mu.Lock()
		if !at.done {
			break
		}
		at.mu.Unlock()
		at = at.parent
	}
	defer at.mu.Unlock()
	rest := p
	for {
		end := bytes.IndexByte(rest, '\n')
		if end < 0 {
			at.line = append(at.line, rest...)
			return len(p), nil
		}
		line := append(append([]byte(indent), at.line...), rest[:end+1]...)
		at.line = at.line[:0]
		at.deliver(line)
		rest = rest[end+1:]
	}
}

// Attr states a fact about the test. With -test.v it is printed at once as a line of its own; what keys mean is for those
// to say who read it. The test fails at once if the key has white space or the value has more than one line.
func (u *unit) Attr(key, value string) {
	u.Helper()
	if strings.ContainsFunc(key, isSpace) {
		u.Fatalf("disallowed whitespace in attribute key %q", key)
	}
	if strings.ContainsAny(value, "\r\n") {
		u.Fatalf("disallowed newline in attribute value %q", value)
	}
	if u.printer != nil {
		u.mu.Lock()
		u.endLine()
		u.mu.Unlock()
		u.printer.event("ATTR", u.name, " "+key+" "+value)
	}
}

// report tells the unit above how this one ended, and gives it the record. Without -test.v that is done for failures
// only.
func (u *unit) report() {
	u.mu.Lock()
	u.endLine()
	result := "PASS"
	switch {
	case u.failed:
		result = "FAIL"
	case u.skipped:
		result = "SKIP"
	}
	record := u.record
	u.record = nil
	u.mu.Unlock()
	if u.printer == nil && result != "FAIL" {
		return
	}
	head := fmt.Sprintf("--- %s: %s (%.2fs)\n", result, u.name, u.elapsed().Seconds())
	if u.printer != nil && u.printer.forTools {
		u.printer.result(u.parent.name, head, record)
		return
	}
	u.parent.adopt(append([]byte(head), record...))
}

// adopt takes what a child reports, indented; the root writes it.
func (u *unit) adopt(lines []byte) {
	if u.parent == nil {
		u.out.Write(lines)
		return
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.printer == nil {
		u.endLine() // what was written before comes before
	}
	for len(lines) > 0 {
		end := bytes.IndexByte(lines, '\n') + 1
		if end == 0 {
			end = len(lines)
		}
		u.record = append(append(u.record, indent...), lines[:end]...)
		lines = lines[end:]
	}
}
