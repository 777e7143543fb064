import { startsQuoted } from "./captions.ts";
import { comparisonKey } from "./layout-segments.ts";
import type { PageLine } from "./page-lines.ts";

/** A shorter line in marks is itself there for the eye. In characters. */
const SHORTEST_SENTENCE = 100;

const QUOTED = /["“„«]([^"“”„«»]{15,300})["”»]|»([^"“”„«»]{15,300})«/gu;

/** What is quoted within the text's sentences, as it is compared: a line with the same words is there for the eye. */
export function quotedPassages(lines: readonly PageLine[]): ReadonlySet<string> {
  const passages = new Set<string>();
  for (const { form, text } of lines) {
    if (form !== "prose" && !(form === "heading" && startsQuoted(text) && text.length > SHORTEST_SENTENCE))
      continue;
    let above = "";
    for (const [whole, one, other] of text.matchAll(QUOTED)) {
      const passage = one ?? other ?? "";
      if (whole.length < text.length - 2) passages.add(passageKey(passage));
      // What is quoted in two parts, with who said it between, stands whole in a line of its own.
      if (above !== "") for (const part of openings(passage)) passages.add(joinedKey(`${above} ${part}`));
      above = passage;
    }
  }
  return passages;
}

/** Whether the line stands alone with words that the text quotes too. */
export function isPullQuote({ form, text }: PageLine, passages: ReadonlySet<string>): boolean {
  if (form !== "heading" && !startsQuoted(text)) return false;
  const inner = text.replace(/^["“„«»]|["”»«][.,]?$/gu, "");
  return text.length <= 320 && (passages.has(passageKey(inner)) || passages.has(joinedKey(inner)));
}

/** A quotation up to the end of each of its first sentences. */
const openings = (passage: string): string[] => [
  passage,
  ...[...passage.matchAll(/[.!?](?=\s)/gu)]
    .slice(0, MOST_OPENINGS)
    .map(({ index }) => passage.slice(0, index)),
];

const MOST_OPENINGS = 4;

/** Without signs: where a quotation was parted a comma became a full stop. */
const joinedKey = (passage: string) => comparisonKey(passage.replace(/[.,;:!?]+(?=\s|$)/gu, ""));

const passageKey = (passage: string) => comparisonKey(passage.replace(/[.,;:!?]+$/u, ""));
