"""What common code takes from the heap: allocations and bytes of a call, compiled by gc and by Tuco.

testdata/bench/allocations is one program. It prints a line for each piece of code: the name, allocations and bytes a call.
These are exact but for what pools and other goroutines do, so one run of each is enough.
"""
import os

from measuring import race, table, toolchains
from measuring.toolchains import Failed, Skipped

FOLDER = toolchains.ROOT / "testdata/bench/allocations"
LEAST = 8  # bytes that are added to both sides of a ratio, so that there is one where nothing is allocated


def programs():
    return ["allocations"]


def read(output):
    """(Allocations, bytes) of a call, by name."""
    figures = {}
    for line in output.splitlines():
        name, allocations, size = line.split("\t")
        figures[name] = float(allocations), int(size)
    return figures


def measure(options, folder):
    rows = table.Table("Allocations of a call, beside gc", ["", "gc", "tuco", "gc's bytes", "tuco's bytes", "ratio"],
                       [30, 8, 8, 12, 12, 8])
    try:
        binaries = toolchains.build_go(options.tuco, ".", os.path.join(folder, "allocations"), FOLDER)
    except Skipped as reason:
        rows.note("allocations", f"skipped: {reason}")
        return rows
    except Failed as reason:
        rows.failures += 1
        rows.note("allocations", f"failed: {reason}")
        return rows
    gc, tuco = (read(race.run([binaries[compiler]])[2]) for compiler in ("gc", "tuco"))
    ratios = []
    for name, (allocations, size) in gc.items():
        ours, our_size = tuco[name]
        ratios.append((our_size + LEAST) / (size + LEAST))
        rows.row(name, f"{allocations:g}", f"{ours:g}", str(size), str(our_size), f"{ratios[-1]:.2f}")
    rows.row("geometric mean", "", "", "", "", f"{race.geometric_mean(ratios):.2f}")
    more = [name for name, (allocations, _) in gc.items() if tuco[name][0] > allocations + 0.05]
    if more:
        rows.note("more allocations than gc's", ", ".join(more))
    return rows
