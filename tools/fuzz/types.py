"""Types of generated programs.

A type knows how it is spelt and what it is made of; a named one has the kind of what lies under it. `plain`: a value's
text is the same in every run (no addresses, no functions), so that it can be printed.
"""


class Type:
    def __init__(self, kind, go, **facts):
        self.kind, self.go = kind, go
        self.elem = self.key = self.length = None
        self.bits, self.signed = 0, False
        self.fields = []  # (name, type), embedded ones under the type's name
        self.parameters, self.result = [], None
        self.methods = []  # of values: (name, parameter types, result type)
        self.pointer_methods = []  # names, without parameters, result int
        self.constants = []  # names of declared constants
        self.named = False
        self.__dict__.update(facts)

    def __repr__(self):
        return self.go

    @property
    def plain(self):
        if self.kind in ("pointer", "func", "interface", "chan"):
            return False
        if self.kind in ("array", "slice"):
            return self.elem.plain
        if self.kind == "map":
            return self.key.plain and self.elem.plain
        return all(t.plain for _, t in self.fields)

    @property
    def comparable(self):
        if self.kind in ("slice", "map", "func", "interface"):
            return False  # interfaces can be compared, but it may panic
        if self.kind == "array":
            return self.elem.comparable
        return all(t.comparable for _, t in self.fields)

    @property
    def can_be_key(self):
        """Without floats: NaN is never found again."""
        if self.kind in ("float", "complex", "pointer", "chan"):
            return False
        if self.kind == "array":
            return self.elem.can_be_key
        return self.comparable and all(t.can_be_key for _, t in self.fields)

    @property
    def ordered(self):
        return self.kind in ("int", "float", "string")

    @property
    def numeric(self):
        return self.kind in ("int", "float", "complex")


def integer(name, bits, signed):
    return Type("int", name, bits=bits, signed=signed)


INT = integer("int", 64, True)
UINT = integer("uint", 64, False)
INT8, INT16, INT32, INT64 = (integer(f"int{n}", n, True) for n in (8, 16, 32, 64))
UINT8, UINT16, UINT32, UINT64 = (integer(f"uint{n}", n, False) for n in (8, 16, 32, 64))
UINTPTR = integer("uintptr", 64, False)
BYTE, RUNE = integer("byte", 8, False), integer("rune", 32, True)
FLOAT32, FLOAT64 = Type("float", "float32", bits=32), Type("float", "float64", bits=64)
COMPLEX64, COMPLEX128 = Type("complex", "complex64", bits=64), Type("complex", "complex128", bits=128)
STRING, BOOL = Type("string", "string"), Type("bool", "bool")
ANY = Type("interface", "any")
ERROR = Type("interface", "error")

INTEGERS = [INT, INT, INT, UINT, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, UINTPTR, BYTE, RUNE]
BASICS = INTEGERS + [FLOAT32, FLOAT64, FLOAT64, COMPLEX64, COMPLEX128, STRING, STRING, STRING, BOOL, BOOL]


def array(n, elem):
    return Type("array", f"[{n}]{elem.go}", elem=elem, length=n)


def slice_of(elem):
    return Type("slice", f"[]{elem.go}", elem=elem)


def map_of(key, elem):
    return Type("map", f"map[{key.go}]{elem.go}", key=key, elem=elem)


def pointer_to(elem):
    return Type("pointer", f"*{elem.go}", elem=elem)


def function(parameters, result):
    return Type("func", f"func({', '.join(t.go for t in parameters)}) {result.go}", parameters=parameters, result=result)


def struct_of(fields):
    text = "; ".join(f"{name} {t.go}" for name, t in fields)
    return Type("struct", "struct{" + (f" {text} " if text else "") + "}", fields=fields)


def named(name, under):
    facts = {k: v for k, v in under.__dict__.items() if k not in ("kind", "go")}
    t = Type(under.kind, name, **facts)
    t.methods, t.pointer_methods, t.constants, t.named, t.under = [], [], [], True, under
    return t


def same(a, b):
    """byte and uint8, rune and int32 are one type each."""
    alias = {"byte": "uint8", "rune": "int32"}
    return alias.get(a.go, a.go) == alias.get(b.go, b.go)


class TypeMaker:
    """Random types out of basic ones and those that the program declares."""

    def __init__(self, random):
        self.random = random
        self.declared = []

    def basic(self):
        return self.random.choice(BASICS)

    def any_type(self, depth=2):
        r = self.random.random()
        if depth <= 0 or r < 0.42:
            return self.basic()
        if r < 0.6 and self.declared:
            return self.random.choice(self.declared)
        if r < 0.68:
            return array(self.random.choice([1, 2, 3, 3, 4, 7]), self.any_type(depth - 1))
        if r < 0.80:
            return slice_of(self.any_type(depth - 1))
        if r < 0.87:
            return map_of(self.key_type(), self.any_type(depth - 1))
        if r < 0.91:
            return struct_of([(f"f{i}", self.any_type(depth - 1)) for i in range(self.random.randint(0, 3))])
        if r < 0.95:
            return pointer_to(self.any_type(depth - 1))
        return function([self.any_type(0) for _ in range(self.random.randint(0, 2))], self.any_type(0))

    def key_type(self):
        keys = [t for t in self.declared if t.can_be_key]
        if keys and self.random.random() < 0.4:
            return self.random.choice(keys)
        if self.random.random() < 0.15:
            return array(2, self.random.choice([INT, STRING, UINT8]))
        return self.random.choice([INT, INT, STRING, STRING, UINT8, INT64, BOOL, RUNE, UINT32])

    def plain_type(self, depth=2):
        for _ in range(20):
            t = self.any_type(depth)
            if t.plain:
                return t
        return INT
