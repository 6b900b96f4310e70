"""Functions with many parameters and results, called in every way there is, also by reflection.

Each function has a random signature, and all that it is given must live through a disturbance before it goes into a
checksum and into what it gives back. It is called as itself, as a value, a method, a method value, an interface's
method, deferred, by `go`, by a generic function, by Value.Call, Method and MakeFunc, and calls of calls.
"""
from .elements import ELEMENTS
from .shapes import Shape, indented


class Signatures(Shape):
    IMPORTS = ["reflect"]

    def text(self):
        parts = [self.function(i) for i in range(self.number(2, 4))]
        main = ["func main() {", f"\tfor n := range {self.number(1, 3)} {{"]
        for i in range(len(parts)):
            main += [f"\t\tattempt({i}, func() {{ try{i}(n + {self.number(0, 5)}) }})"]
        declarations = {e.declaration for e in ELEMENTS if e.declaration}
        uses = ["var _ = reflect.TypeOf(0)", "", "func only[X any](v X) X { return v }"]
        return self.program(*[[d] for d in sorted(declarations)], uses, *[lines for part in parts for lines in part], main + ["\t}", "}"])

    def some(self, most):
        pool = self.pick(ELEMENTS, ELEMENTS, [e for e in ELEMENTS if e.go in ("int", "string", "*int", "float64", "[]int")], [e for e in ELEMENTS if e.go in ("float64", "wide", "record")])
        return [self.random.choice(pool) for _ in range(self.pick(0, 1, 2, 3, 5, 8, most))]

    def function(self, i):
        parameters, results = self.some(14), self.some(9)
        variadic = bool(parameters) and self.chance(0.2)
        names = [f"p{k}" for k in range(len(parameters))]
        types = [e.go for e in parameters]
        written = list(types)
        if variadic:
            written[-1] = "..." + written[-1]
        inside = ", ".join(f"{n} {t}" for n, t in zip(names, written))
        outside = ", ".join(e.go for e in results)
        signature = f"({', '.join(written)}) ({outside})"
        owner = self.pick("*int", "record", "[]int", "slot")
        owner_type = [f"type owner{i} struct {{", f"\tname string", f"\tinner {owner}", "}"]

        # The body: what was given, before and after a disturbance.
        body = ["s := 0"]
        reading = []
        for n, e in zip(names, parameters):
            if variadic and n == names[-1]:
                reading += [f"for _, v := range {n} {{", f"\ts = (s*3 + {e.value('v')}) & 0xffffff", "}"]
            else:
                reading.append(f"s = (s*3 + {e.value(n)}) & 0xffffff")
        order = list(reading) if variadic else self.random.sample(reading, len(reading))
        body += order[:len(order) // 2] if not variadic and self.chance(0.5) else []
        body += [self.disturbance("s&31")] + order + [self.disturbance("s&31"), f"note(s)"]
        values = []
        for e in results:
            same = [n for n, p in zip(names, parameters) if p is e and not (variadic and n == names[-1])]
            values.append(self.random.choice(same) if same and self.chance(0.6) else e.make(f"s&31 + {self.number(0, 9)}"))
        give = [f"return {', '.join(values)}"] if results else []
        function = ["//go:noinline" if self.chance(0.7) else "// It may be inlined.", f"func wide{i}({inside}) ({outside}) {{"] + indented(body + give) + ["}"]
        passed = [n + "..." if variadic and n == names[-1] else n for n in names]
        forward = f"{'return ' if results else ''}wide{i}({', '.join(passed)})"
        pointer = self.pick("*", "")
        method = [f"func (o {pointer}owner{i}) Call({inside}) ({outside}) {{", "\tnote(len(o.name))"] + indented([self.disturbance("3"), forward]) + ["}"]
        interface = [f"type caller{i} interface {{", f"\tCall{signature}", "}"]
        return [owner_type, function, method, interface, self.attempts(i, parameters, results, variadic, signature)] + ([NOTE] if i == 0 else [])

    def attempts(self, i, parameters, results, variadic, signature):
        arguments = [e.make(f"n + {k}") for k, e in enumerate(parameters)]
        given = ", ".join(arguments)
        names = [f"r{k}" for k in range(len(results))]
        total = [f"note({e.value(n)})" for n, e in zip(names, results)]
        receive = f"{', '.join(names)} := " if names else ""
        lines = [f"o := &owner{i}{{name: word(n)}}", f"var c caller{i} = o", "_ = c"]
        ways = []
        for callee in (f"wide{i}", f"func{signature}(wide{i})", "o.Call", "c.Call", f"only(o.Call)", f"only(wide{i})", "[]any{o.Call}[0].(func" + signature + ")",
                       f"reflect.ValueOf(o.Call).Interface().(func{signature})", f"reflect.ValueOf(o).Method(0).Interface().(func{signature})", f"made(wide{i}).(func{signature})",
                       f"made(o.Call).(func{signature})"):
            ways.append([f"{receive}{callee}({given})"] + total)
        ways.append([f"(*owner{i}).Call({', '.join(['o'] + arguments)})" if not names else f"{receive}(*owner{i}).Call({', '.join(['o'] + arguments)})"] + total)
        ways.append(["func() {", f"\tdefer {self.pick('c.Call', f'wide{i}')}({given})", "\tdeep(9)", "}()"])
        ways.append(["done := make(chan int)", "go func() {", "\tdefer close(done)", f"\t{receive}{self.pick('c.Call', 'o.Call')}({given})"] + indented(total) + ["}()", "<-done"])
        # By reflection: an `any` that holds an `any` would lose its type, so each goes through a variable of its own.
        values = [f"v{k} := {e.go}({a})" if e.go[0] not in "*[f" else f"v{k} := ({e.go})({a})" for k, (e, a) in enumerate(zip(parameters, arguments))]
        listed = ", ".join(f"reflect.ValueOf(&v{k}).Elem()" for k in range(len(parameters)))
        function = self.pick(f"reflect.ValueOf(wide{i})", "reflect.ValueOf(o.Call)", "reflect.ValueOf(o).Method(0)", "reflect.ValueOf(&c).Elem().Method(0)",
                             f"reflect.ValueOf(made(wide{i}))", "reflect.ValueOf(o).MethodByName(\"Call\")")
        reading = [f"note({e.value(f'(out[{k}].Interface().({e.go}))')})" for k, e in enumerate(results)]
        ways.append(values + [f"out := {function}.Call([]reflect.Value{{{listed}}})", self.disturbance("2"), "note(len(out))"] + reading)
        for way in self.random.sample(ways, self.number(4, 9)):
            lines += ["{"] + indented(way + [self.disturbance("n")] * self.chance(0.3)) + ["}"]
        return [f"func try{i}(n int) {{"] + indented(lines + [f"fmt.Println({i}, n, noted)"]) + ["}"]


NOTE = ["""var noted int

func note(n int) { noted = (noted*31 + n) & 0xffffff }

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
}"""]
