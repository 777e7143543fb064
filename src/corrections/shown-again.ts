import type { EditionItem, EditionPage, ShownEdition, ShownQuotation } from "../digest/digests.ts";
import type { CorrectedQuotation, CorrectedVoice, StruckItem } from "../digest/edition/corrected.ts";
import { NOTHING_LEFT_OUT } from "../digest/edition/left-out.ts";
import type { WrittenRecap } from "../digest/recap/recap.ts";
import type { DigestSettings } from "../digest/settings/settings.ts";
import type { Addressee, Alert, CorrectedItem, Follow } from "../follow/follows.ts";
import type { FollowLedger } from "../follow/store.ts";
import type { LibraryQuotation, LibraryView } from "../library/library.ts";
import type { Change } from "./store.ts";

/** A speaker whom Lede cannot look up any more is not shown as sure. */
const UNSURE = 0.5;

type Library = Pick<LibraryView, "headline" | "article" | "withdrawn">;

/** A quotation with what became of it; `corrected` is null where nothing did. */
type QuotationNow = {
  readonly quotation: LibraryQuotation | null;
  readonly corrected: CorrectedQuotation | null;
};

/** A page of an edition that was posted, with its corrections. */
export function editionAgain(
  library: Library,
  settings: DigestSettings,
  date: string,
  shown: ShownEdition,
  number: number,
  changes: readonly Change[],
): EditionPage {
  const page = shown.pages[number];
  const struck: StruckItem[] = [];
  const items = (page?.articles ?? []).flatMap((written, position): EditionItem[] => {
    const { id, also, covered } = written;
    const line = struckLine(library, id, position, changes);
    const headline = library.headline(id);
    if (line === null && headline !== null) {
      return [{ ...headline, also: also.flatMap((other) => library.headline(other) ?? []), covered }];
    }
    struck.push(line ?? { position, title: null, source: null, withdrawn: null });
    return [];
  });
  const isLast = number === shown.pages.length - 1;
  const now =
    isLast && shown.quotation !== null ? quotationNow(library, shown.quotation, changes) : NO_QUOTATION;
  const { until, lateMinutes, filters, more, recap } = shown;
  return {
    edition: {
      settings: { ...settings, filters },
      date,
      until,
      occasion: { kind: "due", lateMinutes },
      items,
      quotation: now.quotation,
      recap: recap && { ...recap, voices: [] },
      leftOut: { ...NOTHING_LEFT_OUT, more },
    },
    number,
    count: shown.pages.length,
    items,
    corrected: {
      struck,
      quotation: now.corrected,
      voices: isLast && recap !== null ? voicesNow(library, recap, changes) : [],
    },
  };
}

/** A message to a follower that was posted, with its corrections. */
export function alertAgain(
  library: Library,
  follower: Addressee,
  follow: Follow,
  { items, further }: FollowLedger["alerts"][number],
  changes: readonly Change[],
): Alert {
  const corrected = items.map((item, position): CorrectedItem => {
    const headline = library.headline(item.article);
    if (item.quotation !== null) {
      const shown = { article: item.article, ...item.quotation };
      const { quotation, corrected: change } = quotationNow(library, shown, changes);
      if (change !== null) return { kind: "quotation", quotation, corrected: change };
      if (headline !== null) return { kind: "as posted", item: { headline, quotation } };
    }
    const struck = struckLine(library, item.article, position, changes);
    if (struck === null && headline !== null)
      return { kind: "as posted", item: { headline, quotation: null } };
    return { kind: "struck", struck: struck ?? { position, title: null, source: null, withdrawn: null } };
  });
  return { follower, follow, items: [], corrected, further };
}

/** Those whose words are gone without a correction are left out. */
function voicesNow(library: Library, { voices }: WrittenRecap, changes: readonly Change[]): CorrectedVoice[] {
  return voices.flatMap(({ articles, ...shown }) => {
    const now = quotationNow(library, shown, changes);
    return now.quotation === null && now.corrected === null ? [] : [{ ...now, articles }];
  });
}

const NO_QUOTATION: QuotationNow = { quotation: null, corrected: null };

/** What stands in the place of an article that was withdrawn; null for others. */
function struckLine(
  library: Library,
  id: string,
  position: number,
  changes: readonly Change[],
): StruckItem | null {
  const change = lastOf(changes, id, null);
  if (!change?.what.includes("withdrawn")) return null;
  const found = library.withdrawn(id);
  return {
    position,
    title: found?.article.title ?? null,
    source: found?.article.source ?? null,
    withdrawn: { at: change.at, note: found?.withdrawn.note ?? "" },
  };
}

function quotationNow(library: Library, shown: ShownQuotation, changes: readonly Change[]): QuotationNow {
  const withdrawn = lastOf(changes, shown.article, null);
  if (withdrawn?.what.includes("withdrawn")) {
    return { quotation: null, corrected: { at: withdrawn.at, what: ["withdrawn"], was: shown.text } };
  }
  const own = changes.filter(({ article, text }) => article === shown.article && text === shown.text);
  const last = own.at(-1);
  if (last === undefined) return { quotation: asShown(library, shown), corrected: null };
  if (last.now === null) {
    return { quotation: null, corrected: { at: last.at, what: ["taken out"], was: shown.text } };
  }
  const what = [...new Set(own.flatMap((change) => change.what))].filter((one) => one !== "taken out");
  const quotation = asShown(library, { article: shown.article, ...last.now });
  return { quotation, corrected: { at: last.at, what, was: shown.text } };
}

/** A quotation with the words and the speaker that were written down, whatever a later reading has. */
function asShown(library: Library, { article, text, name, role }: ShownQuotation): LibraryQuotation | null {
  const headline = library.headline(article);
  if (headline === null) return null;
  const found = library.article(article)?.quotations.find((one) => one.text === text);
  const isSame = found !== undefined && (found.speaker?.name ?? null) === name;
  return {
    text,
    kind: found?.kind ?? "direct",
    speaker: name === null ? null : { key: found?.speaker?.key ?? null, name, role },
    confidence: isSame ? found.confidence : UNSURE,
    factuality: "said",
    article: headline,
  };
}

function lastOf(changes: readonly Change[], article: string, text: string | null): Change | null {
  return changes.findLast((change) => change.article === article && change.text === text) ?? null;
}
