"""Words by which the lines of an entry are told apart: English first, with German, French and Dutch."""

from __future__ import annotations

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
    """.split()
)
"""Nouns that name a position, whatever stands before them."""

DEGREES = frozenset(
    """
    abitur apprenticeship associate ausbildung b.a b.com b.ed b.eng b.s b.sc b.tech ba baccalaureate
    baccalauréat bachelor bachelors bba bcom bed beng bfa bs bsc bsn btech bts certificate degree diplom
    diploma doctor doctoral doctorate dphil dut gcse ged havo hbo hnd ib laurea licence licenciatura ll.m llb
    llm m.a m.d m.ed m.eng m.s m.sc m.tech ma magister major master masters matura mba md meng mfa minor mphil
    ms msc msn mtech ph.d phd postdoc postdoctoral staatsexamen vwo
    """.split()
)
"""Words that name a degree or a leaving certificate."""

SCHOOLS = frozenset(
    """
    academy académie akademie bootcamp college conservatory epfl eth fachhochschule faculty gymnasium
    hochschule iit institut institute instituto lycée mit politecnico polytechnic polytechnique school
    seminary universidad universitat universiteit university università universität université
    """.split()
)
"""Words that name a place of learning."""

COMPANY = frozenset(
    """
    ab ag agency as association b.v bank bv center centre clinic co college company consulting corp
    corporation council department foundation gmbh group holding holdings hospital inc institute kg lab
    laboratories laboratory labs limited llc ltd ministry nv oy partners plc pty pvt sa sarl sas school
    services society solutions studio studios systems technologies trust ug university
    """.split()
)
"""Words that end the name of an organization."""

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
