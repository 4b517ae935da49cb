"""YAML and JSON as values that know where they stand, so that every message can name line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from json import JSONDecodeError, JSONDecoder
from typing import Any, NamedTuple, TypeAlias

from tailor.errors import InputError, InvalidFile, Problem
from tailor.limits import how_to_raise, limits
from tailor.patterns import lazy

Value: TypeAlias = "str | bool | int | float | list[Node] | dict[str, Node] | None"

# What newer versions of libyaml say when they give up, far beyond our own limit, before they tell of the first level.
_PARSERS_LIMIT = "maximum nesting depth"
_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map", "null", "bool", "int", "float", "set"))
_SET = "tag:yaml.org,2002:set"
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_BLANK = lazy(r"[ \t\n\r]*")
_NUMBER = lazy(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?")
_STRINGS = JSONDecoder(strict=False)
_WORDS = {"true": True, "false": False, "null": None}


@dataclass(frozen=True, slots=True)
class Node:
    """A value and where it begins; lines and columns count from 1, and those of its key are 0 where it has none.

    YAML's plain scalars stay text ("no", 3.10 and 2019-09 are what they look like), but for null, true and false.
    """

    value: Value
    line: int
    column: int
    key_line: int = 0
    key_column: int = 0


class Tree(NamedTuple):
    """What a file holds, and what is wrong with it although it could be read: keys that stand twice."""

    root: Node
    problems: tuple[Problem, ...]


def _too_deep(source: str, line: int | None) -> InputError:
    what = f"nested more than {limits().data_depth} levels deep"
    return InputError(source, what, line=line, hint=how_to_raise("data_depth"))


def _too_many(source: str, line: int | None) -> InputError:
    what = f"more than {limits().data_values:,} values, each alias counted as all that it stands for"
    return InputError(source, what, line=line, hint=how_to_raise("data_values"))


def _twice(members: dict[str, Node], key: str, line: int, column: int) -> tuple[Problem, ...]:
    """Return what is wrong with a key that comes now, if it stands in its mapping already."""
    if key not in members:
        return ()
    return (Problem(line, column, f"`{key}` stands twice", f"first in line {members[key].key_line}"),)


# ------------------------------------------------------------------------ YAML


def parse_yaml(text: str, source: str) -> Tree:
    """Return the tree of a YAML document; InputError names the line that is no YAML, or goes beyond the limits."""
    import yaml  # noqa: PLC0415 - other formats need none of it

    loader_class = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        loader = loader_class(text)
        try:
            return _Yaml(loader, source).tree()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        if _PARSERS_LIMIT in str(error):
            raise _too_deep(source, line) from None
        raise InputError(source, f"this is no YAML: {_reason(error)}", line=line, hint=_yaml_hint(text, line)) from None
    except (yaml.YAMLError, ValueError) as error:
        raise InputError(source, f"this is no YAML: {_first_line(error)}") from None


def _reason(error: object) -> str:
    problem = getattr(error, "problem", None) or "it cannot be read"
    context = getattr(error, "context", None)
    return f"{problem} ({context})" if context else str(problem)


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120]


def _yaml_hint(text: str, line: int | None) -> str:
    """Return what to do about the usual slips."""
    rows = text.splitlines()
    row = rows[line - 1] if line and line <= len(rows) else ""
    if "\t" in row[: len(row) - len(row.lstrip())]:
        return "indent with blanks, not with tabs"
    if re.search(r":\s.*:\s", row):
        return "text that holds a colon and a blank needs quotes around it"
    if re.match(r"\s*(?:-\s+|[\w ]+:\s+)[@`%*&!|>{\[]", row):
        return "text that begins with a special mark needs quotes around it"
    return ""


class _Yaml:
    """Builds our tree from the parser's events: its own composer has no limit on depth, and no stack is endless."""

    def __init__(self, events: Any, source: str) -> None:  # noqa: ANN401 - PyYAML's loaders have no common type
        self.events, self.source = events, source
        self.limits = limits()
        self.number = 0
        self.problems: list[Problem] = []
        self.anchors: dict[str, tuple[Node, int]] = {}

    def tree(self) -> Tree:
        event = self._next("StreamStartEvent", "DocumentStartEvent")
        if type(event).__name__ == "StreamEndEvent":
            return Tree(Node(None, 1, 1), ())
        root = self._node(event, (0, 0), 0)
        event = self._next("DocumentEndEvent")
        if type(event).__name__ != "StreamEndEvent":
            line = event.start_mark.line + 1
            raise InputError(self.source, "a second document begins here", line=line, hint="leave out the ---")
        return Tree(root, tuple(self.problems))

    def _next(self, *skipped: str) -> Any:  # noqa: ANN401 - as above
        event = self.events.get_event()
        while type(event).__name__ in skipped:
            event = self.events.get_event()
        return event

    def _node(self, event: Any, key: tuple[int, int], depth: int) -> Node:  # noqa: ANN401
        line, column, kind = event.start_mark.line + 1, event.start_mark.column + 1, type(event).__name__
        before = self.number
        self._count(1, line)
        if depth > self.limits.data_depth:
            raise _too_deep(self.source, line)
        if kind == "AliasEvent":
            return self._alias(event.anchor, line, column, key)
        if event.tag and not (event.tag in _TAGS or event.tag == "!"):
            raise InputError(self.source, f"the tag {event.tag[:60]} is not read", line=line, hint="leave it out")
        if kind == "SequenceStartEvent":
            node = Node(self._sequence(depth), line, column, *key)
        elif kind == "MappingStartEvent":
            members = self._mapping(depth)
            node = Node(_items_of_set(members) if event.tag == _SET else members, line, column, *key)
        else:
            node = Node(_scalar(event.value, quoted=not event.implicit[0]), line, column, *key)
        if event.anchor:
            self.anchors[event.anchor] = node, self.number - before
        return node

    def _count(self, number: int, line: int) -> None:
        self.number += number
        if self.number > self.limits.data_values:
            raise _too_many(self.source, line)

    def _alias(self, anchor: str, line: int, column: int, key: tuple[int, int]) -> Node:
        if anchor not in self.anchors:
            raise InputError(self.source, f"nothing is named &{anchor[:60]} before this", line=line)
        node, size = self.anchors[anchor]
        self._count(size, line)
        return Node(node.value, line, column, *key)

    def _sequence(self, depth: int) -> list[Node]:
        nodes: list[Node] = []
        while type(event := self._next()).__name__ != "SequenceEndEvent":
            nodes.append(self._node(event, (0, 0), depth + 1))
        return nodes

    def _mapping(self, depth: int) -> dict[str, Node]:
        members: dict[str, Node] = {}
        while type(event := self._next()).__name__ != "MappingEndEvent":
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            if type(event).__name__ != "ScalarEvent":
                raise InputError(self.source, "a key must be plain text", line=line, hint="put quotes around it")
            self.problems += _twice(members, event.value, line, column)
            members[event.value] = self._node(self._next(), (line, column), depth + 1)
        return members


def _items_of_set(members: dict[str, Node]) -> list[Node]:
    """Return the keys of a mapping that is tagged as a set."""
    return [Node(key, node.key_line, node.key_column) for key, node in members.items()]


def _scalar(text: str, *, quoted: bool) -> Value:
    if quoted:
        return text
    return None if text in _NOTHING else _TRUTH.get(text, text)


# ------------------------------------------------------------------------ JSON


def parse_json(text: str, source: str) -> Tree:
    """Return the tree of a JSON document; InputError names the line that is no JSON, or goes beyond the limits."""
    return _Json(text.removeprefix("\ufeff"), source).tree()


class _Json:
    """A JSON parser (RFC 8259) that keeps the places, which the standard library's does not."""

    def __init__(self, text: str, source: str) -> None:
        self.text, self.source = text, source
        self.limits = limits()
        self.number = 0
        self.problems: list[Problem] = []
        self.starts = [0, *(found.end() for found in re.finditer(r"\n", text))]

    def tree(self) -> Tree:
        root, end = self._node(self._skip(0), (0, 0), 0)
        if self._skip(end) != len(self.text):
            raise self._wrong(self._skip(end), "something stands behind the end of the document")
        return Tree(root, tuple(self.problems))

    def _place(self, at: int) -> tuple[int, int]:
        line = bisect_right(self.starts, at)
        return line, at - self.starts[line - 1] + 1

    def _wrong(self, at: int, reason: str) -> InputError:
        return InputError(self.source, f"this is no JSON: {reason}", line=self._place(min(at, len(self.text)))[0])

    def _skip(self, at: int) -> int:
        found = _BLANK.match(self.text, at)
        return found.end() if found else at

    def _node(self, at: int, key: tuple[int, int], depth: int) -> tuple[Node, int]:
        line, column = self._place(at)
        self.number += 1
        if self.number > self.limits.data_values:
            raise _too_many(self.source, line)
        if depth > self.limits.data_depth:
            raise _too_deep(self.source, line)
        value, end = self._value(at, depth)
        return Node(value, line, column, *key), end

    def _value(self, at: int, depth: int) -> tuple[Value, int]:
        first = self.text[at : at + 1]
        if first == '"':
            return self._string(at)
        if first == "[":
            return self._array(at, depth)
        if first == "{":
            return self._object(at, depth)
        for word, value in _WORDS.items():
            if self.text.startswith(word, at):
                return value, at + len(word)
        found = _NUMBER.match(self.text, at)
        if not found:
            raise self._wrong(at, "a value is missing" if not first else f"nothing begins with {first!r}")
        # A number is kept as it was written where Python would write it otherwise.
        number = float(found[0]) if re.search(r"[.eE]", found[0]) else int(found[0][:400])
        return (number if str(number) == found[0] else found[0]), found.end()

    def _string(self, at: int) -> tuple[str, int]:
        try:
            text, end = _STRINGS.raw_decode(self.text, at)
        except JSONDecodeError as error:
            raise self._wrong(error.pos, error.msg.lower()) from None
        # Half of a surrogate pair is no character and cannot be written to any file.
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"), end

    def _array(self, at: int, depth: int) -> tuple[list[Node], int]:
        values: list[Node] = []
        at = self._skip(at + 1)
        while self.text[at : at + 1] != "]":
            node, at = self._node(at, (0, 0), depth + 1)
            values.append(node)
            at = self._next(at, "]")
        return values, at + 1

    def _object(self, at: int, depth: int) -> tuple[dict[str, Node], int]:
        members: dict[str, Node] = {}
        at = self._skip(at + 1)
        while self.text[at : at + 1] != "}":
            if self.text[at : at + 1] != '"':
                raise self._wrong(at, "a key in double quotes is missing")
            line, column = self._place(at)
            key, at = self._string(at)
            at = self._skip(at)
            if self.text[at : at + 1] != ":":
                raise self._wrong(at, f"a colon is missing behind {key!r}")
            self.problems += _twice(members, key, line, column)
            members[key], at = self._node(self._skip(at + 1), (line, column), depth + 1)
            at = self._next(at, "}")
        return members, at + 1

    def _next(self, at: int, closing: str) -> int:
        """Return where the next item begins, or the closing bracket stands; a comma before that one is forgiven."""
        at = self._skip(at)
        mark = self.text[at : at + 1]
        if mark == ",":
            return self._skip(at + 1)
        if mark != closing:
            raise self._wrong(at, f"a comma or {closing} is missing")
        return at


def refuse(tree: Tree, text: str, source: str) -> None:
    """Raise InvalidFile with all problems of a tree, if there are any."""
    if tree.problems:
        raise InvalidFile(source, text, tree.problems)
