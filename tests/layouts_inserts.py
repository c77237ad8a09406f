"""Sentences marked by hand: what stands between a subject, its verb and what is reported.

Each is marked up as in ``layouts`` and stands with its speakers in order.
"""

INSERTS = {
    # X, who is so and so, told somebody, in the middle of the clause
    "‹The pipe›, its designer, Ana Brook, told investors, ‹would be laid in May›.": [
        "Ana Brook",
        "Ana Brook",
    ],
    "‹The bridge›, its owner, Otto Lund, told the council on Monday, ‹was safe›.": [
        "Otto Lund",
        "Otto Lund",
    ],
    "‹The talks›, the envoy, Ana Ruiz, said late on Friday, ‹had collapsed›.": [
        "Ana Ruiz",
        "Ana Ruiz",
    ],
    "Ana Brook, a plumber, told investors in May that ‹they were safe›.": ["Ana Brook"],
    # a date before the second of two verbs
    "The bank of Norland on Nov. 3 cut its rate and on Nov. 4 said ‹it might do so again›.": [
        "The bank of Norland"
    ],
    "The bank on Monday raised its rate and late on Tuesday warned ‹it might do so again›.": [
        "The bank"
    ],
    "Lund resigned and, on Friday, said ‹he had been ill›.": ["Lund"],
    "Ana Brook flew to Oslo and two days later told parliament ‹the deal was dead›.": ["Ana Brook"],
    # nothing is said: a negator before the verb and its subject
    "Nor did the harbour board confirm that the crane had been sold.": [],
    "At no point did the ministry say that the dam was safe.": [],
    "Never did Brook claim that the dam was safe.": [],
    "Neither has the company said whether it will pay.": [],
    "Only on Friday did the ministry admit that ‹the dam was unsafe›.": ["the ministry"],
    # told by somebody, when and where, that
    "Villagers were told by engineers in March that ‹the wall was sound›.": ["engineers"],
    "Residents were warned by police on Tuesday ‹not to drink the water›.": ["police"],
    "The crew was assured by the owner, Ana Brook, in a letter that ‹wages would be paid›.": [
        "Ana Brook"
    ],
    # a participle tells more of the subject
    "A senior official briefed on the talks denied that ‹a date had been set›.": [
        "A senior official"
    ],
    "A diplomat involved in the talks said ‹the border was closed›.": ["A diplomat"],
    # a tag at the end that begins with an adverb of time
    "‹The fund does not regard the loan as lost›, Ana Brook said late on Monday.": ["Ana Brook"],
    "‹The dam held›, the ministry said last week.": ["the ministry"],
    "‹He resigned›, the ministry said early on Friday.": ["the ministry"],
    "‹It opens Fri. Oct. 9 at noon›, Ana Brook said.": ["Ana Brook"],
    # dates with short days
    "Ana Brook said ‹she would rule by Fri. 9 Oct. at the latest›.": ["Ana Brook"],
    "Ana Brook said ‹the ship would sail on Mon. or Tues. if it could›.": ["Ana Brook"],
    # an occasion, and what tells more of it, between subject and verb
    "The forum in a note dated 4 May said ‹stocks were low›.": ["The forum"],
    "The bank in a report published on Monday said ‹stocks were low›.": ["The bank"],
    "The bank, in a letter dated May 3, said ‹stocks were low›.": ["The bank"],
    "The envoy in an interview with the Post said ‹stocks were low›.": ["The envoy"],
    "In a message to both towns the union said ‹the talks would go on›.": ["the union"],
    # what is warned of is no listener
    "Ana Brook warned ‹mortgage rates could rise›.": ["Ana Brook"],
    "Ana Brook warned ministers ‹mortgage rates could rise›.": ["Ana Brook"],
    "Police warned ‹ice floes were drifting in›.": ["Police"],
    # a clause without “that” after verbs that seldom have one
    "Exporters maintain ‹the crown is too strong›.": ["Exporters"],
    "Ana Brook replied ‹it was not her boat›.": ["Ana Brook"],
    "Ana Brook wrote ‹the gate had been shut for years›.": ["Ana Brook"],
    "The judge decided ‹the gate would stay shut›.": ["The judge"],
    "Ana Brook pointed out ‹the gate was shut›.": ["Ana Brook"],
    "Ana Brook wrote a book that was sold at the gate.": [],
    "Ana Brook maintained the road for years and was paid.": [],
    "Ana Brook answered the phone while it was dark.": [],
    # a relative clause with a verb of its own, without commas
    "A diplomat who asked not to be named called it “«a farce»”.": ["A diplomat"],
    "A clerk who asked not to be identified because the list is secret said ‹it rained›.": [
        "A clerk"
    ],
    "A clerk who claimed ‹to have seen the list› said ‹it had ten names›.": [
        "A clerk",
        "A clerk",
    ],
    "Villagers who agreed ‹to speak› said ‹the river was poisoned›.": ["Villagers", "Villagers"],
    "A woman who insisted on anonymity said ‹the river was poisoned›.": ["A woman"],
    "Ana Brook claims ‹to be the owner of the boat›.": ["Ana Brook"],
    # what is said begins with an adverb
    "Ana Brook said ‹most voters were tired›.": ["Ana Brook"],
    "Ana Brook said ‹more than 40 people had left›.": ["Ana Brook"],
    "Ana Brook said ‹much of the talk with Lund was about the dam›.": ["Ana Brook"],
    "Ana Brook said ‹even the mayor was tired›.": ["Ana Brook"],
    "Ana Brook said ‹only one of them was left›.": ["Ana Brook"],
    "Ana Brook said again on Monday that ‹it was over›.": ["Ana Brook"],
    # as X said, as reported by X
    "But as Ana Brook noted, ‹the voters will give him a second look›.": ["Ana Brook"],
    "As first reported by the Vale Post, ‹the mayor sold the boat›.": ["the Vale Post"],
    "‹The mayor sold the boat›, as reported by the Vale Post.": ["the Vale Post"],
    "As ordered by the court, the town paid.": [],
    # a leading clause, the main one, and then who told it to whom
    "‹Despite a defeat in May, the mayor is in the race›, his aide, Otto Lund, told the Post.": [
        "Otto Lund"
    ],
    "‹When the dam broke, the road was shut›, Ana Brook told the council on Monday.": ["Ana Brook"],
    "After the dam broke, Ana Brook told the council.": [],
    # what goes on after X said with by, without, for
    "‹The bridge was built›, Ana Brook said, ‹by prisoners›.": ["Ana Brook", "Ana Brook"],
    "‹The ship sailed›, Ana Brook said, ‹without lights›.": ["Ana Brook", "Ana Brook"],
    "‹The dam held›, Ana Brook said, in a letter to the town.": ["Ana Brook"],
    # a participle before the clause whose subject speaks
    "Conceding that ‹the road was shut›, Ana Brook warned that ‹the rail was shut too›.": [
        "Ana Brook",
        "Ana Brook",
    ],
    "Noting that ‹the road was shut›, Ana Brook left the room.": ["Ana Brook"],
    "Saying ‹the road was shut›, police turned drivers away.": ["police"],
    # a noun for what somebody has in mind
    "The union voiced hope on Friday that ‹the talks would go on›.": ["The union"],
    "Ana Brook expressed concern that ‹the dam might break›.": ["Ana Brook"],
    "Otto Lund was said by friends ‹to be “›«very tired»”.": ["friends", "friends"],
    # what somebody does after speaking is told by the reporter
    "“«No,»” said Ana Brook, shaking her head, “«I will not sign»” — and walked out.": [
        "Ana Brook",
        "Ana Brook",
    ],
    "‹Nurses›, Ana Brook promised MPs, ‹would be spared›.": ["Ana Brook", "Ana Brook"],
    "Ana Brook let slip that ‹the vote was fixed›.": ["Ana Brook"],
    "Asked how many had come, Ana Brook said ‹eleven›.": ["Ana Brook"],
    "Minutes of the meeting show that ‹the board was told in March›.": ["Minutes of the meeting"],
    # a tag after a clause of which no form tells the verb
    "‹The mill also grinds the same flour again and again›, said Ana Brook, its owner.": [
        "Ana Brook"
    ],
    "‹Ships pass›, says Ana Brook.": ["Ana Brook"],
    "‹Bread rots›, the baker said.": ["the baker"],
    "‹Guarding the hill is within reach›, said a group of farmers who point to the wall.": [
        "a group of farmers"
    ],
    "Last week, the baker said.": [],
    # a tag with a listener and a clause that tells when
    "‹This is not about me›, Ana Brook told her aides as she worked on the plan.": ["Ana Brook"],
    "‹The union will sit out the vote›, Otto Lund told the Post when it rang.": ["Otto Lund"],
    # as X put it
    "As Ana Brook put it, “«we are tired.»”": ["Ana Brook"],
    "“«We are tired,»” as Ana Brook put it.": ["Ana Brook"],
    "The town is, as Ana Brook put it, “«tired»”.": ["Ana Brook"],
    "As Ana Brook puts it, ‹the town is tired›.": ["Ana Brook"],
    "‹The clerk›, as the town noted on Monday, ‹sold the bell›.": ["the town", "the town"],
    "‹The clerk› — as the town noted — ‹sold the bell›.": ["the town", "the town"],
    "Norland's minister, Otto Lund, calls the move “«a tantrum»”.": ["Otto Lund"],
    # what stands beside a tag
    "“«We are late,»” Ana Brook said as she introduced her wife.": ["Ana Brook"],
    "Six months ago, Ana Brook said, “«We will sail.»”": ["Ana Brook"],
    "Ana Brook said ‹as many as 40 people had left›.": ["Ana Brook"],
    # questions without marks
    "‹Why not wait›, the union asked.": ["the union"],
    "‹Was it not odd›, Ana Brook wondered.": ["Ana Brook"],
    # whose subject a second verb has
    "Ana Brook is due to speak and is expected to say that ‹it pays›.": ["Ana Brook"],
    "The mayor ordered the bridge shut and said ‹the school would open›.": ["The mayor"],
    "Ana Brook’s answer – “«it floats, and that is all»” – drew laughter.": ["Ana Brook"],
    "‹The field›, its owner, Ana Brook, told parliament in May, ‹holds half of that›.": [
        "Ana Brook",
        "Ana Brook",
    ],
    "‹The strike›, Ana Brook told a rally of 400 nurses, ‹would go on›.": [
        "Ana Brook",
        "Ana Brook",
    ],
    "‹Trade›, the two mayors agreed, ‹must double›.": ["the two mayors", "the two mayors"],
    "‹The dam will›, according to Ana Brook, ‹fail within a year›.": ["Ana Brook", "Ana Brook"],
    # a semicolon parts what two say
    "‹The road›, says Ana Brook, ‹floods each spring›; ‹the council›, says Otto Lund, ‹knows›.": [
        *["Ana Brook"] * 2,
        *["Otto Lund"] * 2,
    ],
    "Ana Brook said ‹sales had halved›; in May Otto Lund said ‹they had not›.": [
        "Ana Brook",
        "Otto Lund",
    ],
    "The baker reckoned ‹the flood had reached the oven in nine minutes›.": ["The baker"],
}
