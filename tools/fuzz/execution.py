"""Builds one program with every compiler and level, runs it in every mode, and says what differs.

What a run did is its output, its exit status, and of stderr the lines up to the first `goroutine`: the panic's text.
gc's compiler and linker are called directly, with export data that `go list` names once; without a Go toolchain of today
tuco -O0 is what the others are compared with. A program that gc refuses is a mistake of the generator's, and reported.
"""
import os
import re
import shutil
import subprocess
import tempfile

from conform import toolchain

LEVELS = ["-O0", "-O2"]
# (level, TUCODEBUG, GOMAXPROCS)
MODES = [("-O0", "", "2"), ("-O2", "", "1"), ("-O2", "", "2"), ("-O2", "gcstress", "2"), ("-O2", "stackstress", "1"),
         ("-O2", "preemptstress", "2"), ("-O2", "clobberfree,gcstress", "1"), ("-O2", "clobberdead,gcstress", "2"),
         ("-O2", "gcverify", "2"), ("-O2", "markstress,gcverify,clobberfree", "2"), ("-O0", "markstress,gcverify,stackstress", "1"), ("-O2", "stackstress,gcstress", "2"), ("-O2", "preemptstress,gcstress", "2"),
         ("-O0", "stackstress,gcstress,clobberdead", "1"), ("-O0", "preemptstress,gcverify", "1"), ("-O2", "escapecheck,gcstress", "2"), ("-O0", "escapecheck,gcstress,stackstress", "1")]
BUILD_LIMIT, RUN_LIMIT = 30, 20
LIBRARY = ["cmp", "context", "errors", "fmt", "iter", "os", "reflect", "runtime", "slices", "sync", "sync/atomic", "syscall", "time"]


class Difference(Exception):
    """`kind` names what differs, and stays the same while a program is made smaller."""

    def __init__(self, kind, detail=""):
        Exception.__init__(self, kind)
        self.kind, self.detail = kind, detail


def call(words, limit, environment=None, folder=None):
    try:
        done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=limit, env=environment,
                              cwd=folder)
    except subprocess.TimeoutExpired:
        return None, b"", b""
    return done.returncode, done.stdout, done.stderr


class Execution:
    def __init__(self, tuco, modes=MODES, cache=None, patience=1):
        """`cache` is the compiler's: a folder; "" for the user's; None: one of our own that goes with us. The limits are multiplied by `patience`."""
        self.build_limit, self.run_limit = BUILD_LIMIT * patience, RUN_LIMIT * patience
        self.tuco, self.modes = tuco, modes
        self.interrupted = False  # another thread sets it; what runs then ends with the mode that it is in
        self.base = tempfile.mkdtemp(prefix="tuco-fuzz-")
        self.environment = {k: v for k, v in os.environ.items() if k not in ("TUCODEBUG", "GOMAXPROCS", "GOTRACEBACK")}
        # For thousands of programs would push everything else out of the user's.
        if cache != "":
            self.environment["XDG_CACHE_HOME"] = cache or self.base + "/cache"
        # gc's compiler and linker are through before their collector would pay.
        self.gc_environment = dict(self.environment, GOGC="off", GOMAXPROCS="1")
        self.gc = None

    def prepare(self):
        self.gc = self.prepare_gc()
        self.prepare_library()

    def close(self):
        shutil.rmtree(self.base, ignore_errors=True)

    def prepare_gc(self):
        if toolchain.missing():
            return None
        status, tools, _ = call(["go", "env", "GOTOOLDIR"], 60)
        form = "{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}"
        status, exports, problem = call(["go", "list", "-export", "-deps", "-f", form] + LIBRARY, 600)
        if status != 0:
            raise SystemExit("go list: " + problem.decode())
        self.imports = self.base + "/importcfg"
        with open(self.imports, "wb") as f:
            f.write(exports)
        return tools.decode().strip()

    def prepare_library(self):
        """Compiles the packages that every program imports: that takes longer than a program may."""
        source = self.base + "/library.go"
        with open(source, "w", encoding="utf-8") as f:
            f.write("package main\n\nimport (\n" + "".join(f"\t_ \"{name}\"\n" for name in LIBRARY) + ")\n\nfunc main() {}\n")
        for level in LEVELS:
            status, out, problem = call([self.tuco, "build", level, "-o", self.base + "/library", source], 900, self.environment)
            if status != 0:
                raise SystemExit("the library does not build: " + (out + problem).decode(errors="replace"))

    # --- the steps ---

    def build_gc(self, source, program):
        status, out, problem = call([self.gc + "/compile", "-p", "main", "-importcfg", self.imports, "-o", program + ".o", source], self.build_limit,
                                    self.gc_environment)
        if status == 0:
            status, out, problem = call([self.gc + "/link", "-importcfg", self.imports, "-s", "-w", "-o", program, program + ".o"], self.build_limit,
                                        self.gc_environment)
        if status != 0:
            raise Difference("gc refuses it", (out + problem).decode(errors="replace"))

    def build(self, source, level, program):
        status, out, problem = call([self.tuco, "build", level, "-o", program, source], self.build_limit, self.environment)
        if status != 0:
            text = (out + problem).decode(errors="replace")
            kind = "takes too long" if status is None else "is refused" if status == 1 else "crashes the compiler"
            # The message without names and places, so that smaller programs have the same.
            first = re.sub(r"^[^ ]*?:\d+:(\d+:)? |[\d`'\"].*", "", text.split("\n")[0])
            raise Difference(f"{kind} at {level}: {first[:60]}", text[:3000])

    def run(self, program, mode="", processors="2"):
        environment = dict(self.environment, GOMAXPROCS=processors)
        if mode:
            environment["TUCODEBUG"] = ",".join(m + "=1" for m in mode.split(","))
        status, out, problem = call([program], self.run_limit, environment)
        if status is None:
            return None
        text = re.split("\ngoroutine |\n\nruntime stack:", problem.decode(errors="replace"))[0]
        text = re.sub(r"\[signal SIG.*\]", "", re.sub(r"0x[0-9a-f]+", "0x", text))
        return status, out, text.strip()

    # --- all of it ---

    def check(self, text, modes=None):
        """Raises a Difference."""
        folder = tempfile.mkdtemp(dir=self.base)
        try:
            self.compare(text, folder, modes or self.modes)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def compare(self, text, folder, modes):
        source = folder + "/main.go"
        with open(source, "w", encoding="utf-8") as f:
            f.write(text)
        want = None
        if self.gc:
            self.build_gc(source, folder + "/gc")
            want = self.run(folder + "/gc")
            if want is None:
                raise Difference("does not end with gc")
        for level in LEVELS:
            if any(l == level for l, _, _ in modes):
                self.build(source, level, folder + "/" + level[1:])
        for level, mode, processors in modes:
            if self.interrupted:
                raise Difference("interrupted")
            got = self.run(folder + "/" + level[1:], mode, processors)
            name = f"{level} TUCODEBUG={mode} GOMAXPROCS={processors}"
            if got is None:
                raise Difference(f"does not end at {level} {mode}", name)
            want = want or got
            if got != want:
                part = "status" if got[0] != want[0] else "stdout" if got[1] != want[1] else "stderr"
                raise Difference(f"{part} differs at {level} {mode}", name + self.shown(want, got))

    @staticmethod
    def shown(want, got):
        text = f"\n  exit status: want {want[0]}, got {got[0]}\n" if want[0] != got[0] else "\n"
        for a, b, name in ((want[1], got[1], "stdout"), (want[2].encode(), got[2].encode(), "stderr")):
            a, b = (x.decode(errors="backslashreplace").split("\n") for x in (a, b))
            for i in range(max(len(a), len(b))):
                left, right = (x[i] if i < len(x) else "(end)" for x in (a, b))
                if left != right:
                    text += f"  {name} line {i + 1}:\n    want {left[:400]}\n    got  {right[:400]}\n"
                    break
        return text
