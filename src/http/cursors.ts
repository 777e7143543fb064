import { z } from "zod";
import type { Headline } from "../library/library.ts";
import { RequestFault } from "./request-fault.ts";

/**
 * Where a list goes on, as text that only this server reads. The list of articles goes on behind an article, so that what arrives
 * meanwhile moves nothing. The library has no such place for quotations and matches: their lists go on at a number.
 */

/** Quotations and matches beyond so many are not listed: to skip them would take longer with each page. */
const MOST_LISTED = 10_000;

/** An archive may hold many articles of one day without an hour. */
const MOST_OF_ONE_TIME = 1_000_000;
/** The last millisecond that a Date can hold, and one less for the bound behind it. */
const LATEST = 8_640_000_000_000_000 - 1;

const articlePlace = z.strictObject({
  /** The time of the last article, in milliseconds since 1970. */
  at: z.int().min(-LATEST).max(LATEST),
  /** How many of that time were given. */
  given: z.int().min(1).max(MOST_OF_ONE_TIME),
});
const listPlace = z.strictObject({ offset: z.int().min(1).max(MOST_LISTED) });

/** What to ask the library of headlines for, to go on. */
export function headlinesFrom(cursor: string | null): {
  readonly before: Date | null;
  readonly offset: number;
} {
  if (cursor === null) return { before: null, offset: 0 };
  const { at, given } = read(cursor, articlePlace);
  return { before: new Date(at + 1), offset: given };
}

/** The cursor behind a page; `items` are up to one more than the `limit` of the page. */
export function cursorBehind(
  items: readonly Headline[],
  limit: number,
  cursor: string | null,
): string | null {
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  if (items.length <= limit || last === undefined) return null;
  const at = timeOf(last);
  const given = shown.filter((item) => timeOf(item) === at).length;
  const before = cursor === null ? null : read(cursor, articlePlace);
  return write({ at, given: before?.at === at ? before.given + given : given });
}

export function offsetOf(cursor: string | null): number {
  return cursor === null ? 0 : read(cursor, listPlace).offset;
}

/** The cursor behind `count` items from `offset` on, of so many in all. */
export function cursorAfter(
  offset: number,
  count: number,
  { total, isLeast }: { readonly total: number; readonly isLeast: boolean },
): string | null {
  const next = offset + count;
  const isMore = count > 0 && (isLeast || next < total) && next <= MOST_LISTED;
  return isMore ? write({ offset: next }) : null;
}

/** What articles are ordered by: their publication, or their arrival. */
const timeOf = ({ published, arrived }: Headline) => (published?.at ?? arrived).getTime();

function write(place: object): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

function read<Place>(cursor: string, schema: z.ZodType<Place>): Place {
  const parsed = schema.safeParse(json(Buffer.from(cursor, "base64url").toString()));
  if (!parsed.success)
    throw new RequestFault(400, "This is not a cursor of this list. Leave it out to begin.");
  return parsed.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
