"""The tests of Go's own type checker: a distribution's src/internal/types/testdata, each file (or folder) one package.

An announcement is a comment `/* ERROR "text" */`, `/* ERRORx "regexp" */` or `// ERROR "text"` right behind the token
where the error must be reported; the text is a Go string. Every error reported wants an announcement on its line whose
text is in the message, and every announcement an error; of several that fit, the nearest column counts, and it may
differ by as much as Go's own runner allows for that folder (types2's check_test.go; go/types puts errors elsewhere). A
first line `// -lang=go1.20 …` has flags. Without a release in it, all of the language is there.

Two things are not as in Go's runner, which calls the checker as a library:

  - It predeclares a function `assert` of a constant condition. A compiler has none, so `assert(C)` is rewritten to an
    expression that says the same in the language itself: a map literal with the keys false and C has a duplicate key
    if C is false, and an array of one such map has a constant length. Functions that test assert itself are left out.
  - It does not ask the parser to look at labels, but the checker, which has other words for the same mistakes. What a
    compiler's user sees are the parser's words; WORDS below has them side by side.
"""
import ast, os, re

from .recipes import Recipe, read

# Folder: by how many columns an error may be off.
TOLERANCE = {"check": 50, "examples": 125, "fixedbugs": 100, "spec": 20}

# Flags of the first line that ask for another checker than a compiler has.
UNFIT = {"-fakeImportC": 'wants to import "C" as if by cgo', "-gotypesalias=0": "wants a checker that keeps no alias types",
         "-goexperiment": "wants an experiment"}

# Lines whose errors are not asked for, as a compiler comes to look at them in another way.
ASIDE = {
    # It has errors of its own where an anonymous interface leads to itself (go.dev/issue/56103).
    "types/check/cycles1.go": {8, 13, 18},
    # What the line is about stands on another line, with an error that ends the compilation before types are checked.
    "types/examples/types.go": {154, 155}, "types/fixedbugs/issue50427.go": {12},
    # Labels are the parser's: one that a wrong break or continue names is used, however wrongly.
    "types/check/labels.go": {44, 160},
    # What paths of imports are is looked at after parsing, and a file without one that is right has no other errors.
    "types/fixedbugs/issue43190.go": {11},
}

TOKEN = re.compile(r"""
      (?P<space>[ \t\r]+) | (?P<newline>\n)
    | (?P<comment>//[^\n]* | /\*.*?\*/)
    | (?P<word>[^\W\d]\w*)
    | (?P<number>\.?\d(?:[eEpP][+-]|[\w.])*)
    | (?P<string>"(?:[^"\\\n]|\\.)*" | `[^`]*` | '(?:[^'\\\n]|\\.)*')
    | (?P<operator><<= | >>= | &\^= | \.\.\. | && | \|\| | <- | \+\+ | -- | == | != | <= | >= | := | << | >> | &\^
                 | [-+*/%&|^]= | .)
    """, re.X | re.S)


class Announcement:
    def __init__(self, line, column, text):
        kind, self.line, self.column = text.split(" ", 1)[0], line, column
        self.quoted = text.split(" ", 1)[1].strip()
        words = unquote(self.quoted)
        self.pattern = re.compile(words if kind == "ERRORx" else re.escape(words))


def unquote(text):
    """The value of a Go string literal; those of the tests mean the same in Python, but for raw ones."""
    if text.startswith("`"):
        return text[1:text.index("`", 1)]
    return ast.literal_eval(re.match(r'"(?:[^"\\]|\\.)*"', text)[0])


def tokens(source, newlines=False):
    """(kind, text, line, column) of all tokens and comments; columns count bytes, from 1."""
    line, start = 1, 0
    for found in TOKEN.finditer(source):
        kind, text = found.lastgroup, found[0]
        if kind != "space" and (kind != "newline" or newlines):
            yield kind, text, line, len(source[start:found.start()].encode(errors="surrogateescape")) + 1
        if "\n" in text:
            line += text.count("\n")
            start = found.start() + text.rindex("\n") + 1


def announcements(source):
    line, column, found = 0, 0, []
    for kind, text, at_line, at_column in tokens(source):
        if kind != "comment":
            line, column = at_line, at_column
            continue
        words = text[2:-2] if text.startswith("/*") else text[2:]
        if re.match(r" ERRORx? ", words):
            found.append(Announcement(line, column, words[1:]))
    return found


# --- assert --------------------------------------------------------------------------------------------------------


def without_assert(source):
    """The source without calls of assert, line by line the same otherwise."""
    if not re.search(r"\bassert\b", source):
        return source
    source = re.sub(r"^func (assert|trace)\d\(.*?^}$", lambda found: "\n" * found[0].count("\n"), source, flags=re.M | re.S)
    lines = source.split("\n")
    for i, line in enumerate(lines):
        call = re.match(r"(.*?)(?<!\w)assert(\(.*)$", line)
        if call:
            end = closing(call[2])
            before = call[1] + "_ = " if not call[1].strip() else call[1]
            lines[i] = f"{before}(len([1]map[bool]int{{{{false: 0, {call[2][:end]}: 1}}}}) == 1){call[2][end:]}"
    return "\n".join(lines)


def closing(text):
    """Where the parenthesis that the text begins with is closed, for text that is one line."""
    depth = 0
    for kind, token, _, column in tokens(text):
        depth += {"(": 1, ")": -1}.get(token, 0) if kind == "operator" else 0
        if depth == 0:
            return len(text.encode()[:column].decode())
    raise ValueError("no end of " + text)


# --- tests ---------------------------------------------------------------------------------------------------------


def flags_of(source):
    first = source.split("\n", 1)[0]
    found = re.match(r"//\s*(-.*)$", first)
    return found[1].split() if found else []


def misfit(flags):
    """Why the test is not one for a compiler, or None."""
    return next((why for flag in flags for unfit, why in UNFIT.items() if flag.startswith(unfit)), None)


def testdata_beside(tree):
    """Where these tests are, for Go's test/ tree beside them."""
    return os.path.join(os.path.dirname(tree), "src", "internal", "types", "testdata")


def read_tree(tree):
    """Recipes named types/FOLDER/NAME; none if the distribution comes without them."""
    recipes = []
    for folder in sorted(TOLERANCE):
        where = os.path.join(testdata_beside(tree), folder)
        for name in sorted(os.listdir(where)) if os.path.isdir(where) else []:
            path = os.path.join(where, name)
            inside = [os.path.join(path, n) for n in sorted(os.listdir(path))] if os.path.isdir(path) else [path]
            source = read(inside[0])
            flags = flags_of(source)
            recipes.append(Recipe(f"types/{folder}/{name}", path, source, "typecheck", flags=flags, arguments=inside,
                                  kind="toolchain" if misfit(flags) else "types"))
    return recipes


# --- the parser's errors ---------------------------------------------------------------------------------------------

# With one of these errors, a compiler goes no further than the parser, or than the imports.
EARLY = re.compile(r"syntax error: |package \S+ is not in std")

# The compiler's words, and those of the checker as a library for the same mistake.
WORDS = [(r"label (\S+) defined and not used", r"label \1 declared and not used"),
         (r"label (\S+) already defined at .*", r"label \1 already declared"),
         (r"label (\S+) not defined", r"label \1 not declared"),
         (r"(break|continue) label not defined: (\S+)", r"invalid \1 label \2; label \2 not declared"),
         (r"goto (\S+) jumps over declaration of \S+ at \S*?(\d+):\d+", r"goto \1 jumps over variable declaration at line \2"),
         (r"package (\S+) is not in std", r"could not import \1")]


def other_words(text):
    for ours, theirs in WORDS:
        if re.fullmatch(ours, text):
            return re.sub(ours, theirs, text)
    return re.sub(r"\bmain\.", "p.", text)  # the import path of a file that is named alone


def without_lines(source, numbers):
    """The source with nothing on these lines but a label and the braces that have their partner elsewhere."""
    lines = source.split("\n")
    for number in numbers:
        line = lines[number - 1]
        braces = "".join(text for kind, text, _, _ in tokens(line) if text in ("{", "}"))
        while "{}" in braces:
            braces = braces.replace("{}", "")
        label = re.match(r"\s*((\w+:)(?!=)\s*)*", line)[0]
        lines[number - 1] = label + braces
        if line.lstrip().startswith("{"):
            lines[number - 2] = ""  # what it is the block of
    return "\n".join(lines)


# --- comparison ----------------------------------------------------------------------------------------------------

ERROR = re.compile(r"(?P<file>[^\s:][^:]*):(?P<line>\d+):(?P<column>\d+): (?P<text>.*)", re.S)


def reported(output, files):
    """(file, line, column, message) of each error; lines that begin with a tab belong to the one before."""
    entries = []
    for line in output.split("\n"):
        if line.startswith("\t") and entries:
            entries[-1] += "\n" + line
        elif line.strip() and not line.startswith("#"):
            entries.append(line)
    for entry in entries:
        found = ERROR.match(entry)
        if not found or os.path.basename(found["file"]) not in files:
            yield None, 0, 0, entry
        else:
            yield os.path.basename(found["file"]), int(found["line"]), int(found["column"]), found["text"]


def mismatch(check, sources, tolerance, aside=frozenset()):
    """What is wrong with the reports, one line a fault. check: from sources (text by the file's name) to a report."""
    left = {name: [a for a in announcements(source) if a.line not in aside] for name, source in sources.items()}
    faults = []
    while True:
        report = [error for error in reported(check(sources), sources) if error[1] not in aside]
        faults += compare(report, left, tolerance)
        if faults or not any(left.values()) or not any(EARLY.match(text) for _, _, _, text in report):
            break
        wrong = {(name, line) for name, line, _, _ in report}
        sources = {name: without_lines(source, {n for file, n in wrong if file == name}) for name, source in sources.items()}
        left = {name: [a for a in rest if (name, a.line) not in wrong] for name, rest in left.items()}
    return faults + [f"{name}:{a.line}:{a.column}: missing error {a.quoted}" for name, rest in left.items() for a in rest]


def compare(report, left, tolerance):
    """Takes what is reported out of what is left of the announcements; returns the faults."""
    faults, repeated = [], []
    for name, line, column, text in report:
        alike = other_words(text)
        fitting = [a for a in left.get(name, []) if a.line == line and any(a.pattern.search(t) for t in (text, alike))]
        if not fitting:
            faults.append(f"{name}:{line}:{column}: unexpected error {text!r}" if name else f"unexpected line {text!r}")
            continue
        nearest = min(fitting, key=lambda a: abs(a.column - column))
        left[name].remove(nearest)
        repeated += [(name, a) for a in fitting if a is not nearest and a.quoted == nearest.quoted]
        if abs(nearest.column - column) > tolerance:
            faults.append(f"{name}:{line}:{column}: {text!r} belongs at column {nearest.column}")
    for name, announcement in repeated:
        if announcement in left[name]:
            left[name].remove(announcement)
    return faults
