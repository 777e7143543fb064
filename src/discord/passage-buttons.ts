import type { Headline, LibraryQuotation } from "../library/library.ts";
import { type Passage, type PassageReference, passageReference, passageWords } from "../library/passage.ts";
import { referenceTo } from "../library/reference.ts";
import type { ComponentState } from "./custom-id.ts";
import type { Block, Button } from "./message.ts";

/** Stands between an article and the words of its quotation, and for the words where the summary is meant. No words have them. */
const BETWEEN = "|";
const SUMMARY = "=";

/** A passage as buttons and menus hold it: at most 33 characters. */
export function passageOption(passage: Passage): string {
  const { article, words } = passageReference(passage);
  return `${article}${BETWEEN}${words ?? SUMMARY}`;
}

/** What {@link passageOption} wrote; null where it names an article, and no part of it. */
export function readPassage(option: string): {
  readonly article: string;
  readonly part: PassageReference | null;
} {
  const at = option.indexOf(BETWEEN);
  if (at < 0) return { article: option, part: null };
  const [article, words] = [option.slice(0, at), option.slice(at + 1)];
  return { article, part: { article, words: words === SUMMARY ? null : words } };
}

export function passageOf({ text, article }: LibraryQuotation): Passage {
  return { article: article.id, words: passageWords(text) };
}

/** What a reader can do about a quotation. `slot` keeps the buttons of one message apart. */
export function quotationButtons(quotation: LibraryQuotation, slot: string): Button[] {
  return [keepButton(passageOption(passageOf(quotation)), slot), reportButton(quotation, slot)];
}

function reportButton(quotation: LibraryQuotation, slot: string): Button {
  return wrongButton(passageOption(passageOf(quotation)), slot);
}

/** What a reader can do about an article and its summary. Which part of it is wrong is asked for first. */
export function articleButtons(article: string): Button[] {
  return [keepButton(passageOption({ article, words: null }), "a"), wrongButton(referenceTo(article), "a")];
}

/** Something in a message that may be wrong, as a reader chooses it. */
export type Reportable = {
  readonly passage: Passage;
  readonly label: string;
  readonly description: string | null;
};

export function reportableQuotation(quotation: LibraryQuotation): Reportable {
  const { text, article } = quotation;
  return { passage: passageOf(quotation), label: `“${text}”`, description: article.title };
}

/** An article's summary; `kind` is what stands below its title. */
export function reportableSummary({ id, title }: Pick<Headline, "id" | "title">, kind: string): Reportable {
  return { passage: { article: id, words: null }, label: title, description: kind };
}

/**
 * By which a reader says that something in a message is wrong: a button where it shows one thing, and one menu where it shows several,
 * because a button below each would be too many.
 */
export function reportBlocks(all: readonly Reportable[], label: string): Block[] {
  const byPassage = new Map(all.map((one) => [passageOption(one.passage), one]));
  const [only, another] = byPassage.keys();
  if (only === undefined) return [];
  if (another === undefined) return [{ kind: "buttons", buttons: [{ ...wrongButton(only, "w"), label }] }];
  return [
    {
      kind: "menu",
      placeholder: label,
      state: { ...OPEN, command: "report", options: {}, choice: "passage" },
      options: [...byPassage].map(([value, one]) => ({
        label: one.label,
        description: one.description,
        value,
      })),
    },
  ];
}

function keepButton(passage: string, slot: string): Button {
  return { label: "Save", state: { ...OPEN, command: "saved", options: { passage, do: "keep" }, slot } };
}

function wrongButton(passage: string, slot: string): Button {
  return { label: "Something wrong?", state: { ...OPEN, command: "report", options: { passage }, slot } };
}

const OPEN = { effect: "open", page: 0 } as const satisfies Partial<ComponentState>;
