// run tree stress=no
// What crypto asks of a compiler: comparisons without branches, functions in assembly without a meaning.
package main

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/ed25519"
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"fmt"
	"hash/maphash"
)

func main() {
	fmt.Println(subtle.ConstantTimeCompare([]byte("a"), []byte("a")), subtle.ConstantTimeSelect(1, 5, 6), subtle.ConstantTimeEq(3, 4), subtle.ConstantTimeLessOrEq(3, 4), subtle.ConstantTimeByteEq(1, 1))
	m := hmac.New(sha256.New, []byte("k"))
	m.Write([]byte("message"))
	s := m.Sum(nil)
	fmt.Printf("%x %v\n", s, hmac.Equal(s, s))
	fmt.Printf("%x\n%x\n%x\n", sha1.Sum([]byte("message")), md5.Sum([]byte("message")), sha512.Sum512([]byte("message")))
	b, _ := aes.NewCipher(make([]byte, 16))
	g, _ := cipher.NewGCM(b)
	c := g.Seal(nil, make([]byte, 12), []byte("hello"), nil)
	p, err := g.Open(nil, make([]byte, 12), c, nil)
	fmt.Printf("%x %s %v\n", c, p, err)
	k := ed25519.NewKeyFromSeed(make([]byte, 32))
	sig := ed25519.Sign(k, []byte("x"))
	fmt.Printf("%x %v\n", sig[:8], ed25519.Verify(k.Public().(ed25519.PublicKey), []byte("x"), sig))
	var h maphash.Hash
	h.WriteString("x")
	fmt.Println(h.Sum64() == h.Sum64())
}
