// Package rand gives random numbers that nobody can foretell: those of the system, which collects what is random in the machine
// (getrandom(2)).
package rand

import (
	"io"
	"syscall"
	"unsafe"

	"internal/rt"
)

// Reader reads random bytes of the system. It may be used by several goroutines at the same time, waits only where the system has
// not yet started its generator, and never returns fewer bytes than asked for.
var Reader io.Reader = systemReader{}

type systemReader struct{}

// getrandom is the number of the call; requests of more bytes than atMost may be answered in part.
const (
	getrandom = 318
	atMost    = 1 << 25
)

func (systemReader) Read(b []byte) (int, error) {
	done := 0
	for done < len(b) {
		part := b[done:min(len(b), done+atMost)]
		n, _, errno := syscall.Syscall(getrandom, uintptr(unsafe.Pointer(unsafe.SliceData(part))), uintptr(len(part)), 0)
		switch errno {
		case 0:
			done += int(n)
		case syscall.EINTR:
		default:
			return done, errno
		}
	}
	return done, nil
}

// Read fills b with random bytes of Reader. It never returns an error: if Reader fails, or is short, the program ends.
func Read(b []byte) (n int, err error) {
	if n, err = io.ReadFull(Reader, b); err != nil {
		rt.Fatal("crypto/rand: failed to read random data (see https://go.dev/issue/66821): " + err.Error())
	}
	return n, nil
}

// letters are base32's (RFC 4648).
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

// Text returns 26 random letters, capitals and the figures from 2 to 7, five bits each: with more than 128 bits, nobody will guess
// it.
func Text() string {
	var text [26]byte
	Read(text[:])
	for i, b := range text {
		text[i] = letters[b%32]
	}
	return string(text[:])
}
