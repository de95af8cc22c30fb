"""Terminal colours: the one door to rich's styles."""

from __future__ import annotations

from collections.abc import Callable

Paint = Callable[[str, str], str]

_STYLES = {
    "place": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "code": "bold",
    "mark": "bold magenta",
    "value": "green",
    "faint": "dim",
}


def plain(text: str, style: str) -> str:  # noqa: ARG001  same signature as the painted one
    """``text`` as it is."""
    return text


def painter(*, colour: bool) -> Paint:
    """A function that puts text in a named style; without ``colour`` it leaves it alone and rich is not loaded."""
    if not colour:
        return plain
    from rich.color import ColorSystem
    from rich.style import Style

    styles = {name: Style.parse(style) for name, style in _STYLES.items()}
    return lambda text, style: styles[style].render(text, color_system=ColorSystem.STANDARD) if text else text
