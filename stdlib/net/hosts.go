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

func readHostNames(lines []string) *hostNames {
	h := &hostNames{map[string]staticHost{}, map[netip.Addr][]string{}}
	for _, line := range lines {
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

// readSources reads the lines about hosts (nsswitch.conf(5)), several of which are as good as one. There are two sources here,
// files and DNS. What stands in for any other one is DNS: those are ways to ask for names, too, and it is the one that there is
// here. Conditions in brackets are passed over.
func readSources(lines []string) sources {
	firstFiles, firstDNS, count := -1, -1, 0
	for _, line := range lines {
		line, _, _ = strings.Cut(line, "#")
		database, list, _ := strings.Cut(line, ":")
		if strings.TrimSpace(database) != "hosts" {
			continue
		}
		list, ok := withoutConditions(list)
		if !ok {
			return filesThenDNS // as if there were nothing
		}
		for word := range strings.FieldsSeq(list) {
			switch {
			case word == "files" && firstFiles < 0:
				firstFiles = count
			case word != "files" && firstDNS < 0:
				firstDNS = count
			}
			count++
		}
	}
	switch {
	case firstFiles >= 0 && firstDNS < 0:
		return filesOnly
	case firstFiles < 0 && firstDNS >= 0:
		return dnsOnly
	case firstFiles > firstDNS:
		return dnsThenFiles
	}
	return filesThenDNS
}

// withoutConditions returns a list without what is in brackets. ok is false if one is not closed.
func withoutConditions(list string) (rest string, ok bool) {
	for {
		before, after, found := strings.Cut(list, "[")
		rest += before
		if !found {
			return rest, true
		}
		if _, list, found = strings.Cut(after, "]"); !found {
			return "", false
		}
		rest += " "
	}
}

var sourcesFile watchedFile[sources]

func currentSources() sources { return sourcesFile.get("/etc/nsswitch.conf", readSources, nil) }
