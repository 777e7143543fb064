import type { CorrectedVoice } from "../../digest/edition/corrected.ts";
import type { CorrectedThing, Coverage, Recap } from "../../digest/recap/recap.ts";
import { inQuotationMarks } from "../../language/quotations/quoted-text.ts";
import type { Block } from "../message.ts";
import { quotationBlock } from "./cards.ts";
import { correctedText } from "./corrections.ts";
import { numberText } from "./edition-words.ts";
import { join, type Markdown, markdown, timestamp } from "./markdown.ts";
import { quotationWords } from "./quotation-words.ts";
import { recapWords } from "./recap-words.ts";

/** Of a quotation that was corrected so much is shown, in characters. */
const LONGEST_CORRECTED = 120;

/** "12 articles from 5 sources". */
export function coverageText(covered: Coverage, language: string): Markdown {
  return markdown`${recapWords(language).covered(covered, (count) => numberText(count, language))}`;
}

/** The voices of the week, and what was corrected: what stands below the stories of a recap. */
export function recapBlocks(recap: Recap, voices: readonly CorrectedVoice[], language: string): Block[] {
  const words = recapWords(language);
  const said = voices.map((voice) => voiceText(voice, language));
  const corrected = recap.corrected.map((thing) => correctionText(thing, language));
  const further =
    recap.further === 0 ? [] : [markdown`-# ${words.further(numberText(recap.further, language))}`];
  return [
    ...(said.length === 0 && corrected.length === 0 ? [] : [{ kind: "separator" } as const]),
    ...textOf([markdown`**${words.voices}**`, ...said]),
    ...textOf([markdown`**${words.corrected}**`, ...corrected, ...further]),
  ];
}

/** Nothing where the heading would stand alone. */
function textOf(lines: readonly Markdown[]): Block[] {
  return lines.length < 2 ? [] : [{ kind: "text", text: join(lines, "\n") }];
}

/** The quotation, its speaker, and in how many articles they were quoted; that was counted of whoever it was thought to be. */
function voiceText({ quotation, corrected, articles }: CorrectedVoice, language: string): Markdown {
  if (corrected !== null) return correctedText(quotation, corrected, language);
  if (quotation === null) return markdown``;
  const { text } = quotationBlock(quotation, { speaker: true, article: true, language });
  return join(
    [text, markdown`${recapWords(language).quotedIn(articles, numberText(articles, language))}`],
    " · ",
  );
}

/** "- **Speaker corrected** 14 May: “The ferry …” — **Jonas Aas**, shipowner" */
function correctionText(
  { at, what, title, source, note, quotation }: CorrectedThing,
  language: string,
): Markdown {
  const head = markdown`- **${recapWords(language).kinds[what]}** ${timestamp({ at, dateOnly: true })}:`;
  const from = source === null ? markdown`` : markdown` (${source})`;
  if (what === "withdrawn") {
    const why = note === "" ? markdown`` : markdown`. ${note}`;
    return markdown`${head} ~~${title}~~${from}${why}`;
  }
  if (quotation === null) return markdown`${head} ${title}${from}`;
  const { text, name, role, isSure } = quotation;
  const words =
    text.length > LONGEST_CORRECTED ? `${text.slice(0, LONGEST_CORRECTED).toWellFormed()}…` : text;
  const person = role === null ? markdown`**${name ?? ""}**` : markdown`**${name ?? ""}**, ${role}`;
  const who =
    name === null
      ? markdown``
      : isSure
        ? markdown` — ${person}`
        : markdown` — ${quotationWords(language).attributed} ${person}`;
  return markdown`${head} ${inQuotationMarks(words)}${who}`;
}
