import type { Rule } from "../rules/rule.ts";
import { isByline, isClockTime, isDateLine, isNameLine } from "./byline.ts";
import type { Segment } from "./layout-segments.ts";
import { closingCredit, isCaption, isFurniture, isPictureCredit, startsQuoted } from "./page-furniture.ts";
import { isAuthorNote } from "./page-notices.ts";

/**
 * What a stretch of a pasted page is:
 * - title: the headline. Its repetitions are junk.
 * - caption: of a picture, with its credit. Its repetitions are junk.
 * - byline: who wrote it, where, when.
 * - subhead: a heading between paragraphs.
 * - paragraph: the body.
 * - junk: what the page added (share bars, "Read more", stray "TT", repeated lines).
 */
export type BlockKind = "title" | "caption" | "byline" | "subhead" | "paragraph" | "junk";

/** A line of a pasted page with what decides its kind. */
export type LineFacts = {
  readonly segment: Segment;
  readonly index: number;
  readonly previous: Segment | undefined;
  /** How many lines the page has. */
  readonly count: number;
  readonly titleIndex: number | null;
  readonly titleKey: string | null;
  /** The index of the body's first line. */
  readonly bodyStart: number;
  /** Stands in a list of links to other pages. */
  readonly inList: boolean;
  /** An equal line stood before it, and of what kind that was. */
  readonly repeats: boolean;
  readonly firstKind: BlockKind | undefined;
  /** Stands near the top more than once. */
  readonly comesAgain: boolean;
};

export const LONGEST_SUBHEAD = 80;
/** A line this long that stands in the article twice was pasted twice; a shorter one may be a refrain. In characters. */
const SHORTEST_REPETITION = 60;

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
    decide: (line) =>
      isTitleAgain(line.segment, line.titleKey)
        ? isAbove(line) || !line.segment.complete
          ? "junk"
          : "paragraph"
        : undefined,
  },
  {
    name: "repeated line",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday, and not one of them has come back.\n\nRain fell.\n\n⟦Ninety boats left the port on Monday, and not one of them has come back.|junk⟧\n\nThe wind rose.",
    decide: (line) => (line.repeats && isRepetition(line) ? "junk" : undefined),
  },
  {
    name: "marked heading",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n## ⟦What comes next.|subhead⟧\n\nRain fell.",
    decide: ({ segment }) => (segment.headingLevel > 0 ? "subhead" : undefined),
  },
  {
    name: "boilerplate of the page",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n⟦Read more|junk⟧\n\nRain fell.",
    decide: ({ segment, inList }) => (inList || isFurniture(segment.text) ? "junk" : undefined),
  },
  {
    name: "text size",
    example: "Boats leave the port\n\nTT\n\n⟦15|junk⟧\n\nNinety boats left the port on Monday.",
    decide: ({ segment, previous }) =>
      previous?.text === "TT" && /^\d{1,3}$/u.test(segment.text) ? "junk" : undefined,
  },
  {
    name: "byline, time or note on the author",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n⟦By Selma Orlan|byline⟧\n\nRain fell on the quay.",
    decide: ({ segment: { text }, index, bodyStart, count }) =>
      isByline(text) || isClockTime(text) || (index > bodyStart && index >= count - 2 && isAuthorNote(text))
        ? "byline"
        : undefined,
  },
  {
    name: "date",
    example: "Boats leave the port\n\n⟦Monday 3 May 2032|byline⟧\n\nNinety boats left the port on Monday.",
    decide: (line) => (isDateLine(line.segment.text) ? (isAbove(line) ? "byline" : "paragraph") : undefined),
  },
  {
    name: "caption",
    example:
      "Boats leave the port\n\n⟦Boats in the port. (Photo: Selma Orlan)|caption⟧\n\nNinety boats left the port on Monday.",
    decide: (line) => (isCaptionHere(line) ? "caption" : undefined),
  },
  {
    name: "name or short line above the body",
    example: "Boats leave the port\n\n⟦Selma Orlan|byline⟧\n\nNinety boats left the port on Monday.",
    decide: (line) =>
      isAbove(line) && !line.segment.complete && line.titleIndex !== null
        ? aboveBody(line.segment, line.index < line.titleIndex)
        : undefined,
  },
];

const isAbove = ({ index, bodyStart }: LineFacts) => index < bodyStart;

function aboveBody(segment: Segment, aboveTitle: boolean): BlockKind {
  if (isNameLine(segment.text)) return aboveTitle ? "junk" : "byline";
  if (aboveTitle) return isShort(segment, LONGEST_SUBHEAD) ? "junk" : "paragraph";
  return "paragraph";
}

/** The headline once more, also as a page's own title: "Headline | The Paper". */
function isTitleAgain(segment: Segment, titleKey: string | null): boolean {
  if (titleKey === null || titleKey.length < 10) return false;
  if (segment.key === titleKey) return true;
  return (
    segment.key.length < titleKey.length + 60 &&
    /^ [|-] /u.test(segment.key.slice(titleKey.length)) &&
    segment.key.startsWith(titleKey)
  );
}

function isRepetition(line: LineFacts): boolean {
  if (line.firstKind === "caption" || line.firstKind === "byline") return true;
  return isAbove(line) || line.segment.text.length >= SHORTEST_REPETITION;
}

function isCaptionHere(line: LineFacts): boolean {
  const { segment, index, count, comesAgain } = line;
  const above = isAbove(line);
  const last = index === count - 1;
  if (startsQuoted(segment.text)) return false;
  // The body's own last sentence may end in an agency's name.
  if (isCaption(segment.text))
    return above || !last || segment.text.startsWith("(") || closingCredit(segment.text) === null;
  if (!above) return false;
  const credit = segment.complete ? null : closingCredit(segment.text);
  if (credit !== null && (isPictureCredit(credit) || /^\p{Lu}[^,]*[\s/]\p{Lu}/u.test(credit))) return true;
  return comesAgain;
}

/** Up to `limit` characters. */
export function isShort(segment: Segment, limit: number): boolean {
  return segment.text.length <= limit;
}
