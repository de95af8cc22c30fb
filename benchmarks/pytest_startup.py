"""How much longer pytest takes to start with the plugin than without it, in a project that does not use it.

    python benchmarks/pytest_startup.py [RUNS]        # exit status 1 above 15 ms

Processor time is measured, not the clock on the wall, so that what else the machine does counts little. Both kinds of run take turns; the
difference is that of the medians. The import of the plugin's module alone is printed beside it.
"""

from __future__ import annotations

import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

LIMIT = 15.0
COMMAND = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:hypothesispytest"]
IMPORT = "import pytest, time; began = time.perf_counter(); import _factcheck_pytest; print((time.perf_counter() - began) * 1000)"


def milliseconds(folder: str, *options: str) -> float:
    began = spent()
    subprocess.run([*COMMAND, *options], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return (spent() - began) * 1000


def spent() -> float:
    """Processor time of the children so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def import_milliseconds() -> float:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return float(subprocess.run([sys.executable, "-c", IMPORT], check=True, capture_output=True, text=True, env=environment).stdout)


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "test_plain.py").write_text("def test_plain():\n    pass\n", encoding="utf-8")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        milliseconds(folder)  # byte code is written once
        pairs = [(milliseconds(folder, "-p", "no:factcheck"), milliseconds(folder)) for _ in range(runs)]
    without, with_plugin = (statistics.median(values) for values in zip(*pairs, strict=True))
    more = with_plugin - without
    own = statistics.median(import_milliseconds() for _ in range(5))
    limit = f"limit {LIMIT:.0f} ms, {runs} runs, its import alone {own:.2f} ms"
    print(f"pytest without the plugin {without:.1f} ms, with it {with_plugin:.1f} ms: {more:+.1f} ms ({limit})")
    return 0 if more < LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
