// run stdin=adventure.txt

// A text adventure that reads its commands from standard input.
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"
)

type room struct {
	name  string
	exits map[string]*room
	items map[string]bool
}

type game struct {
	at    *room
	carry []string
	moves int
	over  bool
}

func world() *room {
	rooms := map[string]*room{}
	get := func(name string) *room {
		r := rooms[name]
		if r == nil {
			r = &room{name: name, exits: map[string]*room{}, items: map[string]bool{}}
			rooms[name] = r
		}
		return r
	}
	back := map[string]string{"north": "south", "south": "north", "east": "west", "west": "east", "up": "down", "down": "up"}
	for _, line := range []string{"cellar up hall", "hall north library", "hall east garden", "library up tower"} {
		f := strings.Fields(line)
		get(f[0]).exits[f[1]], get(f[2]).exits[back[f[1]]] = get(f[2]), get(f[0])
	}
	get("cellar").items["lamp"] = true
	get("library").items["book"] = true
	get("tower").items["crown"] = true
	return rooms["cellar"]
}

func keys[V any](m map[string]V) string {
	list := []string{}
	for k := range m {
		list = append(list, k)
	}
	sort.Strings(list)
	if len(list) == 0 {
		return "nothing"
	}
	return strings.Join(list, ", ")
}

func (g *game) do(line string) string {
	verb, noun, _ := strings.Cut(strings.ToLower(strings.TrimSpace(line)), " ")
	g.moves++
	switch verb {
	case "":
		g.moves--
		return "?"
	case "look":
		return fmt.Sprintf("%s. exits: %s. you see: %s.", g.at.name, keys(g.at.exits), keys(g.at.items))
	case "go":
		if next, ok := g.at.exits[noun]; ok {
			g.at = next
			return "you are in the " + next.name
		}
		return "no way " + noun
	case "take":
		if !g.at.items[noun] {
			return "there is no " + noun
		}
		delete(g.at.items, noun)
		g.carry = append(g.carry, noun)
		if noun == "crown" {
			g.over = true
			return "you win"
		}
		return "taken"
	case "carry":
		return fmt.Sprint(g.carry)
	case "quit":
		g.over = true
		return "bye"
	}
	return "I do not know how to " + verb
}

func main() {
	g := &game{at: world()}
	in := bufio.NewReader(os.Stdin)
	for !g.over {
		line, err := in.ReadString('\n')
		if err != nil && line == "" {
			fmt.Println("end of input")
			break
		}
		fmt.Println(">", g.do(line))
	}
	fmt.Printf("%d moves, %d things\n", g.moves, len(g.carry))
}
