import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HALVES, type Half } from "./provoked-articles.ts";

/** Whose field is left open, because the page can be read in two ways. */
const OPEN = "?";

/** What is to be read in one article; undefined where the layout leaves it open. */
export type ExpectedArticle = {
  readonly title: string;
  readonly authors: readonly string[] | undefined;
  /** ISO 8601, or null where the page gives no date. */
  readonly published: string | null | undefined;
  readonly updated: string | undefined;
  readonly body: readonly ExpectedPart[];
  readonly captions: readonly string[];
};

/** An open part may be read or left out. */
export type ExpectedPart = { readonly kind: "paragraph" | "subhead" | "open"; readonly text: string };

/** A paste as it comes from a site or a program, and the articles in it. */
export type PastedLayout = {
  readonly name: string;
  readonly text: string;
  readonly articles: readonly ExpectedArticle[];
};

const FOLDER = "bench/pasted";

/** The layouts by halves. */
export function readPastedLayouts(): ReadonlyMap<Half, readonly PastedLayout[]> {
  return new Map(
    HALVES.map((half) => [
      half,
      readdirSync(join(FOLDER, half)).map((file) =>
        readPastedLayout(file.replace(/\.txt$/u, ""), readFileSync(join(FOLDER, half, file), "utf8")),
      ),
    ]),
  );
}

type Draft = {
  -readonly [Field in keyof ExpectedArticle]: ExpectedArticle[Field] extends readonly (infer Item)[]
    ? Item[]
    : ExpectedArticle[Field];
};

/**
 * Reads a marked paste. Each line has a mark and a blank before it, which are no part of the paste: `T` headline, `P` paragraph,
 * `S` subhead, `C` caption, `-` none of the article, `?` open, `>` the line before goes on, `~` the same after a word was
 * divided. A line with `%` is no part of the paste: there the next article begins, with its facts.
 */
function readPastedLayout(name: string, marked: string): PastedLayout {
  const lines: string[] = [];
  const articles: Draft[] = [];
  let isInCaption = false;
  for (const line of marked.trimEnd().split("\n")) {
    const mark = line.slice(0, 1);
    const text = line.slice(2);
    if (mark === "%") articles.push(expected(text));
    else lines.push(text);
    const article = articles.at(-1);
    if (article !== undefined) note(article, mark, text.replace(/\s+/gu, " ").trim(), isInCaption);
    if (mark !== ">" && mark !== "~") isInCaption = mark === "C";
  }
  return { name, text: lines.join("\n"), articles };
}

/** @param isInCaption whether the line before is a caption, which may go on. */
function note(article: Draft, mark: string, text: string, isInCaption: boolean): void {
  const last = article.body.at(-1);
  const caption = article.captions.at(-1);
  if (isInCaption && caption !== undefined && mark === ">")
    article.captions[article.captions.length - 1] = `${caption} ${text}`;
  else if (isInCaption && caption !== undefined && mark === "~")
    article.captions[article.captions.length - 1] = caption.slice(0, -1) + text;
  else if (mark === "T") article.title = text;
  else if (mark === "C") article.captions.push(text);
  else if (mark === "P") article.body.push({ kind: "paragraph", text });
  else if (mark === "S") article.body.push({ kind: "subhead", text });
  else if (mark === "?") article.body.push({ kind: "open", text });
  else if (mark === ">" && last === undefined) article.title += ` ${text}`;
  else if (mark === ">" && last !== undefined)
    article.body[article.body.length - 1] = { ...last, text: `${last.text} ${text}` };
  else if (mark === "~" && last !== undefined)
    article.body[article.body.length - 1] = { ...last, text: last.text.slice(0, -1) + text };
}

/** @param facts such as "author=Jane Doe, John Roe; published=2031-05-03". */
function expected(facts: string): Draft {
  const fields = new Map(
    facts.split(";").map((fact): [string, string] => {
      const [field = "", value = ""] = fact.split("=");
      return [field.trim(), value.trim()];
    }),
  );
  const [author = "", published = ""] = [fields.get("author"), fields.get("published")];
  return {
    title: "",
    authors: author === OPEN ? undefined : namesIn(author),
    published: published === OPEN ? undefined : published || null,
    updated: fields.get("updated"),
    body: [],
    captions: [],
  };
}

/** The names that an author line gives, in small letters, however they are joined. */
export function namesIn(author: string): string[] {
  return author
    .split(/,\s*(?:and )?|\s+and\s+/u)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
}
