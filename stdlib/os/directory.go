package os

// directory is a directory that is being read.
type directory struct {
	buffer     []byte
	next, size int
}
