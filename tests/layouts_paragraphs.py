"""Paragraphs marked by hand, in which several speak.

Each is marked up as in ``layouts`` and stands with its speakers in order; what is believed or
spoken of is left out.
"""

PARAGRAPHS = {
    (
        "The United States on Thursday said ‹it would keep its troops in the bay›. Norland's "
        "foreign ministry called the plan “«a provocation»”. “«We will answer,»” it said."
    ): ["United States", "Norland's foreign ministry", "Norland's foreign ministry"],
    (
        "‹The United States›, Japan said on Monday, ‹had broken its word›. Washington did not "
        "reply."
    ): ["Japan", "Japan"],
    (
        "Two Gulf states said ‹they would cut output›. “«Prices will rise,»” said Hana Sato, "
        "an analyst at Vale Bank in Tokyo."
    ): ["Two Gulf states", "Hana Sato"],
    (
        "The Netherlands on Friday urged ‹Belgium to close the sluice›. Belgium declined to "
        "say whether it would."
    ): ["Netherlands"],
    "The Philippines accused China of ‹ramming two boats›. China denied ‹ramming any›.": [
        "Philippines",
        "China",
    ],
    (
        "The United Arab Emirates, which hosts the fair, said ‹visas would be free›. Oman, "
        "too, said ‹it would waive the fee›."
    ): ["United Arab Emirates", "Oman"],
    (
        "Kenya's health minister, Grace Otieno, on Monday told parliament ‹the stock would "
        "last until June›. Otieno added that ‹the rest was on a ship›."
    ): ["Grace Otieno", "Grace Otieno"],
    "On Sunday Peru said ‹the road was open›. On Monday Chile said ‹it was not›.": [
        "Peru",
        "Chile",
    ],
    (
        "In Lima the foreign minister said ‹the border was calm›. Late on Monday his deputy, "
        "Ana Paz, said ‹it was not›."
    ): ["the foreign minister", "Ana Paz"],
    "After the storm Cuba said ‹two bridges had fallen›.": ["Cuba"],
    (
        "Police in Vale said ‹two boys were missing›. Earlier their mother told the Post ‹they "
        "had gone to swim›."
    ): ["Police in Vale", "their mother"],
    "Earlier this year Mongolia said ‹the herds were safe›.": ["Mongolia"],
    (
        "Mina Sol, 34, a nurse at Hill General (and a mother of two), said ‹the ward had no "
        "heating›. “«We wear coats,»” said Sol, who has worked there since 2009."
    ): ["Mina Sol", "Mina Sol"],
    (
        "Jo Reed (I-Vt.), the panel's chairman, who voted no, said ‹the bill would die›. Reed, "
        "in a letter to members, said ‹it should›."
    ): ["Jo Reed", "Jo Reed"],
    (
        "The director of the Museum of Rope in Hill, Pim Vos, whose father made sails, said "
        "‹the roof leaked›."
    ): ["Pim Vos"],
    "“«It leaks,»” Vos, the director, said. “«It always has.»”": ["Vos", "Vos"],
    "‹The rope›, according to its maker, Otto Lund, ‹would hold a ship›.": [
        "Otto Lund",
        "Otto Lund",
    ],
    "‹The harbour›, the port authority said in a statement, ‹would reopen on Monday›.": [
        "the port authority",
        "the port authority",
    ],
    "Asked by the judge if he had sold the rope, Lund answered: “«Twice.»”": ["Lund"],
    (
        "The envoy said ‹Security Council resolution No. 338 was binding›. “«So is No. 242,»” "
        "he said."
    ): ["The envoy", "The envoy"],
    ("Gov. Ana Brook, R-Wash., said ‹the dam, built in 1931 by Hill & Co., would be removed›."): [
        "Ana Brook"
    ],
    (
        "The “St. Anna” sank off Cape Hill, Mass., on Sunday. Capt. Otto Lund said ‹the hull "
        "was old›."
    ): ["Otto Lund"],
    ("A senior Israeli official, speaking on condition of anonymity, said ‹the list was final›."): [
        "A senior Israeli official"
    ],
    (
        "“«The list is final,»” said a Western diplomat, who declined to be identified because "
        "of the sensitivity of the talks."
    ): ["a Western diplomat"],
    "“«That is all,»” Brook said, and hung up.": ["Brook"],
    "Brook smiled, said “«no»” and left.": ["Brook"],
    "“«No comment,»” said the mayor and left the hall.": ["the mayor"],
    "State television said, citing the army, that ‹the town had been taken›.": ["State television"],
    "The agency quoted the president, Otto Lund, as saying: “«We are winning.»”": ["Otto Lund"],
    "‹The town had been taken›, the agency quoted a spokesman as saying.": ["a spokesman"],
    "The bishop said ‹a priest had told him the relic was false›.": ["The bishop"],
    (
        "The treasurer did not say how much was missing. She never claimed that it was stolen. "
        "She said only that ‹the safe was empty›."
    ): ["The treasurer"],
    "The treasurer will tell the court on Friday that ‹the safe was empty›.": ["The treasurer"],
    "The bank is due to announce that ‹the branch will close›.": ["The bank"],
    "Neither the bank nor the treasurer has said that the safe was empty.": [],
    ("Opponents say ‹the mast will scare the birds›; supporters say ‹it will warn the ships›."): [
        "Opponents",
        "supporters",
    ],
    "Some residents fear the mast. Others, among them the priest, say ‹it is too late›.": [
        "Others"
    ],
    (
        "Teachers, parents and pupils said ‹the roof was gone›. “«We learn in the rain,»” they "
        "said."
    ): ["Teachers, parents and pupils", "Teachers, parents and pupils"],
    "The inquiry's report says ‹the pilot was asleep›. It calls the rota “«inhuman»”.": [
        "The inquiry's report",
        "The inquiry's report",
    ],
    "A poll for the Post found ‹six in ten wanted the mast›.": ["A poll for the Post"],
    "An audit by the ministry, published on Friday, found that ‹two boats were missing›.": [
        "An audit by the ministry"
    ],
    "The letter, first reported by Reuters, said ‹the grant would end›.": ["The letter"],
    (
        "The supreme court ruled on Monday that ‹the mast was legal›. “«The birds will move,»” "
        "the judges wrote."
    ): ["The supreme court", "the judges"],
    "Rwanda was accused on Monday by Uganda of ‹closing the road without warning›.": ["Uganda"],
    "The mast was called “«a needle in the sky»” by the poet, Ida Brek.": ["Ida Brek"],
    "The poet denied that ‹she had seen the mast›. She denied ‹having been there at all›.": [
        "The poet",
        "The poet",
    ],
    "The union was told by the ministry that ‹the fund was closed›.": ["the ministry"],
    "The talks ended in silence, with Lund warning that ‹the truce was dead›.": ["Lund"],
    "A notice on the gate, signed by the mayor, read: “«Closed for grief.»”": [
        "A notice on the gate"
    ],
    "He found a note saying “«Forgive me»”.": ["a note"],
    "The firm, in an email to staff, said ‹the plant would close›.": ["The firm"],
    "The firm told staff in an email that ‹the plant would close›.": ["The firm"],
    "The firm, through its lawyer, Ana Paz, denied ‹owing taxes›.": ["The firm"],
    "Ana Paz, speaking for the firm, said ‹taxes had been paid›.": ["Ana Paz"],
    (
        "The prime minister of Malta, Joseph Zerafa, on his way to Rome, said ‹the ferry was safe›."
    ): ["Joseph Zerafa"],
    "Malta's opposition leader, Rita Borg, said ‹it was not›.": ["Rita Borg"],
    "As the mayor said, ‹the mast was a mistake›.": ["the mayor"],
    (
        "Ana Brook is the mayor. On Monday, asked whether the mast would fall, she said ‹it "
        "would not›."
    ): ["Ana Brook"],
    ("Ana Brook is the mayor. “«It will not,»” she replied, asked whether the mast would fall."): [
        "Ana Brook"
    ],
    "“«The satellite is ours,»” the United States said. “«It was ours in May,»” it added.": [
        "United States",
        "United States",
    ],
    "The United States has long argued ‹the channel is international›.": ["United States"],
    "The United States and Britain accused Iran of ‹seizing a tanker›.": [
        "The United States and Britain"
    ],
    "Six Gulf states, led by Oman, called the drill “«reckless»”.": ["Six Gulf states"],
    "The Gulf states fear the drill. Iran says ‹it will go on›.": ["Iran"],
    "The Marshall Islands said ‹the tide had risen›.": ["Marshall Islands"],
    "In the States, critics say ‹the law is dead›.": ["critics"],
    "The United States will tell the court on Monday that ‹the map is wrong›.": ["United States"],
    "What the United States said was clear.": [],
    "‹The United States was right›, Kenya told the council.": ["Kenya"],
    "The United States’ ambassador to Chile, Jo Reed, said ‹the visa was free›.": ["Jo Reed"],
    "Jo Reed, the United States ambassador to Chile, said ‹the visa was free›.": ["Jo Reed"],
    "A spokesman for the United States embassy in Lima said ‹the visa was free›.": [
        "A spokesman for the United States embassy in Lima"
    ],
    (
        "Serbia late on Wednesday said ‹the gas was back›. Croatia early on Thursday said ‹it "
        "was not›."
    ): ["Serbia", "Croatia"],
    "Interior Minister Ana Paz on Saturday night denied ‹ordering the raid›.": ["Ana Paz"],
    "The navy on 12 May 2020 said ‹the wreck was found›.": ["The navy"],
    "The navy on May 12, 2020 said ‹the wreck was found›.": ["The navy"],
    "The navy on May 12, 2020, said ‹the wreck was found›.": ["The navy"],
    "The navy, on Monday, May 12, said ‹the wreck was found›.": ["The navy"],
    (
        "The tribunal this week heard that the wreck was old. Its president last night told "
        "the press ‹it was older›."
    ): ["Its president"],
    "Hungary in the past week has twice said ‹the river is clean›.": ["Hungary"],
    "The firm over the weekend told users ‹the data were safe›.": ["The firm"],
    "The firm for years insisted ‹the data were safe›.": ["The firm"],
    "The firm at the time said ‹the data were safe›.": ["The firm"],
    "The opposition yesterday accused the army of ‹hiding two bodies›.": ["The opposition"],
    "Two days before the vote the general said ‹he would not run›.": ["the general"],
    "For the first time the palace said ‹the king was ill›.": ["the palace"],
    "At noon the palace said ‹the king was ill›. At dusk it said ‹he was worse›.": [
        "the palace",
        "the palace",
    ],
    "From Vale the envoy told the Post ‹the road was cut›.": ["the envoy"],
    "With the ballots still being counted the mayor said ‹she had won›.": ["the mayor"],
    "Despite the rain the organisers said ‹the race would start›.": ["the organisers"],
    "Amid the protests the premier said ‹he would stay›.": ["the premier"],
    ("In his first speech since the crash Chief Executive Pim Vos said ‹the brakes were new›."): [
        "Pim Vos"
    ],
    "Moments later Vos said ‹the brakes were old›.": ["Vos"],
    "Addressing parliament on Monday Vos said ‹the brakes were old›.": ["Vos"],
    "Earlier, the mayor of Hill, Ana Brook, said ‹the road was open›.": ["Ana Brook"],
    "A month before he died Lund told a friend ‹the map was false›.": ["Lund"],
    "Ana Brook, 41, who sells eggs, milk and, in winter, wood, said ‹trade was slow›.": [
        "Ana Brook"
    ],
    (
        "Ana Brook, mother of three and treasurer of the club, told the hearing ‹the safe was "
        "empty›."
    ): ["Ana Brook"],
    "Ana Brook, the first woman to lead the guild, told its members ‹the fund was safe›.": [
        "Ana Brook"
    ],
    "Ana Brook, of the Hill Farmers' Union, said ‹the price was low›.": ["Ana Brook"],
    "Ana Brook (no party), who chairs the panel, said ‹the vote would be close›.": ["Ana Brook"],
    "Rep. Ana Brook (D), the sponsor, said ‹the vote would be close›.": ["Ana Brook"],
    (
        "Dr Ana Brook, lead author of the study, which followed 900 riders for a decade, said "
        "‹sleep mattered›."
    ): ["Ana Brook"],
    "Study author Ana Brook, of Hill University, said ‹sleep mattered›.": ["Ana Brook"],
    "The study's lead author, Ana Brook, said ‹sleep mattered›.": ["Ana Brook"],
    "Ana Brook, who was not at the meeting, later said: “«I was ill.»”": ["Ana Brook"],
    "Ana Brook, whom the court cleared in May, said ‹she would sue›.": ["Ana Brook"],
    (
        "Ana Brook, a councillor who voted for the plan and now regrets it, said ‹the wall "
        "must go›."
    ): ["Ana Brook"],
    (
        "“«The wall must go,»” said Ana Brook, a councillor who voted for the plan. “«I was "
        "wrong.»”"
    ): ["Ana Brook", "Ana Brook"],
    (
        "The chair of the Committee for the Protection of Bats, Ida Brek, a zoologist, said "
        "‹the cave was full›."
    ): ["Ida Brek"],
    (
        "Ida Brek, head of bats at the Museum of Caves in Vale, whose staff of six counts them "
        "by hand, added that ‹the count was low›."
    ): ["Ida Brek"],
    "A zoologist at the museum, Ida Brek, told the Post: “«They sleep.»”": ["Ida Brek"],
    "Its director, the zoologist Ida Brek, said ‹the cave was full›.": ["Ida Brek"],
    "Ida Brek — who found the cave — said ‹it was full›.": ["Ida Brek"],
    "Brek (pictured) said ‹the cave was full›.": ["Brek"],
    "‹The cave›, Brek says, ‹holds two thousand bats›.": ["Brek", "Brek"],
    "‹The cave›, she said on Friday, ‹would stay shut until May›.": ["she", "she"],
    "‹Bats›, the museum writes, ‹do not bite›.": ["the museum", "the museum"],
    "‹Bats›, he joked, ‹pay no rent›.": ["he", "he"],
    "‹Last winter›, the warden recalled, ‹the cave flooded twice›.": ["the warden", "the warden"],
    "‹If it floods again›, Brek warned, ‹the bats will drown›.": ["Brek", "Brek"],
    "‹The bats had left›, Brek said, ‹because the cave was lit›.": ["Brek", "Brek"],
    "“«Bats,»” Brek said, “«do not bite.»”": ["Brek", "Brek"],
    "‹Bats›, Brek said, ‹are “›«small gods»”.": ["Brek", "Brek", "Brek"],
    "The report of the inquiry says ‹the cave was lit›.": ["The report of the inquiry"],
    "A UN report said ‹the camp was full›.": ["A UN report"],
    "A UN report published on Monday said ‹the camp was full›.": ["A UN report"],
    "A study in the journal Caves found ‹bats were deaf to it›.": ["A study in the journal Caves"],
    "The judgment says ‹the cave belongs to the town›.": ["The judgment"],
    "The jury found that ‹Lund had lied›.": ["The jury"],
    "The ministry's own figures show ‹exports fell›.": ["The ministry's own figures"],
    "A memo to staff, leaked on Friday, said ‹the cave would close›.": ["A memo to staff"],
    "The contract stipulates that ‹the cave be dark›.": ["The contract"],
    "The emails suggest ‹the guard knew›.": ["The emails"],
    "According to court documents, ‹the guard knew›.": ["court documents"],
    "‹The guard knew›, court documents show.": ["court documents"],
}
