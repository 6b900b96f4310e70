// Package hmac authenticates messages with a hash function and a key (FIPS 198, RFC 2104): who has the key can compute the
// code of a message, and nobody else. Codes are compared with Equal, since how long another comparison takes tells how much
// of a forged code is right.
package hmac

import (
	"crypto/subtle"
	"encoding"
	"errors"
	"hash"
)

// The code is the hash of the key, changed by one pattern, and the hash of the key, changed by another, and the message.
const (
	innerPattern = 0x36
	outerPattern = 0x5c
)

type hmac struct {
	inner, outer hash.Hash
	// What both start with, which is the key of a block's length. It is hashed once where states can be saved.
	innerKey, outerKey     []byte
	innerState, outerState []byte // nil before the first Reset, or if states cannot be saved
	unsaved                bool   // they cannot
}

// New returns a hash that computes the code with that key and function, which h returns a new hash of each time; New panics
// if two are the same. Its state cannot be saved. It can be cloned if the function's can.
func New(h func() hash.Hash, key []byte) hash.Hash {
	m := &hmac{inner: h(), outer: h()}
	if same(m.inner, m.outer) {
		panic("crypto/hmac: hash generation function does not produce unique values")
	}
	size := m.inner.BlockSize()
	if len(key) > size {
		m.outer.Write(key)
		key = m.outer.Sum(nil)
		m.outer.Reset()
	}
	m.innerKey, m.outerKey = make([]byte, size), make([]byte, size)
	copy(m.innerKey, key)
	copy(m.outerKey, key)
	for i := range size {
		m.innerKey[i] ^= innerPattern
		m.outerKey[i] ^= outerPattern
	}
	m.inner.Write(m.innerKey)
	return m
}

// same tells whether two hashes are one. Those that cannot be compared are not.
func same(a, b hash.Hash) (equal bool) {
	defer func() { recover() }()
	return a == b
}

func (m *hmac) Write(p []byte) (int, error) { return m.inner.Write(p) }
func (m *hmac) Size() int                   { return m.outer.Size() }
func (m *hmac) BlockSize() int              { return m.inner.BlockSize() }

func (m *hmac) Sum(in []byte) []byte {
	start := len(in)
	in = m.inner.Sum(in)
	if m.outerState == nil || restore(m.outer, m.outerState) != nil {
		m.outer.Reset()
		m.outer.Write(m.outerKey)
	}
	m.outer.Write(in[start:])
	return m.outer.Sum(in[:start])
}

// Reset goes back to where only the key has been hashed.
func (m *hmac) Reset() {
	if m.innerState != nil && restore(m.inner, m.innerState) == nil {
		return
	}
	m.inner.Reset()
	m.inner.Write(m.innerKey)
	if m.unsaved || m.innerState != nil {
		return
	}
	m.outer.Reset()
	m.outer.Write(m.outerKey)
	inner, ok := save(m.inner)
	outer, also := save(m.outer)
	if !ok || !also {
		m.unsaved = true
		return
	}
	m.innerState, m.outerState = inner, outer
}

// save returns a state from which restore can go on.
func save(h hash.Hash) (state []byte, ok bool) {
	_, restorable := h.(encoding.BinaryUnmarshaler)
	m, ok := h.(encoding.BinaryMarshaler)
	if !ok || !restorable {
		return nil, false
	}
	state, err := m.MarshalBinary()
	return state, err == nil && state != nil
}

func restore(h hash.Hash, state []byte) error {
	return h.(encoding.BinaryUnmarshaler).UnmarshalBinary(state)
}

type unsupported struct{}

func (unsupported) Error() string { return "crypto/hmac: hash does not support hash.Cloner" }
func (unsupported) Unwrap() error { return errors.ErrUnsupported }

// Clone returns a copy, which goes its own way from there.
func (m *hmac) Clone() (hash.Cloner, error) {
	inner, ok := m.inner.(hash.Cloner)
	outer, also := m.outer.(hash.Cloner)
	if !ok || !also {
		return nil, unsupported{}
	}
	copied := *m
	var err error
	if copied.inner, err = inner.Clone(); err != nil {
		return nil, unsupported{}
	}
	if copied.outer, err = outer.Clone(); err != nil {
		return nil, unsupported{}
	}
	return &copied, nil
}

// Equal tells whether two codes are the same, in a time that does not depend on where they differ.
func Equal(mac1, mac2 []byte) bool { return subtle.ConstantTimeCompare(mac1, mac2) == 1 }
