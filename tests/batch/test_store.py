"""What is kept of a run survives whatever has happened to its files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tailor.batch.store import JOURNAL, RECORDS, Store
from tailor.errors import OutputError


def record(key: str, **more: str) -> dict[str, str]:
    return {"key": key, "name": key, "hash": "0"} | more


def test_a_record_is_found_again_by_the_next_run(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put(record("a", title="x"))

    with Store(tmp_path) as store:
        assert store.get("a") == record("a", title="x")


def test_the_last_record_of_a_key_counts(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put(record("a", title="old"))
        store.put(record("a", title="new"))

        assert store.get("a") == record("a", title="new")


@pytest.mark.parametrize("torn", ['{"key": "b", "na', '{"key": []}', '{"key": "b"}', "[]", "\0\0"])
def test_a_torn_or_strange_line_is_no_record_and_those_before_it_are(tmp_path: Path, torn: str) -> None:
    (tmp_path / JOURNAL).write_text(json.dumps(record("a")) + "\n" + torn + "\n", "utf-8")

    with Store(tmp_path) as store:
        assert [one["key"] for one in store.records()] == ["a"]
        store.put(record("c"))
        assert [one["key"] for one in store.records()] == ["a", "c"]


def test_finish_keeps_the_records_in_order_and_drops_the_journal(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put(record("b"))
        store.put(record("a"))
        store.finish(["a", "b"])

    lines = (tmp_path / RECORDS).read_text("utf-8").splitlines()
    assert [json.loads(line)["key"] for line in lines] == ["a", "b"]
    assert not (tmp_path / JOURNAL).exists()


def test_a_second_run_in_the_same_folder_is_told_so(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    with Store(tmp_path), pytest.raises(OutputError, match="another run is working"), Store(tmp_path):
        pass
