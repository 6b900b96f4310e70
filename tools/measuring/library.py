"""Functions of the standard library, each measured within one program, compiled by gc and by Tuco.

Each folder of testdata/bench/library with a main.go is a program. It prints a line for each function: the name, CPU
nanoseconds a call (the median of batches within the run), and a check of what the calls returned, which must be the same
for both compilers and in each run.
"""
import os
import statistics

from measuring import race, table, toolchains
from measuring.toolchains import Failed, Skipped

FOLDER = toolchains.ROOT / "testdata/bench/library"


def programs():
    return sorted(path.parent.name for path in FOLDER.glob("*/main.go"))


def read(output):
    """(Nanoseconds, check) by function."""
    figures = {}
    for line in output.splitlines():
        name, nanoseconds, check = line.split("\t")
        figures[name] = float(nanoseconds), check
    return figures


def measure_functions(name, options, folder):
    """The nanoseconds of each run by compiler, by function."""
    binaries = toolchains.build_go(options.tuco, f"./{name}", os.path.join(folder, name), FOLDER)
    times, checks = {}, {}
    for i in range(options.runs):
        for compiler in list(binaries)[::-1 if i % 2 else 1]:
            for function, (nanoseconds, check) in read(race.run([binaries[compiler]])[2]).items():
                times.setdefault(function, {key: [] for key in binaries})[compiler].append(nanoseconds)
                if checks.setdefault(function, check) != check:
                    raise Failed(f"{function}: the results differ")
    return times


def nanoseconds(values):
    value = statistics.median(values)
    return f"{value:.1f} ns" if value < 1e4 else f"{value * 1e-3:.1f} µs"


def measure(options, folder):
    rows = table.Table("Functions of the standard library, beside gc", ["", "gc", "tuco", "ratio", "of minima"],
                       [36, 12, 12, 8, 10])
    ratios = []
    for name in options.names or programs():
        try:
            times = measure_functions(name, options, folder)
        except Skipped as reason:
            rows.note(name, f"skipped: {reason}")
            continue
        except Failed as reason:
            rows.failures += 1
            rows.note(name, f"failed: {reason}")
            continue
        for function, by_compiler in times.items():
            gc, tuco = by_compiler["gc"], by_compiler["tuco"]
            ratios.append(statistics.median(tuco) / statistics.median(gc))
            rows.row(function, nanoseconds(gc), nanoseconds(tuco), f"{ratios[-1]:.2f}", f"{min(tuco) / min(gc):.2f}")
    if ratios:
        rows.row("geometric mean", "", "", f"{race.geometric_mean(ratios):.2f}", "")
    return rows
