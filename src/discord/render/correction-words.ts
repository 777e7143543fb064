import type { Correction } from "../../digest/edition/corrected.ts";
import { type EditionLanguage, editionLanguage } from "../../digest/edition/languages.ts";

/** What Lede itself says of corrections, in one language. */
export type CorrectionWords = {
  readonly corrected: string;
  readonly withdrawn: string;
  /** What was corrected of a quotation. */
  readonly what: Readonly<Record<Correction, string>>;
  /** In the place of the title of an article that was withdrawn. */
  readonly anArticle: string;
  /** In the place of an article that is gone. */
  readonly articleGone: string;
  /** In the place of a quotation. */
  readonly goneWithArticle: string;
  readonly goneByEditor: string;
};

const english: CorrectionWords = {
  corrected: "Corrected",
  withdrawn: "Withdrawn",
  what: {
    speaker: "speaker",
    role: "role",
    words: "words",
    "taken out": "taken out",
    withdrawn: "withdrawn",
    restored: "restored",
  },
  anArticle: "an article",
  articleGone: "An article that stood here is no longer in the archive.",
  goneWithArticle: "a quotation that stood here was taken out with its article.",
  goneByEditor: "a quotation that stood here was taken out by an editor.",
};

const languages: Readonly<Record<EditionLanguage, CorrectionWords>> = {
  en: english,
  ar: {
    corrected: "تصحيح",
    withdrawn: "سُحب",
    what: {
      speaker: "القائل",
      role: "الصفة",
      words: "الكلمات",
      "taken out": "حُذف",
      withdrawn: "سُحب",
      restored: "أُعيد",
    },
    anArticle: "مقال",
    articleGone: "المقال الذي كان هنا لم يعد في الأرشيف.",
    goneWithArticle: "حُذف الاقتباس الذي كان هنا مع مقاله.",
    goneByEditor: "حذف محرر الاقتباس الذي كان هنا.",
  },
  fa: {
    corrected: "اصلاح شد",
    withdrawn: "پس گرفته شد",
    what: {
      speaker: "گوینده",
      role: "سمت",
      words: "واژه‌ها",
      "taken out": "برداشته شد",
      withdrawn: "پس گرفته شد",
      restored: "بازگردانده شد",
    },
    anArticle: "یک مقاله",
    articleGone: "مقاله‌ای که این‌جا بود دیگر در بایگانی نیست.",
    goneWithArticle: "نقل‌قولی که این‌جا بود همراه مقاله‌اش برداشته شد.",
    goneByEditor: "ویراستاری نقل‌قولی را که این‌جا بود برداشت.",
  },
  tr: {
    corrected: "Düzeltildi",
    withdrawn: "Geri çekildi",
    what: {
      speaker: "konuşan",
      role: "görevi",
      words: "sözler",
      "taken out": "çıkarıldı",
      withdrawn: "geri çekildi",
      restored: "geri kondu",
    },
    anArticle: "bir haber",
    articleGone: "Burada duran haber artık arşivde yok.",
    goneWithArticle: "burada duran alıntı, haberiyle birlikte çıkarıldı.",
    goneByEditor: "burada duran alıntıyı bir editör çıkardı.",
  },
  de: {
    corrected: "Berichtigt",
    withdrawn: "Zurückgezogen",
    what: {
      speaker: "Sprecher",
      role: "Funktion",
      words: "Wortlaut",
      "taken out": "entfernt",
      withdrawn: "zurückgezogen",
      restored: "wieder da",
    },
    anArticle: "ein Artikel",
    articleGone: "Ein Artikel, der hier stand, ist nicht mehr im Archiv.",
    goneWithArticle: "Ein Zitat, das hier stand, wurde mit seinem Artikel entfernt.",
    goneByEditor: "Ein Zitat, das hier stand, wurde von der Redaktion entfernt.",
  },
  fr: {
    corrected: "Corrigé",
    withdrawn: "Retiré",
    what: {
      speaker: "auteur",
      role: "fonction",
      words: "mots",
      "taken out": "retirée",
      withdrawn: "retirée",
      restored: "rétablie",
    },
    anArticle: "un article",
    articleGone: "Un article qui figurait ici n’est plus dans les archives.",
    goneWithArticle: "une citation qui figurait ici a été retirée avec son article.",
    goneByEditor: "une citation qui figurait ici a été retirée par la rédaction.",
  },
  es: {
    corrected: "Corregido",
    withdrawn: "Retirado",
    what: {
      speaker: "autor",
      role: "cargo",
      words: "palabras",
      "taken out": "quitada",
      withdrawn: "retirada",
      restored: "restablecida",
    },
    anArticle: "un artículo",
    articleGone: "Un artículo que estaba aquí ya no está en el archivo.",
    goneWithArticle: "una cita que estaba aquí se quitó con su artículo.",
    goneByEditor: "un editor quitó una cita que estaba aquí.",
  },
};

/** `language`: a BCP 47 tag; English for one that Lede has no words in. */
export function correctionWords(language: string): CorrectionWords {
  const known = editionLanguage(language);
  return known === undefined ? english : languages[known];
}
