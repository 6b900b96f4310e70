"""What the programs of one shape share (indices, slices, function_values, system_calls, fairness, signatures).

Such a program is about one thing that compilers and runtimes get wrong, and says little about the rest of the language.
It prints checksums, and ends: no loop depends on more than what is written in it. Between any two steps there may stand
a *disturbance*: memory is allocated and filled with what would be a wrong result, the machine stack grows, frames of
the data stack are used again, a collection runs, others are let run. It changes no value that the program prints.
"""
import random

DISTURBANCES = """
type slot struct{ a, b int }

// Of sizes like those of the objects that the program makes: it is given what was freed too early.
//
//go:noinline
func churn(n int) ([]int, []*int) {
	words := make([]int, n&7+1)
	for i := range words {
		words[i] = -77777
	}
	pointers := make([]*int, n&3+1)
	pointers[0] = &words[0]
	return words, pointers
}

//go:noinline
func deep(n int) int {
	var a [8]int
	for i := range a {
		a[i] = n + i
	}
	if n <= 0 {
		return a[3]
	}
	r := deep(n - 1)
	return (r + a[n&7] - a[(n+1)&7]) & 0xffff
}

// Variables with addresses, where those of an earlier call were.
//
//go:noinline
func reuse(n int) int {
	var t [40]slot
	for i := range t {
		t[i].b = -77777
	}
	p := &t[n&31]
	p.a = 99
	q := &t[(n+3)&31]
	q.b = p.a + n
	return q.b
}

//go:noinline
func disturb(n int) int {
	switch n % 5 {
	case 0:
		words, pointers := churn(n)
		return len(words) + len(pointers)
	case 1:
		return deep(n & 63)
	case 2:
		return reuse(n)
	case 3:
		churn(n + 1)
		return reuse(n) + deep(n&15)
	}
	runtime.Gosched()
	return 1
}

"""

SUPPORT = """
func word(n int) string { return string(rune('a'+(n&15))) + "-" + string(rune('A'+(n&7))) }

func ref[X any](v X) *X { return &v }

func attempt(n int, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(n, "panic:", e)
		}
	}()
	f()
}
"""


def disturbance(random, n="1"):
    """One line. `n` is an int expression that is never negative."""
    return random.choice([f"disturb({n})", f"disturb({n} + {random.randint(0, 9)})", f"churn({n} + {random.randint(0, 7)})", f"deep({random.randint(1, 60)})",
                          f"reuse({n})", "runtime.GC()" if random.random() < 0.3 else f"churn({n})", "runtime.Gosched()"])


class Shape:
    IMPORTS = []

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0

    def pick(self, *options):
        return self.random.choice(options)

    def chance(self, p):
        return self.random.random() < p

    def number(self, low, high):
        return self.random.randint(low, high)

    def fresh(self, prefix="v"):
        self.count += 1
        return f"{prefix}{self.count}"

    def disturbance(self, n="1"):
        return disturbance(self.random, n)

    def program(self, *parts):
        names = sorted({"fmt", "runtime", *self.IMPORTS})
        head = "package main\n\nimport (\n" + "".join(f'\t"{name}"\n' for name in names) + ")\n"
        return head + DISTURBANCES + SUPPORT + "\n" + "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def indented(lines):
    return ["\t" + line for line in lines]
