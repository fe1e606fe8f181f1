"""Timing two programs in turn, and printing what came of it."""
import pathlib
import statistics
import subprocess
import sys
import typing


class Run(typing.NamedTuple):
    """A process that has ended: seconds by the clock and of the processors, and the peak of its memory in bytes."""

    seconds: float
    processor: float
    peak: int
    errors: str

    def rates(self, work):
        return Rates(work / self.seconds, work / self.processor)


class Rates(typing.NamedTuple):
    """Work a second, by the clock and by processor time. The second hardly feels what else the machine does."""

    clock: float
    processor: float


def run(command):
    """Runs a command in a process of its own."""
    launcher = pathlib.Path(__file__).parent / "process.py"
    done = subprocess.run([sys.executable, "-I", "-S", launcher, *map(str, command)],
                          capture_output=True, text=True, check=True)
    seconds, processor, peak, status = done.stdout.split()
    if status != "0":
        sys.exit(f"{' '.join(map(str, command))}: exit status {status}\n{done.stderr}")
    return Run(float(seconds), float(processor), int(peak), done.stderr)


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


class Answering:
    """A process that answers each line on its standard input with a line, for timings inside another process."""

    def __init__(self, *command):
        self.command = " ".join(map(str, command))
        self.process = subprocess.Popen(
            list(map(str, command)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def line(self):
        """The words of its next line."""
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{self.command} ended before it answered")
        return line.split()

    def ask(self, question):
        self.process.stdin.write(question + "\n")
        self.process.stdin.flush()
        return self.line()


class Results:
    """What was measured, as lines and as a record."""

    def __init__(self):
        self.rows = []

    def ratio(self, name, unit, pairs, target=None):
        """Prints a line for rates (ours, the peer's) measured in turn; the target is for the clock."""
        if not self.rows:
            print(f"{'':66} {'nutgraf':>9} {'peer':>8}  {'ratio':>7} {'least':>8} {'most':>8} {'by CPU':>8}  target")
        ratios = [mine.clock / other.clock for mine, other in pairs]
        row = {"name": name.strip(), "unit": unit, "nutgraf": statistics.median(mine.clock for mine, _ in pairs),
               "peer": statistics.median(other.clock for _, other in pairs), "ratio": statistics.median(ratios),
               "least": min(ratios), "most": max(ratios),
               "processorRatio": statistics.median(mine.processor / other.processor for mine, other in pairs),
               "repeats": len(pairs), "target": target}
        met = "" if target is None else f"  ≥ {target}: {'met' if row['ratio'] >= target else 'MISSED'}"
        print(f"{name + ', ' + unit:66} {figure(row['nutgraf']):>9} {figure(row['peer']):>8}  {figure(row['ratio']):>6}× "
              f"{figure(row['least']):>7}× {figure(row['most']):>7}× {figure(row['processorRatio']):>7}×{met}", flush=True)
        self.rows.append(row)

    def value(self, name, unit, values, target, decimals=1):
        """Prints a line for a figure that must not be above a target."""
        row = {"name": name, "unit": unit, "median": statistics.median(values), "least": min(values),
               "most": max(values), "repeats": len(values), "target": target}
        met = "met" if row["median"] <= target else "MISSED"
        print(f"{name + ', ' + unit:66} {row['median']:9.{decimals}f} (least {row['least']:.{decimals}f}, "
              f"most {row['most']:.{decimals}f})  ≤ {target}: {met}", flush=True)
        self.rows.append(row)


def figure(value):
    """Three digits where they say something: 0.87, 7.12, 45.3, 2327."""
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:.0f}"


def check(condition, claim):
    """Ends the run where a result is wrong: a figure for a wrong result is worth nothing."""
    if not condition:
        sys.exit(f"WRONG RESULT: {claim}")
