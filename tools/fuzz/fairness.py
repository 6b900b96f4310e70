"""Pairs that always find their partner, beside others that must make progress; timers, deadlines.

Some goroutines hand over to each other without end: by channels, select, a mutex, a condition, wait groups, by yielding,
or they compute. They stop only when each of them has had some turns, and everybody else is through: goroutines that count a few rounds over a channel, a
timer, a ticker, AfterFunc, a collection, a cleanup, a pipe, a context's deadline. (Files have no deadlines in our library; docs/fuzzing.md.) So a program ends only if nobody
waits without bound. What is printed are the others' counts, never a time.
"""
import re

from .shapes import Shape, indented

HELPERS = """
var stop atomic.Bool

// The last value tells the partner to end.
func serve(c chan int) {
	for !stop.Load() {
		c <- 1
	}
	close(c)
}

// To be called in each turn: nobody is through before each of a pair has had some. Between two turns of one that yields
// the others may use their whole slices, of 10 ms each, so there are not many.
func progress(others *sync.WaitGroup) func() bool {
	others.Add(1)
	n := 0
	return func() bool {
		n++
		if n == 40 {
			others.Done()
		}
		return true
	}
}
"""


class Fairness(Shape):
    IMPORTS = ["context", "os", "sync", "sync/atomic", "time"]

    def text(self):
        pairs, others = [], []
        for _ in range(self.number(1, 3)):
            pairs += ["{"] + indented(self.counted(self.pair())) + ["}"]
        names = []
        for _ in range(self.number(1, 4)):
            name = self.fresh("other")
            names.append(name)
            others.append([f"func {name}() (count int) {{"] + indented(self.other() + ["return"]) + ["}"])
        lines = ["var pairs, others sync.WaitGroup", f"results := make([]int, {len(names)})"]
        if self.chance(0.7):  # the fewer, the sooner somebody waits for ever
            lines.append(f"runtime.GOMAXPROCS({self.pick(1, 1, 1, 2, 3)})")
        start = ["for i, f := range []func() int{" + ", ".join(names) + "} {", "\tothers.Add(1)", "\tgo func() {", "\t\tdefer others.Done()",
                 "\t\tresults[i] = f()", "\t}()", "}"]
        lines += start + pairs if self.chance(0.3) else pairs + start
        lines += self.others_of_main() + ["others.Wait()", "stop.Store(true)", "pairs.Wait()", "fmt.Println(results)"]
        uses = ["var (", "\t_ = context.Background", "\t_ = time.Now", "\t_ = os.Pipe", "\t_ sync.Mutex", ")"]
        return self.program([HELPERS], uses, *others, ["func main() {"] + indented(lines) + ["}"])

    def others_of_main(self):
        return self.pick([], ["runtime.GC()"], [f"time.Sleep({self.number(1, 3)} * time.Millisecond)"], ["fmt.Println(deep(400))"],
                         [f"for range {self.number(1, 5)} {{", "\truntime.Gosched()", "}"])

    # --- those that never have to wait for long ---

    def counted(self, lines):
        """Each loop of a goroutine of a pair counts its turns."""
        result, step = [], None
        for line in lines:
            depth = line[:len(line) - len(line.lstrip("\t"))]
            if line.endswith("pairs.Go(func() {"):
                step = self.fresh("step")
                result += [f"{depth}{step} := progress(&others)", line]
            elif step and re.match(r"\t+for .*range", line):
                result += [line, f"{depth}\t{step}()"]
            elif step and re.match(r"\t+for", line):
                result.append(line.replace("for {", f"for {step}() {{").replace("!stop.Load()", f"{step}() && !stop.Load()"))
            else:
                result.append(line)
        return result

    def pair(self):
        buffered = self.pick("", "", ", 1", ", 3")
        return self.pick(
            [f"c := make(chan int{buffered})", "go serve(c)", "pairs.Go(func() {", "\tfor range c {", "\t}", "})"],
            [f"a, b := make(chan int{buffered}), make(chan int{buffered})", "go serve(a)", "pairs.Go(func() {", "\tfor v := range a {", "\t\tb <- v", "\t}", "\tclose(b)", "})",
             "pairs.Go(func() {", "\tfor range b {", "\t}", "})"],
            ["a, b := make(chan int), make(chan int)", "pairs.Go(func() {", "\tfor v := range a {", "\t\tb <- v + 1", "\t}", "})", "pairs.Go(func() {",
             "\tfor v := 0; !stop.Load(); {", "\t\ta <- v", "\t\tv = <-b", "\t}", "\tclose(a)", "})"],
            [f"a, b := make(chan int{buffered}), make(chan int)", "go serve(a)", "pairs.Go(func() {", "\tfor {", "\t\tselect {", "\t\tcase _, ok := <-a:",
             "\t\t\tif !ok {", "\t\t\t\treturn", "\t\t\t}", "\t\tcase <-b:", "\t\t}", "\t}", "})"],
            ["var mu sync.Mutex", f"for range {self.number(2, 3)} {{", "\tpairs.Go(func() {", "\t\tfor !stop.Load() {", "\t\t\tmu.Lock()", "\t\t\tmu.Unlock()", "\t\t}", "\t})", "}"],
            ["var mu sync.Mutex", "turn, cond := 0, sync.NewCond(&mu)", "for i := range 2 {", "\tpairs.Go(func() {", "\t\tmu.Lock()", "\t\tdefer mu.Unlock()",
             "\t\tfor !stop.Load() {", "\t\t\tfor turn != i && !stop.Load() {", "\t\t\t\tcond.Wait()", "\t\t\t}", "\t\t\tturn = 1 - i", f"\t\t\tcond.{self.pick('Signal', 'Broadcast')}()",
             "\t\t}", "\t\tcond.Broadcast()", "\t})", "}"],
            ["pairs.Go(func() {", "\tfor !stop.Load() {", "\t\tvar wait sync.WaitGroup", "\t\twait.Add(1)", "\t\tgo wait.Done()", "\t\twait.Wait()", "\t}", "})"],
            [f"for range {self.number(2, 3)} {{", "\tpairs.Go(func() {", "\t\tfor !stop.Load() {", "\t\t\truntime.Gosched()", "\t\t}", "\t})", "}"],
            ["pairs.Go(func() {", "\tfor n := 0; !stop.Load(); n++ {", "\t\tif n&1023 == 0 {", "\t\t\tchurn(n)", "\t\t}", "\t}", "})"],
            ["var again func()", "var mu sync.Mutex", "done := make(chan int)", "again = func() {", "\tmu.Lock()", "\tdefer mu.Unlock()", "\tif stop.Load() {", "\t\tclose(done)",
             "\t\treturn", "\t}", "\ttime.AfterFunc(0, again)", "}", "again()", "pairs.Go(func() { <-done })"],
            ["pairs.Go(func() {", "\tfor !stop.Load() {", "\t\tdone := make(chan int)", "\t\tgo func() { close(done) }()", "\t\t<-done", "\t}", "})"],
            ["var gate sync.RWMutex", "pairs.Go(func() {", "\tfor !stop.Load() {", "\t\tgate.RLock()", "\t\tgate.RUnlock()", "\t}", "})", "pairs.Go(func() {",
             "\tfor !stop.Load() {", "\t\tgate.Lock()", "\t\tgate.Unlock()", "\t}", "})"])

    # --- those that must come through ---

    def other(self):
        rounds, short = self.number(2, 10), f"{self.number(1, 900)} * time.Microsecond"
        return self.pick(
            [f"for range {rounds} {{", f"\ttime.Sleep({short})", "\tcount++", "}"],
            [f"for range {rounds} {{", f"\t<-time.After({short})", "\tcount++", "}"],
            [f"ticks := time.NewTicker({short})", "defer ticks.Stop()", f"for range {rounds} {{", "\t<-ticks.C", "\tcount++", "}"],
            ["done := make(chan int)", f"for i := range {rounds} {{", f"\ttime.AfterFunc({short}, func() {{ done <- i }})", "}", f"for range {rounds} {{", "\tcount += <-done", "}"],
            [f"for range {rounds} {{", "\truntime.GC()", "\tcount++", "}"],
            ["c := make(chan int)", "go func() {", f"\tfor i := range {rounds} {{", "\t\tc <- i", "\t\truntime.Gosched()", "\t}", "\tclose(c)", "}()", "for v := range c {",
             "\tcount += v", "}"],
            ["done := make(chan int, 1)", "func() {", "\tx := &slot{1, 2}", "\truntime.AddCleanup(x, func(n int) { done <- n }, 7)", "\truntime.KeepAlive(x)", "}()", "deep(5)",
             "for count == 0 {", "\truntime.GC()", "\tselect {", "\tcase count = <-done:", "\tcase <-time.After(time.Millisecond):", "\t}", "}"],
            ["r, w, err := os.Pipe()", "if err != nil {", "\tpanic(err)", "}", "defer r.Close()", "defer w.Close()", "go func() {", f"\ttime.Sleep({short})", "\tw.Write([]byte{1, 2, 3})",
             "}()", "b := make([]byte, 1)", "for range 3 {", "\tn, _ := r.Read(b)", "\tcount = count*4 + n*int(b[0])", "}"],
            [f"ctx, cancel := context.WithTimeout(context.Background(), {short})", "defer cancel()", "<-ctx.Done()", "if ctx.Err() == context.DeadlineExceeded {", "\tcount = 6", "}"],
            ["ctx, cancel := context.WithTimeout(context.Background(), time.Hour)", f"time.AfterFunc({short}, cancel)", "<-ctx.Done()", "if ctx.Err() == context.Canceled {", "\tcount = 8", "}"],
            ["never := time.NewTimer(time.Hour)", f"soon := time.NewTimer({short})", "select {", "case <-never.C:", "\tcount = 100", "case <-soon.C:", "\tcount = 1", "}",
             "if never.Stop() {", "\tcount += 2", "}", "if !soon.Stop() {", "\tcount += 4", "}", f"if !soon.Reset({short}) {{", "\tcount += 8", "}", "<-soon.C"],
            ["start := time.Now()", f"time.Sleep({short})", f"if time.Since(start) >= {short} {{", "\tcount = 3", "}"],
            ["var wait sync.WaitGroup", "var mu sync.Mutex", f"for i := range {rounds + 1} {{", "\twait.Go(func() {", f"\t\ttime.Sleep({short})", "\t\tmu.Lock()", "\t\tdefer mu.Unlock()",
             "\t\tcount += i", "\t})", "}", "wait.Wait()"],
            [f"timer := time.NewTimer(time.Hour)", f"for range {rounds} {{", f"\ttimer.Reset({short})", "\t<-timer.C", "\tcount++", "}"],
            ["var fired atomic.Int32", f"a := time.AfterFunc(time.Hour, func() {{ fired.Add(1) }})", f"time.Sleep({short})", "if a.Stop() && fired.Load() == 0 {", "\tcount = 9", "}"],
            [f"for i := range {rounds} {{", "\tfinished := make(chan int)", "\tgo func() { finished <- deep(300+i) & 7 }()", "\tcount += <-finished", "}"])
