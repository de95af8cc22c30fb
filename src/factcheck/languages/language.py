"""A language as data: one folder of TOML tables per language, each validated on load into a frozen section.

``Language.section(schema)`` reads ``<code>/<schema.FILE>`` on first use. A section is an attrs class with a ``FILE`` name and, where the tables
need checks beyond their types, a ``validate`` method. Every file starts with ``source = "..."``: where its words were taken from.
"""

from __future__ import annotations

import functools
import importlib.resources
from typing import Any, ClassVar, Protocol, TypeVar

import cattrs
import tomli  # the compiled form of the standard library's tomllib: the tables of a language are read at every start

from factcheck.errors import TableError

CODES = ("en", "fr", "es", "vi")

S = TypeVar("S", bound="Section")


class Section(Protocol):
    """What a section class has: the name of its file, and the source of its words."""

    FILE: ClassVar[str]

    @property
    def source(self) -> str:
        """Where its words were taken from."""


#: Fast, and silent about where a table is wrong; then the other one reads it again and says so.
_converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=False)
_explaining = cattrs.Converter(forbid_extra_keys=True)


def read_table(package: str, path: str) -> dict[str, Any]:
    """The TOML file ``path`` inside a package folder, as plain data.

    Raises TableError naming the file when it is missing or is not TOML.
    """
    place = importlib.resources.files(package).joinpath(path)
    try:
        return tomli.loads(place.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise TableError(f"{package}/{path}: no such table") from None
    except tomli.TOMLDecodeError as error:
        raise TableError(f"{package}/{path}: {error}") from None


def structure(data: dict[str, Any], schema: type[S], place: str) -> S:
    """Plain data as an instance of ``schema``; unknown and missing keys are errors that name file and key."""
    try:
        section = _converter.structure(data, schema)
    except Exception:  # noqa: BLE001  whatever it was: the same data read again tells it
        section = _explained(data, schema, place)
    validate = getattr(section, "validate", None)
    if validate is not None:
        validate(place)
    return section


def _explained(data: dict[str, Any], schema: type[S], place: str) -> S:
    try:
        return _explaining.structure(data, schema)
    except cattrs.errors.BaseValidationError as error:
        reasons = "; ".join(cattrs.transform_error(error, path=schema.__name__))
        raise TableError(f"{place}: {reasons}") from None


@functools.cache
def section(code: str, schema: type[S]) -> S:
    """The section ``schema`` of the language ``code``, loaded and validated once."""
    place = f"{code}/{schema.FILE}"
    return structure(read_table("factcheck.languages", place), schema, f"languages/{place}")
