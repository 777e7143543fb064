import { expect, test } from "vitest";
import { SURE_ENOUGH } from "../../src/language/quotations/confidence.ts";
import { type SpeakerReading, weighReadings } from "../../src/library/weigh-readings.ts";

type Reading = SpeakerReading<string>;

/** "Ida named 0.97", "nobody 0", "Jon pronoun 0.85 fuller". A dash stands for a blank. */
function reading(line: string): Reading {
  const words = line.split(" ");
  const isFuller = words.at(-1) === "fuller";
  const confidence = Number(words[isFuller ? words.length - 2 : words.length - 1]);
  const [first = "", second = ""] = words;
  const known = { confidence, isFuller };
  if (first === "nobody") return { person: null, basis: "nobody", ...known };
  const bases = ["named", "described", "pronoun", "carried on", "editor"] as const;
  const basis = bases.find((one) => one === second.replace("-", " "));
  if (basis === undefined) throw new Error(`no basis in "${line}"`);
  return { person: first === "someone" ? null : first, basis, ...known };
}

const ALL_NAMED = () => true;
/** Holm may be Ida Holm or Jon Holm. */
const areRivals = (one: string, other: string) =>
  one !== other && !(one === "Holm" && other.endsWith("Holm")) && !(other === "Holm" && one.endsWith("Holm"));

function weighed(lines: readonly string[], mayMean: (one: Reading) => boolean = ALL_NAMED): string[] {
  const readings = lines.map(reading);
  const verdicts = weighReadings(readings, areRivals, mayMean);
  return readings.map((one) => {
    const verdict = verdicts.get(one);
    if (verdict === undefined) return "as read";
    const by = verdict.kind === "corrected" ? ` to ${verdict.by.person}` : "";
    return `${verdict.kind}${by} ${verdict.confidence}`;
  });
}

test.each<[string, readonly string[], readonly string[]]>([
  ["a pronoun", ["Ida named 0.97", "Jon pronoun 0.95"], ["as read", "corrected to Ida 0.95"]],
  ["a description", ["Ida named 0.92", "someone described 0.85"], ["as read", "corrected to Ida 0.92"]],
  ["a turn carried on", ["Ida named 0.97", "Jon carried-on 0.9"], ["as read", "corrected to Ida 0.95"]],
  ["nobody", ["Ida named 0.97", "nobody 0"], ["as read", "corrected to Ida 0.95"]],
  [
    "all of several",
    ["Jon pronoun 0.6", "Ida named 0.9", "nobody 0"],
    ["corrected to Ida 0.9", "as read", "corrected to Ida 0.9"],
  ],
  [
    "by the surer of two sources",
    ["Ida named 0.9", "nobody 0", "Ida named 0.94"],
    ["confirmed 0.94", "corrected to Ida 0.94", "as read"],
  ],
  ["by a longer quotation", ["Ida named 0.97 fuller", "nobody 0"], ["as read", "corrected to Ida 0.95"]],
])("a sure name beside the words corrects %s", (_, lines, verdicts) => {
  expect(weighed(lines)).toEqual(verdicts);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["a pronoun", ["Ida named 0.97", "Ida pronoun 0.62"], ["as read", "confirmed 0.95"]],
  ["a name in doubt", ["Ida named 0.97", "Ida named 0.7"], ["as read", "confirmed 0.95"]],
  ["nothing that is as sure already", ["Ida named 0.92", "Ida pronoun 0.95"], ["as read", "as read"]],
])("a sure name beside the words confirms %s that agrees", (_, lines, verdicts) => {
  expect(weighed(lines)).toEqual(verdicts);
});

test.each<[string, readonly string[]]>([
  ["a name that is not sure", ["Ida named 0.89", "Jon pronoun 0.6"]],
  ["a sure pronoun", ["Ida pronoun 0.95", "nobody 0"]],
  ["a sure speaker without a name", ["someone named 0.97", "nobody 0"]],
  ["an editor who says that it was nobody", ["someone editor 1", "Jon pronoun 0.6"]],
])("%s corrects nothing", (_, lines) => {
  expect(weighed(lines)).toEqual(["as read", "as read"]);
});

test.each<[string, readonly string[]]>([
  ["another name that is not sure", ["Ida named 0.97", "Jon named 0.7"]],
  ["an editor’s role for whom the article means", ["Ida named 0.97", "Jon editor 0.85"]],
  ["a longer quotation", ["Ida named 0.97", "Jon pronoun 0.7 fuller"]],
])("%s is not corrected", (_, lines) => {
  expect(weighed(lines)).toEqual(["as read", "as read"]);
});

test("an article that does not name the person is not corrected, but may be confirmed", () => {
  const never = () => false;
  expect(weighed(["Ida named 0.97", "Jon pronoun 0.9"], never)).toEqual(["as read", "as read"]);
  expect(weighed(["Ida named 0.97", "Ida pronoun 0.7"], never)).toEqual(["as read", "confirmed 0.95"]);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["sources", ["Ida named 0.97", "Jon named 0.9"], ["contested", "contested"]],
  [
    "sources, and everything else",
    ["Ida named 0.97", "Ida pronoun 0.85", "nobody 0", "Jon named 0.97"],
    ["contested", "contested", "contested", "contested"],
  ],
  ["longer quotations", ["Ida named 0.97 fuller", "Jon named 0.97"], ["contested", "contested"]],
  [
    "two of one surname",
    ["Ida-Holm named 0.97", "Jon-Holm named 0.97", "Holm named 0.97"],
    ["contested", "contested", "contested"],
  ],
])("sources that differ contest each other: %s", (_, lines, kinds) => {
  const verdicts = weighed(lines);
  expect(verdicts.map((verdict) => verdict.replace(/ [\d.]+$/u, ""))).toEqual(kinds);
  for (const verdict of verdicts.filter((one) => one !== "as read"))
    expect(Number(verdict.split(" ").at(-1))).toBeLessThan(SURE_ENOUGH);
});

test("a surname that may be the other source’s contests nothing", () => {
  expect(weighed(["Ida-Holm named 0.97", "Holm named 0.97", "nobody 0"])).toEqual([
    "as read",
    "as read",
    "corrected to Ida-Holm 0.95",
  ]);
});

test("what an editor says corrects pronouns and puts other names in doubt, and itself stays", () => {
  expect(weighed(["Jon named 0.97", "Ida editor 1", "Jon pronoun 0.9", "Ida named 0.97"])).toEqual([
    "contested 0.7",
    "as read",
    "corrected to Ida 0.95",
    "as read",
  ]);
});

test("editors who differ leave everything but their own in doubt", () => {
  expect(weighed(["Ida editor 1", "Jon editor 1", "Ida named 0.97"])).toEqual([
    "as read",
    "as read",
    "contested 0.7",
  ]);
});
