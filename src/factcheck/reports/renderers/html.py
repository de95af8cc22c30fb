"""One self-contained HTML page: nothing is fetched, nothing runs but the script whose hash the page allows, and it reads well without that."""

from __future__ import annotations

import base64
import functools
import hashlib
import importlib.resources
from typing import TYPE_CHECKING

import jinja2
from markupsafe import Markup

from factcheck.reports.page import page_of
from factcheck.reports.version import version

if TYPE_CHECKING:
    from factcheck.reports.renderers.view import View
    from factcheck.reports.report import Report

_FOLDER = "factcheck.reports.renderers.page"


def render(report: Report, view: View) -> str:
    """The page. Everything that comes from documents is escaped, and control and direction characters are written out."""
    style, script = _resource("page.css"), _resource("page.js")
    return _template().render(
        page=page_of(report, view),
        version=version(),
        # Files of this package, not text of documents.
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


@functools.cache
def _resource(name: str) -> str:
    return importlib.resources.files(_FOLDER).joinpath(name).read_text(encoding="utf-8")


@functools.cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(_resource("page.html.j2"))


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
