import { OptionType } from "@lede/fake-discord/protocol";
import type { PageChoice, PageCommandOption } from "../../messages.ts";
import type { Store } from "../store.ts";

export type Value = string | number | boolean;

/** A value under the name by which it is chosen. */
export type NamedValue = { readonly name: string; readonly value: Value };

/** The values that an option is known to take, without asking the bot. */
export function knownValues(
  { type, choices = [], channel_types }: PageCommandOption,
  { world }: Store,
): NamedValue[] {
  const people = world.users.map(({ id, name }) => ({ name: `@${name}`, value: id }));
  const roles = world.guild.roles.map(({ id, name }) => ({ name: `@${name.replace(/^@/u, "")}`, value: id }));
  switch (type) {
    case OptionType.boolean:
      return [
        { name: "True", value: true },
        { name: "False", value: false },
      ];
    case OptionType.channel:
      return world.channels
        .filter(
          (channel) => !channel.isDirect && (!channel_types?.length || channel_types.includes(channel.type)),
        )
        .map(({ id, name }) => ({ name: `#${name}`, value: id }));
    case OptionType.role:
      return roles;
    case OptionType.user:
      return people;
    case OptionType.mentionable:
      return [...people, ...roles];
    default:
      return [...choices];
  }
}

/** The values that what was typed may mean: those that begin with it, or failing these, those that hold it. */
export function closest(all: readonly NamedValue[], typed: string): readonly NamedValue[] {
  const wanted = plain(typed);
  const beginning = all.filter(({ name }) => plain(name).startsWith(wanted));
  return beginning.length > 0 ? beginning : all.filter(({ name }) => plain(name).includes(wanted));
}

/** What a typed text means for an option, or in words why it means nothing. */
export function readValue(
  option: PageCommandOption,
  text: string,
  store: Store,
  suggested: readonly PageChoice[],
): { readonly value: Value } | { readonly fault: string } {
  const same = ({ name }: { readonly name: string }) => plain(name) === plain(text);
  const known = knownValues(option, store);
  const named = known.find(same) ?? (option.autocomplete ? suggested.find(same) : undefined);
  if (named !== undefined) return { value: named.value };
  if (known.length > 0 || (option.type > OptionType.boolean && option.type < OptionType.number)) {
    return { fault: "Choose one from the list." };
  }
  if (option.type === OptionType.string) return { value: text };
  const number = Number(text);
  return Number.isFinite(number) ? { value: number } : { fault: "A number is wanted." };
}

/** "#News" is the same as "news". */
function plain(name: string): string {
  return name.replace(/^[#@]/u, "").trim().toLowerCase();
}
