"""News as it is written: each text with the kind, the words, the speaker and the government of its
statements; all names are invented."""

WIRE = {
    "The bridge, said Omar Delfin, the chief engineer, would open in May.": [
        ("indirect", "The bridge", "Omar Delfin", ""),
        ("indirect", "would open in May", "Omar Delfin", ""),
    ],
    "The dam, warned the region's governor, Ilse Brandt, could fail within days.": [
        ("indirect", "The dam", "Ilse Brandt", ""),
        ("indirect", "could fail within days", "Ilse Brandt", ""),
    ],
    (
        "By Friday, said the harbour master, Pia Lund, a veteran of forty winters, every berth "
        "would be full."
    ): [
        ("indirect", "By Friday", "Pia Lund", ""),
        ("indirect", "every berth would be full", "Pia Lund", ""),
    ],
    ("The vote, opposition leader Dina Karam said after the count, was “a theft in daylight”."): [
        ("indirect", "The vote", "Dina Karam", ""),
        ("indirect", "was", "Dina Karam", ""),
        ("direct", "a theft in daylight", "Dina Karam", ""),
    ],
    ("The bill, the senator Paul Ortega told the chamber, had become “a menu without prices”."): [
        ("indirect", "The bill", "Paul Ortega", ""),
        ("indirect", "had become", "Paul Ortega", ""),
        ("direct", "a menu without prices", "Paul Ortega", ""),
    ],
    "The talks, the envoy said on leaving the palace, were “alive, barely”.": [
        ("indirect", "The talks", "the envoy", ""),
        ("indirect", "were", "the envoy", ""),
        ("direct", "alive, barely", "the envoy", ""),
    ],
    "The fee, the clerk said by phone from Oslo, had been “an honest mistake”.": [
        ("indirect", "The fee", "the clerk", ""),
        ("indirect", "had been", "the clerk", ""),
        ("direct", "an honest mistake", "the clerk", ""),
    ],
    "The road, Omar Delfin pointed out on Monday, had no lights.": [
        ("indirect", "The road", "Omar Delfin", ""),
        ("indirect", "had no lights", "Omar Delfin", ""),
    ],
    "The boats, he went on, would be sold.": [
        ("indirect", "The boats", "he", ""),
        ("indirect", "would be sold", "he", ""),
    ],
    "The fence, the farmer shot back, was his.": [
        ("indirect", "The fence", "the farmer", ""),
        ("indirect", "was his", "the farmer", ""),
    ],
    "Pia Lund told the court prison guards had laughed.": [
        ("indirect", "prison guards had laughed", "Pia Lund", ""),
    ],
    "The minister told the panel water levels were falling.": [
        ("indirect", "water levels were falling", "The minister", ""),
    ],
    "Omar Delfin told the hearing steel prices had doubled.": [
        ("indirect", "steel prices had doubled", "Omar Delfin", ""),
    ],
    "The general told the committee drone strikes would continue.": [
        ("indirect", "drone strikes would continue", "The general", ""),
    ],
    "The coach told the newspaper club officials knew.": [
        ("indirect", "club officials knew", "The coach", ""),
    ],
    "The mayor told the BBC rubbish collections would resume.": [
        ("indirect", "rubbish collections would resume", "The mayor", ""),
    ],
    "He told the commission soldiers fired first.": [
        ("indirect", "soldiers fired first", "He", ""),
    ],
    "The warden told the local council flood defences had failed.": [
        ("indirect", "flood defences had failed", "The warden", ""),
    ],
    "By Friday, said the harbour master, every berth would be full.": [
        ("indirect", "By Friday", "the harbour master", ""),
        ("indirect", "every berth would be full", "the harbour master", ""),
    ],
    "In the north, said the minister, the roads were closed.": [
        ("indirect", "In the north", "the minister", ""),
        ("indirect", "the roads were closed", "the minister", ""),
    ],
    "“It is late,” said the mayor, Ana Roe, who was smiling.": [
        ("direct", "It is late", "Ana Roe", ""),
    ],
    "The wells were dry, said the farmer, Omar Delfin.": [
        ("indirect", "The wells were dry", "Omar Delfin", ""),
    ],
    "Lt. Warren Tuckwell said the fire began in a shed on Grove Ave. owned by a bank.": [
        (
            "indirect",
            "the fire began in a shed on Grove Ave. owned by a bank",
            "Warren Tuckwell",
            "",
        ),
    ],
    (
        "Police said the man was last seen on Fulton Blvd. near the mall. Officers are looking "
        "for him."
    ): [
        ("indirect", "the man was last seen on Fulton Blvd. near the mall", "Police", ""),
    ],
    "The chief said the car left Harbor Rd. and struck a wall. No one was hurt.": [
        ("indirect", "the car left Harbor Rd. and struck a wall", "The chief", ""),
    ],
    "She said the shop on Ocean Dr. would close.": [
        ("indirect", "the shop on Ocean Dr. would close", "She", ""),
    ],
    "The clerk said the firm, Brook Inc., owed $4m. A hearing is set for May.": [
        ("indirect", "the firm, Brook Inc., owed $4m", "The clerk", ""),
    ],
    "The spokesman for Vale Bros. said the deal was off.": [
        ("indirect", "the deal was off", "The spokesman for Vale Bros.", ""),
    ],
    "Fishermen have a word for it, “maresia”, which means the smell of the sea.": [],
    "The islanders have their own term for the wind, “bise noire”.": [
        ("scare", "bise noire", "", ""),
    ],
    "There is a phrase for this in Galician, “morriña”, and it has no translation.": [
        ("scare", "morriña", "", ""),
    ],
    "The dish, “pagra”, which also means plate, is served cold.": [],
    "The mayor had a word for the plan: “lunacy”.": [
        ("direct", "lunacy", "The mayor", ""),
    ],
    "The bank said in a letter sent to its members on Friday that rates would rise.": [
        ("indirect", "rates would rise", "The bank", ""),
    ],
    "The ministry said in a note seen by reporters that the visas had been revoked.": [
        ("indirect", "the visas had been revoked", "The ministry", ""),
    ],
    (
        "Norway, Chile and Kenya said in a joint declaration released at the end of the summit "
        "that the ban would stand."
    ): [
        ("indirect", "the ban would stand", "Norway, Chile and Kenya", ""),
    ],
    ("Omar Delfin said in an email obtained by the paper last week that he had been misled."): [
        ("indirect", "he had been misled", "Omar Delfin", ""),
    ],
    "The mayor told a crowd gathered outside the hall on Sunday that the water was safe.": [
        ("indirect", "the water was safe", "The mayor", ""),
    ],
    "“It is late,” the shepherd said when surveyors asked him to sign.": [
        ("direct", "It is late", "the shepherd", ""),
    ],
    "“I left,” Pia Lund said after the guards told her to go.": [
        ("direct", "I left", "Pia Lund", ""),
    ],
    "“No,” said Omar Delfin, when the judge asked him to stand.": [
        ("direct", "No", "Omar Delfin", ""),
    ],
    "“No,” said Omar Delfin, as his lawyer urged him to stay calm.": [
        ("direct", "No", "Omar Delfin", ""),
    ],
    "“We will see,” Pia Lund said when asked whether she would run.": [
        ("direct", "We will see", "Pia Lund", ""),
    ],
    "He said it was sold to Brook Inc. The firm denied it.": [
        ("indirect", "it was sold to Brook Inc", "He", ""),
    ],
    "She said the doors would open at 3 p.m. The mayor said they would not.": [
        ("indirect", "the doors would open at 3 p.m", "She", ""),
        ("indirect", "they would not", "The mayor", ""),
    ],
    "He said the store on Hill St. closed. Brook disagreed.": [
        ("indirect", "the store on Hill St. closed", "He", ""),
    ],
    (
        "Peru closed its border on Monday. “It was time,” the country's interior minister, "
        "Alma Rojas, said."
    ): [
        ("direct", "It was time", "Alma Rojas", "Peru"),
    ],
    (
        "Denmark will keep the cables. The country’s energy minister, Ulla Friis, said repairs "
        "would take weeks."
    ): [
        ("indirect", "repairs would take weeks", "Ulla Friis", "Denmark"),
    ],
    (
        "Farmers in Ghana lost half their cocoa this year. “Help is on the way,” said Efua "
        "Boateng, the country's agriculture minister."
    ): [
        ("direct", "Help is on the way", "Efua Boateng", "Ghana"),
    ],
    (
        "Kenya and Uganda met in Nairobi. “We agree,” said Asha Odera, her country's trade "
        "minister."
    ): [
        ("direct", "We agree", "Asha Odera", ""),
    ],
    (
        "France has recalled its ambassador to Mali. The envoy, Luc Arnaud, landed in Paris on "
        "Sunday. “I am tired,” Arnaud said."
    ): [
        ("direct", "I am tired", "Luc Arnaud", "France"),
    ],
    (
        "Chile summoned the Peruvian ambassador on Friday. The ambassador, Hugo Vera, arrived "
        "on foot. “I like to walk,” Vera said."
    ): [
        ("direct", "I like to walk", "Hugo Vera", "Peru"),
    ],
    (
        "Sweden expelled Iran's ambassador. The ambassador, Reza Amini, left at noon. “I will "
        "be back,” he said."
    ): [
        ("direct", "I will be back", "Reza Amini", "Iran"),
    ],
    (
        "Turkey's foreign minister will visit Oslo. The minister, Selim Arda, said he would "
        "bring no papers."
    ): [
        ("indirect", "he would bring no papers", "Selim Arda", "Turkey"),
    ],
    (
        "The airport's operator, Sky Handling, cancelled forty flights. The company said more "
        "would follow."
    ): [
        ("indirect", "more would follow", "Sky Handling", ""),
    ],
    (
        "The mayor banned the scooters on Monday. Their maker, Zip, which is based in Ghent, "
        "sued at once. The firm said the ban was illegal."
    ): [
        ("indirect", "the ban was illegal", "Zip", ""),
    ],
    "Peru closed its border. “It was time,” the country's interior minister said.": [
        ("direct", "It was time", "the country's interior minister", "Peru"),
    ],
    "Peru closed its border. The nation's health ministry said the hospitals were ready.": [
        ("indirect", "the hospitals were ready", "The nation's health ministry", "Peru"),
    ],
    (
        "Chile said Peru was wrong. “We are right,” said Alma Rojas, the country's foreign "
        "minister."
    ): [
        ("indirect", "Peru was wrong", "Chile", "Chile"),
        ("direct", "We are right", "Alma Rojas", ""),
    ],
    (
        "Mayor Ilse Brandt walked to the podium.\n\n“Shame!” a heckler yelled.\n\n“I have "
        "heard worse,” she said."
    ): [
        ("direct", "Shame", "a heckler", ""),
        ("direct", "I have heard worse", "Ilse Brandt", ""),
    ],
    (
        "“We will build it,” governor Omar Delfin said. “With what money?” shouted a man at "
        "the back. “With yours,” he said."
    ): [
        ("direct", "We will build it", "Omar Delfin", ""),
        ("direct", "With what money", "a man", ""),
        ("direct", "With yours", "Omar Delfin", ""),
    ],
    (
        "Teacher Ana Brook said her pupil Mia Vale had won. Vale, 12, wrote the poem in a "
        "night. “She never sleeps,” she said."
    ): [
        ("indirect", "her pupil Mia Vale had won", "Ana Brook", ""),
        ("direct", "She never sleeps", "Ana Brook", ""),
    ],
    (
        "Ana Brook said the school was full. Lucas Pohl runs the bakery next door. “I can "
        "wait,” he said."
    ): [
        ("indirect", "the school was full", "Ana Brook", ""),
        ("direct", "I can wait", "Lucas Pohl", ""),
    ],
    (
        "Doctor Pia Lund said the clinic had no beds. The clinic opened in 1990. Its founder, "
        "Mark Vale, was buried in May.\n\n“We sleep on the floor,” she said."
    ): [
        ("indirect", "the clinic had no beds", "Pia Lund", ""),
        ("direct", "We sleep on the floor", "Pia Lund", ""),
    ],
    (
        "Omar Delfin said the shop would close. His son, Karim, was jailed in 2019. “I am "
        "tired,” he said."
    ): [
        ("indirect", "the shop would close", "Omar Delfin", ""),
        ("direct", "I am tired", "Omar Delfin", ""),
    ],
    (
        "NAIROBI (Reuters) - Kenya's central bank held its main rate at 9 percent on Tuesday, "
        "saying inflation was under control.\n\n“We see no reason to move,” Governor Asha "
        "Odera told a news conference.\n\nAnalysts had expected a cut of 25 basis points."
    ): [
        ("paratext", "NAIROBI (Reuters)", "", ""),
        ("indirect", "inflation was under control", "Kenya's central bank", ""),
        ("direct", "We see no reason to move", "Asha Odera", ""),
        ("attitude", "a cut of 25 basis points", "Analysts", ""),
    ],
    (
        "LIMA, Peru (AP) — At least 12 people died when a bus left the road in the Andes, "
        "authorities said Sunday.\n\nThe bus was carrying miners, police Col. Hugo Vera said. "
        "Six others were taken to a hospital in Huancayo, he added.\n\n“It was raining and "
        "there was no barrier,” Vera told local radio."
    ): [
        ("paratext", "LIMA, Peru (AP)", "", ""),
        (
            "indirect",
            "At least 12 people died when a bus left the road in the Andes",
            "authorities",
            "",
        ),
        ("indirect", "The bus was carrying miners", "Hugo Vera", ""),
        ("indirect", "Six others were taken to a hospital in Huancayo", "Hugo Vera", ""),
        ("direct", "It was raining and there was no barrier", "Hugo Vera", ""),
    ],
    (
        "The European Commission fined the chipmaker Zelta €400m on Wednesday for what it "
        "called “a cartel of silence”.\n\nZelta said it would appeal. “We disagree with every "
        "line,” a spokeswoman, Greta Holm, said by email."
    ): [
        ("direct", "a cartel of silence", "European Commission", "European Union"),
        ("indirect", "it would appeal", "Zelta", ""),
        ("direct", "We disagree with every line", "Greta Holm", "European Union"),
    ],
    (
        "Nigeria's president, Bola Adewale, who took office in May, has said he will not "
        "negotiate with the gunmen. In a statement on Friday his office said troops had freed "
        "14 hostages.\n\n“The nation will not kneel,” the statement said."
    ): [
        ("indirect", "he will not negotiate with the gunmen", "Bola Adewale", "Nigeria"),
        ("indirect", "troops had freed 14 hostages", "his office", "Nigeria"),
        ("direct", "The nation will not kneel", "his office", "Nigeria"),
    ],
    (
        "The court ruled on Thursday that the law was void. In a 40-page opinion, Judge Lena "
        "Hart wrote that the statute “punishes the poor for being seen”.\n\nThe attorney "
        "general, Mark Vale, said the state would appeal. He called the ruling “a mistake of "
        "history”."
    ): [
        ("indirect", "the law was void", "The court", ""),
        ("indirect", "the statute", "Lena Hart", ""),
        ("direct", "punishes the poor for being seen", "Lena Hart", ""),
        ("indirect", "the state would appeal", "Mark Vale", ""),
        ("topic", "the ruling", "Mark Vale", ""),
        ("direct", "a mistake of history", "Mark Vale", ""),
    ],
    (
        "“My brother called me from the roof,” said Leyla Demir, 43, a nurse. “He told me the "
        "water was at his knees.” She paused. “Then the line went dead.”"
    ): [
        ("direct", "My brother called me from the roof", "Leyla Demir", ""),
        ("direct", "He told me the water was at his knees", "Leyla Demir", ""),
        ("direct", "Then the line went dead", "Leyla Demir", ""),
    ],
    (
        "Iran denied on Monday that it had supplied the drones. Its foreign minister, Reza "
        "Amini, dismissed the report as “fiction for children”.\n\nUkraine's air force said 40 "
        "drones had been shot down overnight, while the United States said it would send more "
        "interceptors."
    ): [
        ("indirect", "it had supplied the drones", "Iran", "Iran"),
        ("topic", "the report", "Reza Amini", "Iran"),
        ("direct", "fiction for children", "Reza Amini", "Iran"),
        ("indirect", "40 drones had been shot down overnight", "Ukraine's air force", "Ukraine"),
        ("indirect", "it would send more interceptors", "United States", "United States"),
    ],
    (
        "According to a survey published on Thursday by the Pell Institute, two thirds of "
        "voters want the tunnel. “People are tired of the ferry,” said its author, Jens "
        "Falk.\n\nFalk said the margin of error was three points."
    ): [
        (
            "indirect",
            "two thirds of voters want the tunnel",
            "a survey published on Thursday by the Pell Institute",
            "",
        ),
        ("direct", "People are tired of the ferry", "Jens Falk", ""),
        ("indirect", "the margin of error was three points", "Jens Falk", ""),
    ],
    (
        "The Pentagon said on Tuesday that two U.S. soldiers had been wounded. A defense "
        "official, speaking on condition of anonymity, said the attack was carried out by a "
        "drone.\n\n“We will respond at a time of our choosing,” the official said."
    ): [
        ("indirect", "two U.S. soldiers had been wounded", "Pentagon", "United States"),
        ("indirect", "the attack was carried out by a drone", "A defense official", ""),
        ("direct", "We will respond at a time of our choosing", "A defense official", ""),
    ],
    (
        "Witnesses said the blast shook windows a mile away. One of them, Omar Delfin, said he "
        "saw a man run. “He had no shoes,” Delfin said."
    ): [
        ("indirect", "the blast shook windows a mile away", "Witnesses", ""),
        ("indirect", "he saw a man run", "Omar Delfin", ""),
        ("direct", "He had no shoes", "Omar Delfin", ""),
    ],
    (
        "South Korea's military said the North fired two missiles into the sea on Thursday. "
        "Japan's coast guard said both had already landed.\n\n“This is unacceptable,” Japanese "
        "Prime Minister Kenji Mori told reporters in Tokyo."
    ): [
        (
            "indirect",
            "the North fired two missiles into the sea on Thursday",
            "South Korea's military",
            "South Korea",
        ),
        ("indirect", "both had already landed", "Japan's coast guard", "Japan"),
        ("direct", "This is unacceptable", "Kenji Mori", "Japan"),
    ],
    (
        "The union, which represents 9,000 drivers, said its members would strike from Monday. "
        "“Nobody wants this,” said its general secretary, Pat Quill. “But nobody has called us "
        "back.”\n\nThe company said it was disappointed. In a letter to staff seen by the "
        "Herald, its chief executive, Dora Pike, wrote: “We have run out of road.”"
    ): [
        ("indirect", "its members would strike from Monday", "The union", ""),
        ("direct", "Nobody wants this", "Pat Quill", ""),
        ("direct", "But nobody has called us back", "Pat Quill", ""),
        ("indirect", "it was disappointed", "The company", ""),
        ("direct", "We have run out of road", "Dora Pike", ""),
    ],
    (
        "Vale's lawyer, Ana Brook, told the court that her client was asleep at the time. The "
        "prosecutor asked her whether anyone could confirm it. “The dog,” she replied."
    ): [
        ("indirect", "her client was asleep at the time", "Ana Brook", ""),
        ("indirect", "whether anyone could confirm it", "The prosecutor", ""),
        ("direct", "The dog", "Ana Brook", ""),
    ],
    (
        "The mayor, a former boxer, says he will fight the closure; his opponent, the "
        "architect Nina Strand, says he has already lost."
    ): [
        ("indirect", "he will fight the closure", "The mayor", ""),
        ("indirect", "he has already lost", "Nina Strand", ""),
    ],
    (
        "Hungary's government says migrants threaten its culture. Critics say the claim is a "
        "“smokescreen”.\n\n“They talk of borders so that we do not talk of hospitals,” said "
        "Eszter Kiss, an opposition MP."
    ): [
        ("indirect", "migrants threaten its culture", "Hungary's government", "Hungary"),
        ("indirect", "the claim is a", "Critics", ""),
        ("direct", "smokescreen", "Critics", ""),
        ("direct", "They talk of borders so that we do not talk of hospitals", "Eszter Kiss", ""),
    ],
    (
        "Thailand's army chief, Gen. Somchai Rattana, said on television that the border would "
        "reopen “when the guns are silent, and not before.”"
    ): [
        ("indirect", "the border would reopen", "Somchai Rattana", "Thailand"),
        ("direct", "when the guns are silent, and not before", "Somchai Rattana", "Thailand"),
    ],
    (
        "The report, released Monday by the inspector general, found that guards slept on "
        "duty. It recommends that cameras be installed. “Nobody was watching the watchers,” it "
        "says."
    ): [
        ("indirect", "guards slept on duty", "The report", ""),
        ("indirect", "cameras be installed", "The report", ""),
        ("direct", "Nobody was watching the watchers", "The report", ""),
    ],
    "One of them, Omar Delfin, said he saw a man run.": [
        ("indirect", "he saw a man run", "Omar Delfin", ""),
    ],
    "One resident, Omar Delfin, said he saw a man run.": [
        ("indirect", "he saw a man run", "Omar Delfin", ""),
    ],
    (
        "The European Commission fined the chipmaker Zelta €400m for what it called “a cartel "
        "of silence”."
    ): [
        ("direct", "a cartel of silence", "European Commission", "European Union"),
    ],
    "The navy seized the trawler after it said the crew had ignored three warnings.": [
        ("indirect", "the crew had ignored three warnings", "The navy", ""),
    ],
    "Zelta cut 400 jobs in what it called “a difficult week”.": [
        ("direct", "a difficult week", "Zelta", ""),
    ],
    "Moscow expelled two envoys over what it called “crude meddling”.": [
        ("direct", "crude meddling", "Moscow", "Russia"),
    ],
    "The museum closed its doors for what it termed “a long breath”.": [
        ("direct", "a long breath", "The museum", ""),
    ],
    (
        "The ministry banned the song. The station dropped it on Monday, and it said listeners "
        "had complained."
    ): [
        ("indirect", "listeners had complained", "The station", ""),
    ],
    ("Norway's oil fund sold its stake in Vale after it said the miner had lied about the dam."): [
        ("indirect", "the miner had lied about the dam", "Norway's oil fund", ""),
    ],
    (
        "“I want my son back,” said his mother. “He is 19.”\n\nThe army says Private Ilya "
        "Sorin died in an accident. His family does not believe it."
    ): [
        ("direct", "I want my son back", "his mother", ""),
        ("direct", "He is 19", "his mother", ""),
        ("indirect", "Private Ilya Sorin died in an accident", "The army", ""),
    ],
    (
        "In an interview with the Tribune, Hart said: “I was wrong about the bridge, and I am "
        "sorry.”\n\nShe said the company had pressed her to sign. The company denies this."
    ): [
        ("direct", "I was wrong about the bridge, and I am sorry", "Hart", ""),
        ("indirect", "the company had pressed her to sign", "Hart", ""),
    ],
    (
        "Farmers are angry. “Every year they promise us a canal,” said one, Joseph Banda, "
        "pointing at a dry ditch. “Every year we get a map.”"
    ): [
        ("direct", "Every year they promise us a canal", "Joseph Banda", ""),
        ("direct", "Every year we get a map", "Joseph Banda", ""),
    ],
    (
        "The opposition leader, Ana Soto, who lost to Mr Ruiz in 2019, said that he had "
        "“stolen a summer”. He replied that she had “never won a winter”."
    ): [
        ("indirect", "he had", "Ana Soto", ""),
        ("direct", "stolen a summer", "Ana Soto", ""),
        ("indirect", "she had", "Mr Ruiz", ""),
        ("direct", "never won a winter", "Mr Ruiz", ""),
    ],
    (
        "The World Health Organization warned on Friday that measles could return. “We are "
        "walking backwards,” said Dr. Kwame Asante, its director for Africa.\n\nGhana's health "
        "ministry said it had enough vaccine for a year."
    ): [
        ("indirect", "measles could return", "The World Health Organization", ""),
        ("direct", "We are walking backwards", "Kwame Asante", ""),
        ("indirect", "it had enough vaccine for a year", "Ghana's health ministry", "Ghana"),
    ],
    (
        "The White House said President Ellen Ward spoke with Chancellor Karl Voss by phone. "
        "The two “agreed to stay in touch,” the White House said in a readout.\n\nA German "
        "official said the call lasted nine minutes."
    ): [
        (
            "indirect",
            "President Ellen Ward spoke with Chancellor Karl Voss by phone",
            "White House",
            "United States",
        ),
        ("indirect", "The two", "White House", "United States"),
        ("direct", "agreed to stay in touch", "White House", "United States"),
        ("indirect", "the call lasted nine minutes", "A German official", "Germany"),
    ],
    (
        "Residents were told to boil water. “Boil everything,” read a notice on the door of "
        "the town hall."
    ): [
        ("direct", "Boil everything", "a notice", ""),
    ],
    (
        "Prosecutors allege that Brook hid the money in a piano. Brook, who has pleaded not "
        "guilty, says the piano was stolen. His trial opens on May 4."
    ): [
        ("indirect", "Brook hid the money in a piano", "Prosecutors", ""),
        ("indirect", "the piano was stolen", "Brook", ""),
    ],
    (
        "“There is no crisis,” the minister insisted. But a leaked memo, dated June 3 and seen "
        "by the Post, warned of “a summer without insulin”."
    ): [
        ("direct", "There is no crisis", "the minister", ""),
        ("direct", "a summer without insulin", "a leaked memo", ""),
    ],
    (
        "Asked about the delay, Sky Handling said that it was waiting for parts. It declined "
        "to say from whom."
    ): [
        ("indirect", "it was waiting for parts", "Sky Handling", ""),
    ],
    (
        "Ms. Lund, the author of a book on dams, said engineers have known for decades what to "
        "do. “They have not been asked,” she added."
    ): [
        ("indirect", "engineers have known for decades what to do", "Ms. Lund", ""),
        ("direct", "They have not been asked", "Ms. Lund", ""),
    ],
    (
        "Two people familiar with the matter said the bank had hired advisers. They asked not "
        "to be named because the talks were private. The bank did not respond to a request for "
        "comment."
    ): [
        ("indirect", "the bank had hired advisers", "Two people familiar with the matter", ""),
    ],
    (
        "The prime minister told parliament yesterday she would not resign. “Not now, not in "
        "the spring,” she said, to jeers from the opposition benches."
    ): [
        ("indirect", "she would not resign", "The prime minister", ""),
        ("direct", "Not now, not in the spring", "The prime minister", ""),
    ],
    "In a letter to the mayor she said that it was late.": [
        ("indirect", "it was late", "she", ""),
    ],
    "In an email to staff on Friday he wrote that the plant would close.": [
        ("indirect", "the plant would close", "he", ""),
    ],
    "It was, said the coach, the worst half he had seen.": [
        ("indirect", "It was", "the coach", ""),
        ("indirect", "the worst half he had seen", "the coach", ""),
    ],
    "There are, says the curator, nine such maps in the world.": [
        ("indirect", "There are", "the curator", ""),
        ("indirect", "nine such maps in the world", "the curator", ""),
    ],
    "The answer is, said the minister, simple.": [
        ("indirect", "The answer is", "the minister", ""),
        ("indirect", "simple", "the minister", ""),
    ],
    "Peru “regrets” the decision, its foreign minister, Alma Rojas, said.": [
        ("indirect", "Peru", "Alma Rojas", "Peru"),
        ("direct", "regrets", "Alma Rojas", "Peru"),
        ("indirect", "the decision", "Alma Rojas", "Peru"),
    ],
    "The bank “fully respects” the ruling, a spokeswoman said in an email.": [
        ("indirect", "The bank", "a spokeswoman", ""),
        ("direct", "fully respects", "a spokeswoman", ""),
        ("indirect", "the ruling", "a spokeswoman", ""),
    ],
    (
        "Moscow “categorically rejects” any such claim, Kremlin spokesman Ilya Sorin told "
        "reporters."
    ): [
        ("indirect", "Moscow", "Ilya Sorin", "Russia"),
        ("direct", "categorically rejects", "Ilya Sorin", "Russia"),
        ("indirect", "any such claim", "Ilya Sorin", "Russia"),
    ],
    "The company “takes these claims very seriously,” it said in a statement.": [
        ("indirect", "The company", "it", ""),
        ("direct", "takes these claims very seriously", "it", ""),
    ],
    "He got up, thanked the host, and left.": [
        ("topic", "the host", "He", ""),
    ],
    "The team lost, blamed the referee, and went home.": [
        ("topic", "the referee", "The team", ""),
    ],
    (
        "“The roof was gone,” recalled Amina Yusuf, who teaches at the school. “So were the books.”"
    ): [
        ("direct", "The roof was gone", "Amina Yusuf", ""),
        ("direct", "So were the books", "Amina Yusuf", ""),
    ],
    (
        "Vale Chemical, whose plant burned for three days, insists it followed every rule; "
        "inspectors say it did not."
    ): [
        ("indirect", "it followed every rule", "Vale Chemical", ""),
        ("indirect", "it did not", "inspectors", ""),
    ],
    (
        "Neither the ministry nor the firm would comment. A person close to the talks said "
        "they had “hit a wall”."
    ): [
        ("indirect", "they had", "A person close to the talks", ""),
        ("direct", "hit a wall", "A person close to the talks", ""),
    ],
    (
        "The king, in a rare speech, urged both sides to talk. “A nation is a table,” he said. "
        "“It needs all its legs.”"
    ): [
        ("indirect", "both sides to talk", "The king", ""),
        ("direct", "A nation is a table", "The king", ""),
        ("direct", "It needs all its legs", "The king", ""),
    ],
    (
        "The fund's manager, Otto Brandt, said he had lost “everything but the phone”. His "
        "clients have lost more. One, a retired dentist named Ines Falk, said she had learnt "
        "of it from the radio.\n\n“I was ironing,” she said."
    ): [
        ("indirect", "he had lost", "Otto Brandt", ""),
        ("direct", "everything but the phone", "Otto Brandt", ""),
        ("indirect", "she had learnt of it from the radio", "Ines Falk", ""),
        ("direct", "I was ironing", "Ines Falk", ""),
    ],
    (
        "Residents of the valley have complained for years that the dust makes them ill. “My "
        "windows are brown,” said Rosa Quispe, 61. The mine's owners say the dust is harmless."
    ): [
        ("indirect", "the dust makes them ill", "Residents of the valley", ""),
        ("direct", "My windows are brown", "Rosa Quispe", ""),
        ("indirect", "the dust is harmless", "The mine's owners", ""),
    ],
    "“Who pays?” asked the senator. “You do,” the witness, Mark Vale, answered.": [
        ("direct", "Who pays", "the senator", ""),
        ("direct", "You do", "Mark Vale", ""),
    ],
    "Estonia will, its defence minister said, send two more ships. Latvia will not.": [
        ("indirect", "Estonia will", "its defence minister", "Estonia"),
        ("indirect", "send two more ships", "its defence minister", "Estonia"),
    ],
    (
        "The foreign ministers of Kenya and Uganda said in a joint statement that the road "
        "would be repaired by June."
    ): [
        (
            "indirect",
            "the road would be repaired by June",
            "The foreign ministers of Kenya and Uganda",
            "",
        ),
    ],
    (
        "Former president Hugo Vera said the vote was a fraud. The electoral council called "
        "that “a sad lie”."
    ): [
        ("indirect", "the vote was a fraud", "Hugo Vera", ""),
        ("direct", "a sad lie", "The electoral council", ""),
    ],
    (
        "The official Xinhua news agency quoted the minister as saying that the dam was safe. "
        "Villagers interviewed by Reuters said water was already coming through."
    ): [
        ("indirect", "the dam was safe", "the minister", ""),
        ("indirect", "water was already coming through", "Villagers", ""),
    ],
    (
        "An aide to the governor, who spoke on condition of anonymity, said she would not run. "
        "The governor's office declined to comment."
    ): [
        ("indirect", "she would not run", "An aide to the governor", ""),
    ],
    (
        "The US, the world's biggest buyer, said it would look elsewhere. Canada, meanwhile, "
        "said it had plenty."
    ): [
        ("indirect", "it would look elsewhere", "US", "United States"),
        ("indirect", "it had plenty", "Canada", "Canada"),
    ],
    ("The mayor tweeted: “The bridge is open. Drive slowly.” An hour later she deleted it."): [
        ("direct", "The bridge is open. Drive slowly", "The mayor", ""),
    ],
    "“If it rains,” warned Jan Holt, the dyke master, “we are done.”": [
        ("direct", "If it rains", "Jan Holt", ""),
        ("direct", "we are done", "Jan Holt", ""),
    ],
    (
        "The head of the UN agency, Paula Reyes, said children were eating grass. Israel says "
        "aid is getting through.\n\n“That is simply not what we see,” Reyes said."
    ): [
        ("indirect", "children were eating grass", "Paula Reyes", ""),
        ("indirect", "aid is getting through", "Israel", "Israel"),
        ("direct", "That is simply not what we see", "Paula Reyes", ""),
    ],
    (
        "Scientists at the University of Hill found that bees prefer blue. The study, "
        "published in the journal Pollen, looked at 4,000 flights.\n\n“We were surprised,” "
        "said lead author Nina Strand."
    ): [
        ("indirect", "bees prefer blue", "Scientists at the University of Hill", ""),
        ("direct", "We were surprised", "Nina Strand", ""),
    ],
    (
        "Mr Okoro, who denies wrongdoing, told the inquiry: “I signed what I was given.” Asked "
        "by counsel whether he had read it, he said: “Not all.”"
    ): [
        ("indirect", "wrongdoing", "Mr Okoro", ""),
        ("direct", "I signed what I was given", "Mr Okoro", ""),
        ("direct", "Not all", "Mr Okoro", ""),
    ],
    (
        "The chairman of the committee, Rep. Dan Hill (R-Ohio), said the agency had “lost its "
        "way.” Democrats on the panel accused him of grandstanding."
    ): [
        ("indirect", "the agency had", "Dan Hill", ""),
        ("direct", "lost its way", "Dan Hill", ""),
        ("topic", "him", "Democrats on the panel", ""),
        ("indirect", "grandstanding", "Democrats on the panel", ""),
    ],
    (
        "The Kremlin said on Wednesday it saw no need for talks. Spokesman Ilya Sorin said "
        "Russia was “open to any serious offer” but had received none."
    ): [
        ("indirect", "it saw no need for talks", "Kremlin", "Russia"),
        ("indirect", "Russia was", "Ilya Sorin", "Russia"),
        ("direct", "open to any serious offer", "Ilya Sorin", "Russia"),
        ("indirect", "but had received none", "Ilya Sorin", "Russia"),
    ],
    "He was, in the words of one neighbour, “the kindest thief on the street”.": [
        ("direct", "the kindest thief on the street", "one neighbour", ""),
    ],
    '"We\'re heartbroken," the family said through their lawyer. "She was our light."': [
        ("direct", "We're heartbroken", "the family", ""),
        ("direct", "She was our light", "the family", ""),
    ],
    (
        "The Kremlin said on Wednesday it saw no need for talks. Spokesman Ilya Sorin said "
        "Russia was open to any offer."
    ): [
        ("indirect", "it saw no need for talks", "Kremlin", "Russia"),
        ("indirect", "Russia was open to any offer", "Ilya Sorin", "Russia"),
    ],
    (
        "Ghana's health ministry said it had enough vaccine. “There is no shortage,” said "
        "spokeswoman Efua Boateng."
    ): [
        ("indirect", "it had enough vaccine", "Ghana's health ministry", "Ghana"),
        ("direct", "There is no shortage", "Efua Boateng", "Ghana"),
    ],
    "Zelta said it would appeal. A spokesman, Otto Brandt, said the fine was unjust.": [
        ("indirect", "it would appeal", "Zelta", ""),
        ("indirect", "the fine was unjust", "Otto Brandt", ""),
    ],
    (
        "The United Nations said the road was cut. Spokesman Jean Kabore said two lorries had "
        "turned back."
    ): [
        ("indirect", "the road was cut", "The United Nations", ""),
        ("indirect", "two lorries had turned back", "Jean Kabore", ""),
    ],
    (
        "London's police chief said two officers had been suspended. In Paris, the interior "
        "ministry said it had opened an inquiry."
    ): [
        ("indirect", "two officers had been suspended", "London's police chief", ""),
        ("indirect", "it had opened an inquiry", "the interior ministry", "France"),
    ],
    "“We protest,” foreign ministry spokesman Lin Bo told reporters in Beijing.": [
        ("direct", "We protest", "Lin Bo", "China"),
    ],
    "In Lima, the foreign ministry summoned the envoy and said it was “alarmed”.": [
        ("indirect", "it was", "the foreign ministry", "Peru"),
        ("direct", "alarmed", "the foreign ministry", "Peru"),
    ],
    "The agriculture ministry said the harvest was poor.": [
        ("indirect", "the harvest was poor", "The agriculture ministry", ""),
    ],
    (
        "Norway's prime minister visited Paris on Monday. “We are friends,” the foreign "
        "minister told reporters in Paris."
    ): [
        ("direct", "We are friends", "the foreign minister", ""),
    ],
    (
        "The mayor's office said the bridge was safe. Spokesman Dan Hill said it would open on "
        "Friday."
    ): [
        ("indirect", "the bridge was safe", "The mayor's office", ""),
        ("indirect", "it would open on Friday", "Dan Hill", ""),
    ],
    (
        "Mayor resigns after ‘worst week’ of her life\n\nBy Nina Strand\n\nThe mayor of Hill "
        "stepped down on Friday. “I am tired,” Ana Soto said.\n\nRead more: What the council "
        "said last week"
    ): [
        ("scare", "worst week", "", ""),
        ("paratext", "By Nina Strand", "", ""),
        ("direct", "I am tired", "Ana Soto", ""),
        ("paratext", "Read more: What the council said last week", "", ""),
    ],
    (
        "Minister: no new taxes before spring\n\nFrance will not raise taxes, its budget "
        "minister said on Tuesday."
    ): [
        ("indirect", "no new taxes before spring", "Minister", ""),
        ("indirect", "France will not raise taxes", "its budget minister", "France"),
    ],
    (
        "‘We will not leave’: miners defy court order\n\nMiners at the Vale pit said they "
        "would stay underground."
    ): [
        ("direct", "We will not leave", "miners", ""),
        ("indirect", "they would stay underground", "Miners at the Vale pit", ""),
    ],
    (
        "09:15 The governor says two bridges are closed.\n\n09:40 “Stay at home,” the fire "
        "chief tells local radio.\n\n10:05 The army is sending boats. Its spokesman, Col. Dan "
        "Hill, says they will arrive by noon."
    ): [
        ("indirect", "two bridges are closed", "The governor", ""),
        ("direct", "Stay at home", "the fire chief", ""),
        ("indirect", "they will arrive by noon", "Dan Hill", ""),
    ],
    (
        "Photo: A woman carries water in Lima. (Rosa Quispe/Wire)\n\n“We queue from four in "
        "the morning,” said Marta Vera, 51."
    ): [
        ("paratext", "Photo: A woman carries water in Lima. (Rosa Quispe/Wire)", "", ""),
        ("direct", "We queue from four in the morning", "Marta Vera", ""),
    ],
    (
        "WASHINGTON (AP) — The Senate voted 52-48 on Tuesday to confirm Dora Pike as envoy to "
        'Chile.\n\n"She is the wrong choice," Sen. Mark Vale, D-Ore., said before the vote. '
        '"She has never been south of Texas."'
    ): [
        ("paratext", "WASHINGTON (AP)", "", ""),
        ("direct", "She is the wrong choice", "Mark Vale", ""),
        ("direct", "She has never been south of Texas", "Mark Vale", ""),
    ],
    (
        "Q: When did you first see the sea?\n\nA: I was nine. My uncle drove us.\n\nQ: Were "
        "you afraid?\n\nA: Of the uncle, yes."
    ): [
        ("block", "I was nine. My uncle drove us", "", ""),
        ("block", "Of the uncle, yes", "", ""),
    ],
    (
        "HOST: Governor, thank you for coming.\n\nGOV. RUIZ: It's good to be here.\n\nHOST: "
        "Will the road open?\n\nGOV. RUIZ: In June."
    ): [
        ("block", "Governor, thank you for coming", "Host", ""),
        ("block", "It's good to be here", "Gov. Ruiz", ""),
        ("block", "Will the road open", "Host", ""),
        ("block", "In June", "Gov. Ruiz", ""),
    ],
    "“The river gave us everything and then came to collect.”\n— Amina Yusuf, fisherwoman": [
        ("direct", "The river gave us everything and then came to collect", "Amina Yusuf", ""),
    ],
    (
        "Dear Editor,\n\nThe clock on the town hall has been wrong since March. I have missed "
        "two trains.\n\nJan Holt, Hill"
    ): [
        ("block", "Dear Editor", "Jan Holt", ""),
        (
            "block",
            ("The clock on the town hall has been wrong since March. I have missed two trains"),
            "Jan Holt",
            "",
        ),
        ("block", "Jan Holt, Hill", "Jan Holt", ""),
    ],
    (
        "'I told them it would flood,' said Rosa Quispe, a baker. 'They said I should "
        "bake.'\n\nThe council's \"flood plan\" runs to one page."
    ): [
        ("direct", "I told them it would flood", "Rosa Quispe", ""),
        ("direct", "They said I should bake", "Rosa Quispe", ""),
        ("scare", "flood plan", "", ""),
    ],
    (
        "El País reported that the bank had hidden the loss. The bank said the story was "
        "“false from the headline down”."
    ): [
        ("indirect", "the bank had hidden the loss", "El País", ""),
        ("indirect", "the story was", "The bank", ""),
        ("direct", "false from the headline down", "The bank", ""),
    ],
    "“Nous sommes prêts” (“We are ready”), the coach told French television.": [
        ("direct", "Nous sommes prêts", "the coach", ""),
        ("direct", "We are ready", "the coach", ""),
    ],
    (
        "The word “saudade” has no equivalent in English. Ruiz used it three times in his speech."
    ): [],
    "The ship, the “Ocean Pearl”, ran aground on Monday. Its captain was arrested.": [],
    (
        "According to the indictment, the two men met in a car park in May. Their lawyers say "
        "they have never met.\n\nProsecutor Lena Hart said “the tapes speak for themselves”."
    ): [
        ("indirect", "the two men met in a car park in May", "the indictment", ""),
        ("indirect", "they have never met", "Their lawyers", ""),
        ("direct", "the tapes speak for themselves", "Lena Hart", ""),
    ],
    (
        "The committee's report finds that the ferry “should never have sailed”, and "
        "recommends that its owner be charged. The owner, Vale Lines, rejects the findings."
    ): [
        ("indirect", "the ferry", "The committee's report", ""),
        ("direct", "should never have sailed", "The committee's report", ""),
        ("indirect", "its owner be charged", "The committee's report", ""),
        ("topic", "the findings", "Vale Lines", ""),
    ],
    "Critics have called the law a “gag”. The government says it protects children.": [
        ("topic", "the law", "Critics", ""),
        ("direct", "gag", "Critics", ""),
        ("indirect", "it protects children", "The government", ""),
    ],
    (
        "Nurse Pia Lund described the ward as “a corridor with beds”. Her manager disputes "
        "that description."
    ): [
        ("topic", "the ward", "Pia Lund", ""),
        ("direct", "a corridor with beds", "Pia Lund", ""),
        ("topic", "that description", "Her manager", ""),
    ],
    "“Enough”: teachers in Lima reject pay offer": [
        ("direct", "Enough", "teachers", ""),
        ("topic", "pay offer", "teachers in Lima", ""),
    ],
    "‘Theft’: farmers reject levy": [
        ("direct", "Theft", "farmers", ""),
        ("topic", "levy", "farmers", ""),
    ],
    "‘A bad day’: Brook regrets dam vote": [
        ("direct", "A bad day", "Brook", ""),
        ("topic", "dam vote", "Brook", ""),
    ],
    (
        "The residents listed their grievances:\n\n• no water since May\n\n• no answer from "
        "the council"
    ): [
        ("block", "no water since May", "The residents", ""),
        ("block", "no answer from the council", "The residents", ""),
    ],
    (
        "Vale Lines gave two reasons for the delay. Steel had doubled, it said, and two ships "
        "were late."
    ): [
        ("indirect", "Steel had doubled", "Vale Lines", ""),
        ("indirect", "and two ships were late", "Vale Lines", ""),
    ],
    (
        "Vale Lines was fined on Monday. The price of steel had doubled, it said, and two "
        "ships were late."
    ): [
        ("indirect", "The price of steel had doubled", "Vale Lines", ""),
        ("indirect", "and two ships were late", "Vale Lines", ""),
    ],
    "Zelta cut its forecast on Thursday. Demand was weak, it said.": [
        ("indirect", "Demand was weak", "Zelta", ""),
    ],
    "The ministry will pay. The money, it said, was ready.": [
        ("indirect", "The money", "The ministry", ""),
        ("indirect", "was ready", "The ministry", ""),
    ],
    (
        "The grain, Ukraine's agriculture minister, Oksana Bilyk, said on Monday, would be "
        "shipped “by any road that is left”."
    ): [
        ("indirect", "The grain", "Oksana Bilyk", "Ukraine"),
        ("indirect", "would be shipped", "Oksana Bilyk", "Ukraine"),
        ("direct", "by any road that is left", "Oksana Bilyk", "Ukraine"),
    ],
    "Prices, economists at Alp Bank wrote in a note, will not fall before June.": [
        ("indirect", "Prices", "economists at Alp Bank", ""),
        ("indirect", "will not fall before June", "economists at Alp Bank", ""),
    ],
    "A ceasefire, two diplomats said privately, was closer than either side admitted.": [
        ("indirect", "A ceasefire", "two diplomats", ""),
        ("indirect", "was closer than either side admitted", "two diplomats", ""),
    ],
    "What the town needs, the priest said, is a bus.": [
        ("indirect", "What the town needs", "the priest", ""),
        ("indirect", "is a bus", "the priest", ""),
    ],
    "Nothing, Delfin told the court, had prepared him for the silence.": [
        ("indirect", "Nothing", "Delfin", ""),
        ("indirect", "had prepared him for the silence", "Delfin", ""),
    ],
    "Had he known, Moss said, he would have stayed at home.": [
        ("indirect", "Had he known", "Moss", ""),
        ("indirect", "he would have stayed at home", "Moss", ""),
    ],
    (
        "Kenya's envoy to the U.N., Daniel Mutua, accused Rwanda of arming the rebels. "
        "Rwanda's ambassador, Alice Uwera, called the accusation “a tired song”."
    ): [
        ("topic", "Rwanda", "Daniel Mutua", "Kenya"),
        ("indirect", "arming the rebels", "Daniel Mutua", "Kenya"),
        ("topic", "the accusation", "Alice Uwera", "Rwanda"),
        ("direct", "a tired song", "Alice Uwera", "Rwanda"),
    ],
    (
        "The Israeli ambassador to France, Noa Peretz, said her country regretted the delay. "
        "The French foreign ministry said it had “taken note”."
    ): [
        ("indirect", "her country regretted the delay", "Noa Peretz", "Israel"),
        ("indirect", "it had", "The French foreign ministry", "France"),
        ("direct", "taken note", "The French foreign ministry", "France"),
    ],
    (
        "A joint statement by Chad and Niger said the wells would be shared. Niger's water "
        "minister, Moussa Issa, called it “a treaty of thirst”."
    ): [
        ("indirect", "the wells would be shared", "Chad and Niger", ""),
        ("direct", "a treaty of thirst", "Moussa Issa", "Niger"),
    ],
    (
        "In a joint declaration on Sunday, the leaders of Mali and Togo pledged to reopen the "
        "border. They did not say when."
    ): [
        ("indirect", "to reopen the border", "the leaders of Mali and Togo", ""),
    ],
    (
        "The G7 said in a communiqué issued after two days of talks in Turin that it would "
        "lend Ukraine $5bn."
    ): [
        ("indirect", "it would lend Ukraine $5bn", "The G7", ""),
    ],
    (
        "The company is expected to announce on Thursday that it will cut 900 jobs. It has "
        "declined to say where."
    ): [
        ("indirect", "it will cut 900 jobs", "The company", ""),
    ],
    (
        "He did not say whether he would run. He said only that he was “thinking about the garden”."
    ): [
        ("indirect", "he was", "He", ""),
        ("direct", "thinking about the garden", "He", ""),
    ],
    "The bank never claimed the scheme was free. It said it was cheap.": [
        ("indirect", "it was cheap", "The bank", ""),
    ],
    "Lund has denied that she took the money, and denied knowing who did.": [
        ("indirect", "she took the money", "Lund", ""),
        ("indirect", "knowing who did", "Lund", ""),
    ],
    "Vale was accused by prosecutors of hiding the ledger. He denies the charge.": [
        ("indirect", "hiding the ledger", "prosecutors", ""),
        ("topic", "the charge", "He", ""),
    ],
    ("It is feared that more bodies lie under the snow. Rescuers hope to reach the hut by dawn."): [
        ("attitude", "more bodies lie under the snow", "", ""),
        ("attitude", "to reach the hut by dawn", "Rescuers", ""),
    ],
    "The paper said its reporter had been told by a guard that the prisoner was dead.": [
        (
            "indirect",
            "its reporter had been told by a guard that the prisoner was dead",
            "The paper",
            "",
        ),
    ],
    "State television, quoting a military source, said three ships had been sunk.": [
        ("indirect", "three ships had been sunk", "State television", ""),
    ],
    "Tass news agency cited the governor as saying that the fire was out.": [
        ("indirect", "the fire was out", "the governor", ""),
    ],
    "Moss told friends that Brook had told him the vote was fixed.": [
        ("indirect", "Brook had told him the vote was fixed", "Moss", ""),
    ],
    (
        "Soto, speaking through an interpreter, said the guards had been kind. “They gave me "
        "tea,” she said."
    ): [
        ("indirect", "the guards had been kind", "Soto", ""),
        ("direct", "They gave me tea", "Soto", ""),
    ],
    "She had not wanted to come, she said. “But my sister insisted.”": [
        ("indirect", "She had not wanted to come", "she", ""),
        ("direct", "But my sister insisted", "she", ""),
    ],
    "The minister was asked why the report had been delayed. “Printers,” he said.": [
        ("direct", "Printers", "The minister", ""),
    ],
    (
        "“It's not over,” he told the agency. Omar Delfin, who is 40, has been in the hut "
        "since May."
    ): [
        ("direct", "It's not over", "Omar Delfin", ""),
    ],
    "“I lost it all,” she said. Rosa Quispe, a widow, stood where her kitchen had been.": [
        ("direct", "I lost it all", "Rosa Quispe", ""),
    ],
    "“We are open,” he said, wiping the counter. The barman, Jan Holt, had no customers.": [
        ("direct", "We are open", "Jan Holt", ""),
    ],
    "She never wanted a statue, she said. Ines Falk, 90, sat in the first row.": [
        ("indirect", "She never wanted a statue", "Ines Falk", ""),
    ],
    "The dam is safe, said a farmer who lives below it.": [
        ("indirect", "The dam is safe", "a farmer", ""),
    ],
    "The shelter was full, said a woman from the coast.": [
        ("indirect", "The shelter was full", "a woman", ""),
    ],
    "The roads were empty, said residents who fled at dawn.": [
        ("indirect", "The roads were empty", "residents", ""),
    ],
    "The well, say the women who use it, has been dry since March.": [
        ("indirect", "The well", "the women", ""),
        ("indirect", "has been dry since March", "the women", ""),
    ],
    "The town, said a nurse who asked not to be named, was out of morphine.": [
        ("indirect", "The town", "a nurse", ""),
        ("indirect", "was out of morphine", "a nurse", ""),
    ],
    "Lima told a Brasília radio station she had packed “one bag and no regrets”.": [
        ("indirect", "she had packed", "Lima", "Peru"),
        ("direct", "one bag and no regrets", "Lima", "Peru"),
    ],
    "Vera told a local radio station he was “done”.": [
        ("indirect", "he was", "Vera", ""),
        ("direct", "done", "Vera", ""),
    ],
    "The coach told the Hill Gazette his side was “a choir without a tune”.": [
        ("indirect", "his side was", "The coach", ""),
        ("direct", "a choir without a tune", "The coach", ""),
    ],
    "Soto told a packed hall in Lima the vote had been stolen.": [
        ("indirect", "the vote had been stolen", "Soto", ""),
    ],
    "He told his followers on Sunday to stay at home.": [
        ("indirect", "to stay at home", "He", ""),
    ],
    "She told a Senate committee that the device failed.": [
        ("indirect", "the device failed", "She", ""),
    ],
    (
        "Twelve climbers were missing on Monday after an avalanche in northern Pakistan, "
        "officials said.\n\nRescue teams reached the base camp at dawn but were driven back by "
        "snow, Col. Imran Shah told reporters. Two helicopters are waiting in Skardu, he said, "
        "and will fly when the wind drops.\n\nAmong the missing is Elena Kovac, 34, a doctor "
        "from Zagreb. Her husband, Ivan, said he last heard from her on Friday. “She said the "
        "sky was clear,” he said.\n\nThe Alpine Club of Pakistan said it was too early to talk "
        "of deaths."
    ): [
        (
            "indirect",
            ("Twelve climbers were missing on Monday after an avalanche in northern Pakistan"),
            "officials",
            "",
        ),
        (
            "indirect",
            "Rescue teams reached the base camp at dawn but were driven back by snow",
            "Imran Shah",
            "",
        ),
        ("indirect", "Two helicopters are waiting in Skardu", "Imran Shah", ""),
        ("indirect", "and will fly when the wind drops", "Imran Shah", ""),
        ("indirect", "he last heard from her on Friday", "Ivan", ""),
        ("direct", "She said the sky was clear", "Ivan", ""),
        ("indirect", "it was too early to talk of deaths", "The Alpine Club of Pakistan", ""),
    ],
    (
        "Shares in Norden Air fell 8 percent after the carrier warned that fuel costs would "
        "wipe out its profit this year.\n\n“The second half will be worse than the first,” "
        "Chief Executive Lars Holm said on a call with analysts.\n\nNorden expects to fly 41 "
        "million passengers, fewer than it had planned. Holm said the airline would park nine "
        "jets.\n\nAnalyst Petra Nowak at Alp Bank called the outlook “grim but honest”."
    ): [
        ("indirect", "fuel costs would wipe out its profit this year", "the carrier", ""),
        ("direct", "The second half will be worse than the first", "Lars Holm", ""),
        ("attitude", "to fly 41 million passengers, fewer than it had planned", "Norden", ""),
        ("indirect", "the airline would park nine jets", "Lars Holm", ""),
        ("topic", "the outlook", "Petra Nowak", ""),
        ("direct", "grim but honest", "Petra Nowak", ""),
    ],
    (
        "Brazil's president, Rosa Lima, on Friday vetoed a bill that would have opened two "
        "reserves to mining.\n\nIn a message to Congress, Lima said the bill was “an axe with "
        "a preamble”. Lawmakers can overturn the veto with a simple majority, and several said "
        "they would try.\n\n“The president lives in a city,” said Senator Paulo Braga, who "
        "represents the mining state of Pará. “We live on top of the ore.”\n\nEnvironmental "
        "groups welcomed the move."
    ): [
        ("indirect", "the bill was", "Rosa Lima", "Brazil"),
        ("direct", "an axe with a preamble", "Rosa Lima", "Brazil"),
        ("indirect", "they would try", "several", ""),
        ("direct", "The president lives in a city", "Paulo Braga", ""),
        ("direct", "We live on top of the ore", "Paulo Braga", ""),
        ("topic", "the move", "Environmental groups", ""),
    ],
    (
        "The defence ministry in Oslo confirmed that a submarine had been sighted off Bodø. It "
        "gave no further details.\n\nA spokeswoman for NATO, Claire Dubois, said the alliance "
        "was “aware of the report”. Russia's embassy did not respond."
    ): [
        (
            "indirect",
            "a submarine had been sighted off Bodø",
            "The defence ministry in Oslo",
            "Norway",
        ),
        ("indirect", "the alliance was", "Claire Dubois", ""),
        ("direct", "aware of the report", "Claire Dubois", ""),
    ],
    (
        "Tanzania has banned night buses after a crash that killed 31 people. Transport "
        "Minister Neema Mushi announced the ban on state television, saying that “speed and "
        "sleep” were to blame.\n\nThe bus owners' association said it had not been consulted. "
        "Its chairman, Hassan Juma, said drivers would lose half their pay.\n\n“The minister "
        "flies,” he said."
    ): [
        ("topic", "the ban on state television", "Neema Mushi", "Tanzania"),
        ("direct", "speed and sleep", "Neema Mushi", "Tanzania"),
        ("indirect", "were to blame", "Neema Mushi", "Tanzania"),
        ("indirect", "it had not been consulted", "The bus owners' association", ""),
        ("indirect", "drivers would lose half their pay", "Hassan Juma", ""),
        ("direct", "The minister flies", "Hassan Juma", ""),
    ],
    (
        "Police in Hill said they were looking for a man in a green coat. The man, they said, "
        "is not considered dangerous.\n\nAnyone who has seen him is asked to call the station. "
        "“Please do not approach him,” Sgt. June Park said. “He is frightened.”"
    ): [
        ("indirect", "they were looking for a man in a green coat", "Police in Hill", ""),
        ("indirect", "The man", "Police in Hill", ""),
        ("indirect", "is not considered dangerous", "Police in Hill", ""),
        ("direct", "Please do not approach him", "June Park", ""),
        ("direct", "He is frightened", "June Park", ""),
    ],
    (
        "Israel and Hamas traded blame for the collapse of talks in Cairo. Israel said the "
        "group had added demands at the last minute; Hamas said it had accepted every word of "
        "the draft.\n\nEgypt's foreign ministry urged both to “return to the table before the "
        "table is gone”."
    ): [
        ("indirect", "the group had added demands at the last minute", "Israel", "Israel"),
        ("indirect", "it had accepted every word of the draft", "Hamas", ""),
        ("indirect", "both to", "Egypt's foreign ministry", "Egypt"),
        (
            "direct",
            "return to the table before the table is gone",
            "Egypt's foreign ministry",
            "Egypt",
        ),
    ],
    (
        "Under the deal, Serbia will supply power to Kosovo through the winter. Kosovo's "
        "energy minister, Arta Gashi, hailed it as “a small light”; her Serbian counterpart, "
        "Dragan Ilic, said only that it was “technical”."
    ): [
        ("direct", "a small light", "Arta Gashi", "Kosovo"),
        ("indirect", "it was", "Dragan Ilic", "Serbia"),
        ("direct", "technical", "Dragan Ilic", "Serbia"),
    ],
    (
        "A fire that began in a bakery destroyed eleven houses in the old town of Hill, the "
        "fire service said. No one was hurt. The mayor, Tom Vale, who lives in the street, "
        "said he had lost “a house and forty years of newspapers”. He said the town would "
        "rebuild."
    ): [
        (
            "indirect",
            ("A fire that began in a bakery destroyed eleven houses in the old town of Hill"),
            "the fire service",
            "",
        ),
        ("indirect", "he had lost", "Tom Vale", ""),
        ("direct", "a house and forty years of newspapers", "Tom Vale", ""),
        ("indirect", "the town would rebuild", "Tom Vale", ""),
    ],
    ("Tanzania has banned night buses. Transport Minister Neema Mushi said speed was to blame."): [
        ("indirect", "speed was to blame", "Neema Mushi", "Tanzania"),
    ],
    ("Chile's congress passed the budget. “It is a start,” Finance Minister Hugo Vera said."): [
        ("direct", "It is a start", "Hugo Vera", "Chile"),
    ],
    (
        "Iran denied that it had struck Israel. Prime Minister Noa Peretz said the reply would "
        "come."
    ): [
        ("indirect", "it had struck Israel", "Iran", "Iran"),
        ("indirect", "the reply would come", "Noa Peretz", ""),
    ],
    "The club lost again. Prime Minister Ines Falk, a fan, said she was used to it.": [
        ("indirect", "she was used to it", "Ines Falk", ""),
    ],
    ("Chile's president vetoed the law. Finance Minister Hugo Vera said the money was gone."): [
        ("indirect", "the money was gone", "Hugo Vera", "Chile"),
    ],
    (
        "Kenya's government will build the dam. Water Minister Asha Odera said it would take a "
        "year."
    ): [
        ("indirect", "it would take a year", "Asha Odera", "Kenya"),
    ],
    (
        "The referee, said the manager, who was sent off in the second half, had “lost his "
        "compass”."
    ): [
        ("indirect", "The referee", "the manager", ""),
        ("indirect", "had", "the manager", ""),
        ("direct", "lost his compass", "the manager", ""),
    ],
    "Rain, forecasters say, is on its way.": [
        ("indirect", "Rain", "forecasters", ""),
        ("indirect", "is on its way", "forecasters", ""),
    ],
    "The judge said Vale, 40, a plumber, had “walked through a door that others opened”.": [
        ("indirect", "Vale, 40, a plumber, had", "The judge", ""),
        ("direct", "walked through a door that others opened", "The judge", ""),
    ],
    "“Why now?” asked Lund's lawyer. “Because he is dead now,” the witness answered.": [
        ("direct", "Why now", "Lund's lawyer", ""),
        ("direct", "Because he is dead now", "the witness", ""),
    ],
    "“What did you see?” the judge asked. “Smoke,” said the boy.": [
        ("direct", "What did you see", "the judge", ""),
        ("direct", "Smoke", "the boy", ""),
    ],
    "The Kremlin called the sanctions illegal. The White House said they would stay.": [
        ("indirect", "they would stay", "White House", "United States"),
    ],
    "Sri Lanka's president fled to the Maldives, a military official said.": [
        ("indirect", "Sri Lanka's president fled to the Maldives", "a military official", ""),
    ],
    "The elder Vera said the shop was closed. Her sister said it was “resting”.": [
        ("indirect", "the shop was closed", "The elder Vera", ""),
        ("indirect", "it was", "Her sister", ""),
        ("direct", "resting", "Her sister", ""),
    ],
    (
        "Cuba and Haiti said on Friday they would share the catch. Haiti's fisheries minister, "
        "Jean Paul, said the sea “has no fence”."
    ): [
        ("indirect", "they would share the catch", "Cuba and Haiti", ""),
        ("indirect", "the sea", "Jean Paul", "Haiti"),
        ("direct", "has no fence", "Jean Paul", "Haiti"),
    ],
    (
        "Dr. Lena Hart of St. Mary's Hospital said the vaccine was safe. “I took it,” said "
        "Hart, who is 66."
    ): [
        ("indirect", "the vaccine was safe", "Lena Hart", ""),
        ("direct", "I took it", "Lena Hart", ""),
    ],
    "On Jan. 4, Sgt. Dan Pike wrote that the tank was empty. It was not.": [
        ("indirect", "the tank was empty", "Dan Pike", ""),
    ],
    (
        "The farmer, whose land lies near the border, says the soldiers took his goats. The "
        "army has denied it."
    ): [
        ("indirect", "the soldiers took his goats", "The farmer", ""),
    ],
    "Friends called her “Tiny”. “She hated it,” said her brother.": [
        ("direct", "Tiny", "Friends", ""),
        ("direct", "She hated it", "her brother", ""),
    ],
    "The so-called “peace train” left empty. The mayor called it “a success”.": [
        ("scare", "peace train", "", ""),
        ("direct", "a success", "The mayor", ""),
    ],
    "Nobody knows who painted it. “It was there in the morning,” one neighbour shrugged.": [
        ("direct", "It was there in the morning", "one neighbour", ""),
    ],
    "“Brilliant,” beamed Holt. “Just brilliant.”": [
        ("direct", "Brilliant", "Holt", ""),
        ("direct", "Just brilliant", "Holt", ""),
    ],
    "Pike blasted the ruling as “cowardly” and vowed to appeal.": [
        ("topic", "the ruling", "Pike", ""),
        ("direct", "cowardly", "Pike", ""),
        ("indirect", "to appeal", "Pike", ""),
    ],
    (
        "The firm, which makes valves, has yet to say what went wrong. It is due to report on "
        "Friday that sales fell."
    ): [
        ("indirect", "sales fell", "The firm", ""),
    ],
    "Residents fear the dam will burst. Engineers believe it will hold.": [
        ("attitude", "the dam will burst", "Residents", ""),
        ("attitude", "it will hold", "Engineers", ""),
    ],
    "“The bus never came,” read one message. “Mum, I am cold,” read another.": [
        ("direct", "The bus never came", "one message", ""),
        ("direct", "Mum, I am cold", "another", ""),
    ],
    "“The truth is simple,” she writes in her memoir. “I was bored.”": [
        ("direct", "The truth is simple", "she", ""),
        ("direct", "I was bored", "she", ""),
    ],
    ("The letter, signed by 90 doctors, says wards are “full of people who should be at home”."): [
        ("indirect", "wards are", "The letter", ""),
        ("direct", "full of people who should be at home", "The letter", ""),
    ],
    "“Are you afraid?” a reporter asked Omar Ruiz. “Of nobody,” he replied.": [
        ("direct", "Are you afraid", "a reporter", ""),
        ("direct", "Of nobody", "Omar Ruiz", ""),
    ],
    (
        "Omar Ruiz came out at noon. “Are you afraid?” a reporter asked Ruiz. “Of you?” he replied."
    ): [
        ("direct", "Are you afraid", "a reporter", ""),
        ("direct", "Of you", "Omar Ruiz", ""),
    ],
    "“Who owns the dog?” asked Sgt. Dan Pike. “Nobody,” said the man.": [
        ("direct", "Who owns the dog", "Dan Pike", ""),
        ("direct", "Nobody", "the man", ""),
    ],
    "Omar Ruiz sells shoes. “Business is bad,” the man said.": [
        ("direct", "Business is bad", "Omar Ruiz", ""),
    ],
    (
        "Japan's coast guard warned ships to stay away. A spokesman, Goro Abe, said the reef "
        "was not marked."
    ): [
        ("indirect", "to stay away", "Japan's coast guard", "Japan"),
        ("indirect", "the reef was not marked", "Goro Abe", "Japan"),
    ],
    "The roof, said the tenant, who has lived there since 1990, was never mended.": [
        ("indirect", "The roof", "the tenant", ""),
        ("indirect", "was never mended", "the tenant", ""),
    ],
    (
        "Ukraine said on Sunday that its drones had hit a fuel\ndepot near Bryansk. “There is "
        "smoke,” the regional\ngovernor, Ilya Sorin, said on Telegram.\n\nLt. Gen. Oksana "
        "Bilyk, who commands the air force, said\nthe raid had lasted nine minutes."
    ): [
        ("indirect", "its drones had hit a fuel\ndepot near Bryansk", "Ukraine", "Ukraine"),
        ("direct", "There is smoke", "Ilya Sorin", ""),
        ("indirect", "the raid had lasted nine minutes", "Oksana Bilyk", ""),
    ],
    (
        "Copyright 2021 Hill Herald\nAll Rights Reserved\nHill Herald\nMay 4, 2021 Tuesday\n"
        "LENGTH: 312 words\nHEADLINE: Ferry sinks off Vale\nBYLINE: Nina Strand\n\nThe ferry "
        "had been repaired twice, its owner said.\n\nLOAD-DATE: May 5, 2021"
    ): [
        ("paratext", "Copyright 2021 Hill Herald", "", ""),
        ("paratext", "All Rights Reserved", "", ""),
        ("paratext", "Hill Herald", "", ""),
        ("paratext", "May 4, 2021 Tuesday", "", ""),
        ("paratext", "LENGTH: 312 words", "", ""),
        ("paratext", "HEADLINE: Ferry sinks off Vale", "", ""),
        ("paratext", "BYLINE: Nina Strand", "", ""),
        ("indirect", "The ferry had been repaired twice", "its owner", ""),
        ("paratext", "LOAD-DATE: May 5, 2021", "", ""),
    ],
    (
        "SUBSCRIBE to our newsletter\n\nThe mayor said the pool would open in June.\n\nFollow "
        "Nina Strand on Twitter @ninastrand\n\n“It will be warm,” he said."
    ): [
        ("paratext", "SUBSCRIBE to our newsletter", "", ""),
        ("indirect", "the pool would open in June", "The mayor", ""),
        ("paratext", "Follow Nina Strand on Twitter @ninastrand", "", ""),
        ("direct", "It will be warm", "The mayor", ""),
    ],
    "The envoy said : “We are , so to speak , stuck .” He smiled .": [
        ("direct", "We are , so to speak , stuck", "The envoy", ""),
    ],
    "``We lost everything,'' Omar Delfin said. ``Even the dog.''": [
        ("direct", "We lost everything", "Omar Delfin", ""),
        ("direct", "Even the dog", "Omar Delfin", ""),
    ],
    "«Nous partons», said the captain, Luc Arnaud. «Tout de suite.»": [
        ("direct", "Nous partons", "Luc Arnaud", ""),
        ("direct", "Tout de suite", "Luc Arnaud", ""),
    ],
    "“We lost everything”, Omar Delfin said, “even the dog”.": [
        ("direct", "We lost everything", "Omar Delfin", ""),
        ("direct", "even the dog", "Omar Delfin", ""),
    ],
    "The minister (a former judge) said (in March) that the law was “fine, mostly”.": [
        ("indirect", "the law was", "The minister", ""),
        ("direct", "fine, mostly", "The minister", ""),
    ],
    "‘It’s the boys’ dog,’ said Holt. ‘They won’t sell.’": [
        ("direct", "It’s the boys’ dog", "Holt", ""),
        ("direct", "They won’t sell", "Holt", ""),
    ],
    "\"The mayor told me, 'Leave by noon,' and so I left,\" Vera said.": [
        ("direct", "The mayor told me, 'Leave by noon,' and so I left", "Vera", ""),
    ],
    "The villagers – there are eleven of them – say the road is theirs.": [
        ("indirect", "the road is theirs", "The villagers", ""),
    ],
    "Lund said: “First, we dig. Second, we pray.\n\n“Third, we dig again.”": [
        ("direct", "First, we dig. Second, we pray", "Lund", ""),
        ("direct", "Third, we dig again", "Lund", ""),
    ],
    '"It\'s a 6-foot-2 problem," the coach said of his striker, "and it eats."': [
        ("direct", "It's a 6-foot-2 problem", "the coach", ""),
        ("direct", "and it eats", "the coach", ""),
    ],
    "The queen's cousin, Lord Pike, told the Lords: “My Lords, I object.”": [
        ("direct", "My Lords, I object", "Lord Pike", ""),
    ],
    (
        "Mali's junta, which seized power in 2020, said France was arming the rebels. Paris "
        "called the claim “absurd”."
    ): [
        ("indirect", "France was arming the rebels", "Mali's junta", "Mali"),
        ("topic", "the claim", "Paris", "France"),
        ("direct", "absurd", "Paris", "France"),
    ],
    ("Tokyo and Seoul agreed to share the data, officials from both countries said on Friday."): [
        (
            "indirect",
            "Tokyo and Seoul agreed to share the data",
            "officials from both countries",
            "",
        ),
    ],
    (
        "Iran's ambassador in Baghdad, Reza Amini, was summoned on Friday. Iraq said he had "
        "been told to “mind his own garden”. He told reporters he had none."
    ): [
        ("indirect", "he had been told to", "Iraq", "Iraq"),
        ("direct", "mind his own garden", "Iraq", "Iraq"),
        ("indirect", "he had none", "Reza Amini", "Iran"),
    ],
    (
        "Nepal's prime minister, Maya Rana, will visit Delhi. Rana said the talks would cover "
        "rivers. India's foreign ministry confirmed the visit."
    ): [
        ("indirect", "the talks would cover rivers", "Maya Rana", "Nepal"),
        ("topic", "the visit", "India's foreign ministry", "India"),
    ],
}
