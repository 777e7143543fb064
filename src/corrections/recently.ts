import type { CorrectedThing } from "../digest/recap/recap.ts";
import { standingOf } from "../language/quotations/standing.ts";
import type { LibraryView } from "../library/library.ts";
import type { Change, CorrectionRecord } from "./store.ts";

/** What is said of a quotation where several things were corrected. */
const FIRST = ["taken out", "words", "speaker", "role"] as const;

/**
 * What was corrected from an instant up to another, by the records of one server: each article and each quotation once, as it is now, the
 * newest first. What is back as it was is left out.
 */
export function correctedRecently(
  records: readonly CorrectionRecord[],
  library: Pick<LibraryView, "headline" | "article" | "withdrawn">,
  since: Date,
  until: Date,
): CorrectedThing[] {
  const changes = records
    .flatMap((record) => record.changes)
    .filter(({ at }) => at >= since && at < until)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  const last = new Map(changes.map((change) => [`${change.article} ${change.text ?? ""}`, change]));
  return [...last.values()].toReversed().flatMap((change) => thingOf(change, library) ?? []);
}

function thingOf(
  { at, article, text, what: kinds, now }: Change,
  library: Pick<LibraryView, "headline" | "article" | "withdrawn">,
): CorrectedThing | null {
  if (kinds.includes("restored")) return null;
  if (text === null) {
    const found = library.withdrawn(article);
    if (found?.article.id !== article) return null;
    const { title, source } = found.article;
    return { at, what: "withdrawn", title, source, note: found.withdrawn.note, quotation: null };
  }
  const headline = library.headline(article);
  const what = FIRST.find((kind) => kinds.includes(kind));
  // What is withdrawn is said of the article.
  if (headline === null || what === undefined) return null;
  const read = library.article(article)?.quotations.find((one) => one.text === now?.text);
  const isSure =
    read !== undefined && read.speaker?.name === now?.name && standingOf(read).certainty === "named";
  const quotation = now && { ...now, isSure };
  return { at, what, title: headline.title, source: headline.source, note: "", quotation };
}
