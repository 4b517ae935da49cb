"""People who do not exist and what their résumés say: the truth that a reader is measured against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from random import Random

    from tailor.model import SectionKind


@dataclass(frozen=True, slots=True)
class Job:
    """A job or a degree."""

    title: str
    organization: str
    place: str
    dates: str
    bullets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section: jobs, or lines of text."""

    title: str
    kind: SectionKind
    jobs: tuple[Job, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A whole résumé."""

    name: str
    headline: str
    email: str
    phone: str
    place: str
    link: str
    parts: tuple[Part, ...]


_NAMES: Final = (
    "Sample Person|Anna Example|Jean-Luc Échantillon|Jane Q. Placeholder|Müge Örnek|José María Muestra Pérez|"
    "Dr. Otto Mustermann|Li Specimen|Nora O’Sample|Amara van der Voorbeeld|Nobody Invented III|Zoë Testperson|"
    "Ivo Esempio|Prof. Dr. Erika Musterfrau|Nguyễn Văn Mẫu|Marek Przykładowy|Fictitious Kumar|Eve Made-Up, MBA"
).split("|")
_PLACES: Final = (
    "Bern, Switzerland|Austin, TX|Leeds, UK|Utrecht|Lyon, France|Graz, Austria|Porto, Portugal|Boise, ID 83702|"
    "Toronto, ON|Remote|8004 Zürich|Madrid|Gdańsk, Poland"
).split("|")
_FIRMS: Final = (
    "Village Bakery|Old Mill GmbH|Northwind Traders|Invented Hospital Trust|Sample & Sons Ltd.|Fabrikam|Contoso Bank|"
    "Placeholder School|Riverside Clinic|The Example Group|Stadtwerke Musterstadt|Made-Up Media|Acme Logistics, Inc.|"
    "Imaginary Airlines|Département Fictif|Tailspin Toys|Blue Yonder Studio|Ministry of Examples|Nowhere University"
).split("|")
_TITLES: Final = (
    "Baker|Senior Data Analyst|Registered Nurse|Site Manager|Teacher of Mathematics|Marketing Coordinator|"
    "Software Engineer II|Warehouse Associate|Head of Finance|Research Assistant|Mechanical Engineer|Chef de Partie|"
    "Customer Service Representative|Electrician|Graphic Designer|Project Manager (Rail)|Paralegal|Truck Driver|"
    "VP, Product|Werkstudentin|Product Owner"
).split("|")
_DEGREES: Final = (
    "BSc Computer Science|Master of Arts in History|Certificate of Baking|B.A. Economics|MBA|PhD Chemistry|"
    "Bachelor of Nursing|High School Diploma|Associate Degree in Accounting|M.Sc. Maschinenbau"
).split("|")
_SCHOOLS: Final = (
    "Trade School Bern|University of Nowhere|Example College|Sample State University|Technische Universität Beispiel|"
    "Institute of Placeholders|Lycée Fictif"
).split("|")
_VERBS: Final = (
    "Led|Baked|Built|Reduced|Trained|Designed|Managed|Negotiated|Wrote|Automated|Supervised|Launched|Repaired|Audited|"
    "Cared for|Analysed|Coordinated|Introduced|Maintained|Presented"
).split("|")
_OBJECTS: Final = (
    "a team of {n} people across {m} sites|the monthly reporting for {n} clients|{n} loaves a night in two shifts|"
    "a budget of ${n},000 without overruns|the ward's hand-over routine|supplier contracts worth €{m}.{n} million|"
    "an order-tracking system in Python and SQL|{n}+ patients per week, including night shifts|"
    "the apprentices' training plan|safety inspections at {m} depots|the e-commerce site (React, Node.js)|"
    "a campaign that brought {n}% more visitors|the stock-taking of {n} articles|quarterly forecasts in Excel|"
    "the migration from paper to a digital archive|lessons for classes of {n} pupils"
).split("|")
_ENDS: Final = (
    "|, cutting costs by {n}%|, which halved the waiting time|; praised by the auditors|, on time and within budget|"
    " while keeping the error rate below {m}%|, resulting in {n} fewer complaints a year and a calmer team|"
    ", working closely with engineering, sales and the works council to agree on priorities for the coming quarter|."
).split("|")
_SKILLS: Final = (
    "Python|SQL|Excel|Sourdough|Forklift licence|First aid|AutoCAD|SAP FI/CO|Spanish cuisine|React|Node.js|C++|Welding|"
    "Patient care|Negotiation|Budgeting|Tableau|R|Photoshop|Public speaking|Triage|Lesson planning|Git|Docker"
).split("|")
_TONGUES: Final = ("English", "German", "French", "Spanish", "Dutch", "Polish", "Arabic", "Japanese")
_LEVELS: Final = ("native", "fluent", "C1", "B2", "basic", "professional working proficiency")
_TITLES_OF: Final[dict[SectionKind, tuple[str, ...]]] = {
    "summary": ("Summary", "Profile", "Professional Summary", "About Me", "Objective", "Career Objective"),
    "work": tuple(
        "Experience|Work Experience|Professional Experience|Employment History|Work History|Employment|Career History|"
        "Relevant Experience".split("|")
    ),
    "education": ("Education", "Education & Training", "Academic Background", "Education and Qualifications"),
    "skills": ("Skills", "Technical Skills", "Key Skills", "Core Competencies", "Areas of Expertise", "Skills & Tools"),
    "languages": ("Languages", "Language Skills"),
    "certificates": ("Certifications", "Licenses & Certifications", "Training"),
    "interests": ("Interests", "Hobbies", "Hobbies & Interests"),
    "references": ("References",),
    "awards": ("Awards", "Honors & Awards", "Achievements"),
    "projects": ("Projects", "Selected Projects", "Personal Projects"),
    "volunteer": ("Volunteering", "Volunteer Experience"),
}
_MONTHS: Final = "January February March April May June July August September October November December".split()


def invent(random: Random) -> Person:
    """Return a person with a résumé of one or two pages."""
    name = random.choice(_NAMES)
    account = "".join(
        char for char in name.lower().replace(" ", ".") if char.isascii() and (char.isalnum() or char == ".")
    )
    place = random.choice(_PLACES)
    styled = random.randrange(6)
    parts = [_lines(random, "summary", (_sentence(random) + " " + _sentence(random),))] if random.random() < 0.7 else []
    work = _part(random, "work", _jobs(random, styled))
    school = _part(random, "education", _schools(random, styled))
    parts += [work, school] if random.random() < 0.8 else [school, work]
    more = [
        _lines(random, "skills", _skills(random)),
        _lines(random, "languages", tuple(f"{one} ({random.choice(_LEVELS)})" for one in random.sample(_TONGUES, 3))),
        _lines(
            random, "certificates", (f"First Aid Certificate, {random.randint(2010, 2023)}", "Forklift Licence, 2016")
        ),
        _lines(random, "interests", ("Hiking, chess, old bridges",)),
        _lines(random, "references", ("Available upon request",)),
        _lines(random, "awards", ("Employee of the Year, 2019", "Best Loaf of the Canton, 2021")),
        _part(random, "projects", _projects(random)),
        _part(random, "volunteer", _jobs(random, styled)[:1]),
    ]
    chosen = [more[0], *random.sample(more[1:], random.randint(1, 4))]
    random.shuffle(chosen)
    return Person(
        name,
        random.choice(("", random.choice(_TITLES), "Experienced professional with a steady hand")),
        f"{account.strip('.')}@example.{random.choice(('com', 'org', 'co.uk'))}",
        random.choice(("+41 555 010 203", "(555) 010-4477", "555-010-9988", "+44 20 7946 0958", "0151 555 01020")),
        place,
        random.choice(("", f"linkedin.com/in/{account}", "https://example.com/portfolio", "github.com/sample-person")),
        (*parts, *chosen),
    )


def _part(random: Random, kind: SectionKind, jobs: tuple[Job, ...]) -> Part:
    return Part(random.choice(_TITLES_OF[kind]), kind, jobs)


def _lines(random: Random, kind: SectionKind, lines: tuple[str, ...]) -> Part:
    return Part(random.choice(_TITLES_OF[kind]), kind, (), lines)


def _sentence(random: Random) -> str:
    ends = random.choice(_ENDS).rstrip(".")
    text = f"{random.choice(_VERBS)} {random.choice(_OBJECTS)}{ends}"
    return text.replace("{n}", str(random.randint(11, 99))).replace("{m}", str(random.randint(2, 9))) + "."


def _bullets(random: Random, least: int, most: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    dots = random.random() < 0.3
    wanted = random.randint(least, most)
    while len(found) < wanted:
        sentence = _sentence(random)
        found[sentence if dots else sentence.removesuffix(".")] = None
    return tuple(found)


def _jobs(random: Random, styled: int) -> tuple[Job, ...]:
    count, year = random.randint(2, 4), 2025
    jobs: list[Job] = []
    for at, firm in enumerate(random.sample(_FIRMS, count)):
        start = year - random.randint(1, 4)
        dates = _dates(random, styled, start, None if at == 0 and random.random() < 0.6 else year)
        jobs.append(Job(random.choice(_TITLES), firm, random.choice(_PLACES), dates, _bullets(random, 1, 5)))
        year = start
    return tuple(jobs)


def _schools(random: Random, styled: int) -> tuple[Job, ...]:
    jobs: list[Job] = []
    year = 2014
    for school in random.sample(_SCHOOLS, random.randint(1, 2)):
        dates = str(year) if random.random() < 0.3 else _dates(random, styled, year - 3, year)
        bullets = () if random.random() < 0.7 else _bullets(random, 1, 2)
        jobs.append(Job(random.choice(_DEGREES), school, random.choice(_PLACES), dates, bullets))
        year -= 4
    return tuple(jobs)


def _projects(random: Random) -> tuple[Job, ...]:
    names = random.sample(("Bread Calculator", "Old Bridges Map", "Night Shift Planner"), 2)
    return tuple(Job(name, "", "", str(random.randint(2015, 2024)), _bullets(random, 1, 2)) for name in names)


def _dates(random: Random, styled: int, start: int, end: int | None) -> str:
    first, last = random.randint(1, 12), random.randint(1, 12)
    now = random.choice(("Present", "present", "Current", "PRESENT", "Now"))
    if styled == 0:
        return f"{start} – {end or now}"
    if styled == 1:
        return f"{first:02d}/{start} - {f'{last:02d}/{end}' if end else now}"
    if styled == 2:
        return f"{_MONTHS[first - 1]} {start} – {f'{_MONTHS[last - 1]} {end}' if end else now}"
    if styled == 3:
        return f"{_MONTHS[first - 1][:3]} {start} - {f'{_MONTHS[last - 1][:3]} {end}' if end else now}"
    if styled == 4:
        return f"{_MONTHS[first - 1][:3]}. {start} to {f'{_MONTHS[last - 1][:3]}. {end}' if end else now}"
    return f"{start}-{end or now}"


def _skills(random: Random) -> tuple[str, ...]:
    chosen = random.sample(_SKILLS, 9)
    shape = random.randrange(3)
    if shape == 0:
        return (f"Tools: {', '.join(chosen[:4])}", f"Methods: {', '.join(chosen[4:])}")
    return (", ".join(chosen),) if shape == 1 else tuple(chosen[:6])
