"""Golden tests' `// ERROR "regexp" `regexp`` comments, against what a compiler reports: line by line, both ways.

Every pattern wants an error on its line, every error a pattern. tools/golden asks tuco, tools/diff-go asks gc. Lines
of the report that begin with a tab tell more about the error above; errors in other files are passed over.
"""
import os, re

COMMENT = re.compile(r"// ERROR\b(.*)$")
BARE = re.compile(r"// ERROR\s*$")


class Unreadable(Exception):
    pass


def patterns(line):
    found = COMMENT.search(line)
    both = re.findall(r'"((?:[^"\\]|\\.)*)"|`([^`]*)`', found[1]) if found else []
    return [quoted.replace('\\"', '"').replace("\\\\", "\\") if quoted else raw for quoted, raw in both]


def reported(text, path):
    """Messages by line number, of the errors in this file."""
    name, folder, got = os.path.basename(path), os.path.dirname(path) + "/", {}
    for line in text.splitlines():
        place = re.match(r"(\S*?):(\d+):(?:\d+:)? (.*)", line)
        if line.startswith(("\t", "# ")) or place and os.path.basename(place[1]) != name:
            continue
        if not place:
            raise Unreadable("unexpected line: " + line)
        got.setdefault(int(place[2]), []).append(place[3].replace(folder, "").replace("./" + name, name))
    return got


def faults(path, text):
    """What of the report is not announced, or announced and not reported; empty if all is as it should be."""
    got, wrong = reported(text, path), []
    for number, line in enumerate(source_lines(path), 1):
        have = got.pop(number, [])
        if BARE.search(line):
            wrong.append(f"line {number}: the comment has no pattern")
        for pattern in patterns(line):
            hit = next((h for h in have if re.search(pattern, h)), None)
            if hit is None:
                wrong.append(f"line {number}: no error matches {pattern!r}" + (f" (got {have[0]!r})" if have else ""))
            else:
                have.remove(hit)
        wrong += [f"line {number}: unexpected error: {h}" for h in have]
    return wrong + [f"line {n}: unexpected error: {h}" for n, rest in got.items() for h in rest]


def source_lines(path):
    with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
        return file.read().split("\n")


def announces(path):
    return any(COMMENT.search(line) for line in source_lines(path))


def quoted(message):
    """The message as a pattern of a comment."""
    text = re.sub(r"([\\.+*?()|\[\]{}^$])", r"\\\1", message)
    if '"' not in text and "\\" not in message:
        return f'"{text}"'
    return f"`{text}`" if "`" not in text else '"' + text.replace('"', ".") + '"'


def fill(path, text):
    """Writes the messages of the report into the comments `// ERROR` without a pattern."""
    got, lines = reported(text, path), source_lines(path)
    for number, line in enumerate(lines, 1):
        if BARE.search(line) and number in got:
            lines[number - 1] = line.rstrip() + "".join(" " + quoted(message) for message in got[number])
    with open(path, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        file.write("\n".join(lines))
