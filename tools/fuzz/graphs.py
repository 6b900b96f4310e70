"""Programs about pointers, for the collector and the stacks.

Functions allocate, keep many pointers alive across calls, take addresses of fields and locals, and call each other
directly, through function values, interfaces and closures, with slices, maps, defers, panics, goroutines and channels.
They print checksums.
"""
import random

from .shapes import DISTURBANCES, disturbance

PRELUDE = """package main

import (
	"fmt"
	"runtime"
)

func out(values ...any) { fmt.Println(values...) }

type node struct {
	left, right *node
	value       int
	name        string
	list        []*node
}

type summer interface{ sum(depth int) int }

type pair struct {
	a, b *node
	n    int
}

const mask = 0xffffff

var global *node

func leaf(v int) *node { return &node{value: v & mask} }

func join(a, b *node, v int) *node { return &node{left: a, right: b, value: v & mask} }

func (n *node) sum(depth int) int {
	if n == nil || depth > 6 {
		return depth
	}
	s := n.value + len(n.name)*7
	for i, child := range n.list {
		if i < 3 {
			s = s*5 + child.sum(depth+2)
		}
	}
	return (s*3 + n.left.sum(depth+1) + n.right.sum(depth+1)*2) & mask
}

func (p pair) sum(depth int) int { return (p.a.sum(depth)*3 + p.b.sum(depth)*5 + p.n) & mask }

func check(s summer) int { return s.sum(0) & mask }

func bump(field **node, v *node) { *field = v }

func spread(a *node, n int) (*node, pair, string, error) {
	return join(a, nil, n), pair{a, leaf(n), n}, "text", nil
}
"""


class GraphProgram:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.functions = self.random.randint(3, 6)

    def pick(self, *options):
        return self.random.choice(options)

    def text(self):
        bodies = [self.function(i) for i in range(self.functions)]
        table = ", ".join(f"f{i}" for i in range(self.functions))
        return (PRELUDE + DISTURBANCES + "\nvar table []func(a, b, c *node, n int, x float64) int\n\n" + "\n".join(bodies) +
                f"\nfunc main() {{\n\ttable = []func(a, b, c *node, n int, x float64) int{{{table}}}\n"
                "\tfor i := 0; i < 3; i++ {\n"
                "\t\tglobal = leaf(i)\n"
                "\t\tout(f0(leaf(1), leaf(2), leaf(3), 3+i, 1.5), check(global))\n\t}\n}\n")

    def function(self, index):
        self.nodes = ["a", "b", "c"] + [f"p{i}" for i in range(self.random.randint(2, 12))]
        self.calls = 0
        self.fresh = 0
        lines = ["s, k := n, 1", "var q *int = &a.value", "var field **node = &b.left", "kept := pair{a, b, n}",
                 "table2 := map[int]*node{}", "words := []string{\"x\"}"]
        lines += [f"{name} := {self.pick('a', 'b', 'c', 'leaf(n)', 'join(a, b, n)')}" for name in self.nodes[3:]]
        lines += ["if n <= 0 {", "\treturn (check(a) + check(b)*3 + check(c)*5 + int(x)) & mask", "}"]
        for _ in range(self.random.randint(10, 28)):
            lines += self.statement(0, False)
        total = " + ".join(f"check({name})" for name in self.nodes)
        lines.append(f"return (s + k + *q + check(*field) + check(kept) + len(table2)*3 + len(words) + int(x) + {total}) & mask")
        return (f"func f{index}(a, b, c *node, n int, x float64) int {{\n" +
                "".join("\t" + line + "\n" for line in lines) + "}\n")

    def node(self):
        return self.random.choice(self.nodes)

    def number(self):
        return self.pick("s", "n", "k", "s+n", str(self.random.randint(0, 99)), "int(x)&15", "len(words)", "len(table2)")

    def name(self):
        self.fresh += 1
        return f"t{self.fresh}"

    def block(self, depth, in_loop, low, high):
        result = []
        for _ in range(self.random.randint(low, high)):
            result += ["\t" + line for line in self.statement(depth, in_loop)]
        return result

    def statement(self, depth, in_loop):
        kind = self.random.randint(0, 27)
        v, w, e = self.node(), self.node(), self.number()
        side = self.pick("left", "right")
        if kind <= 2:
            return [f"{v} = join({self.node()}, {w}, {e})"]
        if kind == 3:
            return [f"{v}.{side} = {w}"]
        if kind == 4:
            return [f"if {v}.{side} != nil {{", f"\t{w} = {v}.{side}", "}"]
        if kind == 5:
            return [f"s = (s*3 + check({v})) & mask"]
        if kind == 6:
            return ["k = (s ^ k) & mask"]
        if kind == 7 and not in_loop and self.calls < 2:
            self.calls += 1
            target = self.pick(f"f{self.random.randrange(self.functions)}",
                               f"table[(s+k)%{self.functions}]")
            arguments = f"{self.node()}, {self.node()}, {self.node()}, n-{self.random.randint(1, 2)}, x*0.5+1"
            return [f"s = (s + {target}({arguments})*3) & mask"]
        if kind == 8 and depth < 3:
            i = self.name()
            return ([f"for {i} := 0; {i} < {self.random.randint(2, 5)}; {i}++ {{"] +
                    self.block(depth + 1, True, 2, 6) + [f"\tk += {i}", "}"])
        if kind == 9 and depth < 4:
            return ([f"if ({e})&{self.pick(1, 2, 4)} != 0 {{"] + self.block(depth + 1, in_loop, 1, 4) + ["} else {"] +
                    self.block(depth + 1, in_loop, 0, 4) + ["}"])
        if kind == 10:
            return [f"q = &{v}.value"]
        if kind == 11:
            return ["*q = (*q + s) & mask"]
        if kind == 12:
            return [f"field = &{v}.{side}"]
        if kind == 13:
            return [self.pick(f"*field = {v}", f"if *field != nil {{ {v} = *field }}")]
        if kind == 14:
            t, p, text, err = self.name(), self.name(), self.name(), self.name()
            return [f"{t}, {p}, {text}, {err} := spread({v}, {e})", f"if {err} == nil {{",
                    f"\t{w} = {t}", f"\tkept = {p}", f"\twords = append(words, {text})", "}"]
        if kind == 15:
            return [f"{v} = kept.{self.pick('a', 'b')}"]
        if kind == 16:
            t = self.name()
            return [f"{t} := func(m int) int {{ s = (s + m) & mask; {v} = join({w}, {v}, m); return check({v}) }}",
                    f"k = (k + {t}({e})) & mask"]
        if kind == 17:
            return [f"{v}.list = append({v}.list, {w})", f"if len({v}.list) > 4 {{ {v}.list = {v}.list[2:] }}"]
        if kind == 18:
            return [f"table2[({e})&31] = {v}"]
        if kind == 19:
            t = self.name()
            return [f"if {t} := table2[({e})&31]; {t} != nil {{", f"\t{v} = {t}", "}"]
        if kind == 20:
            return ["words = append(words, words[len(words)-1]+\"y\")", f"{v}.name = words[len(words)-1]",
                    "if len(words) > 20 { words = words[:1:1] }"]
        if kind == 21:
            t = self.name()
            return ["func() {", "\tdefer func() {", f"\t\tif r := recover(); r != nil {{ s = (s*7 + r.(int) + check({v})) & mask }}",
                    "\t}()", f"\t{t} := join({w}, {v}, {e})", f"\tif {t}.value&1 == 0 {{ panic({t}.value) }}", f"\t{w} = {t}", "}()"]
        if kind == 22 and not in_loop:
            t = self.name()
            return [f"{t} := make(chan *node, 1)", f"go func(n *node) {{ {t} <- join(n, leaf(3), check(n)) }}({v})",
                    f"{w} = <-{t}"]
        if kind == 23:
            return [f"bump({self.pick('&' + v, '&' + v + '.' + side)}, {w})"]
        if kind == 24:
            return ["x = x*0.5 + float64(s%7)"]
        if kind == 25:
            t = self.name()
            return [f"var {t} summer = {self.pick(v, 'kept')}", f"if _, ok := {t}.(*node); ok {{ s++ }}",
                    f"s = (s + {t}.sum(1)) & mask"]
        if kind == 27:
            return [disturbance(self.random, "k&7")]
        t = self.name()
        return [f"{t} := [4]pair{{{{a, {v}, 1}}, {{b, {w}, 2}}}}", f"{t}[({e})&3] = kept", f"kept = {t}[({self.number()})&3]",
                "if kept.a == nil { kept = pair{a, b, n} }"]
