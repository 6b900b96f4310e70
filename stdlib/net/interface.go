package net

import "errors"

// An Interface is what connects this machine with a network, or with itself.
type Interface struct {
	Index        int          // from 1 on
	MTU          int          // the longest packet
	Name         string       // "lo", "eth0" …
	HardwareAddr HardwareAddr // on the link; none: nil
	Flags        Flags
}

// Flags say what an interface is and does.
type Flags uint

const (
	FlagUp           Flags = 1 << iota // it is to be used
	FlagBroadcast                      // there are addresses for everybody on the link
	FlagLoopback                       // it connects the machine with itself
	FlagPointToPoint                   // it connects two machines
	FlagMulticast                      // there are groups
	FlagRunning                        // it works
)

// String returns the names of the flags that are set, with bars between them, or "0".
func (f Flags) String() string {
	text := ""
	for i, name := range [...]string{"up", "broadcast", "loopback", "pointtopoint", "multicast", "running"} {
		if f>>i&1 == 0 {
			continue
		}
		if text != "" {
			text += "|"
		}
		text += name
	}
	if text == "" {
		return "0"
	}
	return text
}

var (
	errInvalidInterface      = errors.New("invalid network interface")
	errInvalidInterfaceIndex = errors.New("invalid network interface index")
	errInvalidInterfaceName  = errors.New("invalid network interface name")
	errNoSuchInterface       = errors.New("no such network interface")
)

// routeError is the error of asking for interfaces.
func routeError(err error) error {
	if err == nil {
		return nil
	}
	return &OpError{Op: "route", Net: "ip+net", Err: err}
}

// Interfaces returns all interfaces.
func Interfaces() ([]Interface, error) {
	list, err := interfaceTable(0)
	return list, routeError(err)
}

// InterfaceByIndex returns the interface with that number.
func InterfaceByIndex(index int) (*Interface, error) {
	if index <= 0 {
		return nil, routeError(errInvalidInterfaceIndex)
	}
	return oneInterface(func(i *Interface) bool { return i.Index == index })
}

// InterfaceByName returns the interface with that name.
func InterfaceByName(name string) (*Interface, error) {
	if name == "" {
		return nil, routeError(errInvalidInterfaceName)
	}
	return oneInterface(func(i *Interface) bool { return i.Name == name })
}

func oneInterface(is func(*Interface) bool) (*Interface, error) {
	list, err := interfaceTable(0)
	if err != nil {
		return nil, routeError(err)
	}
	for i := range list {
		if is(&list[i]) {
			return &list[i], nil
		}
	}
	return nil, routeError(errNoSuchInterface)
}

// InterfaceAddrs returns the addresses of all interfaces, each an *IPNet, without saying of which.
func InterfaceAddrs() ([]Addr, error) {
	list, err := addressTable(0)
	return list, routeError(err)
}

// Addrs returns the addresses of the interface, each an *IPNet.
func (ifi *Interface) Addrs() ([]Addr, error) {
	if ifi == nil {
		return nil, routeError(errInvalidInterface)
	}
	list, err := addressTable(ifi.Index)
	return list, routeError(err)
}

// MulticastAddrs returns the groups that somebody on the interface is in, each an *IPAddr.
func (ifi *Interface) MulticastAddrs() ([]Addr, error) {
	if ifi == nil {
		return nil, routeError(errInvalidInterface)
	}
	return groupTable(ifi.Name), nil
}
