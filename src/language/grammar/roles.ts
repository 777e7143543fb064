import { NATIONALITIES, words } from "../words/lexicon.ts";

const COURTESY: ReadonlyMap<string, "male" | "female" | null> = new Map([
  ["mr", "male"],
  ["sir", "male"],
  ["lord", "male"],
  ["mrs", "female"],
  ["ms", "female"],
  ["miss", "female"],
  ["dame", "female"],
  ["lady", "female"],
  ["dr", null],
  ["prof", null],
  ["rev", null],
  ["sheikha", "female"],
  ["mamosta", "male"],
  ["haji", "male"],
  ["hajji", "male"],
  ["hajj", "male"],
  ["hajja", "female"],
  ["hojatoleslam", "male"],
  ["hojjatoleslam", "male"],
]);

/** Nouns for somebody who can speak, in the singular. */
const PERSON_NOUNS = words(`
  academic activist actor actress adviser advisor advocate aide ally ambassador analyst anchor announcer archbishop
  architect artist astronaut athlete attorney aunt author ayatollah baker banker biologist bishop blogger boss boy
  brigadier broadcaster brother businessman businesswoman candidate captain cardinal caliph caller carpenter chair chairman chairperson
  chairwoman chancellor chef chemist chief child choreographer citizen cleric clerk co-author co-chair co-founder coach coauthor
  cofounder colleague colonel columnist comedian commander commentator commissioner composer congressman congresswoman
  conservative consul consultant contractor coordinator correspondent councillor councilman councilor councilwoman counsel counselor
  counterpart cousin critic curator daughter dean defendant delegate democrat deputy designer detective developer dictator
  diplomat director doctor donor driver economist editor editor-in-chief educator elder emir employee engineer envoy eyewitness
  executive expert farmer father fighter firefighter fisherman founder friend general geologist girl governor graduate grandfather
  grandmother guard guest guide head heiress herder historian host husband imam incumbent insider inspector instructor
  investigator investor journalist judge justice juror king landlord lawmaker lawyer leader lecturer legislator liberal librarian
  lieutenant loyalist magistrate major man manager marshal mayor mechanic member merchant midwife migrant militant minister
  missionary model moderator monk mother mp musician neighbor neighbour nephew niece nominee novelist nurse observer
  officer official ombudsman opponent organizer organiser owner painter participant partner passenger pastor patient patriarch
  philosopher photographer physician physicist pilot player playwright poet police politician pollster pope poster preacher premier
  presenter president principal prime-minister prince princess prisoner producer professor programmer prosecutor protester
  protestor psychiatrist psychologist publisher queen rabbi reader refugee regulator relative reporter representative
  republican researcher resident resistance-leader reverend rival runner sailor salesman scholar scientist secretary senator
  sergeant servant sheikh sheriff shepherd shopkeeper singer sister socialist sociologist soldier son source speaker
  specialist spokesman spokesperson spokeswoman sponsor staffer star strategist student successor sultan superintendent
  supervisor supporter surgeon surrogate survivor suspect teacher teammate technician teenager tourist trader trainer
  translator traveler treasurer trustee tutor uncle user veteran vice-president vicar victim villager viewer visitor
  volunteer voter waiter waitress warden widow wife winner witness woman worker writer youth campaigner negotiator premier
  operative entrepreneur billionaire mogul tycoon frontrunner hopeful contender running-mate newcomer whistleblower
  administrator comptroller controller auditor commandant emissary dissident exile gunman tribesman chieftain mufti mullah
  solicitor barrister laureate goalkeeper striker midfielder defender referee captive hostage detainee caretaker marine
  ceo whip minder chaword undersecretary czar tsar bureaucrat lobbyist rep sen gov gen lt col maj capt sgt adm atty del narrator constituent prez
  admiral commodore usher importer exporter watchman smuggler puppeteer goatherd weaver potter welder grocer butcher tailor
  vendor paramedic medic nun friar abbot monsignor sayyid sayyed policeman policewoman gendarme customs-guard clerk surveyor
  cartoonist translator prefect subgovernor muhtar mukhtar grandson granddaughter stepson stepdaughter stepfather stepmother
  bride groom fiance fiancee twin orphan pupil apprentice commuter motorist cyclist pedestrian hotelier restaurateur
  returnee evacuee settler herdsman boatman ferryman cameraman anchorman anchorwoman stallholder dissenter monarch
  person buyer seller assistant vizier sultana emira begum pasha`);

/** Words that modify a role: "deputy foreign minister", "senior campaign adviser". */
const ROLE_MODIFIERS = words(`
  former ex acting outgoing incoming senior junior deputy vice assistant associate chief top leading veteran longtime
  long-time retired late then current prime foreign interior defense defence finance supreme first second third
  attorney secretary general national presidential vice-presidential gubernatorial senate senatorial house state federal
  campaign press party parliamentary political military police army navy air-force county city district mayoral fellow
  republican democratic democrat gop libertarian conservative liberal green independent labour tory socialist communist
  progressive presumptive two-time one-time right-wing left-wing crown grand lead managing executive international
  communications human rights transport health education energy trade environment justice economy economic oil culture
  information intelligence security opposition rebel team staff professor board project research religious spiritual
  majority minority speaker co-chief editor-in-chief big rival ruling permanent special chairman lt maj brig vice
  conservative prominent influential local regional`);

/** Nouns for a body that can speak. */
const BODY_NOUNS = words(`
  academy administration advisory agency airline airlines alliance army assembly association authorities authority bank bloc board
  brigade brigades broadcaster brotherhood bureau cabinet campaign center centre chamber channel charity church club coalition
  commission committee company confederation congress consortium corporation corps council court daily delegation department
  directorate embassy executive faction factions federation firm force forces forum foundation front fund gazette government group
  groups guard guards guardian headquarters herald hospital house initiative institute institution journal judiciary leadership league
  library magazine media militia ministry mission monitor mosque movement museum nation nations navy network news newspaper
  observatory office opposition organisation organization outlet pact panel paper parliament party police post presidency
  press programme project prosecution prosecutors publication regime registry reserve resistance school secretariat senate
  service services society squad station study survey statement report state syndicate task-force team television
  think-tank times tribunal tribune tv union university watchdog website weekly inc corp ltd llc plc co ad advertisement
  coastguard chamber gendarmerie directorate parliament municipality governorate airline carrier charity
  document letter email memo message article post poll posting tweet video transcript source sources ruling lawsuit`);

/** The last letters of these, without a plural's. */
const MAY_END_WORK = new Set("trnh");
/** Shorter words are listed, or made of nothing. */
const SHORTEST_WORK = 7;
/** "meteorologist", "beekeepers", "schoolteacher": words made of what somebody works with and that they do. */
const NAMED_BY_WORK =
  /..(?:ologist|ographer|ician|keeper|worker|teacher|grower|holder|fighter|dealer|monger|smith|wright)s?$/;

/** The singular of a plural noun for people or bodies; any other word as it is. */
export function singular(word: string): string {
  if (word.endsWith("men")) return `${word.slice(0, -3)}man`;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** The gender that a courtesy title tells ("Mrs." female, "Dr." null), or undefined for any other word. */
export function courtesyGender(word: string): "male" | "female" | null | undefined {
  return COURTESY.get(word);
}

/** What `singular` makes the noun again. */
const pluralsOf = (noun: string) =>
  [`${noun}s`, `${noun.slice(0, -1)}ies`, `${noun.slice(0, -3)}men`].filter(
    (plural) => singular(plural) === noun,
  );

const PEOPLE: ReadonlySet<string> = new Set([
  ...[...PERSON_NOUNS].flatMap((noun) => [noun, ...pluralsOf(noun)]),
  "people",
  "children",
]);

/** Whether the word names a person by what they are ("minister", "spokespersons", "whistleblower"). */
export function isPersonNoun(word: string): boolean {
  if (PEOPLE.has(word)) return true;
  if (
    word.length > SHORTEST_WORK &&
    MAY_END_WORK.has(word.charAt(word.length - (word.endsWith("s") ? 2 : 1)))
  ) {
    if (NAMED_BY_WORK.test(word)) return true;
  }
  const hyphen = word.lastIndexOf("-");
  if (hyphen < 0) return false;
  return PEOPLE.has(word.endsWith("-in-law") ? word.slice(0, -"-in-law".length) : word.slice(hyphen + 1));
}

/** Whether the noun is in the plural ("officials", "women"). */
export function isPluralNoun(word: string): boolean {
  return word === "people" || word === "police" || word === "children" || singular(word) !== word;
}

/** Whether the word may stand before a name as part of a title or role ("Foreign", "Minister", "Iranian"). */
export function isRoleWord(word: string): boolean {
  return MODIFIERS.has(word) || isPersonNoun(word);
}

const MODIFIERS: ReadonlySet<string> = new Set([...ROLE_MODIFIERS, ...NATIONALITIES, ...COURTESY.keys()]);

/** Whether the word names a body that can speak ("ministry", "Times", "campaign"). */
export function isBodyNoun(word: string): boolean {
  return BODY_NOUNS.has(word);
}

const PERSON_GENDER: readonly (readonly [ReadonlySet<string>, "male" | "female"])[] = [
  [
    words(`
      man boy father brother son husband uncle grandfather nephew king prince actor businessman salesman grandson stepson stepfather groom fiance sheikh ayatollah mufti mullah sayyid friar
      abbot monsignor watchman herdsman boatman ferryman cameraman anchorman policeman emir sultan emir widower congressman spokesman chairman councilman fisherman pope cardinal bishop imam`),
    "male",
  ],
  [
    words(`
      woman girl mother sister daughter wife aunt grandmother niece queen princess actress granddaughter stepdaughter stepmother bride fiancee nun sultana emira begum policewoman anchorwoman
      businesswoman waitress widow heiress congresswoman spokeswoman chairwoman councilwoman midwife`),
    "female",
  ],
];

/** Whether the word names what somebody has said or written ("statement", "post"): its author speaks, not the thing. */
export function isUtterance(word: string): boolean {
  return UTTERANCES.has(word);
}

const UTTERANCES = words(`
  statement statements report letter email e-mail memo message tweet post article editorial essay note communique press-release
  release analysis column speech remarks reply response transcript testimony tweets posts blog caption headline
  advertisement ad video`);

/** The gender that a noun itself tells ("spokeswoman"), or null. */
export function nounGender(word: string): "male" | "female" | null {
  const kin = word.replace(/-in-law$/, "");
  for (const [nouns, gender] of PERSON_GENDER) if (nouns.has(kin)) return gender;
  return null;
}
