import { limits, rowsOf } from "../limits.ts";
import type { Block, Message } from "../message.ts";
import { longestPart, type Shortening, unshortened, write } from "./markdown.ts";

/** A block with its text as it is sent; "" for one that has none. */
export type WrittenBlock = { readonly block: Block; readonly text: string };

/** A message within Discord's limits, written with this shortening. */
type Fitted = { readonly blocks: readonly WrittenBlock[]; readonly shortening: Shortening };

// Outside texts are not cut below this while links can still be given up instead.
const SHORTEST = 40;

/**
 * Makes a message fit Discord: at most 40 components, 4,000 characters and 9,500 UTF-8 bytes of text. What does not
 * fit is cut where it is longest: all outside texts to one common length, as great as possible; then links lose their
 * address; then texts are left out from the end. Buttons and menus always stay.
 */
export function fit(message: Message): Fitted {
  const fits = fitsBeside(message.aside === undefined ? "" : write(message.aside));
  let blocks = withinComponents(message);
  for (;;) {
    const tried = blocks;
    const attempt: Attempt = (shortening) => {
      const written = tried.map((block) => ({ block, text: textOf(block, shortening) }));
      return fits(written) ? { blocks: written, shortening } : null;
    };
    const fitted =
      attempt(unshortened) ?? greatest(blocks, true, attempt) ?? greatest(blocks, false, attempt);
    if (fitted !== null) return fitted;
    blocks = withoutLastText(blocks);
  }
}

/** Whether a message fits as it is, with all of its texts whole. */
export function fitsWhole(message: Message): boolean {
  const { blocks, shortening } = fit(message);
  return shortening === unshortened && blocks.length === message.blocks.length;
}

/** How many components a message has when it is rendered, nested ones included. */
function countComponents(message: Message): number {
  const container = message.blocks.length > 0 ? 1 : 0;
  const mention = (message.mentionRoles?.length ?? 0) > 0 ? 1 : 0;
  const aside = message.aside === undefined ? 0 : 1;
  const file = message.file === undefined ? 0 : 1;
  return message.blocks.reduce((sum, block) => sum + componentsOf(block), container + mention + aside + file);
}

function componentsOf(block: Block): number {
  if (block.kind === "buttons") return withRows(block.buttons);
  if (block.kind === "text") return 1 + withRows(block.buttons ?? []);
  if (block.kind === "item") return 3;
  return block.kind === "menu" ? 2 : 1;
}

function withRows(buttons: readonly unknown[]): number {
  return rowsOf(buttons.length) + buttons.length;
}

function withinComponents(message: Message): readonly Block[] {
  let blocks = message.blocks;
  while (countComponents({ ...message, blocks }) > limits.components) {
    const separator = blocks.findLastIndex((block) => block.kind === "separator");
    blocks = separator < 0 ? withoutLastText(blocks) : blocks.toSpliced(separator, 1);
  }
  return blocks;
}

function withoutLastText(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findLastIndex((block) => "text" in block);
  if (at < 0) throw new RangeError("a message has more buttons and menus than Discord takes");
  return blocks.toSpliced(at, 1);
}

function textOf(block: Block, shortening: Shortening): string {
  return "text" in block ? write(block.text, shortening) : "";
}

/** Writes the blocks; null where they do not fit. */
type Attempt = (shortening: Shortening) => Fitted | null;

function greatest(blocks: readonly Block[], links: boolean, attempt: Attempt): Fitted | null {
  let low = SHORTEST;
  let best = attempt({ graphemes: low, links });
  if (best === null) return null;
  let high = Math.max(low, ...blocks.map((block) => ("text" in block ? longestPart(block.text) : 0)));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const fitted = attempt({ graphemes: middle, links });
    if (fitted === null) high = middle - 1;
    else {
      low = middle;
      best = fitted;
    }
  }
  return best;
}

/** Whether blocks fit beside the message's aside. */
function fitsBeside(aside: string): (blocks: readonly WrittenBlock[]) => boolean {
  return (blocks) => {
    let units = aside.length;
    let bytes = Buffer.byteLength(aside);
    for (const { text } of blocks) {
      units += text.length;
      bytes += Buffer.byteLength(text);
    }
    return units <= limits.messageText - MENTION_ROOM && bytes <= limits.messageTextBytes - MENTION_ROOM;
  };
}

// A role mention stands above the card in a text of its own.
const MENTION_ROOM = 100;
