"""docs/conformance.md from the results of a run; generated, never edited by hand."""
import collections

from .recipes import EXPECTED_TO_FAIL, RUNNING

GROUPS = [("run, rundir, runindir, runoutput, buildrun, buildrundir", RUNNING),
          ("compile, compiledir, build, builddir", {"compile", "compiledir", "build", "builddir"}),
          ("errorcheck, errorcheckdir, errorcheckoutput", {"errorcheck", "errorcheckdir", "errorcheckoutput"})]
OUTCOMES = {"fail": "", "crash": "**the compiler breaks down** ", "memory": "**memory error** ", "time": "**too long** "}


def share(tests):
    tests = list(tests)
    passed = sum(test["outcome"] == "pass" for test in tests)
    return f"{passed} of {len(tests)}" + (f" ({100 * passed / len(tests):.1f} %)" if tests else "")


def of_language(tests):
    return [test for test in tests if test["class"] == "language"]


def totals(tests):
    """(what, figure), as the goals name them."""
    language = of_language(tests)
    rows = []
    for title, actions in GROUPS:
        rows.append((title, share(t for t in language if t["action"] in actions)))
        if "run" in actions:
            here = [t for t in language if t["action"] in actions and not t["lacking"]]
            rows.append(("those of them whose imports are all in `stdlib/`", share(here)))
    for folder in ("typeparam", "ken", "chan", "interface", "abi"):
        inside = [t for t in language if t["name"].startswith(folder + "/") and t["action"] in GROUPS[0][1]]
        rows.append((f"`{folder}/`, programs that run", share(inside)))
    rows.append(("class *language*, all", share(language)))
    for kind in ("types", "toolchain", "optimiser"):
        rows.append((f"class *{kind}*", share(t for t in tests if t["class"] == kind)))
    crashes = [t for t in tests if t["outcome"] == "crash"]
    memory = [t for t in tests if t["outcome"] == "memory"]
    rows.append(("the compiler breaks down", str(len(crashes))))
    rows.append(("a program ends by a memory error", str(len(memory))))
    return rows


def folder_table(tests):
    actions = sorted({t["action"] for t in tests})
    cells = collections.defaultdict(list)
    for test in tests:
        cells[test["folder"], test["action"]].append(test)
    lines = ["| folder | " + " | ".join(actions) + " |", "|---" * (len(actions) + 1) + "|"]
    for folder in sorted({t["folder"] for t in tests}):
        row = []
        for action in actions:
            here = cells[folder, action]
            row.append(f"{sum(t['outcome'] == 'pass' for t in here)}/{len(here)}" if here else "")
        lines.append(f"| {folder} | " + " | ".join(row) + " |")
    return lines


def failure_lines(tests, kind):
    lines = []
    for test in tests:
        if test["class"] == kind and test["outcome"] != "pass":
            reason = test["reason"].replace("|", "\\|").replace("`", "'").replace("<", "\\<")
            lines.append(f"| {test['name']} | {test['action']} | {OUTCOMES[test['outcome']]}{reason} |")
    return ["| test | action | why it fails |", "|---|---|---|"] + lines if lines else ["None."]


def specification_lines(rows):
    return ["", "## By section of the specification", "",
            "Our own tests, in `testdata/spec`: programs that show what a rule makes of right code, and checks that show",
            "what it makes of wrong code. A rule is a comment `// Rule: …` in them. gc agrees with all expectations",
            "(`tools/diff-go --level none testdata/spec`).", ""] + rows


def document(result, specification):
    """specification: lines of the table of our own tests (spec.table)."""
    tests = result["tests"]
    lines = ["# Conformance", "",
             "What `tools/conformance --report docs/conformance.md` found; generated, not written by hand. The tests are",
             f"those of {result['version']} (its `test/` tree, and its front end's), at `-{result['level']}`, each by the",
             "rules of Go's own runner.",
             "",
             "Classes: *language* is what any Go compiler owes to its users; *types* are the tests of Go's own parser",
             "and type checker, whose errors must be ours, each at its place; *toolchain* wants cgo, an",
             "assembler, gc's instrumentation or experiments, or runs the go command; *optimiser* checks what gc's optimiser",
             "says about itself (`-m`, `-live`, `-d=…`, assembly). All count here; the goals are about *language*. Those few",
             f"tests that gc itself fails, and its runner expects to ({len(EXPECTED_TO_FAIL)} at most), count as passed.", "",
             "| what | pass |", "|---|---|"]
    lines += [f"| {what} | {figure} |" for what, figure in totals(tests)]
    lines += ["", "## By folder and action (class *language*)", ""] + folder_table(of_language(tests))
    lines += specification_lines(specification)
    for kind in ("language", "types", "toolchain", "optimiser"):
        lines += ["", f"## Failures, class *{kind}*", ""] + failure_lines(tests, kind)
    return "\n".join(lines) + "\n"
