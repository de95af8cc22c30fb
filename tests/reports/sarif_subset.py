"""The part of SARIF 2.1.0 that the report writes, as a JSON Schema: the objects named in the standard with the properties that are used of them.

Written from sections 3.13 to 3.58 of the standard; nothing that the standard does not know passes.
"""

from __future__ import annotations

from typing import Any


def record(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    """An object with exactly these properties."""
    return {"type": "object", "additionalProperties": False, "required": list(required), "properties": properties}


def each(items: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An array."""
    return {"type": "array", "items": items, **more}


TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}
FROM_ONE = {"type": "integer", "minimum": 1}
MESSAGE = record(("text",), text=TEXT)
ARTIFACT_LOCATION = record(("uri",), uri={"type": "string", "format": "uri-reference", "pattern": '^[^ <>"{}|\\\\^`]*$'})
REGION = record(
    ("startLine",), startLine=FROM_ONE, startColumn=FROM_ONE, endLine=FROM_ONE, endColumn=FROM_ONE, charOffset=COUNT, charLength=COUNT, snippet=MESSAGE
)
LOCATION = record(
    ("physicalLocation",), id=COUNT, message=MESSAGE, physicalLocation=record(("artifactLocation",), artifactLocation=ARTIFACT_LOCATION, region=REGION)
)
LEVEL = {"enum": ["none", "note", "warning", "error"]}
RESULT = record(
    ("message", "ruleId"),
    ruleId=TEXT,
    ruleIndex=COUNT,
    kind={"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
    level=LEVEL,
    message=MESSAGE,
    locations=each(LOCATION, maxItems=1),
    relatedLocations=each(LOCATION, uniqueItems=True),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
    suppressions=each(record(("kind",), kind={"enum": ["inSource", "external"]}, status={"enum": ["accepted", "underReview", "rejected"]})),
    properties={"type": "object"},
)
RULE = record(
    ("id",),
    id=TEXT,
    name=TEXT,
    shortDescription=MESSAGE,
    help=record(("text",), text=TEXT, markdown=TEXT),
    defaultConfiguration=record(level=LEVEL),
)
INVOCATION = record(
    ("executionSuccessful",),
    executionSuccessful={"type": "boolean"},
    toolExecutionNotifications=each(record(("message",), level=LEVEL, message=MESSAGE, locations=each(LOCATION, uniqueItems=True))),
)
RUN = record(
    ("tool", "results"),
    tool=record(("driver",), driver=record(("name",), name=TEXT, version=TEXT, rules=each(RULE, uniqueItems=True))),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    invocations=each(INVOCATION),
    artifacts=each(record(location=ARTIFACT_LOCATION, encoding=TEXT), uniqueItems=True),
    results=each(RESULT),
)
LOG = record(("version", "runs"), **{"$schema": TEXT, "version": {"const": "2.1.0"}, "runs": each(RUN, minItems=1)})
