"""Hand-marked layouts of news prose: « » around what is said directly, ‹ › around paraphrase,
[[ ]] around scare quotes, {{ }} around a statement set off without marks, ⟨ ⟩ around an attitude,
⟦ ⟧ around a topic; then its speakers."""

LAYOUTS = {
    "verb after": ("“«We will not sign,»” Ana Brook said.", ["Ana Brook"]),
    "verb after, inverted": ("“«We will not sign,»” said Ana Brook.", ["Ana Brook"]),
    "verb before": ("Ana Brook said, “«We will not sign.»”", ["Ana Brook"]),
    "verb in the middle": ("“«We will not sign,»” Ana Brook said, “«not now.»”", ["Ana Brook"] * 2),
    "question before the verb": ("“«Why sign?»” Ana Brook asked.", ["Ana Brook"]),
    "no comma": ("“«Never again»” he said.", ["he"]),
    "straight marks": ('"«We will not sign,»" Ana Brook said.', ["Ana Brook"]),
    "two apostrophes": ("''«We will not sign,»'' Ana Brook said.", ["Ana Brook"]),
    "single marks": ("‘«We won’t sign the ministers’ paper,»’ Ana Brook said.", ["Ana Brook"]),
    "paraphrase": ("Ana Brook said that ‹the paper was void›.", ["Ana Brook"]),
    "paraphrase without that": ("Ana Brook said ‹she was tired›.", ["Ana Brook"]),
    "paraphrase before the verb": ("‹The paper was void›, Ana Brook said.", ["Ana Brook"]),
    "according to": ("According to Ana Brook, ‹the paper was void›.", ["Ana Brook"]),
    "according to, after": ("‹The paper was void›, according to Ana Brook.", ["Ana Brook"]),
    "fragment in a paraphrase": (
        "Ana Brook claimed that ‹the paper was› “«a shameful trick»” ‹from the start›.",
        ["Ana Brook"] * 3,
    ),
    "description": ("Ana Brook described ⟦the paper⟧ as a “«shameful trick.»”", ["Ana Brook"] * 2),
    "condemned": ("Ana Brook condemned the “«shameful trick»” on Monday.", ["Ana Brook"]),
    "apposition": ("Ana Brook, the deputy mayor of Hill, said that ‹it rained›.", ["Ana Brook"]),
    "relative clause": ("Ana Brook, who said ‹it rained›.", ["Ana Brook"]),
    "through an organ": (
        "Sylvania’s government, through its embassy, issued a note calling for ‹an end to› "
        "“«the raids.»”",
        ["Sylvania’s government"] * 2,
    ),
    "demand": ("The envoy urged ‹the court to stop the› “«unjust trial.»”", ["The envoy"] * 2),
    "pronoun": (
        "Ana Brook walked in. “«We will not sign,»” she said.",
        ["Ana Brook"],
    ),
    "surname": (
        "Ana Brook walked in. “«We will not sign,»” Brook said.",
        ["Ana Brook"],
    ),
    "the statement": (
        "Ana Brook issued a note calling for ⟦calm⟧.\n\n“«We will not sign,»” the statement read.",
        ["Ana Brook", "Ana Brook"],
    ),
    "X’s report": ("“«We will not sign,»” The Hill Post’s report read.", ["The Hill Post"]),
    "set off by a colon": (
        "The statement of Ana Brook read:\n\n{{We will not sign. That is all.}}\n\nIt rained.",
        ["The statement of Ana Brook"],
    ),
    "in an address": (
        "Ana Brook said in a televised address:\n\n{{We will not sign.}}\n\nIt rained.",
        ["Ana Brook"],
    ),
    "from somebody": (
        "From Ana Brook:\n\n{{Nobody will sign this paper.}}\n\nIt rained.",
        ["Ana Brook"],
    ),
    "set off over several paragraphs": (
        "The statement of Ana Brook read:\n\n{{We will not sign.}}\n\n{{Our paper is void.}}\n\n"
        "It rained on Monday.",
        ["The statement of Ana Brook"] * 2,
    ),
    "a colon before a list": ("Three things to know:\n\nIt rained.", []),
    "quotation goes on": (
        "“«We will not sign,»” Ana Brook said. “«That is all.»”",
        ["Ana Brook", "Ana Brook"],
    ),
    "over two paragraphs": (
        "“«We will not sign,»” Ana Brook said. “«It is late.»\n\n“«That is all.»”",
        ["Ana Brook"] * 3,
    ),
    "title in marks": ("The [[“chief”]] Ana Brook walked in.", []),
    "role in marks": ("Hill’s [[“interim”]] president Ana Brook walked in.", []),
    "word in marks": ("The [[“reform”]] was dropped.", []),
    "distance within a report": (
        "Ana Brook called for ‹an end to› alleged “«raids on the poor.»”",
        ["Ana Brook"] * 2,
    ),
    "silence is no statement": ("Ana Brook did not mention the raids.", []),
    "an act is no statement": ("The group claimed responsibility for the raid.", []),
    "a noun is no verb": ("The latest report was long.", []),
    "intention is no statement": ("Ana Brook wants ⟨to leave⟩.", ["Ana Brook"]),
    "the States": ("The United States left.", []),
    "two clauses": (
        "The note expressed “«deep sorrow»” and asserted that ‹Hill was› “«in danger.»”",
        ["The note", "The note", "The note"],
    ),
    "claim within a rebuttal": ("Ana Brook rebutted Hill’s claims that ‹it rained›.", ["Hill"]),
    "participle": ("Ana Brook left early, saying that ‹it rained›.", ["Ana Brook"]),
    "double marks within single ones": (
        "‘«It read “no entry” on the door,»’ Ana Brook said.",
        ["Ana Brook"],
    ),
    "a headline in single marks": (
        "Ana Brook: ‘«We will not sign»’\n\n“«Never,»” Ana Brook said.",
        ["Ana Brook"] * 2,
    ),
    "marks in every paragraph, the source at the end": (
        "“«We will not sign.»\n\n“«We never did,»” Ana Brook said.",
        ["Ana Brook"] * 2,
    ),
    "adding that": (
        "Ana Brook said that ‹two men had been held near Hill›, adding that ‹both were well›.",
        ["Ana Brook"] * 2,
    ),
    "quoted as saying": (
        "The Hill Agency quoted Ana Brook as saying: “«We will not sign.»”",
        ["Ana Brook"],
    ),
    "was quoted as saying": (
        "“«We will not sign,»” Ana Brook was quoted as saying.",
        ["Ana Brook"],
    ),
    "described by": (
        "The offer was described by Ana Brook as “«a modest step.»”",
        ["Ana Brook"],
    ),
    "in the words of": (
        "The paper is, in the words of its critic, Ana Brook, “«a shameful trick.»”",
        ["Ana Brook"],
    ),
    "an apposition that names": (
        "“«We will not sign,»” said her spokeswoman, Ana Brook.",
        ["Ana Brook"],
    ),
    "the statement told of before": (
        "The Union of Hill issued a statement on Monday.\n\nThe statement read:\n\n"
        "{{The paper is void.}}\n\nIt rained on Monday.",
        ["The Union of Hill"],
    ),
    "full text to the end": (
        "The following is the full text of the note issued by the Union of Hill:\n\n"
        "{{The paper is void.}}\n\n{{The town stands by its word.}}",
        ["the Union of Hill"] * 2,
    ),
    "a set-off statement that reports in the first person": (
        "Ana Brook said in an address:\n\n{{The paper is void.}}\n\n"
        "{{I ask each of you to stay at home.}}\n\nIt rained on Monday.",
        ["Ana Brook"] * 2,
    ),
    "a paragraph in marks after its speaker": (
        "Ana Brook shook her head.\n\n“«We will not sign.»”",
        ["Ana Brook"],
    ),
    "the group": (
        "Roads for All, a local group, wrote to the mayor.\n\n“«The road is unsafe,»” "
        "the group said.",
        ["Roads for All"],
    ),
    "they, of a body": (
        "The Union of Mayors sent a letter.\n\n“«The road is unsafe,»” they wrote.",
        ["The Union of Mayors"],
    ),
    "her letter said": (
        "Ana Brook resigned. Her letter said:\n\n{{I leave with regret.}}\n\nIt rained.",
        ["Ana Brook"],
    ),
    "the statement of a body named before": (
        "The Union of Hill lost the vote. The statement read:\n\n{{The paper is void.}}",
        ["The Union of Hill"],
    ),
    "the following statement": (
        "The Hill Agency ran the following statement by the Union of Hill:\n\n"
        "{{The paper is void.}}\n\n{{The town stands by its word.}}\n\n"
        "The statement was read twice.",
        ["the Union of Hill"] * 2,
    ),
    "full text without a name": (
        "The Union of Hill lost. The full text of its statement follows:\n\n{{It is void.}}",
        ["The Union of Hill"],
    ),
    "known as": ("Ana Brook, also known as “the Mayor,” walked in.", []),
    "so-called": ("The union cheered the so-called [[“clock rule”]] on Monday.", []),
    "said nothing": ("The paper lay there. Ana Brook said nothing.", []),
    "shot back": ("“«We will not sign,»” Ana Brook shot back.", ["Ana Brook"]),
    "a shot is no statement": ("Ana Brook shot two hares at dawn.", []),
    "and urged": (
        "Ana Brook said ‹the two towns were at› “«a crossroads»” and urged ‹them to choose› "
        "“«reason.»”",
        ["Ana Brook"] * 4,
    ),
    "a name with a particle": (
        "Pieter van Daalen disagreed. “«We will not sign,»” he said.",
        ["Pieter van Daalen"],
    ),
    "a party is no person": (
        "Rep. Ana Brook, a California Democrat, agreed. “«We will sign,»” she said.",
        ["Ana Brook"],
    ),
    "question and answer": (
        "Asked whether she would sign, Ana Brook said, “«I will sign.»”",
        ["Ana Brook"],
    ),
    "single marks throughout, double ones within": (
        "‘«It read “no entry” there,»’ Ana Brook said.\n\n‘«Never,»’ Ana Brook said.",
        ["Ana Brook"] * 2,
    ),
    "a name with its own article": (
        "“«We will not sign,»” said Hadi al-Brook. Mr. al-Brook added: “«Never.»”",
        ["Hadi al-Brook"] * 2,
    ),
    "a noun before a verb of reporting": (
        "Ana Brook described ⟦the brake recall⟧ as “«a closed chapter.»”",
        ["Ana Brook"] * 2,
    ),
    "described by, within a sentence": (
        "The raid, described by Ana Brook as “«surgical,»” took an hour.",
        ["Ana Brook"],
    ),
    "told somebody, after": (
        "‹Hill is› “«firmly against any talks,»” Ana Brook told the court on Monday.",
        ["Ana Brook"] * 2,
    ),
    "an apposition that names a company": (
        "The airline, Trans-Hill, said that ‹it was› “«sorry.»”",
        ["Trans-Hill"] * 2,
    ),
    "they, of a crowd": (
        "The families of the victims came. “«We will not sign,»” they said.",
        ["The families of the victims"],
    ),
    "it, of the body in the sentence before": (
        "“«We will not sign,»” the Union of Hill said. The Council of Vale answered. "
        "It said that ‹it would›. “«We will sign,»” the council said.",
        ["the Union of Hill", "The Council of Vale", "The Council of Vale"],
    ),
}
