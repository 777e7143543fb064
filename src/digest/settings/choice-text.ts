import type { Choice } from "./values.ts";

const MOST_NAMES = 10;

/** Reads "Ports, Labour, -Sport" into what to include and what to exclude; at most ten names of each. */
export function parseChoice(text: string): Choice {
  const names = text
    .split(/[,،;]/u)
    .map((name) => name.trim())
    .filter((name) => /[\p{L}\p{N}]/u.test(name));
  const isExclusion = (name: string) => /^[-−–]/u.test(name);
  return {
    include: names.filter((name) => !isExclusion(name)).slice(0, MOST_NAMES),
    exclude: names
      .filter(isExclusion)
      .map((name) => name.slice(1).trim())
      .slice(0, MOST_NAMES),
  };
}

/** Writes what `parseChoice` reads; null when nothing is chosen. */
export function describeChoice({ include, exclude }: Choice): string | null {
  const names = [...include, ...exclude.map((name) => `-${name}`)];
  return names.length === 0 ? null : names.join(", ");
}

/** "Ports, Labour; without Sport", for readers; null when nothing is chosen. */
export function choiceInWords({ include, exclude }: Choice): string | null {
  const without = exclude.length === 0 ? [] : [`without ${exclude.join(", ")}`];
  const parts = include.length === 0 ? without : [include.join(", "), ...without];
  return parts.length === 0 ? null : parts.join("; ");
}
