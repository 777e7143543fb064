import type { PageCommand, PageCommandOption } from "../../messages.ts";

/** Something that can be called: a command, or one of its subcommands. */
export type Offer = {
  /** As it is typed after the slash: "digest set". */
  readonly words: string;
  readonly name: string;
  readonly group?: string;
  readonly subcommand?: string;
  readonly description: string;
  readonly options: readonly PageCommandOption[];
};

const SUBCOMMAND = 1;
const GROUP = 2;
const STRING = 3;

/** All that can be called, in the order of the commands. */
export function offersOf(commands: readonly PageCommand[]): Offer[] {
  return commands.flatMap(({ name, description, options = [] }): Offer[] => {
    const nested = options.filter(({ type }) => type === SUBCOMMAND || type === GROUP);
    if (nested.length === 0) return [{ words: name, name, description, options }];
    return nested.flatMap((one): Offer[] => {
      if (one.type === SUBCOMMAND) {
        const { description: about, options: inner = [] } = one;
        return [
          { words: `${name} ${one.name}`, name, subcommand: one.name, description: about, options: inner },
        ];
      }
      return (one.options ?? []).map((sub) => ({
        words: `${name} ${one.name} ${sub.name}`,
        name,
        group: one.name,
        subcommand: sub.name,
        description: sub.description,
        options: sub.options ?? [],
      }));
    });
  });
}

/** The offers that what was typed (without the slash) may become: those that begin with it first. */
export function matching(offers: readonly Offer[], typed: string): Offer[] {
  const wanted = typed.trim().toLowerCase();
  const beginning = offers.filter(({ words }) => words.startsWith(wanted));
  const holding = offers.filter(({ words, description }) => {
    return (
      !words.startsWith(wanted) && (words.includes(wanted) || description.toLowerCase().includes(wanted))
    );
  });
  return [...beginning, ...(wanted.length > 1 ? holding : [])];
}

/** The offer that a typed line such as "quote Araghchi" has already named in full, and what follows it. */
export function called(offers: readonly Offer[], typed: string): { offer: Offer; rest: string } | null {
  const lower = typed.toLowerCase();
  const named = offers.filter(({ words }) => lower.startsWith(`${words} `));
  const offer = named.sort((one, other) => other.words.length - one.words.length)[0];
  return offer === undefined ? null : { offer, rest: typed.slice(offer.words.length + 1).trimStart() };
}

/** Which option a text without a name is meant for: the first required one, else the first that takes any text. */
export function freeTarget(open: readonly PageCommandOption[]): PageCommandOption | undefined {
  return (
    open.find(({ required }) => required) ??
    open.find(({ type, choices = [] }) => type === STRING && choices.length === 0) ??
    open[0]
  );
}
