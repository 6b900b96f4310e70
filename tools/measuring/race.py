"""Runs programs in turn and compares their times.

The runs are interleaved, so that the machine's moods hit both, and the one that begins alternates. A time is that of the
whole process. Wall time is what a user waits for; CPU time counts all threads of the process, so it shows a collector
that works on another processor, and it is the one to look at on a busy machine.
"""
import math
import os
import resource
import statistics
import subprocess
import time
from dataclasses import dataclass, field

from measuring.toolchains import Failed


@dataclass
class Times:
    wall: list = field(default_factory=list)  # seconds, one a run
    cpu: list = field(default_factory=list)   # seconds of user and system, one a run


@dataclass
class Result:
    """The times of the base (gc, clang) and of Tuco."""
    base: Times
    tuco: Times

    def ratio(self):
        return statistics.median(self.tuco.wall) / statistics.median(self.base.wall)

    def ratio_of_minima(self):
        return min(self.tuco.wall) / min(self.base.wall)

    def ratio_of_cpu(self):
        return statistics.median(self.tuco.cpu) / max(statistics.median(self.base.cpu), 1e-6)


def children_cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(words, **variables):
    """Wall seconds, CPU seconds and output of one run; its standard error counts as output."""
    cpu, start = children_cpu(), time.perf_counter()
    done = subprocess.run(words, capture_output=True, text=True, timeout=600, env={**os.environ, **variables})
    wall, cpu = time.perf_counter() - start, children_cpu() - cpu
    if done.returncode != 0:
        said = done.stderr.strip().splitlines()
        raise Failed(f"{os.path.basename(words[0])}: exit status {done.returncode}{': ' + said[0][:100] if said else ''}")
    return wall, cpu, done.stdout + done.stderr


def race(programs, runs, **variables):
    """PROGRAMS are two paths by name, Tuco's the last; both must print the same."""
    times, outputs = {name: Times() for name in programs}, {}
    for i in range(runs):
        for name in list(programs)[::-1 if i % 2 else 1]:
            wall, cpu, output = run([programs[name]], **variables)
            times[name].wall.append(wall)
            times[name].cpu.append(cpu)
            if outputs.setdefault(name, output) != output:
                raise Failed(f"{name}: the output changes from run to run")
    if len(set(outputs.values())) != 1:
        raise Failed("the outputs differ")
    return Result(*times.values())


def geometric_mean(ratios):
    return math.exp(statistics.fmean(map(math.log, ratios)))
