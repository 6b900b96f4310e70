// Package crypto names what the packages below it have in common: hash functions, and what keys do.
package crypto

import (
	"hash"
	"io"
	"strconv"
)

// A Hash is a hash function that another package has.
type Hash uint

// The hash functions that have a number. Those of the standard library are there when their package is imported.
const (
	MD4         Hash = 1 + iota // of golang.org/x/crypto/md4
	MD5                         // of crypto/md5
	SHA1                        // of crypto/sha1
	SHA224                      // of crypto/sha256
	SHA256                      // of crypto/sha256
	SHA384                      // of crypto/sha512
	SHA512                      // of crypto/sha512
	MD5SHA1                     // the two behind each other, as TLS signs with RSA; of no package
	RIPEMD160                   // of golang.org/x/crypto/ripemd160
	SHA3_224                    // of crypto/sha3
	SHA3_256                    // of crypto/sha3
	SHA3_384                    // of crypto/sha3
	SHA3_512                    // of crypto/sha3
	SHA512_224                  // of crypto/sha512
	SHA512_256                  // of crypto/sha512
	BLAKE2s_256                 // of golang.org/x/crypto/blake2s
	BLAKE2b_256                 // of golang.org/x/crypto/blake2b
	BLAKE2b_384                 // of golang.org/x/crypto/blake2b
	BLAKE2b_512                 // of golang.org/x/crypto/blake2b
	behindLast
)

var functions = [behindLast]struct {
	name string
	size int
	make func() hash.Hash // nil if its package is not imported
}{
	MD4: {name: "MD4", size: 16}, MD5: {name: "MD5", size: 16}, SHA1: {name: "SHA-1", size: 20},
	SHA224: {name: "SHA-224", size: 28}, SHA256: {name: "SHA-256", size: 32},
	SHA384: {name: "SHA-384", size: 48}, SHA512: {name: "SHA-512", size: 64},
	MD5SHA1: {name: "MD5+SHA1", size: 36}, RIPEMD160: {name: "RIPEMD-160", size: 20},
	SHA3_224: {name: "SHA3-224", size: 28}, SHA3_256: {name: "SHA3-256", size: 32},
	SHA3_384: {name: "SHA3-384", size: 48}, SHA3_512: {name: "SHA3-512", size: 64},
	SHA512_224: {name: "SHA-512/224", size: 28}, SHA512_256: {name: "SHA-512/256", size: 32},
	BLAKE2s_256: {name: "BLAKE2s-256", size: 32}, BLAKE2b_256: {name: "BLAKE2b-256", size: 32},
	BLAKE2b_384: {name: "BLAKE2b-384", size: 48}, BLAKE2b_512: {name: "BLAKE2b-512", size: 64},
}

func (h Hash) known() bool { return 0 < h && h < behindLast }

// HashFunc returns h: a Hash is a SignerOpts.
func (h Hash) HashFunc() Hash { return h }

// String returns the function's name.
func (h Hash) String() string {
	if !h.known() {
		return "unknown hash value " + strconv.Itoa(int(h))
	}
	return functions[h].name
}

// Size returns how many bytes the function's hashes have, whether its package is there or not. It panics if h is none of
// the functions above.
func (h Hash) Size() int {
	if !h.known() {
		panic("crypto: Size of unknown hash function")
	}
	return functions[h].size
}

// New returns a hash that computes the function. It panics if the function's package is not in the program.
func (h Hash) New() hash.Hash {
	if !h.Available() {
		panic("crypto: requested hash function #" + strconv.Itoa(int(h)) + " is unavailable")
	}
	return functions[h].make()
}

// Available tells whether the function's package is in the program.
func (h Hash) Available() bool { return h.known() && functions[h].make != nil }

// RegisterHash makes f what New calls for h. A package that has a hash function calls it when it is initialised.
func RegisterHash(h Hash, f func() hash.Hash) {
	if h >= behindLast {
		panic("crypto: RegisterHash of unknown hash function")
	}
	functions[h].make = f
}

// A PublicKey is one of any algorithm. Those of the standard library have a method
//
//	Equal(x crypto.PublicKey) bool
type PublicKey any

// A PrivateKey is one of any algorithm. Those of the standard library have the methods
//
//	Public() crypto.PublicKey
//	Equal(x crypto.PrivateKey) bool
//
// and are Signers, Decrypters or other things besides.
type PrivateKey any

// A Signer is a private key that signs; where it is kept does not matter.
type Signer interface {
	// Public returns the public key that belongs to it.
	Public() PublicKey
	// Sign signs a digest, which is a message's hash by the function that opts tells; a Hash will do as opts where an
	// algorithm asks for no more. rand may be used as a source of randomness.
	Sign(rand io.Reader, digest []byte, opts SignerOpts) (signature []byte, err error)
}

// SignerOpts are what a signature depends on.
type SignerOpts interface {
	// HashFunc returns the function that the message was hashed with; 0 if it was not.
	HashFunc() Hash
}

// A MessageSigner is a Signer that takes messages as well. Where both methods can be called, they sign alike. A key that
// cannot sign a digest returns an error from Sign.
type MessageSigner interface {
	Signer
	// SignMessage signs the message, which it hashes itself where its algorithm wants it to.
	SignMessage(rand io.Reader, msg []byte, opts SignerOpts) (signature []byte, err error)
}

// SignMessage signs a message: with the method of a MessageSigner, or with Sign and the hash of the message by
// opts.HashFunc(), if that is not 0.
func SignMessage(signer Signer, rand io.Reader, msg []byte, opts SignerOpts) (signature []byte, err error) {
	if s, ok := signer.(MessageSigner); ok {
		return s.SignMessage(rand, msg, opts)
	}
	if h := opts.HashFunc(); h != 0 {
		f := h.New()
		f.Write(msg)
		msg = f.Sum(nil)
	}
	return signer.Sign(rand, msg, opts)
}

// A Decrypter is a private key that decrypts; where it is kept does not matter.
type Decrypter interface {
	// Public returns the public key that belongs to it.
	Public() PublicKey
	// Decrypt decrypts msg. What opts may be is the algorithm's matter.
	Decrypt(rand io.Reader, msg []byte, opts DecrypterOpts) (plaintext []byte, err error)
}

// DecrypterOpts are what decrypting depends on.
type DecrypterOpts any

// An Encapsulator is a public key to agree upon a secret with its owner.
type Encapsulator interface {
	// Bytes returns the key.
	Bytes() []byte
	// Encapsulate returns a new secret, and the text from which the owner of the private key gets it.
	Encapsulate() (sharedKey, ciphertext []byte)
}

// A Decapsulator is the private key to an Encapsulator.
type Decapsulator interface {
	// Encapsulator returns the public key.
	Encapsulator() Encapsulator
	// Decapsulate returns the secret that a text is of.
	Decapsulate(ciphertext []byte) (sharedKey []byte, err error)
}
