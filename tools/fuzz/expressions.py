"""A random expression of a given type.

Three things are kept apart, because the language leaves their order open: what may panic, what has effects, and what
reads variables. An expression is pure, but for one operation at most that may panic (`allow_panic`), or it calls tr(n,
v), which records that it was called (`trace`): calls are made in the order in which they stand. A constant operand
would be computed by the compiler and could be out of range, so operators get at least one operand that is none.
"""
from . import types as T

STRINGS = ['""', '"a"', '"go"', '"héllo"', '"\\xff\\xfe"', '"日本語"', '"a\\x80b"', '"\\xed\\xa0\\x80x"', '"0123456789"',
           '"tab\\tnl\\n"', '`raw\\`', '"\\u00e9\\U0001F600"', '"\\xf0\\x9f\\x98"', '"zz"', '"\\x00"']
FLOATS = ["0", "1", "-1", "0.5", "1.5", "-2.25", "3", "1e10", "1e-7", "123456.789", "0.1", "7", "-0.3", "1e30"]


class Scope:
    """Variables by name; an inner one hides those outside."""

    def __init__(self, parent=None):
        self.parent, self.names = parent, {}
        self.is_body = False  # the block that follows is one scope with this one

    def all(self):
        found = dict(self.parent.all()) if self.parent else {}
        found.update(self.names)
        return found


class Variable:
    def __init__(self, type, assignable=True, captured=False):
        self.type, self.assignable = type, assignable


class Expressions:
    def __init__(self, random, maker):
        self.random, self.maker = random, maker
        self.scope = Scope()
        self.fresh_count = 0
        self.trace = False
        self.allow_panic = False
        self.is_kept = False      # inside a function literal, which a variable may come to hold
        self.pure_functions = []  # (name, parameter types, result)
        self.interfaces = []      # named interface types: .wanted is the method
        self.traces = 0

    # --- choices ---

    def pick(self, *options):
        return self.random.choice(options)

    def chance(self, p):
        return self.random.random() < p

    def fresh(self, prefix="v"):
        self.fresh_count += 1
        return f"{prefix}{self.fresh_count}"

    def variables(self, wanted, assignable=False):
        """Names whose type fits, in a fixed order."""
        return [(n, v) for n, v in self.scope.all().items() if (v.assignable or not assignable) and wanted(v.type)]

    def variable(self, t, assignable=False):
        found = self.variables(lambda u: T.same(u, t), assignable)
        return self.random.choice(found)[0] if found else None

    def panics(self, p=0.5):
        """Once a statement, if it may at all."""
        if self.allow_panic and self.chance(p):
            self.allow_panic = False
            return True
        return False

    # --- entry ---

    def expr(self, t, depth=3):
        text = self.inner(t, depth)
        if self.trace and depth > 0 and self.chance(0.3):
            self.traces += 1
            return f"tr({self.random.randint(1, 99)}, {self.typed(t, text)})"
        return text

    def typed(self, t, text):
        """For places where the type is inferred."""
        if t.kind in ("interface", "func", "slice", "map", "pointer") or text[0] in "'\"`-0123456789" or text in ("true", "false", "nil"):
            return self.converted(t, text)
        return text

    def converted(self, t, text):
        return f"({t.go})({text})" if t.go[0] in "*f<" else f"{t.go}({text})"

    def inner(self, t, depth):
        name = self.variable(t)
        if depth <= 0:
            return name if name and self.chance(0.85) else self.leaf(t)
        if name and self.chance(0.22):
            return name
        if self.chance(0.35):
            text = self.part_of_something(t, depth)
            if text:
                return text
        if self.chance(0.16):
            text = self.call_of(t, depth)
            if text:
                return text
        return getattr(self, t.kind)(t, depth)

    def nonconstant(self, t, depth):
        """Never a constant expression."""
        name = self.variable(t)
        if name and (depth <= 0 or self.chance(0.4)):
            return name
        return f"id({self.typed(t, self.expr(t, depth - 1))})"

    def leaf(self, t):
        if t.kind == "int":
            return self.int_literal(t)
        if t.kind == "float":
            return f"{t.go}({self.random.choice(FLOATS)})"
        if t.kind == "complex":
            return f"{t.go}({self.random.choice(FLOATS)} + {abs(self.random.randint(0, 9))}i)"
        if t.kind == "string":
            return f"{t.go}({self.random.choice(STRINGS)})" if t.named else self.random.choice(STRINGS)
        if t.kind == "bool":
            return f"{t.go}({self.pick('true', 'false')})" if t.named else self.pick("true", "false")
        return getattr(self, t.kind)(t, 0)

    # --- by kind ---

    def int_literal(self, t):
        if t.constants and self.chance(0.5):
            return self.random.choice(t.constants)
        bits = t.bits
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if t.signed else (0, (1 << bits) - 1)
        value = self.pick(0, 1, 2, 3, 7, self.random.randint(0, 100), low, high, high // 2, self.random.randint(low, high),
                          low + 1, -1)
        value = min(max(value, low), high)
        if t.go in ("rune", "byte") and 32 < value < 127 and chr(value) not in "\\'":
            return f"{t.go}('{chr(value)}')"
        return f"{t.go}({self.pick(hex(value), str(value), str(value))})"

    def int(self, t, depth):
        d = depth - 1
        kind = self.random.randint(0, 15)
        if kind <= 4:
            op = self.pick("+", "-", "*", "&", "|", "^", "&^", "+", "-")
            return f"({self.nonconstant(t, d)} {op} {self.expr(t, d)})"
        if kind == 5:
            divisor = self.nonconstant(t, d)
            if not self.panics(0.6):
                divisor = f"({divisor} | 1)"
            return f"({self.nonconstant(t, d)} {self.pick('/', '%')} {divisor})"
        if kind == 6:
            constant = self.pick(1, 2, 3, 5, 7, 8, 10, 16, 100, 127)
            return f"({self.nonconstant(t, d)} {self.pick('/', '%')} {constant})"
        if kind == 7:
            count = self.random.choice(T.INTEGERS)
            amount = self.nonconstant(count, d)
            if count.signed and not self.panics(0.7):
                amount = f"({amount} & 63)"
            elif self.chance(0.6):
                amount = f"({amount} & {self.pick(7, 15, 31, 63)})"
            return f"({self.nonconstant(t, d)} {self.pick('<<', '>>')} {amount})"
        if kind == 8:
            return f"({self.nonconstant(t, d)} {self.pick('<<', '>>')} {self.random.randint(0, t.bits + 2)})"
        if kind == 9:
            return f"({self.pick('-', '^', '+')}{self.nonconstant(t, d)})"
        if kind == 10:
            return f"{t.go}({self.nonconstant(self.random.choice(T.INTEGERS), d)})"
        if kind == 11:
            return f"{t.go}(whole(float64({self.nonconstant(self.pick(T.FLOAT32, T.FLOAT64), d)})))"
        if kind == 12:
            found = self.variables(lambda u: u.kind in ("slice", "map", "string", "array"))
            if found:
                name, v = self.random.choice(found)
                return f"{t.go}(id(len({name})))"
            return self.int_literal(t)
        if kind == 13:
            return f"{self.pick('min', 'max')}({self.nonconstant(t, d)}, {self.expr(t, d)})"
        if kind == 14:
            return f"choose({self.expr(T.BOOL, d)}, {self.typed(t, self.expr(t, d))}, {self.expr(t, d)})"
        return self.literal_call(t, d)

    def float(self, t, depth):
        d = depth - 1
        kind = self.random.randint(0, 7)
        if kind <= 2:
            return f"({self.nonconstant(t, d)} {self.pick('+', '-', '*', '/')} {self.nonconstant(t, d)})"
        if kind == 3:
            return f"{t.go}({self.nonconstant(self.random.choice(T.INTEGERS + [T.FLOAT32, T.FLOAT64]), d)})"
        if kind == 4:
            return f"(-{self.nonconstant(t, d)})"
        if kind == 5:
            return f"{t.go}({self.pick('real', 'imag')}({self.nonconstant(self.pick(T.COMPLEX64, T.COMPLEX128), d)}))"
        if kind == 6:
            return f"{self.pick('min', 'max')}({self.nonconstant(t, d)}, {self.expr(t, d)})"
        return self.leaf(t)

    def complex(self, t, depth):
        d = depth - 1
        part = T.FLOAT32 if t.bits == 64 else T.FLOAT64
        kind = self.random.randint(0, 5)
        if kind <= 2:
            return f"({self.nonconstant(t, d)} {self.pick('+', '-', '*')} {self.nonconstant(t, d)})"
        if kind == 3:
            return f"{t.go}(complex({self.nonconstant(part, d)}, {self.nonconstant(part, d)}))"
        if kind == 4:
            return f"{t.go}({self.nonconstant(self.pick(T.COMPLEX64, T.COMPLEX128), d)})"
        return self.leaf(t)

    def string(self, t, depth):
        d = depth - 1
        kind = self.random.randint(0, 9)
        if kind <= 1:
            return f"clip({self.nonconstant(t, d)} + {self.expr(t, d)})"
        if kind == 2:
            return f"{t.go}({self.nonconstant(T.slice_of(T.BYTE), d)})"
        if kind == 3:
            return f"{t.go}({self.nonconstant(T.slice_of(T.RUNE), d)})"
        if kind == 4:
            return f"{t.go}({self.nonconstant(T.RUNE, d)})"
        if kind == 5:
            return f"{t.go}(fmt.Sprint({self.expr(self.random.choice(T.BASICS), d)}))"
        if kind == 6:
            return f"{self.pick('min', 'max')}({self.nonconstant(t, d)}, {self.expr(t, d)})"
        if kind == 7:
            name = self.variable(t)
            if name:
                return self.sliced(name, d)
        return self.leaf(t)

    def sliced(self, name, depth):
        """x[i:j]: in range, but where it may panic."""
        if self.panics():
            return f"{name}[{self.nonconstant(T.INT, depth)}:]"
        i = f"{self.nonconstant(T.UINT8, depth)}"
        return self.pick(f"{name}[:int({i})%(len({name})+1)]", f"{name}[int({i})%(len({name})+1):]", f"{name}[len({name})/2:]",
                         f"{name}[len({name})/3:len({name})/2]", f"{name}[:]")

    def bool(self, t, depth):
        d = depth - 1
        kind = self.random.randint(0, 8)
        wrap = (lambda s: f"{t.go}({s})") if t.named else (lambda s: f"({s})")
        if kind <= 2:
            u = self.random.choice([b for b in T.BASICS if b.ordered])
            return wrap(f"{self.nonconstant(u, d)} {self.pick('<', '<=', '>', '>=', '==', '!=')} {self.expr(u, d)}")
        if kind <= 4:
            return f"({self.nonconstant(t, d)} {self.pick('&&', '||')} {self.expr(t, d)})"
        if kind == 5:
            return f"!{self.nonconstant(t, d)}"
        if kind == 6:
            found = self.variables(lambda u: u.comparable)
            if found:
                name, v = self.random.choice(found)
                return wrap(f"{name} {self.pick('==', '!=')} {self.typed(v.type, self.nonconstant(v.type, d))}")
        if kind == 7:
            found = self.variables(lambda u: u.kind in ("slice", "map", "pointer", "func", "interface"))
            if found:
                return wrap(f"{self.random.choice(found)[0]} {self.pick('==', '!=')} nil")
        if kind == 8:
            found = self.variables(lambda u: u.kind == "interface")
            if found:
                if self.panics(0.5):
                    return wrap(f"{self.random.choice(found)[0]} == any([]int{{1}})")
                u = self.maker.any_type(0)
                return wrap(f"is[{u.go}]({self.random.choice(found)[0]})")
        return self.leaf(t)

    def array(self, t, depth):
        n = self.random.randint(0, t.length)
        if n and depth > 0 and self.chance(0.2):
            places = sorted(self.random.sample(range(t.length), n))
            return f"{t.go}{{" + ", ".join(f"{i}: {self.expr(t.elem, depth - 1)}" for i in places) + "}"
        if depth > 0 and self.chance(0.1) and not t.named and self.panics(0.9):
            return f"{t.go}({self.nonconstant(T.slice_of(t.elem), depth - 1)})"
        return f"{t.go}{{" + ", ".join(self.expr(t.elem, depth - 1) for _ in range(n)) + "}"

    def slice(self, t, depth):
        d = depth - 1
        kind = self.random.randint(0, 7) if depth > 0 else self.random.randint(6, 7)
        name = self.variable(t)
        if kind == 0 and name:
            return f"append({name}[:len({name}):len({name})], {self.expr(t.elem, d)})"
        if kind == 1 and name:
            return f"append({t.go}(nil), {self.sliced(name, d)}...)"
        if kind == 2 and name:
            return self.sliced(name, d)
        if kind == 3 and name:
            return f"{name}[:len({name})/2:len({name})/2+(cap({name})-len({name})/2)/2]"
        if kind == 4:
            if self.panics(0.5):
                return f"make({t.go}, {self.nonconstant(T.INT8, d)})"
            return f"make({t.go}, {self.random.randint(0, 5)}, {self.random.randint(5, 9)})"
        if kind == 5 and t.elem.kind == "int" and t.elem.go in ("byte", "rune"):
            return f"{t.go}({self.nonconstant(T.STRING, d)})"
        if kind == 6 and self.chance(0.3):
            return self.converted(t, "nil")
        return f"{t.go}{{" + ", ".join(self.expr(t.elem, d) for _ in range(self.random.randint(0, 4))) + "}"

    def map(self, t, depth):
        if depth > 0 and self.chance(0.2):
            return f"make({t.go})"
        keys = []
        while len(keys) < self.random.randint(0, 3):  # constant keys must differ; others may be equal
            keys.append(self.nonconstant(t.key, depth - 1))
        return f"{t.go}{{" + ", ".join(f"{k}: {self.expr(t.elem, depth - 1)}" for k in keys) + "}"

    def struct(self, t, depth):
        if not t.fields:
            return f"{t.go}{{}}"
        if self.chance(0.5):
            return f"{t.go}{{" + ", ".join(self.expr(u, depth - 1) for _, u in t.fields) + "}"
        chosen = [f for f in t.fields if self.chance(0.7)]
        self.random.shuffle(chosen)
        return f"{t.go}{{" + ", ".join(f"{n}: {self.expr(u, depth - 1)}" for n, u in chosen) + "}"

    def pointer(self, t, depth):
        found = self.variables(lambda u: T.same(u, t.elem), assignable=True)
        if found and self.chance(0.5):
            return f"&{self.random.choice(found)[0]}"
        if depth > 0 and t.elem.kind in ("struct", "array", "slice", "map"):
            text = getattr(self, t.elem.kind)(t.elem, depth - 1)
            if text.startswith(t.elem.go + "{"):
                return "&" + text
        if self.panics(0.3):
            return self.converted(t, "nil")
        return self.pick(f"new({t.elem.go})", f"ref({self.typed(t.elem, self.expr(t.elem, depth - 1))})")

    def func(self, t, depth):
        outer = self.scope
        self.scope = Scope(outer)
        names = [self.fresh("a") for _ in t.parameters]
        for name, u in zip(names, t.parameters):
            self.scope.names[name] = Variable(u, assignable=False)
        saved, self.allow_panic, self.trace = (self.allow_panic, self.trace), False, False
        was_kept, self.is_kept = self.is_kept, True
        body = self.expr(t.result, depth - 1)
        self.allow_panic, self.trace = saved
        self.is_kept = was_kept
        self.scope = outer
        inside = ", ".join(f"{n} {u.go}" for n, u in zip(names, t.parameters))
        text = f"func({inside}) {t.result.go} {{ return {body} }}"
        return f"{t.go}({text})" if t.named else text

    def interface(self, t, depth):
        if t.go == "any":
            u = self.maker.any_type(1)
            return f"any({self.typed(u, self.expr(u, depth - 1))})"
        if t.go == "error":
            return f"error(failure({self.expr(T.STRING, depth - 1)}))"
        u = self.random.choice(t.implementers)
        return f"{t.go}({self.expr(u, depth - 1)})"

    # --- parts of variables, calls ---

    def part_of_something(self, t, depth):
        """A field, an element, what a pointer points to."""
        d = depth - 1
        fits = lambda u: T.same(u, t)
        found = []
        for name, v in self.scope.all().items():
            u = v.type
            if u.kind == "struct":
                found += [(name, "field", f) for f, w in u.fields if fits(w)]
            elif u.kind in ("array", "slice") and fits(u.elem):
                found.append((name, u.kind, u))
            elif u.kind == "map" and fits(u.elem):
                found.append((name, "map", u))
            elif u.kind == "pointer" and fits(u.elem):
                found.append((name, "pointer", u))
            elif u.kind == "pointer" and u.elem.kind == "struct":
                found += [(name, "through", f) for f, w in u.elem.fields if fits(w)]
            elif u.kind == "string" and t.go in ("byte", "uint8"):
                found.append((name, "slice", u))
            elif u.kind == "interface":
                found.append((name, "interface", u))
        if not found:
            return None
        name, how, what = self.random.choice(found)
        if how == "field":
            return f"{name}.{what}"
        if how == "array":
            if self.panics():
                return f"{name}[{self.nonconstant(self.random.choice(T.INTEGERS), d)}]"
            return f"{name}[{self.pick(str(self.random.randrange(what.length)), f'int({self.nonconstant(T.UINT8, d)})%{what.length}')}]"
        if how == "slice":
            if self.panics():
                return f"{name}[{self.nonconstant(self.random.choice(T.INTEGERS), d)}]"
            if what.kind == "string":
                return f"at([]byte({name}), {self.expr(T.UINT8, d)})"
            return f"at({name}, {self.expr(T.UINT8, d)})"
        if how == "map":
            return f"{name}[{self.expr(what.key, d)}]"
        if how == "pointer":
            return f"*{name}" if self.panics() else f"load({name})"
        if how == "through":
            return f"{name}.{what}" if self.panics() else f"load({name}).{what}"
        if t.kind == "interface":
            return None
        return f"any({name}).({t.go})" if self.panics(0.4) else f"as[{t.go}]({name})"

    def call_of(self, t, depth):
        """A call without effects: of a declared function, a function value, a method in one of its three forms."""
        d = depth - 1
        options = [("function", f) for f in self.pure_functions if T.same(f[2], t)]
        # A literal may become the value of any variable that can be assigned: it must not call that, for it would not end.
        options += [("value", (n, v.type)) for n, v in self.variables(lambda u: u.kind == "func" and T.same(u.result, t))
                    if not (self.is_kept and v.assignable)]
        for u in self.maker.declared:
            options += [("method", (u, m)) for m in u.methods if T.same(m[2], t)]
        for n, v in self.variables(lambda u: u.kind == "interface" and u.go not in ("any", "error")):
            if T.same(v.type.wanted[2], t):
                options.append(("interface", (n, v.type.wanted)))
        if not options:
            return None
        how, what = self.random.choice(options)
        if how == "function":
            return f"{what[0]}({self.arguments(what[1], d)})"
        if how == "value":
            name, u = what
            if self.panics(0.3):
                return f"{name}({self.arguments(u.parameters, d)})"
            return f"choose({name} != nil, {name}, {self.func(u, 0)})({self.arguments(u.parameters, d)})"
        if how == "interface":
            name, m = what
            return f"{name}.{m[0]}({self.arguments(m[1], d)})" if self.panics(0.3) else None
        u, m = what
        receiver = self.nonconstant(u, d)
        arguments = self.arguments(m[1], d)
        form = self.random.randint(0, 3)
        if form == 0:
            return f"{u.go}.{m[0]}({receiver}{', ' if arguments else ''}{arguments})"
        if form == 1:
            return f"id({receiver}.{m[0]})({arguments})"
        if form == 2:
            return f"(*{u.go}).{m[0]}(ref({receiver}){', ' if arguments else ''}{arguments})"
        return f"{receiver}.{m[0]}({arguments})"

    def arguments(self, parameters, depth):
        return ", ".join(self.expr(u, depth) for u in parameters)

    def literal_call(self, t, depth):
        """A function literal, called at once."""
        p = self.maker.any_type(1)
        name = self.fresh("a")
        outer = self.scope
        argument = self.expr(p, depth)
        self.scope = Scope(outer)
        self.scope.names[name] = Variable(p, assignable=False)
        saved, self.allow_panic, self.trace = (self.allow_panic, self.trace), False, False
        body = self.expr(t, depth)
        self.allow_panic, self.trace = saved
        self.scope = outer
        return f"func({name} {p.go}) {t.go} {{ return {body} }}({argument})"
