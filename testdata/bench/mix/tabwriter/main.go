// Aligns tables, with and without borders.
package main

import (
	"bytes"
	"fmt"
	"text/tabwriter"

	"bench/mix/checksum"
	"bench/mix/records"
)

func main() {
	var rows bytes.Buffer
	for _, o := range records.Orders(400) {
		fmt.Fprintf(&rows, "%d\t%s\t%v\t%.2f\n", o.ID, o.Customer, o.Paid, o.Total)
		for _, item := range o.Items {
			fmt.Fprintf(&rows, "\t%s\t%d\t%.2f\t%v\n", item.Name, item.Count, item.Price, item.Tags)
		}
	}
	var out bytes.Buffer
	for i := range 480 {
		out.Reset()
		flags := []uint{0, tabwriter.AlignRight | tabwriter.Debug, tabwriter.TabIndent, tabwriter.DiscardEmptyColumns}[i%4]
		w := tabwriter.NewWriter(&out, 4, 8, 1, ' ', flags)
		w.Write(rows.Bytes())
		w.Flush()
	}
	checksum.Print(out.Bytes())
}
