import type { AsOf } from "./as-of.ts";
import { foldedLine } from "./folded-line.ts";
import type { LibraryView } from "./library.ts";
import { isReference } from "./reference.ts";
import { among, type Resolution } from "./resolution.ts";
import { HEADLINE_COLUMNS, headlineOf, headlineRow } from "./rows.ts";

/** One more than is shown: it does not matter how many more there are. */
const ENOUGH = 26;
const NEAREST = 3;
/** Older buttons hold at least this much of an id; a text that someone typed as short as this is no id. */
const CUT_ID = /^[a-z0-9-]{40,}$/u;

/** Answers which article is meant. */
export function articleResolver(
  { database }: AsOf,
  { titles, search }: Pick<LibraryView, "titles" | "search">,
): Pick<LibraryView, "resolveArticle"> {
  const where = (condition: string, parameters: Record<string, string>) =>
    database()
      .rows(
        headlineRow,
        `SELECT ${HEADLINE_COLUMNS} FROM articles a WHERE ${condition} AND a.held = 0 LIMIT ${ENOUGH}`,
        parameters,
      )
      .map(headlineOf);

  return {
    resolveArticle(text) {
      const byId = among(where("a.id = :text", { text }));
      if (byId !== null) return byId;
      if (isReference(text)) {
        return among(where("a.reference = :text", { text })) ?? NOTHING;
      }
      if (CUT_ID.test(text)) {
        // `~` comes after all characters of an id.
        const begun = among(where("a.id >= :text AND a.id < :text || '~'", { text }));
        if (begun !== null) return begun;
      }
      if (text.trim() === "") return NOTHING;
      const titled = titles(text, ENOUGH);
      const whole = titled.filter(({ title }) => foldedLine(title) === foldedLine(text));
      const byTitle = among(whole) ?? among(titled);
      if (byTitle !== null) return byTitle;
      const { items, corrected } = search(text, { offset: 0, limit: ENOUGH });
      if (corrected === null) return among(items) ?? NOTHING;
      return { kind: "none", nearest: items.slice(0, NEAREST) };
    },
  };
}

const NOTHING: Resolution<never> = { kind: "none", nearest: [] };
