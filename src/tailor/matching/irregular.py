"""English words whose family no ending betrays: taught and teach, maintenance and maintain."""

from __future__ import annotations

_VERBS = """
begin began begun; bind bound; break broke broken; bring brought; build built; buy bought; catch caught; choose chose
chosen; come came; deal dealt; draw drew drawn; drive drove driven; feed fed; feel felt; fight fought; find found; fly
flew flown; get got gotten; give gave given; grow grew grown; hear heard; hold held; keep kept; know knew known; lay
laid; lead led; learn learnt; lend lent; lose lost; make made; mean meant; meet met; pay paid; prove proven; ride rode
ridden; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; sew sewn; show shown;
sing sang sung; sit sat; speak spoke spoken; spell spelt; spend spent; stand stood; swim swam swum; take took taken;
teach taught; tell told; think thought; understand understood; wear wore worn; weave wove woven; win won; withdraw
withdrew; write wrote written; shoot shot; sleep slept; set set; cut cut; eat ate eaten; fall fell fallen; forget
forgot forgotten; hide hid hidden; lie lain; mow mown; shake shook shaken; sink sunk; steal stole stolen; stick stuck;
strike struck; sweep swept; wake woke; wind wound; light lit; dig dug; bend bent; swear sworn; tear torn; throw threw
thrown; grind ground; leave left
"""
_NOUNS = """
reconcile reconciliation; analyze analysis analyses; diagnose diagnosis diagnoses; synthesize synthesis syntheses;
emphasize emphasis; maintain maintenance; publish publication publications; administer administration; administrate
administration; procure procurement; sell sale sales; serve service services servicing; grow growth; produce
production; reduce reduction; introduce introduction; deduce deduction; induce induction; describe description;
subscribe subscription; prescribe prescription; transcribe transcription; inscribe inscription; resolve resolution;
solve solution; acquire acquisition; require requisition; receive reception receipt; perceive perception; decide
decision; divide division; provide provision; conclude conclusion; include inclusion; supervise supervision; revise
revision; expand expansion; extend extension; comprehend comprehension; suspend suspension; apprehend apprehension;
destroy destruction; justify justification; choose choice; lose loss; prove proof; believe belief; think thought; know
knowledge; behave behavior; fly flight; weigh weight; measure measurement; apply application; multiply multiplication;
comply compliance; imply implication; supply supplies; rely reliance; vary variance; assure assurance; explain
explanation; clarify clarification; retain retention; detain detention; attain attainment; sustain sustainability;
contend contention; intervene intervention; convene convention; prevent prevention; economy economics economist;
treasury treasurer; electric electrician; science scientist; statistics statistician; mathematics mathematician; music
musician; politics politician; electricity electrician; finance financier; curriculum curricula; criterion criteria;
medium media; stratum strata; bacterium bacteria; thesis theses; hypothesis hypotheses; matrix matrices; index
indices; vertex vertices; appendix appendices; formula formulae; person people; child children; man men; woman women;
foot feet; tooth teeth; mouse mice; life lives; leaf leaves; knife knives; shelf shelves; safe safety; strong
strength; long length; wide width; accurate accuracy; efficient efficiency; proficient proficiency; fluent fluency;
pharmacy pharmacist; translate translation; respond response; defend defense; offend offense; expend expense
expenditure; speak speech; sign signature; give gift; try trial; bury burial; deny denial; enter entry entrance;
inquire inquiry; bake bakery; brew brewery; machine machinery; assemble assembly; warrant warranty; certify
certificate; store storage; pack package packaging; use usage; cover coverage; drain drainage; link linkage; broker
brokerage; leak leakage; close closure; expose exposure; fail failure; mix mixture; proceed procedure; succeed
success; complain complaint; plead plea; sculpt sculpture sculptor; architect architecture architectural; legislate
legislation legislative; deep depth; high height; broad breadth; able ability; scale scalable scalability; manufacture
manufacturing; erode erosion; corrode corrosion; explode explosion; construct construction; deter deterrence; infect
infection infectious; disinfect disinfection; sterile sterilize sterilization; vaccine vaccinate vaccination;
ventilate ventilation; midwife midwifery midwives; nurse nursing; hygiene hygienist; therapy therapist therapeutic;
anesthesia anesthetic anesthetist; pediatrics pediatric pediatrician; psychiatry psychiatric psychiatrist; surgery
surgeon surgical; medicine medical; dentistry dentist dental; law lawyer legal; tax taxation; politics political;
theater theatrical; language linguistic; agriculture agricultural; environment environmental; industry industrial;
administer administrator administrative; editor editorial; bartend bartender; machine machinist; chemistry chemist;
typist typing; colleague colleagues; advise advice advisory
"""
_DIFFERENT = """
canvas: canvassed canvassing canvasser; nursing nursed nurses: nursery; medical: medication medications; minute:
minutes; account accounts accounted: accounting accountant accountants accountancy; market markets marketplace:
marketing marketer marketers marketed; train trains: training; engine engines: engineering engineer engineers
engineered; house houses: housing; light lights: lighting; ship ships: shipping; plane planes: planning; build:
builds; park parks: parking; program programs: programming programmer programmers; lead leads: leadership leader
leaders leading; draw draws: drawer drawers; dress: dressing; cast: casting; string: strings; state states stated:
station stations statement statements; office offices: officer officers official; corn: corner corners; cent cents:
center centers centered centering; count counts counted counting: counter counters county; serve served serves
serving: server servers; post posts posted posting: poster posters; contain contains contained containing: container
containers; form forms formed forming: former formal formation formations format formats formatting; press pressed
pressing: pressure; direct direction directions: director directors; miss missed missing: mission missions; pass
passed passing: passion; tow towed towing: tower towers; lay laid laying: layer layers; fold folded: folder folders;
care cares cared caring: career careers; sum sums: summer; hang hanging: hanger; num: number; numb: number numbers;
comment comments: commence; depart departed departs: department departments departmental; relate related relating
relates: relations relation; nature natural: nation national; nation nations national: nationality native; ration
rations: rational ratio; station: stationery; physical: physics physicist; economical economically: economics economic
economist economy; logistic: logistics logistical; critic: critical critically; organ organs organic: organization;
logic logical: login; intern interns internship internships: internal international internally internationally;
extern: external; person persons people: personal personnel personality; part parts parted: partial parting party;
person: personnel; matter: material; arm arms: army; order orders ordered ordering: orderly; cover covers: covert;
deliver: deliverer; port ports ported: porter portion reporter portal; report reports: reporter reporters; quarter
quarters: quarterly; edit edits edited editing: edition editions; add added adding: addition additional additive;
posit: position positions positive; object objects objected: objective objectives; subject subjects: subjective; act
acts acting: action actions active activity activities actual; pract: practical; real: realize realization really;
special: specialist; sign signs signed: signal; product products: production productive; produce: product; project
projects: projection projector; object: objection; issue issues: issuance; sect: section sections sector; medic
medical: medicine; hospital hospitals: hospitality; univers universe universal: university; general: generate
generation; rate rates rated: ration ration; stat stats: status station; fact facts: factor factors factory; doc:
doctor; mot: motor motion; vict: victor; rect: rector; tract: tractor traction; cab: cable; table tables: tablet
tablets; number numbers: numeral; value valued: valuable; custom customs: customer customers; cost costs: costume;
minor: minority; major: majority; author authors: authority; secure: security secretary; ever: every; very: vary;
comp: computer; digit digits: digital digitally; capital: capitalize; form: formality; mold: molder; cook: cookie;
book books: booking bookings booker; bill bills: billing; fund: fundament; found: fund; found: founder; foundation:
found founded founder; mean means meant: meaning; bear: bearing; be: being; the: thing; even: evening; dress:
dressing; meet: meeting meetings; clean: cleanse; off: offer; ton: toner; let: letter; lett: letter; bit: bitter;
batter: battery; gall: gallery; art arts: artist artery article; nurse: nursery; stage staged: stager; operate
operated operating operates: opera operas; universe: universal; sit site sites: sitting; process processes processed:
processor procession; profess: profession professional professor; confess: confession; sess: session; success:
succession successor; access accessed accessing: accession accessory; recess: recession; content contents: contention;
intent: intention; potent: potential; differ differed: different difference; refer referred: reference referee;
application: applicant; server: service; contract contracting contracted: contractor; public publicly: publication;
experience experienced: experiment experimentation; require required requires requiring: requisition; provide provided
provides providing provider: provision; conversation: conversion; competence competent: compete competing competition
competitive; sense: sensor; present presented presenting: presence; during: duration; part: partition partitioning;
quest: question; fabric: fabrication; comme: commence; informal: inform informed informing; partial partially: party;
formerly: formed form forming formation; season: seasoned; profession: professor; nation nationally: native;
governance: government; elevate: elevator; found findings finding find: foundation founder; creed: creation; looking
looked look: looker; chart charts charted: charter; cart: carter; filing filed: filler; generalist generally: generate
generative; serve: server; polish: polished polishing polisher; batter: battery; gall: gallery; late: later; low:
lower; flow flows: flower flowers; roof roofs: roofing; floor floors: flooring; wait waiting waited: waiter; content:
contented; prior: priority; public: publicity; personal: personality; busy: business; local: locality; hospital:
hospitable; infer: inference; confer: conference; transfer: transference; resid: residential; confident: confidential;
present presents: presence; absent: absence; convent: convention conventional; invent: inventory inventories; promote:
promotion; emotion: emote; note notes: notion notation; remote: remotion; device: devise; ment: mental; moment:
momentum; instrument instruments: instrumental; depart: departure; environ: environment; govern: governor; equip:
equipage; done: donor donors; gene genes: generation generate; labor: lab labs; mine mining: minor; off offs: offered
offering offer; super: superior; authority authorities: authorship; mental: mentality; integral integration
integrations integrate: integrity; well: wellness; will: willingness; active actively activation: activity activities;
store stores: storage; mobile: mobility; national nationally: nationality; personally: personality
"""


def _pairs(table: str) -> dict[str, tuple[str, ...]]:
    families: dict[str, tuple[str, ...]] = {}
    for family in table.split(";"):
        base, *others = family.split()
        for other in others:
            families[other] = (*families.get(other, ()), base)
    return families


def _unlike(table: str) -> frozenset[tuple[str, str]]:
    pairs = set()
    for line in table.split(";"):
        left, _, right = line.partition(":")
        for one in left.split():
            for other in right.split():
                pairs |= {(one, other), (other, one)}
    return frozenset(pairs)


# Past forms and the verb that they belong to.
PAST = _pairs(_VERBS)
# What stands before an irregular verb without changing its forms: underwrote, rebuilt, troubleshot.
_PREFIXES = tuple(
    "under over re out up mis fore with co pre inter sub trouble ghost copy type hand proof side song script".split()
)
# Nouns (and a few adjectives) and the word that they belong to.
DERIVED = _pairs(_NOUNS)
# Pairs that rules would join although they mean different things, both ways round.
DIFFERENT = _unlike(_DIFFERENT)


def past_of(word: str) -> tuple[str, ...]:
    """Return the verbs that an irregular past form belongs to, also behind a prefix: underwrote, rebuilt."""
    if word in PAST:
        return PAST[word]
    if not word.startswith(_PREFIXES):
        return ()
    for prefix in _PREFIXES:
        if word.startswith(prefix) and word[len(prefix) :] in PAST:
            return tuple([prefix + base for base in PAST[word[len(prefix) :]]])
    return ()
