"""Trees as text."""

from __future__ import annotations

import attrs


@attrs.frozen(slots=True)
class Node:
    """A line and what hangs below it."""

    label: str
    children: tuple[Node, ...] = ()


def drawn(node: Node) -> str:
    """The tree with its branches, one line per node.

    >>> print(drawn(Node("a", (Node("b", (Node("c"),)), Node("d")))))
    a
    ├─ b
    │  └─ c
    └─ d
    """
    return "\n".join([node.label, *_below(node)])


def _below(node: Node) -> list[str]:
    lines = []
    for child in node.children:
        last = child is node.children[-1]
        lines.append(("└─ " if last else "├─ ") + child.label)
        lines += [("   " if last else "│  ") + line for line in _below(child)]
    return lines
