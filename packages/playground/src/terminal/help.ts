import type { CommandOption, RegisteredCommand } from "@lede/fake-discord";
import { isNested } from "./command-line.ts";

/** What can be typed: every command with its options, then the prompt's own words. */
export function helpText(commands: readonly RegisteredCommand[]): string {
  const rows = commands.flatMap(({ name, description, options }) =>
    usages(`/${name}`, description ?? "", options ?? []),
  );
  return [
    ...rows.map(([usage, description]) => `${usage}\n    ${description}`),
    "1, 2, …  presses a button or chooses an entry of the last answer",
    "Tab      completes commands, options and values",
    "help     shows this     quit  ends",
  ].join("\n");
}

function usages(
  name: string,
  description: string,
  options: readonly CommandOption[],
): [usage: string, description: string][] {
  if (options.some(({ type }) => isNested(type))) {
    return options.flatMap((inner) =>
      usages(`${name} ${inner.name}`, inner.description, inner.options ?? []),
    );
  }
  const shown = options.map((option) => (option.required ? `${option.name}:…` : `[${option.name}:…]`));
  return [[[name, ...shown].join(" "), description]];
}
