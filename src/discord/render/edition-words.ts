/** What Lede itself says in an edition, in one language. */
export type EditionWords = {
  /** The heading of a digest for a date that is already in words. */
  title(date: string): string;
  readonly continued: string;
  readonly summary: string;
  readonly chooseSummary: string;
  readonly quotation: string;
  readonly nothingNew: string;
};

const english: EditionWords = {
  title: (date) => `The digest for ${date}`,
  continued: "continued",
  summary: "Summary",
  chooseSummary: "Read a summary",
  quotation: "Quote of the day",
  nothingNew: "Nothing new since the last digest.",
};

const languages: Readonly<Record<string, EditionWords>> = {
  en: english,
  ar: {
    title: (date) => `موجز الأخبار: ${date}`,
    continued: "تتمة",
    summary: "الملخص",
    chooseSummary: "اقرأ ملخصًا",
    quotation: "اقتباس اليوم",
    nothingNew: "لا جديد منذ الموجز السابق.",
  },
  fa: {
    title: (date) => `چکیدهٔ خبرها: ${date}`,
    continued: "ادامه",
    summary: "خلاصه",
    chooseSummary: "خواندن یک خلاصه",
    quotation: "نقل‌قول روز",
    nothingNew: "از چکیدهٔ پیشین خبر تازه‌ای نیست.",
  },
  tr: {
    title: (date) => `Haber özeti: ${date}`,
    continued: "devamı",
    summary: "Özet",
    chooseSummary: "Bir özet oku",
    quotation: "Günün sözü",
    nothingNew: "Son özetten beri yeni bir şey yok.",
  },
  de: {
    title: (date) => `Die Nachrichten vom ${date}`,
    continued: "Fortsetzung",
    summary: "Zusammenfassung",
    chooseSummary: "Eine Zusammenfassung lesen",
    quotation: "Zitat des Tages",
    nothingNew: "Nichts Neues seit der letzten Ausgabe.",
  },
  fr: {
    title: (date) => `L’actualité du ${date}`,
    continued: "suite",
    summary: "Résumé",
    chooseSummary: "Lire un résumé",
    quotation: "Citation du jour",
    nothingNew: "Rien de nouveau depuis la dernière édition.",
  },
  es: {
    title: (date) => `Las noticias del ${date}`,
    continued: "continuación",
    summary: "Resumen",
    chooseSummary: "Leer un resumen",
    quotation: "Cita del día",
    nothingNew: "Nada nuevo desde la última edición.",
  },
};

/** In other languages the date stands alone above the digest, and the few other words are English. */
const dateAlone: EditionWords = { ...english, title: (date) => date };

/** `language`: a BCP 47 tag. */
export function editionWords(language: string): EditionWords {
  return languages[language.toLowerCase().split("-")[0] ?? ""] ?? dateAlone;
}

/** Languages that Lede has words for, by their own names. */
export function editionLanguages(): { readonly tag: string; readonly name: string }[] {
  return Object.keys(languages).map((tag) => ({
    tag,
    name: new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag,
  }));
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
  const format = longFormat(language);
  const [written = ""] = format.resolvedOptions().locale.split("-");
  if (!DAY_BEFORE_YEAR.has(written)) return (date) => format.format(date);
  return (date) => {
    const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]));
    return (["weekday", "day", "month", "year"] as const).map((type) => parts.get(type)).join(" ");
  };
}

function longFormat(language: string): Intl.DateTimeFormat {
  const options = {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  } as const;
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat("en-GB", options);
  }
}
