"""The tables of Benchmarks/README.md, made from a record alone."""
from . import roofline
from .measuring import figure

BEGIN, END = "<!-- figures: written by Benchmarks/report.py -->", "<!-- end of the figures -->"


def ratios(record):
    """Tables of all rows with a peer, and of all with a figure that has a limit."""
    rows = [row for area in record["areas"].values() for row in area["rows"]]
    lines = []
    beside = [row for row in rows if "ratio" in row]
    if beside:
        lines += ["| what, beside which peer | nutgraf | peer | unit | ratio (least–most) | by CPU | target |",
                  "|---|---|---|---|---|---|---|"]
        lines += [f"| {row['name']} | {figure(row['nutgraf'])} | {figure(row['peer'])} | {row['unit']} | "
                  f"{figure(row['ratio'])} ({figure(row['least'])}–{figure(row['most'])}) | "
                  f"{figure(row['processorRatio'])} | {verdict(row, '≥', row.get('ratio'))} |" for row in beside]
    alone = [row for row in rows if "median" in row]
    if alone:
        lines += ["", "| what | median (least–most) | unit | target |", "|---|---|---|---|"]
        lines += [f"| {row['name']} | {figure(row['median'])} ({figure(row['least'])}–{figure(row['most'])}) | "
                  f"{row['unit']} | {verdict(row, '≤', row['median'])} |" for row in alone]
    return "\n".join(lines).strip()


def verdict(row, relation, value):
    target = row["target"]
    if target is None:
        return ""
    met = value >= target if relation == "≥" else value <= target
    return f"{relation} {target}: {'met' if met else '**missed**'}"


def growth(rows):
    lines = ["| articles | input MB | seconds | MB/s | peak MB | matrix MB |", "|---|---|---|---|---|---|"]
    return lines + [
        f"| {row['articles']:,} | {row['bytes'] / 1e6:,.0f} | {min(row['seconds']):.2f} | "
        f"{row['bytes'] / min(row['seconds']) / 1e6:.0f} | {row['peakBytes'] / 1e6:,.0f} | "
        f"{row['matrixBytes'] / 1e6:,.0f} |" for row in rows]


def memory(rows):
    lines = ["| articles | non-zeros | `similar` MB | `cluster` MB | bytes a non-zero |", "|---|---|---|---|---|"]
    return lines + [
        f"| {row['articles']:,} | {row['nonZeros']:,} | {row['similarBytes'] / 1e6:.0f} | "
        f"{row['clusterBytes'] / 1e6:.0f} | {row['similarBytes'] / row['nonZeros']:.0f} |" for row in rows]


def machine(record):
    machine = record["machine"]
    loads = [area["loadAtEnd"] for area in record["areas"].values()]
    peers = ", ".join(f"{name} {version}" for name, version in machine["peers"].items())
    lines = [f"{machine['processor']}, {machine['processors']} processors, {machine['memoryGB']} GB, "
             f"{machine['system']}, {machine['swift']}, Python {machine['python']}; {peers}."]
    if loads and max(loads) > machine["processors"] + 0.5 or machine["loadAtStart"] > 0.5:
        lines.append(f"Other programs ran beside it: the load was {machine['loadAtStart']} at the start and up to "
                     f"{max(loads)} later. Ratios by CPU are the ones to trust.")
    if record.get("short"):
        lines.append("A short run: fewer articles and repeats than `make bench` takes.")
    return " ".join(lines)


def page(record, name):
    """Everything between the markers."""
    areas = record["areas"]
    lines = [f"From [Records/{name}](Records/{name}), measured on {record['date']}: {machine(record)}", ""]
    lines += ["### Beside peers, and against targets", "", ratios(record)]
    if "growth" in areas:
        lines += ["", "### Growth", "",
                  "`vectorize` on 2 threads over generated articles of 1.6 KB; the least of the runs.", "",
                  *growth(areas["growth"]["growth"])]
    if "memory" in areas:
        lines += ["", "### Memory of neighbors and clusters", "", *memory(areas["memory"]["memory"])]
    if "roofline" in areas:
        area = areas["roofline"]
        stages = area["stages"]
        lines += ["", "### The roofline card", "",
                  f"{stages['articles']:,} generated articles, {stages['bytes'] / 1e6:.1f} MB of body text. "
                  f"{area['limits']['blas']}.", "",
                  roofline.text(area["limits"]["limits"], area["card"], markdown=True), "", roofline.NOTE]
    if "crossover" in areas:
        lines += ["", "### Sparse or dense", "",
                  "![Heat map of the faster way to a Gram matrix over density and rows](Records/crossover.svg)"]
    return "\n".join(lines)
