package testing

import (
	"bytes"
	"fmt"
	"io"
	"sync"
)

// A printer writes what -test.v shows while tests run: a line for each event, and what is logged. Before a text of
// another test than the last line's stands a line that names it.
//
// For tools (-test.v=test2json) a mark stands before each line of the printer's own, so that a line which a test has not
// ended does not hide it, and results are printed at once instead of with those of the tests above.
type printer struct {
	forTools bool
	out      io.Writer

	mu   sync.Mutex // guards last and the order of what is written
	last string     // the test that the last line was about
}

const toolMark = "\x16"

func (p *printer) mark() string {
	if p != nil && p.forTools {
		return toolMark
	}
	return ""
}

// event writes that something happened to the test; more goes to the end of the line.
func (p *printer) event(what, name, more string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last = name
	fmt.Fprintf(p.out, "%s=== %-5s %s%s\n", p.mark(), what, name, more)
}

// text writes lines that the test has logged. For those of nobody in particular name is empty.
func (p *printer) text(name string, lines []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	var all bytes.Buffer
	if p.last != name && name != "" {
		fmt.Fprintf(&all, "%s=== NAME  %s\n", p.mark(), name)
		p.last = name
	}
	all.Write(lines)
	p.out.Write(all.Bytes())
}

// result writes how the test ended, for tools, and whose what follows is: that of the test above, or nobody's.
func (p *printer) result(above, head string, record []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last = above
	text := append([]byte(p.mark()+head), record...)
	p.out.Write(append(text, p.mark()+"=== NAME  "+above+"\n"...))
}
