import { z } from "zod";
import { type Phrase, phrase } from "./phrase.ts";

/** Whose names or values are suggested while an option is typed. */
export type Suggested = "timezones" | "days" | "topics" | "sources" | "speakers";

/** What an option of the slash command takes. `most` is a number of characters, `least` and `highest` are numbers. */
export type OptionKind =
  | { readonly takes: "text"; readonly most: number; readonly suggest?: Suggested }
  | { readonly takes: "whole number"; readonly least: number; readonly highest: number }
  | {
      readonly takes: "choice";
      readonly choices: readonly { readonly name: string; readonly value: string }[];
    }
  | { readonly takes: "yes or no" | "channel" | "role" };

/** How managers name a setting in the slash command. */
export type Option = OptionKind & OptionText;
export type OptionText = {
  readonly name: string;
  readonly description: string;
  /** What a new digest does without it: stands behind the description where a digest is set. */
  readonly otherwise?: string;
  /** A new digest cannot be set without it. */
  readonly required?: boolean;
  /** It can be taken away again; then it is as in a digest that never had it. */
  readonly clearable?: boolean;
};

/** What is said of a setting. */
export type Saying = {
  /** As a part of "It was …". */
  readonly was: Phrase;
  /** A line of its own; null where it is what a digest does anyway, or is said in the first line. */
  readonly line: Phrase | null;
};

type About<Value> = {
  readonly option: Option;
  /** Reads what was typed or chosen. Throws a UserError that says what can be. */
  readonly read: z.ZodType<Value>;
  /** Why it cannot be this value in this server, in words; null when it can. */
  readonly refuse?: (value: Value, guildId: string) => string | null;
  /** Writes what `read` reads, to be suggested before anything is typed; null where there is nothing to write. */
  readonly typed?: (value: Value) => string | null;
  readonly say?: (value: Value) => Saying;
};

/** A setting as those use it who know nothing of its values. */
export type Setting = Pick<About<unknown>, "option" | "read"> &
  Required<Pick<About<unknown>, "refuse" | "typed">>;

const settings = new WeakMap<z.ZodType, Setting>();
const sayings = new WeakMap<z.ZodType, (value: unknown) => Saying>();

/** Makes a schema that is stored a setting. Its default (`.default()`) is what holds where managers choose nothing. */
export function setting<Schema extends z.ZodType>(schema: Schema, about: About<z.output<Schema>>): Schema {
  const { option, read, refuse, typed, say } = about;
  // Several settings may be stored alike.
  const own = schema.clone();
  settings.set(own, {
    option,
    read,
    refuse: (value, guildId) => refuse?.(schema.parse(value), guildId) ?? null,
    typed: (value) => typed?.(schema.parse(value)) ?? null,
  });
  return say === undefined ? own : said(own, say);
}

/** Says a schema’s value, for settings that are said together. */
export function said<Schema extends z.ZodType>(
  schema: Schema,
  say: (value: z.output<Schema>) => Saying,
): Schema {
  sayings.set(schema, (value) => say(schema.parse(value)));
  return schema;
}

export function settingOf(schema: z.ZodType): Setting | undefined {
  return settings.get(schema);
}

export function sayingOf(schema: z.ZodType): ((value: unknown) => Saying) | undefined {
  return sayings.get(schema);
}

/** A setting that is on or off; `says` has a sentence for each. */
export function yesOrNo(
  standard: boolean,
  option: OptionText,
  says: { readonly yes: string; readonly no: string },
) {
  const otherwise = `${standard ? "yes" : "no"}, unless you say`;
  return setting(z.boolean().default(standard), {
    option: { takes: "yes or no", otherwise, ...option },
    read: z.boolean(),
    say: (isOn) => sentence(isOn ? says.yes : says.no, isOn === standard),
  });
}

/** A setting of several values, each with what the slash command calls it and a sentence; the first one is the default. */
export function oneOf<const Value extends string>(
  values: readonly [Named<Value>, ...Named<Value>[]],
  option: OptionText,
) {
  const [{ value: standard }] = values;
  const known = z.enum(values.map(({ value }) => value));
  const says = new Map<string, string>(values.map((one) => [one.value, one.says]));
  return setting(known.default(standard), {
    option: {
      takes: "choice",
      choices: values.map(({ value, label }) => ({ name: label, value })),
      ...option,
    },
    read: known,
    say: (value) => sentence(says.get(value) ?? value, value === standard),
  });
}

type Named<Value> = { readonly value: Value; readonly label: string; readonly says: string };

/** A setting that is a whole number from `least` to `highest`. */
export function wholeNumber(
  standard: number,
  option: OptionText,
  { least, highest, say }: { least: number; highest: number; say: (value: number) => Saying },
) {
  const number = z.int().min(least).max(highest);
  return setting(number.default(standard), {
    option: { takes: "whole number", least, highest, otherwise: `${standard}, unless you say`, ...option },
    read: number,
    say,
  });
}

/** A whole sentence on its line; within a sentence it begins with a small letter. */
function sentence(text: string, isUsual: boolean): Saying {
  const small = `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return { was: phrase`${small}`, line: isUsual ? null : phrase`${text}` };
}
