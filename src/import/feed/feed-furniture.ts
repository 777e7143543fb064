import type { ImportedPart } from "../imported-article.ts";

/*
 * What programs put at the end of an item, each as a paragraph of its own. Only whole last paragraphs are looked at: the
 * same words within a text are its author's.
 */

/** Longest such paragraph, in characters. */
const LONGEST = 600;

/** WordPress says at the end of each item where it appeared first, in the language of the site. */
const APPEARED_FIRST =
  /^(?:The post .+ (?:appeared first|first appeared) on .+|Der Beitrag .+ erschien zuerst auf .+|L[’']article .+ est apparu en premier sur .+|La entrada .+ (?:se publicó primero|aparece primero) en .+|L[’']articolo .+ (?:proviene da|sembra essere il primo su) .+|O post .+ apareceu primeiro em .+|Het bericht .+ verscheen eerst op .+|Artykuł .+ pochodzi z serwisu .+|.+ yazısı ilk önce .+ üzerinde ortaya çıktı|ظهرت المقالة .+ (?:أولاً|أولا) على .+|نوشته .+ اولین بار در .+ پدیدار شد)\.?$/u;
/** Links to the rest. */
const READ_ON =
  /^[[(]?(?:Continue reading.{0,300}|Read (?:more|on|the (?:full|whole|rest).{0,60})|Weiterlesen|Mehr lesen|Lire la suite|Leer más|Seguir leyendo|Continua a leggere|Leggi tutto|Leia mais|Lees verder|Czytaj dalej|Devamını oku|اقرأ المزيد|ادامه مطلب)\s?(?:\.\.\.|…|→|»|>>?)?[\])]?$/u;
/** An excerpt that goes on elsewhere. */
const CUT_OFF = /\s*\[(?:…|\.\.\.)\](?:\s*(?:→|»))?$/u;

/** The parts of a text without what the program that made the feed put behind it. */
export function withoutFurniture(parts: readonly ImportedPart[]): readonly ImportedPart[] {
  let end = parts.length;
  while (end > 0 && isFurniture(parts[end - 1]?.text ?? "")) end -= 1;
  return parts.slice(0, end).map((part, index) => {
    if (index < end - 1 || !CUT_OFF.test(part.text)) return part;
    return { ...part, text: part.text.replace(CUT_OFF, "…") };
  });
}

function isFurniture(text: string): boolean {
  return text.length <= LONGEST && (APPEARED_FIRST.test(text) || READ_ON.test(text));
}
