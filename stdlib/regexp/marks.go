package regexp

// A marks is a set of small numbers that is emptied in no time, whatever its size: a number is in it if its mark is the
// current one.
type marks struct {
	mark    []uint32
	current uint32
}

// empty empties the set, which is for numbers below n.
func (m *marks) empty(n int) {
	if len(m.mark) < n {
		m.mark = make([]uint32, n)
		m.current = 0
	}
	m.current++
	if m.current == 0 {
		clear(m.mark)
		m.current = 1
	}
}

func (m *marks) has(i int32) bool { return m.mark[i] == m.current }

// add adds i and reports whether it is new.
func (m *marks) add(i int32) bool {
	if m.mark[i] == m.current {
		return false
	}
	m.mark[i] = m.current
	return true
}
