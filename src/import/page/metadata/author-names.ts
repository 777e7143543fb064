import { pageLine } from "../body/blocks.ts";
import { likeness } from "./likeness.ts";

const BEFORE =
  /^(?:(?:article |story |words |text |photos? |report(?:ed|ing)? |written |posted |published |reviewed )*by|by[-: ]|von|text:?|autor(?:in|en)?:?|por|par|di|door|av|af|skrevet av|redaktion:|autore:|auteur:|author:|verfasser:|opinion by|analysis by|yazan:?|автор:?|geschrieben von|ein(?:e)? (?:beitrag|kommentar|gastbeitrag|analyse|interview|artikel) von|interview:?|protokoll:?)[\s:]+/iu;
const AFTER =
  /\s*(?:\(.*|\[.*|\s[|–—-]\s.*|\s(?:for|in|from|on|at|am|um|is a|ist|sur|le|aus|der|via|updated|published|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:\s.*|$)|\s+@\S+.*|[\s,]\d.*|\/\w{2,5}(?:-\w)?)$/iu;
const BETWEEN = /\s*(?:[,;|/•·\n]|&|\s(?:and|und|y|et|og|och|en|with|mit)\s)\s*/iu;
const ROLES =
  /(?:editor|correspondent|reporter|journalist|writer|columnist|contributor|producer|photograph|redakt|korrespond|^staff|staff (?:writer|reporter)|senior|chief|special to|author$|autor$|desk$|guest|professor|fellow|director|analyst|blogger|^(?:mr|dr|prof|phd|md|jr|sr)\.?$)/iu;
const NO_PERSONS =
  /^(?:admin(?:istrator)?|webmaster|root|user|anonymous|unknown|none|null|undefined|author|autor|guest|stand|by|von|written by|posted by|home|about|comments?|share|email|facebook|twitter|follow|rss|more|read more|view all posts|view profile|all posts|posts|profile|website|contact|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;
const BODIES =
  /(?:^(?:dpa|afp|ap|apa|epd|kna|efe|ansa|jiji|news|online|website|press|team|editors?)$|pressestelle|redaktion|redaction|rédaction|redacción|redakcja|redazione|editorial|\bteam\b|\bstaff\b|newsroom|\bdesk\b|agency|agentur|\bgmbh\b|\binc\b|\bltd\b|press release|\bverlag\b|news(?:paper)?$|magazin|\bonline\b|\.(?:com|de|org|net|fr|es|pl|co|at|ch|info)\b|zeitung|associated press|reuters|\bdpa\b)/iu;

/** Longest name, in characters and in words. */
const LONGEST_NAME = 60;
const MOST_WORDS = 6;

/** Names in a byline, and those of them that are bodies and no persons. */
export type AuthorNames = { readonly persons: readonly string[]; readonly bodies: readonly string[] };

/**
 * The names in lines that are said to name authors: without "By", roles, places, addresses and handles.
 *
 * @param sites names of the site, which is no person.
 */
export function cleanAuthors(lines: readonly string[], sites: readonly string[]): AuthorNames {
  const siteKeys = new Set(sites.map(likeness));
  const persons = new Map<string, string>();
  const bodies = new Map<string, string>();
  for (const line of lines) {
    for (const name of namesIn(line)) {
      const key = likeness(name);
      if (key === "") continue;
      const isSite = siteKeys.has(key) || siteKeys.has(key.replaceAll(" ", ""));
      const list = isSite || BODIES.test(name) ? bodies : persons;
      if (!list.has(key)) list.set(key, name);
    }
  }
  return { persons: [...persons.values()], bodies: [...bodies.values()] };
}

function namesIn(line: string): string[] {
  const text = pageLine(line.slice(0, LONGEST_LINE));
  if (/^(?:https?:|www\.|@)/iu.test(text)) return [];
  return cutBefore(text.replace(/\S+@\S+\.\S+/gu, " ").replace(/https?:\S+/gu, " "))
    .split(BETWEEN)
    .map((part) =>
      capitalised(
        cutBefore(part)
          .replace(AFTER, "")
          .replace(/^[\s:–—-]+|[\s:.,–—-]+$/gu, ""),
      ),
    )
    .filter(isName);
}

const LONGEST_LINE = 300;

function cutBefore(text: string): string {
  const cut = text
    .trim()
    .replace(BEFORE, "")
    .replace(/^By(?=\p{Lu}[\p{Ll}.])/u, "");
  return cut === text.trim() ? cut : cutBefore(cut);
}

/** "JANE DOE" as "Jane Doe"; short names may be initials. */
function capitalised(name: string): string {
  if (name.length < 6 || name !== name.toUpperCase() || !name.includes(" ")) return name;
  return name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());
}

function isName(name: string): boolean {
  const words = name.split(/\s+/u);
  if (name.length < 2 || name.length > LONGEST_NAME || words.length > MOST_WORDS) return false;
  if (!/\p{L}/u.test(name) || /[<>{}=?!"“”#@]|\s\S*\d{2}|^\d{2}/u.test(name)) return false;
  return !NO_PERSONS.test(name) && (BODIES.test(name) || !ROLES.test(name));
}
