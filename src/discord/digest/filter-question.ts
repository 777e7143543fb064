import { type Misfit, withName } from "../../digest/edition/misfits.ts";
import type { DigestChoice } from "../../digest/settings/settings.ts";
import type { Message } from "../message.ts";
import { join, markdown } from "../render/markdown.ts";

/** Settings that may be chosen, and what the button for them says. */
export type Offer = { readonly label: string; readonly choice: DigestChoice };

/** How a digest may be set whose filters fit nothing: as it was asked for, or with names that are in use. */
export function offersFor(choice: DigestChoice, misfits: readonly Misfit[]): readonly [Offer, ...Offer[]] {
  const asAsked = { label: "Set it anyway", choice };
  const [only, another] = misfits;
  if (only === undefined) return [asAsked];
  if (another === undefined)
    return [asAsked, ...only.nearest.map((name) => corrected(choice, [[only, name]]))];
  // For several, one button corrects all that have a name near them.
  const nearest = misfits.flatMap((misfit) =>
    misfit.nearest.slice(0, 1).map((name) => [misfit, name] as const),
  );
  return nearest.length === 0 ? [asAsked] : [asAsked, corrected(choice, nearest)];
}

/** Asks which of the offers is meant, which are kept under the id `draft`. */
export function filterQuestion(misfits: readonly Misfit[], offers: readonly Offer[], draft: string): Message {
  const buttons = offers.map(({ label }, offer) => ({
    label,
    primary: offer === 1,
    state: {
      effect: "update",
      command: "digest",
      subcommand: "accept",
      options: { draft, offer },
      page: 0,
    } as const,
  }));
  const [anyway, ...others] = buttons;
  const lines = misfits.map((misfit) => markdown`⚠️ ${misfitText(misfit)} ${hintFor(misfit)}`);
  const what = markdown`Nothing is set until you choose. Or run the command again with another name.`;
  return {
    blocks: [
      { kind: "text", text: join([markdown`## Is this what you mean?`, ...lines, what], "\n") },
      { kind: "buttons", buttons: [...others, ...(anyway === undefined ? [] : [anyway])] },
    ],
  };
}

/** "No article so far has the topic “Irann”." */
export function misfitText({ filter, name }: Misfit): string {
  switch (filter) {
    case "topics":
      return `No article so far has the topic “${name}”.`;
    case "sources":
      return `No article so far is from “${name}”.`;
    case "speakers":
      return `No article so far quotes anyone called “${name}”.`;
  }
}

function hintFor({ filter, nearest, common }: Misfit): string {
  if (nearest.length > 0) return `Did you mean ${anyOf(nearest.map((name) => `“${name}”`))}?`;
  if (common.length === 0) return "";
  const kind = { topics: "topics", sources: "sources", speakers: "people" }[filter];
  return `The most common ${kind} are: ${common.join("; ")}.`;
}

function corrected(choice: DigestChoice, corrections: readonly (readonly [Misfit, string])[]): Offer {
  let { filters } = choice;
  for (const [misfit, name] of corrections) filters = withName(filters, misfit, name);
  const names = new Intl.ListFormat("en-GB").format(corrections.map(([, name]) => `“${name}”`));
  return { label: `Use ${names}`, choice: { ...choice, filters } };
}

function anyOf(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names);
}
