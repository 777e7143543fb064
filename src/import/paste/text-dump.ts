import { cleanLine } from "../../content/article-schema.ts";
import { UserError } from "../../errors.ts";
import {
  fellowOf,
  isAuthorLine,
  isNameAndHandle,
  isSeveralSigns,
  isSignOff,
} from "../../language/layout/byline.ts";
import { isDateLine } from "../../language/layout/date-lines.ts";
import { datedNames } from "../../language/layout/dated-names.ts";
import type { Block, BlockKind } from "../../language/layout/layout.ts";
import { areNamesBesideSigns, isNameLine, isPersonLine, isRole } from "../../language/layout/name-lines.ts";
import { isChatHeader } from "../../language/layout/site-lines.ts";
import { authorOf, isPersonWithPost } from "../author-line.ts";
import { readCaption } from "../caption.ts";
import { type ImportedArticle, NOTHING_KNOWN } from "../imported-article.ts";
import { readWrittenDate, withHourOf } from "../written-date.ts";
import { splitDump } from "./dump-parts.ts";
import { readPaste } from "./paste-layout.ts";

/**
 * Reads the articles of one paste: text as copied from a news page, one article after another, with what the page
 * repeated and added left out.
 *
 * @throws UserError when there is no article in it, or one without a headline.
 */
export function readTextDump(text: string): ImportedArticle[] {
  const parts = splitDump(text);
  if (parts.length === 0) throw new UserError("There is no text in it.");
  return parts.map(({ text: part }) => readDumpPart(part));
}

/**
 * Reads one article, which `splitDump` cut out of a paste.
 *
 * @throws UserError when it has no headline, or no text below it.
 */
export function readDumpPart(part: string): ImportedArticle {
  const blocks = readPaste(part);
  const lines = (kind: BlockKind): string[] =>
    blocks.filter((block) => block.kind === kind).map((block) => joinLines(block.text));
  const [title = ""] = lines("title");
  const bylines = bylinesOf(blocks);
  const body = blocks.flatMap(({ kind, text }) =>
    kind === "paragraph" || kind === "subhead" ? [{ kind, text: joinLines(text) }] : [],
  );
  if (!body.some(({ kind }) => kind === "paragraph")) {
    throw new UserError(`There is no text below the headline “${title}”.`);
  }
  return {
    ...NOTHING_KNOWN,
    title,
    captions: lines("caption").map(readCaption),
    byline: readByline(bylines),
    ...datesOf(blocks),
    url: lines("junk").find((line) => /^https?:\/\/\S+$/iu.test(line) && URL.canParse(line)) ?? null,
    body,
  };
}

/** One line of lines that were wrapped; a word that was divided at the end of one is whole again. */
function joinLines(text: string): string {
  return cleanLine(text.replace(/(?<=\p{L})[-\u2010][ \t]*(?:\r\n?|\n)[ \t]*(?=\p{Ll})/gu, ""));
}

/** Below the text stand the days of other articles too, so these count only where no other is given. */
function datesOf(blocks: readonly Block[]): { published: string | null; updated: string | null } {
  const end = blocks.findLastIndex(({ kind }) => kind === "paragraph");
  const isIndian = isOfIndia(blocks);
  const linesOf = (part: readonly Block[]) =>
    isIndian ? bylinesOf(part).map((line) => line.replace(/\bIST\b/gu, "UTC+05:30")) : bylinesOf(part);
  const dates = readDates(linesOf(blocks.slice(0, end + 1)));
  if (dates.published !== null) return dates;
  const later = readDates(linesOf(blocks));
  return later.published === null ? { ...later, published: sentOn(blocks) } : later;
}

/** The day of the message of a chat that the article is: nearest above the headline. */
function sentOn(blocks: readonly Block[]): string | null {
  const title = blocks.findIndex(({ kind }) => kind === "title");
  const header = blocks.slice(0, Math.max(title, 0)).findLast(({ text }) => isChatHeader(text));
  return header === undefined ? null : readWrittenDate(header.text);
}

/** Whether "IST" is India's hour: the page names India, its money or a city of it, and neither Israel nor Ireland. */
function isOfIndia(blocks: readonly Block[]): boolean {
  const isNamed = (names: RegExp) => blocks.some(({ text }) => names.test(text));
  return isNamed(INDIA) && !isNamed(OTHERS_WITH_IST);
}

const INDIA =
  /\bIndian?s?\b|₹|\b(?:crores?|lakhs?|Delhi|Mumbai|Bengaluru|Hyderabad|Kolkata|Chennai|Lucknow|Ahmedabad|Pune|Jaipur|Bhopal|Patna|Nagpur|Chandigarh|Kochi|Guwahati|Kerala|Tamil Nadu|Karnataka|Maharashtra|Gujarat|Rajasthan|Uttar Pradesh|Madhya Pradesh|Telangana)\b/iu;
const OTHERS_WITH_IST = /\b(?:Israelis?|Israel|Ireland|Irish|Dublin|Jerusalem|Tel Aviv)\b/iu;

/** Those below the headline first: above it stands what the mail or the paper says of itself. */
function bylinesOf(blocks: readonly Block[]): string[] {
  const title = blocks.findIndex(({ kind }) => kind === "title");
  const above = blocks
    .slice(0, Math.max(title, 0))
    .filter(({ text }) => isAuthorLine(text) || !isNameLine(text));
  const lines: string[] = [];
  let isJoined = false;
  for (const { kind, text } of [...blocks.slice(title + 1), ...above]) {
    if (kind !== "byline") {
      isJoined = kind === "junk" && JOINT.test(text);
      continue;
    }
    const last = lines.at(-1);
    const fellow = fellowBelow(last, text, isJoined);
    if (last !== undefined && fellow !== null) lines[lines.length - 1] = `${last} and ${fellow}`;
    else lines.push(cleanLine(text));
    isJoined = false;
  }
  return lines;
}

const JOINT = /^(?:and|&|und|et|y|e|ve)$/iu;

/** "By Jane Doe", and right below it "& John Roe"; "Jane Doe", "and" and "John Roe" on three lines. */
function fellowBelow(above: string | undefined, line: string, isJoined: boolean): string | null {
  if (above === undefined) return null;
  const fellow = isAuthorLine(above) ? fellowOf(line) : null;
  return fellow ?? (isJoined && isPlainName(above) && isPlainName(line) ? line : null);
}

/** The author line, else the first name, else who signs the text below it, else the first that says where it is from. */
function readByline(bylines: readonly string[]): string | null {
  const names = bylines.filter((line) => authorOf(line) !== null);
  // "Jane Doe" above "Jane Doe and John Roe" is one of the two.
  const named = names.filter(
    (line) => !names.some((other) => other.length > line.length && other.includes(line) && isNameLine(other)),
  );
  const first = named.find(
    (line) =>
      isSeveralSigns(line) ||
      isNameAndHandle(line) ||
      areNamesBesideSigns(line) ||
      datedNames(line) !== null ||
      isPersonWithPost(line) ||
      (isNameLine(line) && !isDateLine(line)),
  );
  return (
    named.find(isAuthorLine) ??
    (first === undefined ? undefined : withFellows(bylines, first)) ??
    named.find(isSignOff) ??
    bylines.find((line) => line.includes(":") && isNameLine(line)) ??
    null
  );
}

/**
 * The name with those of the others who wrote the article, where each stands above what he is at the paper: "Jane Doe", "Harbour correspondent",
 * "John Roe", "Reporting from Elsin".
 */
function withFellows(bylines: readonly string[], first: string): string {
  const names = [first];
  for (let index = bylines.indexOf(first) + 1; index + 1 < bylines.length; index += 2) {
    const [post = "", name = ""] = bylines.slice(index, index + 2);
    if (!isPost(post) || !isPlainName(name)) break;
    if (!isPost(bylines[index + 2] ?? "") && !isPersonLine(name)) break;
    names.push(name);
  }
  return isPlainName(first) ? names.join(" and ") : first;
}

const isPost = (line: string) => isRole(line) || (isNameLine(line) && authorOf(line) === null);

const isPlainName = (line: string) =>
  isNameLine(line) &&
  !isRole(line) &&
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u.test(line) &&
  authorOf(line) === line;

const UPDATED =
  /(?<!\p{L})(?:(?:last )?updated?|modified|aktualisiert|stand(?=:)|geändert|modifié|mise? à jour|aangepast|bijgewerkt|aggiornat[oa]|oppdatert|uppdaterad|opdateret|atualizad[oa]|actualizado|actualización|act\.(?= ?\d)|güncelle(?:me|ndi)|آخر تحديث|به‌روزرسانی)(?!\p{L})/iu;

/** "Updated 3:30 PM GMT": an hour of the day on which the article appeared. null where no zone stands beside it. */
function laterOn(published: string | null, line: string): string | null {
  const day = published?.slice(0, DAY_LENGTH);
  const moment = day === undefined ? null : withHourOf(day, line);
  return moment === null || moment === day ? null : moment;
}

/** "2031-05-03" */
const DAY_LENGTH = 10;

/** When the article appeared and when it was changed, on one line or on two. */
function readDates(bylines: readonly string[]): { published: string | null; updated: string | null } {
  let published: string | null = null;
  let updated: string | null = null;
  for (const [index, line] of bylines.entries()) {
    const at = line.search(UPDATED);
    const day = published === null ? readWrittenDate(at < 0 ? line : line.slice(0, at)) : null;
    if (day !== null) published = withHourOf(day, at < 0 ? (bylines[index + 1] ?? "") : "");
    if (at >= 0) updated ??= readWrittenDate(line.slice(at)) ?? laterOn(published, line.slice(at));
  }
  return { published: asWritten(published, bylines) ?? updated, updated };
}

/** The day in numbers, with day and month changed where another line has the same in words: "05/03/2031" beside "May 3, 2031". */
function asWritten(published: string | null, bylines: readonly string[]): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(published ?? "") ?? [];
  const changed = `${year}-${day}-${month}`;
  const inWords = bylines
    .filter((line) => /\p{L}{3}/u.test(line))
    .map((line) => readWrittenDate(line)?.slice(0, DAY_LENGTH));
  return year !== undefined && inWords.includes(changed) && !inWords.includes(published ?? "")
    ? changed
    : published;
}
