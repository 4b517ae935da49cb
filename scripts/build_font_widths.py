"""Write the advance widths that `tailor.selection.layout` measures with.

    python scripts/build_font_widths.py

Reads the installed Carlito (its widths are Calibri's) and Liberation fonts (Arial's and Times New Roman's), all under
the SIL Open Font License 1.1, and writes src/tailor/data/font_widths.json: per family ascent, descent and line gap, and
per face the advance width of each character and what ligatures add to it, all in 2048ths of an em.
Needs fonttools and fc-match.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from fontTools.ttLib import TTFont

FAMILIES = {"Calibri": "Carlito", "Arial": "Liberation Sans", "Times New Roman": "Liberation Serif"}
UNITS = 2048  # of an em: what these fonts are drawn in, so that nothing is rounded
FACES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold italic": "Bold Italic"}
# Latin with its extensions, Greek, Cyrillic, punctuation, currency, letter-like signs, arrows, mathematics,
# Vietnamese, geometric shapes.
CHARACTERS = [
    *range(0x20, 0x250),
    *range(0x300, 0x530),
    *range(0x1E00, 0x1F00),
    *range(0x2010, 0x2060),
    *range(0x20A0, 0x20C0),
    *range(0x2100, 0x2300),
    *range(0x25A0, 0x2600),
]
TARGET = Path(__file__).parent.parent / "src" / "tailor" / "data" / "font_widths.json"


def find_font(family: str, face: str) -> TTFont:
    """Return an installed font file."""
    pattern = f"{family}:style={face}"
    path = subprocess.run(["fc-match", "-f", "%{file}", pattern], capture_output=True, text=True, check=True).stdout
    return TTFont(path)


def widths_of(font: TTFont) -> dict[str, int]:
    """Return the advance width of each character that the font has, in 2048ths of an em."""
    names, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    return {chr(code): round(UNITS * metrics[names[code]][0] / em) for code in CHARACTERS if code in names}


def ligatures_of(font: TTFont) -> dict[str, int]:
    """Return what each standard ligature of ASCII letters adds to the width of its letters, in 2048ths of an em."""
    if "GSUB" not in font:
        return {}
    names = {name: chr(code) for code, name in font.getBestCmap().items() if code < 0x80}  # noqa: PLR2004
    metrics, em, table = font["hmtx"], font["head"].unitsPerEm, font["GSUB"].table
    lookups = {
        at for one in table.FeatureList.FeatureRecord if one.FeatureTag == "liga" for at in one.Feature.LookupListIndex
    }
    found = {}
    for at in sorted(lookups):
        for subtable in table.LookupList.Lookup[at].SubTable:
            for first, ligatures in getattr(getattr(subtable, "ExtSubTable", subtable), "ligatures", {}).items():
                for one in ligatures:
                    letters = [first, *one.Component]
                    if all(letter in names for letter in letters):
                        change = metrics[one.LigGlyph][0] - sum(metrics[letter][0] for letter in letters)
                        found["".join(names[letter] for letter in letters)] = round(UNITS * change / em)
    return dict(sorted(found.items()))


def line_metrics(font: TTFont) -> list[int]:
    """Return ascent, descent and line gap in 2048ths of an em, from the table that word processors take them from."""
    table, em = font["hhea"], font["head"].unitsPerEm
    return [round(UNITS * size / em) for size in (table.ascent, -table.descent, table.lineGap)]


def main() -> None:
    """Write the table."""
    table = {}
    for name, installed in FAMILIES.items():
        faces = {face: find_font(installed, style) for face, style in FACES.items()}
        table[name] = {"line": line_metrics(faces["regular"]), "faces": {}}
        for face, font in faces.items():
            widths = widths_of(font)
            # Numbers in a string are read only when the face is used.
            table[name]["faces"][face] = ["".join(widths), " ".join(map(str, widths.values())), ligatures_of(font)]
    TARGET.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
