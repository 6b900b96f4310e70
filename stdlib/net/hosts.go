package net

import (
	"net/netip"
	"slices"
	"strings"
)

// hostNames is what /etc/hosts says (hosts(5)).
type hostNames struct {
	addresses map[string]staticHost // by name in lower case, with a dot behind it unless it is a single label
	names     map[netip.Addr][]string
}

type staticHost struct {
	addresses []string
	canonical string // the first name of the line
}

func readHostNames(path string) *hostNames {
	h := &hostNames{map[string]staticHost{}, map[netip.Addr][]string{}}
	for _, line := range linesOf(path) {
		line, _, _ = strings.Cut(line, "#")
		words := strings.Fields(line)
		if len(words) < 2 {
			continue
		}
		ip, err := netip.ParseAddr(words[0])
		if err != nil {
			continue
		}
		text := ip.String()
		canonical := ""
		for _, word := range words[1:] {
			name := withDot(word)
			key := strings.ToLower(name)
			if canonical == "" {
				canonical = key
			}
			h.names[ip] = append(h.names[ip], name)
			host, known := h.addresses[key]
			if !known {
				host.canonical = canonical
			}
			host.addresses = append(host.addresses, text)
			h.addresses[key] = host
		}
	}
	return h
}

var hostsFile watchedFile[*hostNames]

func currentHosts() *hostNames { return hostsFile.get("/etc/hosts", readHostNames, nil) }

// staticAddresses returns the addresses that /etc/hosts has for a name, and the first name for them there.
func staticAddresses(name string) (addresses []string, canonical string) {
	host := currentHosts().addresses[strings.ToLower(withDot(name))]
	return slices.Clone(host.addresses), host.canonical
}

// staticNames returns the names that /etc/hosts has for an address.
func staticNames(ip netip.Addr) []string { return slices.Clone(currentHosts().names[ip]) }

// sources says in which order to look: in files, by DNS, or both.
type sources uint8

const (
	filesThenDNS sources = iota
	dnsThenFiles
	filesOnly
	dnsOnly
)

// readSources reads the line about hosts (nsswitch.conf(5)). Sources that are neither of the two are left out, unless there is
// nothing else; conditions in brackets, too.
func readSources(path string) sources {
	for _, line := range linesOf(path) {
		line, _, _ = strings.Cut(line, "#")
		list, ok := strings.CutPrefix(strings.TrimSpace(line), "hosts:")
		if !ok {
			continue
		}
		files, dns := -1, -1
		for i, word := range strings.Fields(list) {
			switch {
			case word == "files" && files < 0:
				files = i
			case word == "dns" && dns < 0:
				dns = i
			}
		}
		switch {
		case files >= 0 && dns < 0 && !strings.Contains(list, "resolve"):
			return filesOnly
		case files < 0 && dns >= 0:
			return dnsOnly
		case files > dns && dns >= 0:
			return dnsThenFiles
		}
	}
	return filesThenDNS
}

var sourcesFile watchedFile[sources]

func currentSources() sources { return sourcesFile.get("/etc/nsswitch.conf", readSources, nil) }
