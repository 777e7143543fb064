import type { QuotationCorrection } from "../content/article.ts";
import type { FieldPath } from "../content/yaml-fields.ts";
import { speakerKey, words } from "../identity/speaker-key.ts";
import type { Speaker } from "../language/speakers/speaker.ts";
import type { ReadQuotation } from "./read-quotation.ts";

/** A correction that was not applied. */
export type CorrectionFault = { readonly path: FieldPath; readonly message: string };

/**
 * Applies an editor's corrections to what was read in an article. A correction goes to the quotation that is, begins with, or
 * else holds its words, compared without case, marks and punctuation; also to each repetition of it. One that fits several
 * quotations, or none, is a fault and changes nothing.
 */
export function applyCorrections(
  quotations: readonly ReadQuotation[],
  corrections: readonly QuotationCorrection[],
): { quotations: ReadQuotation[]; faults: CorrectionFault[] } {
  const corrected: (ReadQuotation | null)[] = [...quotations];
  const faults: CorrectionFault[] = [];
  const texts = quotations.map(({ text }) => sequence(text));
  for (const [index, correction] of corrections.entries()) {
    const found = matching(sequence(correction.text), texts);
    if (typeof found === "string") {
      faults.push({ path: ["quotes", index], message: found });
      continue;
    }
    for (const at of found) {
      const quotation = corrected[at];
      if (quotation) corrected[at] = correction.hide ? null : changed(quotation, correction, quotations);
    }
  }
  return { quotations: corrected.filter((quotation) => quotation !== null), faults };
}

/** The words of a text with blanks around each, so that whole words are found in it. */
function sequence(text: string): string {
  return ` ${words(text).join(" ")} `;
}

/** Which quotations a correction is about, or what is wrong with it. */
function matching(wanted: string, texts: readonly string[]): readonly number[] | string {
  if (wanted.trim() === "") return "has no words to find the quotation by: write its beginning";
  const fits: readonly ((text: string) => boolean)[] = [
    (text) => text === wanted,
    (text) => text.startsWith(wanted),
    (text) => text.includes(wanted),
  ];
  for (const fit of fits) {
    const found = texts.flatMap((text, index) => (fit(text) ? [index] : []));
    const different = new Set(found.map((index) => texts[index])).size;
    if (different > 1) return `fits ${different} quotations of the article: write more of its words`;
    if (different === 1) return found;
  }
  return "fits no quotation that Lede finds in the article: copy its words as they stand there, or delete this correction";
}

function changed(
  quotation: ReadQuotation,
  { speaker, role, kind, factuality }: QuotationCorrection,
  all: readonly ReadQuotation[],
): ReadQuotation {
  return {
    ...quotation,
    ...(kind !== undefined && { kind }),
    ...(factuality !== undefined && { factuality }),
    // An editor has read the article.
    ...(speaker !== undefined && { confidence: 1 }),
    ...((speaker !== undefined || role !== undefined) && { basis: "editor" }),
    speaker: speakerOf(quotation.speaker, speaker, role, all),
  };
}

function speakerOf(
  read: Speaker | null,
  name: string | null | undefined,
  role: string | null | undefined,
  all: readonly ReadQuotation[],
): Speaker | null {
  const spoken = name === undefined ? (read?.name ?? null) : name;
  if (spoken === null) return null;
  if (role !== undefined) return { name: spoken, role };
  if (name === undefined) return read;
  // The role that was read belongs to someone else, unless the article gives it to the right speaker too.
  const key = speakerKey(spoken);
  const same = all.find(
    ({ speaker }) => speaker !== null && speaker.role !== null && speakerKey(speaker.name) === key,
  );
  return { name: spoken, role: same?.speaker?.role ?? null };
}
