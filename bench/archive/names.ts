const CONSONANTS = [..."bdfgklmnprstvz", "ch", "sh"];
const VOWELS = [..."aeiou"];
const SYLLABLES = CONSONANTS.length * VOWELS.length;

/** An invented word. Frequent ones are short, as in any language: 80 of one syllable, 6,400 of two. */
export function wordOf(rank: number): string {
  const last = syllable(rank % SYLLABLES);
  return rank < SYLLABLES ? last : wordOf(Math.floor(rank / SYLLABLES) - 1) + last;
}

function syllable(number: number): string {
  return `${CONSONANTS[number % CONSONANTS.length]}${VOWELS[Math.floor(number / CONSONANTS.length)]}`;
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const GIVEN_NAMES = 600;
const OFFICES = "minister mayor striker economist engineer governor judge author captain senator".split(" ");
const FIELDS = ["", "", "foreign ", "former ", "deputy "];

/** Someone with all ways in which articles of the archive call them. */
export type Person = { readonly name: string; readonly surname: string; readonly roles: readonly string[] };

/** The person of a rank. Each tenth of the persons shares family names, so that some bear nearly all of them. */
export function personOf(rank: number, persons: number): Person {
  const families = Math.max(10, Math.floor(persons / 8));
  const given = capitalised(wordOf(400 + ((rank * 7919) % GIVEN_NAMES)));
  const surname = capitalised(wordOf(6_480 + ((Math.floor(rank ** 1.3) * 31) % families)));
  const roles = [0, 1, 2].map((which) => {
    const number = rank * 3 + which;
    const place = capitalised(wordOf(900 + (rank % 500)));
    return `${place} ${FIELDS[which % FIELDS.length]}${OFFICES[Math.floor(number / 3) % OFFICES.length]}`;
  });
  return { name: `${given} ${surname}`, surname, roles };
}
