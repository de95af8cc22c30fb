"""A language as data: one folder of TOML tables per language, each validated on load into a frozen section.

``Language.section(schema)`` reads ``<code>/<schema.FILE>`` on first use. A section is an attrs class with a ``FILE`` name and, where the tables
need checks beyond their types, a ``validate`` method. Every file starts with ``source = "..."``: where its words were taken from.
"""

from __future__ import annotations

import functools
import importlib.resources
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar

from factcheck.bytecode import kept
from factcheck.errors import TableError

if TYPE_CHECKING:
    import cattrs

CODES = ("en", "fr", "es", "vi")

S = TypeVar("S", bound="Section")


class Section(Protocol):
    """What a section class has: the name of its file, and the source of its words."""

    FILE: ClassVar[str]

    @property
    def source(self) -> str:
        """Where its words were taken from."""


@functools.cache
def _converter(*, explaining: bool) -> cattrs.Converter:
    """What makes records of plain data: fast, and silent about where a table is wrong, or ``explaining`` it."""
    import cattrs

    return cattrs.Converter(forbid_extra_keys=True, detailed_validation=explaining)


def read_table(package: str, path: str) -> dict[str, Any]:
    """The TOML file ``path`` inside a package folder, as plain data.

    Raises TableError naming the file when it is missing or is not TOML.
    """
    import tomli  # the compiled form of the standard library's tomllib

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
        section = _converter(explaining=False).structure(data, schema)
    except Exception:  # noqa: BLE001  whatever it was: the same data read again tells it
        section = _explained(data, schema, place)
    validate = getattr(section, "validate", None)
    if validate is not None:
        validate(place)
    return section


def _explained(data: dict[str, Any], schema: type[S], place: str) -> S:
    import cattrs

    try:
        return _converter(explaining=True).structure(data, schema)
    except cattrs.errors.BaseValidationError as error:
        reasons = "; ".join(cattrs.transform_error(error, path=schema.__name__))
        raise TableError(f"{place}: {reasons}") from None


@functools.cache
def section(code: str, schema: type[S]) -> S:
    """The section ``schema`` of the language ``code``, loaded and validated once."""
    place = f"{code}/{schema.FILE}"
    return table("languages", place, schema)


def table(package: str, path: str, schema: type[S]) -> S:
    """The table ``path`` of the package ``factcheck.<package>`` as an instance of ``schema``; kept as byte code, where that may be written.

    Raises TableError naming file and key.
    """
    name = f"{package}-{path.removesuffix('.toml').replace('/', '-')}"
    return kept(f"{name}-{schema.__name__}", lambda: structure(read_table(f"factcheck.{package}", path), schema, f"{package}/{path}"))
