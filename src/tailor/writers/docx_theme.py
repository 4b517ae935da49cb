"""The theme of a DOCX: the fonts and colours that a word processor offers first when somebody restyles it."""

from __future__ import annotations

from tailor.page import Look
from tailor.text import escaped

_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
_BLACK, _WHITE, _LINK = "000000", "FFFFFF", "0563C1"
_GREYS = ("404040", "595959", "7F7F7F", "A6A6A6", "BFBFBF")


def theme(look: Look) -> str:
    """Return theme.xml: all that ECMA-376 (part 1, 20.1.6.9) demands of a theme, and no effects."""
    accents = (look.style("Heading 1").colour or _BLACK, *_GREYS)
    colours = {"dk1": _BLACK, "lt1": _WHITE, "dk2": accents[0], "lt2": "EEEEEE"}
    colours |= {f"accent{number}": colour for number, colour in enumerate(accents, 1)}
    colours |= {"hlink": look.accent or _LINK, "folHlink": look.accent or _LINK}
    scheme = "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in colours.items())
    fonts = {"majorFont": look.font_of(look.style("Heading 1")), "minorFont": look.font}
    latin = "".join(
        f'<a:{kind}><a:latin typeface="{escaped(font)}"/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}>'
        for kind, font in fonts.items()
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'<a:theme xmlns:a="{_NAMESPACE}" name="Resume"><a:themeElements>'
        f'<a:clrScheme name="Resume">{scheme}</a:clrScheme><a:fontScheme name="Resume">{latin}</a:fontScheme>'
        f'<a:fmtScheme name="Resume"><a:fillStyleLst>{3 * fill}</a:fillStyleLst>'
        f"<a:lnStyleLst>{3 * f'<a:ln>{fill}</a:ln>'}</a:lnStyleLst>"
        f"<a:effectStyleLst>{3 * '<a:effectStyle><a:effectLst/></a:effectStyle>'}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{3 * fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
