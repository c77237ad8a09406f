"""Hand-marked layouts of the page: signatures, transcripts, lists, headlines, paratext, marks.

« » around what is said directly, ‹ › around what is reported without marks, {{ }} around what is
set off without marks, [[ ]] around scare quotes, ⟦ ⟧ around what counts for nobody; then the
speakers of all but the last two, in order.
"""

SIGNED = {
    "dash and name": ("“«We lost the bridge.»” — Ana Brook", ["Ana Brook"]),
    "two hyphens": ("“«We lost the bridge.»” -- Ana Brook, ferry clerk", ["Ana Brook"]),
    "horizontal bar": ("“«We lost the bridge»” ― Otto Lund, baker, Kalund", ["Otto Lund"]),
    "no space before the dash": ("“«Salt is dear.»”—Otto Lund", ["Otto Lund"]),
    "straight marks": ('"«Salt is dear.»" - Otto Lund, a cook', ["Otto Lund"]),
    "in brackets": ("“«Salt is dear.»” (Otto Lund, cook)", ["Otto Lund"]),
    "name below": ("“«Salt is dear.»”\n\nOtto Lund, cook at the Harbour Inn", ["Otto Lund"]),
    "name below, on the next line": (
        "“«Salt is dear.»”\nOTTO LUND, cook\n\nThe inn is closed.",
        ["OTTO LUND"],
    ),
    "dash below": ("“«Salt is dear.»”\n— Otto Lund, cook\n\nIt rained.", ["Otto Lund"]),
    "several": (
        "“«Salt is dear.»” – Otto Lund\n\n“«So is bread.»” – Ana Brook\n\nIt rained.",
        ["Otto Lund", "Ana Brook"],
    ),
    "colon after": ("“«Salt is dear»”: Otto Lund, cook.", ["Otto Lund"]),
    "over two paragraphs": (
        "“«Salt is dear.»\n\n“«And so is bread.»” — Otto Lund, cook",
        ["Otto Lund", "Otto Lund"],
    ),
    "a description signs": ("“«Salt is dear.»” — a cook at the inn", ["a cook at the inn"]),
    "a minister signs": (
        "“«The talks are over.»” — Ana Ruiz, foreign minister of Peru",
        ["Ana Ruiz"],
    ),
    "a name on a network signs": ("“«Salt is dear.»” — @otto_lund on X", ["@otto_lund"]),
    "no signature but a sentence": (
        "“«Salt is dear.»” Otto Lund laughed.\n\nIt rained.",
        ["Otto Lund"],
    ),
}

TURNS = {
    "capitals": (
        "MAYOR: {{The vote is open.}}\n\nLUND: {{I vote no. I always did.}}\n\nMAYOR: {{Noted.}}",
        ["Mayor", "Lund", "Mayor"],
    ),
    "full names first": (
        "ANA BROOK, HOST: {{Good evening.}}\n\nOTTO LUND, BAKER: {{Good evening to you.}}\n\n"
        "BROOK: {{Why bread?}}\n\nLUND: {{Why not?}}",
        ["Ana Brook", "Otto Lund", "Ana Brook", "Otto Lund"],
    ),
    "a party in brackets": (
        "SEN. ANA BROOK (D): {{I object.}}\n\nTHE CHAIR: {{Sit down.}}\n\nBROOK: {{I will not.}}",
        ["Ana Brook", "the Chair", "Ana Brook"],
    ),
    "small letters": (
        "The tape was played.\n\nMs Brook: {{Who paid?}}\n\nMr Lund: {{Nobody paid.}}\n\n"
        "Ms Brook: {{Then who ate?}}\n\nThe tape ends there.",
        ["Ms Brook", "Mr Lund", "Ms Brook"],
    ),
    "an office in brackets, stage directions": (
        "Otto Lund (Clerk): {{The motion is read.}}\n\n[Silence]\n\nMs Ana Brook: {{Read it "
        "again.}}\n\nMr Lund: {{Must I?}}\n\n(Laughter)\n\nMs Brook: {{You must.}}",
        ["Otto Lund", "Ana Brook", "Otto Lund", "Ana Brook"],
    ),
    "full names that come again with a title": (
        "Ana Brook (Chair): {{We are here.}}\n\nOtto Lund (Treasurer): {{We are not.}}\n\n"
        "Ms Brook: {{Why not?}}",
        ["Ana Brook", "Otto Lund", "Ana Brook"],
    ),
    "names on a network": (
        "@AnaBrook: {{The vote was stolen.}}\n\n@OttoLund: {{It was not.}}",
        ["@AnaBrook", "@OttoLund"],
    ),
    "a label that comes again": (
        "Pilot: {{We are low.}}\n\nTower: {{Say again?}}\n\nPilot: {{We are very low.}}",
        ["Pilot", "Tower", "Pilot"],
    ),
    "single line breaks": (
        "PILOT: {{We are low.}}\nTOWER: {{Say again?}}\nPILOT: {{We are very low.}}",
        ["Pilot", "Tower", "Pilot"],
    ),
    "stage directions": (
        "JUDGE VALE: {{Is it yours?}}\n\nThe clerk held up a coat.\n\n"
        "WITNESS [in tears]: {{It was.}}",
        ["Judge Vale", "Witness"],
    ),
    "a label that is no speaker": (
        "⟦PHOTO: A coat⟧\n\nTIME: Noon.\n\nThe clerk held up a coat.",
        [],
    ),
    "labels on lines of their own": (
        "PILOT:\n\n{{We are low.}}\n\nTOWER:\n\n{{Say again?}}",
        ["Pilot", "Tower"],
    ),
    "dates are no speakers": ("Monday: It rained.\n\nTuesday: It snowed.", []),
    "fact box": ("Capital: Kalund\n\nPopulation: 3 million\n\nRiver: Kal", []),
}

INTERVIEWS = {
    "letters": (
        "Ana Brook built the mill. She met us there.\n\nQ: Is it old?\n\n"
        "A: {{Older than I am.}}\n\nQ: Will it turn?\n\nA: {{When it rains.}}",
        ["Ana Brook", "Ana Brook"],
    ),
    "words": (
        "The baker Otto Lund spoke to us.\n\nQuestion: Why bread?\n\nAnswer: {{Why not?}}",
        ["Otto Lund"],
    ),
    "a stop after the letter": (
        "The baker Otto Lund spoke to us.\n\nQ. Why bread?\n\nA. {{Why not? I like it.}}",
        ["Otto Lund"],
    ),
    "an answer over two paragraphs": (
        "The baker Otto Lund spoke to us.\n\nQ: Why bread?\n\nA: {{Why not?}}\n\n"
        "{{I was born in an oven.}}\n\nQ: And salt?\n\nA: {{No.}}",
        ["Otto Lund"] * 3,
    ),
    "no label, questions to you": (
        "The baker Otto Lund spoke to us.\n\nYou have been up since four. Why?\n\n"
        "{{Bread does not sleep.}}\n\nWill you ever stop?\n\n{{When the oven does.}}\n\n"
        "The mill was built in May.",
        ["Otto Lund", "Otto Lund"],
    ),
    "questions to nobody": (
        "The dam broke. Who is to blame?\n\nThe rain is.\n\nWill it be rebuilt?\n\nIt may be.",
        [],
    ),
    "byline before": (
        "⟦By Ana Brook⟧\n\nThe baker Otto Lund spoke to us in Vale. His mill is old.\n\n"
        "Q: Why bread?\n\nA: {{Why not?}}",
        ["Otto Lund"],
    ),
}

LISTS = {
    "said, then bullets": (
        "The ministry said:\n\n• {{The gate is shut.}}\n\n• {{The key is lost.}}\n\nIt rained.",
        ["The ministry", "The ministry"],
    ),
    "demands with stars": (
        "The union demanded:\n\n* {{a warm room}}\n\n* {{a later train}}\n\n* {{an apology}}",
        ["The union"] * 3,
    ),
    "single line breaks": (
        "The union demanded:\n- {{a warm room}}\n- {{a later train}}\n\nIt rained.",
        ["The union", "The union"],
    ),
    "numbers": (
        "The letter demanded:\n\n1. {{a warm room}}\n\n2. {{a later train}}",
        ["The letter", "The letter"],
    ),
    "without signs": (
        "The union demanded:\n\n{{a warm room;}}\n\n{{a later train; and}}\n\n{{an apology.}}\n\n"
        "The mill refused.",
        ["The union"] * 3,
    ),
    "quoted bullets under a lead": (
        "Ana Brook said:\n\n- “«The gate is shut.»”\n\n- “«The key is lost.»”\n\nIt rained.",
        ["Ana Brook", "Ana Brook"],
    ),
    "quoted bullets with names": (
        "Voices from the market:\n\n- “«Salt is dear.»” Otto Lund, cook\n\n"
        "- “«So is bread.»” – Ana Brook, baker",
        ["Otto Lund", "Ana Brook"],
    ),
    "quoted bullets with verbs": (
        "Heard at the market:\n\n- “«Salt is dear,»” said Otto Lund.\n\n"
        "- Ana Brook said ‹it was cheap›.",
        ["Otto Lund", "Ana Brook"],
    ),
    "facts": ("What to know:\n\n• It began at noon.\n\n• Two are missing.", []),
    "their demands": (
        "The demands of the union:\n\n- {{a warm room}}\n\n- {{a later train}}",
        ["the union", "the union"],
    ),
}

HEADLINES = {
    "capitals, warn and a noun": (
        "DOCTORS WARN ‹FLU SEASON COULD LAST›\n\nIt rained in Kalund.",
        ["Doctors"],
    ),
    "a capital before a colon": ("Brussels: ‹Pact can’t wait›\n\nIt rained.", ["Brussels"]),
    "a capital after a colon": ("‹Pact will not hold›: Tehran\n\nIt rained.", ["Tehran"]),
    "a city where something happened": ("Madrid: Two killed in fire\n\nIt rained.", []),
    "says X": ("‹Gate unsafe›, says mayor\n\nIt was shut at noon.", ["mayor"]),
    "X says": ("‹Gate unsafe›, mayor says\n\nIt was shut at noon.", ["mayor"]),
    "colon before": ("Mayor: ‹Gate is unsafe›\n\nIt was shut at noon.", ["Mayor"]),
    "colon after": ("‹Gate unsafe›: mayor\n\nIt was shut at noon.", ["mayor"]),
    "dash after": ("‹Old gate unsafe› – police\n\nIt was shut at noon.", ["police"]),
    "a known name": (
        "Brook: ‹Gate is unsafe›\n\nThe mayor, Ana Brook, shut it at noon.",
        ["Ana Brook"],
    ),
    "capitals": ("MAYOR SAYS ‹GATE IS UNSAFE›\n\nIt was shut at noon.", ["Mayor"]),
    "capitals, says X": (
        "‹GATE UNSAFE›, SAYS BROOK\n\nThe mayor, Ana Brook, shut it at noon.",
        ["Ana Brook"],
    ),
    "title case": (
        "‹Old Gate Is Unsafe›, Says Kalund Mayor\n\nIt was shut at noon in Kalund.",
        ["Kalund Mayor"],
    ),
    "single marks": (
        "‘«We will not move,»’ says Brook\n\n“«Never,»” said the mayor, Ana Brook.",
        ["Ana Brook", "Ana Brook"],
    ),
    "straight single marks": (
        "'«We will not move»': Brook\n\n\"«Never,\"» said the mayor, Ana Brook.".replace(
            '"«Never,"»', '"«Never,»"'
        ),
        ["Ana Brook", "Ana Brook"],
    ),
    "marks and a dash": (
        "‘«We will not move»’ – Brook\n\nThe mayor, Ana Brook, was asked to leave.",
        ["Ana Brook"],
    ),
    "a topic is no speaker": ("Storm: Two ferries lost\n\nIt rained at noon.", []),
    "a live report is no speaker": ("Live: Ferry lost in storm\n\nIt rained at noon.", []),
    "a place is no speaker": ("Kalund: Ferry lost\n\nIt rained in Kalund.", []),
}

LETTERS = {
    "to a paper": (
        "Colonel Otto Lund, of Vale, has written to this newspaper:\n\n{{Sir,}}\n\n{{Your report "
        "on the pond omits the ducks. There are nine.}}\n\n{{Otto Lund}}\n\nIt rained.",
        ["Otto Lund"] * 3,
    ),
    "two letters without a lead": (
        "Letters\n\n{{Sir,}}\n\n{{The timetable has no Sundays.}}\n\n{{Otto Lund, Kalund}}\n\n"
        "{{Madam,}}\n\n{{Your paper says the pier is safe.}}\n\n{{Ana Brook}}\nVale",
        ["Otto Lund"] * 3 + ["Ana Brook"] * 3,
    ),
    "read out": (
        "The letter, which the Post has seen, reads:\n\n{{Dear Otto,}}\n\n{{The mill is sold.}}\n\n"
        "{{With love,}}\n\n{{Ana}}\n\nThe mill was sold in May.",
        ["The letter"] * 4,
    ),
    "a reader who signs": (
        "A reader wrote to us on Monday:\n\n{{Editor,}}\n\n{{My boat was a gift. It leaks.}}\n\n"
        "{{— Ana Lund}}\n\nOur report of 3 May called it “«a silver boat»”.",
        ["Ana Lund"] * 3 + ["Our report"],
    ),
    "nobody signs": ("Madam,\n\nThe pier is safe. It was built to last.\n\nIt rained.", []),
}

SET_OFF = {
    "a sign reads, and says who told": (
        "The sign on the door reads: {{Ask Otto, who told me the sea would come}}. It is old.",
        ["The sign on the door"],
    ),
    "a note over a wrapped line": (
        "A note on the table read: {{Closed until\nthe mayor says otherwise}}. The inn was shut\n"
        "for a week.",
        ["A note on the table"],
    ),
    "a note goes on without a verb": (
        "The last line in the log reads: {{Ice on the rail. No wind}}. The ship was found in May.",
        ["The last line in the log"],
    ),
    "a post goes on in the first person": (
        "Ana Brook wrote: {{The ferry is late. We wait}}. The ferry came at noon.",
        ["Ana Brook"],
    ),
    "a sign, then the report": ("The sign reads: {{Closed}}. It rained.", ["The sign"]),
    "a notice read": (
        "The notice pinned to the mill read:\n\n{{All shifts are off. Wages will be paid.}}\n\n"
        "It rained.",
        ["The notice"],
    ),
    "the following notice": (
        "The bank put the following notice on its door:\n\n{{Tills close at noon.}}\n\nIt rained.",
        ["The bank"],
    ),
    "her message": ("Her message was short: {{Go home.}}", ["Her"]),
    "his answer": ("Otto Lund came. His answer was plain: {{No bread today.}}", ["Otto Lund"]),
    "the advice of": ("The advice of the coach, Ana Brook, was plain: {{Run.}}", ["Ana Brook"]),
    "said": ("Ana Brook said: {{We are not for sale.}}", ["Ana Brook"]),
    "wrote in": (
        "Ana Brook wrote in her diary:\n\n{{The wind fell. I slept.}}\n\nIt rained.",
        ["Ana Brook"],
    ),
    "indented": (
        "Ana Brook wrote in a letter:\n\n    {{The wind fell. I slept.}}\n\nIt rained.",
        ["Ana Brook"],
    ),
    "a colon before a list of things": ("Three things were lost: Bread, salt and time.", []),
    "wrote on Twitter": (
        "Ana Brook wrote on Twitter:\n\n{{The gate is shut. Go home.}}\n\nIt rained.",
        ["Ana Brook"],
    ),
    "posted on Facebook, in marks": (
        "The mayor posted on Facebook:\n\n“«The gate is shut.»”\n\nIt rained.",
        ["The mayor"],
    ),
    "a post with its signature": (
        "{{The gate is shut. Go home.}}\n\n⟦— Ana Brook (@anabrook) May 3, 2023⟧\n\nIt rained.",
        ["Ana Brook"],
    ),
    "her tweet said": (
        "Ana Brook was angry. Her tweet said: {{Shut the gate.}}",
        ["Ana Brook"],
    ),
}

TAGS = {
    "fumed": ("“«Two hours for bread,»” fumed Otto Lund, a tailor.", ["Otto Lund"]),
    "beamed": ("“«We won,»” Ana Brook beamed, holding the cup.", ["Ana Brook"]),
    "pronoun": ("Ana Brook won. “«At last,»” she beamed.", ["Ana Brook"]),
    "no comma": ("“«Nobody came»” said Otto Lund.", ["Otto Lund"]),
    "comma outside": ("“«Nobody came»”, sighed Otto Lund.", ["Otto Lund"]),
    "question": ("“«Who came?»” thundered the mayor.", ["the mayor"]),
    "exclamation": ("“«Go home!»” bellowed the mayor.", ["the mayor"]),
    "apposition": ("“«Nobody came,»” Otto Lund, a tailor, deadpanned.", ["Otto Lund"]),
    "adverb": ("“«Nobody came,»” Otto Lund drily observed.", ["Otto Lund"]),
    "and on": ("“«Nobody came,»” huffed Otto Lund. “«Nobody ever does.»”", ["Otto Lund"] * 2),
    "and on in the sentence": (
        "“«Nobody came,»” huffed Otto Lund, “«and nobody will.»”",
        ["Otto Lund"] * 2,
    ),
    "before": ("Otto Lund beamed, “«We won the cup.»”", ["Otto Lund"]),
    "before, colon": ("Otto Lund thundered: “«Shut the gate.»”", ["Otto Lund"]),
    "railed against": ("Otto Lund railed against “«a town of clerks»”.", ["Otto Lund"]),
    "lamented": ("Otto Lund bemoaned “«a town of clerks and cats»”.", ["Otto Lund"]),
    "wept": ("“«It is over,»” wept Otto Lund.", ["Otto Lund"]),
    "spat, with a role": ("“«It is over,»” spat the mayor, Ana Brook.", ["Ana Brook"]),
    "cut in": ("“«Not so fast,»” cut in Ana Brook, the mayor.", ["Ana Brook"]),
    "piped up": ("“«It is over,»” Otto Lund piped up from the back.", ["Otto Lund"]),
    "grins": ("“«It is over,»” grins Otto Lund.", ["Otto Lund"]),
    "came the answer": ("“«We sail,»” came the answer from Otto Lund.", ["Otto Lund"]),
    "was all he would say": ("“«We sail,»” was all Otto Lund would say.", ["Otto Lund"]),
    "took aim at": ("Ana Brook took aim at “«men who never sailed»”.", ["Ana Brook"]),
    "likened to": ("Ana Brook likened it to “«a boat without oars»”.", ["Ana Brook"]),
    "for him": ("For Otto Lund, it is “«the end of the river»”.", ["Otto Lund"]),
    "to her": ("To Ana Brook the levy is “«theft»”.", ["Ana Brook"]),
    "in his words": ("It was, in Otto Lund’s words, “«a farce»”.", ["Otto Lund"]),
    "after it, in her words": ("“«A farce»”, in Ana Brook’s words.", ["Ana Brook"]),
    "nobody": ("“«No more gates!»” rang out across the square.", [""]),
    "no tag": ("The [[“reform”]] cost Otto Lund his mill.", []),
    "interrupted by a sentence": (
        "“«We won.»” Otto Lund held the cup. “«At last.»”",
        ["Otto Lund", "Otto Lund"],
    ),
}

MENTIONS = {
    "nickname": ("“«I won,»” said Lee “Slim” Hill.", ["Lee Hill"]),
    "nickname in brackets": ("“«I won,»” said Lee (“Slim”) Hill.", ["Lee Hill"]),
    "known as": ("Otto Lund, known as “the Clerk”, said ‹it was late›.", ["Otto Lund"]),
    "better known as": ("Otto Lund, better known as “Slim,” said ‹it was late›.", ["Otto Lund"]),
    "is called": ("The knot is called “a clove hitch”.", []),
    "named": ("The exercise, named “Iron Gull”, began at dawn.", []),
    "the term": ("The term “soft gate” is used by engineers.", []),
    "the word": ("The word “kal” has no plural.", []),
    "means": ("“Kal” means river.", []),
    "means, in marks": ("“Kal” means “river”.", []),
    "title": ("Her novel, “The Last Gate,” sold badly.", []),
    "title without a sign": ("She wrote “The Last Gate” in a month.", []),
    "entitled": ("The talk was entitled “why gates fall”.", []),
    "ship": ("The ferry “Blue Heron” sank at dawn.", []),
    "operation": ("Police launched Operation “Clean Gate” on Monday.", []),
    "award": ("The film won the “Golden Gull” in May.", []),
    "within a report": (
        "Ana Brook said ‹the ferry “Blue Heron” had sunk›.",
        ["Ana Brook"],
    ),
    "called it": ("Ana Brook called the gate “«a joke»”.", ["Ana Brook"]),
    "which she called": ("The gate, which Ana Brook called “«a joke»”, is shut.", ["Ana Brook"]),
    "title that begins a sentence": ("“Rain and Other Rumours” opens on Monday.", []),
    "as somebody is known": ("“The Oven”, as Otto Lund is known, left.", []),
    "passive with by": ("The plan was dubbed “«Project Gull»” by Ana Brook.", ["Ana Brook"]),
    "dubbed, in the active": ("Ana Brook dubbed it “«the needle»”.", ["Ana Brook"]),
    "a word that somebody uses": ("Ana Brook used the word “«theft»” twice.", ["Ana Brook"]),
    "an insult": ("The insult “gull” is old.", []),
    "a letter": ("The letter “K” is missing.", []),
    "a paper": ("The newspaper “Vale Gull” reported ‹it rained›.", ["The newspaper Vale Gull"]),
    "distance": ("The [[“repairs”]] took nine years.", []),
    "so-called": ("The so-called [[“repairs”]] took nine years.", []),
}

GLOSSES = {
    "after the quotation": (
        "“«Il fiume è nostro»” (“«the river is ours»”), Ana Brook said in Italian.",
        ["Ana Brook"] * 2,
    ),
    "before the tag, comma inside": (
        "“«Il fiume è nostro»” (“«the river is ours,»”) said Ana Brook.",
        ["Ana Brook"] * 2,
    ),
    "after said": ("Ana Brook said “«basta»” (“«enough»”) and left.", ["Ana Brook"] * 2),
    "an insert": ("“«They [the clerks] left [sic] at noon,»” said Ana Brook.", ["Ana Brook"]),
    "interpreter": ("“«We left,»” Ana Brook said through an interpreter.", ["Ana Brook"]),
}

BRITISH = {
    "straight with double inside": (
        "'«It read \"no entry\" there,»' said Ana Brook.",
        ["Ana Brook"],
    ),
    "fragment": ("Ana Brook called it ‘«a long, wet walk»’.", ["Ana Brook"]),
    "possessive inside": ("‘«The boys’ turn came,»’ Ana Brook said.", ["Ana Brook"]),
    "elision inside": ("'«The lads 'ave gone,»' said Ana Brook. '«It's late.»'", ["Ana Brook"] * 2),
    "two sentences": ("‘«We’ll walk,»’ she said. ‘«It’s dry.»’", ["she", "she"]),
    "comma outside": ("‘«We’ll walk»’, said Ana Brook.", ["Ana Brook"]),
}

PARATEXT = {
    "AFP": ("⟦Kalund (AFP)⟧ – It rained.", []),
    "Reuters": ("⟦KALUND, May 3 (Reuters)⟧ - Ana Brook said ‹it rained›.", ["Ana Brook"]),
    "AP": ("⟦KALUND, Ruritania (AP)⟧ — It rained.", []),
    "no agency": ("⟦KALUND⟧ — It rained.", []),
    "TASS": ("⟦KALUND, May 3. /TASS/.⟧ It rained.", []),
    "agency alone": ("⟦(Reuters)⟧ - It rained.", []),
    "byline": ("Gate shut\n\n⟦By Ana Brook, staff writer⟧\n\nIt rained.", []),
    "byline and date": ("Gate shut\n\n⟦By Ana Brook⟧\n\n⟦3 May 2023⟧\n\nIt rained.", []),
    "credit": ("It rained. ⟦(Ana Brook/AP)⟧\n\nIt snowed.", []),
    "photo": ("It rained.\n\n⟦Photo: Ana Brook⟧\n\nIt snowed.", []),
    "reporting by": ("It rained.\n\n⟦(Reporting by Ana Brook; Editing by Otto Lund)⟧", []),
    "advert": ("It rained.\n\n⟦Advertisement⟧\n\nIt snowed.", []),
    "tags": ("It rained.\n\n⟦Tags: rain, snow⟧", []),
    "copyright": ("It rained.\n\n⟦© 2023 Kalund Courier. All rights reserved.⟧", []),
    "image source": ("⟦Image source, Getty Images⟧\n\n⟦Image caption, A gate⟧\n\nIt rained.", []),
    "related": (
        "It rained.\n\n⟦Related: Ana Brook on rain⟧\n\n“«Yes,»” said Otto Lund.",
        ["Otto Lund"],
    ),
    "archive": (
        "⟦HEADLINE: Gate shut⟧\n\n⟦BYLINE: Ana Brook⟧\n\nIt rained.\n\n⟦LOAD-DATE: May 3, 2023⟧",
        [],
    ),
    "a name in a credit catches nobody": (
        "“«It rained,»” said Otto Lund.\n\n⟦Photo: Ana Brook/AP⟧\n\n“«Again,»” he said.",
        ["Otto Lund", "Otto Lund"],
    ),
    "no sign after a date and an agency": ("⟦Oslo, May 3 (NTB)⟧ Ana Brook left Oslo.", []),
    "a dateline on a line of its own": ("⟦Aden, Yemen —⟧\nIt rained.\n\nIt snowed.", []),
    "a caption in square brackets": (
        "It rained.\n\n⟦[Image: A gate. Photograph: Kai Lund/Vale Pictures]⟧\n\nIt snowed.",
        [],
    ),
    "a file photo": ("Fares rose. ⟦File photo.⟧\n\nIt rained.", []),
    "a correspondent": ("⟦From our correspondent in Vale⟧\n\nIt rained.", []),
    "words counted": ("⟦Word count: 188⟧\n\nIt rained.\n\nIt snowed.", []),
    "a country in brackets": ("⟦Port Vale (Norland), 3 May (AFP)⟧ - It rained.", []),
    "a desk": ("Gate shut\n\n⟦Una Keay, Political editor⟧\n\n⟦@unakeay⟧\n\nIt rained.", []),
    "where to write": ("It rained.\n\n⟦Do you know more? Email tips@vale.example⟧", []),
    "an editor’s note": ("⟦Editor's note: This story has been updated.⟧\n\nIt rained.", []),
    "a correction": ("⟦Correction: The gate was not shut, as we wrote.⟧\n\nIt rained.", []),
    "a photographer": ("It rained.\n\n⟦Dag Roe is a freelance photographer in Vale.⟧", []),
    "an agency in small letters": ("⟦Kalund/Vale (efe)⟧ - It rained.", []),
    "an agency before a colon": ("⟦KALUND (Reuters):⟧ It rained.", []),
    "a body with its letters": ("The Harbour Agency (EPA) Director Otto Lund left.", []),
    "when it was changed": ("It rained.\n\n⟦Updated at 17.40 GMT by Otto Lund⟧", []),
    "when it was posted": ("Gate shut\n\n⟦Posted on May 3, 2021 by Ana Brook⟧\n\nIt rained.", []),
    "hours ago": ("Gate shut\n\n⟦Last updated 2 hours ago⟧\n\nIt rained.", []),
    "answers counted": ("It rained.\n\n⟦Read 14 comments⟧\n\n⟦12 shares⟧", []),
    "figures that changed": ("Updated figures put the dead at 40\n\nIt rained.", []),
    "the body of an archive": ("⟦LENGTH: 20 words⟧\n\n⟦BODY:⟧\n\nIt rained.", []),
    "paper and language": (
        "Gate shut\n⟦1,530 words⟧\n⟦2 May 2020⟧\n⟦Kalund Daily⟧\n⟦English⟧\n"
        "⟦© 2020 Kalund Daily Ltd⟧\n\nIt rained.",
        [],
    ),
    "a headline with a dash is no dateline": ("GATE SHUT - AGAIN\n\nIt rained.", []),
}

WRAPPED = {
    "a name over the break": (
        "The gate was shut by the mayor, Ana\nBrook, who said ‹it had been\nopen for nine years›.",
        ["Ana Brook"],
    ),
    "marks over the break": (
        "Otto Lund called the gate “«a joke in\niron»” on Monday, and the mayor did not\nlaugh.",
        ["Otto Lund"],
    ),
    "paragraphs": (
        "The gate is shut, the mayor of the town\nsaid on Monday after a long night.\n\n"
        "It will open in May, if the rain stops and\nthe key is found.",
        None,
    ),
    "Windows line ends": (
        "The mayor, Ana Brook, said ‹the gate was\r\nshut›. She left by the\r\nriver.",
        ["Ana Brook"],
    ),
    "one paragraph a line": (
        "Ana Brook said ‹it rained›.\nOtto Lund said ‹it snowed›.\nNobody else came.",
        ["Ana Brook", "Otto Lund"],
    ),
}

MORE = {
    "a heading before a signed quotation": (
        "Quote of the day: “«We are late.»” — Ana Brook",
        ["Ana Brook"],
    ),
    "a name and a role on two lines": (
        "“«Rain is a rumour.»”\n\nANA BROOK\nBaker\n\nIt rained.",
        ["Ana Brook"],
    ),
    "who signs, and more of them": ("“«We wait.»” — Ana Brook, who runs the mill", ["Ana Brook"]),
    "a name, a role and a colon": (
        "What they said:\n\nAna Brook, mayor: “«We are late.»”\n\nOtto Lund, baker: “«No.»”",
        ["Ana Brook", "Otto Lund"],
    ),
    "times before labels": (
        "[00:12] PILOT: {{We are low.}}\n\n[00:15] TOWER: {{Say again?}}",
        ["Pilot", "Tower"],
    ),
    "numbered speakers": (
        "Speaker 1: {{We are low.}}\n\nSpeaker 2: {{Who?}}\n\nSpeaker 1: {{We.}}",
        ["Speaker 1", "Speaker 2", "Speaker 1"],
    ),
    "questions by a letter, answers by a name": (
        "Q: What now?\n\nMAYOR BROOK: {{We wait.}}\n\nQ: And then?\n\nMAYOR BROOK: {{We eat.}}",
        ["Mayor Brook", "Mayor Brook"],
    ),
    "questions without a label": (
        "The writer Siv Aune met us.\n\nWhat is it about?\n\n“«Rain.»”\n\nOnly rain?\n\n“«Yes.»”",
        ["Siv Aune", "Siv Aune"],
    ),
    "according to, then a list": (
        "According to the ministry:\n\n- {{The gate is shut.}}\n\n- {{The key is lost.}}",
        ["the ministry", "the ministry"],
    ),
    "promises": (
        "The mayor’s two promises:\n\n• {{A new gate}}\n\n• {{A new key}}",
        ["The mayor", "The mayor"],
    ),
    "a noun for a statement": ("Otto Lund’s answer was “«no»”.", ["Otto Lund"]),
    "a noun after it": ("“«Too late»” was the verdict of Otto Lund.", ["Otto Lund"]),
    "how it was put": ("“«We are late,»” is how Otto Lund put it.", ["Otto Lund"]),
    "a letter to its signature": (
        "The letter of Ana Brook reads:\n\n{{Dear neighbours,}}\n\n{{The wheel will stop.}}\n\n"
        "{{Ana Brook}}\n\nThe wheel stopped.",
        None,
    ),
    "a post in marks with its signature": (
        "“«We are late.»”\n\n⟦— Ana Brook (@anabrook) May 3, 2021⟧",
        ["Ana Brook"],
    ),
    "a pull-quote before": (
        "“«We lost the bridge»”\n\nIt rained.\n\n"
        "“«It rained. We lost the bridge,»” said Ana Brook.",
        ["Ana Brook", "Ana Brook"],
    ),
    "a pull-quote after another has spoken": (
        "“«We lost the bridge,»” said Ana Brook.\n\n“«Never,»” said Otto Lund.\n\n"
        "“«We lost the bridge»”\n\nIt rained.",
        ["Ana Brook", "Otto Lund", "Ana Brook"],
    ),
    "items after dashes": (
        "The dockers listed their demands:\n\n— {{full pay;}}\n\n— {{new cranes.}}\n\nIt rained.",
        ["The dockers", "The dockers"],
    ),
    "a letter with a signature": (
        "The following letter was sent on Monday:\n\n{{Dear owners,}}\n\n"
        "{{We ask you to remove your boats.}}\n\n{{Yours sincerely,}}\n\n{{Ana Brook}}\n\n"
        "Otto Lund tore it up.",
        ["Ana Brook"] * 4,
    ),
    "here is what": (
        "Here’s what the mayor, Ana Brook, told the town:\n\n{{I give you my word.}}",
        ["Ana Brook"],
    ),
    "single guillemets": ("‹«We are late,»› said Otto Lund.", None),
    "two angle brackets": ("<<«We are late,»>> said Otto Lund.", ["Otto Lund"]),
    "a headline that asks": ("Why the mayor says no\n\nIt was noon.", []),
    "a headline in marks before a colon": (
        "‘«Robbery»’: farmers reject levy\n\nThe levy starts in March.",
        ["farmers"],
    ),
    "a headline with marks and a dash": (
        "‘«It was a farce»’ – Brandt on the strike\n\nThe mayor, Ulla Brandt, spoke at noon.",
        ["Ulla Brandt"],
    ),
    "a headline on a topic": (
        "Brandt on strike: “«It is a farce»”\n\nThe mayor, Ulla Brandt, spoke at noon.",
        ["Ulla Brandt"],
    ),
}

ENTRIES = {
    "time": (
        "09:15 Ana Brook said ‹it rained›.\n\n09:20 “«It did,»” said Otto Lund.",
        ["Ana Brook", "Otto Lund"],
    ),
    "time and dash": ("9.15am – Ana Brook says ‹it will rain›.", ["Ana Brook"]),
    "time in brackets": ("[14:10] Ana Brook says ‹it will rain›.", ["Ana Brook"]),
    "date": ("May 3: Ana Brook says ‹it will rain›.\n\nMay 4: It rains.", ["Ana Brook"]),
    "weekday": ("Monday – Ana Brook says ‹it will rain›.", ["Ana Brook"]),
}

PAGES = {
    f"{kind}: {name}": layout
    for kind, layouts in {
        "signed": SIGNED,
        "turns": TURNS,
        "interview": INTERVIEWS,
        "list": LISTS,
        "headline": HEADLINES,
        "letter": LETTERS,
        "set off": SET_OFF,
        "tag": TAGS,
        "mention": MENTIONS,
        "gloss": GLOSSES,
        "British": BRITISH,
        "paratext": PARATEXT,
        "wrapped": WRAPPED,
        "entry": ENTRIES,
        "more": MORE,
    }.items()
    for name, layout in layouts.items()
}
