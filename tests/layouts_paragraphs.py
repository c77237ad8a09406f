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
}
