/** Asks a library in a process of its own, as a bot that was just started: node library-answers.ts FILE ARTICLES [FIGURES.json]. */
import { writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { openServedLibrary } from "../src/library/served-library.ts";
import { openLibrary } from "../src/library/store.ts";
import { checkMessage } from "../src/provenance/check-message.ts";
import { findStory } from "../src/stories/story.ts";
import { keepYoungGenerationSmall } from "../src/young-generation.ts";
import { seededRandom } from "../tools/random.ts";
import { ARCHIVE_NOW, archiveOf, sizesOf } from "./archive/articles.ts";
import { capitalised, personOf, wordOf } from "./archive/names.ts";
import { zipfRank } from "./archive/zipf-rank.ts";
import { askedMessages } from "./asked-messages.ts";

const [file = "", count = "0", figures] = process.argv.slice(2);
const articles = Number(count);
const MOST_ROUNDS = 200;
const MOST_MS = 4_000;
const TO_MEMORY = 1_000;

keepYoungGenerationSmall();
const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);
const before = megabytes();
const atStart = process.threadCpuUsage();
const library = openServedLibrary(file);
const view = library.at(ARCHIVE_NOW);
view.headlines({ offset: 0, limit: 5 });
view.speakers("a", 25);
const { user, system } = process.threadCpuUsage(atStart);
const opened = (user + system) / 1000;

const sizes = sizesOf(articles);
const random = seededRandom(7);
const pick = (size: number) => zipfRank(random(), size);
const anyone = () => personOf(pick(sizes.persons), sizes.persons);
const commonWord = () => wordOf(100 + Math.floor(random() * 100));
const rareWord = () => wordOf(50_000 + Math.floor(random() * 100_000));
const topic = () => capitalised(wordOf(100 + pick(sizes.topics)));
const source = () => `The ${capitalised(wordOf(7_000 + pick(sizes.sources)))} Times`;
const letter = () => "bdfgklmnprstvz".charAt(Math.floor(random() * 14));
const slipped = (name: string) => name.slice(0, 2) + name.slice(3);
const page = { offset: 0, limit: 5 };
const keyOf = () => view.speakers("", 3)[Math.floor(random() * 3)]?.key ?? "";
const keys = Array.from({ length: 3 }, keyOf);
const key = () => keys[Math.floor(random() * 3)] ?? "";

const questions: Readonly<Record<string, () => unknown>> = {
  "headlines: newest": () => view.headlines(page),
  "headlines: topic": () => view.headlines({ ...page, topic: topic() }),
  "headlines: source": () => view.headlines({ ...page, source: source() }),
  "headlines: topic and source": () => view.headlines({ ...page, topic: topic(), source: source() }),
  "headlines: of a week": () =>
    view.headlines({ ...page, since: new Date(ARCHIVE_NOW.getTime() - 7 * 86_400_000) }),
  "search: common word": () => view.search(commonWord(), page),
  "search: two common words": () => view.search(`${commonWord()} ${commonWord()}`, page),
  "search: phrase": () => view.search(`${wordOf(pick(50))}-${wordOf(pick(50))}`, page),
  "search: rare word": () => view.search(rareWord(), page),
  "search: a slip": () => view.search(`${rareWord()}q`, page),
  "speaker: by name": () => view.resolveSpeaker(anyone().name),
  "speaker: by surname": () => view.resolveSpeaker(anyone().surname),
  "speaker: misspelt": () => view.resolveSpeaker(slipped(anyone().surname)),
  "speaker: 1 letter": () => view.speakers(letter(), 25),
  "speaker: 2 letters": () => view.speakers(anyone().surname.slice(0, 2), 25),
  "speaker: nobody": () => view.resolveSpeaker("Winston Marchbanks"),
  "speaker: empty": () => view.speakers("", 25),
  "quotations: most quoted, page 1": () => view.quotations({ offset: 0, limit: 4, speaker: key() }),
  "quotations: most quoted, page 50": () => view.quotations({ offset: 200, limit: 4, speaker: key() }),
  "quotations: most quoted, about": () =>
    view.quotations({ offset: 0, limit: 4, speaker: key(), about: commonWord() }),
  "quotations about a common word": () => view.searchQuotations(commonWord(), { offset: 0, limit: 4 }),
  "quotations about a rare word": () => view.searchQuotations(rareWord(), { offset: 0, limit: 4 }),
  "titles: 1 letter": () => view.titles(letter(), 25),
  "titles: two words": () => view.titles(`${commonWord()} ${commonWord()}`, 25),
  "topics: 2 letters": () => view.topics(topic().slice(1, 3), 25),
  "topics: 4 letters": () => view.topics(topic().slice(0, 4), 25),
  sources: () => view.sources(source().slice(4, 7), 25),
  "/about": () => view.statistics(),
  "/story": () =>
    view
      .headlines({ ...page, topic: topic() })
      .items.slice(0, 1)
      .map((one) => findStory(one, view)),
};

const line = (text: string) => process.stdout.write(`  ${text}\n`);
const number = (value: number) => value.toFixed(value < 10 ? 2 : 0).padStart(8);

line(
  `opened and first answers: ${opened.toFixed(1)} ms, memory ${before} MB before, ${megabytes()} MB after`,
);
line(`${"".padEnd(36)} ${"processor".padStart(8)} ${"p50 ms".padStart(7)} ${"p99 ms".padStart(8)}`);
/** Processor time, in milliseconds: the machine may have other work. Too coarse for one question. */
const spent = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const rows: Record<string, { readonly mean: number; readonly p50: number; readonly p99: number }> = {};
const timed = (name: string, work: () => unknown, rounds = MOST_ROUNDS) => {
  const times: number[] = [];
  const from = performance.now();
  const before = spent();
  while (times.length < rounds && performance.now() - from < MOST_MS) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  report(name, times, (spent() - before) / times.length);
};
/** Where processor time is too coarse, the mean is by the clock, too. */
function report(name: string, all: readonly number[], processor: number | null): void {
  const times = all.toSorted((one, other) => one - other);
  const mean = processor ?? times.reduce((sum, time) => sum + time, 0) / times.length;
  const share = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  rows[name] = { mean, p50: share(0.5), p99: share(0.99) };
  line(`${name.padEnd(36)} ${number(mean)} ${number(share(0.5))} ${number(share(0.99))}`);
}
for (const [name, work] of Object.entries(questions)) timed(name, work);
const verdicts = new Map<string, number>();
for (const [kind, message] of Object.entries(askedMessages(articles))) {
  verdicts.clear();
  timed(`/check: ${kind}`, () => {
    for (const { verdict } of checkMessage(message(), view).judged)
      verdicts.set(verdict.kind, (verdicts.get(verdict.kind) ?? 0) + 1);
  });
  line(`    ${[...verdicts].map(([verdict, times]) => `${verdict} ${times}`).join(", ")}`);
}
const mixed = Object.values(questions);
const until = performance.now() + 10 * MOST_MS;
for (let round = 0; round < TO_MEMORY && performance.now() < until; round += 1) {
  mixed[round % mixed.length]?.();
}
const memory = megabytes();
line(`memory after mixed questions: ${memory} MB`);
const bare = new DatabaseSync(file, { readOnly: true });
const newest = bare.prepare(
  "SELECT rowid FROM articles_text WHERE articles_text MATCH ? ORDER BY rowid DESC LIMIT 10",
);
timed("bare FTS5: newest 10, common word", () => newest.all(`"${commonWord()}"`));
bare.close();
const writer = openLibrary(file);
const [sample] = archiveOf(1);
let written = 0;
const write = () => {
  if (sample === undefined) return;
  written += 1;
  const id = `written-${written}`;
  writer.put({
    ...sample,
    article: { ...sample.article, id },
    state: { ...sample.state, file: `${id}.md` },
  });
};
timed("a write", write, 50);
const afterWrites = Array.from({ length: 50 }, () => {
  write();
  const start = performance.now();
  view.resolveSpeaker(anyone().name);
  return performance.now() - start;
});
report("a name right after a write", afterWrites, null);
writer.close();
library.close();
if (figures !== undefined) writeFileSync(figures, JSON.stringify({ opened, memory, rows }));
