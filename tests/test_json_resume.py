"""JSON Resume goes through the model without loss, and what has no room in it is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.json_resume import make
from tailor.model import Resume
from tailor.readers import mapping, read_resume, tree
from tailor.readers.markdown import read as read_markdown
from tailor.readers.structured import read
from tailor.writers.own import render_json, render_yaml
from tests.conftest import Run

Strategy = st.SearchStrategy[Any]

TEXT = st.text("abcé ÄB1-–:,()*_[]&\"'\n", max_size=20)
DATE = st.from_regex(r"(?:19|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1[0-9]|2[0-8]))?)?", fullmatch=True)
URL = st.from_regex(r"https://[a-z]{2,9}\.example/[a-z0-9]{0,6}", fullmatch=True)
TEXTS = st.lists(TEXT, max_size=3)
KINDS: dict[str, Strategy] = {
    "text": TEXT,
    "date": DATE,
    "url": URL,
    "texts": TEXTS,
    "email": st.from_regex(r"[a-z]{1,6}@[a-z]{2,6}\.example", fullmatch=True),
}
ITEMS = {
    "work": "name:text location:text description:text position:text url:url startDate:date endDate:date summary:text "
    "highlights:texts",
    "volunteer": "organization:text position:text url:url startDate:date endDate:date summary:text highlights:texts",
    "education": "institution:text url:url area:text studyType:text startDate:date endDate:date score:text courses:texts",
    "awards": "title:text date:date awarder:text summary:text",
    "certificates": "name:text date:date issuer:text url:url",
    "publications": "name:text publisher:text releaseDate:date url:url summary:text",
    "skills": "name:text level:text keywords:texts",
    "languages": "language:text fluency:text",
    "interests": "name:text keywords:texts",
    "references": "name:text reference:text",
    "projects": "name:text description:text highlights:texts keywords:texts startDate:date endDate:date url:url "
    "roles:texts entity:text type:text",
}
BASICS = "name:text label:text image:url email:email phone:text url:url summary:text"
PLACE = "address:text postalCode:text city:text countryCode:text region:text"
PROFILE = "network:text username:text url:url"
META = "canonical:url version:text lastModified:text"


def fields(spelt: str, **more: Strategy) -> Strategy:
    """Return mappings of some of the keys, each with a value of its type."""
    keys = {key: KINDS[kind] for key, kind in (pair.split(":") for pair in spelt.split())}
    return st.fixed_dictionaries({}, optional=keys | more)


JSON_RESUMES = st.fixed_dictionaries(
    {"basics": fields(BASICS, location=fields(PLACE), profiles=st.lists(fields(PROFILE), max_size=3))},
    optional={
        "$schema": URL,
        "meta": fields(META),
        **{kind: st.lists(fields(spelt), max_size=3) for kind, spelt in ITEMS.items()},
    },
)


def resume_of(given_resume: dict[str, Any]) -> Resume:
    return read(tree.parse_json(json.dumps(given_resume), "a").root, "a")


@given(JSON_RESUMES)
@settings(deadline=None, max_examples=150)
def test_nothing_of_the_schema_is_lost(given_resume: dict[str, Any]) -> None:
    assert make(resume_of(given_resume)).fields == given_resume


@given(JSON_RESUMES)
@settings(deadline=None, max_examples=40)
def test_nothing_is_lost_on_the_way_through_our_own_formats(given_resume: dict[str, Any]) -> None:
    resume = resume_of(given_resume)
    for written, parse in (
        (render_yaml(resume, whole=True), tree.parse_yaml),
        (render_json(resume), tree.parse_json),
    ):
        text = written.decode()
        again = mapping.read(parse(text, "b"), text, "b")

        assert make(again).fields == given_resume


def test_older_names_of_keys_and_keys_of_ones_own_come_back() -> None:
    given_resume = {
        "basics": {"name": "Sample Person", "website": "https://example.com", "picture": "x.png"},
        "work": [{"company": "Example Works", "website": "https://works.example", "shoeSize": 43}],
    }

    assert make(resume_of(given_resume)).fields == given_resume


def test_what_was_changed_since_is_not_overwritten_by_what_stood_there() -> None:
    resume = resume_of({"basics": {"name": "S"}, "awards": [{"title": "Prize", "date": "2019-03-01"}]})
    data = json.loads(render_json(resume))
    data["sections"][0]["entries"][0]["dates"] = "2020-05"
    text = json.dumps(data)

    again = mapping.read(tree.parse_json(text, "b"), text, "b")

    assert make(again).fields["awards"] == [{"title": "Prize", "date": "2020-05"}]


def test_a_variant_gets_back_no_line_that_was_dropped(run: Run, tmp_path: Path) -> None:
    highlights = [f"Counted the {number}th heap of gravel in the yard of the works" for number in range(80)]
    given_resume = {"basics": {"name": "Sample Person"}, "work": [{"name": "Works", "highlights": highlights}]}
    (tmp_path / "me.json").write_text(json.dumps(given_resume), "utf-8")
    (tmp_path / "job.md").write_text("# Gravel counter\n\n## Requirements\n- gravel\n", "utf-8")

    done = run("write", "job.md", "-r", "me.json", "-o", "-", "-f", "jsonresume")

    assert done.returncode == 0, done.stderr
    assert 0 < len(json.loads(done.stdout)["work"][0]["highlights"]) < 80


def test_what_has_no_room_is_told() -> None:
    resume = read_markdown(
        "# Sample Person\n\na@example.com | b@example.com\n\n## Wonders of my life\n\n- Something happened\n"
    )

    assert [note.message for note in make(resume).notes] == [
        "JSON Resume has no place for “b@example.com”",
        "JSON Resume has no place for the section “Wonders of my life”",
    ]


def _schema() -> dict[str, Any]:
    """The shape of JSON Resume 1.0.0: which keys there are, and which type each has."""
    types = {"text": {"type": "string"}, "texts": {"type": "array", "items": {"type": "string"}}}
    iso = r"^([12]\d{3}-[01]\d-[0-3]\d|[12]\d{3}-[01]\d|[12]\d{3})$"
    types |= {"url": types["text"], "email": types["text"], "date": {"type": "string", "pattern": iso}}

    def shape(spelt: str, **more: object) -> dict[str, Any]:
        keys = {key: types[kind] for key, kind in (pair.split(":") for pair in spelt.split())}
        return {"type": "object", "properties": keys | more}

    profiles = {"type": "array", "items": shape(PROFILE)}
    basics = shape(BASICS, location=shape(PLACE), profiles=profiles)
    parts = {kind: {"type": "array", "items": shape(spelt)} for kind, spelt in ITEMS.items()}
    whole = {"$schema": types["text"], "meta": shape(META), "basics": basics, **parts}
    return {"type": "object", "properties": whole, "additionalProperties": False}


def test_a_resume_from_another_format_obeys_the_schema(sample_resume: Path) -> None:
    jsonschema.validate(make(read_resume(sample_resume)).fields, _schema())


def test_real_resumes_of_every_format_obey_the_schema(shared: Path) -> None:
    files = [shared / "seed" / "resume.md", *sorted((shared / "resumes").glob("[!j]*/*.*"))]
    for path in files:
        if path.suffix in {".md", ".json", ".yaml"} and "broken" not in path.name:
            jsonschema.validate(make(read_resume(path)).fields, _schema())


def test_real_json_resumes_come_back_whole(shared: Path) -> None:
    paths = sorted((shared / "resumes" / "jsonresume").glob("*.json"))
    assert paths
    for path in paths:
        text = path.read_text("utf-8")
        assert make(read(tree.parse_json(text, "a").root, "a")).fields == json.loads(text), path.name


@pytest.mark.parametrize("command", [["convert", "-f", "jsonresume"], ["convert", "-f", "JSONRESUME"]])
def test_convert_writes_it(run: Run, sample_resume: Path, command: list[str]) -> None:
    done = run(*command, sample_resume)

    assert json.loads(done.stdout)["basics"]["name"] == "Sample Person"


def test_convert_tells_that_markdown_keeps_less(run: Run, tmp_path: Path) -> None:
    (tmp_path / "me.json").write_text(
        '{"basics": {"name": "S"}, "awards": [{"title": "P", "date": "2019-03-01"}]}', "utf-8"
    )

    assert "only JSON Resume says" in run("convert", "-f", "md", "me.json").stderr
    assert "only JSON Resume says" not in run("convert", "-f", "yaml", "me.json").stderr
