package net

import (
	"syscall"
	"time"
)

// A KeepAliveConfig says how the system finds out that the other side of an idle connection is gone. A field that is 0
// stands for what is usual, a negative one leaves what the system has.
type KeepAliveConfig struct {
	Enable   bool          // whether it does so
	Idle     time.Duration // how long the connection is idle before that; usually 15 seconds
	Interval time.Duration // how long it waits for an answer; usually 15 seconds
	Count    int           // how many answers may be missing; usually 9
}

const (
	usualKeepAlive      = 15 * time.Second
	usualKeepAliveCount = 9
)

// keepAliveFor returns the settings of a Dialer or a ListenConfig, which have an older field for the same.
func keepAliveFor(config KeepAliveConfig, idle time.Duration) KeepAliveConfig {
	if !config.Enable && idle >= 0 {
		return KeepAliveConfig{Enable: true, Idle: idle}
	}
	return config
}

// apply sets the options of a socket, and returns the first error.
func (k KeepAliveConfig) apply(s *socket) error {
	err := s.setOption(syscall.SOL_SOCKET, syscall.SO_KEEPALIVE, number(k.Enable))
	if err == nil && k.Enable {
		err = setSeconds(s, syscall.TCP_KEEPIDLE, k.Idle)
		if err == nil {
			err = setSeconds(s, syscall.TCP_KEEPINTVL, k.Interval)
		}
		if err == nil && k.Count >= 0 {
			count := k.Count
			if count == 0 {
				count = usualKeepAliveCount
			}
			err = s.setOption(syscall.IPPROTO_TCP, syscall.TCP_KEEPCNT, count)
		}
	}
	return err
}

// setSeconds sets an option to a time, rounded up.
func setSeconds(s *socket, option int, d time.Duration) error {
	switch {
	case d < 0:
		return nil
	case d == 0:
		d = usualKeepAlive
	}
	return s.setOption(syscall.IPPROTO_TCP, option, int((d+time.Second-1)/time.Second))
}

// usesMultipath reports whether the socket is one of Multipath TCP that has not fallen back to TCP.
func (s *socket) usesMultipath() bool {
	const (
		levelMPTCP = 284
		infoMPTCP  = 1
		protoMPTCP = 262
	)
	if !s.Use() {
		return false
	}
	defer s.Leave()
	if protocol, err := syscall.GetsockoptInt(s.Number, syscall.SOL_SOCKET, syscall.SO_PROTOCOL); err != nil || protocol != protoMPTCP {
		return false
	}
	// A socket that has fallen back does not know the option.
	_, err := syscall.GetsockoptInt(s.Number, levelMPTCP, infoMPTCP)
	return err == nil
}
