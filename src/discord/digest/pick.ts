import type { DigestStatus } from "../../digest/digests.ts";
import { UserError } from "../../errors.ts";
import type { CommandRequest } from "../command.ts";
import { MAIN_DIGEST } from "../render/edition.ts";
import { parseName } from "./choice.ts";

/**
 * The digest that a request names; without a name the only one, or the one called main. UserError when there is none, or
 * when that leaves a question.
 */
export function pick(request: CommandRequest, all: readonly DigestStatus[]): DigestStatus {
  const { name } = request.options;
  const [first] = all;
  if (first === undefined) throw notSet();
  const names = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(
    all.map(({ settings }) => settings.name),
  );
  if (name !== undefined) {
    const wanted = parseName(String(name));
    const found = all.find(({ settings }) => settings.name === wanted);
    if (found) return found;
    throw new UserError(`There is no digest “${wanted}” here. Choose ${names}.`);
  }
  if (all.length === 1) return first;
  const main = all.find(({ settings }) => settings.name === MAIN_DIGEST);
  if (main) return main;
  throw new UserError(`This server has several digests. Say which with the option name: ${names}.`);
}

/** For a digest that is not there, or was removed meanwhile. */
export function notSet(): UserError {
  return new UserError("This server has no digest yet. Set one with /digest set.");
}
