"""Tight loops over numbers that wrap around, which an optimiser likes to count, to vectorise and to leave without checks.

Nothing is called in them. What they count with has a few bits, or goes around a mask or a remainder: as the counter itself,
as a variable that is carried from turn to turn (from 0 or from elsewhere), or as an index only. A loop may go on where the
one before it ended, run within another, or be left in its middle. Indices are in range, or panic for some arguments; the
panics' texts are compared as well.
"""
from .shapes import Shape, indented

WIDTHS = {"int8": 8, "uint8": 8, "int16": 16, "uint16": 16, "int32": 32, "uint32": 32, "int": 64, "uint": 64, "int64": 64, "uint64": 64}
KINDS = list(WIDTHS)
ELEMENTS = KINDS + ["float32", "float64"]
TURNS = [0, 1, 3, 16, 17, 33, 64, 100, 255, 256, 300]

HELPERS = """
func made[T int8 | uint8 | int16 | uint16 | int32 | uint32 | int | uint | int64 | uint64 | float32 | float64](n int) []T {
	s := make([]T, n)
	for i := range s {
		s[i] = T(i*37%101) + T(i%3)
	}
	return s
}
"""


def largest(kind):
    return (1 << (WIDTHS[kind] - (not kind.startswith("u")))) - 1


class Counting(Shape):
    def text(self):
        functions = [self.function(i) for i in range(self.number(4, 7))]
        calls = [line for i, (_, arrays) in enumerate(functions) for line in self.call(i, arrays)]
        turns = ", ".join(map(str, self.random.sample(TURNS, 6)))
        main = ["func main() {", f"\tfor _, n := range []int{{{turns}}} {{"] + indented(indented(calls)) + ["\t}", "}"]
        return self.program(HELPERS.split("\n"), *[lines for lines, _ in functions], main)

    def function(self, i):
        self.arrays = [(f"a{j}", self.pick(*ELEMENTS), self.pick(16, 64, 256, 256, 1024)) for j in range(self.number(1, 3))]
        kinds = [self.pick("[]", f"*[{length}]") + element for _, element, length in self.arrays]
        parameters = ", ".join(f"{name} {kind}" for (name, _, _), kind in zip(self.arrays, kinds))
        body = []
        for _ in range(self.number(1, 3)):
            body += self.pick(self.wrapping, self.wrapping, self.carried, self.counted, self.counted, self.continued, self.nested)()
        return ["//go:noinline", f"func count{i}({parameters}, n, k int) (h int) {{"] + indented(body + ["return h"]) + ["}"], kinds

    def call(self, i, kinds):
        lines, names = [], []
        for j, kind in enumerate(kinds):
            element = kind.split("]")[1]
            length = int(kind[2:].split("]")[0]) if kind.startswith("*") else self.pick(64, 256, 256, 1024)
            lines.append(f"s{i}_{j} := made[{element}]({length})")
            names.append((f"s{i}_{j}", f"({kind})(s{i}_{j})" if kind.startswith("*") else f"s{i}_{j}"))
        arguments = ", ".join(argument for _, argument in names)
        k = self.number(0, 9)
        return lines + [f"attempt({i}, func() {{", f"\tfmt.Println({i}, n, count{i}({arguments}, n, {k}))", "})",
                        "fmt.Println(" + ", ".join(name for name, _ in names) + ")"]

    # --- loops, each sure to end ---

    def carried(self):
        """Turns are counted by themselves; another variable wraps around beside them."""
        y, kind = self.fresh("y"), self.pick(*KINDS)
        start = self.pick("0", "0", "0", "0", "1", "k")
        mask = min(largest(kind), self.pick(15, 63, 127, 255))
        step = self.pick(2, 3, 4, 8, 64, 1)
        narrow = self.pick("uint8", "int8", "uint16", "uint32")
        update = self.pick(f"{y} += {step}", f"{y} -= {step}", f"{y} = {y}&{mask} + {step}", f"{y} = {y}&{mask} + {step}", f"{y} = ({y} + {step}) & {mask}", f"{y} = {kind}({narrow}({y})) + {step}",
                           f"{y} = {y}*3 + {step}", f"if {y} += {step}; {y} > {min(mask, 100)} {{ {y} = 0 }}")
        i = self.fresh("i")
        head = self.pick(f"for {i} := range n {{", f"for {i} := 0; {i} < n; {i}++ {{", f"for {i} := n; {i} > 0; {i}-- {{", f"for {i} := uint(0); {i} < uint(n); {i}++ {{")
        before, after = self.pick(([update], []), ([], [update]), ([], [update]))
        inside = before + self.body([(y, kind), (y, kind), (i, "int")]) + after
        return [f"{y} := {kind}({start})", head, f"\t_ = {i}"] + indented(inside) + ["}"] + ([f"h = h*31 + int({y})"] if self.chance(0.5) else [])

    def wrapping(self):
        """The same, simple enough to be vectorised."""
        y, i, kind, step = self.fresh("y"), self.fresh("i"), self.pick("int", "int", *KINDS), self.pick(2, 3, 4, 5, 8)
        name, element, length = self.random.choice(self.arrays)
        # A number of bits is too few for all turns, but not for a count of them.
        some = f"{name}[:{min(length, self.pick(14, 50, 100, 200, 250))}]"
        turns = self.pick(some, some, some, name, f"len({name})")
        mask = min(largest(kind), self.pick(15, 63, 255, 255))
        update = self.pick(f"{y} = {y}&{mask} + {step}", f"{y} = {kind}(uint8({y})) + {step}", f"{y} = ({y} + {step}) & {mask}")
        write = self.pick(f"{name}[{i}] = {element}({y})", f"{name}[{i}] = {element}({y})", f"{name}[{i}] += {element}({y})", f"h += int({y}) * {i}", f"h ^= int({y}) + {i}",
                          f"{self.place([(y, kind)], (name, element, length))} = {element}({i})", f"h += int({name}[{i}]) * int({y})")
        return [f"{y} := {kind}({self.pick('0', '0', '0', '1', 'k')})", f"for {i} := range {turns} {{", "\t" + write, "\t" + update, "}"] + ([f"h = h*31 + int({y})"] if self.chance(0.2) else [])

    def counted(self):
        """A counter of its own kind, up or down, whose limit leaves room for a step."""
        i, kind, step = self.fresh("i"), self.pick(*KINDS, "int", "int"), self.pick(1, 1, 1, 2, 3, 5, 7, 8)
        limit = self.pick(f"min({kind}(n&127), {min(largest(kind) - 16, 1000)})", f"{kind}(n&63)", str(self.number(10, 100)), f"{kind}(n&63) - 3" if not kind.startswith("u") else f"{kind}(n&63)")
        if self.chance(0.3) and not kind.startswith("u"):
            head = f"for {i} := {limit}; {i} {self.pick('>', '>=')} {self.pick(0, 1, 3)}; {i} -= {step} {{"
        else:
            head = f"for {i} := {kind}({self.pick('0', '0', '1', 'k')}); {i} {self.pick('<', '<', '<=')} {limit}; {i} += {step} {{"
        return [head, f"\t_ = {i}"] + indented(self.body([(i, kind)])) + ["}"]

    def nested(self):
        i, j, kind = self.fresh("i"), self.fresh("j"), self.pick("int", "int", *KINDS)
        start = self.pick("0", "1", f"{kind}({i}&7)", f"{kind}({i}&7)")
        ends = self.pick(f"{j} < {kind}(n&31)", f"{j} <= {kind}(n&31)", f"{j} < {kind}({i}&15 + 8)", f"{j} != {start} + 9")
        step = f"{j}++" if "!=" in ends else self.pick(f"{j}++", f"{j} += 2", f"{j} += 7")
        inner = [f"for {j} := {kind}({start}); {ends}; {step} {{", f"\t_ = {j}"] + indented(self.body([(j, kind), (i, "int"), (f"(int({j})+{i}*16)", "int")], most=2)) + ["}"]
        return [f"for {i} := range n & 31 {{", f"\t_ = {i}"] + indented((self.body([(i, "int")], most=1) if self.chance(0.3) else []) + inner) + ["}"]

    def continued(self):
        """A loop goes on where the one before it ended, and may be left in its middle or go beyond the end."""
        at, c = self.fresh("at"), self.fresh("c")
        name, element, length = self.random.choice(self.arrays)
        value = f"int({name}[{at}])"
        stop = self.number(0, 40)
        first = [f"{at} := k", f"{c} := {value}", f"for {c}&{self.pick(1, 3, 7)} != {self.number(0, 1)} {{", f"\t{at}++", f"\t{c} = {value}", "}"]
        second = [f"h += {c}", f"{at}++", f"{c} = {value}", f"if {self.pick(f'{c} == {stop}', f'{c}&7 == 3', f'{c} > 90')} {{", "\tbreak", "}"]
        if self.chance(0.5):
            second += [f"if {c} == {self.number(0, 99)} {{", f"\t{name}[{at}&{min(length, 16) - 1}] = 1", "\tcontinue", "}"]
        third = [f"for {at} < {self.pick('n', f'len({name})')} {{"] + indented([f"h ^= {value}", f"{at} += {self.number(1, 3)}"]) + ["}"]
        turn = self.fresh("t")
        return first + [self.pick("for {", f"for {turn} := 0; {turn} < {self.number(5, 40)}; {turn}++ {{")] + indented(second) + ["}"] + (third if self.chance(0.5) else [])

    # --- what stands in them ---

    def index(self, variables, length):
        name, kind = self.random.choice(variables)
        kind = kind if self.chance(0.5) else self.pick("int", "uint8", "uint32", *KINDS)
        at = f"{kind}({name})"
        at = self.pick(at, at, f"{at}+{self.number(1, 9)}", f"{at}*{self.number(2, 8)}", f"{at}*{self.pick(2, 3, 4)}+{self.number(1, 9)}", f"{at}>>1", f"{at}<<{self.number(1, 3)}",
                       f"{self.number(30, 100)}-{at}")
        mask = min(length - 1, largest(kind))
        return self.pick(f"({at})&{mask}", f"({at})&{mask}", f"uint({at})%{length}", f"uint8({at})" if length >= 256 else f"({at})&{mask}", at if self.chance(0.2) else f"({at})&{mask}")

    def place(self, variables, array):
        name, _, length = array
        return f"{name}[{self.index(variables, length)}]"

    def value(self, variables, element):
        array = self.random.choice(self.arrays)
        at = self.pick(self.place(variables, array), self.random.choice(variables)[0], str(self.number(1, 9)))
        if element.startswith("float"):
            return f"{element}({at})"
        return f"{element}(int({at}))"

    def body(self, variables, most=3):
        lines = []
        for _ in range(self.number(1, most)):
            array = self.random.choice(self.arrays)
            place, element = self.place(variables, array), array[1]
            value = self.value(variables, element)
            kind = self.number(0, 6)
            if kind == 0:
                lines.append(f"h = h*3 + int({place})")
            elif kind == 1:
                lines.append(f"h {self.pick('+', '^') if not element.startswith('float') else '+'}= int({place})")
            elif kind == 2 and not element.startswith("float"):
                v = self.fresh("v")
                lines += [f"{v} := {place}"] + [f"{v} = {v}*{k} ^ {v}>>{self.number(1, 3)}" for k in self.random.sample([3, 5, 7, 9, 11, 13], self.number(1, 6))] + [f"{place} = {v}"]
            elif kind == 3:
                lines += [f"if int({place})&{self.pick(1, 3)} == 0 {{", f"\t{place} {self.pick('=', '+=')} {value}", "}"]
            elif kind == 4:
                v = self.fresh("v")
                lines += [f"{v} := {value}", f"{v} = {v}*{v} + {v}", f"{place} = {v}"] if not element.startswith("float") else [f"{v} := {value}", f"{v} = {v}/8 + 1", f"{v} = {v}*{v}/8 + {v}", f"{place} = {v}/4"]
            else:
                lines.append(f"{place} {self.pick('=', '=', '+=', '-=')} {value}")
        return lines
