import { type EditionLanguage, editionLanguage } from "../../digest/edition/languages.ts";

/** What Lede itself says beside a quotation, in one language. */
export type QuotationWords = {
  /** Before the name of someone who is likely, but not sure, to have said it; it fits a man, a woman and a body. */
  readonly attributed: string;
  /** Behind the name, where only some words are quoted. */
  readonly inPart: string;
  /** In the place of a name. */
  readonly unnamed: string;
  /** Stands above the quotations that are parts. */
  readonly parts: string;
};

const english: QuotationWords = {
  attributed: "attributed to",
  inPart: "quoted in part",
  unnamed: "speaker not named",
  parts: "Quoted in part",
};

const languages: Readonly<Record<EditionLanguage, QuotationWords>> = {
  en: english,
  ar: {
    attributed: "يُنسب إلى",
    inPart: "اقتباس جزئي",
    unnamed: "لم يُذكر القائل",
    parts: "اقتباسات جزئية",
  },
  fa: {
    attributed: "منسوب به",
    inPart: "بخشی از گفته",
    unnamed: "گوینده نام برده نشده",
    parts: "بخش‌هایی از گفته‌ها",
  },
  tr: {
    attributed: "söylediği sanılan:",
    inPart: "sözün bir bölümü",
    unnamed: "konuşanın adı verilmiyor",
    parts: "Sözlerden bölümler",
  },
  de: {
    attributed: "zugeschrieben:",
    inPart: "in Teilen zitiert",
    unnamed: "ohne Namen",
    parts: "In Teilen zitiert",
  },
  fr: {
    attributed: "attribué à",
    inPart: "citation partielle",
    unnamed: "auteur non nommé",
    parts: "Citations partielles",
  },
  es: {
    attributed: "atribuido a",
    inPart: "cita parcial",
    unnamed: "sin nombre",
    parts: "Citas parciales",
  },
};

/** `language`: a BCP 47 tag; English for one that Lede has no words in. */
export function quotationWords(language: string): QuotationWords {
  const known = editionLanguage(language);
  return known === undefined ? english : languages[known];
}
