"""Counts the bounds checks that are left in compiled packages, under Tuco and under gc, for the same source.

gc logs each check that is left after its prove pass, with its position and the calls it was inlined through
(`-gcflags=-json=0,DIR`; the outermost positions are what `-gcflags=-d=ssa/check_bce` prints). Tuco's are the calls of
the runtime's panics in the final IR (`tuco build -emit llvm-final`), whose debug locations say the same.

A check is a source position and a kind, so the copies of an inlined function count once; its two kinds are `index` and
`slice`, and a slice expression whose two bounds are checked counts once. `sites` are counted as check_bce does: a
check in an inlined function stands at the outermost call. Only positions in the package's own files count, since what it
inlines of other packages may be another source in each compiler. A package of the Go tree is given to Tuco as a copy
under another import path, in a tree of links to the real one, because Tuco would take its own package of that name.
"""
import json
import os
import pathlib
import re
import subprocess
import urllib.parse
from dataclasses import dataclass, field

from measuring import table, toolchains
from measuring.toolchains import Failed, Skipped

DEFAULT = ("fmt", "strconv", "internal/strconv", "sort", "bytes", "encoding/json")

# What a call in the final IR says of the check before it.
PANICS = {"rt_panic_index": "index", "rt_panic_index_unsigned": "index", "rt_panic_slice": "slice",
          "rt_panic_slice_convert": "slice"}
GC_CODES = {"isInBounds": "index", "isSliceInBounds": "slice"}


@dataclass(frozen=True, order=True)
class Check:
    file: str  # without its folder
    line: int
    column: int
    kind: str


@dataclass
class Counted:
    """The checks that one compiler left in a package."""
    checks: set = field(default_factory=set)
    sites: set = field(default_factory=set)
    lost: int = 0  # checks whose line the optimiser lost where it merged code


@dataclass
class Package:
    path: str
    folder: pathlib.Path
    files: list
    standard: bool


def go_command(words):
    return subprocess.run(["go", *words], capture_output=True, text=True, timeout=600,
                          env={**os.environ, "GOPROXY": "off", "GOTOOLCHAIN": "local", "CGO_ENABLED": "0"})


def find_packages(pattern):
    """The packages that the go command finds for a pattern."""
    toolchains.need_go()
    done = go_command(["list", "-json=ImportPath,Dir,GoFiles,Standard", pattern])
    if done.returncode != 0:
        raise Failed(done.stderr.strip().splitlines()[-1])
    packages, text = [], done.stdout.strip()
    while text:
        found, end = json.JSONDecoder().raw_decode(text)
        text = text[end:].lstrip()
        packages.append(Package(found["ImportPath"], pathlib.Path(found["Dir"]), found.get("GoFiles", []),
                                found.get("Standard", False)))
    if not packages:
        raise Failed(f"no package matches {pattern}")
    return packages


# ---- gc

def count_gc(package, folder):
    log = pathlib.Path(folder) / "log"
    log.mkdir()
    # The folder's name is new, so the go command compiles this package again and takes the others from its cache.
    done = go_command(["build", "-o", os.devnull, f"-gcflags={package.path}=-json=0,file://{log}", package.path])
    if done.returncode != 0:
        raise Failed(f"gc: {done.stderr.strip().splitlines()[-1]}")
    logs = list(log.rglob("*.json"))
    if not logs:
        raise Failed("gc: -json made no log")
    counted, own = Counted(), {str(package.folder / name): name for name in package.files}
    for file in logs:
        head, *entries = map(json.loads, file.read_text().splitlines())
        for entry in entries:
            if entry["code"] not in GC_CODES:
                continue
            chain = [position(head["file"], entry["range"])]
            chain += [position(urllib.parse.urlparse(related["location"]["uri"]).path, related["location"]["range"])
                      for related in entry.get("relatedInformation", ()) if related["message"] == "inlineLoc"]
            note_check(counted, chain[-1], chain[0], GC_CODES[entry["code"]], own)
    return counted


def position(file, span):
    return urllib.parse.unquote(file), span["start"]["line"], span["start"]["character"]


def note_check(counted, inner, outer, kind, own):
    """INNER and OUTER are (path, line, column) of the check and of the call that brought it here, or the same."""
    for (path, line, column), found in ((inner, counted.checks), (outer, counted.sites)):
        if path in own:
            found.add(Check(own[path], line, column, kind))


# ---- Tuco

def overlay(package, folder):
    """A Go tree in which the package has a second import path, and that path."""
    root, tree = pathlib.Path(folder) / "tree", pathlib.Path(toolchains.go_root())
    (root / "src/gotree").mkdir(parents=True)
    for entry in tree.iterdir():
        if entry.name != "src":
            (root / entry.name).symlink_to(entry)
    for entry in (tree / "src").iterdir():
        (root / "src" / entry.name).symlink_to(entry)
    copy = root / "src/gotree" / package.path
    copy.mkdir(parents=True)
    for name in package.files:
        (copy / name).write_bytes((package.folder / name).read_bytes())
    return root, copy, f"gotree/{package.path}"


def count_tuco(tuco, package, folder):
    environment, source, path = dict(os.environ), package.folder, package.path
    if package.standard:
        root, source, path = overlay(package, folder)
        environment["TUCO_GOROOT"] = str(root)
    done = subprocess.run([tuco, "build", "--emit", "llvm-final", path], capture_output=True, text=True, timeout=600,
                          env=environment)
    if done.returncode != 0:
        raise Failed(f"tuco: {done.stderr.strip().splitlines()[0]}")
    return count_ir(done.stdout, {str(source / name): name for name in package.files})


class Locations:
    """The debug locations of an IR file: chains of (path, line, column), the innermost first."""

    def __init__(self, text):
        self.nodes = {number: (kind, dict(re.findall(r'(\w+): ("[^"]*"|[^,)]+)', fields)))
                      for number, kind, fields in re.findall(r"^!(\d+) = (?:distinct )?!(DI\w+)\((.*)\)$", text, re.M)}

    def file_of(self, number):
        while number is not None:
            _, fields = self.nodes[number]
            if "file" in fields:
                file = self.nodes[fields["file"][1:]][1]
                return os.path.join(file.get("directory", '""').strip('"'), file["filename"].strip('"'))
            number = fields["scope"][1:] if "scope" in fields else None
        raise Failed("tuco: a location without a file")

    def chain(self, number):
        while number is not None:
            _, fields = self.nodes[number]
            yield self.file_of(fields["scope"][1:]), int(fields.get("line", 0)), int(fields.get("column", 0))
            number = fields["inlinedAt"][1:] if "inlinedAt" in fields else None


def count_ir(text, own):
    counted, locations = Counted(), Locations(text)
    # An invoke goes on in the next line, where its location is.
    for name, location in re.findall(r"(?:call|invoke) void @(rt_panic_\w+)\([^\n]*?(?:\n +to label[^\n]*?)?(?:, !dbg !(\d+))?$",
                                     text, re.M):
        if name not in PANICS:
            continue
        chain = list(locations.chain(location)) if location else []
        if not chain or chain[0][1] == 0:
            counted.lost += 1
            continue
        note_check(counted, chain[0], chain[-1], PANICS[name], own)
    return counted


# ---- the table

def ratio(ours, theirs):
    return f"{ours / theirs:.2f}" if theirs else "-"


def show_own(package, ours, theirs):
    """The checks that only Tuco keeps, with their source lines."""
    lines = {name: (package.folder / name).read_text().splitlines() for name in package.files}
    only = sorted(ours.checks - theirs.checks)
    print(f"  {package.path}: {len(only)} only with tuco, {len(theirs.checks - ours.checks)} only with gc")
    for check in only:
        print(f"    {check.file}:{check.line}:{check.column}: {check.kind:6} {lines[check.file][check.line - 1].strip()}")


def measure_package(package, options, folder, rows):
    ours, theirs = count_tuco(options.tuco, package, folder), count_gc(package, folder)
    rows.row(package.path, str(len(ours.checks)), str(len(theirs.checks)), ratio(len(ours.checks), len(theirs.checks)),
             str(len(ours.sites)), str(len(theirs.sites)), ratio(len(ours.sites), len(theirs.sites)))
    if ours.lost:
        rows.note(package.path, f"{ours.lost} more checks of Tuco's have no line and are not counted")
    if getattr(options, "verbose", False):
        show_own(package, ours, theirs)


def found_of(patterns, rows):
    """The packages to count; what cannot be found is noted."""
    for pattern in patterns or DEFAULT:
        try:
            yield from find_packages(pattern)
        except Skipped as reason:
            rows.note(pattern, f"skipped: {reason}")
        except Failed as reason:
            # A package of the default list may be missing in an older Go tree.
            rows.failures += bool(patterns)
            rows.note(pattern, f"{'failed' if patterns else 'skipped'}: {reason}")


def measure(options, folder):
    rows = table.Table("Bounds checks left, beside gc",
                       ["package", "tuco", "gc", "ratio", "tuco's sites", "gc's sites", "ratio"], [20, 6, 6, 6, 13, 11, 6])
    for number, package in enumerate(found_of(options.names, rows)):
        place = os.path.join(folder, f"package{number}")
        os.mkdir(place)
        try:
            measure_package(package, options, place, rows)
        except Failed as reason:
            rows.failures += 1
            rows.note(package.path, f"failed: {reason}")
    return rows
