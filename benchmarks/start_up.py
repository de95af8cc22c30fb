"""What one short check costs from a cold start: CPU seconds of `factcheck check` on one short English file, the median over runs.

    python benchmarks/start_up.py [RUNS]        # exit status 1 above 0.6 s
"""

from __future__ import annotations

import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

LIMIT = 0.6
TEXT = (
    "Published: 25 September 2024\n\n"
    "The Halden Tunnel is 1,240 metres long and was opened in June 1998 by Transport Minister Ada Vik. About 31,000 vehicles use it every day.\n"
)


def seconds(folder: str) -> float:
    """CPU seconds, user and system, of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Installed packages are compiled; a source tree is as fast once its byte code may be written somewhere.
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": f"{folder}/bytecode"}
    subprocess.run([sys.executable, "-m", "factcheck", "check", "article.txt"], cwd=folder, env=around, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "article.txt").write_text(TEXT, encoding="utf-8")
        seconds(folder)  # byte code is written once: that of modules, and that of tables
        measured = [seconds(folder) for _ in range(runs)]
    middle = statistics.median(measured)
    spread = f"least {min(measured):.2f}, most {max(measured):.2f}; limit {LIMIT} s"
    print(f"factcheck check on one short article: {middle:.2f} s of CPU ({spread}), {runs} runs")
    return 0 if middle < LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
