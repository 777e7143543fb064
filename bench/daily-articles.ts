import { seededRandom } from "../tools/random.ts";

/** What one article in the whole archive has, and an old one: its topic, who is quoted in it, and a word of its text. */
export const RARE = { topic: "Peat cutting", speaker: "Quirin Aldersey", word: "zephyrine" } as const;

const SYLLABLES = "ba do ke lim nor pas ri sul ta ven mo gra hel ost fir dun ca lo mer wes".split(" ");
const FIRST =
  "Mira Elvan Tomas Ana Lena Oskar Ines Pavel Nadia Bruno Selma Iver Dorte Amos Petra Yusuf".split(" ");
/** Words of which each article has many. */
export const EVERYDAY =
  "the the the of and to in a on for with at by from that it was is as an be has had not but they will which after before more than over under near about one two new old long last next".split(
    " ",
  );
const SOURCES = "Harbour Times,Hill Gazette,Quay Courier,Market Wire,Orlen Post,Salda Daily".split(",");
const TOPICS = 200;
const NAMES = 2000;
const WORDS = 4000;
const PARAGRAPHS = 8;
/** One of so many is another paper's copy of the one before. */
const COPIED = 12;

/**
 * Files of a content folder, by name: a newspaper group's output of `perDay` articles a day, the newest an instant before
 * `until`, each of about 2 kB. Words, names and topics are as unevenly used as in real news (Zipf's law).
 */
export function* dailyArticles(
  count: number,
  perDay: number,
  until: Date,
): Generator<readonly [file: string, text: string, published: Date], void> {
  const random = seededRandom(7);
  /** A rank from 0 to `ranks` - 1, the nth about as often as 1/n. */
  const zipf = (ranks: number) => Math.floor((ranks + 1) ** random()) - 1;
  const word = () =>
    random() < 0.5 ? (EVERYDAY[Math.floor(random() * EVERYDAY.length)] ?? "") : wordNumber(zipf(WORDS) + 40);
  const sentence = () => {
    const words = Array.from({ length: 12 + Math.floor(random() * 10) }, word);
    return `${capital(words.join(" "))}.`;
  };
  let copied = "";
  for (let index = 0; index < count; index += 1) {
    const published = new Date(until.getTime() - ((index + 1) * 86_400_000) / perDay);
    const isRare = index === Math.floor(count * 0.9);
    const speaker = isRare ? RARE.speaker : nameNumber(zipf(NAMES));
    const topic = isRare ? RARE.topic : `${capital(wordNumber(zipf(TOPICS)))} affairs`;
    const paragraphs = Array.from({ length: PARAGRAPHS }, () => `${sentence()} ${sentence()}`);
    paragraphs.splice(2, 0, `“We ${sentence().slice(0, -1).toLowerCase()},” said ${speaker}. ${sentence()}`);
    if (isRare) paragraphs.push(`It was called ${RARE.word}.`);
    const body = index % COPIED === COPIED - 1 ? `${copied}\n\n${sentence()}` : paragraphs.join("\n\n");
    copied = body;
    const title = capital(Array.from({ length: 7 }, () => wordNumber(zipf(WORDS) + 40)).join(" "));
    const source = SOURCES[index % SOURCES.length] ?? "";
    yield [
      `article-${index}.md`,
      `---\ntitle: ${title}\nsource: ${source}\npublished: ${published.toISOString()}\ntopics: [${topic}]\n---\n\n${body}\n`,
      published,
    ];
  }
}

function wordNumber(number: number): string {
  const syllable = (at: number) => SYLLABLES[at % SYLLABLES.length] ?? "";
  const base = SYLLABLES.length;
  return (
    syllable(number) +
    syllable(Math.floor(number / base)) +
    (number < base ** 2 ? "" : syllable(Math.floor(number / base ** 2)))
  );
}

function nameNumber(number: number): string {
  return `${FIRST[number % FIRST.length] ?? ""} ${capital(wordNumber(Math.floor(number / FIRST.length) + 7))}sen`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
