// Formats floats, integers, strings, structs, slices and maps.
package main

import (
	"bytes"
	"fmt"

	"bench/mix/checksum"
	"bench/mix/records"
)

func main() {
	orders := records.Orders(300)
	var out bytes.Buffer
	for range 160 {
		out.Reset()
		for i := range orders {
			o := &orders[i]
			fmt.Fprintf(&out, "%d %08.3f %g %e|%-20s|%q %t\n", o.ID, o.Total, o.Total/7, o.Total*1e9, o.Customer, o.Customer,
				o.Paid)
			for _, item := range o.Items {
				fmt.Fprintf(&out, "%v %+v %6.2f %x\n", item, item, item.Price, item.Name)
			}
			fmt.Fprintln(&out, o.Items[0].Price*1.1, o.Notes, o.ID, o.Paid)
			if o.Address != nil {
				fmt.Fprintf(&out, "%#v\n", *o.Address)
			}
		}
	}
	checksum.Print(out.Bytes())
}
