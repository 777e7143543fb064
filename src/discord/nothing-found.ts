import { UserError } from "../errors.ts";
import { isReference } from "../library/reference.ts";
import type { CommandContext } from "./command-context.ts";

/** Why nothing is shown: what the command says, unless there is no article at all, which is never the asker's fault. */
export function nothingFound({ library }: Pick<CommandContext, "library">, otherwise: string): UserError {
  const { articles } = library.statistics();
  return new UserError(
    articles === 0 ? "There are no articles yet. They appear here once an editor adds some." : otherwise,
  );
}

/**
 * Whether a text may be an id or a key, which buttons, menus and suggestions hand over in a person's name. It says
 * nothing to a reader, so no answer repeats it.
 */
export function isKeyLike(text: string): boolean {
  return isReference(text) || /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)+$/u.test(text);
}
