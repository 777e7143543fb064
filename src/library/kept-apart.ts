import type { KnownSpeaker } from "../identity/known-speaker.ts";
import { isFullName, personName } from "../identity/person-name.ts";
import { speakerKey, withoutTitles, words } from "../identity/speaker-key.ts";
import type { Quotation } from "../language/analysis.ts";
import { courtesyGender } from "../language/grammar/roles.ts";
import type { Speaker } from "../language/speakers/speaker.ts";
import { givenNameGender } from "../language/words/given-names.ts";

/**
 * Who says a quotation, where the editor keeps people apart: "Mr. Orlan" is not Samira Orlan in an article that gives only
 * her full name, if an entry for another Orlan says `not: [Samira Orlan]`. The surname then stays as it is written, and who
 * it is short for is decided across articles.
 */
export function speakerKeptApart(
  { speaker, mention }: Pick<Quotation, "speaker" | "mention">,
  known: readonly KnownSpeaker[],
): Speaker | null {
  if (speaker === null || mention === null) return speaker;
  const key = speakerKey(speaker.name);
  const entries = known.filter(({ not }) => not.some((name) => speakerKey(name) === key));
  if (!entries.some((entry) => mayMean(mention.text, entry))) return speaker;
  const written = mention.text.split(/\s+/u);
  const titles = written.slice(0, written.length - withoutTitles(words(mention.text)).length);
  const isOffice = titles.some((title) => courtesyGender(words(title)[0] ?? "") === undefined);
  return {
    name: written.slice(titles.length).join(" "),
    role: isOffice ? titles.join(" ") : null,
  };
}

/** Whether a bare surname, perhaps with a title, may be short for the one of an entry. */
function mayMean(mention: string, { name, aliases }: KnownSpeaker): boolean {
  const short = personName(mention);
  if (isFullName(short) || short.body) return false;
  const gender = courtesyGender(words(mention)[0] ?? "") ?? null;
  return [name, ...aliases].map(personName).some((full) => {
    const given = givenNameGender(full.given[0] ?? "");
    return (
      full.spelling.family === short.spelling.family &&
      (gender === null || given === null || gender === given)
    );
  });
}
