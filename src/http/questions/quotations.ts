import { z } from "zod";
import type { LibraryView, SpeakerMatch } from "../../library/library.ts";
import { quotationPage, type speaker, speakerList, speakerWithQuotations } from "../answers.ts";
import { cursorAfter, offsetOf } from "../cursors.ts";
import { inputs, question } from "../question.ts";
import { RequestFault } from "../request-fault.ts";
import { quotationsOf } from "../shapes.ts";

const about = inputs.text.nullable().default(null).describe("Only quotations with these words.");

export const quotationsWith = question({
  name: "quotationsWith",
  summary: "Quotations that have some words",
  description: "Whole ones first, then those quoted in part, each the newest first. A statement comes once.",
  input: z.strictObject({ words: inputs.text, limit: inputs.limit, cursor: inputs.cursor }),
  output: quotationPage,
  cost: 2,
  ask: ({ words, limit, cursor }, { library }) =>
    pageOf((page) => library.searchQuotations(words, page), { limit, cursor }, library),
});

export const speakersLike = question({
  name: "speakersLike",
  summary: "Who is quoted, by any part of the name; the most quoted without a text",
  input: z.strictObject({ text: z.string().max(200).default(""), limit: inputs.limit }),
  output: speakerList,
  ask: ({ text, limit }, { library }) => ({ items: library.speakers(text, limit).map(speakerOf) }),
});

export const oneSpeaker = question({
  name: "oneSpeaker",
  summary: "Someone who is quoted, and what they said",
  description:
    "Whole quotations first, then those quoted in part, each the newest first. Look at “certainty”: not each is sure.",
  input: z.strictObject({ key: inputs.id, about, limit: inputs.limit, cursor: inputs.cursor }),
  output: speakerWithQuotations,
  cost: 2,
  ask({ key, about: words, limit, cursor }, { library }) {
    const found = library.speaker(key);
    if (found === null) throw new RequestFault(404, "Nobody who is quoted here has this key.");
    return {
      speaker: speakerOf(found),
      quotations: quotationsBy(found.key, words, { limit, cursor }, library),
    };
  },
});

export function speakerOf({ key, name, role, aliases, quotations }: SpeakerMatch): z.output<typeof speaker> {
  return { key, name, role, aliases: [...aliases], quotations };
}

type Asked = { readonly limit: number; readonly cursor: string | null };

export function quotationsBy(
  key: string,
  words: string | null,
  asked: Asked,
  library: LibraryView,
): z.output<typeof quotationPage> {
  return pageOf((page) => library.quotations({ ...page, speaker: key, about: words }), asked, library);
}

function pageOf(
  find: (page: { offset: number; limit: number }) => ReturnType<LibraryView["quotations"]>,
  { limit, cursor }: Asked,
  library: LibraryView,
): z.output<typeof quotationPage> {
  const offset = offsetOf(cursor);
  const { items, total, isLeast } = find({ offset, limit });
  return {
    items: quotationsOf(items, library),
    total,
    totalIsLeast: isLeast,
    next: cursorAfter(offset, items.length, { total, isLeast }),
  };
}
