// run
// Package net/netip: what is an address and what is not, how they are written, compared and put into networks.
package main

import (
	"encoding/json"
	"fmt"
	"net/netip"
	"slices"
)

func addresses() {
	for _, s := range []string{
		"192.0.2.1", "0.0.0.0", "255.255.255.255", "::", "::1", "2001:db8::68", "2001:DB8:0:0:1:0:0:1", "1:0:0:2:0:0:0:3",
		"1:2:3:4:5:6:7::", "::ffff:192.0.2.1", "64:ff9b::192.0.2.33", "fe80::1%eth0", "1:2:3:4:5:6:192.0.2.1",
	} {
		ip := netip.MustParseAddr(s)
		binary, _ := ip.MarshalBinary()
		fmt.Println(s, ip, ip.StringExpanded(), ip.BitLen(), len(binary), ip.Zone(), ip.Is4In6(), ip.Unmap())
	}
	for _, s := range []string{
		"", "bad", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.04", "1..2.3", "1.2.3.", "1.2.3.x", "1.2.3.4%eth0", "1:2:3", "1:2:3:4:5:6:7:8:9",
		"1:2:3:4:5:6:7:8::", "1::2::3", ":1", "1:", "12345::", "::g", "fe80::1%", "1:2:3:4:5:6:7:1.2.3.4", "1:1.2.3.4", "::1.2.3.x", "1:2?:3",
	} {
		_, err := netip.ParseAddr(s)
		fmt.Println(err)
	}
	var zero netip.Addr
	fmt.Println(zero, zero.IsValid(), zero == netip.Addr{}, len(zero.AsSlice()), zero.Next(), zero.BitLen())
}

func kinds() {
	for _, s := range []string{"127.0.0.1", "10.1.2.3", "172.32.0.1", "169.254.1.1", "224.0.0.1", "8.8.8.8", "::1", "fc00::1", "fe80::1", "ff01::1", "ff02::1", "2001:db8::1", "::ffff:10.0.0.1"} {
		ip := netip.MustParseAddr(s)
		fmt.Println(s, ip.IsLoopback(), ip.IsPrivate(), ip.IsLinkLocalUnicast(), ip.IsMulticast(), ip.IsLinkLocalMulticast(), ip.IsInterfaceLocalMulticast(), ip.IsGlobalUnicast())
	}
}

func order() {
	list := []netip.Addr{{}}
	for _, s := range []string{"::1%b", "::1", "::1%a", "10.0.0.2", "::", "10.0.0.1", "255.255.255.255", "::ffff:1.2.3.4"} {
		list = append(list, netip.MustParseAddr(s))
	}
	slices.SortFunc(list, netip.Addr.Compare)
	fmt.Println(list)
	for _, ip := range list {
		fmt.Print(ip.Prev(), " ", ip.Next(), "; ")
	}
	fmt.Println()
	seen := map[netip.Addr]int{}
	for range 2 {
		for _, s := range []string{"fe80::1%eth0", "fe80::1%eth1", "fe80::1"} {
			seen[netip.MustParseAddr(s)]++
		}
	}
	fmt.Println(len(seen), seen[netip.MustParseAddr("fe80::1").WithZone("eth1")])
}

func prefixes() {
	for _, s := range []string{"192.0.2.77/24", "0.0.0.0/0", "10.1.2.3/32", "2001:db8::1/33", "::/0", "::1/128", "1.2.3.4", "1.2.3.4/", "1.2.3.4/33", "1.2.3.4/-1", "1.2.3.4/01", "::1%x/3", "x/8"} {
		p, err := netip.ParsePrefix(s)
		fmt.Println(p, err, p.Masked(), p.Bits(), p.IsSingleIP(), p.Contains(netip.MustParseAddr("192.0.2.1")), p.Overlaps(netip.MustParsePrefix("192.0.0.0/8")))
	}
	_, err := netip.MustParseAddr("1.2.3.4").Prefix(33)
	fmt.Println(err)
}

func ports() {
	for _, s := range []string{"1.2.3.4:80", "[::1]:80", "[fe80::1%eth0]:0", "[::ffff:1.2.3.4]:1", "1.2.3.4", ":80", "1.2.3.4:", "::1:80", "[1.2.3.4]:80", "[::1:80", "1.2.3.4:65536"} {
		p, err := netip.ParseAddrPort(s)
		fmt.Println(p, err, p.IsValid(), p.Port())
	}
}

func texts() {
	type all struct {
		A netip.Addr
		B netip.AddrPort
		C netip.Prefix
	}
	v := all{netip.MustParseAddr("fe80::1%eth0"), netip.MustParseAddrPort("[::1]:443"), netip.MustParsePrefix("10.0.0.0/8")}
	text, err := json.Marshal(v)
	var back all
	fmt.Println(string(text), err, json.Unmarshal(text, &back), back == v)
	text, _ = json.Marshal(all{})
	fmt.Println(string(text), json.Unmarshal([]byte(`{"A":"x"}`), &back))
	bytes, _ := v.B.MarshalBinary()
	var port netip.AddrPort
	fmt.Println(port.UnmarshalBinary(bytes), port, port.UnmarshalBinary(bytes[:5]))
}

func main() {
	addresses()
	kinds()
	order()
	prefixes()
	ports()
	texts()
}
