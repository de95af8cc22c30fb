"""Hold the acceptance runs against the floors in tests/acceptance_floor.toml.

    python scripts/check_floors.py FOLDER             # the folder that holds run_cases.py and its case files
    python scripts/check_floors.py FOLDER --update    # write what holds now as the new floors, never lower than the old ones

Each table of the floors is a case file; `met` figures must be reached, `most` figures not exceeded. Exit status 0, 1 when a floor is
broken, 2 when a run gives no summary. A folder that is not there is said and skipped: a fresh clone elsewhere has no cases.
"""

from __future__ import annotations

import argparse
import pathlib
import re
import subprocess
import sys
import time
import tomllib

FLOORS = pathlib.Path(__file__).parents[1] / "tests" / "acceptance_floor.toml"
SUMMARY = re.compile(
    r"^(?P<file>\S+\.toml): (?P<cases>\d+)/\d+ cases passed; must (?P<must>\d+)/(?P<must_of>\d+), should (?P<should>\d+)/\d+; "
    r"conflicts: recall (?P<recall>[\d.]+|nan), precision (?P<precision>[\d.]+|nan); .*"
    r"false conflicts (?P<false_conflicts>\d+), false near-duplicates (?P<false_near_duplicates>\d+), "
    r"forbidden (?P<forbidden>\d+), crashes (?P<crashes>\d+); (?P<seconds>[\d.]+) s$",
    re.MULTILINE,
)
MET = ("cases", "must", "should")
MOST = ("false_conflicts", "false_near_duplicates", "forbidden", "crashes")
LIMIT = 900


def figures(folder: pathlib.Path, name: str) -> tuple[dict[str, int], str]:
    """The figures of one case file and its summary line. Raises ValueError when the run prints none."""
    began = time.perf_counter()
    command = [sys.executable, str(folder / "run_cases.py"), str(folder / name)]
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=False)
    except subprocess.TimeoutExpired:
        raise ValueError(f"{name}: not done after {LIMIT} s") from None
    found = SUMMARY.search(run.stdout)
    if found is None:
        raise ValueError(f"{name}: no summary after {time.perf_counter() - began:.0f} s\n{run.stdout[-2000:]}{run.stderr[-2000:]}")
    return {key: int(found[key]) for key in (*MET, *MOST)}, found.group()


def broken(name: str, floor: dict[str, int], now: dict[str, int]) -> list[str]:
    """What falls short of the floor, in words."""
    short = [f"{name}: {key} is {now[key]}, the floor is {floor[key]}" for key in MET if now[key] < floor.get(key, 0)]
    return short + [f"{name}: {key} is {now[key]}, at most {floor[key]} allowed" for key in MOST if now[key] > floor.get(key, now[key])]


def raised(floor: dict[str, int], now: dict[str, int]) -> dict[str, int]:
    """The better of the two, figure by figure."""
    better = {key: max(floor.get(key, 0), now[key]) for key in MET}
    return better | {key: min(floor.get(key, now[key]), now[key]) for key in MOST}


def write(floors: dict[str, dict[str, int]]) -> None:
    head = "# What the acceptance runs must reach (cases, must, should) and must not exceed (the rest)."
    lines = [f"{head} Raised by scripts/check_floors.py --update."]
    for name, floor in sorted(floors.items()):
        lines += ["", f'["{name}"]', *(f"{key} = {value}" for key, value in floor.items())]
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    if not (options.folder / "run_cases.py").is_file():
        print(f"{options.folder}: no acceptance cases here; the floors are not checked")
        return 0
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    problems, failed = [], False
    names = sorted(path.name for path in options.folder.glob("*.toml")) if options.update else sorted(floors)
    for name in names:
        try:
            now, line = figures(options.folder, name)
        except ValueError as error:
            print(error)
            failed = True
            continue
        print(line)
        if options.update:
            floors[name] = raised(floors.get(name, {}), now)
        else:
            problems += broken(name, floors[name], now)
    if options.update:
        write(floors)
    print("\n".join(problems) if problems else f"{len(names)} floors checked, none broken")
    return 2 if failed else 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
