/** Six stories of our own invention, in several styles, a paragraph a string. */

const FERRY = [
  'The harbour board voted 5-4 on Tuesday to put off a decision on the new ferry pier until the autumn, after fishermen packed the hall and warned that the dredging would bury their nets.',
  '"Nobody asked the people who get up at four in the morning," said Idris Pencarrow, who has landed crabs in the bay since 1988. "They asked a consultant in an office with a view of a car park."',
  'The pier, first drawn up in 2016 under the previous harbour master, Capt. Lionel Strake, would cost about $48.5 million, of which the state has promised a third.',
  'Supporters say the old landing stage will not survive another winter. Engineers from Dunmore & Hale, hired by the board, found cracks in 14 of its 22 piles last spring.',
  'Sen. Abigail Tormey, who grew up on the island, urged the board not to wait. In a letter read aloud at the meeting, she wrote that "a ferry without a pier is a rumour."',
  'The chairwoman, Ruth Ellacott, said she had changed her mind over the weekend -- twice -- and that she would rather be slow than sorry.',
  'Two residents were asked to leave after a shouting match over parking. Both were back before the vote.',
  'The board will meet again on Sept. 14. Until then, the old stage will be open to foot passengers only, and cars must use the north slip.',
];

const HOSPITAL = [
  'Nurses at St. Bride’s Hospital will begin a four-day strike next week, their union said, after talks with the trust collapsed for the third time since January.',
  '“We have people sleeping in their cars between shifts,” said Oluwaseun Adebayo, a ward sister with 19 years of service. “That is not a rota. That is a dare.”',
  'The trust’s chief executive, Dr. Miriam Vance-Holloway, called the walkout “deeply disappointing” and said that emergency care, births and cancer treatment would go on.',
  'At issue is a plan to close two of the hospital’s nine wards and move 63 posts to Carrow Park, 31 miles away. The union says the move would cost the average nurse 2 hours a day in travel.',
  '“They talk about beds as if beds looked after anybody,” Adebayo said.',
  'A spokesman for the health department declined to comment on the dispute, but said the minister “expects both sides to return to the table without preconditions.”',
  'The last strike at the hospital, in 2011, lasted eleven days. It ended when the board’s then chairman, Sir Alec Rowntree, agreed to freeze the closure of the children’s unit.',
  'Patients with appointments next week have been told to wait for a letter; those who hear nothing should come as planned.',
  'Asked whether she would join the picket, Adebayo laughed. “I’ll be the one with the soup,” she said.',
];

const FOOTBALL = [
  'Castell Rovers came from two goals down to beat Hexley United 3-2 on Saturday, with a winner so late that half of the home crowd missed it on the stairs.',
  'Benedikt Sörli headed in a corner in the fourth minute of added time, his first goal since he joined from Tromsø in the summer.',
  'Hexley had looked safe. Omar Delacroix-Webb scored from a free kick after 11 minutes and added a second, from a yard, just before the break.',
  'Rovers changed three players at half-time. One of them, the 18-year-old Kit Amsden, needed 40 seconds to pull a goal back.',
  '"I told him to run at the full back until one of them fell over," the manager, Gwen Harcastle, said. "It was not a sophisticated plan."',
  'The equaliser came off a defender. The referee, Mr P. Lascelles, took an age to give it, and was booed by both ends.',
  'Rovers are now sixth, four points behind Wenlow with a game in hand. Hexley, without a win since October, stay 19th.',
];

const COURT = [
  'A jury in Calder County took less than three hours on Thursday to clear Tobias Renfrew, the former city treasurer, of every charge that he had steered contracts to a friend.',
  'Renfrew, 61, wept as the clerk read the verdict eleven times, once for each count.',
  'Prosecutors had argued that between 2014 and 2018 he passed along bids for road salt to Marcus J. Eddleston, who later paid for a hunting trip to Montana. The defence said the two men had known each other since high school and that "friendship is not a felony."',
  '"What the government had was a photograph of two men and an elk," said the lead defence lawyer, Constance Obafemi, outside the courthouse.',
  'The U.S. attorney for the district, Leland Grath, said his office respected the verdict. He would not say whether a second case, against Eddleston, would go to trial in March as planned.',
  'Jurors declined to speak to reporters. One, who gave only her first name, Patrice, said in the car park that "the spreadsheets didn\'t say what they said they said."',
  'Judge Harriet Lowenthal had thrown out four other charges in the second week ... a sign, lawyers said afterward, that the case was thin.',
  'Renfrew was suspended without pay in 2019. His union wants the city to give back about $310,000 in wages, and a hearing has been set for Feb. 2.',
  'The new treasurer, Wilhelmina Odum, sent him a text message. It said: "Your mug is still here."',
];

const DROUGHT = [
  'In the upper valley the river has stopped. What is left of the Amarga stands in pools the colour of tea, and the herons have moved to the motorway drains.',
  'Farmers here are used to dry years, says Concepción Urrutia, whose family has grown almonds above the village of Peñarrubia for four generations. But this, she says, is not a dry year. "This is the third one in a row with no name."',
  'The regional water agency, the CHAS, cut irrigation by 70% in May and by the rest in July. Reservoirs stand at 9% of capacity, the lowest since measurements began in 1961.',
  'Not everyone has been cut off. Two golf courses and a theme park, all below the dam, draw on wells that the agency does not meter; their owners say that the water is theirs by a grant of 1923.',
  '"My trees are dying in alphabetical order," said Urrutia, walking along rows that she has labelled by variety.',
  'The agency\'s director, Íñigo Salvatierra, does not dispute the figures. He told a parliamentary committee last week that the wells "are a legal fact before they are a hydrological one."',
  'A law to meter them has been in committee since 2020. The opposition wants compensation; the government, which lost its majority in the spring, says that there is no money for it.',
  'Urrutia has sold 12 hectares, to a company that makes solar panels. They need no water, she says, and they do not complain.',
  'She has kept one row.',
];

const TELECOM = [
  'Nortel-Brannagh Plc said it would cut 1,900 jobs, or roughly 8 percent of its work force, as it shuts its copper network two years earlier than planned.',
  'Shares of the Dublin-based company rose 4.2 percent to €11.38, their highest since November.',
  'Chief Executive Officer Saoirse McIlwaine told analysts on a conference call that the savings would reach €140 million a year by 2026. Most of the posts will go through early retirement, she said.',
  '"We are paying people to guard a museum," McIlwaine said. "They know it better than I do."',
  'The Communications Workers\' Federation, which represents about two-thirds of the staff, said it had been given 20 minutes\' notice. Its general secretary, Fergal Ó Riain, accused the company of "announcing first and consulting never."',
  'Nortel-Brannagh, formed by a merger in 2009, still has 310,000 customers on copper lines, many of them in the west. Under its licence it must offer each of them a substitute "of equal reliability," a phrase that the regulator has yet to define.',
  "A decision is expected in the first quarter. The regulator, ComReg-North, didn't respond to an e-mail seeking comment after business hours.",
  'Analysts at Fenwick Loy raised their rating on the stock to "buy" from "hold". They wrote that the plan was "overdue, and therefore credible."',
];

export const STORIES: Readonly<Record<string, readonly string[]>> = {
  ferry: FERRY,
  hospital: HOSPITAL,
  football: FOOTBALL,
  court: COURT,
  drought: DROUGHT,
  telecom: TELECOM,
};
