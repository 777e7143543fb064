import { reportingVerb } from "../words/reporting-verbs.ts";

/*
 * Sentences in which a page wants something of its reader: an address, money, consent, a story. They speak to the reader or of "our" work, and
 * of at least two things that only a page offers.
 */

/** Longer lines are text. In characters. */
const LONGEST_PITCH = 1200;
const FEWEST_OFFERS = 2;

const READER = /(?<!\p{L})(?:you|your|yours|you['’]re|you['’]ll|our|ours|us|please)(?!\p{L})/iu;
/** What a page asks for in so many words: no other word speaks to the reader there. */
const REQUEST =
  /(?:^|[.!?:] )(?:access|become|cancel|click|create|donate|download|enjoy|enter|follow|get|join|log in|read|receive|register|sign (?:in|up)|stay|subscribe|support|try|unlimited|unlock|use this form)(?!\p{L})/iu;
/** Each is one thing that a page offers or asks for. */
const OFFERS: readonly RegExp[] = [
  /\bnewsletters?\b/iu,
  /\b(?:sign(?:ing)? up|signed up)\b/iu,
  /\bsubscri(?:be|bing|ption|ptions|bers?)\b/iu,
  /\b(?:inbox|e-?mail address)\b/iu,
  /\b(?:cookies?|consent|privacy policy|terms of (?:use|service)|terms and conditions)\b/iu,
  /\bour (?:reporters|journalists|newsroom|reporting|journalism|stories|coverage|readers|articles|content|website|site|app|form|work|team|editors|correspondents|channel|podcast)\b/iu,
  /\b(?:nonprofit|non-profit|independent|reader-supported) (?:newsroom|journalism|publication|news (?:site|organi[sz]ation))\b/iu,
  /\b(?:hear from you|get in touch|contact us|reach us|fill out|fill in (?:our|the|this) form|send us|tell us|write to us)\b/iu,
  /\b(?:this content|the content|content is provided by|to show you this)\b/iu,
  /\b(?:exclusive|unlimited|full|premium) (?:\w+ )?(?:access|content|articles)\b/iu,
  /\b(?:exclusively|only|reserved) (?:to|for) (?:\w+ ){0,2}(?:subscribers|members)\b/iu,
  /\b(?:e-?paper|print edition|electronic replica)\b/iu,
  /[$€£]\d[\d.,]{0,6}(?: ?\/ ?| (?:a|per|every) )(?:week|month|year)\b/iu,
  /\b(?:have an account|with one account|start reading|keep reading|continue reading)\b/iu,
  /\bgoogle news\b/iu,
  /\b(?:public comment|message to the (?:author|editor)s?|this form)\b/iu,
  /\brepublish(?:ing)? (?:this|our)\b/iu,
  /\bhow to (?:reach|contact)\b/iu,
  /\b(?:donate|donation|become an? (?:\S+ )?(?:member|supporter|subscriber)|support (?:us|our)|make a gift|a gift today)\b/iu,
  /\b(?:download|install) (?:the|our)\b.{0,30}\bapp\b/iu,
  /\b(?:sign in|log in|logged in|create an account|free account|register(?:ed user)?)\b/iu,
  /\b(?:updates|alerts|headlines|breaking news|latest news|news that matters)\b/iu,
  /\b(?:daily or weekly|every (?:morning|weekday|week|day)|for free|free of charge|unlimited access|free trial)\b/iu,
  /\b(?:whatsapp|telegram|signal|facebook|instagram|twitter|tiktok|youtube)\b/iu,
  /\b(?:click|tap) (?:here|the|on|below)\b|\bthis link\b/iu,
  /\b(?:this (?:page|site|website|article|story)|load this|embedded content)\b/iu,
];

/** How many different things that only a page offers or asks for the line speaks of. */
export const offersIn = (line: string): number =>
  line.length > LONGEST_PITCH ? 0 : OFFERS.filter((offer) => offer.test(line)).length;

/** Whether the line asks its reader for something that only a page asks for, and reports of nobody who said so. */
export function isPitch(line: string): boolean {
  if (line.length > LONGEST_PITCH || /["“”„«»]/u.test(line)) return false;
  if (!READER.test(line) && !REQUEST.test(line)) return false;
  if (offersIn(line) < FEWEST_OFFERS) return false;
  const words = line.split(/[^\p{L}'’]+/u);
  return !words.some((word, index) => {
    if (index === 0 || /^(?:have|has|had|['’]ve)$/iu.test(words[index - 1] ?? "")) return false;
    const verb = reportingVerb(word.toLowerCase());
    return verb?.form === "finite" && verb.plain && /(?:ed|said|told|wrote)$/u.test(word);
  });
}
