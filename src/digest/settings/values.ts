import { z } from "zod";

/** The id of something in Discord. */
export const snowflake = z.string().regex(/^\d{1,20}$/u);

/** A moment, stored as ISO 8601. */
export const instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** Monday is 1, Sunday is 7 (ISO 8601). */
export const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
export type Weekday = z.output<typeof weekday>;

export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** What an article must have one of (nothing asked for: any will do), and what it must have none of. */
export const wordChoice = z.object({ include: list(z.string()), exclude: list(z.string()) });
export type Choice = Readonly<z.output<typeof wordChoice>>;

export const NO_CHOICE: Choice = { include: [], exclude: [] };
