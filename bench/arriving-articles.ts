import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { congruentialRandom } from "./congruential-random.ts";

/** So many articles go into one folder. */
const FOLDER = 1000;
const PARAGRAPHS = 9;
const TOPICS = ["harbour", "council", "schools", "railway", "weather", "courts", "markets", "sport"];
const FIRST = ["Mira", "Elvan", "Tomas", "Ana", "Lena", "Oskar", "Ines", "Pavel", "Nadia", "Bruno"];
const SYLLABLES = ["san", "kor", "bro", "lin", "oka", "had", "mar", "sil", "tan", "vel", "dor", "nes"];
const ROLES = ["Mayor", "Captain", "Minister", "Professor", "Inspector"];
const NOUNS = ["ferry", "bridge", "dam", "market", "school", "tunnel", "forest", "clinic", "library", "quay"];
const STATES = ["reopened", "closed", "was repaired", "was inspected", "stayed empty", "drew a crowd"];
const VERBS = ["paid for", "rebuilt", "sold", "promised", "visited", "forgot"];
const CLAUSES = [
  "after a week of repairs",
  "despite the rain that had fallen since Monday",
  "while the council was still at odds over the cost",
  "as it does at this time of year",
];

/**
 * Writes content files of about 3 kB of invented news, a thousand to a folder. Who is quoted follows Zipf's law: a few people
 * often, most of them once.
 *
 * @returns their names.
 */
export function writeArticles(folder: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const file = `part-${Math.floor(number / FOLDER)}/article-${number}.md`;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), articleText(number));
    return file;
  });
}

/** An article's content file. `addition` goes after its headline. */
export function articleText(number: number, addition = ""): string {
  const random = congruentialRandom(number + 1);
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? "";
  const published = new Date(Date.UTC(2021, 0, 1) + number * 600_000).toISOString();
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => {
    const person = personOf(Math.floor(20_000 ** random()));
    return [
      `The ${one(NOUNS)} near the ${one(NOUNS)} ${one(STATES)} ${one(CLAUSES)}, and ${Math.floor(random() * 900)} people came to see it.`,
      // What is said begins in many ways, as it does in the news.
      `“${surnameOf(random)} ${one(VERBS)} the ${one(NOUNS)} in ${surnameOf(random)}, and the ${one(NOUNS)} is safe for ${Math.floor(random() * 90)} people,” said ${person}.`,
      `Nobody was hurt, and the ${one(NOUNS)} ${one(STATES)}.`,
    ].join(" ");
  });
  return `---\ntitle: The ${one(NOUNS)} and the ${one(NOUNS)}, part ${number}${addition}\npublished: ${published}\nsource: The ${one(TOPICS)} Times\ntopics: [${one(TOPICS)}]\n---\n\n${paragraphs.join("\n\n")}\n`;
}

function personOf(rank: number): string {
  return `${ROLES[rank % 5]} ${FIRST[rank % 10]} ${surname(rank)}`;
}

function surnameOf(random: () => number): string {
  return surname(Math.floor(random() * 1728));
}

function surname(rank: number): string {
  const syllable = (place: number) => SYLLABLES[Math.floor(rank / place) % SYLLABLES.length] ?? "";
  const name = syllable(1) + syllable(12) + syllable(144);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
