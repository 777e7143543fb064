import { wordList } from "./word-list.ts";

/** Nouns for someone who can speak, in the singular. */
export const PERSON_NOUNS = wordList(`
  abbot academic activist actor actress adm administrator admiral adviser advisor advocate aide ally
  ambassador analyst anchor anchorman anchorwoman angler announcer apprentice archbishop architect
  archivist artist assistant astronaut athlete attorney atty auditor aunt author ayatollah baker banker
  barrister begum billionaire biologist bishop blogger boatman boss boy bride brigadier broadcaster
  brother bureaucrat businessman businesswoman butcher buyer caliph caller cameraman campaigner candidate
  capt captain captive cardinal caretaker carpenter cartoonist ceo chair chairman chairperson chairwoman
  champion chancellor chef chemist chief chieftain child choreographer citizen cleric clerk client cllr
  cmdr co-author co-chair co-founder coach coauthor cofounder col colleague colonel columnist comedian
  commandant commander commentator commissioner commodore commuter composer comptroller congressman
  congresswoman conservative constituent consul consultant contender contractor controller cook
  coordinator correspondent councillor councilman councilor councilwoman counsel counselor counterpart
  cousin cpl critic curator customs-guard cyclist czar daughter dealer dean defendant defender del
  delegate democrat dentist deputy designer detainee detective developer dictator diplomat director
  dissenter dissident doctor donor driver economist editor editor-in-chief educator elder electrician emir
  emira emissary employee engineer entrepreneur envoy evacuee executive exile expert exporter eyewitness
  farmer father ferryman fiance fiancee fighter firefighter fisherman florist foreman founder friar friend
  frontrunner gardener gen gendarme general geologist girl glazier goalkeeper goatherd gov governor
  graduate granddaughter grandfather grandmother grandson grocer groom guard guest guide gunman
  hairdresser head headman heiress helper herder herdsman historian hopeful host hostage hotelier husband
  imam importer incumbent insider insp inspector instructor interpreter investigator investor jeweler
  jeweller journalist judge judoka juror justice king lady landlord laureate lawmaker lawyer leader
  lecturer legislator liberal librarian lieutenant lobbyist locksmith loyalist lt magistrate maj major man
  manager marine marshal mayor mechanic medic member merchant midfielder midwife migrant militant minder
  minister missionary model moderator mogul monarch monk monsignor mother motorist mp mufti muhtar mukhtar
  mullah musician narrator negotiator neighbor neighbour nephew newcomer niece nominee novelist nun nurse
  observer officer official ombudsman operative opponent organiser organizer orphan owner painter
  paramedic participant partner pasha passenger pastor patient patriarch pedestrian person pharmacist
  philosopher photographer physician physicist pilot player playwright plumber poet police policeman
  policewoman politician pollster pope poster postman potter preacher prefect premier presenter president
  prez prime-minister prince princess principal prisoner producer professor programmer prosecutor
  protester protestor psychiatrist psychologist publisher pupil puppeteer queen rabbi reader referee
  refugee regulator relative rep reporter representative republican researcher resident resistance-leader
  restaurateur returnee reverend rival runner running-mate sailor salesman sayyed sayyid scholar scientist
  sculptor secretary seller sen senator sergeant servant settler sgt sheikh shepherd sheriff shopkeeper
  singer sister skipper smuggler socialist sociologist soldier solicitor son source speaker specialist
  spokesman spokesperson spokeswoman sponsor staffer stallholder star stepdaughter stepfather stepmother
  stepson strategist striker student subgovernor successor sultan sultana superintendent supervisor
  supporter supt surgeon surrogate surveyor survivor suspect tailor teacher teammate technician teenager
  tourist trader trainer translator traveler treasurer tribesman trustee tsar tutor twin tycoon uncle
  undersecretary user usher vendor verger veteran vicar vice-president victim viewer villager visitor
  vizier volunteer voter waiter waitress warden watchman weaver welder whip whistleblower widow widower
  wife winner witness woman worker writer youth`);

/** Person nouns for men and boys. */
export const MALE_NOUNS = wordList(`
  abbot actor anchorman ayatollah bishop boatman boy brother businessman cameraman cardinal chairman
  congressman councilman emir father ferryman fiance fisherman foreman friar grandfather grandson groom
  headman herdsman husband imam king man monsignor mufti mullah nephew policeman pope postman prince
  salesman sayyid sheikh son spokesman stepfather stepson sultan uncle watchman widower`);

/** Person nouns for women and girls. */
export const FEMALE_NOUNS = wordList(`
  actress anchorwoman aunt begum bride businesswoman chairwoman congresswoman councilwoman daughter emira
  fiancee girl granddaughter grandmother heiress lady midwife mother niece nun policewoman princess queen sister
  spokeswoman stepdaughter stepmother sultana waitress widow wife woman`);

/** Person nouns for members of a family; many of them bear one surname. */
export const KIN_NOUNS = wordList(`
  aunt brother child cousin daughter father fiance fiancee granddaughter grandfather grandmother grandson
  husband mother nephew niece sister son stepdaughter stepfather stepmother stepson twin uncle widow widower
  wife`);
