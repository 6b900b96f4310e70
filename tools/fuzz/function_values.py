"""Method values, method expressions and closures, kept wherever a value can be kept, and called later.

A function makes receivers of its own, binds methods to them (by value and by pointer, promoted, generic, of an
interface), keeps what results in some place, and returns. Then the stacks are used by others and a collection runs, and
main calls what was kept, twice. Some methods leak their receiver themselves (into a global, a field, a channel, their
result), and are bound and called on the spot only: then escape analysis is asked whether it looked into the bound
method.
"""
from .shapes import Shape, indented

TYPES = """
type fn = func(int) int

type getter interface{ Get(n int) int }

type both interface {
	getter
	Add(n int) int
}

type counter struct {
	n    int
	p    *int
	rest [3]int
}

func (c counter) Get(n int) int  { return (c.n*3 + *c.p*5 + c.rest[2] + n) & mask }
func (c *counter) Add(n int) int { c.n += n; *c.p += c.n; c.rest[2] ^= n; return c.Get(1) }
func (c *counter) leak(n int) int { leaked = c; return c.Add(n) }
func (c *counter) keep(n int) int { shelf.c = c; return c.Add(n) }
func (c *counter) send(n int) int { lane <- c; return c.Add(n) }
func (c *counter) show(n int) int { boxed = c; return c.Add(n) }
func (c *counter) self(n int) *counter { c.Add(n); return c }
func (c *counter) field(n int) *int { c.Add(n); return &c.n }
func (c *counter) later(n int) fn { return func(m int) int { return c.Add(n + m) } }

type number int

func (x number) Get(n int) int  { return (int(x)*7 + n) & mask }
func (x *number) Add(n int) int { *x += number(n); return int(*x) & mask }
func (x *number) leak(n int) int { leakedNumber = x; return x.Add(n) }

type block [12]int

func (b block) Get(n int) int  { return (b[0]*3 + b[11] + b[n%12]) & mask }
func (b *block) Add(n int) int { b[n%12] += n; b[11]++; return b.Get(n) }
func (b *block) leak(n int) int { leakedSlice = b[2:10]; return b.Add(n) }

type list []int

func (l list) Get(n int) int  { return (l[0]*3 + l[n%len(l)] + len(l)) & mask }
func (l *list) Add(n int) int { *l = append(*l, n); return l.Get(n) }
func (l *list) leak(n int) int { leakedList = l; return l.Add(n) }

type outer struct {
	name string
	counter
	*block
}

func (o *outer) Add(n int) int { o.name += word(n); return (len(o.name) + o.counter.Add(n) + o.block.Add(n)) & mask }
func (o outer) Get(n int) int  { return (len(o.name)*3 + o.counter.Get(n)) & mask }
func (o *outer) leak(n int) int { leakedOuter = o; return o.Add(n) }

type holder[T any] struct {
	value T
	times int
}

func (h holder[T]) Get(n int) int  { return (h.times*11 + n + len(fmt.Sprint(h.value))) & mask }
func (h *holder[T]) Add(n int) int { h.times += n; return h.Get(1) }
func (h *holder[T]) leak(n int) int { boxed = h; return h.Add(n) }

const mask = 0xffffff

var (
	leaked       *counter
	leakedNumber *number
	leakedSlice  []int
	leakedList   *list
	leakedOuter  *outer
	boxed        both
	lane         = make(chan *counter, 8)
	shelf        struct{ c *counter }
	keptPointer  *int
)

func newCounter(n int) counter { return counter{n: n, p: ref(n + 1), rest: [3]int{n, 2, 3}} }

// What the methods leaked, as it is now.
func leaks() (s int) {
	for {
		select {
		case c := <-lane:
			s = (s*3 + c.Get(2)) & mask
			continue
		default:
		}
		break
	}
	if leaked != nil {
		s += leaked.Add(1)
	}
	if leakedNumber != nil {
		s += leakedNumber.Add(1)
	}
	for _, x := range leakedSlice {
		s = (s*3 + x) & mask
	}
	if leakedList != nil {
		s += leakedList.Add(1)
	}
	if leakedOuter != nil {
		s += leakedOuter.Add(1)
	}
	if boxed != nil {
		s += boxed.Add(2)
	}
	if shelf.c != nil {
		s += shelf.c.Add(2)
	}
	if keptPointer != nil {
		*keptPointer++
		s += *keptPointer
	}
	return s & mask
}

func pass[F any](f F) F { return f }

//go:noinline
func hand(f fn) fn { return f }

//go:noinline
func call(f fn, n int) int { return f(n) }

func bind[T any](v T, f func(T, int) int) fn { return func(n int) int { return f(v, n) } }

func bound[T both](v T) fn { return v.Add }

func through[T any, P interface {
	*T
	Add(int) int
}](v T) fn {
	p := P(&v)
	return p.Add
}

type place struct {
	name string
	f    fn
}
"""

# A type, and a value of it for the int expression N.
RECEIVERS = [("counter", "newCounter(N)"), ("number", "number(N)"), ("block", "block{N, 2, 11: 5}"), ("list", "list{N, 4, 6}"),
             ("outer", "outer{word(N), newCounter(N), &block{3, N}}"), ("holder[string]", "holder[string]{word(N), N}"),
             ("holder[*int]", "holder[*int]{nil, N}")]


class FunctionValues(Shape):
    IMPORTS = ["reflect", "sync", "sync/atomic"]

    def text(self):
        makers = [self.maker(i) for i in range(self.number(3, 6))]
        main = ["func main() {", f"\tfor r := range {self.number(1, 3)} {{"]
        for i in range(len(makers)):
            main += [f"\t\tattempt({i}, func() {{", f"\t\t\tf, s := make{i}(r + {self.number(0, 9)})", f"\t\t\t{self.disturbance('r')}", f"\t\t\treuse({i})",
                     f"\t\t\tfmt.Println({i}, s, f(1), leaks())", f"\t\t\t{self.disturbance('r')}", f"\t\t\tfmt.Println(f(2), leaks())", "\t\t})"]
        uses = ["var (", "\t_ sync.Mutex", "\t_ atomic.Int32", "\t_ = reflect.TypeOf(0)", ")"]
        return self.program([TYPES], uses, *makers, main + ["\t}", "}"])

    def maker(self, i):
        """Makes receivers, calls some of what it binds, and returns one function that calls all that is kept."""
        lines = ["var fs []fn"]
        for _ in range(self.number(2, 5)):
            lines += self.use_there() if self.chance(0.4) else self.kept()
        lines += ["return func(m int) (t int) {", "\tfor _, f := range fs {", "\t\tt = (t*3 + f(m)) & mask", "\t\t" + self.disturbance("m"), "\t}", "\treturn", "}, s & mask"]
        return ["//go:noinline", f"func make{i}(n int) (_ fn, s int) {{"] + indented(lines) + ["}"]

    # --- functions of one int, made of a receiver ---

    def receiver(self):
        """Lines that declare it, its name and type."""
        go, value = self.random.choice(RECEIVERS)
        x = self.fresh("x")
        value = value.replace("N", self.pick("(n + 3)", "(n*2)", str(self.number(1, 9))))
        return [f"{x} := {value}"], x, go

    def bound(self, x, go):
        """An expression of type fn, which refers to the receiver, or holds a copy."""
        return self.pick(f"{x}.Add", f"(&{x}).Add", f"{x}.Get", f"bind({x}, {go}.Get)", f"bind(&{x}, (*{go}).Add)", f"bind(&{x}, (*{go}).Get)",
                         f"getter({x}).Get", f"both(&{x}).Add", f"bind(both(&{x}), both.Add)", f"bind[getter]({x}, getter.Get)", f"bound(&{x})", f"through({x})",
                         f"func(m int) int {{ return {x}.Add(m) }}", f"func(m int) int {{ y := {x}; return y.Add(m) }}",
                         f"func() fn {{ y := {x}; return y.Add }}()", f"func() fn {{ p := &{x}; return func(m int) int {{ return p.Get(m) }} }}()",
                         f"reflect.ValueOf(&{x}).Interface().(both).Add", f"reflect.ValueOf(&{x}).MethodByName(\"Add\").Interface().(fn)",
                         f"reflect.ValueOf({x}).MethodByName(\"Get\").Interface().(fn)",
                         f"bind({x}, reflect.TypeOf({x}).Method(0).Func.Interface().(func({go}, int) int))", f"struct{{ *{go} }}{{&{x}}}.Add" if "[" not in go else f"{x}.Get",
                         f"func() fn {{ var g getter = {x}; return g.Get }}()")

    def leaking(self, x, go):
        """A line that calls a bound method which leaks its receiver."""
        if go == "counter":
            method = self.pick("leak", "leak", "keep", "send", "show")
        else:
            method = "leak"
        g = self.fresh("g")
        if go == "counter" and self.chance(0.4):
            return self.pick([f"{g} := {x}.self", f"leaked = {g}(n)"], [f"{g} := {x}.field", f"keptPointer = {g}(n)"],
                             [f"{g} := {x}.later", f"fs = append(fs, {g}(n))"], [f"{g} := (*counter).self", f"leaked = {g}(&{x}, 2)"],
                             [f"{g} := (*counter).field", f"keptPointer = {g}(&{x}, 2)"], [f"{g} := struct{{ f func(int) *counter }}{{{x}.self}}", f"shelf.c = {g}.f(1)"])
        return self.pick([f"{g} := {x}.{method}", f"s += {g}(n)"], [f"{g} := (&{x}).{method}", f"s += {g}(2)"],
                         [f"{g} := (*{go}).{method}", f"s += {g}(&{x}, n)"], [f"for _, {g} := range [...]fn{{{x}.Get, {x}.{method}}} {{", f"\ts += {g}(n)", "}"],
                         [f"func({g} fn) {{", f"\ts += {g}(3)", f"}}({x}.{method})"], [f"{g} := place{{f: {x}.{method}}}", f"s += {g}.f(n)"],
                         [f"{g} := &place{{}}", f"{g}.f = {x}.{method}", f"s += {g}.f(n)"], [f"func() {{", f"\tdefer {x}.{method}(n)", f"\t{x}.Add(1)", "}()"],
                         [f"func() {{", f"\t{g} := {x}.{method}", f"\tdefer {g}(n)", "}()"], [f"s += pass({x}.{method})(n)"], [f"s += call({x}.{method}, n)"],
                         [f"func() {{", f"\t{g} := func() {{ s += {x}.{method}(n) }}", f"\t{g}()", "}()"],
                         [f"{g} := {x}.Get", f"if n >= 0 {{", f"\t{g} = {x}.{method}", "}", f"s += {g}(n)"],
                         [f"{g} := map[int]fn{{1: {x}.{method}}}", f"s += {g}[1](n)"], [f"{g} := func() fn {{ return {x}.{method} }}", f"s += {g}()(n)"],
                         [f"var wait sync.WaitGroup", f"wait.Go(func() {{ {x}.{method}(2) }})", "wait.Wait()"] if self.chance(0.5) else
                         [f"{g} := make(chan int)", f"go func(f fn) {{ {g} <- f(2) }}({x}.{method})", f"s += <-{g}"],
                         [f"var {g} fn", f"func() {{", f"\t{g} = {x}.{method}", "}()", f"s += {g}(1)"],
                         [f"var {g} any = {x}.{method}", f"s += {g}.(fn)(1)"])

    def use_there(self):
        lines, x, go = self.receiver()
        lines = lines + self.leaking(x, go)
        if self.chance(0.5):
            lines += [f"s += {x}.Get(1)"]
        if self.chance(0.4):
            lines.append(self.disturbance("n"))
        return ["{"] + indented(lines) + ["}"]

    def kept(self):
        lines, x, go = self.receiver()
        f = self.bound(x, go)
        if self.chance(0.3):
            f = self.pick(f"pass({f})", f"hand({f})", f"pass[fn]({f})")
        lines = lines + self.place(f)
        if self.chance(0.5):
            lines.insert(self.pick(1, len(lines)), f"s += {x}.Add({self.number(1, 5)})")
        return ["{"] + indented(lines) + ["}"]

    def place(self, f):
        """Lines that keep f somewhere and append to fs what gets it from there."""
        k = self.fresh("k")
        later = lambda get: f"fs = append(fs, func(m int) int {{ return {get}(m) }})"
        return self.pick(
            [f"fs = append(fs, {f})"],
            [f"{k} := {f}", f"s += {k}(1)", f"fs = append(fs, {k})"],
            [f"{k} := place{{\"p\", {f}}}", later(f"{k}.f")],
            [f"{k} := &place{{f: {f}}}", later(f"{k}.f")],
            [f"{k} := map[string]fn{{\"a\": {f}}}", later(f"{k}[\"a\"]")],
            [f"{k} := map[int]place{{}}", f"{k}[n] = place{{word(n), {f}}}", later(f"{k}[n].f")],
            [f"{k} := [3]fn{{1: {f}}}", later(f"{k}[1]")],
            [f"{k} := make([]fn, 2, 3)", f"{k}[n&1] = {f}", later(f"{k}[n&1]")],
            [f"var {k} any = {f}", later(f"{k}.(fn)")],
            [f"{k} := []any{{1, {f}}}", later(f"{k}[1].(fn)")],
            [f"{k} := make(chan fn, 1)", f"{k} <- {f}", f"fs = append(fs, <-{k})"],
            [f"{k} := make(chan fn)", f"go func() {{ {k} <- {f} }}()", f"fs = append(fs, <-{k})"],
            [f"{k} := ref({f})", later(f"(*{k})")],
            [f"var {k} atomic.Value", f"{k}.Store(place{{\"v\", {f}}})", later(f"{k}.Load().(place).f")],
            [f"var {k} atomic.Pointer[place]", f"{k}.Store(&place{{f: {f}}})", later(f"{k}.Load().f")],
            [f"var {k} sync.Map", f"{k}.Store(n, {f})", f"fs = append(fs, func(m int) int {{ v, _ := {k}.Load(n); return v.(fn)(m) }})"],
            [f"{k} := sync.OnceValue(func() fn {{ return {f} }})", later(f"{k}()")],
            [f"{k} := func() fn {{ return {f} }}", later(f"{k}()")],
            [f"var {k} fn", "func() {", f"\tdefer func(g fn) {{ {k} = g }}({f})", f"\t{self.disturbance('n')}", "}()", f"fs = append(fs, {k})"],
            ["func() {", f"\tdefer func() {{ fs = append(fs, recover().(fn)) }}()", f"\tpanic({f})", "}()"],
            [f"for {k} := range func(yield func(fn) bool) {{ yield({f}) }} {{", f"\tfs = append(fs, {k})", "}"],
            [f"{k} := reflect.ValueOf({f})", f"fs = append(fs, func(m int) int {{ return int({k}.Call([]reflect.Value{{reflect.ValueOf(m)}})[0].Int()) }})"],
            [f"{k} := fn({f})", f"{k}Value := reflect.ValueOf(&{k}).Elem()", f"fs = append(fs, {k}Value.Interface().(fn))"],
            [f"{k} := fn({f})", f"{k}Made := reflect.MakeFunc(reflect.TypeOf({k}), func(a []reflect.Value) []reflect.Value {{",
             f"\tchurn(n)", f"\treturn []reflect.Value{{reflect.ValueOf({k}(int(a[0].Int())))}}", "})", f"fs = append(fs, {k}Made.Interface().(fn))"],
            [f"{k} := reflect.MakeSlice(reflect.TypeOf([]fn{{}}), 1, 2)", f"{k}.Index(0).Set(reflect.ValueOf(fn({f})))", later(f"{k}.Interface().([]fn)[0]")],
            [f"{k} := struct {{", "\ta [2]place", "\tn int", "}{n: n}", f"{k}.a[1].f = {f}", f"{k}Copy := {k}", later(f"{k}Copy.a[1].f")])
