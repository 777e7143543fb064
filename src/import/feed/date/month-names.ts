/** Languages whose feeds write the names of months as their readers do. */
const LANGUAGES =
  `en de fr es it pt nl ru pl tr ar fa az be bg bs ca cs da el et eu fi gl hr hu id is ka kk lt lv mk mn nb ro sk sl sq sr
   sv uk uz`.split(/\s+/u);

/** Names get endings in a sentence ("februári"): so many letters may be added to a stem of so many. */
const LONGEST_ENDING = 2;
const SHORTEST_STEM = 5;
/** Short forms that the platform does not know. */
const OTHER_NAMES: readonly (readonly [string, number])[] = [
  ["sept", 9],
  ["ιον", 6],
  ["ιολ", 7],
];

/** How letters are compared: in small ones, without accents and points. */
function nameKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}|\./gu, "")
    .toLowerCase();
}

let months: ReadonlyMap<string, number> | null = null;

/** The number of the month that a word names, 1 to 12, in any of many languages; null when it names none. */
export function monthNumber(word: string): number | null {
  months ??= readMonthNames();
  const key = nameKey(word);
  for (let length = key.length; length > 0 && length >= Math.min(key.length, SHORTEST_STEM); length -= 1) {
    if (key.length - length > LONGEST_ENDING) break;
    const number = months.get(key.slice(0, length));
    if (number !== undefined) return number;
  }
  return null;
}

/** Names differ alone ("Ιούλιος") and in a date ("Ιουλίου"). Where two languages disagree, the first one is right. */
function readMonthNames(): Map<string, number> {
  const names = new Map<string, number>();
  const add = (name: string, month: number): void => {
    const key = nameKey(name);
    if (/\p{L}{2}/u.test(key) && !names.has(key)) names.set(key, month);
  };
  for (const language of LANGUAGES) {
    for (const month of ["long", "short"] as const) {
      const alone = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { month, timeZone: "UTC" });
      const dated = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
        month,
        day: "numeric",
        timeZone: "UTC",
      });
      for (let number = 1; number <= 12; number += 1) {
        const day = new Date(Date.UTC(2001, number - 1, 15));
        add(alone.format(day), number);
        add(dated.formatToParts(day).find(({ type }) => type === "month")?.value ?? "", number);
      }
    }
  }
  for (const [name, number] of OTHER_NAMES) add(name, number);
  return names;
}
