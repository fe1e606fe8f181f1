"""Where sparse and dense Gram matrices cross over, as a plot: a heat map over density and rows, written as SVG."""
import json
import math
import re
import subprocess

from .environment import MATRICES, ROOT

RULE = ROOT / "Sources/LinearAlgebra/Products/SparseGram.swift"

# The page's own colors follow its background; the cells have their own, so that they read on both.
STYLE = """
text { font: 13px "DejaVu Sans", "Helvetica Neue", Arial, sans-serif; fill: #1f2328; }
.title { font-size: 16px; font-weight: bold; } .small { font-size: 12px; }
.cell { font-size: 12px; fill: #111; paint-order: stroke; stroke-width: 4; } .strong { fill: #fff; }
.axis { stroke: #1f2328; } .crossing { stroke: #000; stroke-width: 3; fill: none; }
.halo { stroke: #fff; stroke-width: 6; fill: none; } .rule { stroke-dasharray: 8 5; }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .axis { stroke: #e6edf3; }
  .cell { fill: #111; } .strong { fill: #fff; } .key { stroke: #e6edf3; } .keyhalo { stroke: none; } }
"""


def measure(results, context):
    figures = json.loads(subprocess.run([MATRICES, "--crossover"], capture_output=True, text=True, check=True).stdout)
    print("Seconds of accumulation over seconds of ssyrk; above 1 the dense way is faster")
    densities = sorted({cell["density"] for cell in figures["cells"]})
    print("   rows " + "".join(f"{density * 100:7g}%" for density in densities))
    for rows in sorted({cell["rows"] for cell in figures["cells"]}):
        print(f"{rows:7} " + "".join(f"{ratio(figures, rows, density):8.2f}" for density in densities), flush=True)
    return {"crossover": figures}


def ratio(figures, rows, density):
    cell = next(cell for cell in figures["cells"] if (cell["rows"], cell["density"]) == (rows, density))
    return cell["accumulation"] / cell["dense"]


def rule():
    """The share of rows from which the library takes a column to be dense: with OpenBLAS, and in plain Swift."""
    found = re.search(r"denseShare\(.*\).*\.openBLAS \? ([\d.]+) : ([\d.]+)", RULE.read_text(encoding="utf-8"))
    if not found:
        raise SystemExit(f"the rule is no longer where it was in {RULE.name}: mend peers/crossover.py")
    return float(found.group(1)), float(found.group(2))


def color(value):
    """Blue where sparse is faster, orange where dense is, white where they are equal; full at 32 times."""
    share = min(1, abs(math.log2(value)) / 5) ** 0.8
    end = (196, 92, 0) if value > 1 else (12, 84, 160)
    return "#" + "".join(f"{round(250 + (part - 250) * share):02x}" for part in end), share > 0.8


def times(value):
    """How many times as fast the faster way is."""
    value = max(value, 1 / value)
    return f"{value:.1f}×" if value < 9.95 else f"{value:.0f}×"


def svg(figures, about):
    """The plot of the figures; `about` is a line that says where they come from."""
    densities = sorted({cell["density"] for cell in figures["cells"]})
    sizes = sorted({cell["rows"] for cell in figures["cells"]})
    left, top, width, height = 96, 84, 68, 40
    right, bottom = left + width * len(densities), top + height * len(sizes)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {right + 24} {bottom + 120}" '
           f'width="{right + 24}" height="{bottom + 120}" role="img" aria-labelledby="title">',
           '<title id="title">Gram matrix of a sparse matrix: the faster way over density and rows</title>',
           f"<style>{STYLE}</style>",
           f'<text class="title" x="{left}" y="26">Gram matrix A·Aᵀ of a sparse A: which way is faster, and how many times</text>',
           f'<text class="small" x="{left}" y="48">{about}</text>',
           f'<text class="small" x="{left}" y="66">A has {figures["columns"]:,} equally frequent columns; one thread</text>']

    numbers = []

    def x(density):
        """Between the middles of the columns, on a logarithmic scale."""
        for place, (low, high) in enumerate(zip(densities, densities[1:])):
            if density <= high or high == densities[-1]:
                return left + width * (place + 0.5 + math.log(density / low) / math.log(high / low))

    for line, rows in enumerate(reversed(sizes)):
        y = top + height * line
        out.append(f'<text x="{left - 10}" y="{y + height / 2 + 5}" text-anchor="end">{rows:,}</text>')
        for column, density in enumerate(densities):
            value = ratio(figures, rows, density)
            fill, strong = color(value)
            out.append(f'<rect x="{left + width * column}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>')
            # Beside the middle of the cell, where lines pass, and over them.
            numbers.append(f'<text class="cell{" strong" if strong else ""}" x="{left + width * (column + 1) - 6}" '
                           f'y="{y + height / 2 + 5}" text-anchor="end" stroke="{fill}">{times(value)}</text>')
    for column, density in enumerate(densities):
        out.append(f'<text x="{left + width * (column + 0.5)}" y="{bottom + 20}" text-anchor="middle">'
                   f'{density * 100:g} %</text>')
    out.append(f'<rect class="axis" x="{left}" y="{top}" width="{right - left}" height="{bottom - top}" fill="none"/>')
    middle = (top + bottom) / 2
    out.append(f'<text x="24" y="{middle}" text-anchor="middle" transform="rotate(-90 24 {middle})">rows</text>')
    out.append(f'<text x="{(left + right) / 2}" y="{bottom + 42}" text-anchor="middle">'
               "density: the share of rows that hold a value in a column</text>")

    # Where the ratio passes 1, between two densities by interpolation of the logarithms: a step a row.
    points = []
    for line, rows in enumerate(reversed(sizes)):
        logs = [math.log(ratio(figures, rows, density)) for density in densities]
        at = next((place for place in range(1, len(logs)) if logs[place - 1] < 0 <= logs[place]), None)
        if at is None:
            across = left if logs[0] >= 0 else right
        else:
            across = left + width * (at - 0.5 + logs[at - 1] / (logs[at - 1] - logs[at]))
        points += [(across, top + height * line), (across, top + height * (line + 1))]
    path = "M" + " L".join(f"{across:.1f} {down:.1f}" for across, down in points)
    share = rule()[0]
    ruled = f"M{x(share):.1f} {top} L{x(share):.1f} {bottom}"
    out += [f'<path class="halo" d="{path}"/><path class="crossing" d="{path}"/>',
            f'<path class="halo" d="{ruled}"/><path class="crossing rule" d="{ruled}"/>', *numbers]

    # The key.
    y = bottom + 72
    for across, value, words in [(left, 1 / 8, "sparse (accumulation) is faster"), (left + 260, 8, "dense (ssyrk) is faster")]:
        out.append(f'<rect x="{across}" y="{y - 12}" width="26" height="15" fill="{color(value)[0]}"/>'
                   f'<text x="{across + 34}" y="{y}">{words}</text>')
    y += 30
    for across, kind, words in [(left, "", "measured crossover"),
                                (left + 260, " rule", f"the library’s rule: a column is dense above {share * 100:g} %")]:
        out.append(f'<path class="crossing key{kind}" d="M{across} {y - 5} h26"/>'
                   f'<text x="{across + 34}" y="{y}">{words}</text>')
    return "\n".join([*out, "</svg>", ""])
