"""Which kind of section a heading names, in English and other languages of Europe and Asia."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tailor.model import SectionKind
from tailor.patterns import lazy
from tailor.readers.vocabulary import names_position
from tailor.text import canonical, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINS: Final = r"&|/|,|\+|\b(?:and|und|et|en|y|e|och|og)\b"
_JOINING: Final = lazy(_JOINS, re.IGNORECASE)
_JOINING_END: Final = lazy(rf"(?:{_JOINS})\s*$", re.IGNORECASE)
_LONGEST_NAME: Final = 60
_COUNT: Final = lazy(r"\s*\(\d{1,3}\)?\s*$")
_NUMBER: Final = lazy(r"^\s*(?:\d{1,2}|[IVX]{1,4})[.)]\s+")
_LONGEST_TITLE: Final = 100
_MOST_WORDS: Final = 4
_GENERIC: Final = frozenset({"experience", "skills", "history", "background"})
"""Words that end the names of sections of several kinds."""

# Earlier kinds win where a heading names several: "Volunteer Experience" is voluntary work, not a job.
_NAMES: dict[SectionKind, str] = {
    "volunteer": "volunteer volunteering voluntary ehrenamt engagement bénévolat vrijwilligerswerk "
    "voluntariado voluntário voluntaria volontariato ehrenamtlich ehrenamtliches freiwilligenarbeit "
    "frivilligt "
    "wolontariat dobrovolnictví gönüllülük ボランティア ボランティア活動 志愿者经历 志愿服务 봉사활동",
    "publications": "publication publications patent patents poster posters paper papers talk talks "
    "presentation presentations publikationen veröffentlichungen vorträge conferences conférences publicaties articles "
    "books publicaciones pubblicazioni publicações ponencias vorträge publikationer "
    "publikacje publikace yayınlar публикации 論文 著書 出版 登壇 论文 发表论文 논문",
    "projects": "project projects projekte projets projecten portfolio "
    "proyectos proyecto progetti projetos projeto projekter projekt "
    "projekty projeler проекты プロジェクト プロジェクト経験 プロジェクト経歴 個人開発 项目经历 项目经验 项目 "
    "開源項目 开源项目 專案經歷 프로젝트",
    "certificates": "certification certifications certificate certificates licence licences license licenses "
    "licensure credentials zertifikate zertifizierungen certificats certificaten courses course training trainings "
    "weiterbildung weiterbildungen fortbildung formations cursussen opleidingen "
    "certificaciones certificados certificación certificazioni certificações cursos corsi lehrgänge kurse "
    "certyfikaty "
    "kursy szkolenia certyfikat kurzy certifikáty sertifikalar сертификаты курсы 資格 保有資格 取得資格 免許 "
    "资格证书 证书 "
    "证照 자격증",
    "education": "education educational coursework study studied studies academic academics ausbildung bildung studium "
    "bildungsweg formation études opleiding scolarité qualifications qualification degrees "
    "educación estudios formación istruzione formazione educação formação formação escolaridade studi schulbildung "
    "hochschulbildung akademischer utbildning uddannelse wykształcenie titulación "
    "edukacja vzdělání eğitim образование 学歴 教育背景 教育经历 教育經歷 学历 學歷 학력 "
    "koulutus utdanning tanulmányok educație studii obrazovanje izobrazba освіта εκπαίδευση vzdelanie",
    "work": "experience experiences employment work worked career positions position berufserfahrung berufspraxis "
    "werdegang expérience expériences werkervaring loopbaan ervaring jobs internships internship praktika stages "
    "experiencia laboral empleo trayectoria esperienza esperienze lavoro lavorativa lavorative "
    "experiência experiências trabalho carreira tätigkeiten anstellungen arbeitserfahrung parcours "
    "arbetslivserfarenhet erhvervserfaring doświadczenie "
    "appointments occupation zatrudnienie zkušenosti praxe deneyim deneyimi опыт 職務経歴 職務履歴 職歴 業務経歴 "
    "実務経験 "
    "工作经历 工作经验 工作經歷 工作經驗 职业经历 实习经历 实习经验 경력 경력사항 "
    "työkokemus arbeidserfaring munkatapasztalat iskustvo izkušnje experiență досвід εμπειρία prax",
    "awards": "award awards honors honours achievement achievements accomplishments "
    "prizes scholarship scholarships fellowships grants distinction distinctions auszeichnungen preise prix "
    "prijzen "
    "premios premio reconocimientos logros premi riconoscimenti prémios prêmios récompenses ehrungen "
    "erfolge onderscheidingen "
    "nagrody osiągnięcia ocenění ödüller награды достижения 受賞 受賞歴 获奖经历 获奖情况 荣誉奖项 荣誉 奖项 수상",
    "summary": "summary profile profil profiel objective objectives about statement overview zusammenfassung "
    "kurzprofil résumé introduction samenvatting bio biography "
    "perfil resumen objetivo profilo sommario obiettivo resumo sobre presentación profiltext über "
    "kurzvorstellung accroche podsumowanie "
    "özet hakkımda 職務要約 要約 概要 自己紹介 自己pr プロフィール 个人简介 個人簡介 个人总结 自我评价 自我介绍 "
    "关于我 简介 求职意向 志望動機 자기소개 "
    "profiili profiil sammendrag sammanfattning összefoglaló rezumat sažetak профіль",
    "skills": "skill skills competencies competences competencies expertise technologies technology tools "
    "toolbox stack proficiencies strengths kenntnisse fähigkeiten kompetenzen compétences vaardigheden "
    "specialties specialities keywords "
    "habilidades competencias aptitudes conocimientos competenze capacità abilità competências habilidade "
    "conhecimentos aptidões kennis faardigheden it-kenntnisse fertigkeiten werkzeuge tecnologías "
    "tecnologie tecnologias kompetenser umiejętności "
    "tech kompetencje dovednosti beceriler yetenekler навыки スキル スキルセット 技術スキル テクニカルスキル 技能 "
    "使用技術 专业技能 掌握技能 "
    "技能特长 专业能力 技术栈 技術棧 기술 기술스택 "
    "taidot ferdigheter készségek competențe aptitudini vještine veščine навички δεξιότητες zručnosti",
    "languages": "languages language sprachen sprachkenntnisse langues talen "
    "idiomas lingue idioma taalkennis språk sprog języki "
    "linguistic linguistiques lingüísticas linguistiche linguísticas "
    "jazyky diller языки 語学 語学力 言語 外国語 语言能力 語言能力 语言 外语 어학 "
    "kielitaito nyelvtudás nyelvismeret limbi jezici jeziki мови γλώσσες jazyky",
    "interests": "interests interest hobbies hobby activities extracurricular interessen loisirs intérêts interesses "
    "intereses aficiones interessi passioni interesses hobbys hobby's freizeit passions "
    "zainteresowania zájmy koníčky интересы увлечения 趣味 兴趣爱好 興趣 爱好 兴趣 취미 "
    "harrastukset interesser fritid hobbi interese інтереси ενδιαφέροντα záujmy",
    "references": "references reference referees referenzen références referenties referencias referenze referências "
    "referencje рекомендации 推薦 "
    "suosittelijat referanser referenser referencer ajánlások referințe рекомендації",
}
_KIND_OF: dict[str, SectionKind] = {name: kind for kind, names in _NAMES.items() for name in names.split()}
# What German and Dutch compounds end with: "EDV-Kenntnisse", "Unterrichtserfahrung".
_ENDINGS: dict[str, SectionKind] = {
    "kenntnisse": "skills",
    "kompetenzen": "skills",
    "vaardigheden": "skills",
    "erfahrung": "work",
    "erfahrungen": "work",
    "ervaring": "work",
    "ausbildung": "education",
}
# Words that may stand beside a section's name without making the heading anything else.
_BESIDE = set(
    (
        "a an and & of the in my me i um und et en de la le les l d der die das des professional technical "
        "technische "
        "relevant selected key core main other additional further personal academic university research teaching "
        "industry industrial work working employment career history background details information info summary "
        "skills "
        "programming computer software it digital soft hard areas area highlights major recent previous past "
        "earlier "
        "leadership clinical practical volunteer open source side independent freelance professionnelle "
        "professionnelles professionnel professionnels beruflicher berufliche akademische sonstige weitere "
        "wissenschaftliche compétences spoken foreign development continuing service public speaking memberships "
        "affiliations professionele personnels persönliche techniques schulische schulischer acadêmica acadêmicas "
        "y e "
        "del di da do dos och og profesional profesionales professionale professionali profissional profissionais "
        "técnicas técnicos tecniche tecnici académica académicas informáticos informáticas personales personali "
        "pessoais sociales ehrenamtliche ehrenamtliches berufliches centrales linguistiques informatiques bénévole "
        "radno profesională străine pracovné jazykové munka idegen професійний "
        "bénévoles schul edv pc related abilities record zawodowe zawodowa osobiste dodatkowe obce pracovní jazykové "
        "iş kişisel работы профессиональные "
        "личные "
        "over mij profile qualifications experience experiences"
    ).split()
)
_WHOLE: dict[str, SectionKind] = {
    "programming languages": "skills",
    "software": "skills",
    "computer": "skills",
    "computer languages": "skills",
    "skills and languages": "skills",
    "skills and interests": "skills",
    "key qualifications": "summary",
    "summary of qualifications": "summary",
    "qualifications summary": "summary",
    "career objective": "summary",
    "career profile": "summary",
    "where i've worked": "work",
    "where i've been": "work",
    "where i've studied": "education",
    "what i've built": "projects",
    "what i know": "skills",
    "what i use": "skills",
    "who i am": "summary",
    "what i do": "summary",
    "career summary": "summary",
    "career highlights": "awards",
    "professional development": "certificates",
    "about me": "summary",
    "over mij": "summary",
    "sobre mí": "summary",
    "sobre mim": "summary",
    "chi sono": "summary",
    "wer ich bin": "summary",
    "bisherige tätigkeiten": "work",
    "centres d'intérêt": "interests",
    "tempo libero": "interests",
    "über mich": "summary",
    "à propos": "summary",
    "work history": "work",
    "memberships": "other",
    "professional memberships": "other",
    "professional affiliations": "other",
    "professional organizations": "other",
    "memberships affiliations": "other",
    "affiliations memberships": "other",
    "community service": "volunteer",
    "community involvement": "volunteer",
    "affiliations": "other",
    "contact": "other",
    "additional information": "other",
    "academic background": "education",
    "military service": "work",
    "academic appointments": "work",
    "academic positions": "work",
    "academic experience": "work",
    "academic employment": "work",
    "o mnie": "summary",
    "o mně": "summary",
    "о себе": "summary",
    "znajomość języków": "languages",
    "open source": "projects",
    "public speaking": "publications",
    "teaching": "work",
    "research": "work",
}


def kind_named(title: str) -> SectionKind | None:
    """Return the kind that a heading names when it says nothing else; None for any other heading."""
    if len(title) > _LONGEST_TITLE:
        return None
    title = _NUMBER.sub("", _COUNT.sub("", title))
    spelt = [canonical(word.text) for word in words(title)]
    whole = _WHOLE.get(" ".join(spelt)) or _WHOLE.get(" ".join(word for word in spelt if word != "and"))
    if whole:
        return whole
    if any(_kind_of(word) is None and word not in _BESIDE for word in spelt):
        return None
    sides = ([kind for word in side if (kind := _kind_of(word))] for side in _sides(title))
    return next((kind for kinds in sides if (kind := _first(kinds))), None)


def _kind_of(word: str) -> SectionKind | None:
    return _KIND_OF.get(word) or next((kind for end, kind in _ENDINGS.items() if word.endswith(end)), None)


def kind_ended(title: str) -> SectionKind | None:
    """Return the kind that a title's last word names, whatever the trade before it: "Driving Experience".

    None where the words before name a position, as in "Director of Guest Experience", or are too many for a title.
    """
    said = words(title)
    if not 1 < len(said) <= _MOST_WORDS or names_position(title.rpartition(said[-1].text)[0]):
        return None
    return _kind_of(canonical(said[-1].text))


def _sides(title: str) -> Iterator[list[str]]:
    """Give the words of each thing that a heading names: of "Education & Training", the first is what it's about."""
    for side in _JOINING.split(title):
        yield [canonical(word.text) for word in words(side)]


def is_whole_name(text: str) -> bool:
    """Tell whether several words together are known as the name of a section: "work history", "career objective"."""
    return " ".join(canonical(word.text) for word in words(text)) in _WHOLE


def goes_on(text: str) -> bool:
    """Tell whether a line begins with a word that joins it with the one above, as no section's name does."""
    return _JOINING.match(text.lstrip()) is not None


def is_one_name(above: str, below: str) -> bool:
    """Tell whether two lines, the first of which had no more room, are the name of one section."""
    if is_whole_name(f"{above} {below}"):
        return True
    if kind_named(f"{above} {below}") is None:
        return False
    first, second = kind_named(above), kind_named(below)
    joining = _JOINING_END.search(above) is not None
    return joining or first is None or second is None or first == second or below.strip().casefold() in _GENERIC


def parted(letters: str) -> str:
    """Return the words of a section's name that is written without blanks; any other text as it is."""
    plain = letters.casefold()
    if len(plain) > _LONGEST_NAME:
        return letters
    ends: dict[int, tuple[int, ...]] = {0: ()}
    for end in range(1, len(plain) + 1):
        found = [
            (*cuts, end) for start, cuts in ends.items() if plain[start:end] in _KIND_OF or plain[start:end] in _BESIDE
        ]
        if found:
            ends[end] = min(found, key=lambda cuts: (len(cuts), cuts))
    cuts = ends.get(len(plain), (len(plain),))
    return " ".join(letters[start:end] for start, end in pairwise((0, *cuts)))


def kind_likely(title: str) -> SectionKind:
    """Return the kind of a heading that is known to open a section: by any of its words, else `other`."""
    kinds = [_KIND_OF[word] for found in words(title) if (word := canonical(found.text)) in _KIND_OF]
    return kind_named(title) or _first(kinds) or "other"


def _first(kinds: list[SectionKind]) -> SectionKind | None:
    if set(kinds) == {"languages", "skills"}:
        return "languages"
    for kind in _NAMES:
        if kind in kinds:
            return kind
    return None
