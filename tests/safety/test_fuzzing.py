"""A quarter of a minute of mutated files: whatever comes of them is a report or a FactcheckError. ``scripts/fuzz.py`` runs as long as it is asked to."""

from __future__ import annotations

import pathlib
import subprocess
import sys

SCRIPT = pathlib.Path(__file__).parents[2] / "scripts" / "fuzz.py"


def test_mutated_files_of_every_format_give_a_report_or_a_clear_error(tmp_path):
    ran = subprocess.run(
        [sys.executable, str(SCRIPT), "--seconds", "15", "--seed", "11", "--keep", str(tmp_path / "kept")],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert int(ran.stdout.split()[0]) >= 20, "every seed is checked at least once"


def test_what_fails_is_kept_and_told(tmp_path):
    """A limit that nothing can meet: each input is a failure, so a run that could not fail would be seen."""
    kept = tmp_path / "kept"
    ran = subprocess.run(
        [sys.executable, str(SCRIPT), "--seconds", "3", "--limit", "0.001", "--keep", str(kept)], capture_output=True, text=True, check=False
    )

    assert ran.returncode == 1
    reasons = [path.read_text(encoding="utf-8") for path in kept.iterdir() if path.suffix == ".why"]
    assert reasons
    assert all("by the clock" in reason or "processor time" in reason for reason in reasons)
