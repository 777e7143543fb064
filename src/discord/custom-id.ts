import { UserError } from "../errors.ts";
import { limits } from "./limits.ts";

/**
 * What a press does to the message it stands in: replace it, answer with a new one that only the presser sees, or show the message,
 * which only the presser sees, to all.
 */
export type Effect = "update" | "open" | "share";

const EFFECT_SIGNS = { update: "u", open: "o", share: "s" } as const satisfies Record<Effect, string>;

/**
 * The whole state of a button or menu. It is kept in the custom_id, not in memory, so that it still works after a
 * restart. `slot` keeps two buttons apart that would lead to the same place (Discord refuses equal custom_ids).
 */
export type ComponentState = {
  readonly effect: Effect;
  readonly command: string;
  readonly subcommand?: string | null;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly page: number;
  readonly slot?: string;
  /** In a menu: the option that the chosen entry's value goes into. */
  readonly choice?: string;
};

const VERSION = "1";
const PAGE = "#";
const SLOT = "!";
const CHOICE = "?";

/**
 * Writes `1u:command.subcommand:key=value;…`. Nothing is ever cut: a shortened value could mean something else. Names that
 * may be long go in by their reference (`referenceTo` in library/reference.ts).
 *
 * @throws UserError when it is over Discord's 100 characters, which then is due to a text that someone typed.
 */
export function encodeState(state: ComponentState): string {
  const values = Object.entries(state.options).map(([key, value]): [string, string] => [key, String(value)]);
  if (state.page > 0) values.push([PAGE, String(state.page)]);
  if (state.slot !== undefined) values.push([SLOT, state.slot]);
  if (state.choice !== undefined) values.push([CHOICE, state.choice]);
  const name = state.subcommand ? `${state.command}.${state.subcommand}` : state.command;
  const entries = values.map(([key, value]) => `${key}=${protect(value)}`).join(";");
  const id = `${VERSION}${EFFECT_SIGNS[state.effect]}:${name}:${entries}`;
  if (id.length > limits.customId) {
    throw new UserError("That is too long for the buttons of this answer. Ask with fewer words.");
  }
  return id;
}

/**
 * The same search with hyphens for the marks that take three characters in a custom_id. A search reads all marks in a word
 * alike.
 */
export function compactSearch(text: string): string {
  return text.replace(/[%;=]/gu, "-");
}

const EFFECTS = ["update", "open", "share"] as const satisfies readonly Effect[];

/** Reads what encodeState wrote; null for anything else, also for an id of an older version. */
export function decodeState(id: string): ComponentState | null {
  const match = /^1([uos]):([a-z0-9-]+)(?:\.([a-z0-9-]+))?:(.*)$/su.exec(id);
  const effect = EFFECTS.find((one) => EFFECT_SIGNS[one] === match?.[1]);
  if (effect === undefined || match?.[2] === undefined || match[4] === undefined) return null;
  const options: Record<string, string> = {};
  let page = 0;
  let choice: string | undefined;
  for (const entry of match[4] === "" ? [] : match[4].split(";")) {
    const at = entry.indexOf("=");
    if (at < 1) return null;
    const key = entry.slice(0, at);
    const value = unprotect(entry.slice(at + 1));
    if (key === SLOT) continue;
    if (key === CHOICE) {
      choice = value;
      continue;
    }
    if (key !== PAGE) options[key] = value;
    else if (/^\d{1,6}$/u.test(value)) page = Number(value);
    else return null;
  }
  return {
    effect,
    command: match[2],
    subcommand: match[3] ?? null,
    options,
    page,
    ...(choice !== undefined && { choice }),
  };
}

function protect(value: string): string {
  return value.replace(/[%;=]/gu, (mark) => (mark === "%" ? "%25" : mark === ";" ? "%3B" : "%3D"));
}

function unprotect(value: string): string {
  return value.replace(/%(25|3B|3D)/gu, (_, code: string) =>
    code === "25" ? "%" : code === "3B" ? ";" : "=",
  );
}
