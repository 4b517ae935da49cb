"""PDF résumés in the layouts of LaTeX classes, office templates and design tools are read as a person does."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from tailor.model import Resume
from tailor.readers.pdf import read
from tailor.readers.pdf.glyphs import read_pages
from tailor.readers.pdf.pieces import find_pieces

typst = pytest.importorskip("typst")

MAIL = "sample.person@example.com"
LONG = (
    "Baked three hundred loaves of rye every night for the villages along the river, kept the oven at an even heat by "
    "hand, and never once ran out of flour or of patience with customers"
)
GOALS = "Baker of ten years with a love for rye, a hand for apprentices, and a habit of writing down whatever worked."


class Layout(NamedTuple):
    """A file's source, and what a person counts in it: section kinds, then bullets of each job."""

    source: str
    kinds: tuple[str, ...]
    jobs: tuple[int, ...] = (3, 2)


PAGE = '#set page(margin: 2cm)\n#set text(size: 10pt, font: "Libertinus Serif")\n'
RIGHT = "#let entry(a, b, c, d) = [#strong(a) #h(1fr) #b \\ #emph(c) #h(1fr) #emph(d) \\ ]\n"
LISTS = (
    f"- {LONG}\n- Trained two apprentices\n- Opened a second shop",
    "- Ground rye for four villages\n- Kept the books",
)


def classic() -> Layout:
    """One column as Jake's résumé has it: small capitals with a rule, dates and places at the right edge."""
    return Layout(
        PAGE
        + RIGHT
        + "#show heading: it => block(below: 4pt)[#smallcaps(it.body) #v(-8pt) #line(length: 100%, stroke: 0.5pt)]\n"
        + f"#align(center)[#text(22pt)[*Sample Person*] \\ +41 555 010 203 | #link('mailto:{MAIL}')[{MAIL.replace('@', chr(92) + '@')}]]\n".replace(
            "'", '"'
        )
        + "= Education\n#entry[Trade School][Bern][Certificate of Baking][Aug. 2012 -- May 2015]\n"
        + f"= Experience\n#entry[Baker][March 2019 -- Present][Village Bakery][Bern, Switzerland]\n{LISTS[0]}\n\n"
        + f"#entry[Miller][May 2015 -- Feb 2019][Old Mill][Thun, Switzerland]\n{LISTS[1]}\n"
        + "= Technical Skills\n*Bread*: Sourdough, Rye, Spelt \\ *Tools*: Ovens, Mills\n",
        ("education", "work", "skills"),
    )


def moderncv() -> Layout:
    """Dates in the left margin, headings with a bar beside them, text justified with words parted."""
    rows = (
        "#grid(columns: (3cm, 1fr), column-gutter: 8pt, row-gutter: 8pt,\n"
        f"[2019--present], [*Baker*, _Village Bakery_, Bern. \n{LISTS[0]}],\n"
        f"[2015--2019], [*Miller*, _Old Mill_, Thun. \n{LISTS[1]}])\n"
    )
    return Layout(
        PAGE
        + '#set par(justify: true)\n#set text(hyphenate: true, font: "New Computer Modern")\n'
        + "#show heading: it => grid(columns: (3cm, 1fr), column-gutter: 8pt, align(horizon, line(length: 100%, stroke: 3pt + blue)), text(14pt, blue, weight: 400, it.body))\n"
        + f"#text(28pt)[Sample Person] \\ #text(12pt)[_Baker_]\n#align(right)[12 Mill Lane, Bern \\ +41 555 010 203 \\ {MAIL.replace('@', chr(92) + '@')}]\n"
        + f"= Experience\n{rows}"
        + "= Education\n#grid(columns: (3cm, 1fr), column-gutter: 8pt, [2012--2015], [*Certificate of Baking*, _Trade School_, Bern.])\n"
        + "= Languages\n#grid(columns: (3cm, 1fr), column-gutter: 8pt, row-gutter: 6pt, [German], [Mother tongue], [French], [Fluent])\n",
        ("work", "education", "languages"),
    )


def _sidebar(width: str, side: str, main: str, *, right: bool) -> str:
    cells = (f"[{main}], [{side}]", f"(1fr, {width})") if right else (f"[{side}], [{main}]", f"({width}, 1fr)")
    return f"#grid(columns: {cells[1]}, column-gutter: 24pt, {cells[0]})\n"


SIDE = (
    f"= Contact\n{MAIL.replace('@', chr(92) + '@')} \\\n+41 555 010 203 \\\nBern, Switzerland\n"
    "= Skills\n- Sourdough\n- Rye and spelt\n- Wood ovens\n= Languages\nGerman (native) \\\nFrench (fluent)\n"
)
MAIN = (
    f"= Profile\n{GOALS}\n= Work Experience\n*Baker* \\\nVillage Bakery, Bern | 2019 -- Present\n{LISTS[0]}\n\n"
    f"*Miller* \\\nOld Mill, Thun | 2015 -- 2019\n{LISTS[1]}\n"
    "= Education\n*Certificate of Baking* \\\nTrade School, Bern | 2012 -- 2015\n"
)
SIDED = "#show heading: it => block(above: 14pt, below: 8pt, text(13pt, rgb(31, 78, 121), upper(it.body)))\n"


def sidebar_left() -> Layout:
    """The name above, a narrow column at the left."""
    source = (
        PAGE
        + SIDED
        + "#text(26pt)[*Sample Person*] \\ Master Baker\n#v(8pt)\n"
        + _sidebar("5cm", SIDE, MAIN, right=False)
    )
    return Layout(source, ("skills", "languages", "summary", "work", "education"))


def sidebar_right() -> Layout:
    """A narrow column at the right; the name begins the wide one."""
    main = "#text(26pt)[*Sample Person*] \\ Master Baker\n" + MAIN
    return Layout(
        PAGE + SIDED + _sidebar("5cm", SIDE, main, right=True), ("summary", "work", "education", "skills", "languages")
    )


def canva() -> Layout:
    """A dark column with white text, name and jobs beside it, no serifs, headings spaced out."""
    page = '#set page(margin: 0pt)\n#set text(size: 9.5pt, font: "DejaVu Sans Mono")\n'
    heads = "#show heading: it => block(above: 16pt, below: 9pt, text(12pt, tracking: 3pt, upper(it.body)))\n"
    side = f"#block(fill: rgb(30, 40, 60), inset: 20pt, height: 100%, width: 100%)[#set text(white)\n#v(60pt)\n{SIDE}]"
    main = f"#block(inset: (top: 30pt, right: 24pt))[#text(30pt, tracking: 2pt)[Sample Person] \\ BAKER\n{MAIN}]"
    return Layout(
        page + heads + _sidebar("6.6cm", side, main, right=False),
        ("summary", "work", "education", "skills", "languages"),
    )


def two_columns() -> Layout:
    """Two columns of the same width, filled one after the other."""
    rest = (
        "= Skills\nSourdough, Rye, Spelt, Wood ovens, Mills\n= Languages\nGerman, French\n= Interests\nRowing, Choir\n"
    )
    return Layout(
        PAGE
        + f"#align(center)[#text(24pt)[*Sample Person*] \\ {MAIL.replace('@', chr(92) + '@')} #h(1em) +41 555 010 203]\n#v(6pt)\n"
        + f"#columns(2, gutter: 20pt)[{MAIN}\n#colbreak()\n{rest}]\n",
        ("summary", "work", "education", "skills", "languages", "interests"),
    )


def europass() -> Layout:
    """A table without lines: labels right-aligned at the left, everything else right of them."""
    cells = ", ".join(
        f"[{left}], [{right}]"
        for left, right in (
            ("#text(blue)[WORK EXPERIENCE]", ""),
            ("March 2019 -- Present", f"*Baker* \\\nVillage Bakery, Bern\n{LISTS[0]}"),
            ("May 2015 -- Feb 2019", f"*Miller* \\\nOld Mill, Thun\n{LISTS[1]}"),
            ("#text(blue)[EDUCATION]", ""),
            ("2012 -- 2015", "*Certificate of Baking* \\\nTrade School, Bern"),
        )
    )
    return Layout(
        PAGE
        + f"#text(20pt)[Sample Person]\n\n{MAIL.replace('@', chr(92) + '@')} \\ +41 555 010 203\n#v(10pt)\n"
        + f"#grid(columns: (4.4cm, 1fr), column-gutter: 14pt, row-gutter: 12pt, align: (right, left), {cells})\n",
        ("work", "education"),
    )


def labels() -> Layout:
    """The names of sections in the left margin, level with what they hold."""
    cells = ", ".join(
        f"[*{left}*], [{right}]"
        for left, right in (
            ("Profile", GOALS),
            (
                "Experience",
                f"Baker, Village Bakery #h(1fr) 2019 -- Present\n{LISTS[0]}\n\nMiller, Old Mill #h(1fr) 2015 -- 2019\n{LISTS[1]}",
            ),
            ("Education", "Certificate of Baking, Trade School #h(1fr) 2012 -- 2015"),
            ("Skills", "Sourdough, Rye, Spelt"),
        )
    )
    return Layout(
        PAGE
        + f"#align(center)[#text(20pt)[Sample Person] \\ {MAIL.replace('@', chr(92) + '@')}]\n#v(10pt)\n"
        + f"#grid(columns: (3cm, 1fr), column-gutter: 14pt, row-gutter: 16pt, {cells})\n",
        ("summary", "work", "education", "skills"),
    )


def awesome() -> Layout:
    """Grey and red, employers before titles, a footer with the name and the number of the page, two pages."""
    foot = "#set page(footer: [June 2024 #h(1fr) Sample Person · Résumé #h(1fr) #context counter(page).display()])\n"
    heads = "#show heading: it => block(above: 14pt, below: 8pt)[#text(16pt)[#text(red)[#it.body.text.slice(0, 3)]#it.body.text.slice(3)] #box(width: 1fr, line(length: 100%))]\n"
    jobs = "*Village Bakery* #h(1fr) #text(red)[_Bern, Switzerland_] \\ #text(8pt, gray, smallcaps[Baker]) #h(1fr) #text(8pt, gray)[_Mar. 2019 - PRESENT_]\n"
    more = "*Old Mill* #h(1fr) #text(red)[_Thun, Switzerland_] \\ #text(8pt, gray, smallcaps[Miller]) #h(1fr) #text(8pt, gray)[_May 2015 - Feb. 2019_]\n"
    return Layout(
        PAGE
        + foot
        + heads
        + f"#align(center)[#text(30pt)[#text(weight: 100)[Sample] *Person*] \\ #text(red)[Baker · Miller] \\ {MAIL.replace('@', chr(92) + '@')} | +41 555 010 203]\n"
        + f"= Summary\n{GOALS}\n= Experience\n{jobs}{LISTS[0]}\n\n#v(12cm)\n{more}{LISTS[1]}\n#v(6cm)\n"
        + "= Education\n*Trade School* #h(1fr) Bern \\ Certificate of Baking #h(1fr) _2012 - 2015_\n",
        ("summary", "work", "education"),
    )


def google() -> Layout:
    """As Google Docs exports its template: large light headings, employer and title in one line, dates below."""
    return Layout(
        '#set page(margin: 2.54cm)\n#set text(size: 11pt, font: "Libertinus Serif")\n#set list(indent: 18pt, marker: [●])\n'
        "#show heading.where(level: 1): it => block(above: 20pt, below: 8pt, text(9pt, blue, upper(it.body)))\n"
        f"#text(36pt)[Sample Person]\n\n12 Mill Lane, Bern \\ *+41 555 010 203* \\ *{MAIL.replace('@', chr(92) + '@')}*\n"
        f"= Experience\n*Village Bakery,* Bern --- _Baker_ \\ #text(8pt, gray)[March 2019 - PRESENT]\n{LISTS[0]}\n\n"
        f"*Old Mill,* Thun --- _Miller_ \\ #text(8pt, gray)[May 2015 - February 2019]\n{LISTS[1]}\n"
        "= Education\n*Trade School,* Bern --- _Certificate of Baking_ \\ #text(8pt, gray)[August 2012 - May 2015]\n"
        "= Awards\nPrize of the canton for a plaited loaf, 2018\n",
        ("work", "education", "awards"),
    )


def plain_word() -> Layout:
    """As many write in Word: bold headings in the size of the text, dates right after the employer."""
    return Layout(
        PAGE
        + f"#align(center)[*SAMPLE PERSON* \\ {MAIL.replace('@', chr(92) + '@')} \\ +41 555 010 203]\n\n"
        + f"*OBJECTIVE* \\ {GOALS}\n\n*EMPLOYMENT HISTORY*\n\n*Village Bakery, Bern* (2019 -- Present) \\ Baker\n{LISTS[0]}\n\n"
        + f"*Old Mill, Thun* (2015 -- 2019) \\ Miller\n{LISTS[1]}\n\n*EDUCATION*\n\nCertificate of Baking, Trade School, 2012 -- 2015\n\n"
        + "*REFERENCES*\n\nAvailable on request\n",
        ("summary", "work", "education", "references"),
    )


def german() -> Layout:
    """A Lebenslauf: a title, personal data with labels, dates at the left."""

    def table(*rows: tuple[str, str]) -> str:
        cells = ", ".join(f"[{left}], [{right}]" for left, right in rows)
        return f"#grid(columns: (4.5cm, 1fr), row-gutter: 9pt, column-gutter: 10pt, {cells})\n"

    return Layout(
        PAGE
        + '#set text(lang: "de")\n#text(20pt)[*Lebenslauf*]\n#v(4pt)\n*Persönliche Daten*\n'
        + table(
            ("Name:", "Sample Person"), ("Anschrift:", "Mühlgasse 12, 3000 Bern"), ("E-Mail:", MAIL.replace("@", "\\@"))
        )
        + "\n*Berufserfahrung*\n"
        + table(
            ("03/2019 -- heute", f"*Bäcker*, Dorfbäckerei, Bern\n{LISTS[0]}"),
            ("05/2015 -- 02/2019", f"*Müller*, Alte Mühle, Thun\n{LISTS[1]}"),
        )
        + "\n*Ausbildung*\n"
        + table(("08/2012 -- 04/2015", "Lehre zum Bäcker, Gewerbeschule Bern"))
        + "\n*Kenntnisse*\n"
        + table(("Sprachen:", "Deutsch, Französisch"), ("EDV:", "Word, Excel")),
        ("work", "education", "skills"),
    )


LAYOUTS = (
    classic, moderncv, sidebar_left, sidebar_right, canva, two_columns, europass, labels, awesome, google, plain_word, german,
)  # fmt: skip


@pytest.fixture(scope="module", params=LAYOUTS, ids=lambda make: make.__name__)
def case(request: pytest.FixtureRequest) -> tuple[Layout, bytes, Resume]:
    layout: Layout = request.param()
    file: bytes = typst.compile(layout.source.encode())
    return layout, file, read(file)


Case = tuple[Layout, bytes, Resume]


def test_the_name_is_found(case: Case) -> None:
    assert case[2].name.casefold() == "sample person"


def test_the_address_is_found(case: Case) -> None:
    assert any(contact.kind == "email" and MAIL in contact.text for contact in case[2].contacts)


def test_the_sections_are_found(case: Case) -> None:
    assert tuple(section.kind for section in case[2].sections) == case[0].kinds


def test_each_job_has_its_bullets_and_dates(case: Case) -> None:
    work = next(section for section in case[2].sections if section.kind == "work")

    found = [entry for entry in work.entries if entry.dates]
    assert tuple(sum(bullet.form == "bullet" for bullet in entry.bullets) for entry in found) == case[0].jobs


def test_a_wrapped_bullet_is_whole(case: Case) -> None:
    shown = [bullet.text.plain for section in case[2].sections for entry in section.entries for bullet in entry.bullets]

    assert LONG in shown


def test_no_word_is_lost(case: Case) -> None:
    pages = read_pages(case[1], "")
    shown = {
        word for page in pages for piece in find_pieces(page.glyphs) for word in re.findall(r"[^\W\d_]+", piece.plain)
    }
    kept = re.sub(r"[\W\d_]+", "", str(case[2]))

    # A word that a line's end parts is whole again, so its halves stand in the middle of others.
    assert not {word for word in shown if word not in kept}
