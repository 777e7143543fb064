import { UserError } from "../../errors.ts";
import type { ImportedPart } from "../imported-article.ts";
import type { Block } from "./body/blocks.ts";
import type { PageMarkup } from "./metadata/page-markup.ts";
import { elementsIn, type PageElement } from "./page-tree.ts";

/** Why there is no article to read on a page. */
export type NoArticle = "empty" | "login" | "paywall" | "section front";

/** A text of this length is an article, whatever else is on its page. In characters. */
const LONG_ENOUGH = 400;
/** A section front has at least so many lines that are links, and little text beside them. */
const MANY_LINKS = 25;
const LITTLE_TEXT = 250;

/** What a page is instead of an article; null for one whose text was read. A page with enough text is never refused. */
export function whyNoArticle(
  markup: PageMarkup,
  blocks: readonly Block[],
  body: readonly ImportedPart[],
): NoArticle | null {
  const length = body.reduce((sum, { kind, text }) => sum + (kind === "paragraph" ? text.length : 0), 0);
  if (length >= LONG_ENOUGH) return null;
  if (asksForPassword(markup.page) && !isArticle(markup)) return "login";
  if (
    markup.linked?.free === false ||
    (isArticle(markup) && length < LITTLE_TEXT && namesPaywall(markup.page))
  ) {
    return "paywall";
  }
  const links = blocks.filter(({ text, linked }) => text.length > 15 && linked > text.length * 0.7).length;
  if (links >= MANY_LINKS && length < LITTLE_TEXT && !isArticle(markup)) return "section front";
  return length === 0 ? "empty" : null;
}

const REASONS: Readonly<Record<NoArticle, string>> = {
  empty:
    "There is no text of an article in this page: it may be filled in by a script. Open it in a browser and save it from there, or paste its text.",
  login:
    "This page asks to log in and holds no article. Log in with a browser, open the article and save its page from there.",
  paywall:
    "This page has only the beginning of an article that must be paid for. Open it with a subscription and save it from there, or paste its text.",
  "section front":
    "This page is a list of articles and no article itself. Save or link the page of one article.",
};

/** The error that says what a page is and what to do. */
export function noArticleError(kind: NoArticle): UserError {
  return new UserError(REASONS[kind]);
}

function isArticle({ linked, metas }: PageMarkup): boolean {
  return (
    metas("og:type").includes("article") ||
    (linked?.headline !== null && linked?.published !== null && linked !== null)
  );
}

function asksForPassword(page: PageElement): boolean {
  for (const { tag, attributes } of elementsIn(page)) {
    if (tag === "input" && attributes.get("type")?.toLowerCase() === "password") return true;
  }
  return false;
}

function namesPaywall(page: PageElement): boolean {
  for (const { attributes } of elementsIn(page)) {
    if (/paywall|subscriber-only|premium-content|regwall/iu.test(attributes.get("class") ?? "")) return true;
  }
  return false;
}
