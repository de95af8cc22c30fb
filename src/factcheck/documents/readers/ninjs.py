"""ninjs, the IPTC's news in JSON: where a record keeps its parts, in version 1 (``body_text``, ``body_html``) and in 2 and 3 (``bodies``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

#: The bodies of version 1 with the format of each; markup first, since it keeps the paragraphs.
_BODIES = (("body_xhtml", "html"), ("body_html", "html"), ("body_text", "text"))


def body(value: Mapping[str, Any]) -> tuple[tuple[str, ...], str | None] | None:
    """The path to the text of a record and its format; None for a record that is not ninjs.

    >>> body({"uri": "x", "bodies": [{"contenttype": "text/html", "value": "<p>Rain.</p>"}]})
    (('bodies', '0', 'value'), 'html')
    """
    if not isinstance(value.get("uri"), str):
        return None
    for name, written in _BODIES:
        if isinstance(value.get(name), str) and value[name].strip():
            return (name,), written
    bodies = value.get("bodies")
    for index, item in enumerate(bodies if isinstance(bodies, list) else ()):
        if isinstance(item, dict) and isinstance(item.get("value"), str) and item["value"].strip():
            kind = item.get("contenttype", item.get("contentType"))
            return ("bodies", str(index), "value"), "html" if "html" in str(kind) else None
    return None


def parts(value: Mapping[str, Any]) -> dict[str, Any]:
    """What a record states of itself under names that only ninjs has: the first headline, the id, the day of the version."""
    if body(value) is None:
        return {}
    found: dict[str, Any] = {"id": value["uri"]}
    headlines = value.get("headlines")
    if isinstance(headlines, list) and headlines and isinstance(headlines[0], dict):
        found["title"] = headlines[0].get("value")
    if isinstance(value.get("versioncreated"), str):
        found["published"] = value["versioncreated"]
    return found
