"""Document ids as URI references."""

from __future__ import annotations

import urllib.parse


def uri(document: str) -> str:
    """A relative reference for a relative path, a ``file:`` URI for an absolute one; an id that is a URI already stays.

    >>> uri("articles/a b.txt"), uri("/tmp/ä.txt"), uri("x:y.txt")
    ('articles/a%20b.txt', 'file:///tmp/%C3%A4.txt', 'x%3Ay.txt')
    """
    if document.startswith(("http://", "https://", "file://")):
        return urllib.parse.quote(document, safe="/:?&=#%~+@,;")
    path = document.replace("\\", "/").encode("utf-8", "surrogatepass")
    return ("file://" if path.startswith(b"/") else "") + urllib.parse.quote(path, safe="/~")
