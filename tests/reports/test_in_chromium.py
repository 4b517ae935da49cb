"""The pages work in a real browser: they sort, filter and search, and words and lines light each other up."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
pytestmark = pytest.mark.skipif(not BROWSER, reason="Chromium is not installed")
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
REPORT = "const told = JSON.stringify({}); document.title = 'told:' + btoa(unescape(encodeURIComponent(told)));"


@pytest.fixture
def out(run: Run, root: Path, tmp_path: Path) -> Path:
    done = run("batch", root / "job_posts", "-r", root / "resumes" / "master.md", "-o", tmp_path / "out", "-q")
    assert done.returncode == 0, done.stderr
    return tmp_path / "out"


def dump(page: Path, width: int = 1200) -> str:
    """Return the page's document after its scripts have run."""
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={page.parent}/profile"]
    command += [f"--window-size={width},900", "--virtual-time-budget=3000", "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60, env=os.environ)
    return done.stdout


def ask(page: Path, script: str, width: int = 1200) -> Any:  # noqa: ANN401 - whatever the script tells
    """Run a script in a copy of the page, and return the value of its last expression `told`."""
    text = POLICY.sub("", page.read_text("utf-8"))
    copy = page.with_name("asked.html")
    copy.write_text(text.replace("</body>", f"<script>{script}</script></body>"), "utf-8")
    found = re.search(r"<title>told:([^<]*)</title>", dump(copy, width))
    assert found, "the script told nothing"
    import base64  # noqa: PLC0415

    return json.loads(base64.b64decode(found[1]))


ROWS = "[...document.querySelectorAll('#postings tbody tr')]"


def test_the_pages_own_script_runs_under_its_policy(out: Path) -> None:
    assert "3 of 3 postings" in dump(out / "summary.html")


def test_a_click_on_a_heading_sorts_and_a_second_one_sorts_the_other_way(out: Path) -> None:
    script = f"""
      const button = document.querySelector('thead button');
      const fits = () => {ROWS}.map(row => +row.cells[0].dataset.v);
      button.click(); const down = fits(), first = button.parentNode.getAttribute('aria-sort');
      button.click(); const up = fits();
      {REPORT.format("[down, up, first]")}"""
    down, up, first = ask(out / "summary.html", script)

    assert down == sorted(down, reverse=True)
    assert up == sorted(up)
    assert first == "descending"


def test_search_and_least_fit_hide_what_does_not_match(out: Path) -> None:
    script = f"""
      const shown = () => {ROWS}.filter(row => !row.hidden).length, tell = (id, text) => {{
        const field = document.querySelector(id); field.value = text; field.dispatchEvent(new Event('input')); }};
      tell('#search', 'nurse'); const found = shown();
      tell('#search', ''); tell('#fit', '100'); const fitting = shown();
      {REPORT.format("[found, fitting]")}"""

    assert ask(out / "summary.html", script) == [1, 0]


def test_a_word_of_the_posting_lights_up_the_lines_that_answer_it_by_mouse_and_by_keyboard(out: Path) -> None:
    page = out / "evidence" / "data-engineer.html"
    script = f"""
      const word = document.querySelector('span.must[data-k]'), lit = () => document.querySelectorAll('p.lit').length;
      word.dispatchEvent(new Event('mouseenter')); const hovered = lit();
      word.dispatchEvent(new Event('mouseleave')); const left = lit();
      word.focus();
      // A window that the system has not put in front tells nobody of its focus, though it has moved.
      if (!document.hasFocus()) word.dispatchEvent(new Event('focus'));
      const focused = lit(), reached = document.activeElement === word;
      {REPORT.format("[hovered, left, focused, word.tabIndex, reached]")}"""
    hovered, left, focused, tab, reached = ask(page, script)

    assert hovered > 0
    assert (left, focused, tab, reached) == (0, hovered, 0, True)


@pytest.mark.parametrize("name", ["summary.html", "evidence/data-engineer.html"])
def test_on_a_phone_nothing_is_wider_than_the_screen(out: Path, name: str) -> None:
    # Headless Chromium has no window narrower than 500 pixels; a frame has.
    page = out / name
    frame = out / "phone.html"
    body = POLICY.sub("", page.read_text("utf-8")).replace('"', "&quot;")
    frame.write_text(f'<!doctype html><body><iframe width="390" height="800" srcdoc="{body}"></iframe></body>', "utf-8")
    script = f"""
      addEventListener('load', () => {{
        const inner = document.querySelector('iframe').contentDocument.documentElement;
        {REPORT.format("[inner.scrollWidth, inner.clientWidth]")} }});"""
    wide, screen = ask(frame, script)

    assert wide <= screen


def test_the_report_of_one_posting_numbers_kept_lines_and_says_why_others_are_left_out(
    run: Run, root: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.html"
    posting = root / "job_posts" / "data-engineer.md"
    done = run("write", posting, "-r", root / "resumes" / "master.md", "-o", f"{tmp_path}/", "--report", report)
    assert done.returncode == 0, done.stderr

    script = f"""
      const lines = [...document.querySelectorAll('.sides section:last-child p')];
      const number = line => line.querySelector('b') ? +line.querySelector('b').textContent : 0;
      const heads = [...document.querySelectorAll('.sides h4')].filter(head => head.querySelector('b'));
      const numbers = lines.filter(line => !line.className).concat(heads).map(number);
      const reasons = lines.filter(line => line.className).map(line => line.querySelector('small').textContent);
      {REPORT.format("[numbers, reasons]")}"""
    numbers, reasons = ask(report, script)

    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    assert reasons
    assert all(reason.startswith("(dropped: ") for reason in reasons)


FAINTEST = """
  const seen = e => e.parentElement ? +getComputedStyle(e).opacity * seen(e.parentElement) : 1;
  const faintest = Math.min(...[...document.querySelectorAll('body *')].map(seen));
"""


def test_what_is_left_out_is_pale_and_still_has_the_contrast_that_reading_takes(
    run: Run, root: Path, tmp_path: Path
) -> None:
    """WCAG 2.2 asks for 4.5 : 1; black at an opacity of 0.55 and white on #121212 at 0.55 have it."""
    page = tmp_path / "why.html"
    posting, master = root / "job_posts" / "data-engineer.md", root / "resumes" / "master.md"
    assert run("write", posting, "-r", master, "-o", tmp_path / "a.md", "--report", page, "-q").returncode == 0

    told = ask(page, FAINTEST + REPORT.format("faintest"))

    assert 0.55 <= told < 1


@pytest.mark.parametrize("name", ["summary.html", "evidence/data-engineer.html"])
def test_all_content_stands_in_the_pages_main_part(out: Path, name: str) -> None:
    script = """
      const outside = [...document.body.children].filter(e => !['MAIN', 'SCRIPT'].includes(e.tagName)).length;
      const mains = document.querySelectorAll('main').length;
    """ + REPORT.format("[outside, mains]")

    assert ask(out / name, script) == [0, 1]
