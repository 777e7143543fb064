import { readFileSync } from "node:fs";
import { congruentialRandom } from "./congruential-random.ts";

/** What someone did to a quotation before they posted it. */
export type Change =
  | "exact"
  | "altered"
  | "negation"
  | "spliced"
  | "other speaker"
  | "paraphrased"
  | "invented";

export type CheckedMessage = {
  readonly change: Change;
  /** As a member would post it. */
  readonly text: string;
};

/** A quotation of the archive that a message is made from. */
export type Said = { readonly text: string; readonly speaker: string };

const NEGATION = /\b(?:not|never|no|nobody|nothing|neither|nor)\b|n['’]t\b/iu;

/**
 * Three hundred messages, made from quotations: 80 exact, 60 with one word changed, 30 without a negation, 30 spliced from two,
 * 40 with another speaker's name, and, written by hand, 30 paraphrased and 30 invented ones. The same ones each time.
 */
export function checkedMessages(said: readonly Said[]): CheckedMessage[] {
  const pick = pickerFrom(20_310_519);
  const long = said.filter(({ text }) => wordsOf(text).length >= 8);
  const half = Math.floor(long.length / 2);
  const negated = long.filter(({ text }) => NEGATION.test(text));
  const times = <Value>(count: number, make: () => Value): Value[] => Array.from({ length: count }, make);
  return [
    ...times(80, () => message("exact", pick(long).text, pick(ENVELOPES), pick(TYPOGRAPHIES))),
    ...times(60, () =>
      message("altered", altered(pick(long).text, pick, long), pick(ENVELOPES), pick(TYPOGRAPHIES)),
    ),
    ...times(30, () =>
      message("negation", withoutNegation(pick(negated).text), pick(ENVELOPES), pick(TYPOGRAPHIES)),
    ),
    ...times(30, () =>
      message(
        "spliced",
        spliced(pick(long.slice(0, half)).text, pick(long.slice(half)).text),
        pick(ENVELOPES),
        pick(TYPOGRAPHIES),
      ),
    ),
    ...times(40, () => otherSpeaker(pick(long), long, pick)),
    ...lines("paraphrased").map((text) => message("paraphrased", text, pick(ENVELOPES), pick(TYPOGRAPHIES))),
    ...lines("invented").map((text) => message("invented", text, pick(ENVELOPES), pick(TYPOGRAPHIES))),
  ];
}

type Pick = <Value>(values: readonly Value[]) => Value;

/** Picks so that each run has the same messages. */
function pickerFrom(seed: number): Pick {
  const random = congruentialRandom(seed);
  return (values) => {
    const picked = values[Math.floor(random() * values.length)];
    if (picked === undefined) throw new Error("There is nothing to pick from.");
    return picked;
  };
}

const wordsOf = (text: string) => text.split(/\s+/u);

/** What members write around the words. */
const ENVELOPES: readonly ((words: string) => string)[] = [
  (words) => `“${words}”`,
  (words) => `"${words}" lol who said that`,
  (words) => `> ${words}\nis this real?`,
  (words) => `did anyone really say “${words}”??`,
  (words) => `**"${words}"** https://forum.example/t/1`,
  (words) => words,
];

/** How phones and programs change a text's signs. */
const TYPOGRAPHIES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[’‘]/gu, "'").replace(/[–—]/gu, "-"),
  (text) => text.replace(/\.$/u, "").toLowerCase(),
];

function message(
  change: Change,
  words: string,
  around: (words: string) => string,
  typography: (text: string) => string,
): CheckedMessage {
  // Marks inside would close the message's own.
  const bare = words.replace(/["“”«»]/gu, "").replace(/\s+/gu, " ");
  return { change, text: around(typography(bare)) };
}

/** One word in the middle is left out, put in, or another one. */
function altered(text: string, pick: Pick, others: readonly Said[]): string {
  const words = wordsOf(text);
  const at = pick([...words.keys()].slice(2, -2));
  const word = pick(
    others
      .flatMap((other) => wordsOf(other.text))
      .filter((one) => /^\p{L}{4,}$/u.test(one) && one !== words[at]),
  );
  const changed = pick([[], [word], [words[at] ?? "", word]]);
  return words.toSpliced(at, 1, ...changed).join(" ");
}

function withoutNegation(text: string): string {
  return text.replace(NEGATION, "").replace(/\s+/gu, " ").trim();
}

function spliced(one: string, other: string): string {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  return [
    ...first.slice(0, Math.ceil(first.length / 2)),
    ...second.slice(Math.floor(second.length / 2)),
  ].join(" ");
}

function otherSpeaker({ text, speaker }: Said, all: readonly Said[], pick: Pick): CheckedMessage {
  const others = all.filter((one) => /^\p{Lu}\S+ \p{Lu}/u.test(one.speaker) && one.speaker !== speaker);
  const name = pick(others).speaker;
  const around = pick([
    (words: string) => `${name} said: “${words}”`,
    (words: string) => `> ${words}\n— ${name}`,
    (words: string) => `“${words}”, ${name} said`,
  ]);
  return message("other speaker", text, around, (same) => same);
}

function lines(name: string): string[] {
  return readFileSync(`bench/checked/${name}.txt`, "utf8").trim().split("\n");
}
