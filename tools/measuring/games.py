"""Benchmark games, hello world, a parked goroutine and new objects, compiled by gc and by Tuco."""
import os
import pathlib
import statistics
import subprocess
import time

from measuring import race, table, toolchains
from measuring.toolchains import Failed, Skipped

FOLDER = toolchains.ROOT / "testdata/bench"
HELLO = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello", %d) }\n'


def programs():
    return sorted(path.stem for path in FOLDER.glob("*.go"))


def measure(options, folder):
    def compare(name):
        binaries = toolchains.build_go(options.tuco, str(FOLDER / f"{name}.go"), os.path.join(folder, name), FOLDER)
        return race.race(binaries, options.runs)

    return table.compare_all("Benchmark games, beside gc", "gc", options.names or programs(), compare)


def time_build(words, environment):
    start = time.perf_counter()
    done = subprocess.run(words, capture_output=True, text=True, timeout=600, env=environment)
    if done.returncode != 0:
        raise Failed(f"{os.path.basename(words[0])}: {done.stderr.strip()[:100]}")
    return time.perf_counter() - start


def builds(options, folder, rows):
    """The time of a build of hello world, changed and unchanged, and its size, stripped."""
    source, out = os.path.join(folder, "hello.go"), os.path.join(folder, "hello")
    environment = dict(os.environ, XDG_CACHE_HOME=os.path.join(folder, "cache"), GOFLAGS="-ldflags=-s")
    commands = {"gc": ["go", "build", "-o", out + ".gc", source],
                "tuco": [options.tuco, "build", "-o", out + ".tuco", source]}
    changed, unchanged = {"gc": [], "tuco": []}, {"gc": [], "tuco": []}
    for i in range(options.runs + 1):
        pathlib.Path(source).write_text(HELLO % i)
        for name, words in commands.items():
            first, second = time_build(words, environment), time_build(words, environment)
            if i > 0:  # the first round fills the caches
                changed[name].append(first)
                unchanged[name].append(second)
    for label, values in (("build, changed", changed), ("build, unchanged", unchanged)):
        add(rows, label, statistics.median(values["gc"]), statistics.median(values["tuco"]), "ms", 1e3)
    add(rows, "size", os.path.getsize(out + ".gc"), os.path.getsize(out + ".tuco"), "KB", 1e-3)


def parked(options, folder, rows):
    binaries = toolchains.build_go(options.tuco, str(FOLDER / "memory/parked.go"), os.path.join(folder, "parked"), FOLDER)
    each = {name: statistics.median(int(race.run([binary])[2]) for _ in range(options.runs))
            for name, binary in binaries.items()}
    add(rows, "parked goroutine", each["gc"], each["tuco"], "B", 1)


def objects(options, folder, rows):
    """CPU nanoseconds that an object takes, by kind: medians of what the program tells."""
    binaries = toolchains.build_go(options.tuco, str(FOLDER / "memory/objects.go"), os.path.join(folder, "objects"), FOLDER)
    times = {}
    for i in range(options.runs):
        for compiler in list(binaries)[::-1 if i % 2 else 1]:
            for line in race.run([binaries[compiler]])[2].splitlines():
                kind, time_taken = line.split("\t")
                times.setdefault(kind, {}).setdefault(compiler, []).append(float(time_taken))
    for kind, by_compiler in times.items():
        add(rows, kind, statistics.median(by_compiler["gc"]), statistics.median(by_compiler["tuco"]), "ns", 1)


def add(rows, label, gc, tuco, unit, scale):
    rows.row(label, f"{gc * scale:.1f} {unit}", f"{tuco * scale:.1f} {unit}", f"{tuco / gc:.2f}")


def measure_hello(options, folder):
    rows = table.Table("Hello world, a parked goroutine and new objects, beside gc", ["", "gc", "tuco", "ratio"], [20, 13, 13, 8])
    for part in (builds, parked, objects):
        try:
            toolchains.need_go()
            part(options, folder, rows)
        except Skipped as reason:
            rows.note(part.__name__, f"skipped: {reason}")
        except Failed as reason:
            rows.failures += 1
            rows.note(part.__name__, f"failed: {reason}")
    return rows
