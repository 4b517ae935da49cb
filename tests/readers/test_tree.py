"""YAML and JSON are read into values that know where they stand, and hostile ones are refused."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tailor.errors import InputError, InvalidFile
from tailor.readers.tree import Node, parse_json, parse_yaml, refuse

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


def plain(node: Node) -> object:
    """Return the value without its places: text, numbers, lists and mappings."""
    if isinstance(node.value, dict):
        return {key: plain(value) for key, value in node.value.items()}
    if isinstance(node.value, list):
        return [plain(value) for value in node.value]
    return node.value


def scalars(node: Node) -> Iterator[Node]:
    """Yield every text, number and truth value below a node, in order."""
    if isinstance(node.value, dict):
        for child in node.value.values():
            yield from scalars(child)
    elif isinstance(node.value, list):
        for child in node.value:
            yield from scalars(child)
    elif node.value is not None:
        yield node


@pytest.mark.parametrize("text", ["2019-09", "3.10", "no", "2019-13-45", "1e3", "0x10", "12:30"])
def test_what_yaml_would_turn_into_a_number_or_date_stays_as_it_looks(text: str) -> None:
    assert plain(parse_yaml(f"key: {text}", "a.yaml").root) == {"key": text}


@pytest.mark.parametrize(
    ("text", "value"), [("", None), ("~", None), ("null", None), ("true", True), ("'true'", "true")]
)
def test_nothing_and_truth_are_understood_unless_quoted(text: str, value: object) -> None:
    assert plain(parse_yaml(f"key: {text}", "a.yaml").root) == {"key": value}


def test_a_value_knows_the_place_of_itself_and_of_its_key() -> None:
    root = parse_yaml("one: 1\ntwo:\n  - x\n  - y: z\n", "a.yaml").root
    last = list(scalars(root))[-1]
    assert last == Node("z", line=4, column=8, key_line=4, key_column=5)


def test_json_values_know_their_places_too() -> None:
    root = parse_json('{"one": 1,\n "two": ["x",\n {"y": "z"}]}', "a.json").root
    assert list(scalars(root))[-1] == Node("z", line=3, column=8, key_line=3, key_column=3)


@given(JSON)
def test_json_is_read_as_the_standard_library_reads_it(value: object) -> None:
    text = json.dumps(value)
    assert json.dumps(plain(parse_json(text, "a.json").root)) == text


@given(st.lists(TEXTS))
def test_any_text_in_yaml_comes_back(texts: list[str]) -> None:
    text = yaml.safe_dump(texts, allow_unicode=True, default_style='"')
    assert plain(parse_yaml(text, "a.yaml").root) == texts


def test_a_number_that_would_change_its_looks_stays_text() -> None:
    assert plain(parse_json("[3.10, 1.5, 12]", "a.json").root) == ["3.10", 1.5, 12]


def test_a_comma_before_a_closing_bracket_is_forgiven() -> None:
    assert plain(parse_json('{"a": [1, 2,],}', "a.json").root) == {"a": [1, 2]}


def test_half_of_a_surrogate_pair_becomes_a_replacement_character() -> None:
    assert parse_json(r'"\ud83d x"', "a.json").root.value == "\ufffd x"


def test_an_alias_stands_for_its_anchor() -> None:
    assert plain(parse_yaml("a: &x [1]\nb: *x", "a.yaml").root) == {"a": ["1"], "b": ["1"]}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: [1, 2", "a.yaml:2: this is no YAML"),
        ("ok: 1\na: b: c", "a.yaml:2: this is no YAML: mapping values are not allowed"),
        ("a:\n\tb: c", "indent with blanks, not with tabs"),
        ("a: 1\n---\nb: 2", "a.yaml:2: a second document begins here"),
        ("a: !!python/object/apply:os.system [ls]", "a.yaml:1: the tag tag:yaml.org,2002:python"),
        ("? [a]\n: b", "a.yaml:1: a key must be plain text"),
        ("a: &x [*x]", "a.yaml:1: nothing is named &x before this"),
        ("[" * 100_000, "nested more than 40 levels deep"),
        ("- " * 200_000, "nested more than 40 levels deep"),
        ("- " + "&a [x]\n- &b [" + "*a," * 9000 + "]\n- [" + "*b," * 9000 + "]", "more than 100,000 values"),
    ],
    ids=range(10),
)
def test_broken_or_hostile_yaml_is_an_error_that_names_the_line(text: str, says: str) -> None:
    with pytest.raises(InputError) as error:
        parse_yaml(text, "a.yaml")
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"a": 1\n"b": 2}', "a.json:2: this is no JSON: a comma or } is missing"),
        ('{"a" 1}', "a.json:1: this is no JSON: a colon is missing behind 'a'"),
        ('{"a":\n "b', "a.json:2: this is no JSON: unterminated string"),
        ("[1] x", "something stands behind the end of the document"),
        ('{"a":\n}', "a.json:2: this is no JSON: nothing begins with '}'"),
        ("[", "a.json:1: this is no JSON: a value is missing"),
        ("[" * 100_000, "nested more than 40 levels deep"),
        ("[" + "1," * 100_001 + "1]", "more than 100,000 values"),
    ],
    ids=range(8),
)
def test_broken_or_hostile_json_is_an_error_that_names_the_line(text: str, says: str) -> None:
    with pytest.raises(InputError) as error:
        parse_json(text, "a.json")
    assert says in str(error.value)


def test_every_key_that_stands_twice_is_told_with_its_line() -> None:
    text = "a: 1\nb: 2\na: 3\nb: 4\n"
    with pytest.raises(InvalidFile) as error:
        refuse(parse_yaml(text, "a.yaml"), text, "a.yaml")
    assert str(error.value) == (
        "a.yaml:3:1: `a` stands twice - first in line 1\n     3 | a: 3\n         ^\n"
        "a.yaml:4:1: `b` stands twice - first in line 2\n     4 | b: 4\n         ^"
    )
