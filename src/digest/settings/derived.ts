import { z } from "zod";
import { UserError } from "../../errors.ts";
import { type Saying, type Setting, sayingOf, settingOf } from "./setting.ts";
import { choiceSchema, type DigestChoice } from "./settings.ts";

/** Where a setting stands in a digest: its key, behind that of its group if it has one. */
type Path = readonly string[];
type Node = { readonly path: Path; readonly schema: z.ZodType };

/** A setting, and where it stands. */
export type Placed = Setting & { readonly path: Path };

const group = z.record(z.string(), z.unknown());

const nodes = nodesOf(choiceSchema.shape);

/** All settings in the order in which the slash command offers them: those that a new digest needs come first. */
export const SETTINGS: readonly Placed[] = nodes
  .flatMap(({ path, schema }) => {
    const found = settingOf(schema);
    return found === undefined ? [] : [{ ...found, path }];
  })
  .sort((one, other) => Number(other.option.required ?? false) - Number(one.option.required ?? false));

/** The setting of the option of this name. */
export function settingNamed(option: string): Placed | undefined {
  return SETTINGS.find((one) => one.option.name === option);
}

/** The value of a setting in a digest. */
export function valueIn({ path }: { readonly path: Path }, choice: DigestChoice): unknown {
  return path.reduce<unknown>((value, key) => group.parse(value)[key], choice);
}

/** What is said of each setting of a digest, with its key, or the key of a group that is said together. */
export function sayingsOf(choice: DigestChoice) {
  return nodes.flatMap(({ path, schema }): (Saying & { key: string; value: unknown })[] => {
    const say = sayingOf(schema);
    const value = valueIn({ path }, choice);
    return say === undefined ? [] : [{ ...say(value), key: path.join("."), value }];
  });
}

/**
 * A digest with these values, by the names of their options; the other settings stay as they are, or have their
 * defaults. Throws a UserError where a value is not for this server.
 */
export function withValues(
  before: Pick<DigestChoice, "guildId"> & Partial<DigestChoice>,
  values: Readonly<Record<string, unknown>>,
): DigestChoice {
  let chosen: Readonly<Record<string, unknown>> = before;
  for (const setting of SETTINGS) {
    const value = values[setting.option.name];
    if (value === undefined) continue;
    const refusal = setting.refuse(value, before.guildId);
    if (refusal !== null) throw new UserError(refusal);
    chosen = placed(chosen, setting.path, value);
  }
  return choiceSchema.parse(chosen);
}

/** A digest with these settings as if no one had chosen them. */
export function without(before: DigestChoice, settings: readonly Placed[]): DigestChoice {
  return choiceSchema.parse(
    settings.reduce<unknown>((chosen, { path }) => placed(group.parse(chosen), path, undefined), before),
  );
}

function placed(
  into: Readonly<Record<string, unknown>>,
  [key, ...rest]: Path,
  value: unknown,
): Readonly<Record<string, unknown>> {
  if (key === undefined) return into;
  const placedHere = rest.length === 0 ? value : placed(group.parse(into[key] ?? {}), rest, value);
  return { ...into, [key]: placedHere };
}

/** The schemas of all settings and of their groups, a group before what is in it. */
function nodesOf(shape: Readonly<Record<string, z.core.$ZodType>>, above: Path = []): Node[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    if (!(schema instanceof z.ZodType)) return [];
    const path = [...above, key];
    const inner = schema instanceof z.ZodPrefault ? schema.unwrap() : schema;
    return [{ path, schema }, ...(inner instanceof z.ZodObject ? nodesOf(inner.shape, path) : [])];
  });
}
