import { IRREGULAR_OWN_WORDS_VERBS, OWN_WORDS_VERBS } from "../lexicon/plain-saying.ts";
import {
  IRREGULAR_REPORTING_VERBS,
  NOUN_LIKE_FORMS,
  REPORTING_VERBS,
  WEAK_REPORTING_VERBS,
} from "../lexicon/reporting-verbs.ts";

/**
 * How a form of a reporting verb is used: finite ("said", "says"), as a participle ("saying"), or as the base form,
 * which needs a plural subject or an auxiliary ("they say", "did say").
 */
export type VerbForm = "finite" | "gerund" | "base";

export type ReportingVerb = {
  readonly lemma: string;
  readonly form: VerbForm;
  /** False for a verb that often reports no words ("show", "vote"), or whose form is as often a noun ("claims"). */
  readonly plain: boolean;
};

function regularForms(base: string): { third: string; past: string; gerund: string } {
  if (base.endsWith("e")) return { third: `${base}s`, past: `${base}d`, gerund: `${base.slice(0, -1)}ing` };
  const sibilant = /(?:s|x|z|ch|sh)$/u.test(base);
  return { third: sibilant ? `${base}es` : `${base}s`, past: `${base}ed`, gerund: `${base}ing` };
}

type InflectedVerb = { readonly word: string; readonly lemma: string; readonly form: VerbForm };

/**
 * All forms of the verbs in a list. It goes from the base to the forms, exactly and for listed verbs only; what makes any two
 * words comparable is the stem in `summary/terms.ts`. A line of five words is a verb with its own forms (base, third person, past,
 * participle, gerund); on any other line each word is the base of a regular verb.
 */
function inflect(list: string): InflectedVerb[] {
  return list
    .trim()
    .split("\n")
    .flatMap((line) => {
      const words = line.trim().split(/\s+/u);
      const [base = "", third = "", past = "", participle = "", gerund = ""] = words;
      return words.length === 5 && third === thirdOf(base)
        ? forms(base, [third, past, participle], gerund)
        : words.flatMap((regular) => {
            const made = regularForms(regular);
            return forms(regular, [made.past, made.third], made.gerund);
          });
    });
}

const forms = (lemma: string, finite: readonly string[], gerund: string): InflectedVerb[] => [
  ...finite.map((word) => ({ word, lemma, form: "finite" as const })),
  { word: gerund, lemma, form: "gerund" },
  { word: lemma, lemma, form: "base" },
];

const thirdOf = (base: string) =>
  /[^aeiou]y$/u.test(base)
    ? `${base.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/u.test(base)
      ? `${base}es`
      : `${base}s`;

function build(): ReadonlyMap<string, ReportingVerb> {
  const verbs = new Map<string, ReportingVerb>();
  for (const [list, plain] of [
    [IRREGULAR_REPORTING_VERBS, true],
    [REPORTING_VERBS, true],
    [WEAK_REPORTING_VERBS, false],
  ] as const)
    for (const { word, lemma, form } of inflect(list))
      if (!verbs.has(word)) verbs.set(word, { lemma, form, plain: plain && !NOUN_LIKE_FORMS.has(word) });
  return verbs;
}

const FORMS = build();

/** The forms of all verbs that report words by themselves. */
export const PLAIN_REPORTING_VERBS: ReadonlySet<string> = new Set(
  [...FORMS].flatMap(([word, { plain }]) => (plain ? [word] : [])),
);

/** The reporting verb that a lower-case word is a form of, or null. */
export function reportingVerb(word: string): ReportingVerb | null {
  return FORMS.get(word) ?? null;
}

const OWN_WORDS: ReadonlySet<string> = new Set(
  [IRREGULAR_OWN_WORDS_VERBS, OWN_WORDS_VERBS].flatMap((list) => inflect(list).map(({ word }) => word)),
);

/** Whether a lower-case word is a form of a verb whose subject utters words of their own ("said", "quipped"). */
export function uttersOwnWords(word: string): boolean {
  return OWN_WORDS.has(word);
}
