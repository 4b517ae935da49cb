"""Words by which the lines of an entry are told apart: English first, with other languages of Europe."""

from __future__ import annotations

import re
from typing import Final

from tailor.patterns import lazy
from tailor.text import canonical, words

POSITIONS = frozenset(
    """
    accountant actor actuary adjunct administrator adviser adviseur advisor agent aide ambassador analyst
    apprentice architect artist assistant assistentin associate attorney auditor baker barista bartender
    berater beraterin biologist bookkeeper broker builder buyer captain carer carpenter cashier ceo cfo chair
    chargé chargée chef chemist chief cio cleaner clerk coach cofounder consultant consultante contractor
    controller coo cook coordinator copywriter counsel counsellor counselor cto curator dean dentist designer
    developer directeur director directrice dispatcher docent doctor doctorant driver développeur développeuse
    economist editor electrician employee engineer entrepreneur entwickler entwicklerin estimator evangelist
    examiner executive expert facilitator fellow fitter founder freelancer generalist geschäftsführer guide
    handler head hygienist independent infirmier infirmière ingenieur ingenieurin ingénieur ingénieure
    inspector installer instructor intern internship interpreter investigator journalist judge kauffrau
    kaufmann krankenpfleger krankenschwester laborer labourer lawyer lead leader lecturer lehrer lehrerin
    leiter leiterin leraar librarian lieutenant machinist maintainer manager marketer mechanic medewerker
    meister member mentor merchandiser midwife mitarbeiter mitarbeiterin moderator musician nurse officer
    ontwikkelaar operator owner paralegal paramedic partner pharmacist photographer physician physicist
    physiotherapist pilot planner plumber practitioner praktikant praktikantin president principal producer
    professeur professor programmer psychologist realtor receptionist recruiter referent registrar rep
    reporter representative researcher responsable reviewer roofer sachbearbeiter sales salesperson scholar
    scientist secretary sergeant server specialist stagiair stagiaire statistician steward strategist student
    supervisor surgeon surveyor tailor teacher technician technologist teller tester therapist trader trainee
    avp evp svp vp trainer translator treasurer tutor underwriter verpleegkundige veterinarian volunteer waiter waitress
    warden welder werkstudent werkstudentin worker writer
    arzt ärztin azubi buchhalter buchhalterin chauffeur dozent dozentin elektriker elektroniker erzieher erzieherin
    fahrer florist hilfskraft ingenieurpraktikant jurist juristin köchin konditor konstrukteur konstrukteurin
    kraftfahrer monteur redakteur redakteurin schlosser sekretär sekretärin tischler vertriebler agente
    soignant soignante alternant alternante animateur animatrice apprenti apprentie assistante avocat
    avocate caissier caissière chercheur chercheuse comptable conducteur conductrice cuisinier cuisinière enseignant
    enseignante formateur formatrice gérant gérante gestionnaire juriste ouvrier ouvrière plombier professeure
    rédacteur rédactrice secrétaire serveur serveuse stagiaires technicien technicienne vendeur vendeuse
    administrativa administrativo agricultor albañil analista arquitecta arquitecto asesor asesora auxiliar ayudante
    becaria becario camarera camarero cocinera cocinero comercial conductor conductora consultora contable contador
    contadora coordinador coordinadora dependienta dependiente desarrollador desarrolladora directora diseñador
    diseñadora docente electricista encargada encargado enfermera enfermero gerente ingeniera ingeniero investigador
    investigadora jefa jefe maestra maestro mecánico médica médico operaria operario profesor profesora programador
    programadora recepcionista repartidor secretaria secretario técnica técnico vendedor vendedora voluntaria
    voluntario administrador administradora advogada advogado assessor assessora assistente atendente caixa
    coordenador coordenadora cozinheira cozinheiro desenvolvedor desenvolvedora diretor diretora eletricista
    encarregado enfermeira enfermeiro engenheira engenheiro estagiária estagiário estágio gestor gestora mecânico
    motorista pesquisador pesquisadora professora supervisora vigilante addetta addetto apprendista autista avvocato
    cameriera cameriere cassiera cassiere commessa commesso consulente contabile coordinatore coordinatrice cuoca
    cuoco direttore direttrice educatore educatrice elettricista impiegata impiegato infermiera infermiere ingegnere
    insegnante magazziniere operaia operaio operatore operatrice progettista programmatore responsabile ricercatore
    ricercatrice segretaria segretario stagista sviluppatore tecnico tirocinante venditore administratorka analityk
    asystent asystentka dyrektor elektryk handlowiec informatyk inżynier kelner kelnerka kierowca kierowniczka
    kierownik konsultant konsultantka koordynator koordynatorka kucharz księgowa księgowy lekarz magazynier mechanik
    nauczyciel nauczycielka pielęgniarka pielęgniarz pracownica pracownik praktykant praktykantka prawnik
    programista programistka projektant przedstawiciel recepcjonistka sekretarka specjalista specjalistka spedytor
    sprzedawca sprzedawczyni stażysta stażystka testerka tłumacz begeleider boekhouder kok leidinggevende
    onderzoeker projectleider teamleider verkoper verkoopster verzorgende vrachtwagenchauffeur vrijwilliger
    adjuster animator appraiser archivist assembler attendant babysitter barrister beautician blogger broadcaster
    busser candidate canvasser caregiver caretaker caterer chaplain columnist concierge constable correspondent
    councillor courier custodian dancer demonstrator detective dietician dietitian diplomat dishwasher drafter
    draftsman fabricator firefighter foreman forewoman fundraiser gardener glazier groomer hairdresser handyman
    headteacher hostess housekeeper illustrator janitor joiner landscaper lifeguard linguist lobbyist magistrate
    mediator millwright missionary nanny navigator negotiator notary nutritionist optometrist organizer packer
    pastor phlebotomist picker plasterer podcaster presenter prosecutor psychiatrist publicist purchaser
    radiographer referee repairman rigger scheduler seamstress soldier solicitor sommelier stewardess stocker
    stylist superintendent telemarketer tiler trucker typist undergraduate upholsterer usher valet
    """.split()
)
"""Nouns that name a position, whatever stands before them."""

# German and Dutch write a noun together with what stands before it: Projektleiterin, zorgmedewerker.
_POSITION_ENDING: Final = lazy(
    r"\w{3,}(?:arbeiter|assistent|berater|entwickler|erzieher|fachkraft|fahrer|führer|helfer|ingenieur|informatiker|"
    r"kaufmann|kauffrau|konstrukteur|lehrer|leiter|mechaniker|mechatroniker|meister|monteur|pfleger|planer|praktikant|"
    r"prüfer|redakteur|sekretär|schlosser|techniker|verkäufer|zeichner|kundige|medewerker|leider|begeleider)(?:in)?"
    r"|\w{2,}(?:ologist|ician|ographer|maker|keeper|worker)"
    # Chinese, Japanese and Korean put no blank before it.
    r"|\w*(?:エンジニア|プログラマー?|デザイナー|マネージャー?|リーダー|コンサルタント|ディレクター|アナリスト|看護師|教員|"
    r"工程师|工程師|分析师|设计师|咨询师|经理|主管|总监|教师|护士|会计|助理|专员|顾问|实习生|销售|엔지니어|개발자|디자이너|매니저)"
)
_EASTERN_SCHOOL: Final = lazy(r"(?:大学|大學|学院|學院|学校|高校|中学|대학교|대학|학교)(?:院)?")
_EASTERN_COMPANY: Final = lazy(r"株式会社|有限会社|合同会社|公司|集团|银行|醫院|医院|病院|㈜|주식회사|은행|병원")
_EASTERN_DEGREE: Final = lazy(r"学士|学位|修士|硕士|博士|本科|大专|석사|학사|박사")


def _holds(text: str, eastern: re.Pattern[str]) -> bool:
    # Most texts have no such letters, and need no pattern of them compiled.
    return not text.isascii() and eastern.search(text) is not None


def names_school(text: str) -> bool:
    """Tell whether one of a text's words names a place of learning."""
    return any(canonical(word.text) in SCHOOLS for word in words(text)) or _holds(text, _EASTERN_SCHOOL)


def names_company(text: str) -> bool:
    """Tell whether a text ends as the names of organizations do, or begins as those of houses do: "Hotel Bern"."""
    said = [canonical(word.text) for word in words(text)]
    named = bool(said) and (said[-1] in COMPANY or said[-1] in _HOUSES or said[0] in _HOUSES)
    return named or _holds(text, _EASTERN_COMPANY)


def names_degree(text: str) -> bool:
    """Tell whether one of a text's words names a degree or a leaving certificate."""
    return any(canonical(word.text) in DEGREES for word in words(text)) or _holds(text, _EASTERN_DEGREE)


def names_position(text: str) -> bool:
    """Tell whether one of a text's words names a position."""
    spelt = [canonical(word.text) for word in words(text)]
    return any(word in POSITIONS or _POSITION_ENDING.fullmatch(word) for word in spelt)


DEGREES = frozenset(
    """
    a.a a.a.s aas abitur apprenticeship associate ausbildung b.a b.com b.ed b.eng b.s b.s.e b.s.n b.sc b.tech ba
    baccalaureate baccalauréat bacharelado bachelor bachelors bachillerato bba bcom bed beng bfa bs bsc bsn btech
    bts certificate d.o degree diplom diploma dnp doctor doctoral doctorate dphil dut dvm ed.d edd ensino
    examination gcse ged grado havo hbo hnd ib j.d jd laurea licence licenciatura licencjat ll.m llb llm m.a m.d
    m.ed m.eng m.p.h m.s m.s.w m.sc m.tech ma magister major master masters matura maturità maîtrise mba md meng
    mestrado mfa minor mpa mph mphil ms msc msn msw mtech ph.d pharmd phd postdoc postdoctoral psyd staatsexamen vwo
    """.split()
)
"""Words that name a degree or a leaving certificate."""

SCHOOLS = frozenset(
    """
    academia academy académie akademia akademie berufsschule bootcamp colegio college colégio conservatory epfl
    escola escuela eth fachhochschule faculdade faculty grundschule gymnasium hochschule hogeschool iit institut
    institute instituto istituto liceo liceum lyceum lycée mit pflegeschule politechnika politecnico politécnica
    polytechnic polytechnique realschule school schule scuola seminary szkoła technikum universidad universidade
    universitat universiteit university università universität université uniwersytet école
    """.split()
)
"""Words that name a place of learning."""

COMPANY = frozenset(
    """
    a.s ab ag agency aps as association b.v bank bv center centre clinic co college company consulting corp
    corporation council department e.v eg ev foundation gbr gmbh group holding holdings hospital inc institute kft
    kg lab laboratories laboratory labs limited llc llp ltd ltda ministry nv o.o ohg oy oü partners plc pty pvt s.a
    s.a.s s.l s.l.u s.p.a s.r.l s.r.o sa sarl sas school services sl slu society solutions spa spółka srl studio
    studios systems technologies trust ug university
    """.split()
)
"""Words that end the name of an organization."""

_HOUSES: Final = frozenset(
    """
    auberge bakery bar bistro café cafe clínica clinique gasthaus gasthof hospital hotel hôpital hôtel inn klinik
    klinikum krankenhaus kanzlei ospedale pharmacy praxis restaurant restaurante ristorante szpital tienda trattoria
    ziekenhuis
    """.split()
)
"""Words that begin or end the name of a house in which people work."""

DUTY_LABELS = frozenset(
    "highlights,key highlights,responsibilities,key responsibilities,main responsibilities,"
    "core responsibilities,job responsibilities,roles and responsibilities,role and responsibilities,duties,"
    "key duties,main duties,job duties,duties and responsibilities,responsibilities and duties,tasks,"
    "main tasks,key tasks,role description,job description,achievements,key achievements,main achievements,"
    "major achievements,selected achievements,notable achievements,accomplishments,key accomplishments,"
    "major accomplishments,selected accomplishments,contributions,key contributions,key results,results,"
    "aufgaben,hauptaufgaben,aufgabengebiet,aufgabenbereich,tätigkeiten,tätigkeitsbereich,schwerpunkte,erfolge,"
    "missions,missions principales,tâches,réalisations,responsabilités,funciones,responsabilidades,logros,"
    "mansioni,responsabilità,risultati,taken,werkzaamheden,verantwoordelijkheden,responsabilidades e funções,"
    "atividades,realizações".split(",")
)
"""What stands above the bullets of one job; above jobs it may be a section's name."""
