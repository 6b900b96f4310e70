"""Functions with many parameters and results, called in every way there is, also by reflection.

Each function has a random signature of up to twenty words each way, and all that it is given must live through a
disturbance before it goes into a checksum and into what it gives back; so must values of its own, of which there are more
than registers, and those of its callers. Some of them call themselves, some fail after they have begun and are
recovered by a deferred function that sets the results, or somewhere above. They are called as themselves, as values, methods, method
values, an interface's methods, deferred, by `go`, by generic functions and types, with the results of another call as
arguments, by Value.Call, Method and MakeFunc, and calls of calls.
"""
from .elements_of_calls import PASSED, POOLS
from .shapes import Shape, indented


class Signature:
    """Of one function: its names, and how they are written in Go."""

    def __init__(self, number, parameters, results, variadic):
        self.number, self.parameters, self.results, self.variadic = number, parameters, results, variadic
        self.names = [f"p{k}" for k in range(len(parameters))]
        self.result_names = [f"r{k}" for k in range(len(results))]
        self.types = [e.go for e in parameters]
        if variadic:
            self.types[-1] = "..." + self.types[-1]
        self.inside = ", ".join(f"{n} {t}" for n, t in zip(self.names, self.types))
        self.outside = ", ".join(e.go for e in results)
        self.named = ", ".join(f"{n} {e.go}" for n, e in zip(self.result_names, results))
        self.go = f"({', '.join(self.types)}) ({self.outside})"
        self.receive = f"{', '.join(self.result_names)} := " if results else ""
        self.give = "return " if results else ""

    def passed_on(self):
        return ", ".join(n + "..." if self.is_list(n) else n for n in self.names)

    def is_list(self, name):
        return self.variadic and name == self.names[-1]

    def noted(self):
        return [f"note({e.value(n)})" for n, e in zip(self.result_names, self.results)]


class Signatures(Shape):
    IMPORTS = ["reflect"]

    def text(self):
        parts = [self.function(i) for i in range(self.number(1, 3))]
        main = ["func main() {", f"\tfor n := range {self.number(1, 2)} {{"]
        for i in range(len(parts)):
            main += [f"\t\tattempt({i}, func() {{ try{i}(n + {self.number(0, 5)}) }})"]
        declarations = sorted({e.declaration for e in PASSED if e.declaration})
        return self.program(*[[d] for d in declarations], [HELPERS], *[lines for part in parts for lines in part], main + ["\t}", "}"])

    def some(self, words):
        """Types that take about so many words."""
        pool, chosen = self.random.choice(POOLS), []
        while words > 0 and len(chosen) < 24:
            e = self.random.choice(pool)
            if sum(e.words) <= words or not chosen:
                words -= sum(e.words)
                chosen.append(e)
            elif self.chance(0.3):
                break
        return chosen

    def function(self, i):
        parameters = self.some(self.pick(0, 1, 2, 4, 6, 7, 9, 10, 11, 12, 16, 20))
        results = self.some(self.pick(0, 1, 2, 4, 7, 8, 9, 10, 10, 11, 15, 20))
        s = Signature(i, parameters, results, bool(parameters) and self.chance(0.2))
        self.fails = self.chance(0.4)
        owner = self.pick("*int", "record", "[]int", "slot", "float64")
        pointer = self.pick("*", "")
        parts = [[f"type owner{i} struct {{", "\tname string", f"\tinner {owner}", "}"],
                 self.body(s),
                 [f"func (o {pointer}owner{i}) Call({s.inside}) ({s.outside}) {{", "\tnote(len(o.name))"] + indented([self.disturbance("3"), f"{s.give}Wide{i}({s.passed_on()})"]) + ["}"],
                 [f"type caller{i} interface {{", f"\tCall{s.go}", "}"],
                 [f"type box{i}[X any] struct {{", "\tx X", f"\tf func{s.go}", "}"],
                 [f"func (b box{i}[X]) Call({s.inside}) ({s.outside}) {{", "\tnote(len(fmt.Sprint(b.x)))", f"\t{s.give}b.f({s.passed_on()})", "}"],
                 self.generic(s), self.guarded(s), self.notifier(s)]
        if not s.variadic and parameters:
            parts.append(self.same(s))
        if results:
            parts.append(self.taker(s))
        return parts + [self.attempts(s)]

    # --- the functions ---

    def body(self, s):
        """What was given is read before or after a disturbance, or not at all."""
        i, lines = s.number, ["s := 0"]
        reading = []
        for n, e in zip(s.names, s.parameters):
            if self.chance(0.12):
                continue
            if s.is_list(n):
                reading.append([f"for _, v := range {n} {{", f"\ts = (s*3 + {e.value('v')}) & 0xffffff", "}"])
            else:
                reading.append([f"s = (s*3 + {e.value(n)}) & 0xffffff"])
        self.random.shuffle(reading)
        early = self.number(0, len(reading))
        lines += [line for r in reading[:early] for line in r]
        kept = self.kept(self.number(0, 9), "s")
        lines += kept[0] + [self.disturbance("s&31")]
        if self.chance(0.4):
            call = [f"{s.receive}Wide{i}({s.passed_on()})"] + [f"s = (s*3 + {e.value(n)}) & 0xffffff" for n, e in zip(s.result_names, s.results)]
            lines += ["if fuel > 0 {", "\tfuel--"] + indented(call) + ["}"]
        lines += [line for r in reading[early:] for line in r]
        if self.fails:
            lines.append(self.pick("s += trouble(s) & 0xff", "s += *nothing(s)", "s += []int{1, 2, 3}[s%5]"))
        lines += [self.disturbance("s&31")] + kept[1] + ["note(s)"]
        values = []
        for e in s.results:
            same = [n for n, p in zip(s.names, s.parameters) if p is e and not s.is_list(n)]
            values.append(self.random.choice(same) if same and self.chance(0.6) else e.make(f"s&31 + {self.number(0, 9)}"))
        head = "//go:noinline" if self.chance(0.7) else "// It may be inlined."
        if self.fails and self.chance(0.4):
            lines = self.recovery(s) + lines
            if s.results and self.chance(0.5):
                return [head, f"func Wide{i}({s.inside}) ({s.named}) {{"] + indented(lines + [f"{n} = {v}" for n, v in zip(s.result_names, values)] + ["return"]) + ["}"]
            return [head, f"func Wide{i}({s.inside}) ({s.named}) {{"] + indented(lines + ([f"return {', '.join(values)}"] if values else [])) + ["}"]
        return [head, f"func Wide{i}({s.inside}) ({s.outside}) {{"] + indented(lines + ([f"return {', '.join(values)}"] if values else [])) + ["}"]

    def kept(self, count, n):
        """Variables, and where they are used later: they are alive across all that is in between."""
        forms = [("{v} := {n}*{k} + 1", "{v}"), ("{v} := ref({n} + {k})", "*{v}"), ("{v} := word({n} + {k})", "len({v})"), ("{v} := float64({n}) + {k}", "int({v})"),
                 ("{v} := &node{{{n}, ref({k})}}", "{v}.sum()")]
        first, last = [], []
        for _ in range(count):
            v, k = self.fresh("k"), self.number(2, 40)
            make, use = self.random.choice(forms)
            first.append(make.format(v=v, n=n, k=k))
            last.append(f"note({use.format(v=v)})")
        return first, last

    def recovery(self, s):
        """A deferred function that recovers, and sets some of the named results."""
        sets = [f"{n} = {e.make('5')}" for n, e in zip(s.result_names, s.results) if self.chance(0.5)]
        then = ["if e := recover(); e != nil {", "\tnote(len(fmt.Sprint(e)))"] + indented(sets) + ["}"]
        return ["defer func() {"] + indented([self.disturbance("4")] + then) + ["}()"]

    def guarded(self, s):
        kept = self.kept(self.number(1, 6), "len(fmt.Sprint(fuel))")
        last = ["defer func() {"] + indented(kept[1]) + ["}()"]
        return [f"func guarded{s.number}({s.inside}) ({s.named}) {{"] + indented(kept[0] + last + self.recovery(s) + [f"{s.give}Wide{s.number}({s.passed_on()})"]) + ["}"]

    def generic(self, s):
        results = ", ".join(["Y"] + [e.go for e in s.results] + ["X"])
        inside = ", ".join(["x X", f"f func{s.go}", "y Y"] + ([s.inside] if s.inside else []))
        back = ", ".join(["y"] + s.result_names + ["x"])
        return [f"func generic{s.number}[X, Y any]({inside}) ({results}) {{"] + indented([f"{s.receive}f({s.passed_on()})", self.disturbance("2"), f"return {back}"]) + ["}"]

    def notifier(self, s):
        inside = ", ".join(["done chan int"] + ([s.inside] if s.inside else []))
        run = [f"{s.receive}Wide{s.number}({s.passed_on()})"] + s.noted()
        return [f"func notifier{s.number}({inside}) {{", "\tdefer close(done)", f"\tattempt({s.number}, func() {{"] + indented(indented(run)) + ["\t})", "}"]

    def same(self, s):
        """Gives its arguments back."""
        return ["//go:noinline" if self.chance(0.7) else "// It may be inlined.", f"func same{s.number}({s.inside}) ({', '.join(s.types)}) {{"] + indented(
            [self.disturbance("1"), f"return {', '.join(s.names)}"]) + ["}"]

    def taker(self, s):
        return [f"func taker{s.number}({s.named}) {{"] + indented([self.disturbance("6")] + s.noted()) + ["}"]

    # --- the calls ---

    def attempts(self, s):
        i = s.number
        ways = self.ways(s)
        lines = [f"o := &owner{i}{{name: word(n)}}", f"var c caller{i} = o", "_ = c"]
        for way in self.random.sample(ways, min(len(ways), self.number(4, 9))):
            kept = self.kept(self.pick(0, 0, 3, 6), "n")
            way = kept[0] + way + [self.disturbance("n")] * self.chance(0.3) + kept[1]
            around = (f"attempt({i}, func() {{", "})") if self.fails else ("{", "}")
            lines += [f"fuel = {self.pick(0, 0, 1, 3)}", around[0]] + indented(way) + [around[1]]
        return [f"func try{i}(n int) {{"] + indented(lines + [f"fmt.Println({i}, n, noted)"]) + ["}"]

    def ways(self, s):
        i = s.number
        arguments = [e.make(f"n + {k}") for k, e in enumerate(s.parameters)]
        given, signature, total = ", ".join(arguments), s.go, s.noted()
        with_others = ", ".join(["n", f"Wide{i}", "1.5"] + arguments)
        ways = []
        for callee in (f"Wide{i}", f"func{signature}(Wide{i})", "o.Call", "c.Call", "only(o.Call)", f"only(Wide{i})", f"[]any{{o.Call}}[0].(func{signature})",
                       f"reflect.ValueOf(o.Call).Interface().(func{signature})", f"reflect.ValueOf(o).Method(0).Interface().(func{signature})",
                       f"made(Wide{i}).(func{signature})", f"made(o.Call).(func{signature})", f"caller{i}.Call", f"(*owner{i}).Call",
                       f"box{i}[string]{{word(n), Wide{i}}}.Call", f"caller{i}(box{i}[float64]{{1.5, o.Call}}).Call", f"guarded{i}", f"guarded{i}"):
            first = {f"caller{i}.Call": "c", f"(*owner{i}).Call": "o"}.get(callee)
            ways.append([f"{s.receive}{callee}({', '.join(([first] if first else []) + arguments)})"] + total)
        captured = [f"v{k} := {self.typed(e, a)}" for k, (e, a) in enumerate(zip(s.parameters, arguments))]
        names = [f"v{k}" for k in range(len(s.parameters))]
        ways.append(captured + [f"f := func() ({s.outside}) {{ {s.give}Wide{i}({', '.join(names)}) }}", self.disturbance("3"), f"{s.receive}f()"] + total)
        ways.append([f"y, {', '.join(s.result_names + ['x'])} := generic{i}({with_others})", "note(x + int(y*2))"] + total)
        ways.append(["func() {", f"\tdefer {self.pick('c.Call', f'Wide{i}', f'guarded{i}')}({given})", "\tdeep(9)", "}()"])
        ways.append(["done := make(chan int)", f"go notifier{i}({', '.join(['done'] + arguments)})", "<-done"])
        ways.append(["done := make(chan int)", "go func() {", "\tdefer close(done)", f"\tattempt({i}, func() {{"] +
                    indented(indented([f"{s.receive}{self.pick('c.Call', 'o.Call')}({given})"] + total)) + ["\t})", "}()", "<-done"])
        if not s.variadic and s.parameters:
            ways += [[f"{s.receive}{callee}(same{i}({given}))"] + total for callee in (f"Wide{i}", "c.Call")]
            if [e.go for e in s.parameters] != [e.go for e in s.results]:
                ways.append([f"{s.receive}made(Wide{i}).(func{signature})(made(same{i}).(func({', '.join(s.types)}) ({', '.join(s.types)}))({given}))"] + total)
        if s.results:
            ways += [[f"taker{i}({callee}({given}))"] for callee in (f"Wide{i}", "c.Call", f"made(o.Call).(func{signature})")]
            e = s.results[0]
            ways.append([f"note({e.value(self.first(s, f'Wide{i}({given})'))} + {e.value(self.first(s, f'c.Call({given})'))})"])
        return ways + [self.reflected(s, arguments) for _ in range(4)]

    @staticmethod
    def first(s, call):
        """The first of the results, as an operand among others."""
        return f"func() {s.results[0].go} {{ {', '.join(['r'] + ['_'] * (len(s.results) - 1))} := {call}; return r }}()"

    @staticmethod
    def typed(e, value):
        return f"({e.go})({value})" if e.go[0] in "*[fcm" else f"{e.go}({value})"

    def reflected(self, s, arguments):
        i = s.number
        # An `any` that holds an `any` would lose its type, so each goes through a variable of its own.
        values = [f"v{k} := {self.typed(e, a)}" for k, (e, a) in enumerate(zip(s.parameters, arguments))]
        listed = ", ".join(f"reflect.ValueOf(&v{k}).Elem()" for k in range(len(s.parameters)))
        function = self.pick(f"reflect.ValueOf(Wide{i})", "reflect.ValueOf(o.Call)", "reflect.ValueOf(o).Method(0)", "reflect.ValueOf(&c).Elem().Method(0)",
                             f"reflect.ValueOf(made(Wide{i}))", "reflect.ValueOf(o).MethodByName(\"Call\")", f"reflect.ValueOf(box{i}[int]{{n, Wide{i}}}).Method(0)",
                             f"reflect.ValueOf(guarded{i})")
        reading = [f"x{k} := out[{k}].Interface().({e.go})\nnote({e.value(f'x{k}')})".split("\n") for k, e in enumerate(s.results)]
        return values + [f"out := {function}.Call([]reflect.Value{{{listed}}})", self.disturbance("2"), "note(len(out))"] + [line for r in reading for line in r]


HELPERS = """var (
	noted, fuel int

	_ = reflect.TypeOf(0)
)

func note(n int) { noted = (noted*31 + n) & 0xffffff }

func only[X any](v X) X { return v }

// Mostly a pointer to something.
//
//go:noinline
func nothing(n int) *int {
	if n%4 == 0 {
		return nil
	}
	return &n
}

// It fails in some way or other, or not at all.
//
//go:noinline
func trouble(n int) int {
	switch n % 8 {
	case 0:
		return *nothing(0)
	case 1:
		return []int{1, 2, 3}[n&3+3]
	case 2:
		panic(fmt.Sprint("trouble ", n&7))
	case 3:
		return n / (n - n)
	case 4:
		return len(any(n).(error).Error())
	}
	return n
}

// A function that does what f does, by way of reflection.
func made(f any) any {
	v := reflect.ValueOf(f)
	return reflect.MakeFunc(v.Type(), func(in []reflect.Value) []reflect.Value {
		disturb(len(in))
		if v.Type().IsVariadic() {
			return v.CallSlice(in)
		}
		return v.Call(in)
	}).Interface()
}"""
