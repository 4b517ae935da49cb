"""A small lexicon for the tests of matching: what any lexicon of skills should know, and a few ordinary words."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tailor.text import phrase, words

_NAMES = """
kubernetes k8s; go golang; rest|restful|rest api; javascript|js|ecmascript; react|react.js|reactjs; node.js|nodejs; vue|vue.js|vuejs;
postgresql|postgres; c#|c sharp; artificial intelligence|ai; machine learning|ml; human resources|hr; business intelligence|bi;
registered nurse|rn; basic life support|bls; electronic health records|ehr|electronic health record; special educational needs|sen;
general data protection regulation|gdpr; accounts payable|ap; accounts receivable|ar|a/r; profit and loss|p&l;
international financial reporting standards|ifrs; customer relationship management|crm; business-to-business|b2b;
search engine optimization|seo|search engine optimisation; user experience|ux; user interface|ui; amazon web services|aws;
continuous integration|ci; ci/cd|continuous integration and delivery|continuous integration; object-oriented programming|oop;
polymerase chain reaction|pcr; heating, ventilation and air conditioning|hvac; laboratory|lab; apache spark|spark;
preventive maintenance|preventative maintenance; sap s/4hana|s/4hana; quality assurance|qa; key performance indicator|kpi;
microsoft office|ms office|office 365
"""
_PARTS = """
aws: sagemaker, lambda, ec2, s3, emr, redshift; deep learning: pytorch, tensorflow, keras; machine learning: deep learning, scikit-learn;
sql: postgresql, mysql, t-sql, pl/sql, sqlite, postgres; nosql: mongodb, cassandra, redis; git: github, gitlab; apache spark: pyspark;
.net: asp.net, blazor; javascript: typescript; sap: s/4hana; cloud: aws, azure, gcp; relational database: mysql, postgresql
"""
_WORDS = """
complement compliment contrast contract conservation conversation marking marketing straining training manual management
"""


@dataclass(frozen=True, eq=False)
class StandIn:
    """Answers from two tables."""

    names: dict[str, tuple[str, ...]]
    wholes: dict[str, tuple[str, ...]]
    words: frozenset[str]

    def key(self, term: str) -> str:
        """Return the first name of a term's group."""
        return min((phrase(term), *map(phrase, self.aliases(term))))

    def aliases(self, term: str) -> tuple[str, ...]:
        """Return the other names of a term."""
        return self.names.get(term.casefold(), ())

    def broader(self, key: str) -> dict[str, int]:
        """Return what a term belongs to, and what that belongs to."""
        steps = dict.fromkeys(self.wholes.get(key, ()), 1)
        for above in tuple(steps):
            for further in self.wholes.get(above, ()):
                steps.setdefault(further, 2)
        return steps

    def terms_in(self, text: str) -> list[tuple[str, int, int]]:
        """Return the terms of one to three words that belong to something or have parts."""
        found, known = words(text), {*self.wholes, *(one for all_ in self.wholes.values() for one in all_)}
        spans = [found[at : at + size] for size in (1, 2, 3) for at in range(len(found) - size + 1)]
        keyed = [(self.key(" ".join(word.text for word in span)), span[0].start, span[-1].end) for span in spans]
        return [one for one in keyed if one[0] in known]

    def names_product(self, term: str) -> bool:
        """Tell whether a term is a product's name: these tables know none."""
        return term == ""

    def is_restricted(self, term: str) -> bool:
        """Tell whether a term is an ordinary word as well: these tables know none."""
        return term == ""

    def knows(self, word: str) -> bool:
        """Tell whether a word is an ordinary one."""
        return word in self.words


@pytest.fixture(scope="session")
def lexicon() -> StandIn:
    """Return the lexicon of the tables above."""
    names: dict[str, tuple[str, ...]] = {}
    for line in _NAMES.split(";"):
        group = [name.strip() for name in (line.split("|") if "|" in line else line.split())]
        names.update({name: tuple(other for other in group if other != name) for name in group})
    plain = StandIn(names, {}, frozenset())
    wholes: dict[str, tuple[str, ...]] = {}
    for line in _PARTS.split(";"):
        whole, _, members = line.strip().partition(":")
        for member in map(str.strip, members.split(",")):
            key = plain.key(member)
            wholes[key] = (*wholes.get(key, ()), plain.key(whole))
    return StandIn(names, wholes, frozenset(_WORDS.split()))
