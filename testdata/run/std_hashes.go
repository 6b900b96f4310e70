// run

// hash and below, crypto with MD5, SHA and HMAC: known sums, saved states and which are refused, clones, sums by pieces.
package main

import (
	"bytes"
	"crypto"
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding"
	"errors"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"hash/maphash"
)

var functions = []struct {
	name string
	make func() hash.Hash
}{
	{"md5", md5.New}, {"sha1", sha1.New}, {"sha256", sha256.New}, {"sha224", sha256.New224}, {"sha512", sha512.New},
	{"sha384", sha512.New384}, {"sha512/224", sha512.New512_224}, {"sha512/256", sha512.New512_256},
	{"crc32", func() hash.Hash { return crc32.NewIEEE() }},
	{"castagnoli", func() hash.Hash { return crc32.New(crc32.MakeTable(crc32.Castagnoli)) }},
	{"koopman", func() hash.Hash { return crc32.New(crc32.MakeTable(crc32.Koopman)) }},
	{"iso", func() hash.Hash { return crc64.New(crc64.MakeTable(crc64.ISO)) }},
	{"ecma", func() hash.Hash { return crc64.New(crc64.MakeTable(crc64.ECMA)) }},
	{"adler32", func() hash.Hash { return adler32.New() }},
	{"fnv32", func() hash.Hash { return fnv.New32() }}, {"fnv32a", func() hash.Hash { return fnv.New32a() }},
	{"fnv64", func() hash.Hash { return fnv.New64() }}, {"fnv64a", func() hash.Hash { return fnv.New64a() }},
	{"fnv128", func() hash.Hash { return fnv.New128() }}, {"fnv128a", func() hash.Hash { return fnv.New128a() }},
}

type plain struct{ hash.Hash }

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	text := bytes.Repeat([]byte("0123456789abcdef, and so on. "), 20)
	for _, f := range functions {
		h := f.make()
		fmt.Printf("%s %d %d %x\n", f.name, h.Size(), h.BlockSize(), h.Sum(nil))
		h.Write(text[:100])
		clone, err := h.(hash.Cloner).Clone()
		state, err2 := h.(encoding.BinaryMarshaler).MarshalBinary()
		h.Write(text[100:])
		clone.Write(text[100:])
		restored := f.make()
		err3 := restored.(encoding.BinaryUnmarshaler).UnmarshalBinary(state)
		restored.Write(text[100:])
		whole := h.Sum([]byte{1})
		fmt.Printf("  %x %v %v %v %v %v\n", whole, bytes.Equal(whole, clone.Sum([]byte{1})), bytes.Equal(whole, restored.Sum([]byte{1})), err, err2, err3)
		// Each length of a block and a half, in two pieces.
		all := f.make()
		for n := range 200 {
			h.Reset()
			h.Write(text[:n/3])
			h.Write(text[n/3 : n])
			h.Sum(nil)
			all.Write(h.Sum(nil))
		}
		fmt.Printf("  %x\n", all.Sum(nil))
		u := h.(encoding.BinaryUnmarshaler)
		fmt.Println(" ", u.UnmarshalBinary(nil), u.UnmarshalBinary(state[:len(state)-1]), u.UnmarshalBinary(append([]byte("x"), state[1:]...)))
	}
	fmt.Println(crc32.New(crc32.MakeTable(7)).(encoding.BinaryUnmarshaler).UnmarshalBinary([]byte("crc\x01\xca\x87\x91M\x00\x00\x00\x00")))
	fmt.Printf("%x\n", sha1.New().(interface{ ConstantTimeSum([]byte) []byte }).ConstantTimeSum(nil))

	for _, size := range []int{0, 20, 64, 65, 200} {
		m := hmac.New(sha256.New, text[:size])
		for range 3 {
			m.Write(text[:50])
			fmt.Printf("%x ", m.Sum(nil)[:6])
			m.Reset()
		}
		clone, err := m.(hash.Cloner).Clone()
		m.Write(text)
		clone.Write(text)
		fmt.Println(hmac.Equal(m.Sum(nil), clone.Sum(nil)), hmac.Equal(m.Sum(nil), nil), err)
	}
	_, err := hmac.New(func() hash.Hash { return &plain{md5.New()} }, nil).(hash.Cloner).Clone()
	fmt.Println(err, errors.Is(err, errors.ErrUnsupported))
	one := md5.New()
	try(func() { hmac.New(func() hash.Hash { return one }, nil) })

	for h := crypto.Hash(0); h < 21; h++ {
		fmt.Print(h, " ", h.HashFunc() == h, " ")
		try(func() { fmt.Print(h.Size(), " ") })
	}
	try(func() { fmt.Printf("%x ", crypto.SHA512_224.New().Sum(nil)) })
	try(func() { crypto.MD4.New() })
	try(func() { crypto.RegisterHash(99, nil) })

	a, b := []byte("abcdefghijklmnopqrstuvwxyz0123456789"), make([]byte, 40)
	fmt.Println(subtle.XORBytes(b, a, a[1:]), b)
	try(func() { subtle.XORBytes(b[:3], a, a) })
	try(func() { subtle.XORBytes(b[1:], b, a) })
	fmt.Println(subtle.ConstantTimeCompare(a, a), subtle.ConstantTimeCompare(a, b), subtle.ConstantTimeCompare(a[:4], b[:4]),
		subtle.ConstantTimeSelect(1, 3, 4), subtle.ConstantTimeSelect(0, 3, 4), subtle.ConstantTimeEq(-1, -1),
		subtle.ConstantTimeEq(1, 2), subtle.ConstantTimeByteEq(7, 7), subtle.ConstantTimeLessOrEq(2, 2),
		subtle.ConstantTimeLessOrEq(3, 2), subtle.ConstantTimeLessOrEq(0, 1<<31-1))
	subtle.ConstantTimeCopy(0, b[:36], a)
	fmt.Println(b[0])
	subtle.ConstantTimeCopy(1, b[:36], a)
	fmt.Println(string(b[:36]))
	try(func() { subtle.ConstantTimeCopy(1, b, a) })

	seed := maphash.MakeSeed()
	for _, n := range []int{0, 1, 8, 127, 128, 129, 255, 256, 257, 500} {
		var h maphash.Hash
		h.SetSeed(seed)
		h.WriteByte('x')
		h.Reset()
		for i := range n {
			if i%3 == 0 {
				h.WriteByte(text[i])
			} else {
				h.Write(text[i : i+1])
			}
		}
		fmt.Print(maphash.Bytes(seed, text[:n]) == h.Sum64(), maphash.String(seed, string(text[:n])) == h.Sum64(), h.Seed() == seed, " ")
	}
	type pair struct {
		a any
		f float64
	}
	fmt.Println(maphash.Comparable(seed, pair{"s", 0}) == maphash.Comparable(seed, pair{string([]byte("s")), -(1 - 1.0)}),
		maphash.Comparable(seed, pair{1, 1}) == maphash.Comparable(seed, pair{2, 1}),
		maphash.Comparable[any](seed, nil) == maphash.Comparable[any](seed, nil))
	try(func() { maphash.Bytes(maphash.Seed{}, nil) })
	try(func() { maphash.Comparable[any](seed, []int{}) })
}
