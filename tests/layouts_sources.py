"""Sentences marked by hand: who says it, whatever stands around the subject.

Each is marked up as in ``layouts`` and stands with its speakers in order; what is believed or
spoken of is left out.
"""

SOURCES = {
    # states and other plural names as subjects
    "The United States told the council ‹it would pay›.": ["United States"],
    "The United States on Tuesday denied ‹arming the militia›.": ["United States"],
    "The United States, Canada and Mexico said ‹the bridge would open in May›.": [
        "The United States, Canada and Mexico"
    ],
    "Last week the United States said ‹the drone was unarmed›.": ["United States"],
    "On Friday the United States called on ‹both sides to lay down their arms›.": ["United States"],
    "The Gulf states accused Norland of ‹fuelling the war›.": ["The Gulf states"],
    "The Gulf states, meeting in Vale, said ‹oil output would fall›.": ["The Gulf states"],
    "Arab states said ‹the offer was serious›.": ["Arab states"],
    "Two Baltic states said ‹their grids had been cut›.": ["Two Baltic states"],
    "EU member states agreed ‹to share the cost›.": ["EU member states"],
    "The states said in a letter that ‹the rule was void›.": ["The states"],
    "Twelve states argue that ‹the rule is void›.": ["Twelve states"],
    "The United Nations said ‹the convoy was safe›.": ["The United Nations"],
    "The Maldives said ‹the reef was dying›.": ["The Maldives"],
    "The Bahamas on Monday said ‹the storm had passed›.": ["The Bahamas"],
    "“«We will not pay,»” the United States said on Monday.": ["United States"],
    "“«We will not pay,»” the United States told the panel.": ["United States"],
    "The United States insisted ‹the satellite was its own›. Norland said ‹it was not›.": [
        "United States",
        "Norland",
    ],
    "The United States said it “«regrets the incident»”.": ["United States"],
    "The United States says ‹the strike was lawful›.": ["United States"],
    "The U.S. said ‹the strike was lawful›.": ["U.S."],
    "The US said ‹the strike was lawful›.": ["US"],
    "Washington said ‹the strike was lawful›.": ["Washington"],
    "The White House said ‹the strike was lawful›.": ["White House"],
    "In a statement, the United States said ‹the strike was lawful›.": ["United States"],
    "The United States also warned that ‹the port would close›.": ["United States"],
    "The United States’ envoy, Ana Brook, said ‹the talks were over›.": ["Ana Brook"],
    "‹The United States›, Norland said, ‹had broken the deal›.": ["Norland", "Norland"],
    "‹The United States had broken the deal›, Norland said.": ["Norland"],
    "Norland claimed that ‹the United States had broken the deal›.": ["Norland"],
    "The report states that ‹the United States broke the deal›.": ["The report"],
    "The two states said ‹the border was open›.": ["The two states"],
    "The United States said ‹the buoy was lost›.": ["United States"],
    "The United States has warned that ‹the strait may freeze›.": ["United States"],
    "The United States deny that ‹it rained›.": ["United States"],
    "The Gulf states said ‹the pearl fair would open›.": ["The Gulf states"],
    "“«The ferry is ours,»” the Baltic states said in a joint letter.": ["the Baltic states"],
    "The United States accused Sylvania of ‹jamming two weather balloons›.": ["United States"],
    "The United States called the raid “«a blunder»”.": ["United States"],
    "The United States rejected the note as “«a farce»”.": ["United States"],
    # a date between subject and verb
    "Norland's president on Sunday evening warned ‹the lake was poisoned›.": [
        "Norland's president"
    ],
    "The company on Jan. 5 said ‹it would close the plant›.": ["The company"],
    "The central bank late on Thursday said ‹rates would rise›.": ["The central bank"],
    "Brook on Wednesday again said ‹the tunnel was safe›.": ["Brook"],
    "The opposition, on Tuesday, said ‹the vote was stolen›.": ["The opposition"],
    "The health ministry early on Saturday reported that ‹two had died›.": ["The health ministry"],
    "The mayor last spring promised ‹the pool would open›.": ["The mayor"],
    "The minister, late on Monday night, told parliament ‹the dam was full›.": ["The minister"],
    "The pope at midnight said ‹the war must end›.": ["The pope"],
    "The union in 2018 warned that ‹the mill would fail›.": ["The union"],
    "The chancellor two weeks ago told lawmakers that ‹the fund was empty›.": ["The chancellor"],
    "The regulator three days earlier had said ‹the bank was sound›.": ["The regulator"],
    "The agency has since said ‹the map was wrong›.": ["The agency"],
    "The agency has repeatedly said ‹the map was wrong›.": ["The agency"],
    "The judge on Thursday afternoon, after a short hearing, ruled that ‹the fence was legal›.": [
        "The judge"
    ],
    "Ana Brook, who resigned on Monday, on Tuesday said ‹she had been pushed›.": ["Ana Brook"],
    "Police chief Lee Moss on Thursday night said ‹the road was clear›.": ["Lee Moss"],
    "The general on the same day said ‹the bridge had fallen›.": ["The general"],
    "Iran on Tuesday warned that ‹the strait may close›.": ["Iran"],
    "Sylvania on Tuesday said ‹it would wait›.": ["Sylvania"],
    "The mayor late Monday said ‹the bridge was shut›.": ["The mayor"],
    "The ministry on March 3 said ‹the well was dry›.": ["The ministry"],
    "The ministry on 3 March 2021 announced that ‹the well was dry›.": ["The ministry"],
    "Ana Brook yesterday told reporters ‹she would stay›.": ["Ana Brook"],
    "Ana Brook this morning said ‹she would stay›.": ["Ana Brook"],
    "Ana Brook two days later said ‹she would go›.": ["Ana Brook"],
    "Sylvania earlier in the week denied that ‹its boats had moved›.": ["Sylvania"],
    "The council in a statement on Sunday said ‹the square was closed›.": ["The council"],
    "The bank in its annual report said ‹growth would slow›.": ["The bank"],
    "The union at a rally on Saturday said ‹the mill would close›.": ["The union"],
    "The police chief at the weekend claimed that ‹no one had called›.": ["The police chief"],
    "The army in May 2019 said ‹the hill was clear›.": ["The army"],
    # when and where before the subject
    "Earlier on Monday the coastguard said ‹the boat was adrift›.": ["the coastguard"],
    "In Vale on Sunday the archbishop said ‹the bell would ring›.": ["the archbishop"],
    "During a visit to the port the premier said ‹the cranes were rusty›.": ["the premier"],
    "Before the match coach Pim Vos said ‹his players were tired›.": ["Pim Vos"],
    "Since the flood residents have said ‹the wall is too low›.": ["residents"],
    "On state television the general said ‹the palace was calm›.": ["the general"],
    "At the United Nations the envoy said ‹the talks were over›.": ["the envoy"],
    "Outside parliament protesters said ‹the law was a trap›.": ["protesters"],
    "In the north farmers said ‹the wells were dry›.": ["farmers"],
    "Hours later the army said ‹the pilot was alive›.": ["the army"],
    "Three years ago Brook told a court ‹the money was hers›.": ["Brook"],
    "Shortly before noon the airport said ‹flights would resume›.": ["the airport"],
    "Late last year the bank said ‹it would close branches›.": ["the bank"],
    "This month regulators said ‹the dam was unsafe›.": ["regulators"],
    "Every spring the warden says ‹the ice will hold›.": ["the warden"],
    "From his hospital bed the singer said ‹he would tour again›.": ["the singer"],
    "By telephone from Vale the captain said ‹the crew was well›.": ["the captain"],
    "To applause the mayor said ‹the pool would open›.": ["the mayor"],
    "Under oath the banker said ‹he had lied›.": ["the banker"],
    "With tears in his eyes the farmer said ‹the herd was lost›.": ["the farmer"],
    "In a post on X the minister said ‹the rumour was false›.": ["the minister"],
    "After meeting her counterpart the minister said ‹trade would grow›.": ["the minister"],
    "Until May the firm said ‹the pipes were new›.": ["the firm"],
    "On the first day of the trial the prosecutor told jurors ‹the knife was clean›.": [
        "the prosecutor"
    ],
    "In London the ambassador said ‹the visa rule was cruel›.": ["the ambassador"],
    "Near the border villagers said ‹they had heard drones›.": ["villagers"],
    "Once a week Brook tells listeners ‹the river is rising›.": ["Brook"],
    "Yesterday the ministry said ‹the well was dry›.": ["the ministry"],
    "Then Brook said ‹the well was dry›.": ["Brook"],
    "Again on Monday the ministry said ‹the well was dry›.": ["the ministry"],
    "On Tuesday Ana Ruiz said ‹the ferry was late›.": ["Ana Ruiz"],
    "In Kyiv the president said ‹the bridge would open›.": ["the president"],
    "After the vote the opposition said ‹the count was wrong›.": ["the opposition"],
    "Late on Friday Australia said ‹its ships would sail›.": ["Australia"],
    "Before noon the harbour master said ‹the fog had lifted›.": ["the harbour master"],
    "On the eve of the vote Sylvania said ‹it would wait›.": ["Sylvania"],
    "At dawn on Sunday the mayor of Hill told reporters ‹the siren had failed›.": [
        "the mayor of Hill"
    ],
    "In the evening the two mayors said ‹the road was open›.": ["the two mayors"],
    "During the hearing Judge Ana Brook said ‹the file was thin›.": ["Ana Brook"],
    "Two days later the union said ‹it would strike›.": ["the union"],
    # appositions, parentheses and relative clauses
    "The mayor of Hill, Ana Brook, who took office in May, said ‹the pool was safe›.": [
        "Ana Brook"
    ],
    "Ana Brook, the mayor (and a former coach), said ‹the pool was safe›.": ["Ana Brook"],
    "Pim Vos, whose brother, Lars, died in the blast, said ‹the plant knew›.": ["Pim Vos"],
    "Pim Vos, 61, whose farm lies on the Oder, told the Post ‹the water was black›.": ["Pim Vos"],
    "Lee Moss (Green, Hill) said ‹the crane was old›.": ["Lee Moss"],
    "“«The crane was old,»” said Lee Moss (Green), the port's director.": ["Lee Moss"],
    "“«The crane was old,»” Lee Moss, who runs the port, told reporters.": ["Lee Moss"],
    "“«The crane was old,»” Lee Moss, 44, said.": ["Lee Moss"],
    "Lee Moss, chief executive of Vale Ltd., said ‹the crane was old›.": ["Lee Moss"],
    "Lee Moss, chief executive of Vale, Inc., said ‹the crane was old›.": ["Lee Moss"],
    "Senator Lee Moss, Democrat of Ohio, said ‹the crane was old›.": ["Lee Moss"],
    "Lee Moss, D-Ohio, said ‹the crane was old›.": ["Lee Moss"],
    "Nina Ruiz, her lawyer, said ‹the file was lost›.": ["Nina Ruiz"],
    "Her lawyer, Nina Ruiz, said ‹the file was lost›.": ["Nina Ruiz"],
    "Nina Ruiz, a lawyer for the boy's family, said on Monday that ‹the file was lost›.": [
        "Nina Ruiz"
    ],
    "Nina Ruiz, who is not involved in the case, says ‹the file is lost›.": ["Nina Ruiz"],
    "Nina Ruiz, now a judge, says ‹the file is lost›.": ["Nina Ruiz"],
    "Nina Ruiz, formerly of the navy, said ‹the hull was cracked›.": ["Nina Ruiz"],
    "Nina Ruiz, born in Vale to a family of sailors, said ‹the hull was cracked›.": ["Nina Ruiz"],
    "Nina Ruiz, along with two colleagues, said ‹the hull was cracked›.": ["Nina Ruiz"],
    "Nina Ruiz, who said last year that ‹the hull was sound›, now says ‹it was cracked›.": [
        "Nina Ruiz",
        "Nina Ruiz",
    ],
    "Nina Ruiz, who was quoted by the Post, said ‹the hull was cracked›.": ["Nina Ruiz"],
    "The harbour master, a man of few words, nodded and said ‹the hull was cracked›.": [
        "The harbour master"
    ],
    "The union (which has 400 members) said ‹the mill would close›.": ["The union"],
    "The union, the largest in the north, said ‹the mill would close›.": ["The union"],
    "The Hill Association of Bakers, founded in 1911, said ‹flour was scarce›.": [
        "The Hill Association of Bakers"
    ],
    "A baker, Nino Gallo, said ‹flour was scarce›.": ["Nino Gallo"],
    "One baker, who has run the shop since 1988, said ‹flour was scarce›.": ["One baker"],
    "Nino Gallo — he runs the bakery — said ‹flour was scarce›.": ["Nino Gallo"],
    "Nino Gallo - a baker - said ‹flour was scarce›.": ["Nino Gallo"],
    "Speaking in Hill, Nino Gallo, a baker, said ‹flour was scarce›.": ["Nino Gallo"],
    "But Nino Gallo, a baker, said ‹flour was scarce›.": ["Nino Gallo"],
    "In a letter, Nino Gallo, a baker, said ‹flour was scarce›.": ["Nino Gallo"],
    "The mill closed in May, and its owner, Nino Gallo, said ‹flour was scarce›.": ["Nino Gallo"],
    "The mill closed because its owner, Nino Gallo, said ‹flour was scarce›.": ["Nino Gallo"],
    "Nino Gallo, the guild's president, added: “«Flour is scarce.»”": ["Nino Gallo"],
    # sources without a name
    "“«It is over,»” a source close to the talks said.": ["a source close to the talks"],
    "A source who declined to be named said ‹the deal was dead›.": ["A source"],
    "A person with direct knowledge of the matter said ‹the deal was dead›.": [
        "A person with direct knowledge of the matter"
    ],
    "Four people familiar with the matter said ‹the deal was dead›.": [
        "Four people familiar with the matter"
    ],
    "Speaking anonymously, an aide said ‹the deal was dead›.": ["an aide"],
    "One aide, granted anonymity to discuss private talks, said ‹the deal was dead›.": ["One aide"],
    "An EU diplomat told the agency on condition of anonymity that ‹the deal was dead›.": [
        "An EU diplomat"
    ],
    "According to an aide, who asked not to be identified, ‹the deal was dead›.": ["an aide"],
    "‹The deal was dead›, according to a person briefed on the talks.": [
        "a person briefed on the talks"
    ],
    "‹The deal was dead›, said two aides, who spoke on condition of anonymity.": ["two aides"],
    "Insiders say ‹the deal is dead›.": ["Insiders"],
    "A second official confirmed ‹the deal was dead›.": ["A second official"],
    "The official, whose name was withheld, said ‹the deal was dead›.": ["The official"],
    "A person familiar with the talks said ‹the price was high›.": [
        "A person familiar with the talks"
    ],
    "“«The price was high,»” said a person familiar with the talks.": [
        "a person familiar with the talks"
    ],
    "Two officials, who spoke on condition of anonymity, said ‹the list was done›.": [
        "Two officials"
    ],
    "A Western diplomat who was not authorised to speak said ‹the list was done›.": [
        "A Western diplomat"
    ],
    "According to three people briefed on the plan, ‹the list was done›.": [
        "three people briefed on the plan"
    ],
    "Sources close to the club said ‹the coach would go›.": ["Sources close to the club"],
    "A source in the ministry told the agency that ‹the coach would go›.": [
        "A source in the ministry"
    ],
    "An official who requested anonymity said ‹the coach would go›.": ["An official"],
    "One of the negotiators said ‹the coach would go›.": ["One of the negotiators"],
    "Another said ‹the coach would stay›.": ["Another"],
    "The official, declining to be named, said ‹the coach would go›.": ["The official"],
    "On condition of anonymity, a banker said ‹the vault was empty›.": ["a banker"],
    "Several officials with knowledge of the matter said ‹the vault was empty›.": [
        "Several officials with knowledge of the matter"
    ],
    "Three of them said ‹the vault was empty›.": ["Three of them"],
    "Some said ‹the vault was empty›.": ["Some"],
    "Neither of them said the vault was empty.": [],
    # sources of many
    "Campaigners say ‹the dam will drown the valley›. Opponents call it “«a lake of debt»”.": [
        "Campaigners",
        "Opponents",
    ],
    "Parents and teachers said ‹the roof leaked›.": ["Parents and teachers"],
    "Many of the nurses said ‹the ward was full›.": ["Many of the nurses"],
    "Half of those polled said ‹the tax was fair›.": ["Half of those polled"],
    "Most of the voters polled said ‹the tax was fair›.": ["Most of the voters"],
    "Two in three voters said ‹the tax was fair›.": ["Two in three voters"],
    "Nearly 40% of voters said ‹the tax was fair›.": ["Nearly 40% of voters"],
    "Aid groups, including Bread Now, said ‹the camp was full›.": ["Aid groups"],
    "Lawyers for the three men said ‹the file was lost›.": ["Lawyers for the three men"],
    "Neighbours said ‹they had heard a bang›.": ["Neighbours"],
    "The villagers, many of them old, said ‹the well was dry›.": ["The villagers"],
    "The families, some of whom lost sons, said ‹the army lied›.": ["The families"],
    "Members of the crew said ‹the hull was cracked›.": ["Members of the crew"],
    "Both women said ‹the gate was open›.": ["Both women"],
    "Brook, Vos and Reed said ‹the gate was open›.": ["Brook, Vos and Reed"],
    "Supporters, however, say ‹it will fill›.": ["Supporters"],
    "Those familiar with the plan say ‹it will fail›.": ["Those familiar with the plan"],
    "“«We are hungry,»” the crowd shouted.": ["the crowd"],
    "“«We are hungry,»” shouted the crowd.": ["the crowd"],
    "Supporters say ‹the tram will bring jobs›.": ["Supporters"],
    "Critics, among them two judges, say ‹the tram will be empty›.": ["Critics"],
    "Witnesses said ‹the fire began at noon›.": ["Witnesses"],
    "Some scientists say ‹the lake will dry›.": ["Some scientists"],
    "Many in the town say ‹the lake will dry›.": ["Many in the town"],
    "Both sides said ‹the line had moved›.": ["Both sides"],
    "People in Hill said ‹the lake would dry›.": ["People in Hill"],
    "Farmers, fishers and priests said ‹the lake would dry›.": ["Farmers, fishers and priests"],
    "Police and prosecutors said ‹the file was closed›.": ["Police and prosecutors"],
    "The mayor and two councillors said ‹the file was closed›.": ["The mayor and two councillors"],
    "Ana Brook and Lee Moss said ‹the file was closed›.": ["Ana Brook and Lee Moss"],
    "Rights groups say ‹the camp is full›.": ["Rights groups"],
    "Families of the missing said ‹the search was slow›.": ["Families of the missing"],
    # documents, polls and rulings
    "The audit found ‹two boats were missing›.": ["The audit"],
    "The court found that ‹the fence was legal›.": ["The court"],
    "A tribunal in Vale ruled that ‹the fence was legal›.": ["A tribunal in Vale"],
    "The inquiry concluded ‹the crew was asleep›.": ["The inquiry"],
    "A poll of 1,000 adults published on Friday suggests ‹half are tired›.": [
        "A poll of 1,000 adults"
    ],
    "The survey, by the Vale Institute, found that ‹half were tired›.": ["The survey"],
    "The survey, conducted in March, found that ‹half were tired›.": ["The survey"],
    "The census shows ‹the town has shrunk›.": ["The census"],
    "The charge sheet says ‹Brook sold the ferry twice›.": ["The charge sheet"],
    "The lawsuit claims ‹the ferry was sold twice›.": ["The lawsuit"],
    "The complaint, filed in Vale, alleges that ‹the ferry was sold twice›.": ["The complaint"],
    "A draft of the treaty, obtained by Reuters, says ‹the river is shared›.": [
        "A draft of the treaty"
    ],
    "An internal email, seen by the Post, warned that ‹the roof might fall›.": [
        "An internal email"
    ],
    "Court papers say ‹the ferry was sold twice›.": ["Court papers"],
    "Government figures show ‹exports fell›.": ["Government figures"],
    "New research suggests that ‹the reef is ill›.": ["New research"],
    "The notice says ‹the pool is closed›.": ["The notice"],
    "The constitution says ‹the river is shared›.": ["The constitution"],
    "The law says “«no one owns the river»”.": ["The law"],
    "The guidelines recommend that ‹every room have a window›.": ["The guidelines"],
    "According to the survey, ‹half were tired›.": ["the survey"],
    "According to the indictment, seen by Reuters, ‹the ferry was sold twice›.": ["the indictment"],
    "‹The ferry was sold twice›, the indictment says.": ["the indictment"],
    "“«The ferry was sold twice,»” the indictment reads.": ["the indictment"],
    "The letter, signed by 40 doctors, said ‹the ward was full›.": ["The letter"],
    "The statement, issued late on Monday, said ‹the ward was full›.": ["The statement"],
    "The auditors' report found that ‹the ferry was sold twice›.": ["The auditors' report"],
    "The inspector's report warns that ‹the roof may fall›.": ["The inspector's report"],
    "A poll by the Vale Institute found that ‹half of voters were tired›.": [
        "A poll by the Vale Institute"
    ],
    "A survey of 900 riders showed that ‹two in three read›.": ["A survey of 900 riders"],
    "The letter, obtained by the Post, said ‹the grant would end›.": ["The letter"],
    "“«The grant will end,»” said the letter, seen by the Post.": ["the letter"],
    # spokespeople
    "Ana Brook, a spokeswoman for the navy, said ‹the buoy was lost›.": ["Ana Brook"],
    "A spokesman for the navy, Lee Moss, said ‹the buoy was lost›.": ["Lee Moss"],
    "A navy spokesman said ‹the buoy was lost›.": ["A navy spokesman"],
    "Navy spokesman Lee Moss said ‹the buoy was lost›.": ["Lee Moss"],
    "The navy's spokesman, Lee Moss, told reporters ‹the buoy was lost›.": ["Lee Moss"],
    "“«The buoy is lost,»” said Lee Moss, spokesman for the navy.": ["Lee Moss"],
    "Through a spokesman, Brook said ‹the mill was sold›.": ["Brook"],
    "Speaking for the navy, Lee Moss said ‹the buoy was lost›.": ["Lee Moss"],
}
