"""Hand-marked layouts for whom a source means, and for which government that is.

A text, then the speaker and the government of each of its statements in order; invented names.
"""

GOVERNMENTS = {
    "a country of three words": (
        "The United Arab Emirates said it had counted shells. The Dominican Republic called "
        "it “brave”.",
        [
            ("United Arab Emirates", "United Arab Emirates"),
            ("Dominican Republic", "Dominican Republic"),
        ],
    ),
    "a capital of two words": (
        "Buenos Aires said the fleet was at sea. San Marino said it had no fleet.",
        [
            ("Buenos Aires", "Argentina"),
            ("San Marino", "San Marino"),
        ],
    ),
    "its ministry": (
        "Estonia closed the bridge. Its interior ministry said the ice was thin.",
        [
            ("Its interior ministry", "Estonia"),
        ],
    ),
    "its envoy by name": (
        "The United States left. Its envoy, Ray Holt, said the window was shut.",
        [
            ("Ray Holt", "United States"),
        ],
    ),
    "a ministry in a capital": (
        "The talks, the foreign ministry in Tallinn said, had ended. The defence ministry in "
        "Seoul said two ships had crossed the line. The interior ministry in Rabat said no "
        "one was hurt.",
        [
            ("the foreign ministry in Tallinn", "Estonia"),
            ("the foreign ministry in Tallinn", "Estonia"),
            ("The defence ministry in Seoul", "South Korea"),
            ("The interior ministry in Rabat", "Morocco"),
        ],
    ),
    "a department": (
        "Pat Moor, an official at the Canadian department of fisheries, said cod were back. A"
        " spokesman for the Irish department of health said beds were short.",
        [
            ("Pat Moor", "Canada"),
            ("A spokesman for the Irish department of health", "Ireland"),
        ],
    ),
    "councils that govern": (
        "Sudan's sovereign council said it had signed. Chad's transitional military council "
        "said it would wait. Myanmar's ruling council said it would vote.",
        [
            ("Sudan's sovereign council", "Sudan"),
            ("Chad's transitional military council", "Chad"),
            ("Myanmar's ruling council", "Myanmar"),
        ],
    ),
    "the commission": (
        "EU trade commissioner Piet Maas said it would not. The European commissioner for "
        "energy, Jo Beck, said gas was enough. European Commission spokeswoman Lea Holm said "
        "the pact was void. The former EU commissioner Jan Holt said it held. Kenya's "
        "electoral commission said the count was over.",
        [
            ("Piet Maas", "European Union"),
            ("Jo Beck", "European Union"),
            ("Lea Holm", "European Union"),
            ("Jan Holt", ""),
            ("Kenya's electoral commission", "Kenya"),
        ],
    ),
    "newly appointed": (
        "Chad's freshly named army chief, Idris Bo, left. “I slept,” Bo said. Mali's recently"
        " appointed foreign minister, Awa Keita, said the road was open.",
        [
            ("Idris Bo", "Chad"),
            ("Awa Keita", "Mali"),
        ],
    ),
    "named after the office": (
        "France's consul in Porto was attacked on Monday. The consul, Luc Bonnet, said he was"
        " well.",
        [
            ("Luc Bonnet", "France"),
        ],
    ),
    "named after the office, by an adjective": (
        "The Turkish envoy walked out. The envoy, Deniz Ak, told reporters he was ill.",
        [
            ("Deniz Ak", "Turkey"),
        ],
    ),
    "several states are no country": (
        "The Baltic states rejected the plan as “a joke”. The United States, which backed it,"
        " said it would wait.",
        [
            ("The Baltic states", ""),
            ("The Baltic states", ""),
            ("United States", "United States"),
        ],
    ),
    "two offices of one minister": (
        "New Zealand's deputy prime minister and foreign minister, Aroha Tane, said the ship "
        "was late.",
        [
            ("Aroha Tane", "New Zealand"),
        ],
    ),
    "a ministry of two fields": (
        "Kazakhstan's ministry of water resources and irrigation said the dam had held. Its "
        "head, Aidar Bek, said two villages were dry.",
        [
            ("Kazakhstan's ministry of water resources and irrigation", "Kazakhstan"),
            ("Aidar Bek", "Kazakhstan"),
        ],
    ),
    "a department of foreign affairs": (
        "The Swiss federal department of foreign affairs said the talks were over. The Dutch "
        "ministry of infrastructure and water management said locks would close.",
        [
            ("The Swiss federal department of foreign affairs", "Switzerland"),
            ("The Dutch ministry of infrastructure and water management", "Netherlands"),
        ],
    ),
    "an agency of two fields": (
        "Somalia's national intelligence and security agency said two men were dead. The "
        "health and sports minister said no one was ill. The arts and culture council said "
        "the hall was full.",
        [
            ("Somalia's national intelligence and security agency", "Somalia"),
            ("The health and sports minister", ""),
            ("The arts and culture council", ""),
        ],
    ),
    "his office": (
        "Sri Lanka's newly elected president, Nimal Perera, said debts would be paid. His "
        "office said the list would follow. His wife said he was tired.",
        [
            ("Nimal Perera", "Sri Lanka"),
            ("His office", "Sri Lanka"),
            ("His wife", ""),
        ],
    ),
    "a baker's office": (
        "Baker Jo Hill said flour was dear. Her office said it was closed. Her spokesman said"
        " it was shut.",
        [
            ("Jo Hill", ""),
            ("Her office", ""),
            ("Her spokesman", ""),
        ],
    ),
    "a commissioner of police, a parliamentary secretary": (
        "Fiji's commissioner of police, Sela Vuki, said the boat was found. Malta's "
        "parliamentary secretary for fisheries, Carmen Zahra, said nets were torn.",
        [
            ("Sela Vuki", "Fiji"),
            ("Carmen Zahra", "Malta"),
        ],
    ),
    "guards and commands": (
        "Mexico's national guard said roads were clear. Iraq's joint operations command said "
        "a base had been hit. Peru's central bank said rates would fall.",
        [
            ("Mexico's national guard", "Mexico"),
            ("Iraq's joint operations command", "Iraq"),
            ("Peru's central bank", ""),
        ],
    ),
    "countries with and": (
        "Bosnia and Herzegovina said it would apply. Trinidad and Tobago, which chairs the "
        "group, said ships would be searched.",
        [
            ("Bosnia and Herzegovina", "Bosnia and Herzegovina"),
            ("Trinidad and Tobago", "Trinidad and Tobago"),
        ],
    ),
    "somebody's office": (
        "The Hungarian government's spokesman, Bela Kiss, declined to answer. Kiss's office "
        "later said the list would be published. Kiss's wife said it was dull.",
        [
            ("Kiss's office", "Hungary"),
            ("Kiss's wife", ""),
        ],
    ),
    "the office of a minister told of before": (
        "Japan's prime minister, Ken Ito, flew home. Ito's spokesman said he was ill. The "
        "prime minister's office said he was not.",
        [
            ("Ito's spokesman", "Japan"),
            ("The prime minister's office", "Japan"),
        ],
    ),
    "an adviser of a president": (
        "The Polish president's security adviser, Jan Wrona, said it would snow. The French "
        "president's brother said it would not.",
        [
            ("Jan Wrona", "Poland"),
            ("The French president's brother", ""),
        ],
    ),
    "sources of a state": (
        "An Egyptian security source said two boats were missing. Two Israeli military "
        "sources said one was found. A European diplomat in Tripoli said the boat was red.",
        [
            ("An Egyptian security source", "Egypt"),
            ("Two Israeli military sources", "Israel"),
            ("A European diplomat in Tripoli", ""),
        ],
    ),
    "two ministers of two countries": (
        "The foreign ministers of Chile and Peru, Ana Soler and Jose Quispe, signed the map. "
        "“It is a good map,” Soler said. Quispe said the sea was in it.",
        [
            ("Ana Soler", "Chile"),
            ("Jose Quispe", "Peru"),
        ],
    ),
    "two presidents without a comma": (
        "Chilean and Peruvian presidents Ana Soler and Jose Quispe met. “It is a good map,” "
        "Soler said. Quispe said the sea was in it.",
        [
            ("Ana Soler", "Chile"),
            ("Jose Quispe", "Peru"),
        ],
    ),
    "two who were presidents": (
        "The former presidents of Chile and Peru, Ana Soler and Jose Quispe, met. “It is a "
        "good map,” Soler said.",
        [
            ("Ana Soler", ""),
        ],
    ),
    "two poets of two countries": (
        "Poets from Chile and Peru, Ana Soler and Jose Quispe, met. “It is a good map,” Soler"
        " said.",
        [
            ("Ana Soler", ""),
        ],
    ),
    "who speaks for a seat": (
        "Pentagon press secretary Kim Ray said troops were tired. White House security "
        "adviser Jo Stern said they slept. A Kremlin aide said they did not. A Downing Street"
        " source said tea was cold.",
        [
            ("Kim Ray", "United States"),
            ("Jo Stern", "United States"),
            ("A Kremlin aide", "Russia"),
            ("A Downing Street source", "United Kingdom"),
        ],
    ),
    "who only is near a seat": (
        "A White House correspondent said the lawn was wet. A Kremlin critic said the wall "
        "was high.",
        [
            ("A White House correspondent", ""),
            ("A Kremlin critic", ""),
        ],
    ),
    "an authority, a secretary, a crown prince": (
        "Egypt's antiquities authority said the tomb was new. Britain's transport secretary, "
        "Joan Hale, said trains would run. Saudi Arabia's crown prince, Fahd Al-Amir, said "
        "oil was dear. Ireland's taoiseach, Orla Quinn, said the tax would stay.",
        [
            ("Egypt's antiquities authority", "Egypt"),
            ("Joan Hale", "United Kingdom"),
            ("Fahd Al-Amir", "Saudi Arabia"),
            ("Orla Quinn", "Ireland"),
        ],
    ),
    "the ministry's spokesman": (
        "The Slovak interior ministry said the road was icy. The ministry's spokesman, Jozef "
        "Hric, said salt was short.",
        [
            ("The Slovak interior ministry", "Slovakia"),
            ("Jozef Hric", "Slovakia"),
        ],
    ),
    "its minister after a relative clause": (
        "Australia, whose coal is not mentioned, called the text balanced. “We can sell "
        "balance,” its climate minister, Kim Dunn, said.",
        [
            ("Kim Dunn", "Australia"),
        ],
    ),
    "two counterparts of a third": (
        "Egypt's foreign minister, Samira Nagy, spoke to her Ethiopian and Sudanese "
        "counterparts, Abebe Lemma and Omar Saleh. Lemma said the dam was full. Saleh said "
        "the river was not.",
        [
            ("Abebe Lemma", "Ethiopia"),
            ("Omar Saleh", "Sudan"),
        ],
    ),
    "a member of parliament": (
        "Conservative MP Ann Frost said she would abstain. German MEP Kai Lott said he would not.",
        [
            ("Ann Frost", ""),
            ("Kai Lott", ""),
        ],
    ),
    "a country after a name": (
        "Prime Minister Tane Rua of Samoa arrived late. “The sea is high,” Rua said. King "
        "Sione of Tonga said it was low.",
        [
            ("Tane Rua", "Samoa"),
            ("King Sione", "Tonga"),
        ],
    ),
}

APPOSITIONS = {
    "a nickname within an apposition": (
        "“I wrote it in a laundromat,” said the band's singer, Gabe “Moth” Ellery. “We were "
        "poor,” Ellery said.",
        [
            ("Gabe Ellery", ""),
            ("Gabe Ellery", ""),
        ],
    ),
    "an office in capitals": (
        "Her brother, the DJ Marcus “Biscuit” Brathwaite, wrote the tune. “It took an hour,” "
        "he said.",
        [
            ("Marcus Brathwaite", ""),
        ],
    ),
    "a name over a line": (
        "The deputy mayor of Hill, Jonas\n"
        "Reeve, said the pump had failed\n"
        "twice. It will fail again, he\n"
        "said.",
        [
            ("Jonas Reeve", ""),
            ("Jonas Reeve", ""),
        ],
    ),
    "a title at the end of a line": (
        "The governor of the reserve bank, Dr.\n"
        "Selma Arkan, told lawmakers on Monday\n"
        "that rates would be left as\n"
        'they were. "Patience is a\n'
        'policy," she said.',
        [
            ("Selma Arkan", ""),
            ("Selma Arkan", ""),
        ],
    ),
    "a title before a name over a line": (
        "The company's counsel, Prof. Ida\nMoore, told the court the\nlease was void.",
        [
            ("Ida Moore", ""),
        ],
    ),
    "an age in brackets": (
        "The secretary of the Guild of Bakers (GB), Nino Gallo (61), called the flour “dust”.",
        [
            ("Nino Gallo", ""),
            ("Nino Gallo", ""),
        ],
    ),
    "brackets, then a relative clause": (
        "The chair of the Water Board (WB), Tim Hale, who was born nearby, warned that the "
        "wells were dry.",
        [
            ("Tim Hale", ""),
        ],
    ),
    "the parents of somebody named": (
        "The parents of the drowned boy, Emil Roth, said the lake had no sign.",
        [
            ("The parents of the drowned boy", ""),
        ],
    ),
    "a mother and the name of a man": (
        "“He loved trains,” said the mother of the driver, Paul Kern.",
        [
            ("the mother of the driver", ""),
        ],
    ),
    "a daughter and the name of a woman": (
        "The daughter of the old president, Ines Walther, said she would run.",
        [
            ("Ines Walther", ""),
        ],
    ),
    "a widow and the name of a man": (
        "The widow of the painter, Hugo Brand, said the studio would be sold.",
        [
            ("The widow of the painter", ""),
        ],
    ),
    "the deputy comes back as she": (
        "Moss's deputy, Iwona Krol, refused to comment. “You will hear it in parliament,” she"
        " told a radio station.",
        [
            ("Iwona Krol", ""),
        ],
    ),
    "the customer comes back as he": (
        "A customer, Liam Doyle, was arrested. “He had a torch,” he said.",
        [
            ("Liam Doyle", ""),
        ],
    ),
    "one and another, by name": (
        "Several lawmakers said the budget was late. One, Ada Krol, called it “a ghost”. "
        "Another, Jan Lis, said it had not been printed.",
        [
            ("Several lawmakers", ""),
            ("Ada Krol", ""),
            ("Jan Lis", ""),
        ],
    ),
    "a name that is a verb elsewhere": (
        "“My brother carried the water,” the widow, Amal Said, told the court. “He did not "
        "come back,” Amal Said said.",
        [
            ("Amal Said", ""),
            ("Amal Said", ""),
        ],
    ),
    "a name after an office with of": (
        "US Secretary of State Bob Lane said talks were on. Chancellor of the Exchequer Jo "
        "Roe said taxes were low. President of Chile Ana Soler said no one was ill. Director "
        "of the National Weather Service Al Reed said it was cold.",
        [
            ("Bob Lane", "United States"),
            ("Jo Roe", ""),
            ("Ana Soler", "Chile"),
            ("Al Reed", ""),
        ],
    ),
    "an office with of and no name": (
        "The mayor of San Luis Obispo said rain was coming. Yemen's Minister of Water "
        "Resources said wells were low. The president of the European Central Bank said rates"
        " were flat.",
        [
            ("The mayor of San Luis Obispo", ""),
            ("Yemen's Minister of Water Resources", "Yemen"),
            ("The president of the European Central Bank", ""),
        ],
    ),
    "a body with of before a title": (
        "Bank of England Governor Ann Roy said rates were flat. House of Commons Speaker Tim "
        "Hall said order was lost.",
        [
            ("Ann Roy", ""),
            ("Tim Hall", ""),
        ],
    ),
    "an office in capitals before an apposition": (
        "The President of the Republic, Luc Arnaud, said the tower was lost.",
        [
            ("Luc Arnaud", ""),
        ],
    ),
    "a commodore": (
        "A navy spokesman, Commodore Ade Cole, said nobody had laughed. “We wrote it down,” "
        "he said.",
        [
            ("Ade Cole", ""),
            ("Ade Cole", ""),
        ],
    ),
    "a body by its noun": (
        "Newspaper Dagens Ny said the bridge was shut. The think-tank Open Seas said it was "
        "open. It said ships were late.",
        [
            ("Dagens Ny", ""),
            ("Open Seas", ""),
            ("Open Seas", ""),
        ],
    ),
    "a title at the end of a line, a name of one word": (
        "The bridge was long and it was\n"
        "very old. Mr.\n"
        "Odell of the water board said\n"
        "pipes had burst.",
        [
            ("Mr. Odell", ""),
        ],
    ),
    "initials at the end of a line": (
        "It rained and it rained all\n"
        "day. Dr. R. P.\n"
        "Singh said they had\n"
        "frozen. Gen.\n"
        "Adisa said it was late.",
        [
            ("R. P. Singh", ""),
            ("Gen. Adisa", ""),
        ],
    ),
}

PRONOUNS = {
    "a son is not she": (
        "“They took the boat,” said Hoang Thi Lan, speaking in Vietnamese. Her son "
        "translated. “He swam home,” she said.",
        [
            ("Hoang Thi Lan", ""),
            ("Hoang Thi Lan", ""),
        ],
    ),
    "a husband is not she": (
        "“I am tired,” said Lena Voss. Her husband nodded. “We walk at night,” she said.",
        [
            ("Lena Voss", ""),
            ("Lena Voss", ""),
        ],
    ),
    "a mother is not he": (
        "“I am tired,” said Peter Voss. His mother wept. “We walk at night,” he said.",
        [
            ("Peter Voss", ""),
            ("Peter Voss", ""),
        ],
    ),
    "a man in a coat is not she": (
        "Nurse Lea Holt said the ward was full. A man in a grey coat nodded. “We need beds,” "
        "she said.",
        [
            ("Lea Holt", ""),
            ("Lea Holt", ""),
        ],
    ),
    "somebody called King may be she": (
        "Gail King, a potter, spoke first. “I was asked,” she said.",
        [
            ("Gail King", ""),
        ],
    ),
    "one to whom something was done": (
        "“The pump failed,” said Colin Marsh, the harbour engineer. The ferry's captain, "
        "Peter Lund, was taken to hospital.\n"
        "\n"
        "“We are draining the deck,” he said.",
        [
            ("Colin Marsh", ""),
            ("Colin Marsh", ""),
        ],
    ),
    "one who was dismissed": (
        "Mayor Anders Holm said the bridge would close. The engineer Jonas Lie was dismissed "
        "in March. He said the council had been warned.",
        [
            ("Anders Holm", ""),
            ("Anders Holm", ""),
        ],
    ),
    "one who did something": (
        "Mayor Anders Holm said the bridge would close. The engineer Jonas Lie left in March."
        " He said the council had been warned.",
        [
            ("Anders Holm", ""),
            ("Jonas Lie", ""),
        ],
    ),
    "a driver without a name": (
        "The driver of the truck was unhurt. He said he had been asleep.",
        [
            ("The driver of the truck", ""),
        ],
    ),
    "neither woman is a company": (
        "Olga Brandt and Nina Weiss met on Monday. Neither woman would comment. The bank said"
        " it had made an offer.",
        [
            ("The bank", ""),
        ],
    ),
    "none of them is a firm": (
        "None of the women spoke. The firm said it regretted the delay.",
        [
            ("The firm", ""),
        ],
    ),
    "one who has not been found": (
        "“The rope was new,” said the climbing school's founder, Greta Aalto. Her partner on "
        "the rope, Timo Salo, 31, has not been found.\n"
        "\n"
        "“We will go up again at dawn,” she said.",
        [
            ("Greta Aalto", ""),
            ("Greta Aalto", ""),
        ],
    ),
    "one who was born, in a relative clause, and acts": (
        "Alan Reed said the gate was open. Piet Moss, who has been elected twice, has made "
        "the bridge his cause. He said it would fall.",
        [
            ("Alan Reed", ""),
            ("Piet Moss", ""),
        ],
    ),
    "a captain without a name": (
        "Harbour master Ines Vidal said the ship had been warned twice. Its captain, whom the"
        " police did not name, was asleep. She said the fog had been thick.",
        [
            ("Ines Vidal", ""),
            ("Ines Vidal", ""),
        ],
    ),
    "a ranger without a name": (
        "“We lost the tent,” Rory Dunne said. A ranger drove him to the village. “I walked "
        "the rest,” he said.",
        [
            ("Rory Dunne", ""),
            ("Rory Dunne", ""),
        ],
    ),
    "a deputy who only nods": (
        "The minister said the tax would fall. His deputy nodded. He said wages would rise.",
        [
            ("The minister", ""),
            ("The minister", ""),
        ],
    ),
    "a lawyer who asks for a break": (
        "Zoe Tan told the inquiry that the alarm had been off. Her lawyer, Ben Adeyemi, rose."
        " She said she had told her boss twice.",
        [
            ("Zoe Tan", ""),
            ("Zoe Tan", ""),
        ],
    ),
    "she who asked, not whom she asked": (
        "The chair of the inquiry, Dame Ruth Abbot, asked the firm's lawyer to sit down. “You"
        " will have your turn,” she told him.",
        [
            ("Ruth Abbot", ""),
            ("Ruth Abbot", ""),
        ],
    ),
    "who replies to a reporter again": (
        "“Is the well safe?” a reporter asked. The engineer, Tariq Nasser, shook his head. "
        "“Not yet,” he said. Asked when it would be, he replied: “Ask the rain.”",
        [
            ("a reporter", ""),
            ("Tariq Nasser", ""),
            ("Tariq Nasser", ""),
        ],
    ),
    "a given name after a preposition's spelling": (
        "Senator Maria Lund accused the bank of hiding the bill. The minister, Per Dahl, said"
        " May was a short month. She laughed. “He has never licked a stamp,” she said.",
        [
            ("Maria Lund", ""),
            ("Maria Lund", ""),
            ("Per Dahl", ""),
            ("Maria Lund", ""),
        ],
    ),
    "a daughter by her given name": (
        "Karim Noor said the well was dry. His daughter Sara fetches water. “It is brown,” "
        "she said.",
        [
            ("Karim Noor", ""),
            ("Sara", ""),
        ],
    ),
    "the eldest by her given name": (
        "Hamdan, the village head, said the well was dry. The eldest child, Sara, fetches "
        "water from the river. “It is brown,” she said.",
        [
            ("Hamdan", ""),
            ("Sara", ""),
        ],
    ),
    "her letter, not of him who praised her": (
        "In her resignation letter, the minister, Ada Krol, said she was tired. The prime "
        "minister thanked her. “She worked at night,” he said. Her letter called the job “a "
        "tunnel”.",
        [
            ("Ada Krol", ""),
            ("The prime minister", ""),
            ("Ada Krol", ""),
            ("Ada Krol", ""),
        ],
    ),
    "a title with a stop within an apposition": (
        "“The lift is safe,” said the hotel's manager, Olga Wend. A guest, Prof. Sami Haddad,"
        " sat in it for six hours. “I graded papers,” he said.",
        [
            ("Olga Wend", ""),
            ("Sami Haddad", ""),
        ],
    ),
    "two spokesmen in turn": (
        "The mayor's spokesman, Pavlos Dimou, and the opposition's, Eleni Stathi, met on air."
        " “You sold the port,” Stathi said. “You built it badly,” Dimou replied. She said "
        "that was not an answer.",
        [
            ("Eleni Stathi", ""),
            ("Pavlos Dimou", ""),
            ("Eleni Stathi", ""),
        ],
    ),
    "one name and an age": (
        "Moss's lawyer, Sinead McBride, said he had been in Cork. Moss, 44, nodded. “I was at"
        " a wake,” he said.",
        [
            ("Sinead McBride", ""),
            ("Moss", ""),
        ],
    ),
}

DESCRIPTIONS = {
    "a body before the rank": (
        "Fire Captain Jo Ames and the baker, Lou Ames, are cousins. “It burnt,” the captain "
        "said. “Twice,” the baker said.",
        [
            ("Jo Ames", ""),
            ("Lou Ames", ""),
        ],
    ),
    "a police chief": (
        "Police Chief Rita Gold and her brother, Marcel Gold, met. “No arrests,” the chief said.",
        [
            ("Rita Gold", ""),
        ],
    ),
    "a lieutenant and a cook": (
        "Navy Lieutenant Paul Webb and the cook, Tina Webb, are married. “She sings,” the "
        "lieutenant said. “He snores,” the cook said.",
        [
            ("Paul Webb", ""),
            ("Tina Webb", ""),
        ],
    ),
    "a judge of a court": (
        "High Court Judge Ama Boateng ruled on Monday. “It is void,” the judge said.",
        [
            ("Ama Boateng", ""),
        ],
    ),
    "the director of a maker, the leader of teachers": (
        "The director of the steel maker, Ian Kerr, and the leader of the teachers, Una Bell,"
        " sat down. “Steel,” the director said. “Chalk,” the leader of the teachers said.",
        [
            ("Ian Kerr", ""),
            ("Una Bell", ""),
        ],
    ),
    "the owner of a contractor": (
        "The owner of the mine's contractor, Igor Pavlik, and the president of the workers' "
        "council, Dana Mraz, met. “It fell,” the president of the workers' council said. “It "
        "was pushed,” the owner said.",
        [
            ("Dana Mraz", ""),
            ("Igor Pavlik", ""),
        ],
    ),
    "an envoy's wife": (
        "The king met the wife of the Freedonian envoy, Ana Brook, on Monday. “It is cold,” "
        "the envoy's wife said.",
        [
            ("Ana Brook", ""),
        ],
    ),
    "by the country in a possessive": (
        "Japan's Yuto Mori won the race. Brazil's Caio Reis came third. “I slept well,” the "
        "Brazilian said. “I did not,” the Japanese runner said.",
        [
            ("Caio Reis", ""),
            ("the Japanese runner", ""),
        ],
    ),
    "by the country right before a name": (
        "Kenyan Beatrice Hale won the race. “I ran,” Hale said. “The sun helped,” the Kenyan "
        "added.",
        [
            ("Beatrice Hale", ""),
            ("Beatrice Hale", ""),
        ],
    ),
    "a country before a trade": (
        "Ethiopian runner Abebe Lissan came third. “I fell,” the Ethiopian said.",
        [
            ("Abebe Lissan", ""),
        ],
    ),
    "nobody of that country": (
        "Spain's economy grew. France's Luc Arnaud said so. “It was slow,” the Spaniard said.",
        [
            ("the Spaniard", ""),
        ],
    ),
    "the winner won": (
        "Ana Brook and Jo Hill played for an hour. Brook won the match. “He was tired,” the "
        "winner said.",
        [
            ("Ana Brook", ""),
        ],
    ),
    "who won, in a relative clause": (
        "Anna Kopp, who won the seat by nine votes, left early. “It was close,” the winner said.",
        [
            ("Anna Kopp", ""),
        ],
    ),
    "who became the winner": (
        "Olga Reim ran the last mile alone to become the third Danish winner of the race. “It"
        " was flat,” the winner said.",
        [
            ("Olga Reim", ""),
        ],
    ),
    "the survivor": (
        "Lea Moor survived the crash. “I held the rail,” the survivor said.",
        [
            ("Lea Moor", ""),
        ],
    ),
    "no loser is told of": (
        "The cyclist Jan Roe won. The ship, which sank, was old. “He cheated,” the loser said.",
        [
            ("the loser", ""),
        ],
    ),
    "an age before the name": (
        "A 34-year-old nurse, Tess Okoro, was first on the scene. “It was an old song,” the "
        "34-year-old added.",
        [
            ("Tess Okoro", ""),
        ],
    ),
    "a relative clause before the name": (
        "The sergeant who led the search, Ivo Pratt, said the dogs had lost the trail. “It "
        "rained all night,” the sergeant said.",
        [
            ("Ivo Pratt", ""),
            ("Ivo Pratt", ""),
        ],
    ),
    "a former minister of a field": (
        "Former trade minister Olu Adeyemi said the deal was dead. The trade minister, Bisi "
        "Cole, said it was asleep. “It snores,” the former minister said.",
        [
            ("Olu Adeyemi", ""),
            ("Bisi Cole", ""),
            ("Olu Adeyemi", ""),
        ],
    ),
    "a short title and its long form": (
        "Adm. Silvia Corr and Maj. Jo Bell said a search was on. Corr left. “We look for "
        "three,” the admiral said. “Four,” the major said.",
        [
            ("Adm. Silvia Corr and Maj. Jo Bell", ""),
            ("Silvia Corr", ""),
            ("Jo Bell", ""),
        ],
    ),
    "a justice is a judge": (
        "Mr Justice Okoro told the jury to ignore the film. The judge said that he had not "
        "laughed.",
        [
            ("Mr Justice Okoro", ""),
            ("Mr Justice Okoro", ""),
        ],
    ),
    "what stands after a name": (
        "Hugh Penn KC objected. “I have waited a year,” Penn said. Una Frost MP rose. “So "
        "have I,” Frost said.",
        [
            ("Hugh Penn KC", ""),
            ("Una Frost MP", ""),
        ],
    ),
    "junior and senior": (
        "Rev. Paul Adeyinka Jr., pastor of the Hill Street church, said the roof would hold. "
        "His father, the Rev. Paul Adeyinka Sr., said it would not. “Pray for sun,” the elder"
        " Adeyinka said. “Pray for rain,” Adeyinka Jr. said.",
        [
            ("Paul Adeyinka Jr", ""),
            ("Paul Adeyinka Sr", ""),
            ("Paul Adeyinka Sr", ""),
            ("Paul Adeyinka Jr", ""),
        ],
    ),
    "Messrs and Ms": (
        "Messrs Brandt and Keller told the court they had never met. Mr Keller said he had a "
        "twin. Ms Brandt said her father kept no diary.",
        [
            ("Messrs Brandt and Keller", ""),
            ("Mr Keller", ""),
            ("Ms Brandt", ""),
        ],
    ),
    "brothers": (
        "Brothers Tom and Hal Shaw said the farm was for sale. “It breaks us,” Hal Shaw said."
        " “It breaks me,” Tom Shaw said.",
        [
            ("Brothers Tom and Hal Shaw", ""),
            ("Hal Shaw", ""),
            ("Tom Shaw", ""),
        ],
    ),
    "the novelist is an author": (
        "Danish author Siri Holm has refused the prize. “I do not write for horses,” the "
        "novelist said. The jury's chair, Lars Moen, said the horse was a figure.",
        [
            ("Siri Holm", ""),
            ("Lars Moen", ""),
        ],
    ),
    "the carrier is an airline": (
        "The airline Norsk Wing said it had cancelled 40 flights. The carrier said ice was to"
        " blame.",
        [
            ("Norsk Wing", ""),
            ("Norsk Wing", ""),
        ],
    ),
    "the Frenchman whose country nobody told": (
        "The clinic's head, Luc Faure, said beds were short. The Frenchman said 90 were needed.",
        [
            ("Luc Faure", ""),
            ("Luc Faure", ""),
        ],
    ),
    "the French are many": (
        "The clinic's head, Luc Faure, said beds were short. The French said 90 were needed.",
        [
            ("Luc Faure", ""),
            ("The French", ""),
        ],
    ),
    "the 33-year-old whose age nobody told": (
        "Striker Ama Cole scored twice. “I saw the gap,” Cole said. “It was wide,” the "
        "33-year-old added.",
        [
            ("Ama Cole", ""),
            ("Ama Cole", ""),
        ],
    ),
    "a premier of another country": (
        "Prime Minister Tane Rua of Samoa said the sea was high. The New Zealand premier said"
        " help would come.",
        [
            ("Tane Rua", "Samoa"),
            ("The New Zealand premier", "New Zealand"),
        ],
    ),
    "an ex-president": (
        "Ex-president Ivo Kral, 79, said the castle was cold. President Jana Vesela said it "
        "was warm. The former president said he liked air.",
        [
            ("Ivo Kral", ""),
            ("Jana Vesela", ""),
            ("Ivo Kral", ""),
        ],
    ),
    "people by the country after their names": (
        "The prize went to Ama Darko of Ghana and Piet Moor of Norway. “I was frying "
        "plantain,” the Ghanaian said. “I was asleep,” the Norwegian said.",
        [
            ("Ama Darko", ""),
            ("Piet Moor", ""),
        ],
    ),
    "a young Belgian": (
        "Cyclist Lotte Maes broke the record. The 22-year-old Belgian said she had eaten nine"
        " bananas.",
        [
            ("Lotte Maes", ""),
        ],
    ),
}

CLAUSES = {
    "while another, in apposition": (
        "Olga Reim criticised the plan, while the union's head, Tim Burr, called it “a bad joke”.",
        [
            ("Olga Reim", ""),
            ("Tim Burr", ""),
        ],
    ),
    "but another, in apposition": (
        "Minister Ana Sol praised the deal, but the fishermen's leader, Rui Pinto, dismissed "
        "it as “paper”.",
        [
            ("Ana Sol", ""),
            ("Rui Pinto", ""),
        ],
    ),
    "and another, in apposition": (
        "The mayor opened the bridge, and a neighbour, Ada Holt, said it would fall.",
        [
            ("Ada Holt", ""),
        ],
    ),
    "whereas another, with two": (
        "The firm hailed the verdict, whereas its former lawyer, Jan Roe, a Catholic, called "
        "it “a shame”.",
        [
            ("The firm", ""),
            ("Jan Roe", ""),
        ],
    ),
    "though another, in apposition": (
        "The committee praised the choir, though its conductor, Lea Moor, said nobody sang.",
        [
            ("The committee", ""),
            ("Lea Moor", ""),
        ],
    ),
    "a lawyer, and mayor": (
        "Ana Brook, a lawyer, and mayor of Hill, said the gate was open.",
        [
            ("Ana Brook", ""),
        ],
    ),
    "a note with a date": (
        "The World Tin Forum in a note dated 4 May said stocks were low. The league in an "
        "email dated Sept. 3 denied that it had known.",
        [
            ("The World Tin Forum", ""),
            ("The World Tin Forum", ""),
        ],
    ),
    "a memo sent to somebody": (
        "The union in a memo sent to members on Monday said the strike was off. Ana Brook in "
        "a letter seen by this paper said the gate was rusty.",
        [
            ("The union", ""),
            ("Ana Brook", ""),
        ],
    ),
    "a statement issued": (
        "The ministry in a statement issued late on Friday said the road was open.",
        [
            ("The ministry", ""),
        ],
    ),
    "a report of a date": (
        "Our report of 9 May called the tower “a brass giant”. The agency's report of 14 July"
        " 2020 said the dam would fail.",
        [
            ("Our report", ""),
            ("Our report", ""),
            ("The agency's report", ""),
        ],
    ),
    "our story, your letter": (
        "Olga Reim opened the fair. Our story said it was full. Your letter of 12 June claims"
        " that it was empty.",
        [
            ("Our story", ""),
            ("Your letter", ""),
        ],
    ),
    "clauses that and joins": (
        "He closed the bridge and the ministry said nothing was wrong. Brook sold the shop "
        "and owner Jo Hill said it was time. Reim left the party and union officials said she"
        " was ill.",
        [
            ("Jo Hill", ""),
            ("union officials", ""),
        ],
    ),
    "manners of speaking with a clause": (
        "Jo Hill shouted that the gate was shut. Ana Brook thundered that it was not. The "
        "clerk whispered that the safe was empty. She quipped that the tower leaned on him. "
        "Critics groaned that the film was long.",
        [
            ("Jo Hill", ""),
            ("Ana Brook", ""),
            ("The clerk", ""),
            ("Ana Brook", ""),
            ("Critics", ""),
        ],
    ),
    "manners of speaking in the present": (
        "Jo Hill mumbles that the gate is shut. “Not now,” sneers Ana Brook. “Late,” howled "
        "the coach. A guard stammers that the dog is ill.",
        [
            ("Jo Hill", ""),
            ("Ana Brook", ""),
            ("the coach", ""),
            ("A guard", ""),
        ],
    ),
    "what another insists while one accuses": (
        "Senator Ines Roca accused the bank of hiding losses, while its chairman, Gil Prat, "
        "insisted the books were open. Moss said the bank was sound, whereas Prat warned it "
        "was not. Moss said she had been ill for a while.",
        [
            ("Ines Roca", ""),
            ("Ines Roca", ""),
            ("Gil Prat", ""),
            ("Moss", ""),
            ("Gil Prat", ""),
            ("Moss", ""),
        ],
    ),
    "in doing something": (
        "In opposing the toll request, her lawyer, David Kell, wrote in a filing that it was "
        "late. After visiting the new bridge, the engineer, Lea Moor, said it swayed.",
        [
            ("David Kell", ""),
            ("Lea Moor", ""),
        ],
    ),
    "two adjectives": (
        "The soft-spoken, 68-year-old envoy said the talks were over. A tired, hungry "
        "farmer said the shaft was dark. The gate, the guard said, was shut. In the house, "
        "police said nothing was found.",
        [
            ("The soft-spoken, 68-year-old envoy", ""),
            ("A tired, hungry farmer", ""),
            ("the guard", ""),
            ("the guard", ""),
        ],
    ),
    "who is believed does not speak": (
        "“I never touched the bell,” the verger, Simon Peel, told the bishop. The bishop, who"
        " is new, believed him.",
        [
            ("Simon Peel", ""),
            ("The bishop", ""),
        ],
    ),
    "who denies a report after an apposition": (
        "Hassan Conteh, the Sierra Leonean high commissioner in Abuja, denied the report. Ana"
        " Brook, who is the mayor, denied the rumour. Jo Reed, a baker, confirmed the deal.",
        [
            ("Hassan Conteh", "Sierra Leone"),
            ("Ana Brook", ""),
            ("Jo Reed", ""),
        ],
    ),
    "who speaks after a clause of few words": (
        "Hoses burst, said the mayor. The gate is shut, announced the mayor. The dam held, "
        "confirmed the engineer.",
        [
            ("the mayor", ""),
            ("the mayor", ""),
            ("the engineer", ""),
        ],
    ),
}

LAYOUTS = {**GOVERNMENTS, **APPOSITIONS, **PRONOUNS, **DESCRIPTIONS, **CLAUSES}
