"""A run's summary as files: CSV, JSON and one HTML page, made piece by piece so that any number of postings fits."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from html import escape
from typing import Any, Final
from urllib.parse import quote

from tailor.reports.html_frame import page_head, page_tail

Rows = Callable[[], Iterator[dict[str, Any]]]
COLUMNS: Final = (
    *("rank", "posting", "fit", "title", "company", "location", "must_answered", "must_half", "must_asked"),
    *("nice_answered", "nice_half", "nice_asked", "missing_musts", "files", "like", "error"),
)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def summary_csv(rows: Rows, market: dict[str, Any]) -> Iterator[bytes]:  # noqa: ARG001 - a table has no place for it
    """Yield a UTF-8 CSV (with the mark that Excel needs), a row for each posting; no cell of text is a formula."""
    yield b"\xef\xbb\xbf" + _csv_line(COLUMNS)
    for rank, record in enumerate(rows(), start=1):
        row = _row(record, rank)
        cells = [" ".join(row[name]) if isinstance(row[name], list) else row[name] for name in COLUMNS]
        cells[COLUMNS.index("missing_musts")] = "; ".join(row["missing_musts"])
        yield _csv_line([_safe(cell) if isinstance(cell, str) else cell for cell in cells])


def _csv_line(cells: Any) -> bytes:  # noqa: ANN401 - whatever csv takes
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue().encode("utf-8", "replace")


def _safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula (OWASP, CSV Injection)."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def summary_json(rows: Rows, market: dict[str, Any]) -> Iterator[bytes]:
    """Yield an object with `postings`, best fit first and those with an error last, and `market`."""
    yield b'{"postings": ['
    for rank, record in enumerate(rows(), start=1):
        yield (b",\n" if rank > 1 else b"\n") + json.dumps(_row(record, rank)).encode()
    yield b'\n],\n"market": ' + json.dumps(market, indent=1).encode() + b"}\n"


def posting_as_json(record: dict[str, Any]) -> str:
    """Return a posting's record as one line of JSON, as `--json` prints it when it is done."""
    row = _row(record, None)
    return json.dumps({name: row[name] for name in row if name not in {"rank", "files", "like"}})


def _row(record: dict[str, Any], rank: int | None) -> dict[str, Any]:
    must, nice = record.get("must", (None,) * 3), record.get("nice", (None,) * 3)
    return {
        "rank": rank if "error" not in record else None,
        "posting": record["key"],
        "fit": record.get("fit"),
        "title": record.get("title", ""),
        "company": record.get("company", ""),
        "location": record.get("location", ""),
        **dict(zip(("must_answered", "must_half", "must_asked"), must, strict=True)),
        **dict(zip(("nice_answered", "nice_half", "nice_asked"), nice, strict=True)),
        "missing_musts": missing_musts(record),
        "files": record.get("written", []),
        "like": record.get("like", ""),
        "error": record.get("error", ""),
    }


def missing_musts(record: dict[str, Any]) -> list[str]:
    """Return the names of the musts that no line of the master answers."""
    needs = record.get("needs", ())
    return [shown for _, shown, need, verdict in needs if need == "must" and verdict == "missing"]


def summary_html(rows: Rows, market: dict[str, Any]) -> Iterator[bytes]:
    """Yield one page that works offline: a table to sort, filter and search, then what the market asks."""
    yield page_head("Postings by fit")
    yield (
        b'<h1>Postings by fit</h1><p class="tools"><label>Search <input id="search" type="search"></label> '
        b'<label>Fit from <input id="fit" type="number" min="0" max="100" value="0"></label> '
        b'<label><input id="alone" type="checkbox"> hide near-identical ones</label> '
        b'<span id="count" role="status"></span></p><table id="postings"><thead><tr>'
    )
    for head in ("Fit", "Posting", "Company", "Place", "Must", "Nice", "Missing musts", "Files"):
        yield f'<th scope="col"><button type="button">{head}</button></th>'.encode()
    yield b"</tr></thead><tbody>\n"
    for rank, record in enumerate(rows(), start=1):
        yield _html_row(_row(record, rank)).encode("utf-8", "replace")
    yield b"</tbody></table>\n"
    yield _html_market(market).encode("utf-8", "replace")
    yield page_tail()


def _html_row(row: dict[str, Any]) -> str:
    if row["error"]:
        return f'<tr class="error"><td data-v="-1">–</td><td colspan="7">{_e(row["error"])}</td></tr>\n'
    links = " ".join(f'<a href="{quote(name)}">{_e(_kind(name))}</a>' for name in row["files"])
    like = f"<br><small>like {_e(row['like'])}</small>" if row["like"] else ""
    cells = [
        f'<td data-v="{row["fit"]}">{row["fit"]:.0f}</td>',
        f"<td>{_e(row['title'] or row['posting'])}<br><small>{_e(row['posting'])}</small>{like}</td>",
        f"<td>{_e(row['company'])}</td><td>{_e(row['location'])}</td>",
        _coverage(row, "must") + _coverage(row, "nice"),
        f"<td>{_e(', '.join(row['missing_musts']))}</td><td>{links}</td>",
    ]
    return f"<tr{' class=like' if row['like'] else ''}>{''.join(cells)}</tr>\n"


def _kind(name: str) -> str:
    return "evidence" if name.startswith("evidence/") else name.rpartition(".")[2]


def _coverage(row: dict[str, Any], need: str) -> str:
    answered, half, asked = (row[f"{need}_{part}"] for part in ("answered", "half", "asked"))
    share = (answered + half / 2) / asked if asked else -1
    return f'<td data-v="{share:.4f}">{answered}{f" + {half}½" if half else ""} of {asked}</td>'


def _html_market(market: dict[str, Any]) -> str:
    asked = "".join(
        f"<tr><td>{_e(row['need'])}</td><td>{row['postings']}</td><td>{row['must']}</td><td>{row['answered']}</td>"
        f"<td>{row['half']}</td><td>{row['missing']}</td><td>{row['alone']}</td></tr>"
        for row in market["asked"]
    )
    missing = "".join(
        f"<li>{_e(row['need'])}: missing in {row['missing']}, the only missing must in {row['alone']}</li>"
        for row in market["missing"][:20]
    )
    lines = "".join(
        f"<h3>{title}</h3><ul>{_items(market[kind])}</ul>"
        for title, kind in (("Lines never chosen", "never_kept"), ("Lines always chosen", "always_kept"))
        if market["chosen_for"]
    )
    return (
        f"<h2>What {market['postings']} postings ask for</h2><table><thead><tr><th>Need</th><th>Postings</th>"
        "<th>As a must</th><th>Answered</th><th>Half</th><th>Missing</th><th>Only missing must</th></tr></thead>"
        f"<tbody>{asked}</tbody></table><h3>What would open most postings</h3><ol>{missing}</ol>{lines}"
    )


def _e(text: str) -> str:
    return escape(text, quote=True)


def _items(lines: list[dict[str, str]]) -> str:
    return "".join(f"<li>{_e(one['line'])}</li>" for one in lines)
