package net

import (
	"errors"
	"net/netip"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// dnsSettings is what /etc/resolv.conf says (resolv.conf(5)).
type dnsSettings struct {
	servers       []string // host:port
	search        []string // with a dot behind each
	ndots         int      // names with that many dots are asked for as they are first
	timeout       time.Duration
	attempts      int
	rotate        bool // begin with another server each time
	oneAtATime    bool // do not ask two questions at once
	useTCP        bool
	authenticData bool
	noReload      bool

	turn atomic.Uint32 // of rotate
}

// names returns the names to ask for, with dots behind them, in their order.
func (c *dnsSettings) names(name string) (list []string) {
	const longest = 254 // with the dot
	rooted := strings.HasSuffix(name, ".")
	if len(name) > longest || len(name) == longest && !rooted {
		return nil
	}
	add := func(name string) {
		if !isSecret(name) && len(name) <= longest {
			list = append(list, name)
		}
	}
	if rooted {
		if name == "." {
			return []string{name}
		}
		add(name)
		return list
	}
	whole := name + "."
	first := strings.Count(name, ".") >= c.ndots
	if first {
		add(whole)
	}
	for _, suffix := range c.search {
		add(whole + suffix)
	}
	if !first {
		add(whole)
	}
	return list
}

// firstServer returns the place in the list of the server to begin with.
func (c *dnsSettings) firstServer() uint32 {
	if c.rotate {
		return c.turn.Add(1) - 1
	}
	return 0
}

func readDNSSettings(lines []string) *dnsSettings {
	const mostServers = 3
	c := &dnsSettings{ndots: 1, timeout: 5 * time.Second, attempts: 2}
	for _, line := range lines {
		if line[0] == ';' || line[0] == '#' {
			continue
		}
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		switch arguments := words[1:]; words[0] {
		case "nameserver":
			if len(arguments) > 0 && len(c.servers) < mostServers {
				if _, err := netip.ParseAddr(arguments[0]); err == nil {
					c.servers = append(c.servers, JoinHostPort(arguments[0], "53"))
				}
			}
		case "domain":
			if len(arguments) > 0 {
				c.search = []string{rootedName(arguments[0])}
			}
		case "search":
			c.search = nil
			for _, name := range arguments {
				if name = rootedName(name); name != "." {
					c.search = append(c.search, name)
				}
			}
		case "options":
			for _, option := range arguments {
				c.option(option)
			}
		}
	}
	if len(c.servers) == 0 {
		c.servers = []string{"127.0.0.1:53", "[::1]:53"}
	}
	if len(c.search) == 0 {
		if host, err := os.Hostname(); err == nil {
			if _, domain, found := strings.Cut(host, "."); found {
				c.search = []string{rootedName(domain)}
			}
		}
	}
	return c
}

func rootedName(name string) string {
	if strings.HasSuffix(name, ".") {
		return name
	}
	return name + "."
}

func (c *dnsSettings) option(option string) {
	name, value, _ := strings.Cut(option, ":")
	n, ok := decimal(value)
	if !ok {
		n = 0
	}
	switch name {
	case "ndots":
		c.ndots = min(n, 15)
	case "timeout":
		c.timeout = time.Duration(max(n, 1)) * time.Second
	case "attempts":
		c.attempts = max(n, 1)
	case "rotate":
		c.rotate = true
	case "single-request", "single-request-reopen":
		c.oneAtATime = true
	case "use-vc", "usevc", "tcp":
		c.useTCP = true
	case "trust-ad":
		c.authenticData = true
	case "no-reload":
		c.noReload = true
	}
}

// A watchedFile is what a file said when it was last read. It is looked at again after five seconds, and read again if it has
// changed by then. A file that is not there is an empty one. If it cannot be read for another reason, as when the process has no
// descriptor to spare, nothing is known of it: what it said before is good enough for once, and the next call tries again.
type watchedFile[T any] struct {
	lock    sync.Mutex // guards the rest
	content T
	present bool
	looked  time.Time
	changed time.Time
	size    int64
}

// get returns the content, which understand makes of the lines if need be. What keep says yes to is not looked at again.
func (w *watchedFile[T]) get(path string, understand func(lines []string) T, keep func(T) bool) T {
	const interval = 5 * time.Second
	w.lock.Lock()
	defer w.lock.Unlock()
	now := time.Now()
	if w.present && (keep != nil && keep(w.content) || now.Sub(w.looked) < interval) {
		return w.content
	}
	var changed time.Time
	size := int64(-1)
	if info, err := os.Stat(path); err == nil {
		changed, size = info.ModTime(), info.Size()
	}
	if !w.present || size != w.size || !changed.Equal(w.changed) {
		lines, err := readLines(path)
		switch {
		case err == nil || errors.Is(err, os.ErrNotExist):
			w.content, w.present, w.changed, w.size = understand(lines), true, changed, size
		case w.present:
			return w.content
		default:
			return understand(nil)
		}
	}
	w.looked = now
	return w.content
}

// forGood is for files that are read once.
func forGood[T any](T) bool { return true }

var dnsFile watchedFile[*dnsSettings]

func currentDNSSettings() *dnsSettings {
	return dnsFile.get("/etc/resolv.conf", readDNSSettings, func(c *dnsSettings) bool { return c.noReload })
}
