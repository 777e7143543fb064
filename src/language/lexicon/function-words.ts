import { wordList } from "./word-list.ts";

export const DETERMINERS = wordList(`
  a an another any both each every five four her his its many my no one our seven several six some that the
  their these this those three two your`);

export const PREPOSITIONS = wordList(`
  about above across after against ahead along amid among around as at before behind below beside besides
  between beyond by despite down during except for from in inside into like near of off on out outside over
  per since than through throughout to toward towards under unlike until up upon via with within without`);

/** Prepositions that tie a noun phrase to its head noun: "a spokesman for the ministry". */
export const BINDING_PREPOSITIONS = wordList(`
  at for from in of on to with`);

export const CONJUNCTIONS = wordList(`
  although and because but how if nor once or so that then though unless what when whenever where whereas
  wherever whether which while whilst who whom whose why yet`);

export const AUXILIARIES = wordList(`
  am are aren't be been being can can't could couldn't did didn't do does doesn't don't had hadn't has
  hasn't have haven't having is isn't may might must not shall should shouldn't was wasn't were weren't will
  won't would wouldn't`);

/** Adverbs, and nouns that stand where an adverb does ("two hours later"). */
const ADVERBS = wordList(`
  according accordingly additionally afterward afterwards again allegedly almost already also altogether
  always angrily apart apparently basically bluntly briefly clearly days earlier elsewhere especially
  essentially even eventually ever famously finally flatly further furthermore hence here hours however
  immediately indeed initially instead jokingly just largely later likewise maybe meanwhile minutes moments months
  moreover nearly never nevertheless nonetheless now officially often once only originally overall
  particularly perhaps previously privately publicly quietly quite rather recently reluctantly repeatedly
  reportedly separately similarly simply sometimes soon specifically still subsequently then there therefore
  thus today tomorrow tonight too ultimately very weeks well years yes yesterday`);

export const SUBJECT_PRONOUNS = wordList(`
  anyone everybody everyone he i it nobody she somebody someone they we who you`);

const OTHER_PRONOUNS = wordList(`
  all anything everything few her hers herself him himself itself less me mine more most much myself none
  nothing other others ours ourselves own same something such theirs them themselves us yours yourself`);

/** "Hit back", "chipped in", "burst out": verbs of saying are made of many verbs with these. */
export const VERB_PARTICLES = wordList(`
  away back forth in off on out up`);

/** Words that do not belong inside a noun phrase and are never a name, though they may open a sentence in a capital. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
  ...ADVERBS,
  ...SUBJECT_PRONOUNS,
  ...OTHER_PRONOUNS,
]);

/** Whether a token is one of these words; one all in capitals ("US", "IT", "WHO") is a name. */
export function isFunctionWord(token: { readonly word: string; readonly text: string }): boolean {
  const { word, text } = token;
  return FUNCTION_WORDS.has(word) && (text === word || !/^\p{Lu}{2,}/u.test(text));
}

/** May stand between a subject and its verb: "Ms. Aydin has also said". */
export const BEFORE_VERB: ReadonlySet<string> = new Set([...AUXILIARIES, ...ADVERBS]);
