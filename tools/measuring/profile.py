"""Where the CPU time of a program goes, by `perf` with software events (no counters of the processor are needed).

Symbols are put in groups by their names, the first pattern that matches decides. The same is done with gc's program, so
that one sees which group makes the difference.
"""
import re
import shutil
import subprocess
from collections import Counter

from measuring.race import run
from measuring.toolchains import Failed

FREQUENCY = 2000  # samples a second of CPU time
TOP = 12

GROUPS = ("allocation", "collection", "clearing, copying", "maps", "stacks", "kernel", "rest")

TUCO = (
    ("clearing, copying", r"^(mem(cpy|move|set)|rt_typed_(move|clear|move_many)|tuco::rt::gc::typed_|rt_move|rt_clear)"),
    ("maps", r"^((tuco_)?rt_map_|tuco::rt::services::(map_|hash_)|internal/rt\.Map)"),
    ("stacks", r"^((tuco_)?rt_data_stack_grow|__morestack|tuco::rt::stack::(?!Walker|DataFrameWalker))"),
    ("collection", r"^(rt_write_barrier|rt_barrier|tuco::rt::stack::(Walker|DataFrameWalker)"
                   r"|tuco::rt::heap::Heap::(begin_sweep|finish_sweep|sweep)|tuco::rt::gc::(?!allocate))"),
    ("allocation", r"^((tuco_)?rt_(object_new|slice_make|slice_grow|array_new|bytes_from|runes_from|string_(from|concat))"
                   r"|tuco::rt::gc::allocate|tuco::rt::heap::)"),
)
GC = (
    ("clearing, copying", r"^runtime\.(mem(move|clr)|typedmem|typedslicecopy|wb(Move|Zero)|duff(copy|zero)|bulkBarrier)"),
    ("maps", r"^(internal/runtime/maps\.|runtime\.(map|aeshash|memhash|strhash|nilinterhash|interhash|typehash))"),
    ("stacks", r"^runtime\.(morestack|newstack|copystack|stack(alloc|free|pool|cache)|adjust|pcvalue|step$)"),
    ("collection", r"^(gcWriteBarrier|internal/runtime/gc|runtime\.(gc(?!Trigger)|scan|grey|markroot|mark[A-Z]|sweep|shade"
                   r"|bgsweep|bgscavenge|drain|wb[A-Z]|wbBuf|findObject|spanOf|spanSetScans|spanInlineMark|extractHeapBits"
                   r"|procyield|tryDeferToSpanScan|typePointers|getempty|putempty|putfull|trygetfull|handoff|addb$"
                   r"|deductSweepCredit|deductAssistCredit|\(\*(gcWork|gcControllerState|gcCPULimiterState|wbBuf|workbuf"
                   r"|sweepLocked|sweepLocker|activeSweep|lfstack|spanInlineMarkBits|spanQueue|spanSPMC|unwinder"
                   r"|limiterEvent)\)))"),
    ("allocation", r"^runtime\.(malloc|newobject|newarray|makeslice|growslice|nextslicecap|nextFree|raw(string|byte|rune)"
                   r"|concat|slicebytetostring|stringto|heapSetType|heapBits|writeHeapBits|publicationBarrier|profilealloc"
                   r"|roundupsize|convT|\(\*(mcache|mcentral|mheap|mspan|fixalloc|pageAlloc|pageCache|spanSet|pallocBits"
                   r"|pallocData)\))"),
)


def group_of(symbol, kernel, patterns):
    if kernel:
        return "kernel"
    return next((group for group, pattern in patterns if re.match(pattern, symbol)), "rest")


def samples(binary, folder, **variables):
    """Counts of samples by (symbol, whether it is the kernel's)."""
    data = folder / "perf.data"
    run(["perf", "record", "-q", "-e", "cpu-clock", "-F", str(FREQUENCY), "-o", str(data), "--", binary], **variables)
    words = ["perf", "report", "--stdio", "-q", "-i", str(data), "-F", "sample,sym", "--sort", "sym", "-t", "\t"]
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        raise Failed(f"perf report: {done.stderr.strip()[:100]}")
    counts = Counter()
    for line in done.stdout.splitlines():
        found = re.match(r"\s*(\d+)\s*\t\[(.)\] (.*?)\s*(\t|  |$)", line)
        if found:
            counts[found[3], found[2] == "k"] += int(found[1])
    if not counts:
        raise Failed("perf report: no samples")
    return counts


def profile_both(name, binaries, folder, **variables):
    if not shutil.which("perf"):
        print(f"\n{name}: no profile: perf is not installed")
        return
    patterns = {"gc": GC, "tuco": TUCO}
    try:
        counts = {which: samples(binary, folder, **variables) for which, binary in binaries.items()}
    except Failed as reason:
        print(f"\n{name}: no profile: {reason}")
        return
    sums = {which: Counter() for which in counts}
    for which, symbols in counts.items():
        for (symbol, kernel), n in symbols.items():
            sums[which][group_of(symbol, kernel, patterns[which])] += n
    print(f"\n{name + ', CPU time by perf':32} {'gc':>10} {'tuco':>10}   share of tuco's")
    total = sums["tuco"].total()
    for group in GROUPS:
        gc, tuco = (sums[which][group] * 1e3 / FREQUENCY for which in ("gc", "tuco"))
        print(f"  {group:30} {gc:7.1f} ms {tuco:7.1f} ms {100 * sums['tuco'][group] / total:6.1f} %")
    print(f"  tuco's first {TOP} symbols, beside gc's of the same name:")
    for symbol, n in counts["tuco"].most_common(TOP):
        gc, tuco = (counts[which][symbol] * 1e3 / FREQUENCY for which in ("gc", "tuco"))
        beside = f"{gc:7.1f} ms" if gc else ""
        print(f"  {'':30} {beside:>10} {tuco:7.1f} ms {100 * n / total:6.1f} %  {group_of(*symbol, TUCO)}: {symbol[0]}")
