import type { UserError } from "../errors.ts";
import type { Headline } from "../library/library.ts";
import type { CommandContext } from "./command-context.ts";
import type { ComponentState } from "./custom-id.ts";
import type { Message } from "./message.ts";
import { isKeyLike, nothingFound } from "./nothing-found.ts";
import { markdown } from "./render/markdown.ts";

/** Asks which of several articles is meant. */
export function articleMenu(
  headlines: readonly Headline[],
  asked: string,
  state: Pick<ComponentState, "command" | "options">,
): Message {
  return {
    blocks: [
      { kind: "text", text: markdown`Several articles match “${asked}”. Which one do you mean?` },
      {
        kind: "menu",
        placeholder: "Choose an article",
        state: { ...state, effect: "update", page: 0, choice: "article" },
        options: headlines.map(({ id, title, source }) => ({
          label: title,
          description: source,
          value: id,
        })),
      },
    ],
  };
}

/** Why no article is meant; `asked` is null where none was named. */
export function nothingMeant(
  asked: string | null,
  nearest: readonly Headline[],
  context: Pick<CommandContext, "library">,
): UserError {
  if (asked === null || isKeyLike(asked)) {
    return nothingFound(
      context,
      "That article isn’t here. Choose one from the list as you type, or try /search.",
    );
  }
  const near =
    nearest.length === 0 ? "" : ` Did you mean ${nearest.map(({ title }) => `“${title}”`).join(" or ")}?`;
  return nothingFound(
    context,
    `No article matches “${asked}”.${near} Choose one from the list as you type, or try /search.`,
  );
}

/** The article that is meant: the newest where none is named. */
export function meantArticle(asked: string | null, { library }: Pick<CommandContext, "library">) {
  if (asked !== null) return library.resolveArticle(asked);
  const [headline] = library.headlines({ offset: 0, limit: 1 }).items;
  return headline === undefined
    ? ({ kind: "none", nearest: [] } as const)
    : ({ kind: "one", item: headline } as const);
}
