"""The public symbols of the modules of a build (NUTGRAF_BUILD, else the debug build), as the compiler writes them for DocC. What
.ci/surface and .ci/docs share."""

import json
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / os.environ.get("NUTGRAF_BUILD", ".build/debug")


def modules():
    """Nutgraf and the modules that it hands on."""
    exported = re.findall(r"@_exported public import (\w+)", (ROOT / "Sources/Nutgraf/Nutgraf.swift").read_text())
    return ["Nutgraf"] + exported


def extract(module, folder):
    """Writes the symbol graphs of a module into a folder; its symbols as dictionaries."""
    target = json.loads(subprocess.run(["swift", "-print-target-info"], capture_output=True, check=True).stdout)
    maps = sorted(BUILD.glob("*.build/module.modulemap")) + sorted(ROOT.glob("Sources/*/module.modulemap"))
    includes = [option for path in maps for option in ("-Xcc", f"-fmodule-map-file={path}")]
    subprocess.run(
        ["swift", "symbolgraph-extract", "-module-name", module, "-target", target["target"]["triple"], "-I", BUILD / "Modules"]
        + includes
        + ["-output-dir", folder, "-minimum-access-level", "public", "-skip-synthesized-members"],
        check=True,
    )
    symbols = []
    for path in sorted(pathlib.Path(folder).glob(f"{module}.symbols.json")) + sorted(pathlib.Path(folder).glob(f"{module}@*.symbols.json")):
        symbols += json.loads(path.read_text())["symbols"]
    return symbols


def documentation(symbol):
    """What its comment says, empty where it has none."""
    return "\n".join(line["text"] for line in symbol.get("docComment", {"lines": []})["lines"])
