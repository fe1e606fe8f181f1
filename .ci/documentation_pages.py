"""The pages of the documentation, with what they show of the sources put in where a line asks for it:

<!-- code: FILE -->             a file as code; FILE#Mark: what stands under `// MARK: Mark` in it
<!-- run: COMMAND -->           a line of shell in a folder with the sample stories and Documentation/Samples, and what it prints
<!-- help: COMMAND -->          the options of a command
<!-- include: FILE -->          a page of the repository, without its title; FILE#Heading: a section of it
<!-- figures: JOB -->           the measured figures of jobs whose names begin so, from README.md
<!-- methods: COMMAND A=B … --> the methods of a command, each with the symbol that documents it
<!-- shapes -->                 what commands print as JSON, from Schemas
"""

import json
import os
import re
import shutil
import subprocess
import tempfile

from symbol_graphs import BUILD, documentation

# The pages that other files of the repository are part of.
PAGES = {"LANGUAGES.md": "Languages", "ARCHITECTURE.md": "Architecture", "SECURITY.md": "Security", "LIMITS.md": "Limits", "README.md": "Python"}


class Pages:
    def __init__(self, root, symbols):
        self.root = root
        self.tool = BUILD / "nutgraf"
        self.documented = {
            "/".join([module, *symbol["pathComponents"]]): documentation(symbol) for module, its in symbols.items() for symbol in its
        }
        self.faults = []

    def write(self, catalog):
        """Writes the pages into a folder; what is wrong with them, a line each."""
        shutil.copytree(self.root / "Documentation/Nutgraf.docc", catalog)
        for page in self.root.glob("Sources/*/*.docc/*.md"):
            shutil.copy(page, catalog)
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(self.root / "Documentation/Samples", folder, dirs_exist_ok=True)
            shutil.copytree(self.root / "seeds", f"{folder}/seeds")
            self.folder = folder
            for page in sorted(catalog.glob("*.md")):
                self.page = page.name
                page.write_text(re.sub(r"^<!-- (\w+):? ?(.*?) ?-->$", self.put, page.read_text(), flags=re.M))
        return self.faults

    def put(self, match):
        try:
            return getattr(self, "put_" + match[1])(match[2])
        except Exception as error:
            self.faults.append(f"Documentation/Nutgraf.docc/{self.page}: {match[0]}: {error}")
            return ""

    def put_code(self, what):
        name, _, mark = what.partition("#")
        text = (self.root / name).read_text()
        if mark:
            parts = re.split(r"^// MARK: (.*)\n", text, flags=re.M)
            text = parts[parts.index(mark, 1) + 1]
        return f"```{'swift' if name.endswith('.swift') else 'json'}\n{text.strip()}\n```"

    def put_run(self, command):
        place = {**os.environ, "PATH": f"{self.tool.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
        run = subprocess.run(
            ["bash", "-eu", "-c", command], cwd=self.folder, env=place, capture_output=True, stdin=subprocess.DEVNULL,
            encoding="utf-8", errors="ignore")
        if run.returncode != 0:
            raise ValueError(f"ended with {run.returncode}: {run.stderr}")
        return f"```\n$ {command}\n{run.stderr}{run.stdout}".rstrip("\n") + "\n```"

    def put_help(self, command):
        return "```\n" + self.printed("help", command).rstrip("\n") + "\n```"

    def printed(self, *arguments):
        return subprocess.run([self.tool, *arguments], check=True, capture_output=True, text=True).stdout

    def put_include(self, what):
        name, _, heading = what.partition("#")
        text = (self.root / name).read_text()
        if heading:
            text = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.M | re.S)[1]
        else:
            text = re.sub(r"\A# .*\n", "", text)
        # A bar inside a cell.
        text = text.replace(", ; | or tab", ", ; \\| or tab")
        return re.sub(r"(?<!\!)\[([^\]]+)\]\(([^)]+)\)", self.link, text).strip()

    def link(self, match):
        """A link inside the repository leads to a page, or is its words alone."""
        text, target = match[1], match[2]
        if target.startswith(("http:", "https:", "doc:")):
            return match[0]
        if target.endswith("LinearAlgebra.md"):
            return "``LinearAlgebra``"
        if target.endswith("#formats"):
            return f"[{text}](doc:Formats)"
        page = PAGES.get(target.split("/")[-1].split("#")[0]) if "Benchmarks" not in target else None
        return f"[{text}](doc:{page})" if page and page + ".md" != self.page else text

    def put_figures(self, job):
        rows = [line for line in (self.root / "README.md").read_text().split("\n") if re.match(r"\| .* \|.*\|.*\|.*\|.*\|", line)]
        head = next(line for line in rows if line.startswith("| job |"))
        chosen = [line for line in rows if re.match(rf"\| (?:{job})", line)]
        if not chosen:
            raise ValueError("README.md has no such figures")
        return "\n".join([head, re.sub(r"[^|]+", "---", head)] + chosen)

    def put_methods(self, what):
        command, *pairs = what.split()
        symbols = dict(pair.split("=") for pair in pairs)
        section = re.search(r"^Methods\n((?:  .*\n)+)", self.printed("help", command), re.M)[1]
        methods = dict(re.findall(r"^  ([\w-]+): (.*)$", section, re.M))
        if set(methods) != set(symbols):
            raise ValueError(f"the methods of the tool are {' '.join(methods)}")
        for name, symbol in symbols.items():
            if len(self.documented.get(symbol, "")) < 150:
                raise ValueError(f"{symbol} says too little of {name}")
        rows = [f"| `{name}` | ``{symbols[name]}`` | {text} |" for name, text in methods.items()]
        return "\n".join(["| method | formula, source and when to choose it | in a line |", "|---|---|---|"] + rows)

    def put_shapes(self, _):
        folder = self.root / "Schemas"
        shapes = json.loads((folder / "definitions.schema.json").read_text())["$defs"]
        lines = ["## Commands", "", "| command | a line is |", "|---|---|"]
        for path in sorted(folder.glob("*.schema.json")):
            schema = json.loads(path.read_text())
            names = [each["$ref"].split("/")[-1] for each in schema.get("anyOf", [schema]) if "$ref" in each]
            if names:
                command = schema["title"].removeprefix("A line of nutgraf ").split(" --format")[0]
                lines.append(f"| `{command}` | {' or '.join(names)} |")
        for name, shape in shapes.items():
            lines += ["", f"## {name}", "", shape["description"], "", "| field | type | meaning |", "|---|---|---|"]
            lines += list(self.fields(shape, ""))
        return "\n".join(lines)

    def fields(self, shape, prefix):
        required = shape.get("required", [])
        for name, field in shape.get("properties", {}).items():
            optional = "" if name in required else ", may be missing"
            yield f"| `{prefix}{name}` | {self.type(field)}{optional} | {field.get('description', '')} |"
            yield from self.fields(field.get("items", field), f"{prefix}{name}.")

    def type(self, schema):
        if "$ref" in schema:
            return schema["$ref"].split("/")[-1]
        if "enum" in schema:
            return ", ".join(f"`{value}`" for value in schema["enum"])
        if schema.get("type") == "array":
            if "prefixItems" in schema:
                return "[" + ", ".join(self.type(each) for each in schema["prefixItems"]) + "]"
            if schema.get("minItems") == 2:
                return "[from, to]"
            return "list of " + self.type(schema["items"])
        kind = schema.get("type", "anything")
        return kind if isinstance(kind, str) else " or ".join(kind)
