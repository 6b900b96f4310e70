"""Tables that are printed line by line while the figures come in, and kept for a report."""
import statistics

from measuring import race
from measuring.toolchains import Failed, Skipped


class Table:
    """Columns of text; the first is set to the left, the others to the right."""

    def __init__(self, title, headings, widths):
        self.title, self.headings, self.widths = title, headings, widths
        self.rows, self.notes, self.failures = [], [], 0
        print(f"\n{title}")
        self.show(headings)

    def show(self, cells):
        first, *others = zip(cells, self.widths)
        print(f"{first[0]:{first[1]}}" + "".join(f" {cell:>{width}}" for cell, width in others), flush=True)

    def row(self, *cells):
        self.rows.append(cells)
        self.show(cells)

    def note(self, name, text):
        """A row that has no figures, and why."""
        self.notes.append(f"{name}: {text}")
        print(f"{name:{self.widths[0]}} {text}", flush=True)

    def markdown(self):
        lines = [f"## {self.title}", "", "| " + " | ".join(self.headings) + " |",
                 "|---|" + "--:|" * (len(self.headings) - 1)]
        lines += ["| " + " | ".join(row) + " |" for row in self.rows]
        if self.notes:
            lines += ["", *(f"- {note}" for note in self.notes)]
        return "\n".join(lines) + "\n"


def milliseconds(seconds):
    return f"{statistics.median(seconds) * 1e3:.1f} ms"


def compare_all(title, base, names, compare):
    """A table of COMPARE(name), which returns a race's result, for each name, and the geometric means below."""
    table = Table(title, ["", base, "tuco", "ratio", "of minima", "of CPU time"], [20, 13, 13, 8, 10, 12])
    results = []
    for name in names:
        try:
            result = compare(name)
        except Skipped as reason:
            table.note(name, f"skipped: {reason}")
            continue
        except Failed as reason:
            table.failures += 1
            table.note(name, f"failed: {reason}")
            continue
        results.append(result)
        table.row(name, milliseconds(result.base.wall), milliseconds(result.tuco.wall), f"{result.ratio():.2f}",
                  f"{result.ratio_of_minima():.2f}", f"{result.ratio_of_cpu():.2f}")
    if results:
        means = (race.geometric_mean([ratio(result) for result in results])
                 for ratio in (race.Result.ratio, race.Result.ratio_of_minima, race.Result.ratio_of_cpu))
        table.row("geometric mean", "", "", *(f"{mean:.2f}" for mean in means))
    return table
