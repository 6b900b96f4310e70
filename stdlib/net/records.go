package net

import (
	"cmp"
	"context"
	"internal/dnswire"
	"internal/rt"
	"net/netip"
	"slices"
)

// Looking up other records.

// An MX is a host that takes mail for a domain; those with lower numbers are to be tried first.
type MX struct {
	Host string
	Pref uint16
}

// An NS is a host that answers questions about a domain.
type NS struct {
	Host string
}

// An SRV is a host and a port of a service. Those of lower Priority are to be tried first, and among them one is to be taken
// by chance, in proportion to Weight.
type SRV struct {
	Target   string
	Port     uint16
	Priority uint16
	Weight   uint16
}

// A request is what to look up: the name to ask for, and the one that the program has given. Errors about the answer have the
// latter.
type request struct {
	name, given string
	kind        uint16
}

// records asks for records of a kind, with each suffix until there are some.
func (r *Resolver) records(ctx context.Context, w request) (list []dnswire.Record, server string, err error) {
	if !isDomainName(w.name) {
		return nil, "", lookupError(errNoSuchHost, w.name, "")
	}
	c := currentDNSSettings()
	names := c.names(w.name)
	if len(names) == 0 {
		return nil, "", lookupError(errUnreadable, w.given, "") // it must not be asked for, and an empty answer is none
	}
	var failure *DNSError
	for _, whole := range names {
		a := r.ask(ctx, c, dnswire.Question{Name: whole, Type: w.kind})
		if a.err == nil {
			if a.broken {
				return nil, "", lookupError(errUnreadable, w.given, a.server)
			}
			return slices.DeleteFunc(a.records, func(record dnswire.Record) bool { return record.Type != w.kind }), a.server, nil
		}
		failure = a.err
		if failure.Temporary() && r.strict() {
			break
		}
	}
	failure.Name = w.name // not with the suffix
	return nil, "", failure
}

// named reads records that end with a name, and leaves out those whose name is none, about which there is an error then.
func named[T any](ctx context.Context, r *Resolver, w request, numbers int, make func(numbers [3]uint16, name string) T) (list []T, err error) {
	records, server, err := r.records(ctx, w)
	if err != nil {
		return nil, err
	}
	for _, record := range records {
		values, target, readErr := record.Numbers(numbers)
		if readErr != nil {
			return nil, lookupError(errUnreadable, w.given, server)
		}
		if !isDomainName(target) {
			err = &DNSError{Err: errMalformedName.text, Name: w.given}
			continue
		}
		list = append(list, make(values, target))
	}
	return list, err
}

// LookupMX returns the hosts that take mail for a domain, in the order in which to try them.
func LookupMX(name string) ([]*MX, error) {
	return DefaultResolver.LookupMX(context.Background(), name)
}

// LookupMX returns the hosts that take mail for a domain, in the order in which to try them. Those whose names are none are
// left out, and there is an error then.
func (r *Resolver) LookupMX(ctx context.Context, name string) ([]*MX, error) {
	list, err := named(ctx, r, request{name, name, dnswire.TypeMX}, 1, func(n [3]uint16, host string) *MX { return &MX{Host: host, Pref: n[0]} })
	shuffle(list)
	slices.SortStableFunc(list, func(a, b *MX) int { return cmp.Compare(a.Pref, b.Pref) })
	return list, err
}

// LookupNS returns the hosts that answer questions about a domain.
func LookupNS(name string) ([]*NS, error) {
	return DefaultResolver.LookupNS(context.Background(), name)
}

// LookupNS returns the hosts that answer questions about a domain. Those whose names are none are left out, and there is an
// error then.
func (r *Resolver) LookupNS(ctx context.Context, name string) ([]*NS, error) {
	return named(ctx, r, request{name, name, dnswire.TypeNS}, 0, func(_ [3]uint16, host string) *NS { return &NS{Host: host} })
}

// LookupTXT returns the texts of a domain.
func LookupTXT(name string) ([]string, error) {
	return DefaultResolver.LookupTXT(context.Background(), name)
}

// LookupTXT returns the texts of a domain. The strings of one record are put together.
func (r *Resolver) LookupTXT(ctx context.Context, name string) ([]string, error) {
	records, server, err := r.records(ctx, request{name, name, dnswire.TypeTXT})
	if err != nil {
		return nil, err
	}
	list := make([]string, 0, len(records))
	for _, record := range records {
		text, err := record.Text()
		if err != nil {
			return nil, lookupError(errUnreadable, name, server)
		}
		list = append(list, text)
	}
	return list, nil
}

// LookupSRV returns the hosts of a service of a domain, in the order in which to try them, and the domain's name for that.
func LookupSRV(service, proto, name string) (cname string, addrs []*SRV, err error) {
	return DefaultResolver.LookupSRV(context.Background(), service, proto, name)
}

// LookupSRV returns the hosts of a service of a domain, in the order in which to try them, and the name under which they were
// found: _service._proto.name, or name if service and proto are empty (RFC 2782). Hosts whose names are none are left out, and
// there is an error then.
func (r *Resolver) LookupSRV(ctx context.Context, service, proto, name string) (string, []*SRV, error) {
	whole := name
	if service != "" || proto != "" {
		whole = "_" + service + "._" + proto + "." + name
	}
	records, server, err := r.records(ctx, request{whole, name, dnswire.TypeSRV})
	if err != nil {
		return "", nil, err
	}
	var list []*SRV
	canonical := ""
	for _, record := range records {
		n, target, readErr := record.Numbers(3)
		if readErr != nil {
			return "", nil, lookupError(errUnreadable, name, server)
		}
		if canonical == "" {
			canonical = record.Name
		}
		if !isDomainName(target) {
			err = &DNSError{Err: errMalformedName.text, Name: name}
			continue
		}
		list = append(list, &SRV{Priority: n[0], Weight: n[1], Port: n[2], Target: target})
	}
	if canonical != "" && !isDomainName(canonical) {
		return "", nil, &DNSError{Err: "SRV header name is invalid", Name: name}
	}
	orderServices(list)
	return canonical, list, err
}

// below returns a random number less than n.
func below(n int) int { return int(rt.Random() % uint64(n)) }

func shuffle[T any](list []T) {
	for i := len(list) - 1; i > 0; i-- {
		j := below(i + 1)
		list[i], list[j] = list[j], list[i]
	}
}

// orderServices orders by priority, and within one draws one after the other by weight.
func orderServices(list []*SRV) {
	shuffle(list) // those of weight 0, too
	slices.SortStableFunc(list, func(a, b *SRV) int { return cmp.Compare(a.Priority, b.Priority) })
	for start := 0; start < len(list); {
		end := start
		sum := 0
		for end < len(list) && list[end].Priority == list[start].Priority {
			sum += int(list[end].Weight)
			end++
		}
		for ; start < end; start++ {
			drawn := start
			if sum > 0 {
				for left := below(sum + 1); left > int(list[drawn].Weight); drawn++ {
					left -= int(list[drawn].Weight)
				}
			}
			sum -= int(list[drawn].Weight)
			list[start], list[drawn] = list[drawn], list[start]
		}
	}
}

// LookupAddr returns the names of an address.
func LookupAddr(addr string) (names []string, err error) {
	return DefaultResolver.LookupAddr(context.Background(), addr)
}

// LookupAddr returns the names of an address. Those that are none are left out, and there is an error then.
func (r *Resolver) LookupAddr(ctx context.Context, addr string) ([]string, error) {
	ip, parseErr := netip.ParseAddr(addr)
	order := currentSources()
	if order == filesThenDNS || order == filesOnly {
		if names := staticNames(ip); len(names) > 0 {
			return names, nil
		}
	}
	if order == filesOnly {
		return nil, lookupError(errNoSuchHost, addr, "")
	}
	if parseErr != nil || ip.Zone() != "" {
		return nil, &DNSError{Err: "unrecognized address", Name: addr}
	}
	w := request{reverseName(ip), addr, dnswire.TypePTR}
	names, err := named(ctx, r, w, 0, func(_ [3]uint16, name string) string { return name })
	if err != nil && order == dnsThenFiles {
		if inFiles := staticNames(ip); len(inFiles) > 0 {
			return inFiles, nil
		}
	}
	return names, err
}
