import { z } from "zod";

/** What values of the state are made of. */

/** The id of something in Discord. */
export const snowflake = z.string().regex(/^\d{1,20}$/u);

/** A moment, stored as ISO 8601. */
export const instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/**
 * What the schema says, where some fields are stored under an older name than the code has for them: `names` has that name by the one in
 * the code. So a field can be renamed, and every Lede, older or newer, reads what another one wrote.
 */
export function storedUnder<Schema extends z.ZodType<unknown, Readonly<Record<string, unknown>>>>(
  names: Readonly<Record<string, string>>,
  schema: Schema,
) {
  const fields = z.record(z.string(), z.unknown());
  const ownNames = Object.fromEntries(Object.entries(names).map(([own, stored]) => [stored, own]));
  return z
    .codec(fields, fields, {
      decode: (stored) => renamed(stored, ownNames),
      encode: (value) => renamed(value, names),
    })
    .pipe(schema);
}

function renamed(fields: Readonly<Record<string, unknown>>, names: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [names[name] ?? name, value]));
}

export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
