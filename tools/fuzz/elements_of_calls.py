"""Types of arguments and results: those of elements.py, and what travels in other ways: as floats, as parts of words, as
many words, as nothing.

`words` is how many integers and how many floating-point numbers a value takes where it travels in registers.
"""
from .elements import ELEMENTS, Element

WORDS = {"float64": (0, 1), "string": (2, 0), "record": (3, 0), "wide": (1, 0), "[3]int32": (3, 0), "[2]*int": (2, 0), "[]int": (3, 0), "any": (2, 0)}


class Passed:
    def __init__(self, element, words=(1, 0)):
        self.element, self.words = element, words
        self.go, self.make, self.value, self.declaration = element.go, element.make, element.value, element.declaration


def passed(go, words, make, value, declaration=""):
    return Passed(Element(go, make, value, declaration), words)


PASSED = [Passed(e, WORDS.get(e.go, (1, 0))) for e in ELEMENTS] + [
    passed("int8", (1, 0), "int8(#*3 - 60)", "int(#)"),
    passed("int16", (1, 0), "int16(-#*11)", "int(#)"),
    passed("uint32", (1, 0), "uint32(#)*0x01010101", "int(#)"),
    passed("int64", (1, 0), "int64(#) << 33", "int(#>>32)"),
    passed("uint64", (1, 0), "^uint64(#)", "int(#&0xfff)"),
    passed("uintptr", (1, 0), "uintptr(#) * 5", "int(#)"),
    passed("float32", (0, 1), "float32(#) * 0.25", "int(#*4)"),
    passed("complex64", (0, 2), "complex(float32(#), 2.5)", "rect(complex128(#))"),
    passed("complex128", (0, 2), "complex(1.5, float64(#))", "rect(#)", "func rect(c complex128) int { return int(real(c)*4) + int(imag(c)*2) }"),
    passed("error", (2, 0), "error(fault(#))", "len(#.Error())", "type fault int\n\nfunc (f fault) Error() string { return word(int(f))[:int(f)&1+1] }"),
    passed("map[string]int", (1, 0), "map[string]int{word(#): #}", "counted(#)",
           "func counted(m map[string]int) int {\n\tt := 0\n\tfor k, v := range m {\n\t\tt += len(k) + v\n\t}\n\treturn t\n}"),
    passed("chan int", (1, 0), "queue(#)", "queued(#)",
           "func queue(n int) chan int {\n\tc := make(chan int, 1)\n\tc <- n\n\treturn c\n}\n\nfunc queued(c chan int) int {\n\tif c == nil {\n\t\treturn 9\n\t}\n\tn := <-c\n\tc <- n\n\treturn n\n}"),
    passed("mixed", (3, 1), "mixed{int8(#), float32(#), word(#)}", "#.sum()",
           "type mixed struct {\n\ta int8\n\tf float32\n\ts string\n}\n\nfunc (m mixed) sum() int { return int(m.a) + int(m.f*2) + len(m.s) + int(m.s[0]) }"),
    passed("floats", (0, 3), "floats{float64(#), 0.5, float32(#)}", "#.sum()",
           "type floats struct {\n\tx, y float64\n\tz float32\n}\n\nfunc (f floats) sum() int { return int(f.x*2+f.y*4) + int(f.z) }"),
    passed("eight", (7, 1), "eight{word(#), []int{#}, #, #*3, float64(#)}", "#.sum()",
           "type eight struct {\n\ts    string\n\tb    []int\n\tn, m int\n\tf    float64\n}\n\nfunc (e eight) sum() int { return len(e.s) + e.b[0]*3 + e.n + e.m*5 + int(e.f) }"),
    passed("flags", (3, 0), "flags{#&1 != 0, #&2 != 0, uint16(#)}", "#.sum()",
           "type flags struct {\n\ta, b bool\n\tc    uint16\n}\n\nfunc (f flags) sum() int { return truth(f.a) + truth(f.b)*3 + int(f.c) }"),
    passed("[2]float32", (0, 2), "[2]float32{float32(#), 1.5}", "pair(#)", "func pair(a [2]float32) int { return int(a[0]*2 + a[1]*4) }"),
    passed("[1]string", (2, 0), "[1]string{word(#)}", "len(#[0])"),
    passed("struct{}", (0, 0), "struct{}{}", "only1(#)", "func only1(struct{}) int { return 1 }"),
    passed("func(int) string", (1, 0), "func(k int) string { return word(k) }", "len(#(3))"),
]

BY_NAME = {p.go: p for p in PASSED}
NARROW = [BY_NAME[n] for n in ("bool", "byte", "int8", "int16", "uint16", "int32", "uint32")]
INTEGERS = [BY_NAME[n] for n in ("int", "uint64", "*int", "int32", "bool", "uintptr")]
FLOATS = [BY_NAME[n] for n in ("float64", "float32", "complex64", "complex128", "floats", "[2]float32")]
POINTERS = [BY_NAME[n] for n in ("*int", "*node", "string", "[]int", "any", "error", "record", "[2]*int", "func() int", "map[string]int", "chan int")]
LARGE = [BY_NAME[n] for n in ("wide", "eight", "record", "mixed", "float64")]
POOLS = [PASSED, PASSED, PASSED, NARROW, NARROW + POINTERS, INTEGERS, FLOATS, FLOATS + INTEGERS, POINTERS, LARGE]
