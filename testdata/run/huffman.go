// run

// Huffman codes: a heap of trees, bits packed and read again.
package main

import (
	"fmt"
	"sort"
	"strings"
)

type tree struct {
	count       int
	symbol      rune
	left, right *tree
}

type heap []*tree

func less(a, b *tree) bool {
	return a.count < b.count || a.count == b.count && a.symbol < b.symbol
}

func (h *heap) push(t *tree) {
	*h = append(*h, t)
	s := *h
	for i := len(s) - 1; i > 0 && less(s[i], s[(i-1)/2]); i = (i - 1) / 2 {
		s[i], s[(i-1)/2] = s[(i-1)/2], s[i]
	}
}

func (h *heap) pop() *tree {
	s := *h
	top, last := s[0], len(s)-1
	s[0] = s[last]
	s = s[:last]
	*h = s
	for i := 0; ; {
		child := 2*i + 1
		if child >= len(s) {
			return top
		}
		if child+1 < len(s) && less(s[child+1], s[child]) {
			child++
		}
		if !less(s[child], s[i]) {
			return top
		}
		s[i], s[child] = s[child], s[i]
		i = child
	}
}

func build(text string) *tree {
	counts := map[rune]int{}
	for _, r := range text {
		counts[r]++
	}
	var h heap
	for r, n := range counts {
		h.push(&tree{count: n, symbol: r})
	}
	for len(h) > 1 {
		a, b := h.pop(), h.pop()
		h.push(&tree{a.count + b.count, min(a.symbol, b.symbol), a, b})
	}
	return h.pop()
}

func (t *tree) codes(prefix string, into map[rune]string) map[rune]string {
	if t.left == nil {
		into[t.symbol] = prefix
		return into
	}
	t.left.codes(prefix+"0", into)
	return t.right.codes(prefix+"1", into)
}

type bits struct {
	bytes []byte
	n     int
}

func (b *bits) add(one bool) {
	if b.n%8 == 0 {
		b.bytes = append(b.bytes, 0)
	}
	if one {
		b.bytes[b.n/8] |= 0x80 >> (b.n % 8)
	}
	b.n++
}

func (b *bits) each(yield func(bool) bool) {
	for i := range b.n {
		if !yield(b.bytes[i/8]<<(i%8)&0x80 != 0) {
			return
		}
	}
}

func main() {
	text := "she sells sea shells by the sea shore; the shells she sells are sea shells — sûrement"
	root := build(text)
	codes := root.codes("", map[rune]string{})
	var packed bits
	for _, r := range text {
		for _, bit := range codes[r] {
			packed.add(bit == '1')
		}
	}
	var out strings.Builder
	at := root
	for one := range packed.each {
		if one {
			at = at.right
		} else {
			at = at.left
		}
		if at.left == nil {
			out.WriteRune(at.symbol)
			at = root
		}
	}
	fmt.Println(out.String() == text, len(text), packed.n, len(packed.bytes))
	var symbols []rune
	for r := range codes {
		symbols = append(symbols, r)
	}
	sort.Slice(symbols, func(i, j int) bool {
		a, b := codes[symbols[i]], codes[symbols[j]]
		return len(a) < len(b) || len(a) == len(b) && a < b
	})
	for _, r := range symbols {
		fmt.Printf("%q %s\n", r, codes[r])
	}
}
