"""Whole résumés as the templates, programs and habits of many people lay them out, each with what a person counts in it.

The people are invented. A file's maker says what it is like; `Person` says what is to be found.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.readers.docx_files import box, bullet, docx, link, paragraph, run, table

B, BIG, ITALIC = "<w:b/>", '<w:b/><w:sz w:val="40"/>', "<w:i/>"
UNDERLINED = '<w:b/><w:u w:val="single"/>'
RULE = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'
SHADE = '<w:shd w:val="clear" w:fill="D9E2F3"/>'


@dataclass(frozen=True, slots=True)
class Person:
    """What is in a résumé: its sections' titles, and of each job title, organization, dates and count of lines."""

    name: str
    email: str
    sections: tuple[str, ...]
    jobs: tuple[tuple[str, str, str, int], ...]


Maker = Callable[[], bytes]
MAKERS: list[tuple[Maker, Person]] = []


def _lays_out(
    name: str, sections: str, *jobs: tuple[str, str, str, int], email: str = "person@example.com"
) -> Callable[[Maker], Maker]:
    def keep(make: Maker) -> Maker:
        MAKERS.append((make, Person(name, email, tuple(sections.split("|")), jobs)))
        return make

    return keep


def _control(inside: str) -> str:
    return f'<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'


def _bullets(*texts: str) -> str:
    return "".join(map(bullet, texts))


@_lays_out(
    "Rosa Sample",
    "Experience|Education|Skills",
    ("Shift Supervisor", "Harbor Bakery", "Aug 2019 – Present", 1),
    ("Barista", "Corner Cup", "2016 – Jul 2019", 1),
)
def controls_with_dates_above_titles() -> bytes:
    """Word's own template: everything in content controls, dates in a heading above that of the job."""

    def job(dates: str, title: str, organization: str, told: str) -> tuple[str]:
        head = paragraph(f"{title}, ", "berschrift2", inside=_control(run(organization, "<w:smallCaps/>")))
        return (paragraph(dates, "berschrift3") + head + paragraph(told),)

    return docx(
        table((_control(paragraph("Rosa Sample", "Titel")),), (paragraph("Dayton, OH · person@example.com"),)),
        _control(paragraph("Experience", "berschrift1")),
        table(
            job("Aug 2019 – Present", "Shift Supervisor", "Harbor Bakery", "Runs the morning shift of nine."),
            job("2016 – Jul 2019", "Barista", "Corner Cup", "Served up to 300 guests a day."),
        ),
        _control(paragraph("Education", "berschrift1")),
        table(job("June 2016", "Diploma", "Example High School", "Graduated with honors.")),
        _control(paragraph("Skills", "berschrift1")),
        table((_bullets("Inventory"), _bullets("Cash handling"))),
    )


@_lays_out(
    "Miles Sample",
    "Objective|Skills & Abilities|Experience|Education|Communication|Leadership|References",
    ("Route Driver", "Pinecrest Logistics", "2018 – Present", 2),
)
def headings_in_the_left_column() -> bytes:
    """Word's own template: the headings in a column of their own, an empty one beside them."""

    def row(heading: str, *content: str) -> tuple[str, ...]:
        return paragraph(heading, "berschrift1"), "", "".join(content)

    return docx(
        paragraph("Miles Sample", "Titel"),
        paragraph("1400 Sample Ave, Boise, ID 83702 | person@example.com"),
        table(
            row("Objective", paragraph("To drive for a carrier that keeps its trucks and its people well.")),
            row("Skills & Abilities", paragraph("CDL class A, tanker, electronic logs.")),
            row(
                "Experience",
                paragraph("Route Driver, Pinecrest Logistics", "berschrift2"),
                paragraph("2018 – Present", "berschrift3"),
                _bullets("Hauls refrigerated goods", "Trained six new drivers"),
            ),
            row("Education", paragraph("Certificate, Example College", "berschrift2"), paragraph("2017")),
            row("Communication", paragraph("Speaks with dispatch and dock crews.")),
            row("Leadership", paragraph("Chair of the safety committee.")),
            row("References", paragraph("Dana Other, manager, dana@example.net")),
        ),
    )


@_lays_out(
    "Yuki Sample",
    "Skills|Experience|Education",
    ("Line Manager", "Sweetwater Dairy", "December 2017 - Present", 2),
    ("Operator", "Valley Cheese", "May 2014 - November 2017", 1),
)
def drawn_lines_above_labels() -> bytes:
    """A template of Google Docs: rows of a label below a drawn line, and company and title in one line."""

    def row(label: str, *content: str) -> tuple[str, ...]:
        return paragraph("\u3161") + paragraph(label, look=B), "".join(content)

    def job(organization: str, title: str, dates: str, *told: str) -> str:
        head = paragraph(inside=run(organization, B) + run(f" – {title}"))
        return head + paragraph(f"{dates},  Eau Claire, WI") + _bullets(*told)

    return docx(
        table(
            (
                paragraph("Yuki Sample", look=BIG),
                paragraph("7 Sample Road\nEau Claire, WI 54701\n(555) 555-0155\nperson@example.com"),
            ),
            row("Skills", paragraph("Pasteurizers, shift planning, Spanish")),
            row(
                "Experience",
                job("Sweetwater Dairy", "Line Manager", "December 2017 - Present", "Runs two lines", "Passed audits"),
                job("Valley Cheese", "Operator", "May 2014 - November 2017", "Ran the vats"),
            ),
            row("Education", paragraph("Food Processing, Example College, 2014")),
        )
    )


@_lays_out(
    "Marta Sample",
    "Work experience|Education and training|Personal skills",
    ("Nurse", "Example Hospital", "01/03/2016–Present", 2),
    ("Care assistant", "Sample Care Home", "01/09/2012–28/02/2016", 1),
)
def labels_right_aligned_before_values() -> bytes:
    """The form of the European Union: small labels in the left column, the name larger beside one of them."""
    small = '<w:sz w:val="18"/>'

    def band(title: str) -> tuple[str, str]:
        return paragraph(title, look=f"{small}<w:caps/><w:b/>"), ""

    def row(label: str, *content: str) -> tuple[str, str]:
        return paragraph(label, look=small), "".join(content)

    return docx(
        table(
            row("Personal information", paragraph("Marta Sample", look='<w:sz w:val="26"/>')),
            ("", paragraph("person@example.com")),
            ("", paragraph("Sex Female | Nationality Polish")),
        ),
        table(
            band("Work experience"),
            row(
                "01/03/2016–Present",
                paragraph("Nurse", look=B) + paragraph("Example Hospital, Kraków, Poland"),
                _bullets("Care of 12 patients", "Planning of shifts"),
            ),
            row(
                "01/09/2012–28/02/2016",
                paragraph("Care assistant", look=B) + paragraph("Sample Care Home, Kraków, Poland"),
                _bullets("Help with meals"),
            ),
            band("Education and training"),
            row("2009–2012", paragraph("Bachelor of Nursing", look=B) + paragraph("Example University")),
            band("Personal skills"),
            row("Mother tongue(s)", paragraph("Polish")),
        ),
    )


@_lays_out(
    "Ravi Sample",
    "PROFESSIONAL SUMMARY|TECHNICAL SKILLS|PROFESSIONAL EXPERIENCE|EDUCATION",
    ("Sr. Java Developer", "Sample Bank", "Jan 2019 – Present", 2),
    ("Java Developer", "Example Health", "Mar 2016 – Dec 2018", 1),
)
def a_consultants_clients() -> bytes:
    """A consultant's: underlined headings, bold labels in tables, client, role and what was used at each."""

    def job(client: str, dates: str, role: str, *told: str) -> str:
        head = paragraph(f"Client: {client}\t{dates}", look=B) + paragraph(f"Role: {role}", look=B)
        used = paragraph(inside=run("Environment:", B) + run(" Java 8, Oracle"))
        return head + paragraph("Responsibilities:", look=B) + _bullets(*told) + used

    return docx(
        paragraph("Ravi Sample", look=BIG),
        paragraph("Email: person@example.com"),
        paragraph("PROFESSIONAL SUMMARY:", look=UNDERLINED),
        _bullets("Around 8 years of experience", "Good knowledge of Kafka"),
        paragraph("TECHNICAL SKILLS:", look=UNDERLINED),
        table(
            (paragraph("Languages", look=B), paragraph("Java, SQL")),
            (paragraph("Frameworks", look=B), paragraph("Spring, Hibernate")),
            (paragraph("Tools", look=B), paragraph("Jenkins, Git")),
        ),
        paragraph("PROFESSIONAL EXPERIENCE:", look=UNDERLINED),
        job("Sample Bank, Charlotte, NC", "Jan 2019 – Present", "Sr. Java Developer", "Developed APIs", "Wrote tests"),
        job("Example Health, Dallas, TX", "Mar 2016 – Dec 2018", "Java Developer", "Designed screens"),
        paragraph("EDUCATION:", look=UNDERLINED),
        paragraph("Bachelor of Technology, Example University, 2014"),
    )


@_lays_out(
    "Jürgen Sample",
    "Berufserfahrung|Schul- und Berufsausbildung|EDV-Kenntnisse",
    ("Industriemechaniker", "Beispiel GmbH", "09/2015 – heute", 2),
)
def lebenslauf_in_two_columns() -> bytes:
    """A German one: labels and dates in the left column, the person below a heading."""

    def heading(title: str) -> str:
        return paragraph(title, look=B, properties=RULE)

    return docx(
        paragraph("Lebenslauf", look=BIG),
        heading("Persönliche Daten"),
        table(
            (paragraph("Name:"), paragraph("Jürgen Sample")),
            (paragraph("Anschrift:"), paragraph("Musterweg 3, 89073 Ulm")),
            (paragraph("E-Mail:"), paragraph("person@example.com")),
        ),
        heading("Berufserfahrung"),
        table(
            (
                paragraph("09/2015 –") + paragraph("heute"),
                paragraph("Industriemechaniker", look=B)
                + paragraph("Beispiel GmbH, Ulm")
                + _bullets("Wartung von Fräsen", "Einrichten neuer Anlagen"),
            )
        ),
        heading("Schul- und Berufsausbildung"),
        table((paragraph("2006 – 2012"), paragraph("Realschule, Mittlere Reife"))),
        heading("EDV-Kenntnisse"),
        paragraph("SAP, Excel"),
    )


@_lays_out(
    "Nadia Sample",
    "Profile|Skills|Work Experience|Education",
    ("Registered Nurse", "St. Example Hospital", "Jan 2019 - Present", 2),
    ("Nursing Assistant", "Willow Care Home", "2015 - 2018", 1),
)
def sidebar_with_symbols() -> bytes:
    """A bought template: symbols before contacts in a sidebar, a name in two lines beside it."""
    phone = '<w:r><w:sym w:font="Wingdings" w:char="F028"/></w:r>'
    return docx(
        table(
            (
                paragraph("Profile", "berschrift3")
                + paragraph("Nurse on a cardiac ward.")
                + paragraph("Contact", "berschrift3")
                + paragraph(inside=phone + run(" 555-0188"))
                + paragraph(inside=link("person@example.com"))
                + paragraph("Skills", "berschrift3")
                + _bullets("Triage", "EKG"),
                paragraph("Nadia", "Titel")
                + paragraph("Sample", "Titel")
                + paragraph("Work Experience", "berschrift2")
                + paragraph("Registered Nurse, St. Example Hospital", look=B)
                + paragraph("Jan 2019 - Present")
                + _bullets("Cares for five patients", "Precepts new graduates")
                + paragraph("Nursing Assistant, Willow Care Home", look=B)
                + paragraph("2015 - 2018")
                + _bullets("Helped residents")
                + paragraph("Education", "berschrift2")
                + paragraph("BSN, Example State University, 2018"),
            )
        ),
        links={"rId9": "mailto:person@example.com"},
    )


@_lays_out(
    "Clara Sample",
    "About|Experience|Education",
    ("Store Manager", "Maple & Main", "2018 – 2024", 2),
    ("Cashier", "Penny Mart", "2014 – 2018", 1),
)
def headings_in_boxes() -> bytes:
    """Name and headings in text boxes that stand in the file twice."""

    def heading(title: str) -> str:
        return paragraph(inside=box(paragraph(title, look=B, properties=SHADE)))

    def job(title: str, rest: str) -> str:
        return paragraph(inside=run(title, B) + run(rest))

    return docx(
        paragraph(inside=box(paragraph("Clara Sample", look=BIG) + paragraph("person@example.com"))),
        heading("About"),
        paragraph("Manager of shops that people come back to."),
        heading("Experience"),
        job("Store Manager", ", Maple & Main\t2018 – 2024"),
        _bullets("Led 22 people", "Raised takings by 12%"),
        job("Cashier", ", Penny Mart\t2014 – 2018"),
        _bullets("Balanced the till"),
        heading("Education"),
        job("Diploma", ", Example High School\t2014"),
    )


@_lays_out(
    "Typed Sample",
    "WORK EXPERIENCE|EDUCATION|REFEREES",
    ("Position: Security Guard", "Sample Shield Ltd", "Jan 2018 – Date", 2),
    ("Position: Shop Attendant", "Corner Kiosk", "2015 – 2017", 1),
)
def labels_with_tabs_before_colons() -> bytes:
    """One typed with tabs: labels of the person, dates before each company, positions behind labels."""
    return docx(
        paragraph("CURRICULUM VITAE", look=B),
        paragraph("PERSONAL DETAILS", look=UNDERLINED),
        *(
            paragraph(line)
            for line in ("Name\t\t: Typed Sample", "Nationality\t: Kenyan", "Email\t\t: person@example.com")
        ),
        paragraph("WORK EXPERIENCE", look=UNDERLINED),
        paragraph("Jan 2018 – Date: Sample Shield Ltd", look=B),
        paragraph("Position: Security Guard"),
        paragraph("Responsibilities", look=f"{B}{ITALIC}"),
        _bullets("Guarded two gates", "Kept the visitors' book"),
        paragraph("2015 – 2017: Corner Kiosk", look=B),
        paragraph("Position: Shop Attendant"),
        paragraph("Responsibilities", look=f"{B}{ITALIC}"),
        _bullets("Sold goods"),
        paragraph("EDUCATION", look=UNDERLINED),
        paragraph("2011 – 2014: Example Secondary School"),
        paragraph("REFEREES", look=UNDERLINED),
        paragraph("Sample Other, manager, +254 700 555099"),
    )


@_lays_out(
    "Stu Sample",
    "Education|Experience|Leadership & Activities",
    ("Research Assistant", "Example University Lab", "Fall 2022 – Spring 2023", 2),
    ("Server", "Pasta Palace", "05/21 – 08/21", 1),
)
def a_students_right_tabs() -> bytes:
    """A student's: centred headings in bold, place and dates at right tabs, posts beside the jobs."""

    def entry(organization: str, title: str, dates: str, *told: str) -> str:
        head = paragraph(inside=run(organization, B) + run("\tProvo, UT"))
        return head + paragraph(inside=run(title, B) + run(f"\t{dates}")) + _bullets(*told)

    return docx(
        paragraph("Stu Sample", look=BIG),
        paragraph("1 Sample Yard • Provo, UT 84601 • person@example.com"),
        paragraph("Education", look=B),
        entry("Example University", "A.B. in Economics", "May 2024"),
        paragraph("Experience", look=B),
        entry("Example University Lab", "Research Assistant", "Fall 2022 – Spring 2023", "Cleaned data", "Wrote code"),
        entry("Pasta Palace", "Server", "05/21 – 08/21", "Served 12 tables"),
        paragraph("Leadership & Activities", look=B),
        entry("Debate Club", "Treasurer", "Sept 2021 – May 2023", "Kept accounts"),
    )
