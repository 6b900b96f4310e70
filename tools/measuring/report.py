"""The page that `tools/bench all --report` writes: what was measured, on what, and each table."""
import os
import pathlib
import platform

from measuring import against_c, allocations, bounds, games, library, mix, pauses, toolchains

HEAD = """# Performance

Written by `tools/bench all -n {runs} --report`; do not edit. `tools/bench --help` and `tools/bounds --help` say what is
measured and how; `tools/bench`, `tools/bench mix`, `tools/bench library`, `tools/bench allocations`, `tools/bench pauses`,
`tools/bench c` and `tools/bounds` make the tables one by one.

Below 1 is faster, or fewer, than the other compiler. Times are medians of {runs} interleaved {noun} of the whole
process; `of minima` and `of CPU time` are the ratios of the shortest runs and of user and system time.

- processor: {processor}, {count} in use, {system}
- load when it began: {load}
- {go}
- {clang}
- {tuco}
"""


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def head(options):
    return HEAD.format(runs=options.runs, noun="run" if options.runs == 1 else "runs", processor=processor(),
                       count=len(os.sched_getaffinity(0)),
                       system=f"Linux {platform.release()}", load=f"{os.getloadavg()[0]:.2f}",
                       go=toolchains.version_line(["go", "version"]),
                       clang=toolchains.version_line([toolchains.CLANG or "clang", "--version"]),
                       tuco=toolchains.version_line([options.tuco, "version"]))


def measure_all(options, folder):
    text = head(options)
    if options.report:
        open(options.report, "a").close()  # a place where nothing can be written is found out before the work
    tables = [part.measure(options, folder) for part in (games, mix, library, allocations, pauses, against_c)]
    tables.insert(1, games.measure_hello(options, folder))
    tables.append(bounds.measure(options, folder))
    if options.report:
        pathlib.Path(options.report).write_text("\n".join([text, *(table.markdown() for table in tables)]))
    return tables
