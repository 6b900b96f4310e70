"""Goroutines that block in system calls while others collect, recurse and grow and shrink their stacks.

Workers go through a script: recurse deeply, block (read from a pipe of the library's, or from a raw one, which the
poller does not know; sleep, by the library or by the system; write and read a file), recurse again, allocate. Meanwhile
main collects and feeds those that wait. Each way back from a system call is taken: the processor is still there, another
one is idle, none is. What a worker computes depends on its script only.
"""
from .shapes import Shape, indented

HELPERS = """
type worker struct {
	input  *os.File
	output *os.File
	raw    [2]int
	sum    int
	held   []*int
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func (w *worker) add(n int) { w.sum = (w.sum*3 + n) & 0xffffff }

// Deeper than the stack that a collection leaves.
//
//go:noinline
func dive(n int, f func()) int {
	var a [6]int
	for i := range a {
		a[i] = n * i
	}
	if n <= 0 {
		f()
		return a[5]
	}
	r := dive(n-1, f)
	return (r + a[n%6] - a[(n+1)%6]) & 0xffff
}

// A descriptor that blocks its thread.
func (w *worker) read() int {
	b := make([]byte, 1)
	n, err := syscall.Read(w.raw[0], b)
	must(err)
	return n*100 + int(b[0])
}

func (w *worker) readPipe() int {
	b := make([]byte, 1)
	n, err := w.input.Read(b)
	must(err)
	return n*100 + int(b[0])
}

func (w *worker) file(n int) int {
	f, err := os.CreateTemp("", "fuzz")
	must(err)
	defer os.Remove(f.Name())
	defer f.Close()
	_, err = f.WriteString(word(n) + word(n+1))
	must(err)
	b := make([]byte, 16)
	k, err := f.ReadAt(b[:3], int64(n&3))
	must(err)
	return k*100 + int(b[0]) + int(b[2])
}

func sleep(n int) {
	t := syscall.NsecToTimespec(int64(n) * 1000)
	syscall.Nanosleep(&t, nil)
}

func (w *worker) hold(n int) {
	w.held = append(w.held, ref(n))
	if len(w.held) > 3 {
		w.add(*w.held[0])
		w.held = w.held[1:]
	}
}
"""


class SystemCalls(Shape):
    IMPORTS = ["os", "sync", "syscall", "time"]

    def text(self):
        count = self.number(1, 5)
        scripts, feeds = zip(*[self.script(i) for i in range(count)])
        main = ["func main() {", "\tvar wait sync.WaitGroup", f"\tworkers := make([]*worker, {count})", "\tfor i := range workers {", "\t\tw := &worker{}",
                "\t\tvar err error", "\t\tw.input, w.output, err = os.Pipe()", "\t\tmust(err)", "\t\tmust(syscall.Pipe(w.raw[:]))", "\t\tworkers[i] = w", "\t}",
                f"\tfor i, script := range []func(*worker){{{', '.join(f'script{i}' for i in range(count))}}} {{", "\t\twait.Add(1)",
                "\t\tgo func() {", "\t\t\tdefer wait.Done()", "\t\t\tscript(workers[i])", "\t\t}()", "\t}"]
        # What the workers wait for, in any order: the pipes keep it.
        queue = [line for feed in feeds for line in feed]
        self.random.shuffle(queue)
        steps = []
        for line in queue:
            steps += self.meanwhile() + [line]
        steps += self.meanwhile() + ["wait.Wait()", "for i, w := range workers {", "\tfmt.Println(i, w.sum)", "\tw.input.Close()", "\tw.output.Close()",
                                     "\tsyscall.Close(w.raw[0])", "\tsyscall.Close(w.raw[1])", "}"]
        return self.program([HELPERS], ["var _ = time.Now"], *scripts, main + indented(steps) + ["}"])

    def meanwhile(self):
        lines = []
        for _ in range(self.number(0, 2)):
            lines.append(self.pick("runtime.GC()", "runtime.GC()", self.disturbance("3"), f"time.Sleep({self.number(1, 1500)} * time.Microsecond)",
                                   f"sleep({self.number(1, 300)})", f"deep({self.number(100, 2000)})", "runtime.Gosched()"))
        return lines

    def script(self, i):
        self.feeds = []
        lines = []
        for _ in range(self.number(2, 7)):
            lines += self.step(i, 1)
        lines += ["for _, p := range w.held {", "\tw.add(*p)", "}"]
        return [f"func script{i}(w *worker) {{"] + indented(lines) + ["}"], self.feeds

    def step(self, i, depth):
        kind = self.number(0, 8)
        if kind <= 1:
            return [f"w.add(deep({self.number(10, 1500)}))"]
        if kind == 2 and depth:  # blocks at the end of a long way down
            inside = self.block(i) + self.step(i, 0)
            return [f"w.add(dive({self.number(20, 1200)}, func() {{"] + indented(inside) + ["}))"]
        if kind == 3 and depth:
            return [f"for k := range {self.number(2, 3)} {{", "\tw.hold(k)"] + indented(self.block(i, loop=True)) + [f"\tw.add(deep({self.number(10, 400)} + k))", "}"]
        if kind == 4:
            return [self.disturbance("5"), f"w.hold({self.number(1, 99)})"]
        if kind == 5:  # a goroutine of its own
            return ["func() {", "\tdone := make(chan int)", "\tgo func() {", f"\t\tsleep({self.number(1, 200)})",
                    f"\t\tdone <- deep({self.number(1, 900)})", "\t}()", f"\tw.add(<-done)", "}()"]
        return self.block(i) + [f"w.add(deep({self.number(1, 800)}))"]

    def block(self, i, loop=False):
        kind = self.number(0, 6)
        if not loop and kind <= 1:
            self.feeds.append(f"syscall.Write(workers[{i}].raw[1], []byte{{7}})")
            return ["w.add(w.read())"]
        if not loop and kind <= 3:
            self.feeds.append(f"workers[{i}].output.Write([]byte{{9}})")
            return ["w.add(w.readPipe())"]
        if kind == 4:
            return [f"w.add(w.file({self.number(0, 9)}))"]
        if kind == 5:
            return [f"time.Sleep({self.number(1, 400)} * time.Microsecond)"]
        return [f"sleep({self.number(1, 400)})"]
