"""testdata/spec: our own tests of the language's specification, a folder a section. What there is, by section.

A rule is a comment line `// Rule: …` in a test's file or in the packages beside it. Those of a `run` test are
positive, those of a `check` test negative. A rule passes if its test does. testdata/spec/sections.txt lists the
sections in the specification's order: folder, tab, title; a dash for the folder where a heading has only sections
below it.
"""
import collections, os, re, subprocess, sys


def sections(root):
    """(folder or None, title), in order."""
    with open(os.path.join(root, "testdata", "spec", "sections.txt"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip()]
    return [(None if folder == "-" else folder, title) for folder, title in rows]


def folder_of(anchor):
    return re.sub(r"[^a-z0-9]+", "_", anchor.lower()).strip("_")


def headings(specification):
    """(folder, title) of the specification's text, which Go distributions have as doc/go_spec.html."""
    with open(specification, encoding="utf-8") as file:
        found = re.findall(r'<h[234] id="([^"]*)">(.*?)</h[234]>', file.read(), re.S)
    return [(folder_of(anchor), " ".join(re.sub(r"<[^>]*>", "", title).split())) for anchor, title in found]


def rules_in(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return sum("Rule: " in line for line in file)


def tests(root):
    """(folder, path from the root, positive, number of rules) of each test."""
    base = os.path.join(root, "testdata", "spec")
    for folder in sorted(f for f in os.listdir(base) if os.path.isdir(os.path.join(base, f))):
        for name in sorted(os.listdir(os.path.join(base, folder))):
            path = os.path.join(base, folder, name)
            if not name.endswith(".go"):
                continue
            with open(path, encoding="utf-8", errors="replace") as file:
                recipe = file.readline().split()[1:2]
            beside = [os.path.join(f, n) for f, _, names in os.walk(path[:-3] + ".packages") for n in names]
            yield folder, os.path.relpath(path, root), recipe == ["run"], sum(map(rules_in, [path, *beside]))


def failing(root, tuco, level):
    """Paths of the tests that tools/golden says to fail."""
    done = subprocess.run([sys.executable, os.path.join(root, "tools", "golden"), "--tuco", tuco, "--mode", level, "testdata/spec/"],
                          capture_output=True, text=True)
    if not re.search(r"^\d+ passed, \d+ failed", done.stdout, re.M):
        raise RuntimeError("tools/golden did not run:\n" + done.stdout + done.stderr)
    return set(re.findall(r"^FAIL (\S+) \[", done.stdout, re.M))


def table(root, tuco, level):
    """Lines of the document's part about these tests."""
    failed = failing(root, tuco, level)
    counts = collections.defaultdict(collections.Counter)
    for folder, path, positive, rules in tests(root):
        kind = "positive" if positive else "negative"
        for key in (folder, None):
            counts[key][kind] += 1
            counts[key][kind + " rules"] += rules
            counts[key]["tests"] += 1
            counts[key]["passed"] += path not in failed
            counts[key]["rules passed"] += rules if path not in failed else 0

    def row(title, c):
        rules = c["positive rules"] + c["negative rules"]
        return (f"| {title} | {c['positive']} | {c['positive rules']} | {c['negative']} | {c['negative rules']} "
                f"| {c['passed']} of {c['tests']} | {c['rules passed']} of {rules} |")

    lines = ["| section | programs | rules | checks | rules | tests that pass | rules that pass |", "|---|---|---|---|---|---|---|"]
    for folder, title in sections(root):
        lines.append(row(title, counts[folder]) if folder else f"| **{title}** |  |  |  |  |  |  |")
    return lines + [row("**all**", counts[None])]
