"""Names that are also ordinary words, letters or units, and what tells them apart: a table, one name a line."""

from __future__ import annotations

import re

from tailor.patterns import lazy
from tailor.values import value


@value
class Sense:
    """How a name is told from its ordinary meaning.

    `writing` is the pattern of the name as it must be written; `company` words (keys) nearby settle it;
    `never_before` and `never_after` are keys that show the other meaning. With `alone`, the right writing in the
    middle of a sentence is enough.
    """

    writing: re.Pattern[str]
    company: frozenset[str]
    never_before: frozenset[str] = frozenset()
    never_after: frozenset[str] = frozenset()
    alone: bool = True


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CODE = _set(
    "python java javascript typescript c c++ c# r go golang rust swift kotlin scala ruby perl php sql nosql"
    " matlab julia bash shell haskell fortran lua dart elixir erlang clojure assembler assembly cobol sas stata"
    " spss vba html css linux unix docker kubernetes git github gitlab aws azure gcp spark hadoop kafka flink"
    " pandas numpy pyspark databricks airflow emr hive node nodejs react reactjs vue vuejs angular express"
    " mongodb mongo postgresql postgres mysql oracle redis graphql grpc rest soap json api apis programming"
    " language languages code coding coded script scripts scripting software developer developers engineer"
    " engineers library libraries package packages framework backend frontend microservice microservices"
    " service services server compiler parser app apps ios android firmware embedded algorithm algorithms cli"
    " sdk rails sinatra django flask spring tidyverse dplyr ggplot2 shiny rstudio stan bayesian regression"
    " statistics statistical objective-c xcode swiftui uikit cocoa wpf net dotnet cargo tokio wasm webassembly"
    " goroutines gin tensorflow pytorch mern mean chef ansible puppet terraform jenkins"
)
_OFFICE = _set(
    "microsoft ms office excel word outlook powerpoint access onenote sharepoint teams visio project publisher"
    " google sheets docs slides spreadsheet spreadsheets macro macros vba pivot pivots power query vlookup"
    " xlookup dashboard dashboards formulas workbook workbooks calendar calendars inbox 365 mail skype zoom"
    " slack database databases forms"
)
_DESIGN = _set(
    "adobe photoshop illustrator indesign sketch figma xd lightroom acrobat premiere aftereffects creative"
    " suite cloud invision zeplin canva coreldraw autocad prototypes mockups wireframes vector logos"
)
_ENTERPRISE = _set(
    "sap erp s 4hana hana fico mm sd abap ariba fiori bw bo oracle peoplesoft netsuite salesforce dynamics"
    " workday module modules sql database databases dba plsql pl ebs fusion cloud tuning migration purchasing"
    " db2 postgresql"
)
_HEALTH = _set("ehr emr cerner meditech charting charted records record hospital ward clinic patient patients nurse")
_PROCESS = _set(
    "kanban six sigma agile kaizen 5s manufacturing production tpm vsm scrum startup thinking management"
    " method methods black green belt gemba"
)
_NOTHING = frozenset[str]()


def _name(word: str, company: frozenset[str], before: str = "", after: str = "", *, alone: bool = True) -> Sense:
    """Describe a name written with a capital, or all in capitals."""
    return Sense(lazy(f"{word.capitalize()}|{word.upper()}"), company, _set(before), _set(after), alone)


def _capitals(
    word: str, before: str = "", after: str = "", company: frozenset[str] = _NOTHING, *, alone: bool = True
) -> Sense:
    """Describe a name that is written in capitals only."""
    return Sense(lazy(word.upper() + "s?"), company, _set(before), _set(after), alone)


_GRADES = (
    "vitamin class grade category level type group hepatitis series section appendix block schedule form mark plan"
    " route vitamins terminal"
)

SENSES: dict[str, Sense] = {
    "c": _capitals("c", _GRADES, "level suite section class", _CODE, alone=False),
    "r": _capitals("r", _GRADES, "d", _CODE, alone=False),
    "d": _capitals("d", _GRADES + " r 2 3", "", _CODE, alone=False),
    "go": _name(
        "go", _CODE, "", "to live the further ahead above beyond through green viral home over for", alone=False
    ),
    "rest": _capitals("rest", "the", "of", _CODE),
    "excel": _name("excel", _OFFICE, "", "at in under"),
    "word": _name("word", _OFFICE, "the of", "of"),
    "access": _name("access", _OFFICE, "", "to control"),
    "outlook": _name("outlook", _OFFICE, "", "on"),
    "teams": _name("teams", _OFFICE, "", "of"),
    "project": _name("project", _OFFICE, "", "", alone=False),
    "publisher": _name("publisher", _OFFICE, "", "", alone=False),
    "spark": _name("spark", _CODE, "", "plug plugs"),
    "swift": _name("swift", _CODE, "taylor"),
    "react": _name("react", _CODE, "", "to quickly"),
    "ruby": _name("ruby", _CODE),
    "java": Sense(lazy("(?i:java)"), _CODE, never_after=_set("blend blends coffee coffees bean beans island sea")),
    "rust": _name("rust", _CODE),
    "dart": _name("dart", _CODE),
    "julia": _name("julia", _CODE, alone=False),
    "crystal": _name("crystal", _CODE, alone=False),
    "elixir": _name("elixir", _CODE),
    "express": _name("express", _CODE, "american"),
    "flask": _name("flask", _CODE),
    "spring": _name("spring", _CODE, "", "term semester", alone=False),
    "chef": _name("chef", _CODE, "", "de", alone=False),
    "puppet": _name("puppet", _CODE),
    "salt": _name("salt", _CODE, alone=False),
    "ant": _name("ant", _CODE),
    "make": _name("make", _CODE, alone=False),
    "hive": _name("hive", _CODE),
    "pig": _name("pig", _CODE, alone=False),
    "storm": _name("storm", _CODE, alone=False),
    "beam": _name("beam", _CODE),
    "kafka": _name("kafka", _CODE, "franz"),
    "oracle": _name("oracle", _ENTERPRISE | _CODE),
    "sap": _capitals("sap"),
    "scala": _name("scala", _CODE, "la"),
    "sketch": _name("sketch", _DESIGN),
    "illustrator": _name("illustrator", _DESIGN, alone=False),
    "premiere": _name("premiere", _DESIGN),
    "lean": _name("lean", _PROCESS, "", "on"),
    "epic": _name("epic", _HEALTH, "an"),
    "slack": _name("slack", _OFFICE | _CODE, "the"),
    "zoom": _name("zoom", _OFFICE),
    "notion": _name("notion", _OFFICE, "the"),
    "snowflake": _name("snowflake", _CODE),
    "tableau": _name("tableau", _CODE),
    "unity": _name("unity", _CODE | _DESIGN, alone=False),
    "blender": _name("blender", _DESIGN, alone=False),
    "maya": _name("maya", _DESIGN, alone=False),
    "cursor": _name("cursor", _CODE, alone=False),
    "jira": _name("jira", _CODE),
    "helm": _name("helm", _CODE, "the"),
    "consul": _name("consul", _CODE),
    "vault": _name("vault", _CODE),
    "sage": _name("sage", _ENTERPRISE | _OFFICE),
    "xero": _name("xero", _ENTERPRISE),
    "ai": _capitals("ai"),
    "bi": Sense(lazy("BI"), _NOTHING, never_after=_set("weekly monthly annual annually")),
    "it": _capitals("it"),
    "hr": _capitals("hr"),
    "ml": Sense(lazy("ML"), _NOTHING),
    "pm": _capitals("pm"),
    "am": _capitals("am"),
    "pr": _capitals("pr"),
    "or": _capitals("or"),
    "er": _capitals("er"),
    "ot": _capitals("ot"),
    "us": _capitals("us"),
    "ap": _capitals("ap"),
    "ar": _capitals("ar"),
    "ps": _capitals("ps"),
    "ed": _capitals("ed"),
    "pe": _capitals("pe"),
    "pt": _capitals("pt"),
    "sen": _capitals("sen"),
    "sas": _capitals("sas"),
    "who": _capitals("who"),
    "aid": _capitals("aid"),
    "act": _capitals("act"),
    "safe": _capitals("safe"),
    "cad": _capitals("cad"),
    "ca": _capitals("ca"),
    "sd": _capitals("sd"),
    "mm": _capitals("mm"),
    "pp": _capitals("pp"),
    "tip": _capitals("tip"),
    "aim": _capitals("aim"),
    "net": Sense(
        lazy(r"\.NET|DotNet|Dotnet|NET"), _CODE, never_after=_set("revenue sales profit income worth promoter")
    ),
}
# Names that nobody asks for as ordinary words: a posting in lower case still means the name.
LOWER_TOO = _set("c r excel scala react sap ai ml hr bi kafka jira ruby sas hive it pm go net java")
# Ordinary words that mean something else behind one word: a data warehouse stores no goods.
NOT_AFTER = {"warehouse": _set("data")}
