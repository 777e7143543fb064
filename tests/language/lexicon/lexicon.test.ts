import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BODY_NOUNS } from "../../../src/language/lexicon/body-nouns.ts";
import { CALENDAR } from "../../../src/language/lexicon/calendar.ts";
import { FUNCTION_WORDS } from "../../../src/language/lexicon/function-words.ts";
import { EITHER_NAMES, FEMALE_NAMES } from "../../../src/language/lexicon/given-names-female.ts";
import { MALE_NAMES } from "../../../src/language/lexicon/given-names-male.ts";
import { COURTESIES, NAME_PARTICLES, OFFICE_TITLES } from "../../../src/language/lexicon/name-parts.ts";
import { NATIONALITIES, nationalityOf, nationOf } from "../../../src/language/lexicon/nations.ts";
import { FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS } from "../../../src/language/lexicon/person-nouns.ts";
import { PLACES } from "../../../src/language/lexicon/places.ts";
import { ROLE_MODIFIERS } from "../../../src/language/lexicon/role-modifiers.ts";

const files = globSync("src/language/lexicon/*.ts");
/** The lists in a source file, each with the words as they are written. */
const listsIn = (source: string) =>
  [...source.matchAll(/wordList\(\s*(?:`([^`]*)`|"([^"]*)")/gu)].map(([, long, short]) =>
    (long ?? short ?? "").trim().split(/\s+/u),
  );

test("the lexicon has lists to check", () => {
  expect(files.flatMap((file) => listsIn(readFileSync(file, "utf8"))).length).toBeGreaterThan(20);
});

test.each(files)("every list of %s is sorted and has each word once", (file) => {
  for (const list of listsIn(readFileSync(file, "utf8"))) {
    expect(list).toEqual([...new Set(list)].sort());
  }
});

const classes = {
  functionWord: FUNCTION_WORDS,
  person: PERSON_NOUNS,
  body: BODY_NOUNS,
  modifier: ROLE_MODIFIERS,
  nationality: NATIONALITIES,
  place: PLACES,
  calendar: CALENDAR,
  particle: NAME_PARTICLES,
  courtesy: new Set(COURTESIES.keys()),
  male: MALE_NAMES,
  female: FEMALE_NAMES,
  either: EITHER_NAMES,
} satisfies Record<string, ReadonlySet<string>>;
type Class = keyof typeof classes;

/** Words that really are both: a source is a person and a paper, and Virginia a state and a woman. */
const BOTH: Partial<Record<`${Class} ${Class}`, string>> = {
  "functionWord modifier": "then",
  "functionWord nationality": "us",
  "functionWord calendar": "am may",
  "functionWord male": "will",
  "functionWord female": "mine",
  "person body": "broadcaster executive guard police source",
  "person modifier":
    "assistant attorney chairman chief conservative democrat deputy editor-in-chief executive general justice liberal lt maj police professor republican rival secretary socialist speaker veteran",
  "person particle": "del",
  "person courtesy": "lady",
  "person male": "dean mukhtar sultan",
  "person female": "begum",
  "body modifier":
    "army board campaign executive house navy opposition party police press project ruling senate state team",
  "nationality male": "christian",
  "place female": "haifa rafah virginia",
  "place either": "jordan",
  "calendar female": "april",
  "particle male": "ben",
  "courtesy male": "haji",
};

test("a word is in two classes only where that is said", () => {
  const names = Object.keys(classes) as Class[];
  const found = names.flatMap((one, at) =>
    names.slice(at + 1).flatMap((other): [string, string][] => {
      const common = [...classes[one]].filter((word) => classes[other].has(word)).sort();
      return common.length === 0 ? [] : [[`${one} ${other}`, common.join(" ")]];
    }),
  );
  expect(Object.fromEntries(found)).toEqual(BOTH);
});

test("nouns with a gender and titles that are one word are person nouns", () => {
  for (const noun of [...MALE_NOUNS, ...FEMALE_NOUNS]) expect(PERSON_NOUNS).toContain(noun);
  const titles = [...OFFICE_TITLES].filter((title) => !title.includes(" ") && !PERSON_NOUNS.has(title));
  expect(titles).toEqual(["mx", "sayed", "shaikh", "sheik"]);
});

test.each([
  ["iran", "iran", "iranian"],
  ["iranian", "iran", "iranian"],
  ["turkiye", "turkey", "turkish"],
  ["turk", "turkey", "turk"],
  ["usa", "america", "american"],
  ["uae", "emirates", "emirati"],
  ["filipino", "philippines", "filipino"],
  ["kurdistan", null, "kurdish"],
  ["kurdish", null, "kurdish"],
  ["harbour", null, "harbour"],
])("%s is of the nation %s, and its adjective is %s", (word, nation, adjective) => {
  expect(nationOf(word)).toBe(nation);
  expect(nationalityOf(word)).toBe(adjective);
});
