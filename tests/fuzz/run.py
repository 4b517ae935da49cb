"""Throw damaged files at every reader for a while: `python -m tests.fuzz.run SECONDS [--seed N]`.

Each round takes a file of the corpus, damages it (or the parts of the package that it is), and has it read as a résumé and
as a posting. Whatever is not a result or an InputError within ten seconds is a finding: it is put into `out/fuzz`, and
the run ends with 1. The same seed damages the same files in the same order.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import random
import signal
import sys
import time
import traceback
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Final, NoReturn

from tailor.errors import InputError
from tailor.postings import parse
from tailor.readers import READERS
from tailor.readers.detect import format_of

CORPUS: Final = Path(__file__).parent / "corpus"
FINDINGS: Final = Path("out/fuzz")
_SLOW: Final = 10  # seconds
_LARGEST: Final = 300_000  # bytes: what is damaged again and again must not grow without end
_TOKENS: Final = (
    *(b"\0", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\r\n\r\n", b"\t", b"\x1b[31m", "\u202e\u200b".encode(), "é".encode()),
    *(b"&a *a", b"<<: *a", b"!!python/object", b"---\n", b"? ", b"|\n", b">-\n", b"{", b"}", b"[", b"]", b'"', b"'", b"\\u0000"),
    *(b"\\ud800", b"1e999", b"-", b"# ", b"## Work\n", b"- ", b"* " * 40, b"**", b"__", b"|", b"```", b"<!--", b"-->", b"<", b">"),
    *(b"<div>" * 60, b"</p>", b"<table><tr>", b"&lt;", b"&#x0;", b"<script type='application/ld+json'>{", b"style='color:#fff'"),
    *(b"<w:r>", b"</w:p>", b"<w:tbl>", b"<!DOCTYPE a [", b"0 0 0 rg", b"endobj", b"/Kids [3 0 R 3 0 R]", b"(", b"2019-02-30"),
    *(b"January 2019 - ", b"Present", b"https://", b"@example.com", b"A" * 500, b"a b " * 200, b"5+ years of ", b" or ", b", "),
)  # fmt: skip


def damaged(data: bytes, other: bytes, draw: random.Random) -> bytes:
    """Return bytes with one to six damages: something cut, doubled, moved, flipped, put in, or spliced from elsewhere."""
    found = bytearray(data)
    for _ in range(draw.randint(1, 6)):
        at, length = draw.randint(0, len(found)), draw.choice((1, 2, 8, 64, 400))
        match draw.randrange(6):
            case 0:
                del found[at : at + length]
            case 1:
                found[at:at] = found[at : at + length] * draw.choice((1, 2, 30))
            case 2:
                found[at : at + 1] = bytes([draw.randrange(256)])
            case 3 | 4:
                found[at:at] = draw.choice(_TOKENS)
            case _:
                begin = draw.randint(0, len(other))
                found[at:at] = other[begin : begin + length]
    return bytes(found[:_LARGEST])


def damaged_package(data: bytes, draw: random.Random) -> bytes:
    """Return a zip with one of its parts damaged, so that the damage gets past the unpacking."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        chosen = draw.choice(old.namelist())
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, damaged(part, part, draw) if name == chosen else part)
    return made.getvalue()


def read_resume(data: bytes, name: str) -> None:
    """Read bytes as a résumé as a file of that name is."""
    reader = READERS.get(format_of(data, Path(name).suffix))
    if reader:
        reader(data, name)


def fault_of(read: Callable[[bytes, str], object], data: bytes, name: str) -> str:
    """Return what is wrong with how a file is read; nothing where it is read or refused."""
    # The time that this process works, for a busy machine is no fault of a reader.
    signal.setitimer(signal.ITIMER_VIRTUAL, _SLOW)
    try:
        read(data, name)
    except InputError:
        pass
    except Exception:  # noqa: BLE001 - that is what is looked for
        return traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return ""


def _too_slow(_number: int, _frame: FrameType | None) -> NoReturn:
    raise TimeoutError(f"took more than {_SLOW} seconds")


def main() -> int:
    """Fuzz for so many seconds; return 1 where something was found."""
    options = argparse.ArgumentParser(description="Throw damaged files at every reader.")
    options.add_argument("seconds", type=float)
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    signal.signal(signal.SIGVTALRM, _too_slow)
    files = [(path.name, path.read_bytes()) for path in sorted(CORPUS.iterdir())]
    draw, end, count, faults = random.Random(asked.seed), time.monotonic() + asked.seconds, 0, set[str]()  # noqa: S311
    while time.monotonic() < end:
        name, data = draw.choice(files)
        inside = data.startswith(b"PK") and draw.random() < 0.9
        case = damaged_package(data, draw) if inside else damaged(data, draw.choice(files)[1], draw)
        for read in (read_resume, parse):
            count += 1
            fault = fault_of(read, case, name)
            last = fault.strip().splitlines()[-3:]
            if fault and "".join(last[:1]) not in faults:
                faults.add("".join(last[:1]))
                FINDINGS.mkdir(parents=True, exist_ok=True)
                path = FINDINGS / f"{hashlib.sha256(case).hexdigest()[:12]}-{name}"
                path.write_bytes(case)
                print(f"{path}: {read.__name__}\n{fault}")
    print(f"{count} readings of {len(files)} files damaged, {len(faults)} kinds of fault")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
