package fs

// FileMode is the kind and the permissions of a file, the same on all systems.
type FileMode uint32

const (
	ModeDir        FileMode = 1 << (31 - iota) // d: directory
	ModeAppend                                 // a: append only
	ModeExclusive                              // l: exclusive use
	ModeTemporary                              // T: temporary
	ModeSymlink                                // L: symbolic link
	ModeDevice                                 // D: device
	ModeNamedPipe                              // p: named pipe
	ModeSocket                                 // S: Unix domain socket
	ModeSetuid                                 // u: setuid
	ModeSetgid                                 // g: setgid
	ModeCharDevice                             // c: character device, with ModeDevice
	ModeSticky                                 // t: sticky
	ModeIrregular                              // ?: something else

	// ModeType is the bits that say what kind of file it is; none for a regular file.
	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice | ModeCharDevice | ModeIrregular

	ModePerm FileMode = 0777 // Unix permissions
)

func (m FileMode) String() string {
	var buf [32]byte
	n := 0
	for i, c := range []byte("dalTLDpSugct?") {
		if m&(1<<uint(31-i)) != 0 {
			buf[n] = c
			n++
		}
	}
	if n == 0 {
		buf[n] = '-'
		n++
	}
	for i, c := range []byte("rwxrwxrwx") {
		if m&(1<<uint(8-i)) == 0 {
			c = '-'
		}
		buf[n] = c
		n++
	}
	return string(buf[:n])
}

func (m FileMode) IsDir() bool     { return m&ModeDir != 0 }
func (m FileMode) IsRegular() bool { return m&ModeType == 0 }
func (m FileMode) Perm() FileMode  { return m & ModePerm }
func (m FileMode) Type() FileMode  { return m & ModeType }
