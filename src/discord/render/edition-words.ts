import { type EditionLanguage, editionLanguage } from "../../digest/edition/languages.ts";
import type { Filters } from "../../digest/settings/settings.ts";

/** What Lede itself says in an edition, in one language. */
export type EditionWords = {
  /** The heading of a digest for a date that is already in words. */
  title(date: string): string;
  readonly continued: string;
  readonly summary: string;
  readonly chooseSummary: string;
  readonly quotation: string;
  /** On the button below it, by which a reader says that something is wrong. */
  readonly wrong: string;
  readonly nothingNew: string;
  /** Stands over an edition that someone asked for as a test; the second, when nothing is new and it shows the newest articles. */
  readonly test: string;
  readonly testWithoutNews: string;
  /** `duration` is already in words. */
  late(duration: string): string;
  /** So many further articles, and the command that lists them; `isLeast` when there may be more. */
  more(articles: string, isLeast: boolean): string;
  /** What an edition is about: before the names that its filters ask for, and before those they leave out. */
  readonly filters: Readonly<Record<keyof Filters | "without", string>>;
};

const english: EditionWords = {
  title: (date) => `The digest for ${date}`,
  continued: "continued",
  summary: "Summary",
  chooseSummary: "Read a summary",
  quotation: "Quote of the day",
  wrong: "Something wrong?",
  nothingNew: "Nothing new since the last digest.",
  test: "Test edition",
  testWithoutNews: "Test edition: nothing is new, so it shows the newest articles again",
  late: (duration) => `posted ${duration} late`,
  more: (articles, isLeast) => (isLeast ? `and at least ${articles} more` : `and ${articles} more`),
  filters: {
    topics: "topics",
    sources: "sources",
    speakers: "quoting",
    words: "with the words",
    without: "without",
  },
};

const languages: Readonly<Record<EditionLanguage, EditionWords>> = {
  en: english,
  ar: {
    title: (date) => `موجز الأخبار: ${date}`,
    continued: "تتمة",
    summary: "الملخص",
    chooseSummary: "اقرأ ملخصًا",
    quotation: "اقتباس اليوم",
    wrong: "هل من خطأ؟",
    nothingNew: "لا جديد منذ الموجز السابق.",
    test: "عدد تجريبي",
    testWithoutNews: "عدد تجريبي: لا جديد، لذلك تظهر أحدث المقالات مرة أخرى",
    late: (duration) => `مدة التأخير: ${duration}`,
    more: (articles, isLeast) =>
      isLeast ? `مقالات أخرى: ${articles} على الأقل` : `مقالات أخرى: ${articles}`,
    filters: {
      topics: "المواضيع",
      sources: "المصادر",
      speakers: "أقوال",
      words: "الكلمات",
      without: "باستثناء",
    },
  },
  fa: {
    title: (date) => `چکیدهٔ خبرها: ${date}`,
    continued: "ادامه",
    summary: "خلاصه",
    chooseSummary: "خواندن یک خلاصه",
    quotation: "نقل‌قول روز",
    wrong: "اشتباهی هست؟",
    nothingNew: "از چکیدهٔ پیشین خبر تازه‌ای نیست.",
    test: "شمارهٔ آزمایشی",
    testWithoutNews: "شمارهٔ آزمایشی: خبر تازه‌ای نیست، پس تازه‌ترین مقاله‌ها دوباره می‌آیند",
    late: (duration) => `با ${duration} تأخیر`,
    more: (articles, isLeast) => (isLeast ? `و دست‌کم ${articles} مقالهٔ دیگر` : `و ${articles} مقالهٔ دیگر`),
    filters: {
      topics: "موضوع‌ها",
      sources: "منبع‌ها",
      speakers: "گفته‌های",
      words: "واژه‌ها",
      without: "به‌جز",
    },
  },
  tr: {
    title: (date) => `Haber özeti: ${date}`,
    continued: "devamı",
    summary: "Özet",
    chooseSummary: "Bir özet oku",
    quotation: "Günün sözü",
    wrong: "Yanlış bir şey mi var?",
    nothingNew: "Son özetten beri yeni bir şey yok.",
    test: "Deneme özeti",
    testWithoutNews: "Deneme özeti: yeni bir şey yok, bu yüzden en yeni haberler yeniden gösteriliyor",
    late: (duration) => `${duration} gecikmeyle`,
    more: (articles, isLeast) => (isLeast ? `ve en az ${articles} haber daha` : `ve ${articles} haber daha`),
    filters: {
      topics: "konular",
      sources: "kaynaklar",
      speakers: "konuşanlar",
      words: "sözcükler",
      without: "hariç",
    },
  },
  de: {
    title: (date) => `Die Nachrichten vom ${date}`,
    continued: "Fortsetzung",
    summary: "Zusammenfassung",
    chooseSummary: "Eine Zusammenfassung lesen",
    quotation: "Zitat des Tages",
    wrong: "Stimmt etwas nicht?",
    nothingNew: "Nichts Neues seit der letzten Ausgabe.",
    test: "Testausgabe",
    testWithoutNews: "Testausgabe: Es gibt nichts Neues, darum zeigt sie noch einmal die neuesten Artikel",
    late: (duration) => `Verspätung: ${duration}`,
    more: (articles, isLeast) => (isLeast ? `und mindestens ${articles} weitere` : `und ${articles} weitere`),
    filters: {
      topics: "Themen",
      sources: "Quellen",
      speakers: "mit Zitaten von",
      words: "mit den Wörtern",
      without: "ohne",
    },
  },
  fr: {
    title: (date) => `L’actualité du ${date}`,
    continued: "suite",
    summary: "Résumé",
    chooseSummary: "Lire un résumé",
    quotation: "Citation du jour",
    wrong: "Une erreur ?",
    nothingNew: "Rien de nouveau depuis la dernière édition.",
    test: "Édition de test",
    testWithoutNews: "Édition de test : rien de nouveau, elle montre donc de nouveau les derniers articles",
    late: (duration) => `retard : ${duration}`,
    more: (articles, isLeast) => (isLeast ? `et au moins ${articles} de plus` : `et ${articles} de plus`),
    filters: {
      topics: "sujets",
      sources: "sources",
      speakers: "citant",
      words: "avec les mots",
      without: "sans",
    },
  },
  es: {
    title: (date) => `Las noticias del ${date}`,
    continued: "continuación",
    summary: "Resumen",
    chooseSummary: "Leer un resumen",
    quotation: "Cita del día",
    wrong: "¿Algún error?",
    nothingNew: "Nada nuevo desde la última edición.",
    test: "Edición de prueba",
    testWithoutNews: "Edición de prueba: no hay nada nuevo, así que muestra otra vez los últimos artículos",
    late: (duration) => `retraso: ${duration}`,
    more: (articles, isLeast) => (isLeast ? `y al menos ${articles} más` : `y ${articles} más`),
    filters: {
      topics: "temas",
      sources: "fuentes",
      speakers: "con citas de",
      words: "con las palabras",
      without: "sin",
    },
  },
};

/** In other languages the date stands alone above the digest, and the few other words are English. */
const dateAlone: EditionWords = { ...english, title: (date) => date };

/** `language`: a BCP 47 tag. */
export function editionWords(language: string): EditionWords {
  const known = editionLanguage(language);
  return known === undefined ? dateAlone : languages[known];
}

/** So many minutes in words of the language: "2 hours", "1 hour, 20 minutes"; in English for a tag that is none. */
export function durationText(minutes: number, language: string): string {
  const locale = localeOf(language);
  const write = (count: number, unit: "hour" | "minute") =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours > 0 ? [write(hours, "hour")] : []),
    ...(rest > 0 || hours === 0 ? [write(rest, "minute")] : []),
  ];
  return new Intl.ListFormat(locale, { type: "unit", style: "long" }).format(parts);
}

/** A number as the language writes it; in English for a tag that is none. */
export function numberText(count: number, language: string): string {
  return count.toLocaleString(localeOf(language));
}

/** The language itself, for what writes numbers and dates; English for a tag that is none. */
export function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}

type DateWriter = (date: Date) => string;

/** Making one takes a millisecond, and thousands of digests share their language. */
const writers = new Map<string, DateWriter>();

/**
 * "2026-11-22" as "Sunday, 22 November 2026" in the language and the calendar that it goes with; in English for a tag that is none.
 */
export function longDate(date: string, language: string): string {
  let write = writers.get(language);
  if (write === undefined) {
    write = longDateWriter(language);
    writers.set(language, write);
  }
  return write(new Date(`${date}T00:00:00Z`));
}

/** Languages for which Intl only has a bare fallback, the year first ("۱۴۰۵ آذر ۷, شنبه"), which nobody writes. */
const DAY_BEFORE_YEAR = new Set(["fa", "ckb"]);

function longDateWriter(language: string): DateWriter {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const [written = ""] = format.resolvedOptions().locale.split("-");
  if (!DAY_BEFORE_YEAR.has(written)) return (date) => format.format(date);
  return (date) => {
    const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]));
    return (["weekday", "day", "month", "year"] as const).map((type) => parts.get(type)).join(" ");
  };
}
