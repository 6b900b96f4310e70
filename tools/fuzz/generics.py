"""Generic functions and types of the program, and statements that use them at random types.

The library below is in every program; the functions that `arithmetic` makes have random bodies over a type parameter,
with which only the operators of its constraint may be used.
"""
from . import types as T

LIBRARY = '''
type integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

type number interface{ integer | ~float32 | ~float64 }

type pair[K comparable, V any] struct {
	key   K
	value V
}

func (p pair[K, V]) swap(v V) (pair[K, V], V) { return pair[K, V]{p.key, v}, p.value }

type list[E any] struct {
	head *cell[E]
	size int
}

type cell[E any] struct {
	value E
	next  *cell[E]
}

func (l *list[E]) push(v E) *list[E] {
	l.head = &cell[E]{v, l.head}
	l.size++
	return l
}

func (l *list[E]) all() iter.Seq2[int, E] {
	return func(yield func(int, E) bool) {
		i := 0
		for c := l.head; c != nil; c = c.next {
			if !yield(i, c.value) {
				return
			}
			i++
		}
	}
}

type stack[E any] []E

func (s *stack[E]) push(v E) { *s = append(*s, v) }

func (s *stack[E]) pop() (v E, ok bool) {
	if len(*s) == 0 {
		return v, false
	}
	v = (*s)[len(*s)-1]
	*s = (*s)[:len(*s)-1]
	return v, true
}

type tree[K cmp.Ordered, V any] struct {
	left, right *tree[K, V]
	pair        struct {
		k K
		v V
	}
}

func (t *tree[K, V]) put(k K, v V) *tree[K, V] {
	switch {
	case t == nil:
		t = &tree[K, V]{}
		t.pair.k, t.pair.v = k, v
	case k < t.pair.k:
		t.left = t.left.put(k, v)
	case k > t.pair.k:
		t.right = t.right.put(k, v)
	default:
		t.pair.v = v
	}
	return t
}

func (t *tree[K, V]) walk(visit func(K, V) bool) bool {
	return t == nil || t.left.walk(visit) && visit(t.pair.k, t.pair.v) && t.right.walk(visit)
}

type adder[T any] interface{ add(T) T }

type boxed[N number] struct{ n N }

func (b boxed[N]) add(c boxed[N]) boxed[N] { return boxed[N]{b.n + c.n} }

func sumAll[A adder[A]](first A, rest ...A) A {
	for _, a := range rest {
		first = first.add(a)
	}
	return first
}

func transform[A, B any](s []A, f func(A) B) (r []B) {
	for _, v := range s {
		r = append(r, f(v))
	}
	return
}

func fold[A, B any](s []A, start B, f func(B, A) B) B {
	for _, v := range s {
		start = f(start, v)
	}
	return start
}

func kindOf[X any](v X) string {
	switch any(v).(type) {
	case int:
		return "int"
	case string:
		return "string"
	case []X:
		return "slice"
	case fmt.Stringer:
		return "stringer"
	case interface{ add(X) X }:
		return "adder"
	}
	return fmt.Sprintf("%T", *new(X))
}

func setAll[M ~map[K]V, K comparable, V any](m M, v V, keys ...K) M {
	for _, k := range keys {
		m[k] = v
	}
	return m
}
'''


class Generics:
    def generic(self, depth):
        return self.random.choice([self.use_pair, self.use_list, self.use_stack, self.use_tree, self.use_adder, self.use_transform,
                                   self.use_kind, self.use_map, self.use_arithmetic])()

    def use_pair(self):
        k, v = self.maker.key_type(), self.maker.plain_type(1)
        p, q, old = self.fresh("pr"), self.fresh("pr"), self.fresh("v")
        p_type = T.named(f"pair[{k.go}, {v.go}]", T.struct_of([("key", k), ("value", v)]))
        lines = [f"{p} := pair[{k.go}, {v.go}]{{{self.expr(k, 2)}, {self.expr(v, 2)}}}", f"{q}, {old} := {p}.swap({self.expr(v, 2)})",
                 f"out(60, {q}, {old})"]
        self.declare(p, p_type)
        return lines

    def use_list(self):
        t, l, i, v = self.maker.plain_type(1), self.fresh("l"), self.fresh("i"), self.fresh("v")
        pushes = "".join(f".push({self.expr(t, 1)})" for _ in range(self.random.randint(0, 3)))
        return [f"{l} := (&list[{t.go}]{{}}){pushes}", f"for {i}, {v} := range {l}.all() {{", f"\tif {i} == {self.random.randint(0, 4)} {{", "\t\tbreak", "\t}", f"\tout(61, {i}, {v}, {l}.size)", "}"]

    def use_stack(self):
        t, s = self.maker.plain_type(1), self.fresh("s")
        lines = [f"var {s} stack[{t.go}]"]
        lines += [f"{s}.push({self.expr(t, 2)})" for _ in range(self.random.randint(0, 3))]
        return lines + [f"for range {self.random.randint(1, 3)} {{", f"\tv, ok := {s}.pop()", "\tout(62, v, ok)", "}"]

    def use_tree(self):
        k = self.random.choice([T.INT, T.STRING, T.UINT8, T.RUNE])
        v, t = self.maker.plain_type(1), self.fresh("t")
        lines = [f"var {t} *tree[{k.go}, {v.go}]"]
        lines += [f"{t} = {t}.put({self.expr(k, 2)}, {self.expr(v, 1)})" for _ in range(self.random.randint(0, 4))]
        return lines + [f"{t}.walk(func(k {k.go}, v {v.go}) bool {{", "\tout(63, k, v)", f"\treturn {self.pick('true', 'true', 'len(fmt.Sprint(v)) < 9')}", "})"]

    def use_adder(self):
        t = self.random.choice(T.INTEGERS + [T.FLOAT32, T.FLOAT64])
        values = ", ".join(f"boxed[{t.go}]{{{self.expr(t, 2)}}}" for _ in range(self.random.randint(1, 4)))
        return [f"out(64, sumAll({values}))"]

    def use_transform(self):
        a, b = self.maker.plain_type(1), self.maker.plain_type(1)
        s = self.converted(T.slice_of(a), self.expr(T.slice_of(a), 2))
        if self.chance(0.5):
            return [f"out(65, transform({s}, {self.func(T.function([a], b), 2)}))"]
        return [f"out(66, fold({s}, {self.converted(b, self.expr(b, 1))}, {self.func(T.function([b, a], b), 2)}))"]

    def use_kind(self):
        t = self.maker.any_type(1)
        if t.kind in ("struct", "func") or "struct{" in t.go or "main." in t.go:
            t = self.maker.basic()
        return [f"out(67, kindOf[{t.go}]({self.expr(t, 2)}))"]

    def use_map(self):
        k, v = self.maker.key_type(), self.maker.plain_type(1)
        keys = "".join(f", {self.expr(k, 1)}" for _ in range(self.random.randint(0, 3)))
        return [f"out(68, len(setAll(map[{k.go}]{v.go}{{}}, {self.converted(v, self.expr(v, 1))}{keys})))"]

    def use_arithmetic(self):
        if not self.arithmetic_functions:
            return None
        name, parameters, constraint = self.random.choice(self.arithmetic_functions)
        types = [t for t in T.INTEGERS + self.maker.declared if t.kind == "int"]
        if constraint == "number":
            types += [T.FLOAT32, T.FLOAT64]
        t = self.random.choice(types)
        return [f"out(69, {name}[{t.go}]({self.arguments([t] * parameters, 2)}))"]

    arithmetic_functions = []  # (name, number of parameters, constraint); replaced, never changed

    def arithmetic(self, name):
        """A generic function over numbers with a random body; returns its text."""
        constraint = self.pick("integer", "integer", "number")
        count = self.random.randint(1, 3)
        names = [f"x{i}" for i in range(count)]

        def term(depth):
            if depth <= 0:
                return self.pick(*names, *names, f"N({self.random.randint(0, 100)})")
            a, b = term(depth - 1), term(depth - 1)
            if a.startswith("N(") and b.startswith("N("):
                a = names[0]
            kind = self.random.randint(0, 6)
            if constraint == "integer" and kind <= 2:
                return self.pick(f"({a} & {b})", f"({a} ^ {names[0]})", f"({names[0]} >> ({b} & 7))", f"({names[0]} << {self.random.randint(0, 9)})",
                                 f"({a} / ({names[0]} | 1))", f"({a} % ({names[-1]} | 1))", f"(^{names[0]} &^ {b})")
            if kind == 3:
                return f"min({a}, {names[0]})"
            if kind == 4:
                return f"choose({a} < {names[-1]}, {a}, {b})"
            return f"({a} {self.pick('+', '-', '*')} {names[-1]})"

        lines = [f"func {name}[N {constraint}]({', '.join(names)} N) (r N) {{", f"\tr = {term(3)}", f"\tfor i := N(0); i < {self.random.randint(1, 6)}; i++ {{",
                 f"\t\tr = r*3 + {term(2)}", "\t}", f"\tf := func(n N) N {{ return n - {term(2)} }}", "\treturn f(r)", "}"]
        self.arithmetic_functions = self.arithmetic_functions + [(name, count, constraint)]
        return lines
