"""The virtual environment of the peers, and what is said of the machine."""
import hashlib
import os
import pathlib
import platform
import subprocess
import sys

BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
ROOT = BENCHMARKS.parent
TOOL = ROOT / ".build/release/nutgraf"
STAGES = BENCHMARKS / ".build/release/StageBenchmarks"
MATRICES = BENCHMARKS / ".build/release/MatrixBenchmarks"
PYTHON = BENCHMARKS / ".venv/bin/python"


def make():
    """Makes the virtual environment with the pinned versions, where it is not there yet."""
    requirements = BENCHMARKS / "requirements.txt"
    stamp = BENCHMARKS / ".venv/made-from"
    digest = hashlib.sha256(requirements.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    print("Fetching the peers from PyPI into Benchmarks/.venv …", file=sys.stderr)
    try:
        subprocess.run([sys.executable, "-m", "venv", "--clear", BENCHMARKS / ".venv"], check=True)
        subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                        "--requirement", requirements], check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"The peers could not be installed: {error}. On Debian: apt-get install python3-venv")
    stamp.write_text(digest)


def enter():
    """Runs this program anew inside the virtual environment, unless it is inside already."""
    if pathlib.Path(sys.prefix) != PYTHON.parent.parent:
        make()
        os.execv(PYTHON, [str(PYTHON), *sys.argv])


def require_builds():
    for built, how in [(TOOL, "make build"), (STAGES, "swift build -c release --package-path Benchmarks")]:
        if not built.exists():
            sys.exit(f"{built.name} is not built: {how}")


def _first_line(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.strip().splitlines()[0]
    except (OSError, IndexError):
        return ""


def _processor():
    try:
        for line in open("/proc/cpuinfo"):
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return _first_line("sysctl", "-n", "machdep.cpu.brand_string") or platform.machine()


def machine():
    """What the figures depend on; nothing that names the machine."""
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        system = f"{platform.system()} {platform.release()}"
    pins = (line.strip() for line in open(BENCHMARKS / "requirements.txt"))
    return {
        "processor": _processor(),
        "processors": os.cpu_count(),
        "memoryGB": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9),
        "system": system,
        "loadAtStart": round(os.getloadavg()[0], 1),
        "swift": _first_line("swift", "--version"),
        "python": platform.python_version(),
        "peers": dict(pin.split("==") for pin in pins if "==" in pin),
        "revision": _first_line("git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"),
    }
