"""A whole program from a seed: its types, variables, functions and main.

The same seed always makes the same text. Half of the programs try the language at large; each of the others is about one
thing (SHAPES). Of the former, every function is called under a recover, with fresh fuel; some programs end in a panic that nobody
recovers.
"""
import random

from . import types as T
from .counting import Counting
from .expressions import Scope, Variable
from .fairness import Fairness
from .function_values import FunctionValues
from .generics import LIBRARY, Generics
from .graphs import GraphProgram
from .indices import Indices
from .shapes import DISTURBANCES
from .signatures import Signatures
from .slices import Slices
from .statements import Statements, indented
from .system_calls import SystemCalls

PRELUDE = '''package main

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"os"
	"runtime"
	"slices"
	"sync"
)

var (
	fuel   int
	burnt  int
	traced uint32
)

var _ = runtime.Gosched
var _ = cmp.Compare[int]
var _ sync.Mutex
var _ iter.Seq[int]

type failure string

func (f failure) Error() string { return "failure " + string(f) }

func tick() bool {
	fuel--
	return fuel > 0
}

func burn(n int) bool {
	burnt++
	return burnt%n == 0
}

func tr[X any](n uint32, v X) X {
	traced = traced*31 + n
	return v
}

func out(n int, values ...any) {
	fmt.Fprintln(os.Stdout, append([]any{n}, values...)...)
}

func caught(e any) {
	if err, ok := e.(error); ok {
		var runtimeError runtime.Error
		out(0, errors.As(err, &runtimeError), err.Error())
		return
	}
	if fmt.Sprintf("%T", e)[0] != '*' {
		out(0, e)
	}
}

//go:noinline
func id[X any](v X) X { return v }

func use[X any](v X) bool { return true }

func ref[X any](v X) *X { return &v }

func load[X any](p *X) (v X) {
	if p != nil {
		v = *p
	}
	return
}

func at[X any](s []X, i uint8) (v X) {
	if len(s) > 0 {
		v = s[int(i)%len(s)]
	}
	return
}

func choose[X any](c bool, a, b X) X {
	if c {
		return a
	}
	return b
}

func is[X any](v any) bool {
	_, ok := v.(X)
	return ok
}

func as[X any](v any) X {
	x, _ := v.(X)
	return x
}

func clip[S ~string](s S) S {
	if len(s) > 24 {
		return s[:24]
	}
	return s
}

func whole(f float64) int32 {
	if f > -1e9 && f < 1e9 {
		return int32(f)
	}
	return 77
}

func upTo(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 0; i < n && yield(i); i++ {
		}
	}
}

func backward[E any](s []E) iter.Seq2[int, E] {
	return func(yield func(int, E) bool) {
		for i := len(s) - 1; i >= 0; i-- {
			if !yield(i, s[i]) {
				return
			}
		}
	}
}

func zip[A, B any](a iter.Seq[A], b iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		var second []B
		for v := range b {
			second = append(second, v)
		}
		i := 0
		for v := range a {
			if i == len(second) || !yield(v, second[i]) {
				return
			}
			i++
		}
	}
}

func inOrder[K cmp.Ordered, V any](m map[K]V) iter.Seq2[K, V] {
	var keys []K
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return func(yield func(K, V) bool) {
		for _, k := range keys {
			if v, ok := m[k]; ok && !yield(k, v) {
				return
			}
		}
	}
}

func attempt(n int, f func()) {
	fuel, burnt, traced = FUEL, 0, 0
	defer func() {
		if e := recover(); e != nil {
			caught(e)
		}
		out(n, "traced", traced)
	}()
	f()
}
'''


class Generator(Generics, Statements):
    def __init__(self, seed):
        self.seed = seed
        source = random.Random(seed)
        Statements.__init__(self, source, T.TypeMaker(source))
        self.declarations = []  # each a list of lines
        self.global_scope = self.scope

    # The generic statements join the others.
    def statement(self, depth):
        if self.chance(0.07):
            self.trace = self.allow_panic = False
            return self.generic(depth) or Statements.statement(self, depth)
        return Statements.statement(self, depth)

    def text(self):
        self.make_types()
        for i in range(self.random.randint(1, 2)):
            self.declarations.append(self.arithmetic(f"sum{i}"))
        for i in range(self.random.randint(1, 3)):
            self.pure_function(f"pure{i}")
        self.make_globals()
        for i in range(self.random.randint(1, 3)):
            self.function(f"f{i}")
        main = self.main()
        self.random.shuffle(self.declarations)
        bodies = ["\n".join(lines) for lines in self.declarations + [main]]
        fuel = str(self.random.randint(30, 250))
        return PRELUDE.replace("FUEL", fuel) + DISTURBANCES + LIBRARY + "\n" + "\n\n".join(bodies) + "\n"

    # --- types ---

    def make_types(self):
        for i in range(self.random.randint(1, 3)):
            self.named_basic(f"N{i}")
        for i in range(self.random.randint(1, 4)):
            self.struct_type(f"S{i}")
        for i in range(self.random.randint(0, 2)):
            self.other_type(f"O{i}")
        self.interface_types()

    def named_basic(self, name):
        base = self.random.choice(T.BASICS)
        t = T.named(name, base)
        self.declarations.append([f"type {name} {base.go}"])
        if t.kind == "int":
            constants = [f"{name}c{i}" for i in range(3)]
            limit = base.bits - (1 if base.signed else 0)
            formula = self.pick("iota", f"1 << iota", f"iota + {self.random.randint(1, 50)}", f"1 << ({limit - 3} + iota)")
            self.declarations.append(["const (", f"\t{constants[0]} {name} = {formula}", f"\t{constants[1]}", f"\t{constants[2]}", ")"])
            t.constants = constants
        self.maker.declared.append(t)
        self.methods(t)

    def struct_type(self, name):
        fields = []
        lines = []
        for i in range(self.random.randint(0, 4)):
            embeddable = [u for u in self.maker.declared if u.kind == "struct" and u.go not in [f for f, _ in fields]]
            if embeddable and self.chance(0.3):
                u = self.random.choice(embeddable)
                fields.append((u.go, u))
                lines.append(f"\t{u.go}")
            else:
                u = self.maker.any_type(2)
                field = f"{self.pick('a', 'b', 'x')}{i}"
                fields.append((field, u))
                lines.append(f"\t{field} {u.go}")
        t = T.named(name, T.struct_of(fields))
        self.declarations.append([f"type {name} struct {{"] + lines + ["}"])
        self.maker.declared.append(t)
        self.methods(t)

    def other_type(self, name):
        base = self.maker.any_type(1)
        while base.named or base.kind in ("pointer", "interface"):
            base = self.pick(T.slice_of(self.maker.any_type(1)), T.array(2, self.maker.any_type(1)), T.map_of(self.maker.key_type(), self.maker.any_type(1)))
        t = T.named(name, base)
        self.declarations.append([f"type {name} {base.go}"])
        self.maker.declared.append(t)
        if base.kind != "func":
            self.methods(t)

    def methods(self, t):
        """Pure ones of values, and some that change what they are called on."""
        for i in range(self.random.randint(0, 2)):
            parameters = [self.maker.basic() for _ in range(self.random.randint(0, 1))]
            result = self.maker.basic()
            self.in_body([("t", t)] + [(f"a{j}", u) for j, u in enumerate(parameters)])
            body = self.expr(result, 2)
            self.scope = self.global_scope
            inside = ", ".join(f"a{j} {u.go}" for j, u in enumerate(parameters))
            name = f"Get{i}"
            self.declarations.append([f"func (t {t.go}) {name}({inside}) {result.go} {{", f"\treturn {body}", "}"])
            t.methods.append((name, parameters, result))
        if self.chance(0.15) and t.kind != "func":
            self.declarations.append([f"func (t {t.go}) String() string {{ return \"{t.go}!\" }}"])
        if self.chance(0.7):
            self.in_body([])
            self.scope.names["t"] = Variable(T.pointer_to(t), assignable=False)
            value = self.expr(t, 2)
            self.scope = self.global_scope
            self.declarations.append([f"func (t *{t.go}) Set() int {{", f"\t*t = {value}", "\ttraced++", "\treturn int(traced & 255)", "}"])
            t.pointer_methods.append("Set")

    def in_body(self, variables):
        self.scope = Scope(self.global_scope)
        for name, t in variables:
            self.scope.names[name] = Variable(t, assignable=False)

    def interface_types(self):
        for t in list(self.maker.declared):
            for m in t.methods[:1]:
                if self.chance(0.5):
                    name = f"I{len(self.interfaces)}"
                    i = T.Type("interface", name, named=True)
                    i.named, i.wanted = True, m
                    same = lambda a, b: a[0] == b[0] and [u.go for u in a[1]] == [u.go for u in b[1]] and a[2].go == b[2].go
                    i.implementers = [u for u in self.maker.declared if any(same(m, n) for n in u.methods)]
                    inside = ", ".join(u.go for u in m[1])
                    self.declarations.append([f"type {name} interface{{ {m[0]}({inside}) {m[2].go} }}"])
                    self.interfaces.append(i)
        self.maker.declared += self.interfaces
        if self.chance(0.7):
            self.maker.declared.append(T.ANY)

    # --- variables, functions ---

    def make_globals(self):
        """Their initial values use others, in any order of declaration; functions that others are initialised by
        read globals, too."""
        names = []
        for i in range(self.random.randint(2, 6)):
            t = self.maker.any_type(2)
            self.trace = self.chance(0.4)
            value = self.expr(t, 3)
            self.trace = False
            names.append((f"g{i}", t, value))
            self.global_scope.names[f"g{i}"] = Variable(t)
            self.declarations.append([f"var g{i} {t.go} = {value}"])
        if self.chance(0.4):
            self.declarations.append(["func init() {", f"\tout(70, traced)", "}"])

    def pure_function(self, name):
        parameters = [self.maker.any_type(1) for _ in range(self.random.randint(0, 3))]
        result = self.maker.any_type(1)
        names = [f"p{i}" for i in range(len(parameters))]
        self.in_body(list(zip(names, parameters)))
        body = self.expr(result, 3)
        self.scope = self.global_scope
        inside = ", ".join(f"{n} {t.go}" for n, t in zip(names, parameters))
        self.declarations.append([f"func {name}({inside}) {result.go} {{", f"\treturn {body}", "}"])
        self.pure_functions.append((name, parameters, result))

    def function(self, name):
        parameters = [self.maker.any_type(2) for _ in range(self.random.randint(0, 4))]
        results = [self.maker.any_type(1) for _ in range(self.random.randint(0, 3))]
        names = [f"p{i}" for i in range(len(parameters))]
        result_names = [f"r{i}" for i in range(len(results))] if self.chance(0.4) else []
        self.scope = Scope(self.global_scope)
        self.scope.is_body = True
        for n, t in list(zip(names, parameters)) + list(zip(result_names, results)):
            self.scope.names[n] = Variable(t)
        self.results, self.named_results, self.loops, self.closures = results, result_names, [], []
        body = self.block(2, self.random.randint(2, 5))
        if self.chance(0.3) and self.functions is not None:
            self.functions = self.functions + [(name, parameters, results)]  # it calls itself
            body += self.block(1, 2)
            self.functions = self.functions[:-1]
        last = ["\treturn " + ", ".join(self.expr(t, 2) for t in results)] if results else []
        inside = ", ".join(f"{n} {t.go}" for n, t in zip(names, parameters))
        outside = ", ".join(f"{n} {t.go}" for n, t in zip(result_names, results)) if result_names else ", ".join(t.go for t in results)
        guard = ["\tif !tick() {", "\t\treturn " + ", ".join(self.zero(t) for t in results), "\t}"]
        self.scope = self.global_scope
        self.declarations.append([f"func {name}({inside}) ({outside}) {{"] + guard + indented(body) + last + ["}"])
        self.functions = self.functions + [(name, parameters, results)]
        self.results, self.named_results = None, []

    def zero(self, t):
        return f"*new({t.go})"

    # --- main ---

    def main(self):
        lines = ["func main() {", "\tout(71, traced)"]
        self.scope = Scope(self.global_scope)
        for number, (name, parameters, results) in enumerate(self.functions):
            lines.append(f"\tattempt({number}, func() {{")
            for _ in range(self.random.randint(1, 2)):
                self.allow_panic = self.trace = False
                arguments = self.arguments(parameters, 2)
                plain = [t.plain for t in results]
                if results and any(plain):
                    names = [self.fresh("z") if p else "_" for p in plain]
                    lines += [f"\t\t{', '.join(names)} := {name}({arguments})", f"\t\tout(72, {', '.join(n for n in names if n != '_')})"]
                else:
                    lines.append(f"\t\t{name}({arguments})")
            lines.append("\t})")
        for name, v in self.global_scope.names.items():
            if v.type.plain:
                lines.append(f"\tout(73, {name})")
        if self.chance(0.12):
            if self.chance(0.5):
                lines += ["\tdefer out(74, \"deferred\")"]
            lines += ["\t" + self.panic_line()]
        elif self.chance(0.05):
            lines.append(f"\tos.Exit({self.random.randint(0, 3)})")
        return lines + ["}"]


# By the seed's place among sixteen: half are about the language at large.
SHAPES = {1: Indices, 3: FunctionValues, 5: Slices, 7: GraphProgram, 9: Counting, 11: FunctionValues, 13: Signatures, 15: None}
# These wait for the clock, and take longer.
SLOW_SHAPES = [SystemCalls, Fairness]
NAMES = {"language": Generator, "graphs": GraphProgram, "indices": Indices, "slices": Slices, "functions": FunctionValues, "signatures": Signatures,
         "counting": Counting, "syscalls": SystemCalls, "fairness": Fairness}


def shape_of(seed):
    """The name of a seed's shape."""
    chosen = SHAPES.get(seed % 16, Generator) or SLOW_SHAPES[seed // 16 % 2]
    return next(name for name, shape in NAMES.items() if shape is chosen)


def program(seed, shape=None):
    return NAMES[shape or shape_of(seed)](seed).text()
