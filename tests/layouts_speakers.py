"""Hand-marked layouts for who speaks, and for which government: a text, then the speaker and the
government of each of its statements in reading order; all names are invented."""

DESCRIPTIONS = {
    "office after the name": (
        "Marko Ilic, mayor of Hillford, opened the gate. A crowd cheered. “It is late,” "
        "the mayor said.",
        [("Marko Ilic", "")],
    ),
    "two presidents, told apart by the country": (
        "Peruvian president Alma Rojas met Chilean president Hugo Vera. “We agree,” the "
        "Chilean president said. “Not yet,” the Peruvian replied.",
        [("Hugo Vera", "Chile"), ("Alma Rojas", "Peru")],
    ),
    "two presidents, told apart by nothing": (
        "Peruvian president Alma Rojas met Chilean president Hugo Vera. “We agree,” the "
        "president said.",
        [("the president", "")],
    ),
    "the last of a role": (
        "Judge Lina Hart closed the hall on Monday. Judge Omar Sand opened it on Tuesday."
        " “It is open,” the judge said.",
        [("Omar Sand", "")],
    ),
    "a role that nobody has": (
        "France’s finance minister, Luc Arnaud, said the bank was safe. “It is not,” the "
        "central bank’s governor said.",
        [("Luc Arnaud", "France"), ("the central bank’s governor", "")],
    ),
    "a deputy is not the mayor": (
        "Deputy mayor Ines Falk cut the ribbon. “I was not asked,” the mayor said.",
        [("the mayor", "")],
    ),
    "a vice president is not the president": (
        "Kenya’s vice president, Asha Odera, arrived late. “We waited,” the president said.",
        [("the president", "")],
    ),
    "the modifier chooses": (
        "Ghana’s health minister, Efua Boateng, and its sports minister, Yaw Mensah, sat "
        "down. “Run more,” the sports minister said. “Sleep more,” the health minister "
        "said.",
        [("Yaw Mensah", "Ghana"), ("Efua Boateng", "Ghana")],
    ),
    "by trade": (
        "Petra Novak, a beekeeper from Brno, lost forty hives. Her neighbour, Jiri "
        "Dvorak, a baker, lost none. “They flew,” the beekeeper said. “Not to me,” the "
        "baker said.",
        [("Petra Novak", ""), ("Jiri Dvorak", "")],
    ),
    "a trade before the name": (
        "The fisherman Tomas Ruiz mended his net. A gull watched. “It is hungry,” the "
        "fisherman said.",
        [("Tomas Ruiz", "")],
    ),
    "a title before the name": (
        "Sen. Dora Pike left the hall. Reporters ran after her. “Tomorrow,” the senator said.",
        [("Dora Pike", "")],
    ),
    "a wider word": (
        "Senator Dora Pike spoke first. “I am done,” the lawmaker said.",
        [("Dora Pike", "")],
    ),
    "spokeswoman and spokesperson": (
        "Ministry spokeswoman Lea Kranz took the call. “No comment,” the spokesperson said.",
        [("Lea Kranz", "")],
    ),
    "not the last speaker": (
        "Ukraine’s energy minister, Olha Bondar, said the lights were on. Poland’s "
        "interior minister, Adam Wilk, said the border was open. “All of them,” the "
        "energy minister said.",
        [("Olha Bondar", "Ukraine"), ("Adam Wilk", "Poland"), ("Olha Bondar", "Ukraine")],
    ),
    "an answer between": (
        "Chile’s president, Marta Soler, came by train. Peru’s envoy, Ivan Quiroga, came "
        "on foot. “It was uphill,” Quiroga said. “I slept,” the president said.",
        [("Ivan Quiroga", "Peru"), ("Marta Soler", "Chile")],
    ),
    "the pronoun after a stranger": (
        "Ana Brook, a teacher, waited outside. “Nobody is in,” the porter’s clerk said. "
        "“They went home,” he added.",
        [("the porter’s clerk", ""), ("the porter’s clerk", "")],
    ),
    "with an age": (
        "Milan Kos, 54, sold the boat. “It leaked,” the 54-year-old said.",
        [("Milan Kos", "")],
    ),
    "became": (
        "Nadia Haddad became the country’s first woman pilot. “I looked down,” the pilot said.",
        [("Nadia Haddad", "")],
    ),
    "a body by its kind": (
        "The Harbour Workers’ Union called a strike. “We stop at noon,” the union said.",
        [("The Harbour Workers’ Union", "")],
    ),
}

GOVERNMENTS = {
    "possessive and commas": (
        "Cuba’s foreign minister, Ana Ruiz, left early. The band played. Two days went "
        "by. “We are ready,” Ruiz said. “The minister” was not. She said the ship would "
        "sail.",
        [("Ana Ruiz", "Cuba"), ("Ana Ruiz", "Cuba")],
    ),
    "adjective": (
        "The Cuban foreign minister, Ana Ruiz, said the ship would sail. “Soon,” she said.",
        [("Ana Ruiz", "Cuba"), ("Ana Ruiz", "Cuba")],
    ),
    "of": (
        "The foreign minister of Cuba, Ana Ruiz, said the ship would sail. “Soon,” Ruiz added.",
        [("Ana Ruiz", "Cuba"), ("Ana Ruiz", "Cuba")],
    ),
    "after the name": (
        "Ana Ruiz, Cuba's foreign minister, met the press. “Soon,” the minister said.",
        [("Ana Ruiz", "Cuba")],
    ),
    "after the name, without an article": (
        "Ana Ruiz, foreign minister of Cuba, met the press. “Soon,” Ruiz said.",
        [("Ana Ruiz", "Cuba")],
    ),
    "with a portfolio of several words": (
        "Brazil’s minister for fisheries and ports, Joao Prata, said the port would open.",
        [("Joao Prata", "Brazil")],
    ),
    "deputy": (
        "“It is cold,” said Norway’s deputy prime minister, Nils Berg.",
        [("Nils Berg", "Norway")],
    ),
    "on a visit": (
        "Japan’s trade minister, Aiko Mori, on a visit to Peru, said silver was cheap. In"
        " Lima she said it was heavy.",
        [("Aiko Mori", "Japan"), ("Aiko Mori", "Japan")],
    ),
    "an ambassador to": (
        "“We stay,” said Spain’s ambassador to Kenya, Luis Vidal. Kenya’s culture "
        "minister, Njeri Otieno, said he was welcome. “Thank you,” the ambassador said.",
        [("Luis Vidal", "Spain"), ("Njeri Otieno", "Kenya"), ("Luis Vidal", "Spain")],
    ),
    "an ambassador in": (
        "The Dutch ambassador in Accra, Femke Bos, said the dam would hold.",
        [("Femke Bos", "Netherlands")],
    ),
    "an envoy at the United Nations": (
        "Malta’s envoy at the United Nations, Rita Zammit, told the council that the sea "
        "was small.",
        [("Rita Zammit", "Malta")],
    ),
    "the United Nations’ envoy": (
        "The United Nations envoy for Sudan, Rolf Maier, said the truce held. “Barely,” "
        "Maier said.",
        [("Rolf Maier", ""), ("Rolf Maier", "")],
    ),
    "a former ambassador": (
        "Former French ambassador Luc Arnaud said the treaty was old.",
        [("Luc Arnaud", "")],
    ),
    "former, after the name": (
        "Luc Arnaud, once a guest of Cuba and a former Cuban minister, said the treaty was old.",
        [("Luc Arnaud", "")],
    ),
    "opposition": (
        "Belarusian opposition leader Vera Kalina said the vote was rigged. “Twice,” she said.",
        [("Vera Kalina", ""), ("Vera Kalina", "")],
    ),
    "exiles": (
        "A group of exiled Syrian officials said the house was empty.",
        [("A group of exiled Syrian officials", "")],
    ),
    "opponents of a government": (
        "Opponents of the Togolese government said the road was closed.",
        [("Opponents of the Togolese government", "")],
    ),
    "rebels": (
        "Rebels in Chad said the bridge was theirs. A spokesman for the rebels said it "
        "had been taken at night.",
        [("Rebels in Chad", ""), ("A spokesman for the rebels", "")],
    ),
    "a union of a country": (
        "Kenya’s teachers’ union said the schools were cold. The president of Peru’s "
        "chess federation, Hugo Vera, said they were quiet.",
        [("Kenya’s teachers’ union", ""), ("Hugo Vera", "")],
    ),
    "seats": (
        "The Kremlin said the letter had arrived. The White House said it had not. Ankara"
        " said it knew of no letter. 10 Downing Street said it was on holiday.",
        [
            ("Kremlin", "Russia"),
            ("White House", "United States"),
            ("Ankara", "Turkey"),
            ("10 Downing Street", "United Kingdom"),
        ],
    ),
    "spokespeople of seats": (
        "A Kremlin spokesman said the letter had arrived. Pentagon spokeswoman Ida Cole "
        "said it was blank. “Entirely,” Cole said.",
        [
            ("A Kremlin spokesman", "Russia"),
            ("Ida Cole", "United States"),
            ("Ida Cole", "United States"),
        ],
    ),
    "the capital's spokesman": (
        "Tehran’s chief negotiator, Reza Amini, said the talks were over. “For now,” Amini said.",
        [("Reza Amini", "Iran"), ("Reza Amini", "Iran")],
    ),
    "a person called like a capital": (
        "Ellis Washington, a farmer, sold his cows. “They were old,” Washington said.",
        [("Ellis Washington", "")],
    ),
    "an official at a ministry": (
        "An official with Peru’s culture ministry said the wall was old.",
        [("An official with Peru’s culture ministry", "Peru")],
    ),
    "a spokeswoman for a ministry": (
        "Ines Rueda, a spokeswoman for Mexico’s interior ministry, sat down. “It smokes,”"
        " the spokeswoman said.",
        [("Ines Rueda", "Mexico")],
    ),
    "an agency": (
        "Iceland’s coast guard said the whale was gone. Turkey’s disaster agency said two"
        " houses had fallen.",
        [("Iceland’s coast guard", "Iceland"), ("Turkey’s disaster agency", "Turkey")],
    ),
    "two governments": (
        "Norway and Sweden said in a joint statement the line would be rebuilt. “It is "
        "one line,” they said.",
        [("Norway and Sweden", ""), ("Norway and Sweden", "")],
    ),
    "two ministers": (
        "The Kenyan and Ugandan ministers said the lake was full.",
        [("The Kenyan and Ugandan ministers", "")],
    ),
    "anonymous": (
        "Two senior Israeli officials said the list was long. One of the officials said "
        "it was wrong.",
        [("Two senior Israeli officials", "Israel"), ("One of the officials", "")],
    ),
    "backed by": (
        "A US-backed militia said the town was quiet. Pro-Russian officials said it was not.",
        [("A US-backed militia", ""), ("Pro-Russian officials", "")],
    ),
    "beside somebody else’s": (
        "Standing beside the French president, Ana Ruiz, a baker, said the oven was hot. "
        "Speaking after Cuba’s president, Lea Roth said it was cold.",
        [("Ana Ruiz", ""), ("Lea Roth", "")],
    ),
}

PRONOUNS = {
    "after a trade": (
        "“It sings,” said Jo Hall, a baker.\n\n“At night,” she added.",
        [("Jo Hall", ""), ("Jo Hall", "")],
    ),
    "not the person told": (
        "Mayor Rafael Pinto told his friend Hugo Leal that the lift would be mended. “It "
        "takes one screw,” he said.",
        [("Rafael Pinto", ""), ("Rafael Pinto", "")],
    ),
    "not a person in a clause": (
        "“They came back,” said Olga Marchuk, whose neighbour Petro Hlib keeps bees. “All"
        " of them,” she said.",
        [("Olga Marchuk", ""), ("Olga Marchuk", "")],
    ),
    "not a photographer": (
        "“It is deep,” said Irena Babic, the mayor.\n\nPhoto: Boys at the pier. Credit: "
        "Diana Lund/Agency\n\n“I swam in it,” she added.",
        [("Irena Babic", ""), ("Irena Babic", "")],
    ),
    "the other sex": (
        "Maria Stone met Peter Vance. “It rained,” he said. “All day,” she said.",
        [("Peter Vance", ""), ("Maria Stone", "")],
    ),
    "two who keep": (
        "Brothers Karl and Otto Brandt keep goats. “They climb,” they said.",
        [("Brothers Karl and Otto Brandt", "")],
    ),
    "two who met": (
        "Kim Poe met Lea Roth in Rome. “It rains,” they said.",
        [("Kim Poe and Lea Roth", "")],
    ),
    "residents": (
        "Residents of the hill slept badly. “We heard birds,” they said.",
        [("Residents of the hill", "")],
    ),
    "the one asked": (
        "A reporter asked the trade minister of Ghana, Kofi Asare, whether the train was "
        "late. “Not for tomorrow,” he said.",
        [("A reporter", ""), ("Kofi Asare", "Ghana")],
    ),
    "the reporter asked": (
        "Kofi Asare met the press.\n\n“Is it late?” a reporter asked.\n\n“It is early,” he "
        "replied.",
        [("a reporter", ""), ("Kofi Asare", "")],
    ),
    "in turns": (
        "“Do you regret it?” asked the host, Fay Nasser. Her guest, the singer Emil "
        "Sturm, shook his head. “I regret the song,” he said. “Which?” Nasser asked. “The"
        " last.”",
        [("Fay Nasser", ""), ("Emil Sturm", ""), ("Fay Nasser", ""), ("Emil Sturm", "")],
    ),
    "an organisation in capitals is no pronoun": (
        "WHO said the flu had ended. US officials said it had not.",
        [("WHO", ""), ("US officials", "United States")],
    ),
}

SURNAMES = {
    "Mr and Mrs": (
        "Hal and Peggy Monroe own the mill. “It has no debts,” said Mrs Monroe. “And no "
        "wheel,” said Mr Monroe.",
        [("Peggy Monroe", ""), ("Hal Monroe", "")],
    ),
    "by first name": (
        "Carla Weiss and Bruno Weiss run a shop. “It is small,” Bruno Weiss said. “It is "
        "full,” Carla Weiss said.",
        [("Bruno Weiss", ""), ("Carla Weiss", "")],
    ),
    "father and son": (
        "Senator Paul Achter, 81, sat beside his son, Councillor Finn Achter. “We "
        "disagree,” the son said. “He was wrong as a boy,” the father said. “Often,” the "
        "senator added.",
        [("Finn Achter", ""), ("Paul Achter", ""), ("Paul Achter", "")],
    ),
    "elder and younger": (
        "Ada Holm, 70, and her daughter, Ruth Holm, 40, sell wool. “It is warm,” the "
        "elder Holm said. “It itches,” the younger Holm said.",
        [("Ada Holm", ""), ("Ruth Holm", "")],
    ),
    "no critic is the person": (
        "Nico Brook won. Critics of Brook said the count was wrong. Brook’s supporters "
        "said it was right.",
        [("Critics of Brook", ""), ("Brook’s supporters", "")],
    ),
    "a job before the name": (
        "Shipbuilder Kenji Arata locked the yard. “It is over,” Arata said.",
        [("Kenji Arata", "")],
    ),
    "a body’s name before the title": (
        "Hill Bank President Dora Pike spoke. “We lend,” Pike said.",
        [("Dora Pike", "")],
    ),
}

LAYOUTS = DESCRIPTIONS | GOVERNMENTS | PRONOUNS | SURNAMES
