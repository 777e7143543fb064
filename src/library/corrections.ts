import type { QuotationCorrection } from "../content/article.ts";
import type { FieldPath } from "../content/yaml-fields.ts";
import { speakerKey } from "../identity/speaker-key.ts";
import type { Speaker } from "../language/speakers/speaker.ts";
import { quotationsMeant } from "./passage.ts";
import type { ReadQuotation } from "./read-quotation.ts";

/** A correction that was not applied. */
export type CorrectionFault = { readonly path: FieldPath; readonly message: string };

/**
 * Applies an editor's corrections to what was read in an article. A correction goes to the quotation that its words mean, and to each
 * repetition of it (`quotationsMeant`). One that fits several quotations, or none, is a fault and changes nothing.
 */
export function applyCorrections(
  quotations: readonly ReadQuotation[],
  corrections: readonly QuotationCorrection[],
): { quotations: ReadQuotation[]; faults: CorrectionFault[] } {
  const corrected: (ReadQuotation | null)[] = [...quotations];
  const faults: CorrectionFault[] = [];
  const texts = quotations.map(({ text }) => text);
  for (const [index, correction] of corrections.entries()) {
    const found = quotationsMeant(correction.text, texts);
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
