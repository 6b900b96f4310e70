"""A mix of real code, each program compiled by gc and by Tuco from the same source.

Each folder of testdata/bench/mix with a main.go is a program. They use packages of the Go tree and modules of others,
which must be in the module cache.
"""
import os
import pathlib

from measuring import race, table, toolchains
from measuring.profile import profile_both

FOLDER = toolchains.ROOT / "testdata/bench/mix"


def programs():
    return sorted(path.parent.name for path in FOLDER.glob("*/main.go"))


def measure(options, folder):
    root = toolchains.go_root() or ""
    built = {}

    def compare(name):
        built[name] = toolchains.build_go(options.tuco, f"./{name}", os.path.join(folder, name), FOLDER)
        return race.race(built[name], options.runs, GOROOT=root)

    names = options.names or programs()
    result = table.compare_all("A mix of real code, beside gc", "gc", names, compare)
    if getattr(options, "profile", False):
        for name in names:
            if name in built:
                binaries = toolchains.build_go(options.tuco, f"./{name}", os.path.join(folder, name), FOLDER, symbols=True)
                profile_both(name, binaries, pathlib.Path(folder), GOROOT=root)
    return result
