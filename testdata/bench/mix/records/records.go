// Package records makes the data that the programs of the mix encode, decode and sort: the orders of a shop. It is the
// same in each run.
package records

import "fmt"

type Address struct {
	Street string `json:"street" yaml:"street"`
	City   string `json:"city" yaml:"city"`
	Code   int    `json:"code" yaml:"code"`
}

type Item struct {
	Name  string   `json:"name" yaml:"name"`
	Count int      `json:"count" yaml:"count"`
	Price float64  `json:"price" yaml:"price"`
	Tags  []string `json:"tags,omitempty" yaml:"tags,omitempty"`
}

type Order struct {
	ID       int64             `json:"id" yaml:"id"`
	Customer string            `json:"customer" yaml:"customer"`
	Paid     bool              `json:"paid" yaml:"paid"`
	Total    float64           `json:"total" yaml:"total"`
	Address  *Address          `json:"address,omitempty" yaml:"address,omitempty"`
	Items    []Item            `json:"items" yaml:"items"`
	Notes    map[string]string `json:"notes,omitempty" yaml:"notes,omitempty"`
}

// Random is a linear congruential generator: the same numbers with every library.
type Random uint64

func (r *Random) Next(n int) int {
	*r = *r*6364136223846793005 + 1442695040888963407
	return int(uint64(*r)>>33) % n
}

var words = []string{"amber", "brass", "cedar", "delta", "ember", "flint", "grove", "heron", "iris", "jade", "kestrel",
	"linden", "maple", "nickel", "ochre", "plum", "quartz", "reed", "slate", "topaz", "umber", "violet", "willow", "zinc"}

// Word is one of a few names.
func (r *Random) Word() string { return words[r.Next(len(words))] }

// Orders makes n orders.
func Orders(n int) []Order {
	r := Random(1)
	orders := make([]Order, n)
	for i := range orders {
		o := &orders[i]
		o.ID = int64(100000 + r.Next(900000))
		o.Customer = r.Word() + " " + r.Word()
		o.Paid = r.Next(2) == 0
		if r.Next(4) != 0 {
			o.Address = &Address{fmt.Sprintf("%d %s \"street\"", r.Next(200), r.Word()), r.Word(), r.Next(100000)}
		}
		o.Items = make([]Item, 1+r.Next(6))
		for j := range o.Items {
			item := &o.Items[j]
			*item = Item{Name: r.Word(), Count: 1 + r.Next(20), Price: float64(r.Next(100000)) / 100}
			for k := r.Next(4); k > 0; k-- {
				item.Tags = append(item.Tags, r.Word())
			}
			o.Total += item.Price * float64(item.Count)
		}
		if r.Next(3) == 0 {
			o.Notes = map[string]string{r.Word(): r.Word() + " é <ü>", "by": r.Word()}
		}
	}
	return orders
}
