// run

// Graphs: shortest paths with a heap, topological order, components, a spanning tree.
package main

import (
	"errors"
	"fmt"
	"sort"
)

type edge struct {
	to     string
	weight int
}
type graph map[string][]edge

func (g graph) connect(a, b string, weight int) {
	g[a] = append(g[a], edge{b, weight})
	g[b] = append(g[b], edge{a, weight})
}

func (g graph) names() (result []string) {
	for name := range g {
		result = append(result, name)
	}
	sort.Strings(result)
	return
}

type queue[T any] struct {
	items []T
	less  func(a, b T) bool
}

func (q *queue[T]) push(v T) {
	q.items = append(q.items, v)
	for i := len(q.items) - 1; i > 0; {
		parent := (i - 1) / 2
		if !q.less(q.items[i], q.items[parent]) {
			break
		}
		q.items[i], q.items[parent] = q.items[parent], q.items[i]
		i = parent
	}
}

func (q *queue[T]) pop() (T, bool) {
	if len(q.items) == 0 {
		var zero T
		return zero, false
	}
	top, last := q.items[0], len(q.items)-1
	q.items[0] = q.items[last]
	q.items = q.items[:last]
	for i := 0; ; {
		best := i
		for _, c := range [2]int{2*i + 1, 2*i + 2} {
			if c < last && q.less(q.items[c], q.items[best]) {
				best = c
			}
		}
		if best == i {
			return top, true
		}
		q.items[i], q.items[best] = q.items[best], q.items[i]
		i = best
	}
}

func (g graph) shortest(from, to string) (path []string, length int, err error) {
	type step struct {
		at, via string
		length  int
	}
	via, open := map[string]string{}, &queue[step]{less: func(a, b step) bool {
		return a.length < b.length || a.length == b.length && a.at < b.at
	}}
	open.push(step{from, "", 0})
	for {
		s, ok := open.pop()
		if !ok {
			return nil, 0, fmt.Errorf("from %s to %s: %w", from, to, errNoWay)
		}
		if _, known := via[s.at]; known {
			continue
		}
		via[s.at] = s.via
		if s.at == to {
			for at := to; at != ""; at = via[at] {
				path = append([]string{at}, path...)
			}
			return path, s.length, nil
		}
		for _, e := range g[s.at] {
			open.push(step{e.to, s.at, s.length + e.weight})
		}
	}
}

var errNoWay = errors.New("no way")

// Kruskal with sets that are united by size.
func (g graph) spanning() (total, components int) {
	parent, size := map[string]string{}, map[string]int{}
	var find func(string) string
	find = func(n string) string {
		if parent[n] != n {
			parent[n] = find(parent[n])
		}
		return parent[n]
	}
	type link struct {
		a, b   string
		weight int
	}
	var links []link
	for _, name := range g.names() {
		parent[name], size[name] = name, 1
		for _, e := range g[name] {
			if name < e.to {
				links = append(links, link{name, e.to, e.weight})
			}
		}
	}
	sort.SliceStable(links, func(i, j int) bool { return links[i].weight < links[j].weight })
	components = len(g)
	for _, l := range links {
		a, b := find(l.a), find(l.b)
		if a == b {
			continue
		}
		if size[a] < size[b] {
			a, b = b, a
		}
		parent[b] = a
		size[a] += size[b]
		total += l.weight
		components--
	}
	return
}

type visit uint8

const (
	unseen visit = iota
	active
	finished
)

func order(needs map[string][]string) (result []string, err error) {
	state := map[string]visit{}
	var walk func(string) error
	walk = func(n string) error {
		switch state[n] {
		case active:
			return fmt.Errorf("cycle through %s", n)
		case finished:
			return nil
		}
		state[n] = active
		for _, m := range needs[n] {
			if err := walk(m); err != nil {
				return err
			}
		}
		state[n] = finished
		result = append(result, n)
		return nil
	}
	var names []string
	for n := range needs {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		if err := walk(n); err != nil {
			return nil, err
		}
	}
	return
}

func main() {
	g := graph{}
	for _, road := range []struct {
		a, b string
		km   int
	}{{"Ulm", "Augsburg", 80}, {"Augsburg", "München", 70}, {"Ulm", "Stuttgart", 95}, {"Stuttgart", "Karlsruhe", 80},
		{"Karlsruhe", "Mannheim", 70}, {"Mannheim", "Frankfurt", 85}, {"Stuttgart", "Nürnberg", 210},
		{"Nürnberg", "München", 170}, {"Nürnberg", "Frankfurt", 225}, {"Palma", "Inca", 30}} {
		g.connect(road.a, road.b, road.km)
	}
	for _, trip := range [][2]string{{"München", "Frankfurt"}, {"Karlsruhe", "München"}, {"Ulm", "Ulm"}, {"Ulm", "Inca"}} {
		path, km, err := g.shortest(trip[0], trip[1])
		fmt.Println(path, km, err, errors.Is(err, errNoWay))
	}
	fmt.Println(g.spanning())
	fmt.Println(order(map[string][]string{"shoes": {"socks", "trousers"}, "trousers": {"pants"}, "socks": nil, "coat": {"shirt", "trousers"}}))
	fmt.Println(order(map[string][]string{"a": {"b"}, "b": {"c"}, "c": {"a"}}))
}
