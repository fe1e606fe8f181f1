"""Timing two programs in turn, and printing what came of it."""
import pathlib
import statistics
import subprocess
import sys


def run(command):
    """Seconds, peak bytes and standard error of a command."""
    launcher = pathlib.Path(__file__).parent / "process.py"
    done = subprocess.run([sys.executable, "-I", "-S", launcher, *map(str, command)],
                          capture_output=True, text=True, check=True)
    seconds, peak, status = done.stdout.split()
    if status != "0":
        sys.exit(f"{' '.join(map(str, command))}: exit status {status}\n{done.stderr}")
    return float(seconds), int(peak), done.stderr


def in_turn(repeats, ours, theirs):
    """Pairs of what the two functions return, in changing order, so that a slow moment of the machine meets both."""
    pairs = []
    for repeat in range(repeats):
        if repeat % 2:
            mine = ours()
            other = theirs()
        else:
            other = theirs()
            mine = ours()
        pairs.append((mine, other))
    return pairs


class Results:
    """What was measured, as lines and as a record."""

    def __init__(self):
        self.rows = []

    def ratio(self, name, unit, pairs, target=None):
        """Prints a line for rates (ours, the peer's) measured in turn."""
        if not self.rows:
            print(f"{'':46} {'nutgraf':>10} {'peer':>10}  {'ratio':>7} {'least':>7} {'most':>7}  target")
        ratios = [mine / other for mine, other in pairs]
        mine, other = (statistics.median(rates) for rates in zip(*pairs))
        row = {"name": name, "unit": unit, "nutgraf": mine, "peer": other, "ratio": statistics.median(ratios),
               "least": min(ratios), "most": max(ratios), "repeats": len(pairs), "target": target}
        met = "" if target is None else f"  ≥ {target}: {'met' if row['ratio'] >= target else 'MISSED'}"
        print(f"{name + ', ' + unit:46} {mine:10.1f} {other:10.1f}  {row['ratio']:6.1f}× {row['least']:6.1f}× "
              f"{row['most']:6.1f}×{met}", flush=True)
        self.rows.append(row)

    def value(self, name, unit, values, target):
        """Prints a line for a figure that must stay below a target."""
        row = {"name": name, "unit": unit, "median": statistics.median(values), "least": min(values),
               "most": max(values), "repeats": len(values), "target": target}
        met = "met" if row["median"] < target else "MISSED"
        print(f"{name + ', ' + unit:46} {row['median']:10.1f} (least {row['least']:.1f}, most {row['most']:.1f})"
              f"  < {target}: {met}", flush=True)
        self.rows.append(row)


def check(condition, claim):
    """Ends the run where a result is wrong: a figure for a wrong result is worth nothing."""
    if not condition:
        sys.exit(f"WRONG RESULT: {claim}")
