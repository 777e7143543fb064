import { UserError } from "../../errors.ts";
import type { ImportedArticle } from "../imported-article.ts";
import { readTextDump } from "../paste/text-dump.ts";
import { decodeText } from "./decode-text.ts";
import { type InputOrigin, recognise } from "./recognise.ts";

/** What was read from one input. `faults` are parts of it that cannot be articles; they never keep out the others. */
export type ReadInput = { readonly articles: readonly ImportedArticle[]; readonly faults: readonly string[] };

/**
 * Reads whatever an editor has: the input is recognised by its content.
 *
 * @throws UserError when there is no article in it, saying what it is and what to do.
 */
export async function readInput(bytes: Uint8Array, origin: InputOrigin): Promise<ReadInput> {
  const recognised = recognise(bytes, origin);
  switch (recognised.kind) {
    case "refused":
      throw new UserError(recognised.reason);
    case "text":
      return { articles: readTextDump(decodeText(bytes, origin.contentType)), faults: [] };
  }
}
