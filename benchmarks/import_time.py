"""How much longer an interpreter takes that imports factcheck: the median over runs, both kinds in turn on the same machine.

    python benchmarks/import_time.py [RUNS]        # exit status 1 above 60 ms
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

LIMIT = 60.0


def milliseconds(statement: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return (time.perf_counter() - began) * 1000


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    milliseconds("import factcheck")  # byte code is written once
    pairs = [(milliseconds("pass"), milliseconds("import factcheck")) for _ in range(runs)]
    empty, full = (statistics.median(values) for values in zip(*pairs, strict=True))
    print(f"empty interpreter {empty:.1f} ms, with factcheck {full:.1f} ms: {full - empty:.1f} ms more (limit {LIMIT:.0f} ms), {runs} runs")
    return 0 if full - empty < LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
