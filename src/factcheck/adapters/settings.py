"""Settings: ``[tool.factcheck]`` in ``pyproject.toml`` or a ``factcheck.toml``, found upward from the paths, checked key by key."""

from __future__ import annotations

import datetime
import difflib
import functools
import pathlib
import tomllib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from factcheck.documents.encodings import encoding_named
from factcheck.documents.limits import Limits
from factcheck.documents.readers.file import FIELDS, Options
from factcheck.errors import ConfigurationError
from factcheck.findings.waivers import Waiver

if TYPE_CHECKING:
    import cattrs

OWN_FILE = "factcheck.toml"
PROJECT_FILE = "pyproject.toml"
FAIL_ON = ("error", "warning", "never")
# Of the limits the one that bounds what is compared instead of what is read.
SLOT = "claims"
LIMITS = (*(field.name for field in attrs.fields(Limits)), SLOT)
SHOWN = ("conflicts", "near-duplicates", "changes", "agreements")


@attrs.frozen(slots=True, kw_only=True)
class Settings:
    """What a run is asked to do. ``place`` is the file that the settings come from, None when there is none.

    ``select`` and ``ignore`` hold codes, names or prefixes of codes; ``per_path`` maps a glob to what is ignored in the documents that match it.
    ``input_format``, ``fallback_encoding``, ``fields``, ``limits``, ``exclude`` and ``gitignore`` say how files are read (``reading``).
    ``baseline`` and ``claims`` are paths relative to the folder of ``place``. ``waivers`` are accepted findings.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    show: tuple[str, ...] = ()
    fail_on: str = "error"
    format: str = "text"
    baseline: str | None = None
    claims: str | None = None
    language: str | None = None
    published: datetime.date | None = None
    preview: bool = False
    jobs: int | None = None
    exclude: tuple[str, ...] = ()
    gitignore: bool = True
    input_format: str | None = None
    fallback_encoding: str | None = None
    fields: Mapping[str, str] = attrs.field(factory=dict)
    limits: Mapping[str, int] = attrs.field(factory=dict)
    per_path: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    waiver: tuple[Waiver, ...] = ()
    place: str | None = None

    def beside(self, path: str) -> str:
        """``path`` in the folder of the configuration; as it is when there is none."""
        return str(pathlib.Path(self.place).parent / path) if self.place else path

    def reading(self) -> Options:
        """How files are read. Raises ConfigurationError for a name or a value that cannot be."""
        where = self.place or "fields, limits"
        if "format" in self.fields:
            from factcheck.documents.compose import LAYOUTS  # loaded for those who name a format

            _one_of(self.fields["format"], ("text", *LAYOUTS), f"{where}: format")
        return Options(
            fields=_named(self.fields, FIELDS, f"{where}: fields"),
            format=self.input_format,
            fallback=_encoding(self.fallback_encoding, self.place or "--fallback-encoding"),
            exclude=self.exclude,
            gitignore=self.gitignore,
            limits=Limits(**{name: number for name, number in self._limits().items() if name != SLOT}),
        )

    def _limits(self) -> dict[str, int]:
        return _named(self.limits, LIMITS, f"{self.place or 'fields, limits'}: limits")

    @property
    def slot(self) -> dict[str, int]:
        """The limit ``claims`` as what ``pipeline.Options`` calls it; empty where it is not set. Raises ConfigurationError as ``reading`` does."""
        limits = self._limits()
        return {"slot": limits[SLOT]} if SLOT in limits else {}

    def located(self) -> Settings:
        """The settings with their paths as seen from the current folder instead of that of the configuration."""
        if self.place is None:
            return self
        folder = pathlib.Path(self.place).parent
        baseline, claims = (path and str(folder / path) for path in (self.baseline, self.claims))
        return attrs.evolve(self, baseline=baseline, claims=claims)

    def to_dict(self) -> dict[str, Any]:
        """The settings as plain data with the keys of the file; ``place`` is left out."""
        return {_key(name): value for name, value in attrs.asdict(self).items() if name != "place"}


KEYS = tuple(field.name.replace("_", "-") for field in attrs.fields(Settings) if field.name != "place")


def _key(name: str) -> str:
    return name.replace("_", "-")


def find(paths: Iterable[str]) -> pathlib.Path | None:
    """The configuration file nearest above the paths: their common folder first, then its parents; None when there is none."""
    folders = [_folder(pathlib.Path(path).absolute()) for path in paths] or [pathlib.Path.cwd()]
    common = folders[0]
    while not all(folder.is_relative_to(common) for folder in folders):
        common = common.parent
    for folder in (common, *common.parents):
        if (folder / OWN_FILE).is_file():
            return folder / OWN_FILE
        if (folder / PROJECT_FILE).is_file() and "factcheck" in _read(folder / PROJECT_FILE).get("tool", {}):
            return folder / PROJECT_FILE
    return None


def _folder(path: pathlib.Path) -> pathlib.Path:
    return path if path.is_dir() else path.parent


def load(paths: Iterable[str], file: str | None = None) -> Settings:
    """The settings of ``file``, or of the configuration found from ``paths``; the defaults when there is none.

    Raises ConfigurationError that names the file and the key, with a suggestion for a key that does not exist.
    """
    place = pathlib.Path(file) if file else find(paths)
    if place is None:
        return Settings()
    data = _read(place)
    if place.name == PROJECT_FILE:
        return settings_of(data.get("tool", {}).get("factcheck", {}), str(place), "tool.factcheck.").located()
    return settings_of(data, str(place)).located()


def _read(place: pathlib.Path) -> dict[str, Any]:
    try:
        return tomllib.loads(place.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigurationError(f"{place}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{place}: {error}") from None


def settings_of(data: Mapping[str, Any], place: str, prefix: str = "") -> Settings:
    """Plain data as Settings; every key is checked. Raises ConfigurationError."""
    known: dict[str, Any] = {}
    for key, value in data.items():
        if key not in KEYS:
            raise ConfigurationError(f"{place}: {prefix}{key}: no such key{suggestion(key, KEYS)}")
        known[key.replace("-", "_")] = value
    for name, value in known.items():
        kind = attrs.fields_dict(Settings)[name].type
        known[name] = _structured(value, kind, f"{place}: {prefix}{_key(name)}")
    settings = Settings(**known, place=place)
    _one_of(settings.fail_on, FAIL_ON, f"{place}: {prefix}fail-on")
    for shown in settings.show:
        _one_of(shown, SHOWN, f"{place}: {prefix}show")
    if settings.jobs is not None and settings.jobs < 1:
        raise ConfigurationError(f"{place}: {prefix}jobs: must be 1 or more, not {settings.jobs}")
    return settings


def suggestion(word: str, known: Iterable[str]) -> str:
    """``; did you mean 'x'?`` when something known looks like ``word``, else nothing."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""


V = TypeVar("V")


def _named(table: Mapping[str, V], known: Iterable[str], where: str) -> dict[str, V]:
    known = tuple(known)
    for name, value in table.items():
        if name not in known:
            raise ConfigurationError(f"{where}: no such name: {name}{suggestion(name, known)}; there are {', '.join(known)}")
        if isinstance(value, int) and value < 0:
            raise ConfigurationError(f"{where}: {name}: must be 0 or more, not {value}")
    return dict(table)


def _encoding(label: str | None, where: str) -> str | None:
    if label is not None and encoding_named(label) is None:
        raise ConfigurationError(f"{where}: {label}: no encoding that is known")
    return label


def _one_of(value: str, known: tuple[str, ...], where: str) -> None:
    if value not in known:
        raise ConfigurationError(f"{where}: {value!r} is none of {', '.join(known)}{suggestion(value, known)}")


def _structured(value: Any, kind: Any, where: str) -> Any:
    import cattrs

    try:
        return _converter().structure(value, _resolved(kind))
    except (cattrs.errors.BaseValidationError, ConfigurationError, TypeError, ValueError) as error:
        reasons = "; ".join(cattrs.transform_error(error, path="", format_exception=_reason))
        raise ConfigurationError(f"{where}: {reasons.removesuffix(' @ ')}") from None


def _reason(error: BaseException, kind: type[Any] | None) -> str:  # noqa: ARG001  the signature of cattrs
    import cattrs

    if isinstance(error, cattrs.errors.ForbiddenExtraKeysError):
        return f"no such key: {', '.join(sorted(error.extra_fields))}"
    if isinstance(error, KeyError):
        return f"the key {error} is missing"
    return str(error)


def _mapping(value: Any, _: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ConfigurationError(f"expected a table of lists, not {value!r}")
    return {key: _strings(names, None) for key, names in value.items()}


def _resolved(kind: Any) -> Any:
    return eval(kind, globals()) if isinstance(kind, str) else kind  # noqa: S307  the annotations of Settings


def _exactly(kind: type) -> Any:
    def structure(value: Any, _: Any) -> Any:
        # A boolean is no integer, a date-time no date.
        if type(value) is not kind:
            raise ConfigurationError(f"expected {_WORDS[kind]}, not {value!r}")
        return value

    return structure


_WORDS = {str: "a string", bool: "true or false", int: "a whole number", datetime.date: "a date"}


def _table(kind: type) -> Any:
    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise ConfigurationError(f"expected a table, not {value!r}")
        for key, part in value.items():
            if type(part) is not kind:
                raise ConfigurationError(f"{key}: expected {_WORDS[kind]}, not {part!r}")
        return value

    return structure


def _strings(value: Any, _: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise ConfigurationError(f"expected a list of strings, not {value!r}")
    return tuple(value)


@functools.cache
def _converter() -> cattrs.Converter:
    """What makes values of the classes of ``Settings`` and refuses what only resembles them; made for the first key, as many runs have none."""
    import cattrs

    made = cattrs.Converter(forbid_extra_keys=True)
    for kind in _WORDS:
        made.register_structure_hook(kind, _exactly(kind))
    made.register_structure_hook_func(lambda kind: kind == tuple[str, ...], _strings)
    made.register_structure_hook_func(lambda kind: kind == str | None, lambda value, _: _exactly(str)(value, str))
    made.register_structure_hook_func(lambda kind: kind == datetime.date | None, lambda value, _: _exactly(datetime.date)(value, None))
    made.register_structure_hook_func(lambda kind: kind == Mapping[str, tuple[str, ...]], _mapping)
    made.register_structure_hook_func(lambda kind: kind == Mapping[str, str], _table(str))
    made.register_structure_hook_func(lambda kind: kind == Mapping[str, int], _table(int))
    return made
