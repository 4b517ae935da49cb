"""Words that carry no need by themselves."""

from __future__ import annotations

STOPWORDS = frozenset(
    """
    a able about above across after again all also always am an and any are aren't around as at be because been
    before being below best better between big both but by can can't cannot come could day days did do does
    doing don't done down during each either else end enough etc ever every everyone everything few first for
    from full further get give go good got great had has have having he help her here him his how however i
    ideal if in into is isn't it its itself job join just keep know least less let like little ll long look
    looking lot made main make makes making many may me might more most much must my near need needed needs new
    next no non nor not now of off often on once one only onto open or other others our ours out over own part
    people per perhaps please plus position possible prefer preferred re really required requirement
    requirements right role s same say see seek seeking set several shall she should since so some someone
    something soon still strong such sure t take team than that the their theirs them then there therefore these
    they thing things think this those through thus time to together too towards two under until up upon us use
    used uses using ve very via want was way ways we well were what when where whether which while who whole
    whom whose why will with within without work working works would year years yes yet you your yours yourself
    ability experience experienced excellent including knowledge skill skills proven candidate candidates
    company opportunity responsibilities responsible successful within und der die das den dem des ein eine
    einen einem einer eines ist sind mit von zu im in auf für oder sowie als du dich dein deine dir wir uns
    unser unsere ihr ihre sie sich bei an am aus nach bist hast wird werden kann auch nicht le la les un une et
    de du des en à au aux pour sur dans avec vous votre vos nous notre nos est sont que qui ou par het een en
    van de je jij jouw wij ons onze met voor op aan bij te naar dat die deze is zijn als ook niet
    """.split()
)
"""Words that carry no need by themselves, in English, German, French and Dutch."""

GENERIC = frozenset(
    """
    ability able achieve across activities additional advanced affinity ambitious apply applying appropriate
    area areas aspects assist available aware awareness background basic based basis best broad bring build
    building capable capability career change clear close closely come comfortable complex comprehensive
    confident considerable continue continuous contribute create creating current daily day days dedicated deep
    deliver delivering demonstrated different drive driven driving dynamic ensure ensuring environment
    environments equivalent establish every example exciting existing expert expertise expand extensive familiar
    familiarity fast field fields focus following friendly future general get global good great ground grow
    growing growth guide hands high highly hours identify impact implement implementing importantly improve
    improving individual industry innovative interest interested international introduce job key keep kind large
    latest lead leading level like looking love maintain maintaining make manage managing manner mindset minimum
    mission modern month motivated multiple need needs new offer ongoing opportunities opportunity order
    organisation organization organizations oriented outstanding part participate passion passionate people
    perform person personal place player point position possible power practical practice practices prefer
    prepare previous prior process professional project projects proficiency proficient profile proven provide
    providing qualification qualifications quality quick quickly range ready real related relevant required
    requirements resources responsible results review role roles self senior serve several similar skilled
    skills small solid solution solutions solve sound specific standard standards start state strong successful
    successfully suit support supporting task tasks team teams thing things think thorough time times tools top
    train understand understanding university use used user users using value various vision way week well wide
    willing willingness work worked working world write year years
    advantage asset bonus desirable desired essential essentially ideally minimum optional preferably qualified
    tremendous january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday morning evening weekend weekends week month annual annually daily weekly
    monthly hourly salary pay employer employee employees staff member members colleague colleagues client clients
    customer partner partners business businesses service services function functions duty duties activity
    manager director officer executive coordinator assistant associate specialist administrator supervisor head
    department office center centre location site including include includes included etc related relevant
    effectively efficiently successfully independently accurately regularly closely directly internally externally
    today tomorrow mondays tuesdays wednesdays thursdays fridays saturdays sundays url http https www com
    proper properly timely thorough solid outstanding exceptional superior impeccable demonstrable
    """.split()
)
"""Words that stand in postings of every kind: alone they ask for nothing in particular."""
