// Package gzip reads and writes gzip files (RFC 1952): members one after the other, each with a header, data compressed by
// compress/flate, and the data's checksum and length.
package gzip

import (
	"compress/flate"
	"errors"
	"time"
)

// Levels of compression, as package flate has them.
const (
	NoCompression      = flate.NoCompression
	BestSpeed          = flate.BestSpeed
	BestCompression    = flate.BestCompression
	DefaultCompression = flate.DefaultCompression
	HuffmanOnly        = flate.HuffmanOnly
)

var (
	// ErrChecksum says that the data does not have the checksum or the length that stand behind it.
	ErrChecksum = errors.New("gzip: invalid checksum")
	// ErrHeader says that something else stands where a member's header should.
	ErrHeader = errors.New("gzip: invalid header")
)

// Header is what a member says about the file it was made of. In a gzip file Name and Comment are Latin-1, ended by a
// zero byte; here they are UTF-8.
type Header struct {
	Comment string
	Extra   []byte    // 65535 bytes at most; nil if there is no such field
	ModTime time.Time // to the second, from 1970 on; the zero Time if it is not known
	Name    string
	OS      byte // where the file was: 3 is Unix; 255 is unknown
}

// A header begins with ten bytes:
//
//	0x1f 0x8b | method 8 | flags | time, four bytes | effort | OS
//
// What the flags say is there follows in this order: extra field with its length, name, comment, checksum of the header.
const (
	magic0  = 0x1f
	magic1  = 0x8b
	deflate = 8

	fixedSize   = 10
	trailerSize = 8
	longestName = 511 // A reader takes no longer name or comment.

	effortMost  = 2
	effortLeast = 4
	osUnknown   = 255
)

const (
	hasChecksum = 1 << (iota + 1)
	hasExtra
	hasName
	hasComment
)
