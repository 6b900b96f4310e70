"""Random statements, as lists of lines indented with tabs.

Loops and calls cost fuel (tick() takes some and says whether there is any left), so everything ends. Each statement is
one of: pure with perhaps one operation that panics; calls that are traced; one call of a function that may change
anything (see expressions.py). A declared variable is used at once, so that statements can be taken out.
"""
from . import types as T
from .concurrency import Concurrency
from .expressions import Expressions, Scope, Variable
from .shapes import disturbance


def indented(lines):
    return ["\t" + line for line in lines]


class Statements(Concurrency, Expressions):
    def __init__(self, random, maker):
        Expressions.__init__(self, random, maker)
        self.functions = []   # that may do anything: (name, parameters, results)
        self.loops = []       # labels of the loops around: (label, kind); label None if it has none
        self.results = None   # types of the function's results; None where return is not allowed
        self.closures = []    # names of local functions that change variables
        self.named_results = []
        self.used_labels = set()

    # --- blocks ---

    def block(self, depth, count=None):
        outer, closures = self.scope, list(self.closures)
        self.scope = Scope(outer)
        lines = []
        for _ in range(count if count is not None else self.random.randint(1, 4)):
            lines += self.statement(depth)
        self.scope, self.closures = outer, closures
        return lines

    def nested(self, depth):
        return indented(self.block(depth - 1))

    def with_names(self, names, depth, extra=()):
        """A block in which these are declared, as of a loop."""
        outer = self.scope
        self.scope = Scope(outer)
        self.scope.is_body = True
        for name, t in names:
            self.scope.names[name] = Variable(t)
        lines = list(extra) + self.block(depth - 1)
        self.scope = outer
        return indented(lines)

    def declare(self, name, t, assignable=True):
        self.scope.names[name] = Variable(t, assignable)

    def new_name(self):
        """Seldom one that hides another."""
        parent = self.scope.parent
        outside = list(parent.all()) if parent and not parent.is_body else []
        if outside and self.chance(0.12):
            name = self.random.choice(outside)
            if name not in self.scope.names and not name.startswith(("g", "a")):
                return name
        return self.fresh()

    # --- statements ---

    def statement(self, depth):
        self.trace = self.chance(0.2)
        self.allow_panic = not self.trace and self.chance(0.10)
        simple = [(self.var, 14), (self.assign, 14), (self.op_assign, 8), (self.step, 3), (self.show, 9), (self.element, 6),
                  (self.swap, 2), (self.call, 8), (self.grow, 4), (self.map_change, 3), (self.multiple, 4),
                  (self.pointer_store, 4), (self.jump, 5), (self.builtin, 3), (self.method_call, 4), (self.order, 3),
                  (self.constants, 2), (self.string_bytes, 1), (self.closure_call, 3), (self.disturbance, 4)]
        compound = [(self.if_, 10), (self.for_, 8), (self.range_, 10), (self.switch, 7), (self.type_switch, 5),
                    (self.plain_block, 2), (self.closure, 4), (self.protected, 5), (self.goto, 2), (self.defer, 4),
                    (self.labelled, 3), (self.concurrent, 3), (self.local_type, 2), (self.closures_of_loop, 2),
                    (self.range_function, 4)]
        options = simple + (compound if depth > 0 else [])
        chosen = self.random.choices([f for f, _ in options], [w for _, w in options])[0]
        lines = chosen(depth)
        self.trace = self.allow_panic = False
        return lines if lines else [f"out({self.random.randint(1, 99)}, {self.expr(T.INT, 2)})"]

    def disturbance(self, depth):
        return [disturbance(self.random, str(self.random.randint(0, 50)))]

    def var(self, depth):
        t = self.maker.any_type()
        name = self.new_name()
        form = self.random.randint(0, 4)
        if form == 0:
            line = f"var {name} {t.go}"
            if t.kind in ("pointer", "func", "interface"):
                line += f" = {self.expr(t)}"
        elif form == 1:
            line = f"var {name} {t.go} = {self.expr(t)}"
        elif form == 2:
            line = f"var {name} = {self.converted(t, self.expr(t))}"
        else:
            line = f"{name} := {self.converted(t, self.expr(t))}"
        self.declare(name, t)
        return [f"{line}; _ = {name}"]

    def target(self, t=None):
        """Something assignable: (text, type)."""
        found = self.variables(lambda u: t is None or T.same(u, t), assignable=True)
        if not found:
            return None
        name, v = self.random.choice(found)
        u = v.type
        if t is None and self.chance(0.45):
            if u.kind == "struct" and u.fields:
                f, w = self.random.choice(u.fields)
                return f"{name}.{f}", w
            if u.kind == "array":
                return f"{name}[{self.random.randrange(u.length)}]", u.elem
        return name, u

    def assign(self, depth):
        found = self.target()
        return [f"{found[0]} = {self.expr(found[1])}"] if found else None

    def op_assign(self, depth):
        found = self.variables(lambda u: u.numeric, assignable=True)
        if not found:
            return None
        name, v = self.random.choice(found)
        if v.type.kind == "int":
            op = self.pick("+", "-", "*", "&", "|", "^", "&^", "<<", ">>")
            if op in ("<<", ">>"):
                return [f"{name} {op}= {self.nonconstant(self.pick(T.UINT8, T.UINT, T.UINT16), 1)} & 31"]
        else:
            op = self.pick("+", "-", "*")
        return [f"{name} {op}= {self.expr(v.type, 2)}"]

    def step(self, depth):
        found = self.variables(lambda u: u.kind == "int", assignable=True)
        return [f"{self.random.choice(found)[0]}{self.pick('++', '--')}"] if found else None

    def show(self, depth):
        found = self.variables(lambda u: u.plain)
        if found and self.chance(0.75):
            name = self.random.choice(found)[0]
            return [f"out({self.random.randint(1, 99)}, {name})"]
        t = self.maker.plain_type()
        return [f"out({self.random.randint(1, 99)}, {self.converted(t, self.expr(t))})"]

    def element(self, depth):
        found = self.variables(lambda u: u.kind == "slice")
        if not found:
            return None
        name, v = self.random.choice(found)
        value = self.expr(v.type.elem, 2)
        if self.panics(0.8):
            return [f"{name}[{self.nonconstant(T.INT8, 1)}] = {value}"]
        if self.chance(0.3) and v.type.elem.numeric:
            return [f"if len({name}) > 0 {{", f"\t{name}[int({self.expr(T.UINT8, 1)})%len({name})] += {value}", "}"]
        return [f"if len({name}) > 0 {{", f"\t{name}[int({self.expr(T.UINT8, 1)})%len({name})] = {value}", "}"]

    def swap(self, depth):
        found = self.variables(lambda u: True, assignable=True)
        if not found:
            return None
        name, v = self.random.choice(found)
        if v.type.kind == "array":
            i, j = self.random.randrange(v.type.length), self.random.randrange(v.type.length)
            return [f"{name}[{i}], {name}[{j}] = {name}[{j}], {name}[{i}]"]
        if v.type.kind == "slice":
            return [f"if n := len({name}); n > 1 {{", f"\t{name}[0], {name}[n-1] = {name}[n-1], {name}[0]", "}"]
        other = self.variable(v.type, assignable=True)
        if other == name:
            return None
        return [f"{name}, {other} = {other}, {self.expr(v.type, 1)}"]

    def call(self, depth):
        if not self.functions:
            return None
        name, parameters, results = self.random.choice(self.functions)
        arguments = self.arguments(parameters, 2)
        if not results:
            return [f"{name}({arguments})"]
        if self.chance(0.4):
            targets = []
            for t in results:
                options = [n for n, _ in self.variables(lambda u: T.same(u, t), assignable=True) if n not in targets]
                targets.append(self.random.choice(options) if options else "_")
            return [f"{', '.join(targets)} = {name}({arguments})"]
        names = [self.fresh() for _ in results]
        for n, t in zip(names, results):
            self.declare(n, t)
        uses = "".join(f"; _ = {n}" for n in names)
        return [f"{', '.join(names)} := {name}({arguments}){uses}"]

    def grow(self, depth):
        found = self.variables(lambda u: u.kind == "slice", assignable=True)
        if not found:
            return None
        name, v = self.random.choice(found)
        extra = self.random.randint(1, 3)
        values = ", ".join(self.expr(v.type.elem, 2) for _ in range(extra))
        return [f"if len({name}) < 20 {{", f"\t{name} = append({name}, {values})", "}"]

    def map_change(self, depth):
        found = self.variables(lambda u: u.kind == "map")
        if not found:
            return None
        name, v = self.random.choice(found)
        key = self.expr(v.type.key, 2)
        form = self.random.randint(0, 4)
        if form == 0:
            return [f"delete({name}, {key})"]
        if form == 1:
            a, b = self.fresh(), self.fresh()
            lines = [f"{a}, {b} := {name}[{key}]; _, _ = {a}, {b}"]
            self.declare(a, v.type.elem)
            self.declare(b, T.BOOL)
            return lines
        if self.panics(0.7):
            return [f"{name}[{key}] = {self.expr(v.type.elem, 1)}"]
        if form == 2 and v.type.elem.numeric:
            return [f"if {name} != nil {{", f"\t{name}[{key}] += {self.expr(v.type.elem, 1)}", "}"]
        return [f"if {name} != nil && len({name}) < 30 {{", f"\t{name}[{key}] = {self.expr(v.type.elem, 2)}", "}"]

    def multiple(self, depth):
        types = [self.maker.any_type(1) for _ in range(self.random.randint(2, 3))]
        names = [self.fresh() for _ in types]
        values = ", ".join(self.converted(t, self.expr(t, 2)) for t in types)
        for n, t in zip(names, types):
            self.declare(n, t)
        return [f"{', '.join(names)} := {values}; {', '.join('_' for _ in names)} = {', '.join(names)}"]

    def pointer_store(self, depth):
        found = self.variables(lambda u: u.kind == "pointer")
        if not found:
            return None
        name, v = self.random.choice(found)
        value = self.expr(v.type.elem, 2)
        if self.panics(0.7):
            return [f"*{name} = {value}"]
        return [f"if {name} != nil {{", f"\t*{name} = {value}", "}"]

    def builtin(self, depth):
        found = self.variables(lambda u: u.kind in ("slice", "map"))
        if not found:
            return None
        name, v = self.random.choice(found)
        if self.chance(0.3):
            return [f"clear({name})"]
        if v.type.kind == "map":
            return [f"out({self.random.randint(1, 99)}, len({name}))"]
        if v.type.elem.go == "byte" and self.chance(0.5):
            return [f"out(1, copy({name}, {self.expr(T.STRING, 2)}))"]
        return [f"out(2, copy({name}, {self.expr(v.type, 2)}))", f"out(3, cap({name}[:len({name}):len({name})]))"]

    def method_call(self, depth):
        options = []
        for n, v in self.variables(lambda u: True, assignable=True):
            options += [(n, m) for m in v.type.pointer_methods]
        if not options:
            return None
        name, method = self.random.choice(options)
        form = self.random.randint(0, 2)
        if form == 0:
            return [f"out(4, {name}.{method}())"]
        if form == 1:
            f = self.fresh("m")
            return [f"{f} := {name}.{method}", f"out(5, {f}())"]
        return [f"defer {name}.{method}()"] if self.results is not None and not self.loops else [f"{name}.{method}()"]

    def order(self, depth):
        """Calls with effects in one expression or assignment, in the order in which the language makes them."""
        self.trace, self.allow_panic = True, False
        n = lambda: f"tr({self.random.randint(1, 99)}, {self.nonconstant(T.INT, 1)})"
        form = self.random.randint(0, 6)
        if form == 0:
            return [f"out(6, {n()} + {n()}*{n()})"]
        if form == 1:
            a = self.fresh("o")
            return [f"{a} := []int{{{n()}, {n()}, {n()}}}", f"{a}[{n()}&1], {a}[2] = {n()}, {n()}", f"out(7, {a})"]
        if form == 2:
            return [f"out(8, tr(1, {self.expr(T.BOOL, 1)}) && tr(2, {self.expr(T.BOOL, 1)}) || tr(3, {self.expr(T.BOOL, 1)}))"]
        if form == 3:
            a = self.fresh("o")
            return [f"{a} := map[int]int{{}}", f"{a}[{n()}] = {n()}", f"{a}[{n()}] += {n()}", f"out(9, {a})"]
        if form == 4:
            return [f"out(10, [3]int{{2: {n()}, 0: {n()}}})"]
        if form == 5:
            a = self.fresh("o")
            return [f"{a} := struct{{ x, y int }}{{y: {n()}, x: {n()}}}", f"out(11, {a})"]
        return [f"out(12, func(a ...int) int {{ return len(a) + a[0] }}({n()}, {n()}, {n()}))"]

    def constants(self, depth):
        t = self.random.choice(T.INTEGERS)
        a, b, c = self.fresh("k"), self.fresh("k"), self.fresh("k")
        formula = self.pick("iota", "1 << iota", "iota * 3 + 1", "(iota + 1) * (iota + 2)", "10 - iota")
        lines = ["const (", f"\t{a} {t.go} = {formula}", f"\t{b}", "\t_", f"\t{c}", ")"]
        for name in (a, b, c):
            self.declare(name, t, assignable=False)
        # A constant must not be an operand that overflows: a variable of its value stands for it.
        return lines + [f"var {a}v, {b}v, {c}v = {a}, {b}, {c}; _, _, _ = {a}v, {b}v, {c}v"] + self.replace_names(
            {a: f"{a}v", b: f"{b}v", c: f"{c}v"}, t)

    def replace_names(self, names, t):
        for old, new in names.items():
            del self.scope.names[old]
            self.declare(new, t)
        return []

    def string_bytes(self, depth):
        b, r, s = self.fresh("b"), self.fresh("r"), self.expr(T.STRING, 2)
        return [f"for {b}, {r} := range {s} {{", f"\tout(13, {b}, {r}, string({r}))", "}"]

    # --- jumps ---

    def jump(self, depth):
        condition = self.expr(T.BOOL, 1)
        options = []
        for label, kind in self.loops:
            if kind == "loop":
                options += ["break" + (f" {label}" if label else ""), "continue" + (f" {label}" if label else "")] if label or self.loops[-1] == (label, kind) else []
            elif label or self.loops[-1] == (label, kind):
                options.append("break" + (f" {label}" if label else ""))
        if self.results is not None and (self.chance(0.25) or not options):
            options.append(self.return_line())
        if not options:
            return None
        chosen = self.random.choice(options)
        label = chosen.split()[1] if chosen.startswith(("break ", "continue ")) else None
        if label:
            self.used_labels.add(label)
        return [f"if {condition} {{", f"\t{chosen}", "}"]

    def return_line(self):
        if not self.results:
            return "return"
        if self.named_results and self.chance(0.3):
            return "return"
        return "return " + ", ".join(self.expr(t, 2) for t in self.results)

    def loop(self, kind, make):
        """`make` yields lines of a statement that break (and continue) may name."""
        label = self.fresh("L") if self.chance(0.35) else None
        self.loops.append((label, kind))
        lines = make()
        self.loops.pop()
        if label in self.used_labels:
            return [f"{label}:"] + lines
        return lines

    def labelled(self, depth):
        label, i, j = self.fresh("L"), self.fresh("i"), self.fresh("j")
        how = self.pick("break", "continue")
        self.loops.append((label, "loop"))
        self.used_labels.add(label)
        inner = self.with_names([(i, T.INT), (j, T.INT)], depth)
        self.loops.pop()
        return ([f"{label}:", f"for {i} := range {self.random.randint(2, 4)} {{",
                 f"\tfor {j} := 0; {j} < {self.random.randint(2, 4)} && tick(); {j}++ {{",
                 f"\t\tif {i}*{self.random.randint(1, 3)}+{j} == {self.random.randint(1, 5)} {{", f"\t\t\t{how} {label}", "\t\t}"] +
                indented(inner) + ["\t}", "}"])

    def goto(self, depth):
        label, n = self.fresh("L"), self.fresh("n")
        body = self.without_loops(lambda: indented(self.block(depth - 1)))
        return (["{", f"\t{n} := 0", f"{label}:", f"\t{n}++", "\t{"] + indented(body) + ["\t}",
                f"\tif {n} < {self.random.randint(2, 4)} && tick() {{", f"\t\tgoto {label}", "\t}", "}"])

    def without_loops(self, make):
        saved, self.loops = self.loops, []
        result = make()
        self.loops = saved
        return result

    # --- compound ---

    def if_(self, depth):
        init = ""
        outer = self.scope
        self.scope = Scope(outer)
        if self.chance(0.3):
            t, name = self.maker.any_type(1), self.fresh()
            init = f"{name} := {self.converted(t, self.expr(t, 2))}; "
            self.declare(name, t)
            condition = f"use({name}) && {self.expr(T.BOOL, 2)}"
        else:
            condition = self.expr(T.BOOL, 2)
        lines = [f"if {init}{condition} {{"] + self.nested(depth)
        while self.chance(0.25):
            lines += [f"}} else if {self.expr(T.BOOL, 2)} {{"] + self.nested(depth)
        if self.chance(0.5):
            lines += ["} else {"] + self.nested(depth)
        self.scope = outer
        return lines + ["}"]

    def for_(self, depth):
        form = self.random.randint(0, 3)
        i, n = self.fresh("i"), self.random.randint(1, 5)

        def make():
            if form == 0:
                return [f"for {i} := {n}; {i} > 0 && tick(); {i}-- {{"] + self.with_names([(i + 'c', T.INT)], depth, [f"{i}c := {i}; _ = {i}c"]) + ["}"]
            if form == 1:
                t = self.random.choice(T.INTEGERS)
                return [f"for {i} := {t.go}(0); {i} < {n} && tick(); {i} += {self.random.randint(1, 2)} {{"] + self.with_names(
                    [(i + 'c', t)], depth, [f"{i}c := {i}; _ = {i}c"]) + ["}"]
            if form == 2:
                return [f"for {self.expr(T.BOOL, 2)} && tick() {{"] + self.nested(depth) + [f"\tif burn({self.random.randint(20, 60)}) {{", "\t\tbreak", "\t}", "}"]
            return ["for {"] + [f"\tif !tick() || burn({self.random.randint(40, 100)}) {{", "\t\tbreak", "\t}"] + self.nested(depth) + ["}"]

        return self.loop("loop", make)

    def range_(self, depth):
        found = self.variables(lambda u: u.kind in ("slice", "array", "string", "map"))
        form = self.random.randint(0, 3)
        k, e = self.fresh("k"), self.fresh("e")
        stop = ["if !tick() {", "\tbreak", "}"]
        if form == 0 or not found:
            t = self.random.choice([INT for INT in T.INTEGERS if INT.bits > 7])
            n = self.random.randint(0, 5)
            head = self.pick(f"for {k} := range {t.go}({n})", f"for range {n}")
            names = [(k, t)] if ":=" in head else []
            used = [f"_ = {k}"] if names else []
            return self.loop("loop", lambda: [head + " {"] + self.with_names(names, depth, used + stop) + ["}"])
        name, v = self.random.choice(found)
        t = v.type
        if t.kind == "map":
            return self.sorted_range(name, t, depth)
        key = T.INT
        elem = T.RUNE if t.kind == "string" else t.elem
        subject = f"&{name}" if t.kind == "array" and v.assignable and self.chance(0.2) else name
        if t.kind == "array" and subject == name and self.chance(0.3):
            subject = f"id({name})"
        head, names = self.random.choice([(f"for {k}, {e} := range {subject}", [(k, key), (e, elem)]),
                                          (f"for _, {e} := range {subject}", [(e, elem)]),
                                          (f"for {k} := range {subject}", [(k, key)])])
        used = [f"{', '.join('_' for _ in names)} = {', '.join(n for n, _ in names)}"]
        return self.loop("loop", lambda: [head + " {"] + self.with_names(names, depth, used + stop) + ["}"])

    def sorted_range(self, name, t, depth):
        """In an order that does not matter, or sorted."""
        k, e = self.fresh("k"), self.fresh("e")
        if t.elem.kind == "int" and self.chance(0.5):
            total = self.fresh("t")
            return [f"var {total} {t.elem.go}", f"for _, {e} := range {name} {{", f"\t{total} += {e} * {e}", "}", f"out(14, {total})"]
        if not (t.key.ordered and not t.key.named):
            return [f"out(15, len({name}))"]
        used = [f"_, _ = {k}, {e}", "if !tick() {", "\tbreak", "}"]
        return self.loop("loop", lambda: [f"for {k}, {e} := range inOrder({name}) {{"] +
                         self.with_names([(k, t.key), (e, t.elem)], depth, used) + ["}"])

    def switch(self, depth):
        form = self.random.randint(0, 2)

        def make():
            if form == 0:
                lines = ["switch {"]
                for _ in range(self.random.randint(1, 4)):
                    lines += [f"case {self.expr(T.BOOL, 2)}:"] + self.case_body(depth)
            else:
                t = self.random.choice([u for u in T.BASICS if u.kind in ("int", "string")])
                lines = [f"switch {self.typed(t, self.nonconstant(t, 2))} {{"]
                for _ in range(self.random.randint(1, 4)):
                    values = ", ".join(self.nonconstant(t, 1) if form == 1 else f"id({self.typed(t, self.leaf(t))})" for _ in range(self.random.randint(1, 2)))
                    lines += [f"case {values}:"] + self.case_body(depth)
            if self.chance(0.6):
                lines.insert(1, "default:")
                lines[2:2] = self.case_body(depth)
            elif lines[-1] == "\tfallthrough":
                lines.pop()
            if lines[-1] == "\tfallthrough":
                lines.pop()
            return lines + ["}"]

        return self.loop("switch", make)

    def case_body(self, depth):
        lines = self.nested(depth)
        return lines + ["\tfallthrough"] if self.chance(0.15) else lines

    def type_switch(self, depth):
        found = self.variables(lambda u: u.kind == "interface")
        name = self.random.choice(found)[0] if found and self.chance(0.6) else f"any({self.expr(T.ANY, 2)})"
        if found and not name.startswith("any("):
            if self.scope.all()[name].type.go != "any":
                name = f"any({name})"
        x = self.fresh("x")
        types = []
        for _ in range(self.random.randint(1, 4)):
            t = self.pick(self.maker.any_type(1), self.maker.basic())
            if not any(T.same(t, u) for u in types):
                types.append(t)

        def make():
            lines = [f"switch {x} := {name}.(type) {{"]
            for t in types:
                lines += [f"case {t.go}:"] + self.with_names([(x, t)], depth, [f"_ = {x}"])
            if self.chance(0.5):
                lines += ["case nil:", "\tout(16, \"nil\")"]
            if self.chance(0.3):
                lines += ["case interface{ Error() string }:", f"\tout(17, {x}.Error())"]
            return lines + ["default:", f"\tuse({x})", "\tout(18, \"other\")", "}"]

        return self.loop("switch", make)

    def plain_block(self, depth):
        return ["{"] + self.nested(depth) + ["}"]

    def in_function(self, results, make):
        """`make` inside of a function literal."""
        saved = self.loops, self.results, self.named_results
        self.loops, self.results, self.named_results = [], results, []
        lines = make()
        self.loops, self.results, self.named_results = saved
        return lines

    def closure(self, depth):
        name = self.fresh("c")
        lines = [f"{name} := func() {{", "\tif !tick() {", "\t\treturn", "\t}"] + self.in_function([], lambda: self.nested(depth)) + ["}"]
        self.closures.append(name)
        return lines + [f"{name}()"]

    def closure_call(self, depth):
        return [f"{self.random.choice(self.closures)}()"] if self.closures else None

    def protected(self, depth):
        """A function that recovers what its body panics with, perhaps changing its result."""
        t = self.maker.plain_type(1)
        r = self.fresh("res")  # functions have results r0, r1, …

        def make():
            lines = [f"\tdefer func() {{", "\t\tif e := recover(); e != nil {", "\t\t\tcaught(e)", f"\t\t\t{r} = {self.expr(t, 2)}"]
            if self.chance(0.1):
                lines.append("\t\t\tpanic(fmt.Sprint(\"again \", e))")
            lines += ["\t\t}", "\t}()"]
            self.named_results = [r]
            lines += ["\t{"] + indented(self.nested(depth)) + ["\t}"]  # what it declares must not hide what follows uses
            if self.chance(0.5):
                lines += ["\tif " + self.expr(T.BOOL, 2) + " {", "\t\t" + self.panic_line(), "\t}"]
            return lines + [f"\treturn {self.expr(t, 2)}"]

        lines = [f"out(19, func() ({r} {t.go}) {{"] + self.in_function([t], make) + ["}())"]
        return lines

    def panic_line(self):
        return self.pick(f"panic({self.expr(T.STRING, 2)})", f"panic({self.expr(T.INT, 2)})", f"panic(failure({self.expr(T.STRING, 2)}))",
                         f"panic(fmt.Errorf(\"wrapped: %w\", failure({self.expr(T.STRING, 1)})))", "panic(nil)",
                         f"var m map[string]int; m[{self.expr(T.STRING, 1)}] = 1", f"var p *[3]int; out(20, p[{self.nonconstant(T.UINT8, 1)}%3])",
                         f"z := 0; out(21, {self.nonconstant(T.INT, 1)} / z)", f"s := []int{{1}}; out(22, s[{self.nonconstant(T.INT, 1)} | 1])",
                         f"var i any = {self.leaf(T.STRING)}; out(23, i.(int))", "var i any; out(24, i.(fmt.Stringer))",
                         "c := make(chan int); close(c); close(c)", "c := make(chan int, 1); close(c); c <- 1", "var c chan int; close(c)",
                         f"var f func(); f()", f"out(25, make([]int, -id(1)))", f"s := []int{{1, 2}}; out(26, [4]int(s))",
                         "m := map[any]int{}; m[[]int{1}] = 2", "var a, b any = []int{1}, []int{1}; out(27, a == b)",
                         "s := []int{1, 2, 3}; i, j := id(2), id(1); out(28, s[i:j])", "s := \"abc\"; i := id(5); out(29, s[i:])",
                         "s := make([]int, 1, 4); i := id(9); out(30, s[:i:i])", f"panic({self.expr(T.FLOAT64, 1)})",
                         "var e error; out(31, e.Error())", "i := id(-1); out(32, 1 << i)", "panic([2]int{1, 2})", "panic(&struct{ x int }{1})")

    def defer(self, depth):
        if self.results is None:
            return None
        form = self.random.randint(0, 3)
        if form == 0:
            return [f"defer out({self.random.randint(1, 99)}, {self.expr(self.maker.plain_type(1), 2)})"]
        if form == 1 and self.named_results:
            name = self.random.choice(self.named_results)
            t = dict(self.scope.all()).get(name)
            if t:
                return ["defer func() {", f"\t{name} = {self.expr(t.type, 2)}", f"\tuse({name})", "}()"]
        if form == 2:
            i = self.fresh("i")
            return [f"for {i} := range {self.random.randint(1, 4)} {{", f"\tdefer out({self.random.randint(1, 99)}, {i})", "}"]
        return ["defer func() {"] + self.in_function([], lambda: self.nested(depth)) + ["}()"]

    def local_type(self, depth):
        base = self.maker.plain_type(1)
        name = self.fresh("Local")
        form = self.random.randint(0, 1)
        x = self.fresh()
        if form == 0:
            t = T.named(name, T.struct_of([("a", base), ("b", self.maker.plain_type(1))]))
            lines = [f"type {name} struct {{", f"\ta {base.go}", f"\tb {t.fields[1][1].go}", "}"]
        else:
            t = T.named(name, T.slice_of(base))
            lines = [f"type {name} []{base.go}"]
        lines.append(f"{x} := {self.expr(t, 2)}; _ = {x}")
        self.declare(x, t)
        return lines

    def closures_of_loop(self, depth):
        """Each turn of a loop has its own variables."""
        fs, i, f = self.fresh("fs"), self.fresh("i"), self.fresh("f")
        t = self.maker.plain_type(1)
        x = self.fresh()
        outer = self.scope
        self.scope = Scope(outer)
        self.declare(i, T.INT, assignable=False)
        value = self.expr(t, 2)
        self.scope = outer
        return [f"var {fs} []func(int) {t.go}", f"for {i} := 0; {i} < {self.random.randint(1, 4)}; {i}++ {{", f"\t{x} := {self.converted(t, value)}",
                f"\t{fs} = append({fs}, func(d int) {t.go} {{", f"\t\t{i} += d", f"\t\tout(33, {i})", f"\t\treturn {x}", "\t})", f"\t{i} += {self.random.randint(0, 1)}",
                "}", f"for _, {f} := range {fs} {{", f"\tout(34, {f}({self.random.randint(0, 2)}))", f"\tout(35, {f}(1))", "}"]

    def range_function(self, depth):
        """Over an iterator: a literal, or one of the helpers."""
        form = self.random.randint(0, 4)
        k, e = self.fresh("k"), self.fresh("e")
        t = self.maker.any_type(1)
        stop = ["if !tick() {", "\tbreak", "}"]
        if form == 0:
            head, names = f"for {k} := range upTo({self.random.randint(0, 5)})", [(k, T.INT)]
        elif form == 1:
            s = self.expr(T.slice_of(t), 2)
            head, names = f"for {k}, {e} := range backward({self.converted(T.slice_of(t), s)})", [(k, T.INT), (e, t)]
        elif form == 2:
            head, names = f"for range upTo({self.random.randint(0, 3)})", []
        elif form == 3:
            values = [self.expr(t, 1) for _ in range(self.random.randint(0, 3))]
            yields = " ".join(f"if !yield({v}) {{ return }};" for v in values)
            head, names = f"for {k} := range func(yield func({t.go}) bool) {{ defer out(36, \"end\"); {yields} }}", [(k, t)]
        else:
            head, names = f"for {k}, {e} := range zip(upTo({self.random.randint(0, 4)}), upTo({self.random.randint(0, 4)}))", [(k, T.INT), (e, T.INT)]
        used = [f"_ = {n}" for n, _ in names]
        return self.loop("loop", lambda: [head + " {"] + self.with_names(names, depth, used + stop) + ["}"])
