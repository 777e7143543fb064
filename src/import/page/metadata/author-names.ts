import { pageLine } from "../body/blocks.ts";
import { likeness } from "./likeness.ts";

/**
 * What a name is: a person's whole name; a pen name, which may be a handle, initials or a first name; or a body: a
 * newsroom, an agency, the site itself.
 */
export type NameKind = "person" | "pen name" | "body";
export type AuthorName = { readonly name: string; readonly kind: NameKind };

/** Kinds of work that a label before names may state. Only those of texts make an author. */
const TEXT_WORK =
  "text|texte|texto|testo|tekst|words?|story|article|report|reporting|interview|protokoll|autor(?:in|en|innen)?|auteurs?|autore|authors?|verfasser(?:in)?|redaktion|yazan|haber|автор|written|geschrieben|analysis|opinion|review";
const OTHER_WORK =
  "fotos?|photos?|photograph(?:y|er|s)|pictures?|bild(?:er)?|images?|illustrations?|grafik|graphics?|videos?|fot|zdjęcia|foto's|credits?|quelle|source|translation|übersetzung|translated|edited|editing|produced|titelbild|titelfoto";
const LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${TEXT_WORK}|${OTHER_WORK})(?:\\s?(?:,|/|&|\\+|und|and|et|y|e)\\s?(?:${TEXT_WORK}|${OTHER_WORK}))*)(?:\\s?:|\\s(?:by|von|par|por|di|door|av)(?=\\s))`,
  "giu",
);
const IS_TEXT_WORK = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TEXT_WORK})(?![\\p{L}\\p{N}])`, "iu");

const GENRES =
  "(?:blog[ -]?|gast[ -]?)?beitrag|gastbeitrag|kommentar|gastkommentar|artikel|interview|analyse|bericht|rezension|kritik|reportage|glosse|essay|kolumne|porträt|artículo|reportaje|texto|entrevista|article|story|report|review|essay|opinion|analysis|interview|un article|un texte|words|text";
/** What a written byline begins with: "By", "Ein Gastbeitrag von", "Posted by", "Das Interview führte". */
const OPENING = new RegExp(
  `^(?:(?:(?:view all posts|all posts|posts|(?:zeige )?alle beiträge|posted|published|reported|reporting|submitted|created|written|compiled|medically reviewed|veröffentlicht|verfasst|geschrieben|erstellt|eingestellt|aufgezeichnet|protokolliert|publié|publicado|escrito|rédigé|napisane|scritto)\\s+|(?:(?:an?|eine?|un|une) )?(?:${GENRES})\\s+)?(?:by|von|par|por|di|przez)[:\\s]+|by[-:]\\s?|door\\s|av\\s|af\\s|de notre correspondant\\s|skrevet av\\s|das (?:interview|gespräch) führten?:?\\s|(?:${TEXT_WORK})\\s?:\\s*|(?:autor(?:in|en)?|authors?|words|yazan)\\s)`,
  "iu",
);

const AFTER =
  /\s*(?:\(.*|\[.*|\s[|–—-]\s.*|\s(?:for|in|from|on|at|am|um|is a|ist|sur|aus|via|updated|published|posted|publiziert|veröffentlicht|aktualisiert|publié|publicado|alle artikel|alle beiträge|all posts|all articles|all stories|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:\s.*|$)|\s+@\S+.*|[\s,]\d.*|\/\w{2,5}(?:-\w)?)$/iu;
/** "Jane Doe Associated Press" */
const AGENCY_BEHIND =
  /^(\p{Lu}\S+ \p{Lu}\S+(?: \p{Lu}\S+)?) (?:(?:The )?Associated Press|Reuters|AFP|AP|dpa|CNN|BBC|Bloomberg)$/iu;
/** "Jane Doe May 3, 2031" */
const DAY_BEHIND =
  /\s(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|ober)?\.? \d{1,2}(?!\d).*$/iu;
const BETWEEN = /\s*(?:[,;|/•·\n]|&|\s(?:and|und|y|et|og|och|en|with|mit)\s)\s*/iu;
const ROLES =
  /(?:editor|correspondent|reporter|journalist|writer|columnist|contributor|producer|photograph|redakteur|korrespond|^staff|staff (?:writer|reporter)|senior|chief|special to|author$|autor$|desk$|guest|professor|fellow|director|analyst|blogger|^(?:ph\.?d|m\.?d|m\.?sc?|b\.?sc?|m\.?a|b\.?a|r\.?d|r\.?n|mba|apd)\.?$|^(?:mr|dr|prof|jr|sr|co|kg)\.?(?:\s|$))/iu;
const NO_NAMES =
  /^(?:admin(?:istrator)?|super ?user|webmaster|root|user(?:name)?|benutzername|anonymous|unknown|none|null|undefined|author|autor|guest|stand|by|von|written by|posted by|home|about|comments?|share|email|facebook|twitter|follow|sign|login|rss|more|read more|view all posts|view profile|all posts|posts|profile|website|contact|(?:sort|sortier).*|.* account|.* (?:von|by|par|por)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;
const BODIES =
  /(?:^(?:dpa|afp|ap|apa|epd|kna|kathpress|efe|ansa|jiji|cnn|bbc|news|online|website|press|team|editors?)$|pressestelle|redaktion|redaction|rédaction|redacción|redakcja|redazione|editorial|\bteam\b|_team\b|\bstaff\b|newsroom|\bdesk\b|agency|agentur|\bgmbh\b|\binc\b|\bltd\b|\bag$|\be\. ?v\b|press release|\bverlag\b|\bnews\b|magazin|\bonline\b|\.(?:com|de|org|net|fr|es|pl|co|at|ch|info)\b|zeitung|verband|stiftung|institut|associated press|reuters|\bmedia\b|^the |\b(?:times|post|tribune|herald|gazette|journal|today|international|images|network|radio|registry|university)$|\bdpa\b)/iu;

/** Longest name, in characters and in words. */
const LONGEST_NAME = 60;
const MOST_WORDS = 6;
const LONGEST_LINE = 300;

/**
 * The names in a line that is said to name authors: without labels, roles, places, addresses and handles, and without
 * those who took the pictures. A postal address names nobody.
 *
 * @param sites names of the site, which is no person.
 */
export function namesInLine(line: string, sites: readonly string[]): AuthorName[] {
  const stated = pageLine(line.slice(0, LONGEST_LINE));
  // As feeds write it: "desk@post.example (Jane Doe)".
  const text = /^\S+@\S+ \(([^()]+)\)$/u.exec(stated)?.[1] ?? stated;
  if (/^(?:https?:|@)/iu.test(text)) return [];
  const siteKeys = new Set(sites.map(compact));
  const parts = writtenBy(
    text
      .replace(DAY_BEHIND, "")
      .replace(/\S+@\S+\.\S+/gu, " ")
      .replace(/https?:\S+/gu, " "),
  )
    .flatMap((piece) => cutBefore(piece).split(BETWEEN))
    .map((part) => cutBefore(part).replace(AFTER, "").replace(AGENCY_BEHIND, "$1"))
    .map((part) => capitalised(part.replace(/^[\s:©–—-]+|[\s:.,–—-]+$/gu, "")));
  if (parts.length > 1 && COUNTRIES.has(likeness(parts.at(-1) ?? ""))) return [];
  const names = parts
    .map((part) => withoutSite(part, sites))
    .filter(isName)
    .map((name): AuthorName => ({ name, kind: isOfSite(name, siteKeys) ? "body" : kindOf(name) }));
  // "Jane Doe, The Post": where she works, or where she is.
  const [first, second] = names;
  return names.length === 2 && first?.kind === "person" && second?.kind !== "person" ? [first] : names;
}

/** The site itself, or a part of it: "VPT Sport" on the site "VPT". */
function isOfSite(name: string, siteKeys: ReadonlySet<string>): boolean {
  const [first = ""] = name.split(" ");
  return (
    siteKeys.has(compact(name)) ||
    (first === first.toUpperCase() && first.length > 1 && siteKeys.has(compact(first)))
  );
}

/** "Jane Doe Velmark Post" as "Jane Doe". */
function withoutSite(name: string, sites: readonly string[]): string {
  const site = sites.find((one) => name.toLowerCase().endsWith(` ${one.toLowerCase()}`));
  const rest = name.slice(0, -(site?.length ?? 0)).trim();
  return site !== undefined && isPersonName(rest) ? rest : name;
}

/** Whether a line begins as a written byline does, and goes on with a capital. */
export function isWrittenByline(line: string): boolean {
  const text = line.replace(PICTURES_BEHIND, "");
  const opening = OPENING.exec(text)?.[0];
  return (
    opening !== undefined &&
    /^[\p{Lu}\p{Lo}][^.!?]{2,80}$/u.test(text.slice(opening.length).replace(INITIALS, "$1"))
  );
}

/** ". Photographs by John Roe" */
const PICTURES_BEHIND = new RegExp(`[.,;|]\\s*(?:${OTHER_WORK})\\s?(?::|by|von|par|por)\\s.*$`, "iu");

/** The point behind an initial ends no sentence. */
const INITIALS = /(?<!\p{L})(\p{Lu})\./gu;

/** The pieces of a line that name who wrote: "Text: Jane Doe, Foto: John Roe" gives "Jane Doe". */
function writtenBy(line: string): string[] {
  const labels = [...line.matchAll(LABEL)];
  const before = line.slice(0, labels[0]?.index ?? line.length);
  return [
    before,
    ...labels
      .map((label, index) => ({
        work: label[1] ?? "",
        names: line.slice(label.index + label[0].length, labels[index + 1]?.index ?? line.length),
      }))
      .filter(({ work }) => IS_TEXT_WORK.test(work))
      .map(({ names }) => names),
  ];
}

function cutBefore(text: string): string {
  const cut = text
    .trim()
    .replace(OPENING, "")
    .replace(/^(?:[Bb]y|Von|Par|Por|Authors?|Autor(?:in)?)(?=\p{Lu}[\p{Ll}.])/u, "");
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
  return !NO_NAMES.test(name) && !MONTHS.has(likeness(name)) && (BODIES.test(name) || !ROLES.test(name));
}

const NAME_WORD = /^(?:\p{Lu}[\p{L}.’'‘-]*|\p{Lo}+|(?:d|l|o)[’']\p{Lu}\p{L}+|al-\p{L}+)$/u;
const PARTICLE =
  /^(?:von|vom|zu|zur|van|der|den|ter|de|del|della|da|das|dos|di|du|la|le|bin|ibn|el|af|av|y|e)$/iu;

/** Whether a text has the form of a person's whole name: a first name or an initial, and a last name. */
export function isPersonName(name: string): boolean {
  const words = name.split(/\s+/u);
  return (
    words.length >= 2 &&
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word)) &&
    words.some((word) => /\p{Ll}|\p{Lo}/u.test(word) && !PARTICLE.test(word)) &&
    !BODIES.test(name)
  );
}

function kindOf(name: string): NameKind {
  if (BODIES.test(name)) return "body";
  return isPersonName(name) ? "person" : "pen name";
}

/** Whether a short name may stand for a longer one: "Todd" or "T. Bates" for "Todd Bates", "jane.doe" for "Jane B. Doe". */
export function mayStandFor(short: string, long: string): boolean {
  const words = likeness(long).split(" ");
  const parts = likeness(short).split(" ");
  const [only = ""] = parts;
  if (parts.length === 1 && only === words.map((word) => word.slice(0, 1)).join("")) return true;
  let from = 0;
  for (const part of parts) {
    const at = words.findIndex(
      (word, index) => index >= from && (part.length === 1 ? word.startsWith(part) : word === part),
    );
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

const FIRST_NAMES: ReadonlySet<string> = new Set([
  "april",
  "june",
  "august",
  "may",
  "mai",
  "mars",
  "julio",
  "augusto",
]);

/** What the names of sites and the addresses of hosts are compared by. */
function compact(text: string): string {
  return likeness(text).replaceAll(" ", "");
}

/** A name that is nothing but a month is part of a date. */
const MONTHS: ReadonlySet<string> = new Set(
  ["en", "de", "fr", "es", "it", "pl"].flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, month) => likeness(format.format(Date.UTC(2031, month)))).filter(
      (name) => !FIRST_NAMES.has(name),
    );
  }),
);

/** Names of countries in the languages in which sites write their address into the head. */
const COUNTRIES: ReadonlySet<string> = new Set(
  ["en", "de", "fr", "es"].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: "region" });
    return "AT BE CA CH CZ DE DK ES FI FR GB IE IN IT LU MX NL NO PL PT SE TR US"
      .split(" ")
      .map((code) => likeness(names.of(code) ?? ""));
  }),
);
