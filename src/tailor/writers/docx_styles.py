"""The named styles of a DOCX, its bullets and its fonts, from the numbers of a look."""

from __future__ import annotations

from collections.abc import Iterator

from tailor.page import Look, ParagraphStyle
from tailor.page.fonts import ALTERNATIVES
from tailor.text import escaped

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HYPERLINK, BESIDE = "Hyperlink", "DateandPlace"
"""The ids of the character styles: of links, and of what stands at the right edge."""

# Fonts that the machines of those who read these languages have.
_EAST_ASIAN = {"ja": "Yu Gothic", "zh": "Microsoft YaHei", "ko": "Malgun Gothic"}
_COMPLEX = ("Arial", "Times New Roman")
_COMPLEX_LANGUAGES = ("ar", "he", "fa", "ur")


def style_id(name: str) -> str:
    """Return the id of a named style: its name without blanks."""
    return name.replace(" ", "")


def twips(points: float) -> int:
    """Return a length in twentieths of a point."""
    return round(20 * points)


def styles(look: Look, language: str) -> str:
    """Return styles.xml; `language` is a BCP 47 tag."""
    link = f'{_colour(look.accent)}<w:u w:val="single"/>'
    return (
        f"<w:styles {NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>{_fonts(look.font, language)}"
        f'<w:sz w:val="20"/><w:szCs w:val="20"/>{_languages(language)}'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        f"{''.join(_style(style, look, language) for style in look.styles)}"
        f"{_character_style('Date and Place', _colour(look.quiet))}"
        f"{_character_style('Hyperlink', link)}</w:styles>"
    )


def _languages(language: str) -> str:
    east = language if language[:2] in _EAST_ASIAN else "en-US"
    complex_script = language if language[:2] in _COMPLEX_LANGUAGES else "ar-SA"
    return f'<w:lang w:val="{language}" w:eastAsia="{east}" w:bidi="{complex_script}"/>'


def _fonts(font: str, language: str) -> str:
    east = _EAST_ASIAN.get(language[:2], font)
    complex_script = font if font in _COMPLEX else "Arial"
    named = {"ascii": font, "hAnsi": font, "eastAsia": east, "cs": complex_script}
    marks = "".join(f' w:{kind}="{escaped(name)}"' for kind, name in named.items())
    return f"<w:rFonts{marks}/>"


def _colour(colour: str) -> str:
    return f'<w:color w:val="{colour}"/>' if colour else ""


def _character_style(name: str, properties: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"{f'<w:rPr>{properties}</w:rPr>' if properties else ''}</w:style>"
    )


def _style(style: ParagraphStyle, look: Look, language: str) -> str:
    # Word knows its own styles by these spellings.
    named = style.name.lower() if style.name.startswith("Heading") else style.name
    fonts = _fonts(style.font, language) if style.font else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id(style.name)}"><w:name w:val="{named}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{"".join(_paragraph_properties(style, look))}</w:pPr>'
        f"<w:rPr>{fonts}{''.join(_run_properties(style))}</w:rPr></w:style>"
    )


def _paragraph_properties(style: ParagraphStyle, look: Look) -> Iterator[str]:
    """Yield the properties in the order that the schema demands."""
    if style.keep_next:
        yield "<w:keepNext/>"
    if style.keep_lines:
        yield "<w:keepLines/>"
    if style.name == "List Bullet":
        yield '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    if style.rule:
        size, gap, colour = round(8 * style.rule), round(style.rule_gap), style.rule_colour or style.colour or "auto"
        yield f'<w:pBdr><w:bottom w:val="single" w:sz="{size}" w:space="{gap}" w:color="{colour}"/></w:pBdr>'
    if style.tab:
        yield f'<w:tabs><w:tab w:val="right" w:pos="{twips(look.text_width)}"/></w:tabs>'
    line = f' w:line="{round(2.4 * style.line)}" w:lineRule="auto"' if style.line != 100 else ""  # noqa: PLR2004 - single
    yield f'<w:spacing w:before="{twips(style.before)}" w:after="{twips(style.after)}"{line}/>'
    if style.indent:
        yield f'<w:ind w:left="{twips(style.indent)}" w:hanging="{twips(style.hanging)}"/>'
    if style.align != "left":
        yield f'<w:jc w:val="{style.align}"/>'
    if style.name == "Heading 1":
        yield '<w:outlineLvl w:val="0"/>'


def _run_properties(style: ParagraphStyle) -> Iterator[str]:
    """Yield the properties in the order that the schema demands."""
    if style.bold:
        yield "<w:b/><w:bCs/>"
    if style.italic:
        yield "<w:i/><w:iCs/>"
    if style.caps:
        yield "<w:caps/>"
    if style.small_caps:
        yield "<w:smallCaps/>"
    yield _colour(style.colour)
    if style.spacing:
        yield f'<w:spacing w:val="{twips(style.spacing)}"/>'
    size = round(2 * style.size)
    yield f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def numbering(look: Look) -> str:
    """Return numbering.xml: one list, with a bullet that is in the font of the text."""
    bullet = look.style("List Bullet")
    font = escaped(look.font_of(bullet))
    return (
        f'<w:numbering {NAMESPACE}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
        '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips(bullet.indent)}" w:hanging="{twips(bullet.hanging)}"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/></w:rPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def font_table(look: Look) -> str:
    """Return fontTable.xml: each font with the one that has the same widths where it is missing."""
    names = sorted({look.font_of(style) for style in look.styles} | {look.font})
    rows = ""
    for name in names:
        alternative = f'<w:altName w:val="{ALTERNATIVES[name]}"/>' if name in ALTERNATIVES else ""
        rows += f'<w:font w:name="{escaped(name)}">{alternative}</w:font>'
    return f"<w:fonts {NAMESPACE}>{rows}</w:fonts>"
