import { type EditionLanguage, editionLanguage } from "../../digest/edition/languages.ts";
import type { CorrectedThing, Coverage } from "../../digest/recap/recap.ts";
import { localeOf } from "./edition-words.ts";

/** What Lede itself says in a weekly recap, in one language. */
export type RecapWords = {
  /** The heading of a recap of a week that is already in words. */
  title(week: string): string;
  /** The button beside a story, and the menu in its place. */
  readonly story: string;
  readonly chooseStory: string;
  /** In so many articles of so many sources; none of them may be named. */
  covered(coverage: Coverage, write: (count: number) => string): string;
  readonly voices: string;
  quotedIn(articles: number, written: string): string;
  readonly corrected: string;
  readonly kinds: Readonly<Record<CorrectedThing["what"], string>>;
  /** So many further corrections. */
  further(written: string): string;
  readonly quiet: string;
};

const english: RecapWords = {
  title: (week) => `The week of ${week}`,
  story: "Story",
  chooseStory: "See how a story went on",
  covered: ({ articles, sources }, write) =>
    [
      `${write(articles)} ${articles === 1 ? "article" : "articles"}`,
      ...(sources === 0 ? [] : [`${write(sources)} ${sources === 1 ? "source" : "sources"}`]),
    ].join(" from "),
  voices: "Voices of the week",
  quotedIn: (articles, written) => `quoted in ${written} ${articles === 1 ? "article" : "articles"}`,
  corrected: "Corrected this week",
  kinds: {
    withdrawn: "Withdrawn",
    "taken out": "A quotation was taken out",
    speaker: "Speaker corrected",
    role: "Role corrected",
    words: "Words corrected",
  },
  further: (written) => `and ${written} more corrections`,
  quiet: "No articles this week.",
};

const languages: Readonly<Record<EditionLanguage, RecapWords>> = {
  en: english,
  ar: {
    title: (week) => `حصاد الأسبوع: ${week}`,
    story: "القصة",
    chooseStory: "تابع تطور قصة",
    covered: ({ articles, sources }, write) =>
      [`المقالات: ${write(articles)}`, ...(sources === 0 ? [] : [`المصادر: ${write(sources)}`])].join(" · "),
    voices: "أصوات الأسبوع",
    quotedIn: (_, written) => `مقالات نقلت أقواله: ${written}`,
    corrected: "تصحيحات هذا الأسبوع",
    kinds: {
      withdrawn: "سُحب",
      "taken out": "حُذف اقتباس",
      speaker: "صُحح القائل",
      role: "صُححت الصفة",
      words: "صُححت الكلمات",
    },
    further: (written) => `تصحيحات أخرى: ${written}`,
    quiet: "لا مقالات هذا الأسبوع.",
  },
  fa: {
    title: (week) => `هفته‌ای که گذشت: ${week}`,
    story: "ماجرا",
    chooseStory: "دنبال کردن یک ماجرا",
    covered: ({ articles, sources }, write) =>
      [`${write(articles)} مقاله`, ...(sources === 0 ? [] : [`${write(sources)} منبع`])].join(" از "),
    voices: "صداهای هفته",
    quotedIn: (_, written) => `نقل‌شده در ${written} مقاله`,
    corrected: "اصلاح‌های این هفته",
    kinds: {
      withdrawn: "پس گرفته شد",
      "taken out": "نقل‌قولی برداشته شد",
      speaker: "گوینده اصلاح شد",
      role: "سمت اصلاح شد",
      words: "واژه‌ها اصلاح شد",
    },
    further: (written) => `و ${written} اصلاح دیگر`,
    quiet: "این هفته مقاله‌ای نبود.",
  },
  tr: {
    title: (week) => `Haftanın özeti: ${week}`,
    story: "Gelişmeler",
    chooseStory: "Bir haberin gelişmelerini gör",
    covered: ({ articles, sources }, write) =>
      [...(sources === 0 ? [] : [`${write(sources)} kaynakta`]), `${write(articles)} haber`].join(" "),
    voices: "Haftanın sesleri",
    quotedIn: (_, written) => `${written} haberde alıntılandı`,
    corrected: "Bu haftanın düzeltmeleri",
    kinds: {
      withdrawn: "Geri çekildi",
      "taken out": "Bir alıntı çıkarıldı",
      speaker: "Konuşan düzeltildi",
      role: "Görevi düzeltildi",
      words: "Sözler düzeltildi",
    },
    further: (written) => `ve ${written} düzeltme daha`,
    quiet: "Bu hafta haber yok.",
  },
  de: {
    title: (week) => `Die Woche vom ${week}`,
    story: "Verlauf",
    chooseStory: "Den Verlauf einer Geschichte ansehen",
    covered: ({ articles, sources }, write) =>
      [
        `${write(articles)} Artikel`,
        ...(sources === 0 ? [] : [`${write(sources)} ${sources === 1 ? "Quelle" : "Quellen"}`]),
      ].join(" aus "),
    voices: "Stimmen der Woche",
    quotedIn: (articles, written) => `in ${written} ${articles === 1 ? "Artikel" : "Artikeln"} zitiert`,
    corrected: "In dieser Woche berichtigt",
    kinds: {
      withdrawn: "Zurückgezogen",
      "taken out": "Ein Zitat wurde entfernt",
      speaker: "Sprecher berichtigt",
      role: "Funktion berichtigt",
      words: "Wortlaut berichtigt",
    },
    further: (written) => `Weitere Berichtigungen: ${written}`,
    quiet: "In dieser Woche keine Artikel.",
  },
  fr: {
    title: (week) => `La semaine du ${week}`,
    story: "Le fil",
    chooseStory: "Voir la suite d’un sujet",
    covered: ({ articles, sources }, write) =>
      [
        `${write(articles)} ${articles === 1 ? "article" : "articles"}`,
        ...(sources === 0 ? [] : [`${write(sources)} ${sources === 1 ? "source" : "sources"}`]),
      ].join(", "),
    voices: "Les voix de la semaine",
    quotedIn: (articles, written) =>
      `propos repris dans ${written} ${articles === 1 ? "article" : "articles"}`,
    corrected: "Corrections de la semaine",
    kinds: {
      withdrawn: "Retiré",
      "taken out": "Une citation a été retirée",
      speaker: "Auteur corrigé",
      role: "Fonction corrigée",
      words: "Mots corrigés",
    },
    further: (written) => `autres corrections : ${written}`,
    quiet: "Aucun article cette semaine.",
  },
  es: {
    title: (week) => `La semana del ${week}`,
    story: "Historia",
    chooseStory: "Ver cómo siguió una historia",
    covered: ({ articles, sources }, write) =>
      [
        `${write(articles)} ${articles === 1 ? "artículo" : "artículos"}`,
        ...(sources === 0 ? [] : [`${write(sources)} ${sources === 1 ? "fuente" : "fuentes"}`]),
      ].join(" de "),
    voices: "Voces de la semana",
    quotedIn: (articles, written) => `en citas de ${written} ${articles === 1 ? "artículo" : "artículos"}`,
    corrected: "Correcciones de la semana",
    kinds: {
      withdrawn: "Retirado",
      "taken out": "Se quitó una cita",
      speaker: "Autor corregido",
      role: "Cargo corregido",
      words: "Palabras corregidas",
    },
    further: (written) => `otras correcciones: ${written}`,
    quiet: "Ningún artículo esta semana.",
  },
};

/** In other languages the dates stand alone above the recap, and the few other words are English. */
const datesAlone: RecapWords = { ...english, title: (week) => week };

/** `language`: a BCP 47 tag. */
export function recapWords(language: string): RecapWords {
  const known = editionLanguage(language);
  return known === undefined ? datesAlone : languages[known];
}

const DAY_MS = 86_400_000;
const NOON = "12:00";

/**
 * The days of a week’s recap in the language and its calendar, "12–18 May 2031"; in English for a tag that is none. A recap of the
 * morning is of the seven days before its own, one of the afternoon of the seven that end with it.
 *
 * @param date "YYYY-MM-DD"
 * @param time "HH:MM"
 */
export function weekText(date: string, time: string, language: string): string {
  const last = Date.parse(`${date}T00:00:00Z`) - (time < NOON ? DAY_MS : 0);
  const days = new Intl.DateTimeFormat(localeOf(language), {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return days.formatRange(last - 6 * DAY_MS, last);
}
