"""The tests of Go's own parser: a distribution's src/cmd/compile/internal/syntax/testdata, each file parsed alone.

A comment `/* ERROR regexp */` announces an error at the token that follows it, to the column; `// ERROR regexp` one
anywhere on its line. Every error wants an announcement and every announcement an error, but that a compiler tells only
the first grammatical mistake of a line. Types are not looked at.
"""
import os, re

from . import typechecker
from .recipes import Recipe, read

KEYWORDS = ("break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func",
            "go", "goto", "if", "import", "interface", "map", "package", "range", "return", "select", "struct", "switch",
            "type", "var")


def ends_statement(kind, text):
    """Whether a newline behind this token is a semicolon."""
    if kind == "word":
        return text not in KEYWORDS or text in ("break", "continue", "fallthrough", "return")
    return kind in ("number", "string") or text in ("++", "--", ")", "]", "}")


def announcements(source):
    """Pattern by (line, column); column 0 is any."""
    found, pattern, semicolon = {}, None, False
    for kind, text, line, column in typechecker.tokens(source + "\n", newlines=True):
        if kind == "comment" and text.startswith("// ERROR "):
            found[line, 0] = text[len("// ERROR "):].strip()
        elif kind == "comment" and text.startswith("/* ERROR "):
            pattern = text[len("/* ERROR "):-2].strip()
        elif kind not in ("comment", "newline") or kind == "newline" and semicolon:
            if pattern is not None:
                found[line, column] = pattern
            pattern, semicolon = None, ends_statement(kind, text)
    if pattern is not None:
        found[line, column] = pattern  # at the end of the file
    return found


def read_tree(tree):
    """Recipes named parser/NAME; none if the distribution comes without them."""
    where = os.path.join(os.path.dirname(tree), "src", "cmd", "compile", "internal", "syntax", "testdata")
    names = sorted(os.listdir(where)) if os.path.isdir(where) else []
    return [Recipe(f"parser/{name}", os.path.join(where, name), read(os.path.join(where, name)), "parse", kind="types")
            for name in names if name.endswith(".go")]


def mismatch(output, source, name):
    """What is wrong with the report, one line a fault."""
    left, faults, told = announcements(source), [], set()
    for file, line, column, text in typechecker.reported(output, [name]):
        told.add(line)
        place = next((p for p in ((line, column), (line, 0)) if p in left), None)
        if file is None:
            faults.append(f"unexpected line {text!r}")
        elif place is None:
            faults.append(f"{line}:{column}: unexpected error {text!r}")
        elif not re.search(left[place], text):
            faults.append(f"{line}:{column}: {text!r} does not match {left.pop(place)!r}")
        else:
            del left[place]
    return faults + [f"{line}:{column}: missing error {pattern!r}" for (line, column), pattern in sorted(left.items())
                     if line not in told]
