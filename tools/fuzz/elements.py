"""Element types of slices: how an element is made from a number, and what number an element stands for."""


class Element:
    def __init__(self, go, make, value, declaration=""):
        self.go, self.form, self.reading, self.declaration = go, make, value, declaration

    def make(self, n):
        """An element for the int expression `n`."""
        return self.form.replace("#", f"({n})")

    def value(self, e):
        """The int that the element expression `e` stands for; `e` is evaluated once."""
        return self.reading.replace("#", e)


ELEMENTS = [
    Element("int", "#*7 + 1", "#"),
    Element("byte", "byte(#*5 + 3)", "int(#)"),
    Element("uint16", "uint16(#*11 + 2)", "int(#)"),
    Element("int32", "int32(#*9 - 4)", "int(#)"),
    Element("float64", "float64(#) + 0.5", "int(#*2)"),
    Element("bool", "#&2 != 0", "truth(#)", "func truth(b bool) int {\n\tif b {\n\t\treturn 5\n\t}\n\treturn 3\n}"),
    Element("string", "word(#)", "text(#)", "func text(s string) int { return len(s)*100 + int(s[len(s)-1]) }"),
    Element("*int", "ref(# * 3)", "*#"),
    Element("*node", "&node{#, ref(#)}", "#.sum()", "type node struct {\n\tn int\n\tp *int\n}\n\nfunc (n *node) sum() int { return n.n*3 + *n.p }"),
    Element("record", "record{#, ref(# + 1), byte(#)}", "#.sum()",
            "type record struct {\n\ta int\n\tp *int\n\tc byte\n}\n\nfunc (r record) sum() int { return r.a + *r.p*5 + int(r.c) }"),
    Element("wide", "wide{# + 2, [9]int{0: #, 8: 7}, word(#)}", "#.sum()",
            "type wide struct {\n\tn int\n\ta [9]int\n\ts string\n}\n\nfunc (w wide) sum() int { return w.n + w.a[0]*3 + w.a[8] + len(w.s) }"),
    Element("[3]int32", "[3]int32{int32(#), 4, 5}", "triple(#)", "func triple(a [3]int32) int { return int(a[0]*3 + a[1] + a[2]) }"),
    Element("[2]*int", "[2]*int{ref(#), ref(# + 2)}", "couple(#)", "func couple(a [2]*int) int { return *a[0]*3 + *a[1] }"),
    Element("[]int", "[]int{#, # + 1}", "list(#)", "func list(a []int) int { return a[0] + a[len(a)-1]*3 }"),
    Element("any", "any(#)", "boxed(#)", "func boxed(v any) int { return v.(int) }"),
    Element("func() int", "func() func() int { n := #; return func() int { return n*3 + 1 } }()", "#()"),
]
