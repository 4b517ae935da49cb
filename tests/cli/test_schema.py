"""`tailor schema` describes the YAML that the reader takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tailor.readers import own
from tests.conftest import Run


def _mappings(schema: object) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for value in schema.values():
            yield from _mappings(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _mappings(value)


@pytest.fixture
def mappings(run: Run) -> list[dict[str, Any]]:
    done = run("schema")
    assert done.returncode == 0, done.stderr
    return list(_mappings(json.loads(done.stdout)))


@pytest.mark.parametrize("keys", [own.RESUME_KEYS, own.SECTION_KEYS, own.ENTRY_KEYS, own.BULLET_KEYS, own.DATE_KEYS])
def test_it_has_the_keys_that_the_reader_knows(mappings: list[dict[str, Any]], keys: tuple[str, ...]) -> None:
    assert any(tuple(mapping["properties"]) == keys for mapping in mappings)


def test_every_key_is_described(mappings: list[dict[str, Any]]) -> None:
    assert all(value["description"] for mapping in mappings for value in mapping["properties"].values())


def test_an_unknown_key_is_against_it(mappings: list[dict[str, Any]]) -> None:
    assert all(mapping["additionalProperties"] is False for mapping in mappings)
