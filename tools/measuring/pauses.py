"""How long the collector stops a program that allocates without pause, and how late a goroutine is that is to wake each
millisecond, beside gc: testdata/bench/pauses, with heaps of several sizes, and with goroutines that wait.

Times are microseconds, each the median of the runs' own figures; `trees` is how much the program did meanwhile.
"""
import os
import statistics

from measuring import race, table, toolchains
from measuring.toolchains import Failed, Skipped

FOLDER = toolchains.ROOT / "testdata/bench/pauses"
SHAPES = {f"{megabytes}MB-{goroutines}": (megabytes, goroutines)
          for megabytes in (100, 300, 1000) for goroutines in (1, 10000)}
SECONDS = 4


def programs():
    return list(SHAPES)


def read(output):
    return {name: [float(value) for value in values]
            for name, *values in (line.split("\t") for line in output.splitlines())}


def measure(options, folder):
    rows = table.Table("Stops and delays, beside gc (µs)",
                       ["", "compiler", "stop p50", "p99", "max", "tick p50", "p99", "max", "trees", "peak MB"],
                       [14, 8, 10, 9, 9, 10, 9, 9, 8, 8])
    try:
        binaries = toolchains.build_go(options.tuco, ".", os.path.join(folder, "pauses"), FOLDER)
    except Skipped as reason:
        rows.note("pauses", f"skipped: {reason}")
        return rows
    except Failed as reason:
        rows.failures += 1
        rows.note("pauses", f"failed: {reason}")
        return rows
    for name in options.names or programs():
        megabytes, goroutines = SHAPES[name]
        figures = {compiler: [] for compiler in binaries}
        for i in range(options.runs):
            for compiler in list(binaries)[::-1 if i % 2 else 1]:
                words = [binaries[compiler], str(megabytes), str(goroutines), str(SECONDS)]
                figures[compiler].append(read(race.run(words)[2]))
        for compiler, runs in figures.items():
            def median(key, index=0):
                return statistics.median(run[key][index] for run in runs if key in run)
            rows.row(name, compiler, *(f"{median(key, i):.0f}" for key in ("stops", "ticks") for i in range(3)),
                     f"{median('trees'):.0f}", f"{median('peak') / 1024:.0f}")
    return rows
