"""A résumé in YAML or JSON: whose format it is, told by the keys at its top."""

from __future__ import annotations

from tailor.model import Resume
from tailor.readers import own, structured
from tailor.readers.tree import Node, Tree, refuse


def read(tree: Tree, text: str, source: str) -> Resume:
    """Return the résumé in a tree; `text` is the file's content, for the lines that errors show.

    InvalidFile tells everything that breaks our own format's rules; InputError where there is no mapping at all.
    """
    if is_own(tree.root):
        return own.read(tree, text, source)
    refuse(tree, text, source)
    return structured.read(tree.root, source)


def is_own(root: Node) -> bool:
    """Tell whether a file is in our own format: a name beside a list of sections, or nothing known of any other."""
    keys = root.value.keys() if isinstance(root.value, dict) else set[str]()
    return "sections" in keys and not keys & {"basics", "cv", "content"}
