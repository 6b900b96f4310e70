package regexp

// Machines.
//
// What a search needs besides the plan, automata and lists, is a machine, and a machine is used by one goroutine at a time.
// Those that are not in use wait with the expression: one in a field of its own, which is taken and put back by one
// atomic exchange each, the others in a list under a lock. At most so many wait as there can be goroutines running; more
// are left to the collector. So the memory that an expression keeps is bounded, and a program that searches in one
// goroutine never waits.
//
// Who may touch a machine: the goroutine that took it, from the exchange that took it to the one that puts it back. The
// exchanges are sequentially consistent, as all of package sync/atomic, and locking orders the rest; so all that one
// owner wrote is seen by the next. The plan is written once, before the machine that holds it is first put back.

import (
	"regexp/syntax"
	"runtime"
	"sync"
	"sync/atomic"
	"unsafe"
)

type machine struct {
	plan    *plan
	longest bool

	fwd, bwd states

	reached  int // how far the last try of a match came
	credit   int // for tries, see tryAhead
	seen     marks
	live     marks
	stack    []int32
	list     []int32
	resolved []int32
	draft    draft
	asked    bool // a condition is in the way of the draft
	classes  [256]struct {
		r     rune
		class int
	}

	trail     trail
	decided   []decision
	decidedIn int // the epoch of bwd
	notes     []int32

	slots []int // of a match, for callers
	way   []int // slots of a way of one pass
}

// depot holds what the copies of an expression share.
type depot struct {
	prog  *syntax.Prog
	slots int // of a match with all groups, also those that the program has not
	once  sync.Once
	plan  *plan
	kept  [2]keeper // for leftmost-first and for leftmost-longest matches
}

// A keeper keeps machines that are not in use.
type keeper struct {
	one  atomic.Pointer[machine]
	lock sync.Mutex
	more []*machine // guarded by lock
}

// A hidden is where a Regexp's depot lies. That it points to nothing, as far as its type says, lets reflect.DeepEqual call
// expressions equal whether or not they have been used.
type hidden struct{}

func hide(d *depot) *hidden { return (*hidden)(unsafe.Pointer(d)) }

func (h *hidden) depot() *depot { return (*depot)(unsafe.Pointer(h)) }

// machine takes a machine.
func (re *Regexp) machine() *machine {
	d := re.hidden.depot()
	k := &d.kept[0]
	if re.longest {
		k = &d.kept[1]
	}
	if m := k.one.Swap(nil); m != nil {
		return m
	}
	k.lock.Lock()
	if n := len(k.more); n > 0 {
		m := k.more[n-1]
		k.more = k.more[:n-1]
		k.lock.Unlock()
		return m
	}
	k.lock.Unlock()
	d.once.Do(func() { d.plan = newPlan(d.prog) })
	m := &machine{plan: d.plan, longest: re.longest, credit: 64}
	m.fwd.shift, m.bwd.shift = d.plan.shift, d.plan.shift
	m.fwd.reset()
	m.bwd.reset()
	m.slots = make([]int, d.slots)
	return m
}

// release puts a machine back.
func (re *Regexp) release(m *machine) {
	d := re.hidden.depot()
	k := &d.kept[0]
	if m.longest {
		k = &d.kept[1]
	}
	if k.one.CompareAndSwap(nil, m) {
		return
	}
	k.lock.Lock()
	if len(k.more) < runtime.GOMAXPROCS(0) {
		k.more = append(k.more, m)
	}
	k.lock.Unlock()
}
