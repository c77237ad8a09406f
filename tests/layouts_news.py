"""News in which several speak, each text with the speaker and the government of its statements; all
names are invented."""

NEWS = {
    (
        "The mayor of Lund, Eva Strand, opened the pool. Her deputy, Nils Holm, swam "
        "first. “It is cold,” the deputy said. “It is not,” the mayor said."
    ): [("Nils Holm", ""), ("Eva Strand", "")],
    (
        "President Ida Moss of Freeland met Prime Minister Karl Voss. “It rained,” the "
        "prime minister said. “It poured,” the president said."
    ): [("Karl Voss", ""), ("Ida Moss", "")],
    (
        "Nurse Olga Reyes works at night. “I sleep at noon,” the nurse said. The "
        "hospital’s director said nothing. “She sleeps,” the director said later."
    ): [("Olga Reyes", ""), ("the director", "")],
    ("Two farmers, Jon Beck and Leo Marsh, own the field. “It floods,” the farmer said."): [
        ("the farmer", "")
    ],
    (
        "The Turkish foreign minister, Selin Aksoy, flew to Athens. The Greek foreign "
        "minister, Nikos Vallas, met her there. “We spoke,” the Turkish minister said. "
        "“We listened,” her Greek counterpart said."
    ): [("Selin Aksoy", "Turkey"), ("Nikos Vallas", "Greece")],
    (
        "A lawyer, Maya Stern, filed the papers. Police took them. “I have copies,” the "
        "lawyer said."
    ): [("Maya Stern", "")],
    (
        "Coach Rui Prado left the pitch. Captain Ivo Lange stayed. “We ran,” the captain "
        "said. “Not enough,” the coach said."
    ): [("Ivo Lange", ""), ("Rui Prado", "")],
    (
        "Karin Olsen, the ship’s engineer, heard it first. The captain, Lars Dahl, slept."
        " “A knock,” the engineer said. He woke at six. “A dream,” Dahl said."
    ): [("Karin Olsen", ""), ("Lars Dahl", "")],
    (
        "Lebanon’s prime minister, Nadim Khoury, resigned. “I am tired,” the former prime"
        " minister said."
    ): [("the former prime minister", "")],
    (
        "The Polish president, Anna Wilk, spoke in Riga. The president of Latvia, Juris "
        "Ozols, listened. “Thank you,” the Latvian president said."
    ): [("Juris Ozols", "Latvia")],
    (
        "In May the bishop, Otto Reim, closed the church. “It leans,” the bishop said on "
        "Monday. “It leaned when I came,” he added."
    ): [("Otto Reim", ""), ("Otto Reim", "")],
    ("Bus driver Hamid Sari saw the fire. “I braked,” the driver said."): [("Hamid Sari", "")],
    (
        "Israel’s defence minister, Gadi Peretz, said the road was shut. “It is open,” "
        "the minister of transport said."
    ): [("Gadi Peretz", "Israel"), ("the minister of transport", "")],
    (
        "Widow Rosa Bell and her tenant, Sam Pike, share a well. “It is deep,” the widow "
        "said. “It is dry,” the tenant said."
    ): [("Rosa Bell", ""), ("Sam Pike", "")],
    (
        "Elena Popa, a teacher, and Radu Ene, a tailor, wrote the song. “In a night,” the"
        " tailor said. “In a year,” the teacher said."
    ): [("Radu Ene", ""), ("Elena Popa", "")],
    ("Tomas Vrba owns the mill. “It grinds,” the owner said."): [("Tomas Vrba", "")],
    ("Uganda’s president, Grace Achen, and Kenya’s, Daniel Mutua, signed. “Done,” Mutua said."): [
        ("Daniel Mutua", "Kenya")
    ],
    (
        "Finland's interior minister Aino Laine and her Estonian counterpart, Mari Tamm, "
        "met. “Good,” Tamm said. “Very good,” Laine said."
    ): [("Mari Tamm", "Estonia"), ("Aino Laine", "Finland")],
    ("Moscow said it would wait. Washington and London said they would not."): [
        ("Moscow", "Russia"),
        ("Washington and London", ""),
    ],
    (
        "China’s foreign ministry spokesperson, Li Wen, said the sea was calm. The "
        "ministry said so twice."
    ): [("Li Wen", "China")],
    ("Ana Ruiz, who was Cuba's foreign minister until 2010, said the ship was old."): [
        ("Ana Ruiz", "")
    ],
    ("The former president of Chile, Hugo Vera, said the mine was shut."): [("Hugo Vera", "")],
    ("Ethiopia's rebel leader, Abel Tesfa, said the war was over."): [("Abel Tesfa", "")],
    ("Iran’s exiled crown prince, Reza Dara, said he would return."): [("Reza Dara", "")],
    ("A spokesman for Venezuela’s opposition, Luis Mora, said the vote was lost."): [
        ("Luis Mora", "")
    ],
    (
        "The International Atomic Energy Agency’s envoy to Iran, Petra Lund, said the "
        "seals were whole."
    ): [("Petra Lund", "")],
    ("A Red Cross spokeswoman in Sudan, Amina Deng, said the trucks had come."): [
        ("Amina Deng", "")
    ],
    ("NATO’s secretary general, Bo Friis, said the treaty held. Norway said so too."): [
        ("Bo Friis", "")
    ],
    ("Peru's ombudsman, Eva Luz, said the river was brown."): [("Eva Luz", "")],
    (
        "The US ambassador in Nairobi, Carl Stone, said the visa office would open. “In "
        "June,” Stone said."
    ): [("Carl Stone", "United States"), ("Carl Stone", "United States")],
    ("Nepal’s permanent representative to the United Nations, Maya Rai, said the ice was thin."): [
        ("Maya Rai", "Nepal")
    ],
    ("Bern said the vault was painted. “Twice,” a Swiss government spokeswoman said."): [
        ("Bern", "Switzerland"),
        ("a Swiss government spokeswoman", "Switzerland"),
    ],
    ("A senior official in Beijing said the ships had left."): [
        ("A senior official in Beijing", "China")
    ],
    ("Officials in Kyiv said the bridge held."): [("Officials in Kyiv", "Ukraine")],
    ("The Élysée said the president would travel. The Foreign Office said he would not be met."): [
        ("Élysée", "France"),
        ("Foreign Office", "United Kingdom"),
    ],
    ("State Department spokesman Ned Cole said the talks were frank. “Very,” he said."): [
        ("Ned Cole", "United States"),
        ("Ned Cole", "United States"),
    ],
    ("Serbia’s football federation said the pitch was wet."): [
        ("Serbia’s football federation", "")
    ],
    ("A German bank said it would close. Its chairman, Uwe Kern, said it was small."): [
        ("A German bank", ""),
        ("Uwe Kern", ""),
    ],
    ("Thai prime minister Somchai Dara told reporters on Friday that the dam was full."): [
        ("Somchai Dara", "Thailand")
    ],
    ("Brazil and Bolivia’s presidents said the road was shared."): [
        ("Brazil and Bolivia’s presidents", "")
    ],
    ("Egypt’s foreign minister told his Sudanese counterpart that the river was low."): [
        ("Egypt’s foreign minister", "Egypt")
    ],
    ("The governor of Texas, Dale Reed, said the wall was high."): [("Dale Reed", "")],
    ("In a call with Qatar’s emir, Turkish president Orhan Tuna said the road was open."): [
        ("Orhan Tuna", "Turkey")
    ],
    ("Cuban-American senator Rosa Diaz said the boat was full."): [("Rosa Diaz", "")],
    ("An adviser to Ghana’s president, Ekow Sam, said the rain was late."): [("Ekow Sam", "Ghana")],
    ("Mali’s transitional government said the vote would wait. The junta said it twice."): [
        ("Mali’s transitional government", "Mali")
    ],
    (
        "Japan's government spokesman Goro Abe said the reactor was cold. Prime Minister "
        "Aya Kudo, who visited, said it was safe."
    ): [("Goro Abe", "Japan"), ("Aya Kudo", "")],
    ("The Dutch said the dyke would hold."): [("The Dutch", "")],
    ("Hungary’s ambassador to the European Union, Ildi Kun, said the door was open."): [
        ("Ildi Kun", "Hungary")
    ],
    ("“It is over,” the Danish defence minister, Mette Holm, told parliament."): [
        ("Mette Holm", "Denmark")
    ],
    ("Foreign minister Ana Ruiz of Cuba said the ship would sail."): [("Ana Ruiz", "Cuba")],
    ("Lea Roth and Kim Poe run the bar. “We open at noon,” they said. “At one,” Poe corrected."): [
        ("Lea Roth and Kim Poe", ""),
        ("Kim Poe", ""),
    ],
    ("The engineer told the nurse that the pump had failed. “It was old,” he said."): [
        ("The engineer", ""),
        ("The engineer", ""),
    ],
    (
        "Milo Hart wrote to Judge Ana Reyes. “It is unfair,” he wrote. She wrote back. "
        "“It is the law,” she wrote."
    ): [("Milo Hart", ""), ("Ana Reyes", "")],
    (
        "By Nora Quill\n\nThe dam broke at noon. Farmer Ben Oakes lost his barn. “It "
        "floated,” he said."
    ): [("Ben Oakes", "")],
    ("Farmer Eva Oakes lost her barn.\n\nImage: Paula Grant/Agency\n\n“It floated,” she said."): [
        ("Eva Oakes", "")
    ],
    (
        "“I will not go,” Petra Kern told her sister Julia Kern. “You will,” Julia Kern "
        "said. “I will not,” she repeated."
    ): [("Petra Kern", ""), ("Julia Kern", ""), ("Julia Kern", "")],
    (
        "Asked by Nora Quill of the Herald whether he would run, Tom Bright laughed. "
        "“Far,” he said."
    ): [("Tom Bright", "")],
    (
        "Governor Lila Marsh was asked about the flood. “It was high,” she replied. Asked"
        " again, she said it was low."
    ): [("Lila Marsh", ""), ("Lila Marsh", "")],
    ("The firm said it would pay. “In full,” it added."): [("The firm", ""), ("The firm", "")],
    ("Sweden sent a note. “We are ready,” it said."): [("Sweden", "Sweden")],
    (
        "“It fell on my roof,” said Hugo Brandt, 71, a retired pilot who lives alone. “I "
        "was in the bath,” he said."
    ): [("Hugo Brandt", ""), ("Hugo Brandt", "")],
    ("The two sisters opened the shop in May. “We sell buttons,” they said."): [
        ("The two sisters", "")
    ],
    (
        "Irma Nagy, whose son Pal Nagy was the goalkeeper, saw the match. “He caught it,” she said."
    ): [("Irma Nagy", "")],
    ("Rafael Pinto told reporters Hugo Leal had left. “In a taxi,” he said."): [
        ("Rafael Pinto", ""),
        ("Rafael Pinto", ""),
    ],
    ("Bo Lind met his lawyer, Karl Munk. “We lost,” he said."): [("Bo Lind", "")],
    ("Police arrested Dan Fox on Monday. “I was asleep,” he told the court."): [("Dan Fox", "")],
    (
        "Joan Pell said the goats had voted. Her neighbour Art Cole disagreed. “They "
        "slept,” he said. “They voted,” she said."
    ): [("Joan Pell", ""), ("Art Cole", ""), ("Joan Pell", "")],
    (
        "Anton Weber and his father, Josef Weber, make bells. “They ring,” Anton Weber "
        "said. “They hum,” the father said."
    ): [("Anton Weber", ""), ("Josef Weber", "")],
    ("Mr and Mrs Dunn sold the farm. “It was time,” Mrs Dunn said."): [("Mrs Dunn", "")],
    (
        "Brothers Theo and Max Kranz race snails. “Mine won,” Theo Kranz said. “Mine "
        "slept,” said Max."
    ): [("Theo Kranz", ""), ("Max Kranz", "")],
    (
        "Clara Finch is the mayor. Her husband, Ned Finch, is the baker. “I bake,” Mr. "
        "Finch said. “I govern,” Ms. Finch said."
    ): [("Ned Finch", ""), ("Clara Finch", "")],
    ("Liv and Odd Haugen sail. “North,” says Liv. “South,” says Odd."): [
        ("Liv Haugen", ""),
        ("Odd Haugen", ""),
    ],
    (
        "Queen Astrid and her daughter, Princess Ingrid, opened the fair. “It is warm,” "
        "the queen said. “It is hot,” the princess said."
    ): [("Queen Astrid", ""), ("Princess Ingrid", "")],
    (
        "SEOUL (AP) — South Korea’s unification minister, Han Jisoo, said the talks would"
        " go on. The North did not answer. “We wait,” Han said."
    ): [("Han Jisoo", "South Korea"), ("Han Jisoo", "South Korea")],
    (
        "Zambia’s agriculture minister Peter Banda and Malawi’s trade minister Ruth Phiri"
        " signed the accord. “Maize for tea,” Phiri said. “Tea for maize,” said Banda."
    ): [("Ruth Phiri", "Malawi"), ("Peter Banda", "Zambia")],
    (
        "The minister of defence of Romania, Ioana Stan, visited the base. The weather "
        "was bad. “We saw nothing,” she told reporters."
    ): [("Ioana Stan", "Romania")],
    (
        "“No one was hurt,” said Jose Prado, a spokesman for Peru’s navy. “One boat "
        "sank,” the spokesman added."
    ): [("Jose Prado", "Peru"), ("Jose Prado", "Peru")],
    (
        "Kuwait’s oil ministry said the price was fair. The ministry’s spokesman, Ali "
        "Saleh, said it would fall."
    ): [("Kuwait’s oil ministry", "Kuwait"), ("Ali Saleh", "Kuwait")],
    (
        "Albania's prime minister, Artan Leka, hosted Greek foreign minister Eleni Varda."
        " “The border is a line,” Varda said. “It is a river,” the prime minister said."
    ): [("Eleni Varda", "Greece"), ("Artan Leka", "Albania")],
    (
        "Swiss president Ruth Amman said the bank would open. “At nine,” the president "
        "told reporters."
    ): [("Ruth Amman", "Switzerland"), ("Ruth Amman", "Switzerland")],
    (
        "Former Austrian chancellor Karl Egger said the snow was late. The chancellor, "
        "Maria Huber, said it was early."
    ): [("Karl Egger", ""), ("Maria Huber", "")],
    (
        "Ireland’s ambassador, Nora Walsh, sang in Lagos. Her Nigerian host, Tunde Ojo, "
        "clapped. “A fine voice,” the host said. “A fine hall,” the ambassador said."
    ): [("Tunde Ojo", ""), ("Nora Walsh", "Ireland")],
    (
        "The Philippines said the reef was its own. China said it was not. Manila added "
        "that it had maps."
    ): [("Philippines", "Philippines"), ("China", "China"), ("Manila", "Philippines")],
    ("A Vatican spokesman said the pope would rest. “For a day,” the spokesman said."): [
        ("A Vatican spokesman", "Vatican"),
        ("A Vatican spokesman", "Vatican"),
    ],
    ("Hungary’s government spokesman Peter Kun told a Budapest paper that the fence would stay."): [
        ("Peter Kun", "Hungary")
    ],
    ("Tunisia’s main union said the strike was on. The labour minister said it was off."): [
        ("Tunisia’s main union", ""),
        ("The labour minister", ""),
    ],
    ("Libya’s two rival governments said the oil was theirs."): [
        ("Libya’s two rival governments", "Libya")
    ],
    ("Dr Anna Krol, head of the clinic, said the beds were full. “All ten,” the doctor said."): [
        ("Anna Krol", ""),
        ("Anna Krol", ""),
    ],
    (
        "Professor Lars Vik and his student Ida Moe found the bone. “It is old,” the "
        "professor said. “It is a spoon,” the student said."
    ): [("Lars Vik", ""), ("Ida Moe", "")],
    (
        "The chairman of the club, Rob Dean, left. The new chairman, Tim Cole, came. "
        "“Good,” the new chairman said."
    ): [("Tim Cole", "")],
    ("Chief Inspector Mary Dunn closed the case. “It was the cat,” the inspector said."): [
        ("Mary Dunn", "")
    ],
    (
        "General Omar Fadl said the road was mined. “All of it,” the general said. Iraq’s"
        " defence ministry said half of it was."
    ): [("Omar Fadl", ""), ("Omar Fadl", ""), ("Iraq’s defence ministry", "Iraq")],
    (
        "President Jo Bell spoke for an hour. Senator Kim Poe spoke for two. “Too long,” "
        "she said. “Too short,” the president said."
    ): [("Kim Poe", ""), ("Jo Bell", "")],
    ("Zoe Kern, the plaintiff, wept. “I lost it,” the plaintiff said."): [("Zoe Kern", "")],
    (
        "Uri Lev, Israel’s envoy to Cyprus, and Eleni Kosta, the Cypriot energy minister,"
        " toured the rig. “Deep,” the envoy said. “Deeper,” the minister said."
    ): [("Uri Lev", "Israel"), ("Eleni Kosta", "Cyprus")],
    ("Two ministers resigned. “I was tired,” the minister said."): [("the minister", "")],
    ("The French are late, Italian premier Aldo Conti said. “Always,” the premier added."): [
        ("Aldo Conti", "Italy"),
        ("Aldo Conti", "Italy"),
    ],
    (
        "Omar Haddad, a Syrian baker in Berlin, said the flour was dear. “Double,” the Syrian said."
    ): [("Omar Haddad", ""), ("Omar Haddad", "")],
    (
        "Canada’s Prime Minister Anne Roy said Thursday that the ice was thin. Roy’s "
        "office said she had walked on it."
    ): [("Anne Roy", "Canada"), ("Roy’s office", "Canada")],
    ("Colombian rebels said the camp was empty. The army said it was full."): [
        ("Colombian rebels", ""),
        ("The army", ""),
    ],
    ("A U.S. State Department official said the visa was void. The U.N. said it was valid."): [
        ("A U.S. State Department official", "United States"),
        ("The U.N.", ""),
    ],
    ("The European Union’s foreign policy chief, Inge Roth, said the list was long."): [
        ("Inge Roth", "European Union")
    ],
    (
        "Ana Ruiz, the Cuban dissident, said the cell was small. The Cuban pianist Leo "
        "Sosa said it was loud."
    ): [("Ana Ruiz", ""), ("Leo Sosa", "")],
    (
        "Cuba's ambassador to the UN, Ana Ruiz, met the head of the UN mission in Haiti, "
        "Rolf Berg. “We talked,” Berg said. “He listened,” Ruiz said."
    ): [("Rolf Berg", ""), ("Ana Ruiz", "Cuba")],
    ("South Africa's cabinet said the rand would hold. Pretoria had said so in May."): [
        ("South Africa's cabinet", "South Africa")
    ],
    (
        "Peru’s Congress said it would meet. The president of Congress, Eva Luz, said it "
        "would be short."
    ): [("Peru’s Congress", "Peru"), ("Eva Luz", "")],
    ("A group of Georgian opposition parties said the count was false."): [
        ("A group of Georgian opposition parties", "")
    ],
    ("“The snow is late,” said Ida Holm. Her brother nodded. “Very late,” he said."): [
        ("Ida Holm", ""),
        ("Her brother", ""),
    ],
    ("Ida Holm visited Tom Reed in jail. “I am fine,” he told her. “You are thin,” she replied."): [
        ("Tom Reed", ""),
        ("Ida Holm", ""),
    ],
    (
        "Tom Reed, an electrician, called his brother, Sam Reed. “It is dark,” Tom Reed "
        "said. “Light a candle,” said Sam. “I have none,” he answered."
    ): [("Tom Reed", ""), ("Sam Reed", ""), ("Tom Reed", "")],
    ("The minister’s aide, Rita Sol, opened the door. “He is out,” she said."): [("Rita Sol", "")],
    (
        "Residents left at dawn. The mayor, Ugo Neri, stayed. “I saw it come,” he said. "
        "“We ran,” the residents said."
    ): [("Ugo Neri", ""), ("the residents", "")],
    ("Acme, a maker of bells, closed its works. “Nobody rings,” the company said."): [("Acme", "")],
    (
        "The Kestrel Trust bought the island. “It is for the birds,” it said. The trust "
        "paid in cash. “All of it,” the trust said."
    ): [("The Kestrel Trust", ""), ("The Kestrel Trust", "")],
    (
        "Nadia Petrova said she would run. Asked why, she shrugged. “Why not?” she said. "
        "Her rival, Igor Belov, laughed. “Let her,” he said."
    ): [("Nadia Petrova", ""), ("Nadia Petrova", ""), ("Igor Belov", "")],
    (
        "Greta Vos asked the minister whether the dyke was safe. “For now,” he answered. "
        "“And then?” she asked. “Then we swim.”"
    ): [("Greta Vos", ""), ("the minister", ""), ("Greta Vos", ""), ("the minister", "")],
    (
        "Lena Fuchs, mayor of Au, and Emil Graf, mayor of Bach, share an office. “We take"
        " turns,” they said."
    ): [("Lena Fuchs and Emil Graf", "")],
    (
        "In the film, directed by Paul Orme, a dog wins. Its star, Vera Lund, was there. "
        "“He bit me,” she said."
    ): [("Vera Lund", "")],
    (
        "The union’s leader, Dan Mott, met the minister, Sue Hale. “No deal,” he said. "
        "“Not yet,” she said."
    ): [("Dan Mott", ""), ("Sue Hale", "")],
    ("Bo Quist called Eva Lind on Sunday. “I won,” he told her."): [("Bo Quist", "")],
    ("Photo by Carl Munk\n\nThe nurse Ines Vidal slept on the floor. “It was dry,” she said."): [
        ("Ines Vidal", "")
    ],
    (
        "(Reporting by Sara Holt in Rome; editing by Paul Dean)\n\n“We voted,” said Rosa "
        "Neri.\n\nRead more: Mary Stone on the count\n\n“Twice,” she said."
    ): [("Rosa Neri", ""), ("Rosa Neri", "")],
    (
        "TUNIS, March 3 (Reuters) - Tunisia’s interior minister, Leila Ayadi, said on "
        "Sunday the curfew would end in a week.\n\n“The streets are calm,” she told state "
        "television.\n\nThe opposition said it would march anyway. “We are not afraid of "
        "the dark,” its leader, Karim Zouari, said.\n\nThe minister did not answer him. A "
        "spokesman for her ministry said the march was banned."
    ): [
        ("Leila Ayadi", "Tunisia"),
        ("Leila Ayadi", "Tunisia"),
        ("The opposition", ""),
        ("Karim Zouari", ""),
        ("A spokesman for her ministry", "Tunisia"),
    ],
    (
        "Ecuador and Peru signed a treaty on fish on Monday.\n\nEcuador’s fisheries "
        "minister, Rosa Vega, called it “a net without holes”.\n\nHer Peruvian counterpart,"
        " Juan Mori, was less sure. “We will count the fish,” he said.\n\nBoth ministers "
        "said the treaty would last ten years."
    ): [("Rosa Vega", "Ecuador"), ("Juan Mori", "Peru"), ("Both ministers", "")],
    (
        "Somali president Hassan Warsame arrived in Ankara. His Turkish host, President "
        "Orhan Tuna, met him at the airport. “Welcome,” Tuna said.\n\n“Thank you,” the "
        "Somali president said."
    ): [("Orhan Tuna", "Turkey"), ("Hassan Warsame", "Somalia")],
    (
        "The Kremlin denied the report on Friday. Its spokesman, Oleg Sorin, told "
        "reporters the plane had landed. “Safely,” Sorin said.\n\nKyiv said it had not."
    ): [
        ("Kremlin", "Russia"),
        ("Oleg Sorin", "Russia"),
        ("Oleg Sorin", "Russia"),
        ("Kyiv", "Ukraine"),
    ],
    (
        "The foreign ministers of Estonia, Latvia and Lithuania said in a joint letter "
        "that the cable was cut."
    ): [("The foreign ministers of Estonia, Latvia and Lithuania", "")],
    (
        "A spokesman for the Indonesian navy, Budi Hartono, said the boat was empty. The "
        "navy said it would be sunk. “On Tuesday,” the spokesman said."
    ): [("Budi Hartono", "Indonesia"), ("The navy", ""), ("Budi Hartono", "Indonesia")],
    (
        "Police spokeswoman Karin Vik said the door was open. The owner, Rolf Moe, said "
        "it was shut. “I locked it,” he said. “He did not,” the spokeswoman said."
    ): [("Karin Vik", ""), ("Rolf Moe", ""), ("Rolf Moe", ""), ("Karin Vik", "")],
    (
        "Bolivia's vice president, Luz Quispe, said the salt was hers. The president, "
        "Evaristo Mamani, said it was everybody's."
    ): [("Luz Quispe", "Bolivia"), ("Evaristo Mamani", "")],
    ("Jordan's king, Faisal bin Omar, opened the canal. “Drink,” the king said."): [
        ("Faisal bin Omar", "Jordan")
    ],
    ("Jordan Pike, a plumber, opened the drain. “It stinks,” Pike said."): [("Jordan Pike", "")],
    ("Chad Miller, of Leeds, won. “I ran,” Miller said. Chad said it would send troops."): [
        ("Chad Miller", ""),
        ("Chad", "Chad"),
    ],
    (
        "Ex-minister Pavel Horak said the tunnel was dry. The Czech transport minister, "
        "Jana Mala, said it was wet. “Very wet,” the minister said."
    ): [("Pavel Horak", ""), ("Jana Mala", "Czech Republic"), ("Jana Mala", "Czech Republic")],
    ("President-elect Ines Duarte of Uruguay said the beef was good."): [("Ines Duarte", "")],
    ("Acting Haitian prime minister Jean Louis said the port was open."): [("Jean Louis", "Haiti")],
    (
        "“It is our island,” said a Greek coast guard officer who declined to be named. "
        "“It is a rock,” a Turkish diplomat said."
    ): [("a Greek coast guard officer", "Greece"), ("a Turkish diplomat", "Turkey")],
    (
        "In Seoul, the presidential office said the drone was a kite. South Korea’s "
        "presidential office later said it was a bird."
    ): [("the presidential office", ""), ("South Korea’s presidential office", "South Korea")],
    (
        "Iranian state television said the pilot was well. An Iranian exile group in "
        "Paris said he was not."
    ): [("Iranian state television", "Iran"), ("An Iranian exile group in Paris", "")],
    (
        "Two witnesses saw the car. “It was red,” the first, Eva Kuhn, said. “It was "
        "blue,” said the second, Max Roth."
    ): [("Eva Kuhn", ""), ("Max Roth", "")],
    (
        "A fisherman from Galle found the mine. “It ticked,” he said. The navy fetched "
        "it. “It was a clock,” a navy officer said. “I know,” the fisherman said."
    ): [("A fisherman from Galle", ""), ("a navy officer", ""), ("A fisherman from Galle", "")],
    (
        "Israeli prime minister Dov Lahav met his Dutch counterpart, Wim Kok, in Delft. "
        "Lahav said the cheese was good. “It is from a goat,” the Dutch prime minister "
        "said. “I could tell,” the Israeli leader said."
    ): [("Dov Lahav", "Israel"), ("Wim Kok", "Netherlands"), ("Dov Lahav", "Israel")],
    (
        "Uganda’s health ministry said two men had died. The ministry said a third was "
        "ill. “He will live,” a ministry official said."
    ): [
        ("Uganda’s health ministry", "Uganda"),
        ("Uganda’s health ministry", "Uganda"),
        ("a ministry official", "Uganda"),
    ],
    ("Lima’s mayor, Rosa Chavez, said the bus was late. Peru said nothing."): [("Rosa Chavez", "")],
    ("The governor of the Bank of Ghana, Kwesi Dadzie, said the cedi was strong."): [
        ("Kwesi Dadzie", "")
    ],
    ("Iraq’s Kurdish leader, Azad Barzan, said the oil was Kurdish."): [("Azad Barzan", "")],
    (
        "“No,” said Ruth Oduya, Kenya’s high commissioner in London. The commissioner "
        "smiled. “Perhaps,” she said."
    ): [("Ruth Oduya", "Kenya"), ("Ruth Oduya", "Kenya")],
    ("The Vatican’s ambassador to Poland, Archbishop Luca Neri, said the bell was cracked."): [
        ("Luca Neri", "Vatican")
    ],
    (
        "Hungarian opposition lawmaker Reka Toth said the law was void. Government "
        "spokesman Peter Kun said it was not."
    ): [("Reka Toth", ""), ("Peter Kun", "")],
    ("A senior Western diplomat said the talks were dead. A Qatari mediator said they slept."): [
        ("A senior Western diplomat", ""),
        ("A Qatari mediator", ""),
    ],
    (
        "South Korean defence minister Kim Dae-jin and US general Carl Reed toured the "
        "border. “Quiet,” Kim said. “Too quiet,” Reed said."
    ): [("Kim Dae-jin", "South Korea"), ("Carl Reed", "United States")],
    (
        "Peru's president, Alma Rojas, flew to Quito for a meeting with her Ecuadorian "
        "counterpart, Luis Paz. “We flew over it,” Rojas said of the volcano. Paz said it"
        " was asleep. The two presidents will meet again in June, her office said."
    ): [("Alma Rojas", "Peru"), ("Luis Paz", "Ecuador"), ("her office", "Peru")],
    (
        "Ministers from 12 countries met in Oslo. “We agreed on cod,” Norway's fisheries "
        "minister, Turid Aas, said. Iceland's minister, Jon Jonsson, did not. “Cod is "
        "ours,” he said. The Norwegian minister laughed. “Some of it,” she said."
    ): [("Turid Aas", "Norway"), ("Jon Jonsson", "Iceland"), ("Turid Aas", "Norway")],
    (
        "The US envoy to the talks, Carl Stone, said the map was wrong. “It is upside "
        "down,” the American said."
    ): [("Carl Stone", "United States"), ("Carl Stone", "United States")],
    ("Mexican officials said the gate was shut. The officials said it would open on Monday."): [
        ("Mexican officials", "Mexico"),
        ("Mexican officials", "Mexico"),
    ],
    (
        "A Tanzanian government spokesperson, Asha Mollel, denied that the ferry had "
        "sunk. “It is resting,” Mollel told reporters. The spokesperson declined to say "
        "where."
    ): [("Asha Mollel", "Tanzania"), ("Asha Mollel", "Tanzania")],
    (
        "Emma Stone-Reed, chief executive of Marlow Ltd, bought the pier. “It creaks,” "
        "the chief executive said."
    ): [("Emma Stone-Reed", "")],
    (
        "The club's manager, Otto Brandt, left by the back door. Its captain, Leo Marsh, "
        "stayed. “He is shy,” the captain said. “I am not,” the manager said later."
    ): [("Leo Marsh", ""), ("Otto Brandt", "")],
    (
        "Former president Ines Duarte and the current president, Raul Vega, planted a "
        "tree. “It is small,” the former president said. “It will grow,” the president "
        "said."
    ): [("Ines Duarte", ""), ("Raul Vega", "")],
    (
        "Saudi Arabia and Iran traded notes. Riyadh said its note was polite. Tehran said"
        " its note was shorter."
    ): [("Riyadh", "Saudi Arabia"), ("Tehran", "Iran")],
    (
        "Britain’s Foreign Office said the consul was safe. A Foreign Office spokeswoman "
        "said he was tired. “He walked,” she said."
    ): [
        ("Britain’s Foreign Office", "United Kingdom"),
        ("A Foreign Office spokeswoman", "United Kingdom"),
        ("A Foreign Office spokeswoman", "United Kingdom"),
    ],
    (
        "“We saw smoke,” said Ola Vik, a hiker. His wife, Siv Vik, saw fire. “It was "
        "red,” she said. “It was the sun,” Ola Vik said."
    ): [("Ola Vik", ""), ("Siv Vik", ""), ("Ola Vik", "")],
    (
        "Lt. Gen. Omar Diallo, Mali’s army chief, said the road was clear. The general "
        "said it would stay clear."
    ): [("Omar Diallo", "Mali"), ("Omar Diallo", "Mali")],
    (
        "Canada’s high commissioner to India, Ruth Fox, sang. India’s foreign secretary, "
        "Arun Nair, hummed. “In tune,” the high commissioner said."
    ): [("Ruth Fox", "Canada")],
    (
        "A spokesman for the Polish border guard said 12 men had crossed. “They were "
        "wet,” he said. Belarus's border committee said nobody had crossed."
    ): [
        ("A spokesman for the Polish border guard", "Poland"),
        ("A spokesman for the Polish border guard", "Poland"),
        ("Belarus's border committee", "Belarus"),
    ],
    (
        "The author Lena Vogt reads at night. Her publisher, Max Horn, sleeps. “It is "
        "quiet,” the author said. “I hear nothing,” the publisher said."
    ): [("Lena Vogt", ""), ("Max Horn", "")],
    (
        "The Syrian government said the dam was safe. Syrian opposition groups said it "
        "was cracked. An opposition spokesman, Omar Haddad, said the crack was wide."
    ): [("The Syrian government", "Syria"), ("Syrian opposition groups", ""), ("Omar Haddad", "")],
    (
        "Niger’s ruling junta said the base would close. Paris said it would not. "
        "France’s army said it was packing."
    ): [("Niger’s ruling junta", "Niger"), ("Paris", "France"), ("France’s army", "France")],
    (
        "Singer Zoe Lark lost her voice. “It is gone,” the singer whispered. Her doctor, "
        "Ian Moss, was calm. “It will come back,” the doctor said."
    ): [("Zoe Lark", ""), ("Ian Moss", "")],
    (
        "Rome's mayor said the bridge was old. Italy's transport minister, Aldo Conti, "
        "said the mayor was older. “By a year,” Conti said."
    ): [("Rome's mayor", ""), ("Aldo Conti", "Italy"), ("Aldo Conti", "Italy")],
    (
        "Taiwan’s president, Lin Mei, said the strait was calm. Beijing called her “a "
        "leaf in the wind”. “A leaf can float,” the president said."
    ): [("Lin Mei", "Taiwan"), ("Beijing", "China"), ("Lin Mei", "Taiwan")],
    (
        "Some Cuban exiles in Miami said the song was stolen. Cuba’s culture ministry "
        "said it was borrowed."
    ): [("Some Cuban exiles in Miami", ""), ("Cuba’s culture ministry", "Cuba")],
    (
        "Dana Weiss, spokeswoman for the Israeli prime minister, said he was resting. “He"
        " will speak at six,” Weiss said."
    ): [("Dana Weiss", "Israel"), ("Dana Weiss", "Israel")],
    (
        "Greece’s centre-right opposition said the tax was unjust. Prime Minister Eleni "
        "Varda said it was small."
    ): [("Greece’s centre-right opposition", ""), ("Eleni Varda", "")],
    ("An aide to the Bulgarian president said the visit was off. “For good,” the aide said."): [
        ("An aide to the Bulgarian president", "Bulgaria"),
        ("An aide to the Bulgarian president", "Bulgaria"),
    ],
    (
        "Nepali climber Pasang Lama reached the top. “It is windy,” the climber said. “It"
        " is cold,” the Nepali added."
    ): [("Pasang Lama", ""), ("Pasang Lama", "")],
    (
        "Speaking in Madrid, Portugal’s economy minister, Rui Prata, said the tunnel "
        "would pay for itself. Spain’s, Luis Vidal, said it would not."
    ): [("Rui Prata", "Portugal"), ("Luis Vidal", "Spain")],
    (
        "Judge Milo Krst adjourned the trial. The defendant, Ivo Babic, smiled. “See "
        "you,” the defendant said. The judge did not smile. “On Monday,” the judge said."
    ): [("Ivo Babic", ""), ("Milo Krst", "")],
    (
        "Haiti’s transitional council said the vote would be in May. Its chair, Marie "
        "Jean, said it might be in June."
    ): [("Haiti’s transitional council", "Haiti"), ("Marie Jean", "Haiti")],
    ("In a joint statement, Kenya and Uganda said the lake was full."): [("Kenya and Uganda", "")],
    (
        "The leaders of France, Germany and Britain said in a joint statement that the "
        "tax would stay."
    ): [("The leaders of France, Germany and Britain", "")],
    ("A joint statement by Norway and Sweden said the cable was safe."): [
        ("Norway and Sweden", "")
    ],
    ("Norway’s and Sweden’s foreign ministers said the cable was safe. “It hums,” they said."): [
        ("Norway’s and Sweden’s foreign ministers", ""),
        ("Norway’s and Sweden’s foreign ministers", ""),
    ],
    ("Chile, together with Peru, said the road would open."): [("Chile", "Chile")],
    ("Asked why the gate was shut, the minister said it was painted. “Green,” he said."): [
        ("the minister", ""),
        ("the minister", ""),
    ],
    ("“Will you run?” a boy asked Dora Pike. “Far,” she said."): [("a boy", ""), ("Dora Pike", "")],
    (
        "Senator Tom Hale debated Mayor Eva Strand. The former said the tax was low. The "
        "latter said it was high."
    ): [("Tom Hale", ""), ("Tom Hale", ""), ("Eva Strand", "")],
    ("Washington's ambassador to Kyiv, Carl Stone, said the road was open."): [
        ("Carl Stone", "United States")
    ],
    (
        "A source in the Turkish foreign ministry said the list was long. “Very long,” "
        "the source said."
    ): [
        ("A source in the Turkish foreign ministry", "Turkey"),
        ("A source in the Turkish foreign ministry", "Turkey"),
    ],
    ("Nigeria’s oil minister, Bola Adeoye, came late. “Traffic,” the Nigerian said."): [
        ("Bola Adeoye", "Nigeria")
    ],
    (
        "Mayor Lena Voss, left, and her dog, Max, at the fair. “He won,” she said. (Tim Roe/Agency)"
    ): [("Lena Voss", "")],
    ("A Number 10 spokesman said the cat was well."): [("A Number 10 spokesman", "United Kingdom")],
    ("Élysée spokeswoman Zoe Caron said the dog was ill. “Slightly,” Caron said."): [
        ("Zoe Caron", "France"),
        ("Zoe Caron", "France"),
    ],
    ("The commander of the UN mission in Mali, General Lars Dahl, said the road was clear."): [
        ("Lars Dahl", "")
    ],
    ("Lebanese militia leader Karim Aoun said the port was his."): [("Karim Aoun", "")],
    ("Deposed Honduran president Manuel Rios said he would return. Honduras said he would not."): [
        ("Manuel Rios", ""),
        ("Honduras", "Honduras"),
    ],
    ("The self-declared president of Gabon, Jean Obame, said the vote was his."): [
        ("Jean Obame", "")
    ],
    ("Colombia’s FARC dissidents said the truce held."): [("Colombia’s FARC dissidents", "")],
    ("Tibet’s exiled leader, Tenzin Lobsang, said the snow was early."): [("Tenzin Lobsang", "")],
    ("A former Pentagon official said the plane was old."): [("A former Pentagon official", "")],
    ("The Kremlin critic Ivan Gorin said the street was quiet."): [("Ivan Gorin", "")],
    ("Pro-government activists in Georgia said the square was theirs."): [
        ("Pro-government activists in Georgia", "")
    ],
    (
        "Ukraine’s president, Olha Bondar, said the harvest was good. Russia’s foreign "
        "minister, Ivan Gorin, said it was stolen. “It is ours,” the president said. “It "
        "was,” the foreign minister said."
    ): [
        ("Olha Bondar", "Ukraine"),
        ("Ivan Gorin", "Russia"),
        ("Olha Bondar", "Ukraine"),
        ("Ivan Gorin", "Russia"),
    ],
    (
        "The brothers Ali and Omar Haddad run the ferry. “It leaks,” said Ali Haddad. “It"
        " floats,” said the other."
    ): [("Ali Haddad", ""), ("the other", "")],
    (
        "Nora Lind and her son Erik Lind farm eels. “They bite,” Mr. Lind said. “Him,” "
        "Ms. Lind said."
    ): [("Erik Lind", ""), ("Nora Lind", "")],
    (
        "“I lost my hat,” said a tourist, Ken Abe. The hat floated by. “There it goes,” "
        "the tourist said."
    ): [("Ken Abe", ""), ("Ken Abe", "")],
    (
        "Deputy Prime Minister Asha Rao of Fiji said the reef was white. Australian Prime"
        " Minister Jo Hall said it was pale."
    ): [("Asha Rao", "Fiji"), ("Jo Hall", "Australia")],
    (
        "France's interior minister said on Tuesday the march was banned. The minister, "
        "Luc Arnaud, said it was too loud."
    ): [("France's interior minister", "France"), ("Luc Arnaud", "France")],
    (
        "Spain's housing minister visited the estate. “I took the stairs,” said the "
        "minister, Alba Ferrer. “All of them,” she added."
    ): [("Alba Ferrer", "Spain"), ("Alba Ferrer", "Spain")],
    ("The delegation from Laos said the dam was dry. A Thai delegate said it was wet."): [
        ("The delegation from Laos", "Laos"),
        ("A Thai delegate", "Thailand"),
    ],
    (
        "Sudan's army said the bridge was open. The Rapid Support Forces, which hold the "
        "bridge, said it was shut."
    ): [("Sudan's army", "Sudan"), ("The Rapid Support Forces", "")],
    ("Kosovo police said a bear was loose. The bear, they said, was brown."): [
        ("Kosovo police", "Kosovo"),
        ("Kosovo police", "Kosovo"),
        ("Kosovo police", "Kosovo"),
    ],
}
