"""Settings are found upward, checked key by key, and refused with the file, the key and what would be right."""

from __future__ import annotations

import datetime

import pytest

from factcheck.adapters.settings import Settings, find, load, settings_of
from factcheck.errors import ConfigurationError

GOOD = [
    ({}, Settings(place="f")),
    ({"select": ["RNK", "date-differs"]}, Settings(select=("RNK", "date-differs"), place="f")),
    ({"fail-on": "warning", "jobs": 2}, Settings(fail_on="warning", jobs=2, place="f")),
    ({"published": datetime.date(2024, 9, 25)}, Settings(published=datetime.date(2024, 9, 25), place="f")),
    ({"per-path": {"archive/**": ["DUP"]}}, Settings(per_path={"archive/**": ("DUP",)}, place="f")),
    ({"language": "fr", "preview": True}, Settings(language="fr", preview=True, place="f")),
]


@pytest.mark.parametrize(("data", "settings"), GOOD)
def test_good_settings(data, settings):
    assert settings_of(data, "f") == settings


BAD = [
    ({"selct": []}, "f: selct: no such key; did you mean 'select'?"),
    ({"fail_on": "error"}, "f: fail_on: no such key; did you mean 'fail-on'?"),
    ({"zzz": 1}, "f: zzz: no such key"),
    ({"place": "x"}, "f: place: no such key"),
    ({"select": "RNK"}, "f: select: expected a list of strings, not 'RNK'"),
    ({"select": [1]}, "f: select: expected a list of strings, not [1]"),
    ({"fail-on": "eror"}, "f: fail-on: 'eror' is none of error, warning, never; did you mean 'error'?"),
    ({"show": ["conflict"]}, "f: show: 'conflict' is none of conflicts, near-duplicates, changes, agreements; did you mean 'conflicts'?"),
    ({"jobs": "2"}, "f: jobs: expected a whole number, not '2'"),
    ({"jobs": True}, "f: jobs: expected a whole number, not True"),
    ({"jobs": 0}, "f: jobs: must be 1 or more, not 0"),
    ({"preview": 1}, "f: preview: expected true or false, not 1"),
    ({"published": "2024-09-25"}, "f: published: expected a date, not '2024-09-25'"),
    ({"published": datetime.datetime(2024, 9, 25, tzinfo=datetime.UTC)}, "f: published: expected a date, not "),
    ({"per-path": ["x"]}, "f: per-path: "),
    ({"waiver": [{"finding": "x"}]}, "f: waiver: "),
    ({"waiver": [{"finding": "x", "reason": "y", "expires": "z"}]}, "expected a date, not 'z'"),
    ({"waiver": [{"finding": "x", "reason": "y", "until": "z"}]}, "no such key: until"),
]


@pytest.mark.parametrize(("data", "message"), BAD)
def test_bad_settings_name_file_and_key(data, message):
    with pytest.raises(ConfigurationError) as caught:
        settings_of(data, "f")
    assert message in str(caught.value)


def test_the_nearest_file_above_the_common_folder_counts(tmp_path):
    (tmp_path / "factcheck.toml").write_text("jobs = 2\n", encoding="utf-8")
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "c").mkdir()
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.factcheck]\njobs = 3\n", encoding="utf-8")
    (tmp_path / "a" / "b" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert load([str(tmp_path / "a" / "b")]).jobs == 3
    assert load([str(tmp_path / "a" / "b"), str(tmp_path / "c")]).jobs == 2
    assert find([str(tmp_path / "c" / "x.txt")]) == tmp_path / "factcheck.toml"


def test_a_file_that_is_no_toml_is_named(tmp_path):
    (tmp_path / "factcheck.toml").write_text("jobs = \n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"factcheck\.toml: "):
        load([str(tmp_path)])


def test_keys_of_a_project_file_are_named_with_their_table(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool.factcheck]\njobz = 1\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"tool\.factcheck\.jobz: no such key; did you mean 'jobs'\?"):
        load([str(tmp_path)])


def test_paths_of_a_file_are_relative_to_it(tmp_path):
    (tmp_path / "factcheck.toml").write_text('baseline = "base.json"\nclaims = "/claims"\n', encoding="utf-8")
    settings = load([str(tmp_path)])
    assert (settings.baseline, settings.claims) == (str(tmp_path / "base.json"), "/claims")
