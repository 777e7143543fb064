import { z } from "zod";
import { readJsonLines } from "../json-lines.ts";

/** An article whose pronouns are marked with whom they mean. */
export type MarkedArticle = z.infer<typeof markedArticle>;

const mention = z.object({
  start: z.number(),
  end: z.number(),
  cluster: z.number().nullable(),
  name: z.string().optional(),
});

const markedArticle = z.object({
  id: z.string(),
  title: z.string().nullish(),
  text: z.string(),
  licence: z.string(),
  mentions: z.array(mention),
  pronouns: z.array(z.object({ start: z.number(), end: z.number(), cluster: z.number().nullable() })),
});

const plainArticle = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().nullish(),
  text: z.string(),
});

/** An article without marks. */
export type PlainArticle = z.infer<typeof plainArticle>;

/** Reads articles with marked pronouns, those alone whose licence lets weights be passed on. */
export const readMarkedArticles = (file: string): MarkedArticle[] =>
  readJsonLines(file, markedArticle).filter(({ licence }) => FREE.test(licence));

const FREE = /^(?:CC BY(?:-SA)?\b(?!-)|public domain)/u;

/** Reads articles without marks. */
export const readPlainArticles = (file: string): PlainArticle[] => readJsonLines(file, plainArticle);
