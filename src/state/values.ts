import { z } from "zod";

/** What values of the state are made of. */

/** The id of something in Discord. */
export const snowflake = z.string().regex(/^\d{1,20}$/u);

/** A moment, stored as ISO 8601. */
export const instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
