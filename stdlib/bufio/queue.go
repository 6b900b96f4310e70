package bufio

// Reader, Writer and Scanner keep their bytes in the same queue: a block of memory of one size, with the bytes that wait
// in its middle. Bytes enter behind them and leave at the front:
//
//	0         first       last        len(block)
//	|  left   |  waiting  |   room    |
//
// Nothing moves until settle brings the waiting bytes to the start of the block. What has left is therefore still there,
// which is how a Reader takes a read back. The bounds always satisfy 0 ≤ first ≤ last ≤ len(block), whatever counts a
// foreign Read or Write returns.

import (
	"errors"
	"io"
)

// idleReads is the number of reads in a row without bytes and error after which a source counts as broken.
const idleReads = 100

// errNegativeRead is the panic where a Read returns a count below zero.
var errNegativeRead = errors.New("bufio: reader returned negative count from Read")

type queue struct {
	block       []byte
	first, last int
}

func (q *queue) waiting() []byte { return q.block[q.first:q.last] }
func (q *queue) room() []byte    { return q.block[q.last:] }
func (q *queue) length() int     { return q.last - q.first }

// clear drops the waiting bytes.
func (q *queue) clear() { q.first, q.last = 0, 0 }

// leave removes n of the waiting bytes from the front and returns them.
func (q *queue) leave(n int) []byte {
	from := q.first
	q.first += n
	return q.block[from:q.first]
}

// settle moves the waiting bytes to the start of the block, so that all the rest is room.
func (q *queue) settle() {
	if q.first > 0 {
		q.last = copy(q.block, q.waiting())
		q.first = 0
	}
}

// settleIn is settle with a block of another size, into which the waiting bytes must fit.
func (q *queue) settleIn(size int) {
	block := make([]byte, size)
	*q = queue{block: block, last: copy(block, q.waiting())}
}

// enter appends as much of s as there is room for and returns how much that was.
func enter[Bytes []byte | string](q *queue, s Bytes) int {
	n := copy(q.room(), s)
	q.last += n
	return n
}

// pull calls Read once with all of the room. It panics if the count that Read returns is impossible.
func (q *queue) pull(source io.Reader) (n int, err error) {
	room := q.room()
	n, err = source.Read(room)
	if n < 0 {
		panic(errNegativeRead)
	}
	q.last += len(room[:n])
	return n, err
}

// await pulls until there are bytes or an error; after so many pulls in vain the error is io.ErrNoProgress.
func (q *queue) await(source io.Reader, pulls int) (n int, err error) {
	for ; n == 0 && err == nil; pulls-- {
		if pulls == 0 {
			return 0, io.ErrNoProgress
		}
		n, err = q.pull(source)
	}
	return n, err
}

// push calls Write once with the waiting bytes, and removes those that were written.
func (q *queue) push(target io.Writer) (n int, err error) {
	n, err = target.Write(q.waiting())
	if n >= q.length() {
		q.clear()
	} else {
		q.leave(max(n, 0))
	}
	return n, err
}
