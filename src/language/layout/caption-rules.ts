import type { Rule } from "../rules/rule.ts";
import {
  hasCaptionNeighbour,
  isAboveNumber,
  isBelowName,
  isBetweenCreditAndCaption,
  isCaptionHere,
  isNameBelow,
  showsPicture,
} from "./caption-places.ts";
import { opensAtPlace } from "./dateline.ts";
import { type BlockKind, type LineFacts, WORDS_OF_A_STANDFIRST } from "./line-facts.ts";
import { isFurnitureForm } from "./line-form.ts";
import { isNameLine, isRole } from "./name-lines.ts";
import { type PageLine, wordCount } from "./page-lines.ts";
import { addressesReader } from "./page-notices.ts";
import { showsAtOnce } from "./picture-texts.ts";

/** Which lines are pictures' captions, and which stand beside one. Examples are pages with a line and its kind marked. */
export const CAPTION_RULES: readonly Rule<[LineFacts], BlockKind>[] = [
  {
    name: "caption",
    example:
      "Boats leave the port\n\n⟦Boats in the port. (Photo: Selma Orlan)|caption⟧\n\nNinety boats left the port on Monday.",
    decide: (facts) => (isCaptionHere(facts) ? "caption" : undefined),
  },
  {
    name: "caption beside a button or above a credit",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n⟦The port in the morning|caption⟧\nPhoto: Selma Orlan\n\nRain fell.",
    decide: (facts) => (hasCaptionNeighbour(facts) ? "caption" : undefined),
  },
  {
    name: "caption by what it says",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n⟦A pilot waves from the quay in Elsin on Monday|caption⟧\n\nRain fell, and the pilots said so.",
    decide: (facts) => (showsPicture(facts) ? "caption" : undefined),
  },
  {
    name: "whose picture the caption above is of",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\nThe old pier at Elsin in May 2031.\n⟦Harbour administration of Elsin|junk⟧\n\nRain fell.",
    decide: ({ line, next, previousKind, index, bodyStart }) =>
      index > bodyStart && previousKind === "caption" && isNameBelow(line, next) ? "junk" : undefined,
  },
  {
    name: "caption below whose picture it is",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\nSelma Orlan\n⟦Some of the boats had sails|caption⟧\n\nRain fell.",
    decide: ({ line, previous, next, index, bodyStart }) =>
      isBelowName(previous, line, next, index < bodyStart) ? "caption" : undefined,
  },
  {
    name: "caption above the number of pictures",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n⟦Some of the boats had sails|caption⟧\n5\n\nRain fell.",
    decide: ({ line, next, index, bodyStart, lastSentence }) =>
      index > bodyStart && index < lastSentence && isAboveNumber(line, next) ? "caption" : undefined,
  },
  {
    name: "caption below buttons",
    example:
      "Boats leave the port\n\nBy Selma Orlan\nListen\nSave\n⟦Boats with sails wait at the quay|caption⟧\n\nNinety boats left the port on Monday.",
    decide: (facts) => (isBelowTools(facts) ? "caption" : undefined),
  },
  {
    name: "what a reader of screens hears of a picture",
    example:
      "Boats leave the port\n\nBy Selma Orlan\n\n⟦Boats with red sails at a quay|junk⟧\nBoats in the port. (Photo: Selma Orlan)\n\nNinety boats left the port on Monday.",
    decide: ({ line, next, index, lastSign, bodyStart }) =>
      line.form === "heading" &&
      !line.adjoins &&
      next?.adjoins === true &&
      next.form === "caption" &&
      lastSign !== null &&
      index > lastSign &&
      index < bodyStart
        ? "junk"
        : undefined,
  },
  {
    name: "what a reader of screens hears, between credit and caption",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\nSelma Orlan/HTN\n⟦Boats with red sails lie at a quay.|caption⟧\nSome of the boats had sails\n\nRain fell.",
    decide: ({ line, previous, next, afterNext }) =>
      isBetweenCreditAndCaption(previous, line, next, afterNext) ? "caption" : undefined,
  },
  {
    name: "caption below what a reader of screens hears",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\nSelma Orlan/HTN\nBoats with red sails lie at a quay.\n⟦Some of the boats had sails|caption⟧\n\nRain fell.",
    decide: ({ line, previous, next, previousKind }) =>
      line.form === "heading" &&
      line.adjoins &&
      next?.adjoins === false &&
      previousKind === "caption" &&
      previous?.form === "prose" &&
      previous.adjoins
        ? "caption"
        : undefined,
  },
  {
    name: "name of who is pictured, above the caption",
    example:
      "Boats leave the port\n\n⟦Selma Orlan|junk⟧\nSelma Orlan, pilot of the port\n\nNinety boats left the port on Monday.",
    decide: ({ line, next, index, bodyStart }) =>
      index < bodyStart && isNameLine(line.text) && isCaptionOf(next, line) ? "junk" : undefined,
  },
  {
    name: "caption below the name of who is pictured",
    example:
      "Boats leave the port\n\nSelma Orlan\n⟦Selma Orlan, pilot of the port|caption⟧\n\nNinety boats left the port on Monday.",
    decide: ({ line, previous, index, bodyStart }) =>
      index < bodyStart && previous !== undefined && isNameLine(previous.text) && isCaptionOf(line, previous)
        ? "caption"
        : undefined,
  },
  {
    name: "whose picture the caption below is of",
    example:
      "Boats leave the port\n\nNinety boats left the port on Monday.\n\n⟦Selma Orlan|junk⟧\nSome of the boats had sails\n\nRain fell.",
    decide: ({ line, next, afterNext, index, bodyStart }) =>
      next !== undefined && isBelowName(line, next, afterNext, index < bodyStart) ? "junk" : undefined,
  },
  {
    name: "caption above a dateline",
    example:
      "Boats leave the port\n\nBy Selma Orlan\n\n⟦A skipper waves to the pilots.|caption⟧\n\nELSIN: Ninety boats left the port on Monday.",
    decide: ({ line, index, bodyStart, lastSign, next, previous }) =>
      index === bodyStart &&
      (!(line.adjoins && previous !== undefined && isFurnitureForm(previous.form)) ||
        showsAtOnce(line.text)) &&
      lastSign !== null &&
      next?.form === "prose" &&
      opensAtPlace(next.text) &&
      !opensAtPlace(line.text)
        ? "caption"
        : undefined,
  },
];

/** "Selma Orlan, pilot of the port", right below "Selma Orlan". What someone is at the paper is none. */
const isCaptionOf = (line: PageLine | undefined, { text }: PageLine): boolean =>
  line?.adjoins === true &&
  line.form === "heading" &&
  line.text.startsWith(`${text}, `) &&
  !isRole(line.text);

/** The last of lines that adjoin one another, below a button: the text follows, and what sums it up stands above. */
const isBelowTools = ({ line, previous, next, index, lastSign, bodyStart }: LineFacts): boolean =>
  lastSign !== null &&
  index > lastSign &&
  index === bodyStart - 1 &&
  line.form === "heading" &&
  line.adjoins &&
  (previous?.form === "tool" || previous?.form === "control" || previous?.form === "clock") &&
  next?.adjoins === false &&
  wordCount(line) >= WORDS_OF_A_STANDFIRST &&
  !addressesReader(line.text) &&
  !/[:?]$/u.test(line.text);
