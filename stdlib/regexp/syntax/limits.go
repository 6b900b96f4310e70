package syntax

// Limits.
//
// What an expression of n bytes compiles to is not bounded by n alone: counted repetitions multiply. So three things are
// limited: a repetition's count, and what nested counts multiply to (repetitions); the number of instructions that a tree
// would become (maxSize); its depth (maxDepth), so that whoever walks it may recurse. The runes of all classes are limited
// too (maxRunes).
//
// Sizes and depths are looked up in a table, which is made when a tree could pass a limit at all: no tree of fewer than
// maxDepth nodes is too deep, and none whose nodes times the product of all counts stay below maxSize is too large.

const (
	maxRepeat = 1000
	maxDepth  = 1000
	memory    = 128 << 20
	maxSize   = memory / 40 // instructions of forty bytes
	maxRunes  = memory / 4
)

// An extent is what one node amounts to.
type extent struct {
	size  int64 // instructions, at least 1
	depth int   // nodes on the longest path down
}

type limits struct {
	nodes   int                // that exist
	runes   int                // of all items so far
	product int64              // of all counts so far, at most maxSize; 0 stands for 1
	extents map[*Regexp]extent // nil until it is needed
}

// forget drops what is known of a node that changes.
func (l *limits) forget(re *Regexp) {
	if l.extents != nil {
		delete(l.extents, re)
	}
}

// enforce notes a fault if a limit is passed now that re exists.
func (p *parser) enforce(re *Regexp) {
	l := &p.limits
	if l.runes > maxRunes {
		p.fault = ErrLarge
		return
	}
	if l.product == 0 {
		l.product = 1
	}
	if re.Op == OpRepeat {
		count := int64(re.Max)
		if re.Max < 0 {
			count = int64(re.Min)
		}
		if count > 1 {
			l.product = min(l.product*count, maxSize)
		}
	}
	if l.extents == nil {
		if l.nodes < maxDepth && int64(l.nodes) < maxSize/l.product {
			return
		}
		l.extents = make(map[*Regexp]extent)
	}
	e := l.measure(re)
	switch {
	case e.size > maxSize && int64(l.nodes) >= maxSize/l.product:
		p.fault = ErrLarge
	case e.depth > maxDepth:
		p.fault = ErrNestingDepth
	}
}

// measure returns the extent of a tree.
func (l *limits) measure(re *Regexp) extent {
	if e, known := l.extents[re]; known {
		return e
	}
	var e extent
	for _, sub := range re.Sub {
		s := l.measure(sub)
		e.size += s.size
		e.depth = max(e.depth, s.depth)
	}
	e.depth++
	switch re.Op {
	case OpLiteral:
		e.size = int64(len(re.Rune))
	case OpCapture, OpStar:
		e.size += 2
	case OpPlus, OpQuest:
		e.size++
	case OpAlternate:
		e.size += int64(max(0, len(re.Sub)-1))
	case OpRepeat:
		one := e.size
		switch {
		case re.Max >= 0:
			e.size = int64(re.Max)*one + int64(re.Max-re.Min) // x{2,4} is xx(x(x)?)?
		case re.Min == 0:
			e.size = 2 + one // x*
		default:
			e.size = 1 + int64(re.Min)*one // xxx+
		}
	}
	// A size beyond the limit stays there, and cannot overflow.
	e.size = max(1, min(e.size, 2*maxSize))
	l.extents[re] = e
	return e
}

// repetitions returns how often, at most, nested counted repetitions of a tree repeat something.
func repetitions(re *Regexp) int {
	most := 1
	for _, sub := range re.Sub {
		most = max(most, repetitions(sub))
	}
	switch {
	case re.Op != OpRepeat:
		return most
	case re.Max < 0:
		return most * max(1, re.Min)
	}
	return most * re.Max
}
