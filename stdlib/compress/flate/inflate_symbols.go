package flate

import "unsafe"

// The loops over the symbols of a block.
//
// The fast loop runs while the input has two words more and the window has its reserve. It loads eight bytes at a time: those
// of which all bits fit are counted, so that after a refill there are 56 bits or more. That is enough for
// two literals of the first table and a third of them or a length (11+11+15+5), and after another refill for a distance
// (15+13).
//
//	bits  |= word at in[at] << count
//	at    += (63 - count) / 8          the whole bytes that fitted
//	count |= 56                        count + 8 * those
//
// Bits above count are then those of the bytes from at on. They are the same when these are loaded again, and are cleared
// when the loop ends.
//
// The slow loop does a symbol where one of both is short. It asks for single bytes, and only as the code needs them.
// Both take the same tables; they differ in what can go wrong. An error of the fast loop must have the offset that the slow
// one would have: the bytes that hold the bits read so far, which are those of the code, or those that had to be at hand
// for the length before it.

// word loads eight bytes, the first lowest. at+8 must not be beyond the end.
func word(b []byte, at int) uint64 {
	return *(*uint64)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(b)), at))
}

// symbols goes on with a block and reports whether its end was reached.
func (f *inflater) symbols() bool {
	for full := f.full(); f.end <= full; {
		if len(f.source.In)-f.source.At >= 2*wordBytes {
			f.fast()
			if f.err != nil {
				return false
			}
			if f.phase != inSymbols {
				return true
			}
			continue
		}
		if !f.oneSymbol() {
			return f.err == nil
		}
	}
	return false
}

// symbol takes the next symbol, without extra bits. The code must be one that may come.
func (f *inflater) symbol(table []entry, first uint, need uint) (entry, bool) {
	if !f.need(need) {
		return 0, false
	}
	for {
		e := table[f.source.bits&(1<<first-1)]
		n := uint(e >> codeShift & codeMask)
		if e&isLink != 0 {
			if f.source.count > first {
				e = table[uint64(e>>valueShift&valueMask)+f.source.bits>>first&(1<<n-1)]
			}
			n = uint(e >> codeShift & codeMask)
			if e&isLink != 0 {
				n = first + 1
			}
		}
		if n <= f.source.count && e&isLink == 0 {
			if n == 0 || e&(isException|isEnd) == isException {
				f.corrupt()
				return 0, false
			}
			f.source.take(n)
			return e, true
		}
		if !f.need(f.source.count + 1) {
			return 0, false
		}
	}
}

// extra takes the bits behind a symbol's code and adds them to its value.
func (f *inflater) extra(e entry) (int, bool) {
	n := uint(e&63) - uint(e>>codeShift&codeMask)
	if !f.need(n) {
		return 0, false
	}
	return int(e>>valueShift&valueMask) + int(f.source.take(n)), true
}

// oneSymbol decodes one and reports whether another may follow.
func (f *inflater) oneSymbol() bool {
	e, ok := f.symbol(f.codes.lit[:], litTableBits, f.codes.litNeed)
	if !ok {
		return false
	}
	if e&isLiteral != 0 {
		f.window[f.end] = byte(e >> valueShift)
		f.end++
		return true
	}
	if e&isEnd != 0 {
		f.phase = inHeader
		return false
	}
	length, ok := f.extra(e)
	if !ok {
		return false
	}
	e, ok = f.symbol(f.codes.dist[:], distTableBits, f.codes.distNeed)
	if !ok {
		return false
	}
	dist, ok := f.extra(e)
	if !ok {
		return false
	}
	if dist > f.end {
		f.corrupt()
		return false
	}
	for range length {
		f.window[f.end] = f.window[f.end-dist]
		f.end++
	}
	return true
}

// fast is the fast loop. It ends the block, or stops where one of its conditions does not hold any more, or sets err.
func (f *inflater) fast() {
	s, c := &f.source, f.codes
	in, at, bits, count := s.In, s.At, s.bits, s.count
	first, last := at, len(in)-2*wordBytes
	end := f.end
	w, full := unsafe.Pointer(unsafe.SliceData(f.window)), f.full()
	wrong := uint(0) // bits that were at hand when something was wrong, beyond those taken

loop:
	for at <= last && end <= full {
		bits |= word(in, at) << (count & 63)
		at += int(63-count) >> 3
		count |= 56

		e := c.lit[bits&(1<<litTableBits-1)]
		if e&isLiteral != 0 {
			bits >>= e & 63
			count -= uint(e & 63)
			*(*byte)(unsafe.Add(w, end)) = byte(e >> valueShift)
			end++
			e = c.lit[bits&(1<<litTableBits-1)]
			if e&isLiteral != 0 {
				bits >>= e & 63
				count -= uint(e & 63)
				*(*byte)(unsafe.Add(w, end)) = byte(e >> valueShift)
				end++
				e = c.lit[bits&(1<<litTableBits-1)]
				if e&isLiteral != 0 {
					bits >>= e & 63
					count -= uint(e & 63)
					*(*byte)(unsafe.Add(w, end)) = byte(e >> valueShift)
					end++
					continue
				}
			}
		}
		if e&isException != 0 {
			if e&isLink != 0 {
				e = c.lit[uint64(e>>valueShift&valueMask)+bits>>litTableBits&(1<<(e>>codeShift&codeMask)-1)]
			}
			switch {
			case e&isLiteral != 0:
				bits >>= e & 63
				count -= uint(e & 63)
				*(*byte)(unsafe.Add(w, end)) = byte(e >> valueShift)
				end++
				continue
			case e&isEnd != 0:
				bits >>= e & 63
				count -= uint(e & 63)
				f.phase = inHeader
				break loop
			case e&isException != 0:
				f.err, wrong = CorruptInputError(0), uint(e&63)
				break loop
			}
		}
		lengthBits := uint(e & 63)
		length := int(e>>valueShift&valueMask) + int(bits&(1<<lengthBits-1)>>(e>>codeShift&codeMask))
		bits >>= lengthBits
		count -= lengthBits

		bits |= word(in, at) << (count & 63)
		at += int(63-count) >> 3
		count |= 56
		e = c.dist[bits&(1<<distTableBits-1)]
		if e&isLink != 0 {
			e = c.dist[uint64(e>>valueShift&valueMask)+bits>>distTableBits&(1<<(e>>codeShift&codeMask)-1)]
		}
		dist := int(e>>valueShift&valueMask) + int(bits&(1<<(e&63)-1)>>(e>>codeShift&codeMask))
		if e&isException != 0 || dist > end {
			f.err, wrong = CorruptInputError(0), uint(e&63)
			if c.litNeed > lengthBits {
				wrong = max(wrong, c.litNeed-lengthBits)
			}
			break
		}
		bits >>= e & 63
		count -= uint(e & 63)

		from, to := unsafe.Add(w, end-dist), unsafe.Add(w, end)
		end += length
		switch {
		case dist >= wordBytes:
			for {
				*(*uint64)(to) = *(*uint64)(from)
				length -= wordBytes
				if length <= 0 {
					break
				}
				from, to = unsafe.Add(from, wordBytes), unsafe.Add(to, wordBytes)
			}
		case dist == 1:
			same := uint64(*(*byte)(from)) * 0x0101010101010101
			for {
				*(*uint64)(to) = same
				length -= wordBytes
				if length <= 0 {
					break
				}
				to = unsafe.Add(to, wordBytes)
			}
		default:
			for range length {
				*(*byte)(to) = *(*byte)(from)
				from, to = unsafe.Add(from, 1), unsafe.Add(to, 1)
			}
		}
	}

	// Whole bytes that no symbol needed go back, but for those that were there before.
	back := min(int(count>>3), at-first)
	at -= back
	count -= 8 * uint(back)
	f.end = end
	if f.err != nil && wrong > count {
		more := (wrong - count + 7) >> 3
		at += int(more)
		count += 8 * more
	}
	s.At, s.count, s.bits = at, count, bits&(1<<count-1)
	if f.err != nil {
		f.corrupt()
	}
}
