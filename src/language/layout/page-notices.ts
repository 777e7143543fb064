/*
 * What a page says to its reader in whole sentences, recognised by whom they address and what they speak of: the page itself,
 * the account, the newsletter. Every pattern is anchored at the line's start and bounded.
 */

/** Longer lines are text. In characters. */
const LONGEST_NOTICE = 250;

const NOTICES = [
  // The page asks for an account or for money.
  /^(?:already a (?:subscriber|member)|create (?:a|an|your)(?: free)? account|(?:please )?(?:log|sign) in (?:to|or)|register (?:now |here )?to (?:continue|read)|to (?:continue|keep) reading\b|to read (?:the|this) (?:full|rest|whole)|you have (?:reached|read) .{1,30}(?:limit|free articles?))/u,
  /^(?:this|the) (?:article|story|content|page|video) is (?:only )?(?:available |reserved )?(?:for|to) (?:\w+ )?(?:subscribers|members)\b/u,
  // The page speaks of itself.
  /^this is (?:a|an) (?:developing|breaking|updating)(?: news)? (?:story|report)\b/u,
  /^this (?:story|article|page|post|piece|report|copy|feed) (?:has been|was|will be|is being|has not been|is) (?:last |since )?(?:updated|edited|corrected|amended|first published|originally published|translated|automatically|auto-generated|syndicated|published (?:from|by))\b/u,
  /^(?:an earlier|a previous) version of this (?:story|article|report|piece)\b/u,
  /^(?:the|this) (?:story|article|post|piece) (?:was )?(?:first|originally) (?:published|appeared)\b/u,
  /^(?:disclaimer: ?)?(?:the )?(?:views|opinions) expressed (?:in|here|by|are|on)\b/u,
  /^(?:editor's note|correction|clarification|disclaimer) ?[:–—-]/u,
  // Consent.
  /^by (?:clicking|continuing|signing up|subscribing|registering|submitting|entering|using)\b.{0,140}\b(?:agree|accept|consent|privacy|terms)\b/u,
  // What else there is to read, see, join and send.
  /^(?:read|see|watch|view|find|listen to) (?:the |our )?(?:full |complete |whole |entire |original |more )?(?:story|article|report|interview|post|statement|version|coverage|video|gallery|here)(?: (?:here|below|at|on|in)\b.{0,60})?[.!]?$/u,
  /^(?:catch|get|join|follow|download|subscribe|visit|check|listen|watch|stay|never miss|don't miss)\b.{0,80}\bour (?:\w+ ){0,2}(?:app|channel|newsletters?|podcast|website|site|page|feed|group|community)\b/u,
  /^(?:send|tell|email|write to|contact|whatsapp) us\b.{0,80}(?:$|@|\bat\b|\byour\b|\bhere\b)/u,
  /^(?:do you|have you|are you|have a|got a|know) .{0,60}\b(?:news tip|story tip|tip|story)\?/u,
  /^(?:please )?(?:enable|disable) (?:javascript|cookies|your ad ?blocker)\b/u,
  // Agencies that helped, and stamps of time.
  /^(?:with )?(?:additional |agency )?inputs? from\b.{1,60}$/u,
  /^(?:(?:last )?(?:updated|published|posted|modified)\W{0,3})?(?:\d{1,3}|an?) (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?) ago$/u,
  /^(?:reading|read|listening) time:? ?\d{1,3} min/u,
  /^(?:listen|watch|play|video|audio) ?\(?\d{1,3}(?::\d{2}| ?min)/u,
  // Counters, ways through the site.
  /^comments? \(\d{1,5}\)?$|^\d{1,3} ?(?:of|\/) ?\d{1,3}$|^(?:slide|image|photo) \d{1,3} of \d{1,3}$/u,
  /^home(?: ?[>›»/|] ?[\w &]{2,30}){1,5}$|^[\w &]{2,30}(?: ?[>›»] ?[\w &]{2,30}){2,5}$/u,
  /^(?:terms of (?:use|service)|privacy policy|contact us|about us)(?: ?[|·•/] ?[\w &]{2,30}){1,6}$/u,
];

/** The words that notices begin with: most lines need no closer look. */
const OPENINGS = new Set(
  (
    "already create please log sign register to you this the an a editor's correction clarification disclaimer by read see " +
    "watch view find listen catch get join follow download subscribe visit check stay never don't send tell email write contact " +
    "whatsapp do have are got know enable disable with additional agency input inputs last updated published posted modified " +
    "reading listening video audio play comment comments slide image photo home terms privacy about more sponsored paid presented"
  ).split(" "),
);

const UNTIL_THE_END = /^(?:more (?:from|on|in|about)|sponsored by|paid for by|presented by) .{2,50}$/u;

/** Whether the line is the page's word to its reader, and no part of the article. */
export function isNotice(line: string): boolean {
  if (line.length > LONGEST_NOTICE) return false;
  const bare = line.slice(line.startsWith("(") ? 1 : 0, line.endsWith(")") ? -1 : undefined).trim();
  const first = /^[^\s:,(–—-]*/u.exec(bare)?.[0] ?? "";
  if (!OPENINGS.has(inPlainLetters(first)) && !/[>›»]|^\d/u.test(bare)) return false;
  const plain = inPlainLetters(bare);
  return (
    NOTICES.some((notice) => notice.test(plain)) || (UNTIL_THE_END.test(plain) && !/[.!?]$/u.test(plain))
  );
}

const inPlainLetters = (text: string) => text.toLowerCase().replaceAll("’", "'");

const AUTHOR_NOTE =
  /^\p{Lu}[\p{L}.'’ -]{3,50} (?:is|are|was|has been) (?:a|an|the|our) (?:[\p{L}'’&-]+ ){0,4}(?:writer|reporter|correspondent|columnist|contributor|editor|journalist|analyst|fellow|professor|lecturer|author)\b.{0,200}\.$/u;

/** Whether the line says who the author is. A sentence of the body may read so too: trust it only at the end. */
export function isAuthorNote(line: string): boolean {
  return line.length <= LONGEST_NOTICE && AUTHOR_NOTE.test(line);
}
