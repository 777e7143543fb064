import { fold } from "../words/fold.ts";
import type { Range } from "../words/passage.ts";
import { goesOn, isAllMarked, wordsBetween } from "./spoken-paragraphs.ts";
import type { Line, Turn } from "./turn.ts";

/** "Q: …", "**A.** …", "Question: …". */
const QUESTION_OR_ANSWER =
  /^[*_]{0,3}(?<name>Q|A|Question|Answer)\d{0,2}(?:[*_]{0,3}[:.]|[:.][*_]{0,3})[*_]{0,3}\s+/du;
/** "WALLACE: …", "SEN. ORLAN (laughs): …", "**N.K.:** …". */
const CAPITALS =
  /^[*_]{0,3}(?<name>(?:M(?:a?c))?\p{Lu}[\p{Lu}.'’-]*(?:[ ](?:M(?:a?c))?\p{Lu}[\p{Lu}.'’-]*){0,3})(?:[ ][*_]{0,3}\([^)\n]{1,40}\))?[*_ ]{0,4}:[*_]{0,3}\s+/du;
/** "Selin Korkut: …", "**Yusuf bin Hatem** (laughs): …". */
const NAME =
  /^[*_]{0,3}(?<name>\p{Lu}[\p{L}.'’-]*(?:[ ](?:(?:al|el|bin|ibn|bint|de|van|von)[ -])?\p{Lu}[\p{L}.'’-]*){0,3})(?:[*_]{0,3}[ ][*_]{0,3}\([^)\n]{1,40}\))?[*_ ]{0,4}:[*_]{0,3}\s+(?=[\p{Lu}\p{N}[“"‘'(*_])/du;
/** Labels of other things that a page repeats: "Photo: …", "Read more: …". */
const NO_SPEAKER =
  /^[*_]{0,3}(?:photos?|pictures?|images?|videos?|read|related|sources?|credits?|updated?|notes?|editor|watch|more|captions?|facts?|claims?|verdict|correction|live|listen|by)\b/iu;
/** Fewer labelled lines in one article make no transcript. */
const FEWEST_LINES = 2;
const FEWEST_NAMED_LINES = 3;
const FEWEST_MINUTES = 3;
const LONGEST_LABEL = 90;
const FULL_NAME = /(\p{Lu}[\p{L}-]+) (\p{Lu}[\p{L}-]+)/gu;

type Label = { readonly name: string; readonly range: Range; readonly end: number };

/** The turns of a transcript, one for each line, or null where no lines open with labels that come again. */
export function findTranscript(text: string, lines: readonly Line[]): (Turn | null)[] | null {
  const labels = labelsOf(text, lines);
  if (labels === null) return null;
  const last = labels.findLastIndex((label) => label !== null);
  const speakers = surnamesOf(text, lines, labels);
  let speaking = false;
  return lines.map((line, index) => {
    const label = labels[index];
    if (label) {
      speaking = true;
      const words = wordsBetween(text, label.end, line.end);
      const marked = words === null || isAllMarked(text, words);
      return { part: partOf(label.name), label: label.range, words: marked ? null : words };
    }
    speaking &&= !line.heading && goesOn(text, line, index > last, speakers);
    const words = wordsBetween(text, line.start, line.end);
    return speaking && words && !isAllMarked(text, words) ? { part: "goes on", label: null, words } : null;
  });
}

function partOf(name: string): Turn["part"] {
  if (/^Q(?:uestion)?$/u.test(name)) return "asks";
  return /^A(?:nswer)?$/u.test(name) ? "answers" : "labelled";
}

/** The lines' labels, read in the form that more of them have. */
function labelsOf(text: string, lines: readonly Line[]): (Label | null)[] | null {
  const heads = lines.map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST_LABEL)));
  const read = (forms: readonly RegExp[]) =>
    heads.map((head, index) => labelOf(head, lines[index]?.start ?? 0, forms));
  const asked = heads.some((head) => /^[*_]{0,3}Q/u.test(head) && QUESTION_OR_ANSWER.test(head));
  const capitals = read(asked ? [QUESTION_OR_ANSWER, CAPITALS] : [CAPITALS]);
  const names = read(asked ? [QUESTION_OR_ANSWER, NAME] : [NAME]);
  const counted = (labels: readonly (Label | null)[]) => labels.filter((label) => label !== null).length;
  if (counted(names) > counted(capitals) && areTurns(names, FEWEST_NAMED_LINES)) return names;
  return areTurns(capitals, FEWEST_LINES) || areMinutes(capitals) ? capitals : null;
}

function labelOf(head: string, start: number, forms: readonly RegExp[]): Label | null {
  if (NO_SPEAKER.test(head)) return null;
  for (const form of forms) {
    const found = form.exec(head);
    const { name } = found?.indices?.groups ?? {};
    const [from, to] = name ?? [];
    if (!found || from === undefined || to === undefined) continue;
    return {
      name: head.slice(from, to),
      range: { start: start + from, end: start + to },
      end: start + found[0].length,
    };
  }
  return null;
}

/** Whether labels come again, as those of people who talk in turn; one question with its answer will do. */
function areTurns(labels: readonly (Label | null)[], fewest: number): boolean {
  const names = labels.flatMap((label) => (label === null ? [] : [label.name]));
  // Two who talk in turn: "Selma Orlan:", and "Orlan:" from then on
  const short = new Set(names.map((name) => shortest(name)));
  const different = short.size === 2 ? short : new Set(names);
  if (names.length === 2 && partOf(names[0] ?? "") === "asks" && partOf(names[1] ?? "") === "answers")
    return true;
  return names.length >= fewest && different.size * 2 <= names.length + 1;
}

/**
 * Whether labels in capitals are those of a meeting’s minutes, of which an article gives a few lines: one right below the other, and
 * someone speaks again.
 */
function areMinutes(labels: readonly (Label | null)[]): boolean {
  const names: string[] = [];
  for (const label of labels.slice(labels.findIndex((one) => one !== null))) {
    if (label === null) break;
    names.push(shortest(label.name));
  }
  return names.length >= FEWEST_MINUTES && new Set(names).size < names.length;
}

function shortest(name: string): string {
  const part = partOf(name);
  return part === "labelled" ? name.slice(name.lastIndexOf(" ") + 1) : part;
}

/** The surnames of those who talk, folded; for labels of initials those that stand above the transcript. */
function surnamesOf(text: string, lines: readonly Line[], labels: readonly (Label | null)[]): Set<string> {
  const names = new Set(
    labels.flatMap((label) => (label && partOf(label.name) === "labelled" ? [fold(label.name)] : [])),
  );
  const surnames = new Set<string>();
  const initials = new Set<string>();
  for (const name of names) {
    const letters = name.replace(/[^\p{L}]/gu, "");
    if (letters.length <= 4) initials.add(`${letters.at(0)}${letters.at(-1)}`);
    else surnames.add(name.split(" ").at(-1) ?? name);
  }
  if (initials.size === 0) return surnames;
  for (const { start, end } of lines.slice(
    0,
    labels.findIndex((label) => label !== null),
  )) {
    for (const [, first = "", last = ""] of text.slice(start, end).matchAll(FULL_NAME))
      if (initials.has(fold(`${first.charAt(0)}${last.charAt(0)}`))) surnames.add(fold(last));
  }
  return surnames;
}
