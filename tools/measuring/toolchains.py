"""The compilers that are compared, and how each makes a program."""
import os
import pathlib
import shutil
import subprocess

from conform import toolchain

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TUCO = str(ROOT / "build/bin/tuco")
CLANG = next((name for name in ("clang-19", "clang") if shutil.which(name)), None)


class Failed(Exception):
    """A program that could not be made or run, or that gave a wrong answer."""


class Skipped(Exception):
    """A comparison for which this machine lacks something; the text says what."""


def need_go():
    if missing := toolchain.missing():
        raise Skipped("no Go toolchain to compare with: it takes " + missing)


def go_root():
    """The Go tree, or None."""
    if not shutil.which("go"):
        return None
    return subprocess.run(["go", "env", "GOROOT"], capture_output=True, text=True).stdout.strip() or None


def version_line(words):
    """The first line of what a command says of its version."""
    try:
        done = subprocess.run(words, capture_output=True, text=True)
    except OSError:
        return "missing"
    return (done.stdout.strip().splitlines() or ["unknown"])[0]


def compile_with(label, words, folder, **variables):
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, timeout=600,
                          env={**os.environ, **variables})
    if done.returncode == 0:
        return
    text = done.stderr.strip()
    if "disabled by GOPROXY=off" in text or "is not in the module cache" in text:
        raise Skipped(f"a module is missing; `go mod download` in {os.path.relpath(folder, ROOT)} fetches it")
    raise Failed(f"{label}: {text.splitlines()[-1] if text else 'failed'}")


def build_go(tuco, what, out, folder, symbols=False):
    """Compiles WHAT (a file or a package) in FOLDER with gc and with Tuco; the paths of both programs by compiler.

    Nothing is fetched. With SYMBOLS, Tuco's program keeps its symbol table; gc's always has one.
    """
    need_go()
    programs = {"gc": f"{out}.gc", "tuco": f"{out}.tuco"}
    compile_with("gc", ["go", "build", "-o", programs["gc"], what], folder, GOPROXY="off", GOTOOLCHAIN="local")
    compile_with("tuco", [tuco, "build", *(["-g"] if symbols else []), "-o", programs["tuco"], what], folder)
    return programs


def build_go_and_c(tuco, go_source, c_source, out):
    """Compiles the Go file with Tuco and the C file with clang -O3, both for the same plain x86-64."""
    if CLANG is None:
        raise Skipped("no clang to compare with")
    programs = {"clang": f"{out}.clang", "tuco": f"{out}.tuco"}
    compile_with("clang", [CLANG, "-O3", "-std=c17", "-Wall", "-Werror", "-o", programs["clang"], str(c_source), "-lm"], ROOT)
    compile_with("tuco", [tuco, "build", "-o", programs["tuco"], str(go_source)], ROOT)
    return programs
