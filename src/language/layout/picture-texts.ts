import { isTitleCase } from "./headline-forms.ts";
import { endsSentence } from "./layout-segments.ts";
import type { PageLine } from "./page-lines.ts";

/*
 * Captions without a credit, by their own words. A report speaks of the past; a caption says what is to be seen: who does what in the present,
 * where and on which day, or it has no verb at all. Where the sentences of a text end in full stops, a caption often has none.
 */

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.’'-]+(?: (?:al|bin|de|del|van|von|der|\p{Lu}[\p{L}\p{M}.’'-]*)){1,3}`;

/** In words. */
const SHORTEST = 7;
const LONGEST = 40;
const SHORTEST_BELOW_CREDIT = 5;
const SHORTEST_SCENE = 6;
const LONGEST_SCENE = 30;

const DAY =
  "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) \\d{1,2}|(?:19|20)\\d{2}";
const PLACE =
  "(?:in|at|near|outside|inside|off|above|over|along|beside) (?:(?:the|a|an|its|their|his|her|central|northern|southern|eastern|western) )?(?:[\\p{Ll}-]{2,16} ){0,3}?(?:(?:of|in|at|near) (?:the )?)?\\p{Lu}|(?:en|à|au|dans|devant|près de) (?:(?:el|la|los|las|le|les|un|una|une) )?(?:\\p{Ll}{2,14} (?:de |du |d['’])?)?\\p{Lu}";
const PLACED = new RegExp(
  String.raw`(?<!\p{L})(?:${PLACE}|(?:on|in|since|from|last|am|im|el|le) (?:the )?(?:${DAY}))`,
  "u",
);
const ARTICLE =
  /(?<!\p{L})(?:an?|the|its|his|her|their|el|la|los|las|un|una|une|le|les|der|die|das|ein|eine|il|lo|gli|uno|de|het|een)(?!\p{L})/iu;
/** Words that stand in captions alone. */
const SEEN =
  /(?:,|\() ?(?:pictured|seen here|shown here|photographed|left|right|centre|center|second from left|second from right)(?: (?:at|in|with|on|outside|here|last)|,|\)|$)|^(?:pictured|shown|seen)(?: here| above| below)?[:,]/iu;
/** Openings of subheads that are long. */
const ASKS = /^(?:how|why|what|when|where|who|which|is|are|will|can|does|do|should|\d)(?!\p{L})/iu;

/** Whether a line without a full stop may say what is in a picture, where a credit stands right above it. */
export const isBelowCredit = (text: string): boolean =>
  mayBeUnstopped(text) &&
  text.split(/\s+/u).length >= SHORTEST_BELOW_CREDIT &&
  ARTICLE.test(text) &&
  (GERMAN.test(text) || !isTitleCase(text));

/** Its nouns are all capitalised. */
const GERMAN = /(?<!\p{L})(?:der|die|das|den|dem|des|eine?[mnrs]?|am|im|beim|vom|zum)(?!\p{L})/iu;

/** A sentence of the text may have lost its full stop. */
const REPORTED = /(?<!\p{L})(?:said|told|added|announced|dijo|sagte|dit)(?!\p{L})/u;

function mayBeUnstopped(text: string): boolean {
  // A paper's sign may stand behind the last full stop.
  if (/[.!?]["”’)]*\s\S{1,12}$/u.test(text) || REPORTED.test(text)) return false;
  if (endsSentence(text) || /[:;,–—-]$|["“”„«»]|^[\p{Ll}‘']|^[-*•·] /u.test(text)) return false;
  return text.split(/\s+/u).length <= LONGEST && !ASKS.test(text);
}

/** Whether a line without a full stop says what is to be seen: where and when, or who is pictured. */
export function isUnstoppedCaption(text: string): boolean {
  if (!mayBeUnstopped(text) || text.split(/\s+/u).length < SHORTEST) return false;
  if (words(text) >= WORDS_BEHIND_A_NAME && NAMED.test(text)) return true;
  return SEEN.test(text) || (ARTICLE.test(text) && PLACED.test(text) && !/: /u.test(text));
}

/** Begins with a person's name. */
const NAMED = new RegExp(`^${NAME} \\p{Ll}`, "u");
const WORDS_BEHIND_A_NAME = 8;
const words = (text: string) => text.split(/\s+/u).length;

/** What people and things do in pictures, in the present; not what is announced in the present too ("meets on Monday"). */
const SHOWN =
  "(?:stand|sit|hold|look|walk|wave|carry|carri|watch|wait|lie|lower|ride|pass|cross|prepare|pose|shake|hug|smile|gesture|embrace|inspect|greet|wade|step|listen|lean|rest|queue|line|clean|sort|load|unload|mend|paint|pull|push|lift|climb|drive|row|swim|dance|sing|pray|light|fill|dig|plant|pick|harvest|feed|milk|fish|fly|float|sail|burn|hang|display|show|sell|buy|cook|serve|eat|drink|read|write|point|peer|gaze|stare|sleep|kneel|crouch|jump|run|chant|cheer|applaud|tend|repair|fix|weigh|pour|pack|stack|sweep|wash|dry|roll|cut|saw|sew|weave|knit|examine|operate|lay|throw|catch)";
const NUMBERS =
  "(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|A dozen|Dozens of|Hundreds of|Some of the)";
const PEOPLE =
  "(?:People|Residents|Workers|Protesters|Passengers|Children|Women|Men|Visitors|Fishermen|Soldiers|Firefighters|Volunteers|Police|Officers|Students|Pupils|Farmers|Villagers|Tourists|Commuters|Shoppers|Rescuers|Divers|Boats|Cars|Vehicles|Smoke|Supporters|Fans|Players|Crowds|Mourners|Worshippers|Migrants|Demonstrators|Customers|Drivers|Runners|Engineers|Technicians|Delegates|Members of [\\p{L} ]{2,30}?)";
const SCENE = new RegExp(
  String.raw`^(?:An? (?:(?!who |that |which )[\p{Ll}-]+ ){1,4}?${SHOWN}e?s|(?:${NUMBERS} (?:(?!who |that |which )[\p{Ll}-]+ ){1,3}?|${PEOPLE} (?:[\p{Ll}]+ )?)${SHOWN})(?!\p{L})`,
  "u",
);

/** Whether the line is one sentence that shows a scene: "A well digger lowers himself into a shaft near Elsin." */
export function isScene(text: string): boolean {
  if (!SCENE.test(text) || !PLACED.test(text) || /["“”«»]|[.!?]\s\p{Lu}/u.test(text)) return false;
  const count = words(text);
  return count >= SHORTEST_SCENE && count <= LONGEST_SCENE;
}

/**
 * Whether the line is one sentence on what is to be seen, as far as it says so beside a credit: who is left and who is right, people or things that do
 * in the present what pictures show, or no verb. A lead has a past tense, or says who said so.
 */
export function showsAtOnce(text: string): boolean {
  if (words(text) < SHORTEST_BELOW_CREDIT || words(text) > LONGEST || REPORTED.test(text)) return false;
  if (/[.!?]["”’)]*\s\p{Lu}/u.test(text)) return false;
  return SEEN.test(text) || DOES_WHAT_IS_SHOWN.test(text) || isVerbless(text);
}

/** Up to six words of who or what, and in the present what is shown of them: "Selma Orlan holds", "Parents fill", "Boats are moored". */
const DOES_WHAT_IS_SHOWN = new RegExp(
  String.raw`^(?:(?!who |that |which |will |has |have |had )[\p{L}’'-]+,? ){1,7}?(?:${SHOWN}e?s?|is seen|are seen|is pictured|are pictured|are moored|is moored)(?!\p{L})(?! (?:on|from) (?:${DAY})(?:,|$))`,
  "u",
);

/** The same with its day: "Boats leave the port of Elsin on May 3." */
export const isDatedScene = (text: string): boolean => isScene(text) && DATED.test(text);

const DATED = new RegExp(String.raw`(?<!\p{L})(?:on|in|,) (?:${DAY})`, "u");

const VERBLESS = new RegExp(
  String.raw`^${NAME}(?:, \d{1,3},)? (?:in|at|on|outside|inside|near|with|beside|aboard|above|under|behind|during) ([^.!?,;]{10,160})(?:[.,]|$)`,
  "u",
);
/** Words of which a sentence has its verb. */
const VERB =
  /(?<!\p{L})(?:(?:am|are|is|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|said|says|told|made|took|went|came|got|saw|found|gave|began|put|left|felt|lost|won|met|ran|sat|stood|held|kept|set|let|led|fell|rose|grew|knew|thought|brought|bought|sold|sent|spent|built|wrote|read|spoke|broke|chose|drew|drove|ate|flew|paid|heard|became|hit|cut|cost|beat|shut|spread|hurt|quit|split|fought|taught|caught|struck|wore|tore|swore|froze|sank|sang|rang|drank|swam|shook|woke|dealt|meant|slept|swept|bent|lent|dug|hung|stuck|swung|fled|fed|shone|shot|lit|slid|hid|bit|threw|blew|withdrew|arose|rode|forgot|understood|burst)(?!\p{L})|\p{Ll}{3,}ed(?!\p{L}))/u;
const PLURAL_VERB =
  /(?<!(?<!\p{L})(?:the|his|her|its|their|an?|of|in|at|on|with|for|and|from|two|three|four|five|six|\p{Ll}{3,}(?:al|ic|en|ful|ous|ing|ish|y)) )(?<!\p{L})\p{Ll}{3,}[^s\P{Ll}]s(?!\p{L})/u;

/** "The bus stop at Elsin in March.": a thing at a place, its day, and no verb. */
function isDatedThing(text: string): boolean {
  const [, rest = ""] =
    /^(?:The|An?) ((?:[\p{L}’'-]+ ){0,4}[\p{L}’'-]+(?<!s|people|men|women|children|police) (?:at|in|on|near|outside|of) .{4,100})$/u.exec(
      text,
    ) ?? [];
  const plain = rest.replace(/\.$/u, "");
  return (
    plain !== "" &&
    !/[.,;:]/u.test(plain) &&
    DAY_LAST.test(plain) &&
    !VERB.test(plain) &&
    !PLURAL_VERB.test(plain)
  );
}

const DAY_LAST = new RegExp(
  String.raw` (?:in|on) (?:(?:early |late )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?(?: \d{4})?|${DAY})$`,
  "u",
);

/** Whether the line begins with a person and a place and has no verb: "Selma Orlan in the engine room of a ferry in Elsin." */
export const isVerbless = (text: string): boolean =>
  (isDatedThing(text) || isPersonAtPlace(text)) && words(text) >= SHORTEST;

function isPersonAtPlace(text: string): boolean {
  const rest = VERBLESS.exec(text.slice(0, 260))?.[1];
  return (
    rest !== undefined &&
    /(?<!\p{L})(?:the|an?|his|her|their|its)(?!\p{L})/u.test(rest) &&
    !VERB.test(rest) &&
    !PLURAL_VERB.test(rest)
  );
}

/** Whether sentences of the page have "said" and none "says". */
export function reportsThePast(lines: readonly PageLine[]): boolean {
  const sentences = lines.filter(({ form }) => form === "prose");
  return (
    sentences.some(({ text }) => /\b(?:said|told|announced)\b/u.test(text)) &&
    !sentences.some(({ text }) => /\b(?:says|tells)\b/u.test(text))
  );
}
