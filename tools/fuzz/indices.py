"""Loops over slices whose addresses the optimiser likes to change, with calls between.

What LLVM makes of `s[i-1]`, `s[len(s)-1-i]` or `s[i*3]` is a pointer of its own, before or past the slice, advanced or
retreated in each turn, and the slice itself may be dead. So every loop here has an index that is offset, reversed,
strided, doubled or of a shrinking slice, and a call that allocates, collects or moves the stack stands between the
computation of an address and its use, or between two uses. The slices come from functions that are not inlined and are
held by nobody else.
"""
from .elements import ELEMENTS
from .shapes import Shape, indented


class Access:
    """A slice variable and an index into it that is in range."""

    def __init__(self, name, element, index):
        self.name, self.element, self.index = name, element, index


class Indices(Shape):
    IMPORTS = ["unsafe"]

    def text(self):
        self.elements = self.random.sample(ELEMENTS, self.number(1, 3))
        self.parts = []  # of each function, the numbers of its slices' elements
        functions = [self.function(i) for i in range(self.number(2, 4))]
        declarations = sorted({e.declaration for e in self.elements if e.declaration})
        return self.program(*[[d] for d in declarations], ["const _ = unsafe.Sizeof(0)"],
                            *[self.maker(i, e) for i, e in enumerate(self.elements)], *functions, self.main(len(functions)))

    def maker(self, i, element):
        return ["//go:noinline", f"func make{i}(n, k int) []{element.go} {{", f"\ts := make([]{element.go}, n)", "\tfor i := range s {",
                f"\t\ts[i] = {element.make('i + k')}", "\t}", "\treturn s", "}"]

    def main(self, functions):
        lines = ["func main() {", f"\tfor r := range {self.number(2, 3)} {{"]
        for i in range(functions):
            arguments = ", ".join(f"make{self.parts[i][j]}({self.number(0, 14)}+r, r)" for j in range(len(self.parts[i])))
            lines += [f"\t\tattempt({i}, func() {{", f"\t\t\tfmt.Println({i}, r, loop{i}({arguments}, r))", "\t\t})"]
        return lines + ["\t}", "}"]

    def function(self, i):
        chosen = [self.random.randrange(len(self.elements)) for _ in range(self.number(1, 3))]
        self.parts.append(chosen)
        self.slices = [(f"a{j}", self.elements[k]) for j, k in enumerate(chosen)]
        parameters = ", ".join(f"{name} []{element.go}" for name, element in self.slices)
        result = self.pick("(s int)", "(s int)", "int")
        lines = ["//go:noinline", f"func loop{i}({parameters}, n int) {result} {{"]
        body = [] if result != "int" else ["s := 0"]
        if self.chance(0.2):
            name, element = self.random.choice(self.slices)
            body += [f"h := &struct{{ list []{element.go} }}{{{name}}}", "_ = h"]
            self.slices.append(("h.list", element))
        if self.chance(0.15):
            body += ["defer func() {", f"\ts += {self.pick('1', 'deep(3)')}", "}()"]
        for _ in range(self.number(1, 3)):
            body += self.loop(2)
        return lines + indented(body + ["return s & 0xffffff"]) + ["}"]

    # --- loops ---

    def loop(self, depth):
        name, element = self.random.choice(self.slices)
        i, k, length = self.fresh("i"), self.number(1, 3), f"len({name})"
        down = f"{length}-1-{i}"
        forms = [
            (f"for {i} := {k}; {i} < {length}; {i}++ {{", [f"{i}-{k}", i, f"{i}-1"]),
            (f"for {i} := 0; {i} < {length}-{k}; {i}++ {{", [f"{i}+{k}", i, f"{i}+1", down]),
            (f"for {i} := {length} - 1; {i} >= 0; {i}-- {{", [i, down]),
            (f"for {i} := {length}; {i} > 0; {i}-- {{", [f"{i}-1", f"{length}-{i}"]),
            (f"for {i} := 0; {i}+{k} <= {length}; {i} += {k} {{", [i, f"{i}+{k}-1", down]),
            (f"for {i} := {length} - 1; {i} >= {k}; {i} -= {k} {{", [i, f"{i}-{k}", f"{i}-1"]),
            (f"for {i} := 0; {i} < {length}/2; {i}++ {{", [i, f"{i}*2", f"{i}*2+1", down, f"{length}/2-1-{i}"]),
            (f"for {i} := 1; {i} < {length}; {i} *= 2 {{", [i, f"{i}-1", f"{i}/2", down]),
            (f"for {i} := range {name} {{", [i, down]),
            (f"for {i} := range {length} {{", [i, down]),
            (f"for {i} := uint({k}); {i} < uint({length}); {i}++ {{", [f"{i}-{k}", i]),
            (f"for {i} := int32({length}) - 1; {i} > 0; {i}-- {{", [i, f"{i}-1"]),
        ]
        form = self.number(0, len(forms) + 6)
        if form < len(forms):
            head, indices = forms[form]
            return [head, f"\t_ = {i}"] + indented(self.body([Access(name, element, x) for x in indices], depth)) + ["}"]
        special = [self.shrinking, self.shrinking, self.rows, self.carried, self.walking, self.walking, self.plain]
        return special[form - len(forms)](name, element, depth)

    def shrinking(self, name, element, depth):
        x, k = self.fresh("x"), self.number(1, 3)
        last = f"len({x})-1"
        head, indices = self.pick(
            (f"for {x} := {name}; len({x}) > 0; {x} = {x}[1:] {{", ["0", last]),
            (f"for {x} := {name}; len({x}) > 0; {x} = {x}[:{last}] {{", [last, "0"]),
            (f"for {x} := {name}; len({x}) > 1; {x} = {x}[1:{last}] {{", ["0", last, "1"]),
            (f"for {x} := {name}; len({x}) >= {k}; {x} = {x}[{k}:] {{", ["0", f"{k - 1}", last]),
            (f"for {x} := {name}; len({x}) >= {k}; {x} = {x}[:len({x})-{k}] {{", ["0", f"len({x})-{k}", last]),
            (f"for {x} := {name}; len({x}) > 1; {x} = {x}[len({x})/2:] {{", ["0", last, f"len({x})/2"]))
        return [head] + indented(self.body([Access(x, element, i) for i in indices], depth)) + ["}"]

    def rows(self, name, element, depth):
        """A slice seen as a matrix."""
        r, j, w = self.fresh("r"), self.fresh("j"), self.number(2, 4)
        indices = [f"{r}*{w}+{j}-1", f"{r}*{w}+{j}", f"{r}*{w}", f"{r}*{w}+{w}-1-{j}", f"len({name})-1-{r}*{w}-{j}"]
        inner = self.body([Access(name, element, i) for i in indices], 0)
        outer = [f"for {r} := 0; ({r}+1)*{w} <= len({name}); {r}++ {{", f"\tfor {j} := 1; {j} < {w}; {j}++ {{"] + indented(indented(inner)) + ["\t}"]
        return outer + (["\t" + self.call(r)] if self.chance(0.3) else []) + ["}"]

    def carried(self, name, element, depth):
        """A pointer that each turn makes for the next."""
        p, i = self.fresh("p"), self.fresh("i")
        start, head, following = self.pick(
            ("0", f"for {i} := 1; {i} < len({name}); {i}++ {{", i),
            (f"len({name})-1", f"for {i} := len({name}) - 1; {i} > 0; {i}-- {{", f"{i}-1"),
            ("0", f"for {i} := 0; {i} < len({name}); {i}++ {{", f"len({name})-1-{i}"))
        use = f"s = s*3 + {element.value('(*' + p + ')')}"
        inside = [self.pick(use, self.call("s&7")), self.call("s&7"), use, f"{p} = &{name}[{following}]"]
        return [f"if len({name}) > 0 {{", f"\t{p} := &{name}[{start}]", "\t" + head] + indented(indented(inside)) + ["\t}", "\t" + use, "}"]

    def walking(self, name, element, depth):
        """Addresses by hand; never past the end, for that is another object."""
        p, i, size = self.fresh("p"), self.fresh("i"), f"unsafe.Sizeof({name}[0])"
        read = f"s = s*5 + {element.value(f'(*(*{element.go})({p}))')}"
        step = lambda n: self.pick(f"{p} = unsafe.Add({p}, {n}int({size}))",
                                   f"{p} = unsafe.Pointer(uintptr({p}) {'-' if n else '+'} {size})")
        if self.chance(0.5):
            start, back = f"unsafe.Pointer(&{name}[0])", ""
        else:
            start, back = f"unsafe.Pointer(&{name}[len({name})-1])", "-"
        first, second = self.pick((read, self.call("s&7")), (self.call("s&7"), read))
        return [f"if len({name}) > 0 {{", f"\t{p} := {start}", f"\tfor {i} := len({name}); ; {{", "\t\t" + first, "\t\t" + second, f"\t\tif {i}--; {i} == 0 {{",
                "\t\t\tbreak", "\t\t}", "\t\t" + step(back), "\t}", "}"]

    def plain(self, name, element, depth):
        """No call inside, so that it may be vectorised; what lives on has to outlast the call that follows."""
        i = self.fresh("i")
        return [f"for {i} := 1; {i} < len({name}); {i}++ {{", f"\ts += {element.value(f'{name}[{i}-1]')}", "}", self.call("s&7"),
                f"if len({name}) > 1 {{", f"\ts = s*3 + {element.value(f'{name}[len({name})-2]')}", "}"]

    # --- what stands in a loop ---

    def body(self, accesses, depth):
        lines = []
        for _ in range(self.number(1, 3)):
            lines += self.step(accesses, depth)
        return lines + ["s &= 0xffffff"]

    def place(self, access):
        """The element itself, to be read, stored to or pointed at."""
        name, go, index = access.name, access.element.go, access.index
        if self.chance(0.8):
            return f"{name}[{index}]"
        data, offset = f"unsafe.Pointer(unsafe.SliceData({name}))", f"uintptr({index})*unsafe.Sizeof({name}[0])"
        return self.pick(f"(*(*{go})(unsafe.Add({data}, {offset})))", f"(*(*{go})(unsafe.Pointer(uintptr({data}) + {offset})))",
                         f"unsafe.Slice(unsafe.SliceData({name}), len({name}))[{index}]")

    def step(self, accesses, depth):
        access = self.random.choice(accesses)
        element, call = access.element, self.call("s&7")
        at, v = self.place(access), self.fresh("v")
        read = lambda e: f"s = s*{self.pick(3, 5, 7)} + {element.value(e)}"
        kind = self.number(0, 12)
        if kind <= 2:
            return self.pick([read(at), call], [call, read(at)], [read(at), call, read(self.place(self.random.choice(accesses)))])
        if kind == 3:
            return [f"{v} := &{at}", call, read(f"(*{v})")]
        if kind == 4:
            return [f"{v} := {at}", call, read(v)]
        if kind == 5:
            return [f"{at} = {element.make('s & 31')}", call]
        if kind == 6:
            other = self.place(self.random.choice(accesses))
            return [f"{at}, {other} = {other}, {at}", call, read(at)]
        if kind == 7:  # one of two pointers
            other = self.place(self.random.choice(accesses))
            return [f"{v} := &{at}", "if s&1 == 0 {", f"\t{v} = &{other}", "}", call, read(f"(*{v})")]
        if kind == 8:  # a slice of the slice
            part, index = self.pick((f"{access.name}[{access.index}:]", "0"), (f"{access.name}[:{access.index}+1]", access.index))
            return [f"{v} := {part}", call, read(f"{v}[{index}]")]
        if kind == 9:
            return ["if s&3 != 0 {", "\t" + call, "}", read(at)]
        if kind == 10 and depth > 0:
            return self.loop(depth - 1)
        if kind == 11:  # an address at a distance that no turn changes
            return [f"{v} := {access.name}[{access.index}:]", call, f"s += len({v})", read(f"{v}[len({v})-1]")]
        return [f"{v} := {at}", read(v), call]

    def call(self, n):
        v = self.fresh("w")
        return self.pick(f"disturb({n})", f"disturb(s & 63)", f"churn({n})", f"churn({n})", f"s += len(word({n}))", f"s += reuse({n})", f"s += deep({self.number(1, 30)})",
                         f"{v} := make([]int, {n}+1); {v}[{n}] = 2; s += {v}[{n}]", f"{v} := ref({n}); churn(*{v}); s += *{v}",
                         f"func() {{ churn({n}) }}()", "runtime.GC()" if self.chance(0.2) else f"churn({n})")
