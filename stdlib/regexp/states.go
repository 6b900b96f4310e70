package regexp

// States of an automaton that is built while it runs.
//
// A state is a list of instructions and some flags. Its number times the length of a row is its reference; a row of the
// table holds for each class of runes the reference of the state that follows, 0 if that was not asked for yet. The
// numbers 0 (unknown) and 1 (dead: no match from here) are not states. A reference is negative where the inner loop has
// to stop and think: for 0 and 1, which are stored with the sign, and for states with a flag of fStop.
//
// The memory of one automaton is bounded. When it is full, everything is forgotten but the state that the automaton is
// in, and the epoch changes, so that whoever has kept references knows. An automaton that does this again and again
// without getting ahead is slower than following the instructions themselves: its user then gives it up for this text.

const (
	fMatch uint8 = 1 << iota // there is a match at the position before the last rune
	fSeek                    // a match may begin at later positions, too
	fIdle                    // nothing but that: no match has begun
	fAsks                    // some instruction of the list is a condition

	fStop = fMatch | fIdle
)

const (
	unknown    = int32(-1 << 31) // reference of number 0, with the sign
	sign       = int32(-1 << 31)
	stateLimit = 1 << 20 // bytes of one automaton
)

type state struct {
	at, n int32 // its list in the arena
	hash  uint32
	flags uint8
	side  kind // of the neighbour that the automaton has passed
}

type states struct {
	shift  uint
	table  []int32 // rows
	list   []state
	arena  []int32
	index  []int32          // open addressing: numbers
	epoch  int              // how often everything was forgotten
	built  int              // how many states there were when it last was
	starts [2 * kinds]int32 // references of states to begin with, 0 if not known
}

func (st *states) reset() {
	st.table = st.table[:0]
	st.list = st.list[:0]
	st.arena = st.arena[:0]
	clear(st.index)
	st.starts = [2 * kinds]int32{}
	st.list = append(st.list, state{}, state{})
	st.table = append(st.table, make([]int32, 2<<st.shift)...)
}

// forget forgets all states.
func (st *states) forget() {
	st.built = len(st.list)
	st.epoch++
	st.reset()
}

// worthwhile reports whether an automaton that had to forget should go on, after so many bytes since it began or last had
// to, and so many times. A few times are forgiven, for long lists need much memory before their states repeat. Later a
// state should have been used eight times on average, and the text be searched in large parts.
func (st *states) worthwhile(bytes, times int) bool {
	return times <= 4 || bytes >= 8*st.built && (times <= 16 || bytes >= 1<<14)
}

func (st *states) dead() int32 { return 1<<st.shift | sign }

// bytes returns about how much memory the automaton takes.
func (st *states) bytes() int {
	return 4*(len(st.table)+len(st.arena)+2*len(st.list)) + 16*len(st.list)
}

// intern returns the reference of a state. It reports false if there is no room for a new one, unless it must make room.
func (st *states) intern(items []int32, flags uint8, side kind, must bool) (int32, bool) {
	if len(items) == 0 && flags&(fMatch|fSeek) == 0 {
		return st.dead(), true
	}
	hash := uint32(flags)<<8 | uint32(side)
	for _, x := range items {
		hash = (hash ^ uint32(x)) * 0x9e3779b1
		hash ^= hash >> 15
	}
	if len(st.list)*2 >= len(st.index) {
		st.rehash()
	}
	mask := uint32(len(st.index) - 1)
	slot := hash & mask
	for ; st.index[slot] != 0; slot = (slot + 1) & mask {
		number := st.index[slot]
		if x := &st.list[number]; x.hash == hash && x.flags == flags && x.side == side && st.equal(x, items) {
			return st.reference(number), true
		}
	}
	if !must && st.bytes()+4<<st.shift+4*len(items) > stateLimit {
		return 0, false
	}
	number := int32(len(st.list))
	st.list = append(st.list, state{int32(len(st.arena)), int32(len(items)), hash, flags, side})
	st.arena = append(st.arena, items...)
	old := len(st.table)
	if need := old + 1<<st.shift; need <= cap(st.table) {
		st.table = st.table[:need]
		clear(st.table[old:])
	} else {
		st.table = append(st.table, make([]int32, 1<<st.shift)...)
	}
	for i := old; i < len(st.table); i++ {
		st.table[i] = unknown
	}
	st.index[slot] = number
	return st.reference(number), true
}

func (st *states) reference(number int32) int32 {
	ref := number << st.shift
	if st.list[number].flags&fStop != 0 {
		ref |= sign
	}
	return ref
}

func (st *states) equal(x *state, items []int32) bool {
	if int(x.n) != len(items) {
		return false
	}
	for i, have := range st.arena[x.at : x.at+x.n] {
		if have != items[i] {
			return false
		}
	}
	return true
}

func (st *states) rehash() {
	st.index = make([]int32, max(16, 2*len(st.index)))
	mask := uint32(len(st.index) - 1)
	for number := 2; number < len(st.list); number++ {
		slot := st.list[number].hash & mask
		for st.index[slot] != 0 {
			slot = (slot + 1) & mask
		}
		st.index[slot] = int32(number)
	}
}

// number returns the number of the state that a reference means.
func (st *states) number(ref int32) int32 { return ref &^ sign >> st.shift }

func (st *states) items(number int32) []int32 {
	x := &st.list[number]
	return st.arena[x.at : x.at+x.n]
}

// begin stores a state to begin with. When there is no room, all is forgotten before.
func (st *states) begin(slot int, items []int32, flags uint8, side kind) int32 {
	ref, ok := st.intern(items, flags, side, false)
	if !ok {
		st.forget()
		ref, _ = st.intern(items, flags, side, true)
	}
	st.starts[slot] = ref
	return ref
}

// follow stores what follows a state in a column. When there is no room, all is forgotten but that state, which gets
// another number, and the new one.
func (st *states) follow(from int32, column int, items []int32, flags uint8, side kind) int32 {
	ref, ok := st.intern(items, flags, side, false)
	if !ok {
		x := st.list[from]
		kept := append([]int32(nil), st.arena[x.at:x.at+x.n]...)
		st.forget()
		again, _ := st.intern(kept, x.flags, x.side, true)
		from = st.number(again)
		ref, _ = st.intern(items, flags, side, true)
	}
	st.table[int(from)<<st.shift+column] = ref
	return ref
}
