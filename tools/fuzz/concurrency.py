"""Goroutines, channels and select, made so that the result does not depend on who runs when.

Bodies of goroutines are closed: they use values that were computed before, and hand results over through a channel, a
mutex with an operation whose order does not matter, or after a WaitGroup.
"""
from . import types as T


class Concurrency:
    def concurrent(self, depth):
        self.trace = self.allow_panic = False
        return self.random.choice([self.pipeline, self.workers, self.ready_select, self.ping_pong, self.recovering_goroutine,
                                   self.disabled_select, self.once, self.fan_in, self.buffer, self.goexit, self.condition])()

    def value_type(self):
        return self.maker.plain_type(1)

    def pipeline(self):
        t, c, d, v = self.value_type(), self.fresh("ch"), self.fresh("ch"), self.fresh("v")
        values = ", ".join(self.expr(t, 2) for _ in range(self.random.randint(0, 4)))
        data = self.fresh("data")
        return [f"{data} := []{t.go}{{{values}}}", f"{c}, {d} := make(chan {t.go}{self.pick('', ', 1', ', 3')}), make(chan {t.go}{self.pick('', ', 2')})",
                "go func() {", f"\tdefer close({c})", f"\tfor _, v := range {data} {{", f"\t\t{c} <- v", "\t}", "}()",
                f"go func(in <-chan {t.go}, out chan<- {t.go}) {{", "\tfor v := range in {", "\t\tout <- v", "\t}", "\tclose(out)", f"}}({c}, {d})",
                f"for {v} := range {d} {{", f"\tout(40, {v})", "}"]

    def workers(self):
        wg, mu, total, n = self.fresh("wg"), self.fresh("mu"), self.fresh("total"), self.random.randint(1, 5)
        t = self.random.choice(T.INTEGERS)
        base = self.fresh("base")
        return [f"{base} := {self.converted(t, self.expr(t, 2))}", f"var {wg} sync.WaitGroup", f"var {mu} sync.Mutex", f"var {total} {t.go}",
                f"for i := range {t.go}({n}) {{", f"\t{wg}.Add(1)", "\tgo func() {", f"\t\tdefer {wg}.Done()", f"\t\tlocal := {base}",
                f"\t\tfor j := range {t.go}({self.random.randint(1, 20)}) {{", f"\t\t\tlocal += i*j ^ {base}", "\t\t}", f"\t\t{mu}.Lock()",
                f"\t\tdefer {mu}.Unlock()", f"\t\t{total} += local", "\t}()", "}", f"{wg}.Wait()", f"out(41, {total})"]

    def ready_select(self):
        """One case can go on, or none and there is a default."""
        t, a, b = self.value_type(), self.fresh("ch"), self.fresh("ch")
        full = self.chance(0.6)
        lines = [f"{a}, {b} := make(chan {t.go}, 1), make(chan {t.go})"]
        if full:
            lines.append(f"{a} <- {self.expr(t, 2)}")
        lines += ["select {", f"case v, ok := <-{a}:", "\tout(42, v, ok)", f"case v := <-{b}:", "\tout(43, v)"]
        if not full or self.chance(0.5):
            lines += ["default:", "\tout(44, \"default\")"]
        lines += ["}", "select {", f"case {b} <- {self.expr(t, 1)}:", "\tout(45, \"sent\")", "default:", "\tout(46, \"full\")", "}"]
        return lines

    def ping_pong(self):
        t, a, b = self.random.choice(T.INTEGERS), self.fresh("ch"), self.fresh("ch")
        x = self.fresh("x")
        return [f"{a}, {b} := make(chan {t.go}), make(chan {t.go})", "go func() {", f"\tfor v := range {a} {{", f"\t\t{b} <- v*3 + 1", "\t}", f"\tclose({b})", "}()",
                f"{x} := {self.converted(t, self.expr(t, 2))}", f"for range {self.random.randint(1, 6)} {{", f"\t{a} <- {x}", f"\t{x} = <-{b}", "}", f"close({a})",
                f"_, ok{a} := <-{b}", f"out(47, {x}, ok{a})"]

    def recovering_goroutine(self):
        done = self.fresh("done")
        return [f"{done} := make(chan string)", "go func() {", "\tdefer func() {", f"\t\t{done} <- fmt.Sprint(recover())", "\t}()", "\t" + self.panic_line(), "}()",
                f"out(48, <-{done})"]

    def disabled_select(self):
        """Channels become nil once they are closed."""
        a, b, total = self.fresh("ch"), self.fresh("ch"), self.fresh("total")
        return [f"{a}, {b}, {total} := make(chan int), make(chan int), 0"] + [
            line for c in (a, b) for line in ("go func() {", f"\tfor i := range {self.random.randint(0, 6)} {{", f"\t\t{c} <- i * {self.random.randint(1, 9)}", "\t}", f"\tclose({c})", "}()")] + [
                f"for {a} != nil || {b} != nil {{", "\tselect {", f"\tcase v, ok := <-{a}:", "\t\tif !ok {", f"\t\t\t{a} = nil", "\t\t\tbreak", "\t\t}", f"\t\t{total} += v",
                f"\tcase v, ok := <-{b}:", "\t\tif !ok {", f"\t\t\t{b} = nil", "\t\t\tcontinue", "\t\t}", f"\t\t{total} += v * 2", "\t}", "}", f"out(49, {total})"]

    def once(self):
        o, n, wg = self.fresh("once"), self.fresh("n"), self.fresh("wg")
        return [f"var {o} sync.Once", f"var {wg} sync.WaitGroup", f"{n} := 0", f"for range {self.random.randint(1, 4)} {{", f"\t{wg}.Add(1)", "\tgo func() {",
                f"\t\tdefer {wg}.Done()", f"\t\t{o}.Do(func() {{ {n} += {self.random.randint(1, 9)} }})", "\t}()", "}", f"{wg}.Wait()", f"out(50, {n})"]

    def fan_in(self):
        c, n, m = self.fresh("ch"), self.random.randint(1, 4), self.random.randint(1, 4)
        total = self.fresh("total")
        return [f"{c} := make(chan [2]int, {self.random.randint(0, 3)})", f"for i := range {n} {{", "\tgo func() {", f"\t\tfor j := range {m} {{", f"\t\t\t{c} <- [2]int{{i, j}}", "\t\t}", "\t}()", "}",
                f"{total} := 0", f"for range {n * m} {{", f"\tv := <-{c}", f"\t{total} += v[0]*10 + v[1]", "}", f"out(51, {total}, len({c}), cap({c}))"]

    def buffer(self):
        t, c = self.value_type(), self.fresh("ch")
        n = self.random.randint(1, 4)
        lines = [f"{c} := make(chan {t.go}, {n})"]
        lines += [f"{c} <- {self.expr(t, 2)}" for _ in range(self.random.randint(0, n))]
        return lines + [f"close({c})", f"out(52, len({c}), cap({c}))", f"for v := range {c} {{", "\tout(53, v)", "}", f"v{c}, ok{c} := <-{c}", f"out(54, v{c}, ok{c})"]

    def goexit(self):
        done = self.fresh("done")
        return [f"{done} := make(chan int)", "go func() {", f"\tdefer close({done})", "\tdefer out(55, \"deferred\")", "\tfunc() {", "\t\tdefer func() {", "\t\t\tout(56, recover() == nil)", "\t\t}()",
                "\t\truntime.Goexit()", "\t}()", "\tout(57, \"never\")", "}()", f"<-{done}"]

    def condition(self):
        mu, c, turn, wg = self.fresh("mu"), self.fresh("cond"), self.fresh("turn"), self.fresh("wg")
        return [f"var {mu} sync.Mutex", f"{c}, {turn} := sync.NewCond(&{mu}), 0", f"var {wg} sync.WaitGroup", f"for i := range {self.random.randint(2, 4)} {{", f"\t{wg}.Add(1)", "\tgo func() {",
                f"\t\tdefer {wg}.Done()", f"\t\t{mu}.Lock()", f"\t\tfor {turn} != i {{", f"\t\t\t{c}.Wait()", "\t\t}", "\t\tout(58, i)", f"\t\t{turn}++", f"\t\t{c}.Broadcast()", f"\t\t{mu}.Unlock()", "\t}()", "}",
                f"{wg}.Wait()"]
