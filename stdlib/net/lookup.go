package net

import (
	"context"
	"internal/dnswire"
	"slices"
)

// Finding addresses of hosts.

// found is what was found for a host.
type found struct {
	addresses []IPAddr
	canonical string
	err       error
}

// lookupHost returns the addresses of a host that is no address, the best ones first.
func (r *Resolver) lookupHost(ctx context.Context, network, host string) ([]IPAddr, error) {
	f := r.hostInOrder(ctx, network, host, currentSources())
	if f.err != nil {
		return nil, f.err
	}
	return f.addresses, nil
}

func hostInFiles(host string) (f found) {
	texts, canonical := staticAddresses(host)
	for _, text := range texts {
		if ip, ok := literal(text); ok {
			f.addresses = append(f.addresses, ip)
		}
	}
	f.canonical = canonical
	orderAddresses(f.addresses)
	return f
}

// cnameOnly is a network for which the canonical name is enough.
const cnameOnly = "CNAME"

func (r *Resolver) hostInOrder(ctx context.Context, network, host string, order sources) found {
	if order == filesThenDNS || order == filesOnly {
		if f := hostInFiles(host); len(f.addresses) > 0 {
			return f
		}
	}
	if order == filesOnly || !isDomainName(host) {
		return found{err: lookupError(errNoSuchHost, host, "")}
	}
	f := r.hostByDNS(ctx, network, host)
	if f.err != nil && order == dnsThenFiles {
		if inFiles := hostInFiles(host); len(inFiles.addresses) > 0 {
			return inFiles
		}
	}
	return f
}

// hostByDNS asks for the host with each suffix until there is one.
func (r *Resolver) hostByDNS(ctx context.Context, network, host string) found {
	c := currentDNSSettings()
	names := c.names(host)
	if len(names) == 0 {
		return found{} // of what must not be asked for nothing is known, which is no error
	}
	var failure *DNSError
	for _, name := range names {
		f, err, decided := r.nameByDNS(ctx, c, network, name)
		if f.addresses != nil || network == cnameOnly && f.canonical != "" {
			orderAddresses(f.addresses)
			return f
		}
		// What is said of the name as it is, last, is not better than what was said before.
		if err != nil && (decided || failure == nil || name != host+".") {
			failure = err
		}
		if decided {
			break
		}
	}
	if failure == nil {
		failure = lookupError(errNoSuchHost, host, "")
	}
	failure.Name = host // not with the suffix
	return found{err: failure}
}

// nameByDNS asks for all kinds of addresses of one name. decided means that other names are not to be tried.
func (r *Resolver) nameByDNS(ctx context.Context, c *dnsSettings, network, name string) (f found, failure *DNSError, decided bool) {
	kinds := []uint16{dnswire.TypeA, dnswire.TypeAAAA}
	if network == cnameOnly {
		kinds = append(kinds, dnswire.TypeCNAME)
	} else if n, ok := plainNetwork(network); ok && n.version == '4' {
		kinds = kinds[:1]
	} else if ok && n.version == '6' {
		kinds = kinds[1:]
	}
	answers := make([]chan answer, len(kinds))
	ask := func(i int) {
		answers[i] <- r.ask(ctx, c, dnswire.Question{Name: name, Type: kinds[i]})
	}
	for i := range kinds {
		answers[i] = make(chan answer, 1)
		if !c.oneAtATime {
			go ask(i)
		}
	}
	for i := range kinds {
		if c.oneAtATime {
			ask(i)
		}
		a := <-answers[i]
		if a.err != nil {
			if a.err.Temporary() && r.strict() {
				decided = true
				failure = a.err
			} else if failure == nil || !decided && !a.err.IsNotFound {
				failure = a.err
			}
			continue
		}
		if err := f.take(a.records); err != nil {
			failure = lookupError(err, name, a.server)
		}
	}
	if decided {
		return found{}, failure, true
	}
	return f, failure, false
}

// take adds addresses and the canonical name: that of the first record with an address, to which all CNAMEs have led. Without
// one it is where the first CNAME leads.
func (f *found) take(records []dnswire.Record) error {
	alias := ""
	for _, record := range records {
		switch record.Type {
		case dnswire.TypeA, dnswire.TypeAAAA:
			length := IPv4len
			if record.Type == dnswire.TypeAAAA {
				length = IPv6len
			}
			data, err := record.Data(length)
			if err != nil {
				return errUnreadable
			}
			f.addresses = append(f.addresses, IPAddr{IP: slices.Clone(data)})
			if f.canonical == "" {
				f.canonical = record.Name
			}
		case dnswire.TypeCNAME:
			_, name, err := record.Numbers(0)
			if err != nil {
				return errUnreadable
			}
			if alias == "" {
				alias = name
			}
		}
	}
	if f.canonical == "" {
		f.canonical = alias
	}
	return nil
}

// LookupCNAME returns the last name that a host's name leads to.
func LookupCNAME(host string) (cname string, err error) {
	return DefaultResolver.LookupCNAME(context.Background(), host)
}

// LookupCNAME returns the last name that a host's name leads to: the name itself, with a dot, if it is none of another one and
// has addresses.
func (r *Resolver) LookupCNAME(ctx context.Context, host string) (string, error) {
	f := r.hostInOrder(ctx, cnameOnly, host, currentSources())
	if f.err != nil {
		return "", f.err
	}
	if !isDomainName(f.canonical) {
		return "", &DNSError{Err: errMalformedName.text, Name: host}
	}
	return f.canonical, nil
}
