import type { Article, QuotationCorrection } from "../../content/article.ts";
import { cleanLine, LONGEST_QUOTATION, MOST_CORRECTIONS } from "../../content/article-schema.ts";
import { analyse } from "../../language/analyse.ts";
import type { LibraryQuotation } from "../../library/library.ts";
import { quotationsMeant } from "../../library/passage.ts";
import type { Report } from "./report.ts";

/** What an editor corrects of a quotation; what is left out stays. null: nobody known, no role. */
export type Correction = Partial<Pick<QuotationCorrection, "speaker" | "role" | "kind">>;

/** What an editor decides about a report. */
export type Verdict =
  | { readonly kind: "correct"; readonly correction: Correction }
  | { readonly kind: "hide" }
  /** The editor's own summary. */
  | { readonly kind: "summary"; readonly summary: string }
  | { readonly kind: "withdraw"; readonly note: string }
  /** All is right as it is, or was put right by hand. */
  | { readonly kind: "reject" };

/** What a verdict changes in the front matter of the article. */
export type Revision =
  | {
      readonly kind: "quotation";
      readonly text: string;
      readonly changes: Correction;
      readonly hide: boolean;
    }
  | { readonly kind: "summary"; readonly summary: string }
  | { readonly kind: "withdrawal"; readonly note: string; readonly at: Date };

/** What a verdict on a report changes; null where it changes nothing. */
export function revisionOf(verdict: Verdict, { seen }: Report, at: Date): Revision | null {
  switch (verdict.kind) {
    case "reject":
      return null;
    case "summary":
      return { kind: "summary", summary: verdict.summary };
    case "withdraw":
      return { kind: "withdrawal", note: verdict.note, at };
    default: {
      const changes = verdict.kind === "correct" ? verdict.correction : {};
      return { kind: "quotation", text: namingText(seen.text ?? ""), changes, hide: verdict.kind === "hide" };
    }
  }
}

/** The quotation's words, as far as a correction has room for them. */
function namingText(text: string): string {
  const line = cleanLine(text);
  if (line.length <= LONGEST_QUOTATION) return line;
  return line.slice(0, LONGEST_QUOTATION).replace(/\s\S*$/u, "");
}

/** An article that cannot be revised as it was decided, and why: a whole sentence. */
export type Obstacle = { readonly obstacle: string };

/** The article with a revision, or what is in its way. */
export function revised(article: Article, revision: Revision): Article | Obstacle {
  if (article.withdrawn !== null)
    return { obstacle: "This article is withdrawn already. Reject the report to close it." };
  switch (revision.kind) {
    case "summary":
      return { ...article, summary: revision.summary };
    case "withdrawal":
      return { ...article, withdrawn: { at: { at: revision.at, dateOnly: false }, note: revision.note } };
    case "quotation":
      return withCorrection(article, revision);
  }
}

function withCorrection(
  article: Article,
  { text, changes, hide }: Extract<Revision, { kind: "quotation" }>,
): Article | Obstacle {
  const texts = analyse(article.body, { title: article.title }).quotations.map((one) => one.text);
  const meant = quotationsMeant(text, texts);
  if (typeof meant === "string") {
    return {
      obstacle:
        "The article no longer has this quotation: its text was changed. Reject the report to close it.",
    };
  }
  const at = article.quotes.findIndex((earlier) => {
    const same = quotationsMeant(earlier.text, texts);
    return typeof same !== "string" && same.some((index) => meant.includes(index));
  });
  const earlier = article.quotes[at];
  if (earlier === undefined && article.quotes.length >= MOST_CORRECTIONS) {
    return {
      obstacle: `The article’s file has ${MOST_CORRECTIONS} corrections, which is the most. Correct its text instead.`,
    };
  }
  const correction: QuotationCorrection =
    earlier === undefined ? { text, hide, ...changes } : merged(earlier, changes, hide);
  const quotes =
    earlier === undefined ? [...article.quotes, correction] : article.quotes.with(at, correction);
  return { ...article, quotes };
}

function merged(earlier: QuotationCorrection, changes: Correction, hide: boolean): QuotationCorrection {
  const { role: _, ...withoutRole } = earlier;
  // A role that was written for another speaker is not this one's.
  const isOthers = changes.speaker !== undefined && changes.speaker !== earlier.speaker;
  return { ...(isOthers ? withoutRole : earlier), ...changes, hide: hide || earlier.hide };
}

/** What an editor wrote into the form. Empty is nobody known, or no role. */
export type CorrectionFields = {
  readonly speaker: string;
  readonly role: string;
  readonly kind: "direct" | "mixed";
};

/** What stands in the form to begin with. */
export function correctionFields({ speaker, kind }: LibraryQuotation): CorrectionFields {
  return { speaker: speaker?.name ?? "", role: speaker?.role ?? "", kind };
}

/** What an editor changed in the form; null for nothing. A role that stayed while the speaker changed is the old speaker's. */
export function correctionOf(before: CorrectionFields, after: CorrectionFields): Correction | null {
  const [speaker, role] = [cleanLine(after.speaker), cleanLine(after.role)];
  const isOther = speaker !== before.speaker;
  const hasOtherRole = role !== before.role && speaker !== "";
  if (!isOther && !hasOtherRole && after.kind === before.kind) return null;
  return {
    ...(isOther && { speaker: speaker || null }),
    ...(hasOtherRole && { role: role || null }),
    ...(after.kind !== before.kind && { kind: after.kind }),
  };
}

/** What was decided, in one sentence. */
export function verdictInWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case "correct":
      return `Corrected: ${correctionInWords(verdict.correction)}.`;
    case "hide":
      return "The quotation is no longer shown.";
    case "summary":
      return "The summary is an editor’s own now.";
    case "withdraw":
      return `The article is withdrawn: ${verdict.note}`;
    case "reject":
      return "Rejected: nothing was changed.";
  }
}

function correctionInWords({ speaker, role, kind }: Correction): string {
  return [
    ...(speaker === undefined ? [] : [speaker === null ? "speaker not known" : `speaker ${speaker}`]),
    ...(role === undefined ? [] : [role === null ? "no role" : `role ${role}`]),
    ...(kind === undefined ? [] : [kind === "direct" ? "a whole statement" : "quoted in part"]),
  ].join(", ");
}
