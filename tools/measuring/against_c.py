"""Benchmark games in Go, compiled by Tuco, against the same in C, compiled by clang -O3.

testdata/bench/c/NAME.c is the same program as NAME.go beside it or, where there is none, testdata/bench/NAME.go.
"""
import os

from measuring import race, table, toolchains

GAMES = toolchains.ROOT / "testdata/bench"


def programs():
    return sorted(path.stem for path in (GAMES / "c").glob("*.c"))


def measure(options, folder):
    def compare(name):
        beside = GAMES / "c" / f"{name}.go"
        go_source = beside if beside.exists() else GAMES / f"{name}.go"
        binaries = toolchains.build_go_and_c(options.tuco, go_source, GAMES / "c" / f"{name}.c", os.path.join(folder, name))
        return race.race(binaries, options.runs)

    return table.compare_all("The same in C, by clang -O3", "clang", options.names or programs(), compare)
