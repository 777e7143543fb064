import { type EditionLanguage, editionLanguage } from "../../digest/edition/languages.ts";
import type { Subject } from "../../follow/store.ts";

/** What Lede itself says in an alert, in one language, beside what it says in editions. */
export type AlertWords = {
  /** The heading: new from someone, on a topic, or with words. */
  readonly from: Readonly<Record<Subject["kind"], (name: string) => string>>;
  /** So many further ones; before the command that lists them. */
  more(count: string): string;
  /** Before the command by which a person asked for it, and behind it. */
  readonly asked: readonly [string, string];
  readonly stop: string;
};

const english: AlertWords = {
  from: {
    speaker: (name) => `New from ${name}`,
    topic: (name) => `New on ${name}`,
    words: (text) => `New with “${text}”`,
  },
  more: (count) => `and ${count} more`,
  asked: ["You asked for this with ", "."],
  stop: "Stop following",
};

const languages: Readonly<Record<EditionLanguage, AlertWords>> = {
  en: english,
  ar: {
    from: {
      speaker: (name) => `جديد أقوال ${name}`,
      topic: (name) => `جديد موضوع ${name}`,
      words: (text) => `جديد فيه «${text}»`,
    },
    more: (count) => `وغيرها: ${count}`,
    asked: ["طلبتَ هذا بالأمر ", "."],
    stop: "إيقاف المتابعة",
  },
  fa: {
    from: {
      speaker: (name) => `تازه از ${name}`,
      topic: (name) => `تازه دربارهٔ ${name}`,
      words: (text) => `تازه با «${text}»`,
    },
    more: (count) => `و ${count} مورد دیگر`,
    asked: ["این را با ", " خواسته‌اید."],
    stop: "دنبال نکردن",
  },
  tr: {
    from: {
      speaker: (name) => `Yeni söz: ${name}`,
      topic: (name) => `Yeni haber: ${name}`,
      words: (text) => `İçinde “${text}” geçen yeni haber`,
    },
    more: (count) => `ve ${count} tane daha`,
    asked: ["Bunu ", " ile istediniz."],
    stop: "Takibi bırak",
  },
  de: {
    from: {
      speaker: (name) => `Neu von ${name}`,
      topic: (name) => `Neu zu ${name}`,
      words: (text) => `Neu mit „${text}“`,
    },
    more: (count) => `und ${count} weitere`,
    asked: ["Du hast das mit ", " bestellt."],
    stop: "Nicht mehr folgen",
  },
  fr: {
    from: {
      speaker: (name) => `Nouveau : ${name}`,
      topic: (name) => `Nouveau sur ${name}`,
      words: (text) => `Nouveau avec « ${text} »`,
    },
    more: (count) => `et ${count} de plus`,
    asked: ["Vous l’avez demandé avec ", "."],
    stop: "Ne plus suivre",
  },
  es: {
    from: {
      speaker: (name) => `Nuevo de ${name}`,
      topic: (name) => `Nuevo sobre ${name}`,
      words: (text) => `Nuevo con «${text}»`,
    },
    more: (count) => `y ${count} más`,
    asked: ["Lo pediste con ", "."],
    stop: "Dejar de seguir",
  },
};

/** English where Lede has no words of the language. `language`: a BCP 47 tag. */
export function alertWords(language: string): AlertWords {
  const known = editionLanguage(language);
  return known === undefined ? english : languages[known];
}
