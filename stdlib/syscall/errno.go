// Package syscall is the Linux kernel's interface: what os needs, and what programs use of it themselves.
package syscall

import (
	"errors"
	"internal/digit"
	"internal/fileerror"
)

// Errno is an error number of the kernel's.
type Errno uintptr

func (e Errno) Error() string {
	if int(e) < len(errorTexts) {
		if s := errorTexts[e]; s != "" {
			return s
		}
	}
	return "errno " + decimal(int(e))
}

// Is makes errors.Is find os.ErrNotExist and the like.
func (e Errno) Is(target error) bool {
	switch target {
	case fileerror.ErrPermission:
		return e == EACCES || e == EPERM
	case fileerror.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case fileerror.ErrNotExist:
		return e == ENOENT
	case errors.ErrUnsupported:
		return e == ENOSYS || e == ENOTSUP || e == EOPNOTSUPP
	}
	return false
}

// Temporary reports whether trying again may help.
func (e Errno) Temporary() bool {
	return e == EINTR || e == EMFILE || e == ENFILE || e.Timeout()
}

func (e Errno) Timeout() bool { return e == EAGAIN || e == EWOULDBLOCK || e == ETIMEDOUT }

// Signal is the number of a signal.
type Signal int

func (s Signal) Signal() {}

func (s Signal) String() string {
	if 0 <= s && int(s) < len(signalTexts) {
		if t := signalTexts[s]; t != "" {
			return t
		}
	}
	return "signal " + decimal(int(s))
}

func decimal(n int) string {
	if n < 0 {
		return "-" + digit.Decimal(uint64(-n))
	}
	return digit.Decimal(uint64(n))
}
