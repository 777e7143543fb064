import type { AnnotatedText } from "../../src/language/annotate.ts";
import type { Subject } from "../../src/language/grammar/phrases.ts";

const FORMS: Readonly<Record<string, readonly string[]>> = {
  he: ["he", "him", "his", "himself"],
  she: ["she", "her", "hers", "herself"],
  they: ["they", "them", "their", "theirs", "themselves"],
  it: ["it", "its", "itself"],
};
const SUBJECT_FORM: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([subject, forms]) => forms.map((form) => [form, subject] as const)),
);

/** All pronouns of the third person in an article, inside quotations too, each as the subject form of its word. */
export function pronounsIn({ paragraphs }: AnnotatedText): Subject[] {
  return paragraphs.flatMap(({ tokens }) =>
    tokens.flatMap(({ word, text, start, end }): Subject[] => {
      const head = /^\p{Lu}{2}/u.test(text) ? undefined : SUBJECT_FORM.get(word.replace(/'\p{L}+$/u, ""));
      if (head === undefined) return [];
      return [
        {
          start,
          end: start + Math.min(end - start, text.replace(/['’].*$/u, "").length),
          kind: "pronoun",
          name: null,
          head,
        },
      ];
    }),
  );
}
