"""Slices of slices at both ends, and what is copied and appended over them.

A handful of variables of one slice type, which share arrays or do not, go through a random sequence of operations. A
slice of length or capacity zero at the end of an array must not keep the neighbour alive, nor lose its own; `copy`
overlaps in both directions; `append` writes into the array that another variable sees, or moves.

What append makes the capacity, when it has to move, is the implementation's; so whatever append gave is cut to its
length, and every capacity in a program is known.
"""
from .elements import ELEMENTS
from .shapes import Shape, indented

HELPERS = """
// Bounds of a slice of length n, from two numbers.
func bounds(n, x, y int) (int, int) {
	i := x % (n + 1)
	return i, i + y%(n+1-i)
}

func tight[E any](s []E) []E { return s[:len(s):len(s)] }

func short[E any](s []E) []E {
	if len(s) > 24 {
		return s[len(s)-9:]
	}
	return s
}

//go:noinline
func pass[E any](s []E, n int) []E {
	disturb(n)
	return s
}
"""


class Slices(Shape):
    IMPORTS = ["slices", "unsafe"]

    def text(self):
        self.element = self.random.choice(ELEMENTS)
        go = self.element.go
        functions = [self.function(i) for i in range(self.number(2, 4))]
        declaration = [self.element.declaration] if self.element.declaration else []
        main = ["func main() {", f"\tfor r := range {self.number(2, 4)} {{"]
        for i in range(len(functions)):
            main += [f"\t\tattempt({i}, func() {{", f"\t\t\tfmt.Println({i}, r, work{i}(made({self.number(0, 12)}, r), made({self.number(0, 5)}+r, 3), r))", "\t\t})"]
        made = ["//go:noinline", f"func made(n, k int) []{go} {{", f"\ts := make([]{go}, n, n+k)", "\tfor i := range s {", f"\t\ts[i] = {self.element.make('i + k')}",
                "\t}", "\treturn s", "}"]
        total = [f"func total(s []{go}) int {{", "\tt := len(s)*7 + cap(s)", "\tfor _, e := range s {", f"\t\tt = (t*3 + {self.element.value('e')}) & 0xffffff",
                 "\t}", "\treturn t", "}"]
        return self.program([HELPERS], declaration, ["const _ = unsafe.Sizeof(0)", "var _ = slices.Clip[[]int]"], made, total, *functions, main + ["\t}", "}"])

    def function(self, i):
        go = self.element.go
        self.names = ["a", "b"]
        lines = [f"c, d := a, b[len(b):]", f"var held struct{{ list []{go} }}", "held.list = b", f"array := [6]{go}{{{', '.join(self.element.make(str(k)) for k in range(6))}}}",
                 "e := array[1:5]", "s := 0", "_, _, _ = c, d, e"]
        self.names += ["c", "d", "e", "held.list"]
        for _ in range(self.number(8, 24)):
            lines += self.step(2)
        result = " + ".join(f"total({name})*{k + 1}" for k, name in enumerate(self.names))
        elements = " + ".join(self.element.value(f"array[{k}]") for k in (0, 5))
        return ["//go:noinline", f"func work{i}(a, b []{go}, n int) int {{"] + indented(lines + [f"return (s + {result} + {elements}) & 0xffffff"]) + ["}"]

    def small(self):
        return self.pick("n", "s&7", "s&15", *map(str, range(8)))

    def step(self, depth):
        a, b = self.random.choice(self.names), self.random.choice(self.names)
        i, j, x = self.fresh("i"), self.fresh("j"), self.element.make(self.pick("n", "s&31", "3"))
        bound = f"{i}, {j} := bounds(len({b}), {self.small()}, {self.small()})"
        used = f"_, _ = {i}, {j}"
        call = self.disturbance("s&7") if self.chance(0.7) else f"{a} = pass({a}, s&7)"
        kind = self.number(0, 22)
        if kind <= 2:
            part = self.pick(f"{b}[{i}:{j}]", f"{b}[{i}:]", f"{b}[:{j}]", f"{b}[{i}:{j}:{j}]", f"{b}[len({b}):]", f"{b}[:0]", f"{b}[:0:0]", f"{b}[{i}:cap({b})][:{j}-{i}]",
                             f"{b}[{j}:][:0]", f"{b}[{i}:{j}][{j}-{i}:]")
            return [bound, used, f"{a} = {part}", call]
        if kind == 3:
            return [f"s += copy({a}, {b})", call]
        if kind == 4:
            return [bound, used, f"s += copy({b}[{i}:], {b})", call] if self.chance(0.5) else [bound, used, f"s += copy({b}, {b}[{i}:])", call]
        if kind == 5:
            return [f"{a} = tight(append({a}, {x}))", call, f"{a} = short({a})"]
        if kind == 6:
            return [bound, f"{a} = short(tight(append({b}[:{i}], {a}[min({j}, len({a})):]...)))", call]
        if kind == 7:  # an element goes
            return [bound, used, f"if {i} < len({b}) {{", f"\t{b} = tight(append({b}[:{i}], {b}[{i}+1:]...))", "}", call]
        if kind == 8:  # room for one
            return [bound, used, f"if len({b}) < 20 {{", f"\t{b} = tight(append({b}, {x}))", f"\tcopy({b}[{i}+1:], {b}[{i}:])", f"\t{b}[{i}] = {x}", "}", call]
        if kind == 9:
            return [bound, used, f"clear({b}[{i}:{i}])", f"s += len({b}[{i}:{j}])"]
        if kind == 10:
            return [bound, used, f"if {j}-{i} >= 2 {{", f"\tp := (*[2]{self.element.go})({b}[{i}:{j}])", "\t" + call, f"\tp[0], p[1] = p[1], p[0]",
                    f"\ts += {self.element.value('p[1]')}", "}"]
        if kind == 11:
            return [bound, used, f"if {j}-{i} >= 3 {{", f"\tv := [3]{self.element.go}({b}[{i}:{j}])", "\t" + call, f"\ts += {self.element.value('v[2]')}", f"\t{a} = short(tight(append({a}, v[:]...)))", "}"]
        if kind == 12:
            return [bound, used, f"slices.Reverse({b}[{i}:{j}])", call]
        if kind == 13 and depth:
            return [f"for k := range {self.number(2, 4)} {{", "\ts += k"] + indented(self.step(depth - 1) + self.step(depth - 1)) + ["}"]
        if kind == 14:
            return [bound, used, f"func(q []{self.element.go}) {{", "\t" + call, f"\tif len(q) > 0 {{", f"\t\tq[len(q)-1] = {x}", "\t}", f"\ts += total(q)", f"}}({b}[{i}:{j}])"]
        if kind == 15:  # the last element's neighbour on the heap
            return [bound, used, f"{a} = {b}[{i}:{i}]", call, f"{a} = tight(append({a}, {x}))"]
        if kind == 16:
            return [f"if len({b}) > 0 {{", f"\tp := unsafe.SliceData({b}[len({b})-1:])", "\t" + call, f"\t{a} = unsafe.Slice(p, 1)", f"\ts += {self.element.value('(*p)')}", "}"]
        if kind == 17:
            return [f"s += total({a})", call]
        if kind == 18:
            return [f"{a} = slices.Clone({b}[:len({b}):len({b})])", f"{a} = tight({a})", call]
        if kind == 19:
            return [f"for len({b}) > 2 {{", f"\t{b} = {self.pick(f'{b}[1:]', f'{b}[:len({b})-1]', f'{b}[1:len({b})-1]')}", "\t" + call,
                    f"\ts += {self.element.value(f'{b}[0]')}", "}"]
        if kind == 20:
            return [f"for k, v := range {b} {{", "\t" + call, f"\tif k < len({a}) {{", f"\t\t{a}[k] = v", "\t}", f"\ts += {self.element.value('v')}", "}"]
        if kind == 21:
            return [f"{a}, {b} = {b}, {a}", call]
        return [f"{a} = made({self.small()}, {self.number(0, 4)})", call, f"s = (s*3 + total({a})) & 0xffffff"]
