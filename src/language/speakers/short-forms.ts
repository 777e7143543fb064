import type { NameMention } from "../grammar/name-mention.ts";
import { NAME_PARTICLES } from "../lexicon/name-parts.ts";
import { fold } from "../words/fold.ts";
import { phoneticInitial } from "../words/phonetic-key.ts";
import type { Draft } from "./entity.ts";

/** " (OMD)", ", or OMD,": the short form that an article gives a name. */
const ACRONYM = /^(?: \(|, or (?:the )?|, known as (?:the )?)(\p{Lu}[\p{L}&-]{1,9})[),]/u;

/** "Joe “Boots” Larsen" */
const NICKNAME = /\s[“"‘'(]((?:\p{Lu}[\p{L}’'-]+ ){0,2}\p{Lu}[\p{L}’'-]+)[”"’')]\s/u;

/** Of a double surname's parts, in letters. */
const SHORTEST_PART = 4;
/** "Tan" for Celeste Tan Mei-fong. */
const SHORTEST_MIDDLE = 3;

/** An article's full names by the shorter forms that may stand for them, folded. */
export class ShortForms {
  readonly byLast = new Map<string, Draft[]>();
  readonly byFirst = new Map<string, Draft[]>();
  /** People of three names and more by those inside, which may be surnames. */
  readonly byMiddle = new Map<string, Draft[]>();
  /** People's full names by the first sound of the surname. */
  readonly byInitial = new Map<string, Draft[]>();
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Makes a full name known by the shorter names that may stand for it. */
  add(draft: Draft, mention: NameMention): void {
    const { words } = draft;
    const surname = words.at(-1) ?? "";
    put(this.byLast, surname, draft);
    // "Haddadin" for Nuha Barakat-Haddadin
    for (const part of surname.split("-").slice(-2))
      if (part.length >= SHORTEST_PART && part !== surname) put(this.byLast, part, draft);
    if (mention.kind !== "body") put(this.byInitial, phoneticInitial(surname), draft);
    // A bare "Aydin" is never short for "Aydin campaign".
    if (mention.kind === "body" && /^\p{Ll}/u.test(mention.text.slice(mention.text.lastIndexOf(" ") + 1)))
      return;
    put(this.byFirst, words[0] ?? "", draft);
    // "Vega" for Ana Vega Montes
    if (mention.kind !== "body")
      for (const word of words.slice(1, -1))
        if (word.length >= SHORTEST_MIDDLE && !NAME_PARTICLES.has(word)) put(this.byMiddle, word, draft);
    if (mention.kind === "body") put(this.byLast, initials(words), draft);
    const nickname = NICKNAME.exec(
      this.#text.slice(Math.max(0, mention.start), Math.max(0, mention.end)),
    )?.[1];
    if (nickname !== undefined) put(this.byFirst, fold(nickname), draft);
    const acronym = ACRONYM.exec(this.#text.slice(mention.end, mention.end + 24))?.[1];
    if (acronym !== undefined && mention.start >= 0) put(this.byLast, fold(acronym), draft);
  }

  /** Makes someone known by a surname alone. */
  addSurname(surname: string, draft: Draft): void {
    put(this.byLast, surname, draft);
  }
}

function put(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const list = map.get(key);
  if (list) list.push(draft);
  else map.set(key, [draft]);
}

const initials = (words: readonly string[]) =>
  words
    .filter((word) => !/^(?:of|the|for|on|and|&)$/u.test(word))
    .map((word) => word.charAt(0))
    .join("");
