"""Words that carry no need by themselves."""

from __future__ import annotations

STOPWORDS = frozenset(
    """
    a able about above across after again all also always am an and any are aren't around as at be because been before
    being below best better between big both but by can can't cannot come could day days did do does doing don't done
    down during each either else end enough etc ever every everyone everything few first for from full further get
    give go good got great had has have having he help her here him his how however i ideal if in into is isn't it its
    itself job join just keep know least less let like little ll long look looking lot made main make makes making many
    may me might more most much must my near need needed needs new next no non nor not now of off often on once one only
    onto open or other others our ours out over own part people per perhaps please plus position possible prefer
    preferred re really required requirement requirements right role s same say see seek seeking set several shall she
    should since so some someone something soon still strong such sure t take team than that the their theirs them then
    there therefore these they thing things think this those through thus time to together too towards two under until
    up upon us use used uses using ve very via want was way ways we well were what when where whether which while who
    whole whom whose why will with within without work working works would year years yes yet you your yours yourself
    ability experience experienced excellent including knowledge skill skills proven candidate candidates
    company opportunity responsibilities responsible successful within
    und der die das den dem des ein eine einen einem einer eines ist sind mit von zu im in auf für oder sowie als
    du dich
    dein deine dir wir uns unser unsere ihr ihre sie sich bei an am aus nach bist hast wird werden kann auch nicht
    le la les un une et de du des en à au aux pour sur dans avec vous votre vos nous notre nos est sont que qui ou
    par
    het een en van de je jij jouw wij ons onze met voor op aan bij te naar dat die deze is zijn als ook niet
    """.split()
)
