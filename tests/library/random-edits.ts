import fc from "fast-check";
import { expect } from "vitest";
import { speakerKey } from "../../src/identity/speaker-key.ts";
import { referenceTo } from "../../src/library/reference.ts";
import type { LibraryStore } from "../../src/library/store.ts";
import { anyName } from "../support/any-name.ts";
import { emptyLibrary, entry, NOW, said } from "../support/library-entries.ts";
import { ReferenceLibrary } from "../support/reference-library.ts";

const TIMES = [NOW, new Date("2031-05-25T00:00:00Z"), new Date("2031-06-02T00:00:00Z")];
const ALL = { offset: 0, limit: 500 };

const WORDS = "The ferry will not sail until the pier is safe.";
const TEXTS = [
  WORDS,
  `I say it again: ${WORDS} Nobody should ask us to hurry.`,
  "until the pier is safe",
  "Nobody should ask us to hurry.",
  "It rains.",
  "We open the gate on Monday.",
  "On Monday we open the gate, all of it, and nobody stops us.",
  "We open the gate",
  "Hopeless.",
];
const GIVEN = ["Navid", "Naveed", "Parvin", "N.", "Ali", "Ali Reza", "Mr", "Minister", "Ida", "Jon", "", ""];
const FAMILIES = [
  "Baraghchi",
  "Baraqchi",
  "Khan",
  "Han",
  "al-Sharqawi",
  "Sharqawi",
  "Holm",
  "WHO",
  "World Harbour Organization",
  "Sahra newspaper",
  "Sahra",
];
const ROLES = [
  null,
  "Foreign Minister",
  "Iranian foreign minister",
  "Omani minister",
  "striker",
  "president",
];
const BODIES = [
  "Ida Holm and Navid Baraghchi met Ali Khan.",
  "Jon Holm was alone at the harbour.",
  "The World Harbour Organization (WHO) met.",
  "It rained in Türkiye.",
];
const TOPICS = ["Ports", "ports", "Häfen", "hafen", "Weather", "Water"];
const SOURCES = ["The Beacon", "THE BEACON", "Küstenblatt", "Beacon", null];
const TITLES = ["Ferries return", "Return of the ferries to the gate", "Gate", "Ferries"];
const ASKED = [
  "",
  "b",
  "barag",
  "Baraqchi",
  "holm",
  "Holmm",
  "ali",
  "ali kh",
  "foreign minister",
  "who",
  "sahra",
  "zzz",
];
const SEARCHED = [
  "gate",
  "gate monday",
  "the-pier",
  "ferr",
  "holm",
  "turkiye",
  "s",
  "be",
  "the ha",
  "to",
  "beacon",
];

const name = anyName(GIVEN, FAMILIES);
const quotation = fc
  .record({
    text: fc.constantFrom(...TEXTS),
    name: fc.oneof(
      { weight: 9, arbitrary: name },
      { weight: 1, arbitrary: fc.constantFrom(null, "a pilot") },
    ),
    role: fc.constantFrom(...ROLES),
    basis: fc.constantFrom("named", "named", "pronoun", "described", "carried on", "editor"),
    confidence: fc.constantFrom(0.6, 0.85, 0.92, 0.97),
    kind: fc.constantFrom("direct", "direct", "mixed"),
  })
  .map(({ text, name: speaker, ...options }) =>
    said(speaker, text, speaker === null ? { confidence: 0 } : options),
  );
const id = fc.integer({ min: 0, max: 25 }).map((number) => `article-${number}`);
const article = fc
  .record({
    id,
    options: fc.record({
      quotations: fc.array(quotation, { maxLength: 4 }),
      body: fc.constantFrom(...BODIES),
      title: fc.constantFrom(...TITLES),
      topics: fc.subarray(TOPICS, { maxLength: 3 }),
      source: fc.constantFrom(...SOURCES),
      published: fc.constantFrom(
        null,
        "2031-05-01",
        "2031-05-01T00:00:30Z",
        "2031-05-24T00:00:00Z",
        "2031-06-01",
      ),
      arrived: fc.constantFrom("2031-05-02T00:00:00Z", "2031-05-03T00:00:00Z"),
    }),
  })
  .map(({ id: own, options }) => entry(own, options));
const known = fc.uniqueArray(
  fc.record({
    name,
    aliases: fc.array(name, { maxLength: 2 }),
    role: fc.constantFrom(null, "chief"),
    not: fc.array(name, { maxLength: 1 }),
  }),
  { maxLength: 2, selector: (one) => speakerKey(one.name) },
);

const step = fc.oneof(
  { weight: 12, arbitrary: article.map((one) => ({ kind: "put", entries: [one] }) as const) },
  {
    weight: 2,
    arbitrary: fc.array(article, { maxLength: 6 }).map((entries) => ({ kind: "put", entries }) as const),
  },
  { weight: 5, arbitrary: id.map((own) => ({ kind: "remove", file: `${own}.md` }) as const) },
  { weight: 1, arbitrary: known.map((speakers) => ({ kind: "know", speakers }) as const) },
);

/** Edits a library and its reference alike, and compares what they answer after each of so many steps. */
export function compareAfterEdits(steps: number, seed: number): void {
  const library = emptyLibrary();
  const reference = new ReferenceLibrary();
  for (const [index, edit] of fc.sample(step, { numRuns: steps, seed }).entries()) {
    if (edit.kind === "put") {
      library.together(() => {
        for (const one of edit.entries) library.put(one);
      });
      for (const one of edit.entries) reference.put(one);
    } else if (edit.kind === "remove") {
      library.remove(edit.file);
      reference.remove(edit.file);
    } else {
      library.know(edit.speakers);
      reference.know(edit.speakers);
    }
    // Also back in time, as when a clock is put right.
    compare(library, reference, TIMES[(index * 7) % TIMES.length] ?? NOW, index);
  }
}

function compare(library: LibraryStore, reference: ReferenceLibrary, now: Date, index: number): void {
  const [view, other] = [library.at(now), reference.at(now)];
  const asked = ASKED[index % ASKED.length] ?? "";
  const searched = SEARCHED[index % SEARCHED.length] ?? "";
  const { newest, ...counts } = view.statistics();
  expect({ ...counts, newest: newest?.id ?? null }).toEqual(other.statistics());
  for (const topic of [null, "ports", "wa"]) {
    for (const source of [null, "the beacon", "b"]) {
      const since = index % 2 === 0 ? null : new Date("2031-05-02T12:00:00Z");
      const { items, total } = view.headlines({ ...ALL, topic, source, since });
      const expected = other.headlines({ topic, source, since });
      expect(items.map((item) => item.id)).toEqual(expected);
      expect(total).toBe(expected.length);
    }
  }
  expect(view.topics(asked.slice(0, 2), 50)).toEqual(other.names("topics", asked.slice(0, 2)));
  expect(view.sources("", 50)).toEqual(other.names("sources", ""));
  expect(view.titles("ferr", 50).map((title) => title.id)).toEqual(other.titles("ferr"));
  const found = view.search(searched, ALL);
  if (found.corrected === null)
    expect(found.items.map((item) => item.id).sort()).toEqual(other.search(searched));
  const everyone = view.speakers("", 500);
  expect(everyone).toEqual(other.speakers(""));
  expect(view.speakers(asked, 500)).toEqual(other.speakers(asked));
  const meant = view.resolveSpeaker(asked);
  const keys = meant.kind === "one" ? [meant.item] : meant.kind === "several" ? meant.items : [];
  expect(keys.map(({ key }) => key)).toEqual(other.resolveSpeaker(asked).slice(0, 25));
  for (const written of ["baraghchi", "navid-baraghchi", "holm", referenceTo("world-harbour-organization")]) {
    expect(view.speaker(written)?.key ?? null).toBe(other.speaker(written));
  }
  for (const { key } of everyone.slice(0, 4)) {
    expect(shape(view.quotations({ ...ALL, speaker: key }))).toEqual(other.quotations(key, null));
    expect(shape(view.quotations({ ...ALL, speaker: key, about: searched }))).toEqual(
      other.quotations(key, searched),
    );
  }
  expect(shape(view.searchQuotations(searched, ALL))).toEqual(other.searchQuotations(searched));
}

type Found = ReturnType<ReturnType<LibraryStore["at"]>["searchQuotations"]>;

function shape({ items, total }: Found) {
  expect(total).toBe(items.length);
  return items.map(({ text, confidence, speaker, article: { id: own } }) => ({
    text,
    confidence,
    speaker,
    article: own,
  }));
}
