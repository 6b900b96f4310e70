// Which tests are wanted, and what subtests are called.
//
// A pattern is a list of expressions for the elements of a test's name, divided by slashes; several such lists may stand
// side by side, divided by bars. Slashes and bars within brackets or parentheses, or behind a backslash, are part of an
// expression.
//
//	A/B|C     the subtests of A.* whose names contain B, with A.* themselves, and all of C.*
//
// A list that is longer than the name may still fit what is below: the test is run, to see its subtests. It is skipped
// only if a list of -test.skip fits to the end.
package testing

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// A pattern is empty if all names fit.
type pattern [][]string

type matcher struct {
	compare    func(pat, str string) (bool, error)
	want, skip pattern
	hasSkip    bool

	mu   sync.Mutex // compare may keep what it has compiled without a lock of its own
	used map[string]int64
}

// newMatcher reads the patterns; option is the name of want's, for what is wrong with it, which ends the program.
func newMatcher(compare func(pat, str string) (bool, error), want, option, skip string) *matcher {
	m := &matcher{compare: compare, hasSkip: skip != "", used: map[string]int64{}}
	var err error
	if m.want, err = m.read(want, option); err == nil && m.hasSkip {
		m.skip, err = m.read(skip, "-test.skip")
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "testing: invalid regexp for %v\n", err)
		os.Exit(1)
	}
	return m
}

// forget makes names free again that subtests have used.
func (m *matcher) forget() {
	m.mu.Lock()
	clear(m.used)
	m.mu.Unlock()
}

func (m *matcher) read(text, option string) (pattern, error) {
	var all pattern
	if text == "" {
		return nil, nil
	}
	for _, list := range cutOutside(text, '|') {
		elements := cutOutside(list, '/')
		for i, element := range elements {
			elements[i] = printableName(element)
			if _, err := m.compare(elements[i], "non-empty"); err != nil {
				return nil, fmt.Errorf("element %d of %s (%q): %s", i, option, elements[i], err)
			}
		}
		all = append(all, elements)
	}
	return all, nil
}

// cutOutside divides text at a byte that is not within brackets or parentheses.
func cutOutside(text string, at byte) []string {
	var parts []string
	begin, depth, inClass := 0, 0, 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\':
			i++
		case c == '[':
			inClass++
		case c == ']' && inClass > 0:
			inClass--
		case c == '(' && inClass == 0:
			depth++
		case c == ')' && inClass == 0:
			depth--
		case c == at && depth == 0 && inClass == 0:
			parts = append(parts, text[begin:i])
			begin = i + 1
		}
	}
	return append(parts, text[begin:])
}

// fits compares a name with the pattern; partly: only with what begins a list.
func (m *matcher) fits(p pattern, elements []string) (fits, partly bool) {
	if len(p) == 0 {
		return true, false
	}
	for _, list := range p {
		agree := true
		for i := 0; i < min(len(list), len(elements)) && agree; i++ {
			agree, _ = m.compare(list[i], elements[i])
		}
		if !agree {
			continue
		}
		if len(list) <= len(elements) {
			return true, false
		}
		fits, partly = true, true
	}
	return fits, partly
}

// name returns the full name of a child, and whether the command line asks for it.
func (m *matcher) name(parent *unit, name string) (full string, wanted bool) {
	full, wanted, _ = m.nameFully(parent, name)
	return full, wanted
}

// nameFully also tells whether only subtests may be what is asked for.
func (m *matcher) nameFully(parent *unit, name string) (full string, wanted, partly bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	full = name
	if parent.depth > 0 {
		full = m.unused(parent.name + "/" + printableName(name))
	}
	elements := strings.Split(full, "/")
	wanted, partly = m.fits(m.want, elements)
	if wanted && m.hasSkip {
		skips, onlyBelow := m.fits(m.skip, elements)
		wanted = !skips || onlyBelow
	}
	return full, wanted, partly
}

// unused makes a name one that no other test has, by a number behind it: `x`, `x#01`, `x#02`. A test without a name gets
// a number in any case. A name that was given may look like one that was made.
func (m *matcher) unused(name string) string {
	next, isUsed := m.used[name]
	if !isUsed && !strings.HasSuffix(name, "/") {
		m.used[name] = 1
		return name
	}
	for ; ; next++ {
		numbered := fmt.Sprintf("%s#%02d", name, next)
		if _, isUsed := m.used[numbered]; !isUsed {
			m.used[name] = next + 1
			m.used[numbered] = 1
			return numbered
		}
	}
}

// printableName is a name in which a line or a list of names cannot go wrong: white space becomes _, and what cannot be
// printed is escaped as in a Go literal.
func printableName(name string) string {
	var out strings.Builder
	for _, r := range name {
		switch {
		case unicode.IsSpace(r):
			out.WriteByte('_')
		case strconv.IsPrint(r):
			out.WriteRune(r)
		default:
			quoted := strconv.QuoteRune(r)
			out.WriteString(quoted[1 : len(quoted)-1])
		}
	}
	return out.String()
}
