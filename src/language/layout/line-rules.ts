import type { Rule } from "../rules/rule.ts";
import { captionKind } from "./caption-places.ts";
import { CAPTION_RULES } from "./caption-rules.ts";
import { opensAtPlace } from "./dateline.ts";
import { type BlockKind, isAbove, type LineFacts, WORDS_OF_A_STANDFIRST } from "./line-facts.ts";
import { isFurnitureForm } from "./line-form.ts";
import { areNamesBesideSigns, isNameLine, isPersonLine, isRole } from "./name-lines.ts";
import { type PageLine, wordCount } from "./page-lines.ts";
import { addressesReader, isAuthorNote } from "./page-notices.ts";

/** A line this long that stands in the article twice was pasted twice; a shorter one may be a refrain. In characters. */
const SHORTEST_REPETITION = 60;
/** In characters. */
const LONGEST_DATELINE = 60;
/** Right below the headline, alone. */
const WORDS_OF_A_SHORT_STANDFIRST = 4;
/** A line of so many words in capitals is a link, and a shorter one may be a subhead. */
const WORDS_OF_A_SHOUTED_LINK = 6;

/** What a line is; one that no rule takes is a paragraph. Examples are pages with a line and its kind marked. */
export const LINE_RULES: readonly Rule<[LineFacts], BlockKind>[] = [
  {
    name: "headline",
    example: "⟦Boats leave the port|title⟧\n\nBy Selma Orlan\n\nNinety boats left the port on Monday.",
    decide: ({ index, titleIndex }) => (index === titleIndex ? "title" : undefined),
  },
  {
    name: "headline again",
    example:
      "Boats leave the port\n\n⟦Boats leave the port - The Harbour Times|junk⟧\n\nNinety boats left the port on Monday.",
    decide: (facts) =>
      isTitleAgain(facts.line, facts.titleKey)
        ? isAbove(facts) || !facts.line.complete
          ? "junk"
          : "paragraph"
        : undefined,
  },
  {
    name: "repeated line",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday, and not one of them has come back.\n\nRain fell.\n\n⟦Ninety boats left the port on Monday, and not one of them has come back.|junk⟧\n\nThe wind rose.",
    decide: (facts) => (facts.repeats && isRepetition(facts) ? "junk" : undefined),
  },
  {
    name: "above the headline",
    example:
      "⟦We wish all readers a good morning.|junk⟧\n\nNinety boats leave the port\n\nBy Selma Orlan\n\nNinety boats left the port on Monday.",
    decide: ({ line, index, titleIndex }) =>
      titleIndex === null || index > titleIndex
        ? undefined
        : (signingKind(line) ?? captionKind(line) ?? "junk"),
  },
  {
    name: "below the article",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\nLeave a comment\n\n⟦My uncle saw them.|junk⟧",
    decide: ({ line, index, end }) =>
      index < end ? undefined : (signingKind(line) ?? captionKind(line) ?? "junk"),
  },
  {
    name: "label that comes again and again",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n⟦Article text|junk⟧\n\nRain fell.\n\nArticle text\n\nThe wind rose.\n\nArticle text\n\nNobody left.",
    decide: (facts) => (isLabelOfThePage(facts) ? "junk" : undefined),
  },
  {
    name: "marked heading",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n## ⟦What comes next.|subhead⟧\n\nRain fell.",
    decide: ({ line }) => (line.headingLevel > 0 ? "subhead" : undefined),
  },
  {
    name: "in a list of links or a box",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\nMost read\n⟦Who pays for the quay?|junk⟧\n\nRain fell.",
    decide: ({ isEnclosed }) => (isEnclosed ? "junk" : undefined),
  },
  {
    name: "boilerplate of the page",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n⟦Share this article|junk⟧\n\nRain fell.",
    decide: ({ line }) => (isFurnitureForm(line.form) ? "junk" : undefined),
  },
  {
    name: "byline or time",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n⟦By Selma Orlan|byline⟧\n\nRain fell on the quay.",
    decide: ({ line }) => (line.form === "date" ? undefined : signingKind(line)),
  },
  {
    name: "note on the author",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n⟦Selma Orlan is a reporter for The Harbour Times.|byline⟧",
    decide: ({ line, index, bodyStart, count, lastSentence, signature }) =>
      index > bodyStart && (index >= count - 2 || index >= lastSentence) && isAuthorNote(line.text, signature)
        ? "byline"
        : undefined,
  },
  {
    name: "date",
    example: "Boats leave the port\n\n⟦Monday 3 May 2032|byline⟧\n\nNinety boats left the port on Monday.",
    decide: (facts) =>
      facts.line.form === "date"
        ? isAbove(facts) || facts.index > facts.lastSentence
          ? "byline"
          : "paragraph"
        : undefined,
  },
  {
    name: "names above a day",
    example:
      "Boats leave the port\n\n⟦Selma Orlan / Iria Souto|byline⟧\nElsin\n3 May 2032\n\nNinety boats left the port on Monday.",
    decide: ({ line, next, afterNext, index, bodyStart }) =>
      index < bodyStart && line.form === "credit" && !line.adjoins && isAboveDay(next, afterNext)
        ? "byline"
        : undefined,
  },
  {
    name: "heading of an entry, above who wrote it",
    example:
      "Boats leave the port\n\nBy Selma Orlan\n3 May 2032\n\nNinety boats left the port on Monday.\n\n14.05\n⟦Ferry runs again|subhead⟧\nSelma Orlan\n\nRain fell on the quay, and nobody left.",
    decide: (facts) =>
      headsEntry(facts) && (facts.repeats || facts.next?.form !== "prose") ? "subhead" : undefined,
  },
  {
    name: "author's name between the heading of an entry and its text",
    example:
      "Boats leave the port\n\nBy Selma Orlan\n3 May 2032\n\nNinety boats left the port on Monday.\n\n14.05\nFerry runs again\n⟦Selma Orlan|byline⟧\n\nRain fell on the quay, and nobody left.",
    decide: ({ line, next, beforePrevious, signature }) =>
      beforePrevious?.form === "clock" && signsEntry(line, signature) && next?.form === "prose"
        ? "byline"
        : undefined,
  },
  ...CAPTION_RULES,
  {
    name: "place of the report on a line of its own",
    example:
      "Boats leave the port\n\nBy Selma Orlan\n\n⟦ELSIN, May 3 (HTN) -|junk⟧\nNinety boats left the port on Monday.\n\nRain fell.",
    decide: ({ line }) =>
      line.text.length <= LONGEST_DATELINE &&
      /\s[-–—]{1,2}$/u.test(line.text) &&
      opensAtPlace(`${line.text} `)
        ? "junk"
        : undefined,
  },
  {
    name: "author's name above an entry",
    example:
      "Boats leave the port\n\nSelma Orlan (now); Adil Khoury (earlier)\n3 May 2032\n\nNinety boats left the port on Monday.\n\n14.05\n⟦Adil Khoury|byline⟧\n\nRain fell on the quay, and nobody left.",
    decide: ({ line, previous, signature }) =>
      line.form === "heading" &&
      previous?.form === "clock" &&
      isNameLine(line.text) &&
      signature.includes(line.text)
        ? "byline"
        : undefined,
  },
  {
    name: "name or label between headline and body",
    example: "Boats leave the port\n\n⟦Selma Orlan|byline⟧\n\nNinety boats left the port on Monday.",
    decide: (facts) => (isAbove(facts) && facts.titleIndex !== null ? inMasthead(facts) : undefined),
  },
  {
    name: "link in capitals",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n⟦BEAR WALKS INTO BAKERY AND TAKES LOAF|junk⟧\n\nRain fell.",
    decide: ({ line, title }) =>
      title !== undefined && isShoutedLink(line) && !isShouted(title.text) ? "junk" : undefined,
  },
  {
    name: "pull quote",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n⟦“We leave and we come back”|junk⟧\n\n“We leave and we come back,” said Selma Orlan, a skipper.",
    decide: ({ isPullQuote }) => (isPullQuote ? "junk" : undefined),
  },
  {
    name: "name of the paper at the edge of a page",
    example:
      "The Harbour Times | 3 May | 112\n\nNinety boats leave the port\n\nNinety boats left the port on Monday.\n\n⟦The Harbour Times 4|junk⟧\n\nRain fell.",
    decide: ({ line, pageNames }) =>
      line.form === "heading" && isRunningHead(line, pageNames) ? "junk" : undefined,
  },
  {
    name: "label below the last sentence",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\nShare\n\n⟦The Harbour Times|junk⟧",
    decide: (facts) =>
      facts.line.form === "heading" && (facts.isBelowFurniture || isOfLabels(facts)) ? "junk" : undefined,
  },
];

/** A few words that stand in the article three times and more, and name or ask nobody: who speaks next may come again and again too. */
const isLabelOfThePage = ({ line, times }: LineFacts): boolean =>
  times >= OFTEN &&
  line.form === "heading" &&
  line.headingLevel === 0 &&
  wordCount(line) <= WORDS_OF_A_LABEL &&
  !isShouted(line.text) &&
  !isNameLine(line.text) &&
  /^\p{Lu}.*[\p{L}\d]$/u.test(line.text);

const OFTEN = 3;
const WORDS_OF_A_LABEL = 4;

/** A name between the heading of an entry and its text, as the head of the page has it, or a person's. */
const signsEntry = ({ form, text }: PageLine, signature: string) =>
  form === "heading" && isNameLine(text) && (signature.includes(text) || isPersonLine(text));

/** One of several lines that adjoin one another below the last sentence: what the article is about. */
const isOfLabels = ({ line, next, index, lastSentence, isAboveFurniture }: LineFacts) =>
  index > lastSentence && isAboveFurniture && (line.adjoins || next?.adjoins === true);

/** Adjoins a day, perhaps with a place between. */
const isAboveDay = (next: PageLine | undefined, afterNext: PageLine | undefined): boolean =>
  next?.adjoins === true && (signsDay(next) || (afterNext?.adjoins === true && signsDay(afterNext)));

const signsDay = ({ form }: PageLine) => form === "date" || form === "byline" || form === "clock";

const signingKind = ({ form }: PageLine): BlockKind | undefined =>
  form === "byline" || form === "sign-off" || form === "clock" || form === "date" ? "byline" : undefined;

function inMasthead({ line, index, lastSign, next, titleIndex }: LineFacts): BlockKind | undefined {
  if (line.form !== "heading") return undefined;
  if (isNameLine(line.text) || isRole(line.text) || areNamesBesideSigns(line.text)) return "byline";
  if (lastSign === null) return undefined;
  const fewest =
    index === (titleIndex ?? -2) + 1 && !line.adjoins ? WORDS_OF_A_SHORT_STANDFIRST : WORDS_OF_A_STANDFIRST;
  if (index < lastSign) return wordCount(line) >= fewest ? "paragraph" : "junk";
  if (wordCount(line) >= WORDS_OF_A_STANDFIRST) return addressesReader(line.text) ? "junk" : undefined;
  return next?.form === "prose" && wordCount(line) > 1 ? undefined : "junk";
}

/** The headline once more, also as a page's own title: "Headline | The Paper". */
function isTitleAgain(line: PageLine, titleKey: string | null): boolean {
  if (titleKey === null || titleKey.length < 10) return false;
  if (line.key === titleKey) return true;
  return (
    line.key.length < titleKey.length + 60 &&
    /^ [|-] /u.test(line.key.slice(titleKey.length)) &&
    line.key.startsWith(titleKey)
  );
}

function isRepetition(facts: LineFacts): boolean {
  if (facts.firstKind === "caption" || facts.firstKind === "byline") return true;
  return (isAbove(facts) && !headsEntry(facts)) || facts.line.text.length >= SHORTEST_REPETITION;
}

/** Below an hour, above a sentence or who wrote it: the first entry of a live blog, which a list above it may have named. */
const headsEntry = ({ line, previous, next, afterNext, signature }: LineFacts): boolean =>
  line.form === "heading" &&
  previous?.form === "clock" &&
  (next?.form === "prose" ||
    (next !== undefined && signsEntry(next, signature) && afterNext?.form === "prose"));

/** "The Harbour Times 4", where the page begins with "The Harbour Times | 3 May". */
function isRunningHead({ key }: PageLine, pageNames: readonly string[]): boolean {
  const name = /^(?:\d{1,3} )?(.{6,40}?)(?: \d{1,3})?$/u.exec(key)?.[1];
  return name !== undefined && name !== key && pageNames.some((above) => above.startsWith(name));
}

const isShouted = (text: string) => /\p{Lu}/u.test(text) && text === text.toUpperCase();

const isShoutedLink = (line: PageLine) =>
  line.form === "heading" &&
  isShouted(line.text) &&
  (wordCount(line) >= WORDS_OF_A_SHOUTED_LINK || (line.text.includes(":") && wordCount(line) > 3));
