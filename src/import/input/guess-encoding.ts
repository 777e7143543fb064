import { type EncodingProfile, PROFILES } from "./letter-statistics.ts";

/** How much of a text is looked at, in bytes. */
const LOOKED_AT = 64 * 1024;
const PUNCTUATION = /[“”‘’‚„–—…«»‹›€£§©®°·•¿¡、。「」『』（）！？：；，・～]/u;
/** What no text holds: controls, unassigned and private characters, the replacement character, boxes drawn of lines. */
const IMPOSSIBLE = /[\p{Cc}\p{Cn}\p{Co}\uFFFD\u2500-\u259F]/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const ASCII_LETTER = /[a-z]/iu;

/*
 * What a character says for or against an encoding. Set by hand so that the order is right for text of each encoding
 * that is read in all the others; the differences between right and wrong readings are large.
 */
const COMMON = 2;
const SAME_SCRIPT = 0.5;
const MARK = 1;
const FOREIGN = -2;
const NEVER = -6;
/** Scripts mix in one word, or small letters go before a capital in it. */
const ODD_NEIGHBOUR = -1.5;
const ALONE = -3;
/** Stretches beyond ASCII that end before a blank are seldom valid where characters are two bytes; so many decide. */
const DECIDING_STRETCHES = 8;

/**
 * The encoding that some bytes beyond ASCII are in, by the letters that they would be: the right reading gives the
 * everyday letters of a language, a wrong one gives rare letters, signs inside words, and capitals after small letters.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, LOOKED_AT);
  const stretches = countStretches(sample);
  let best = { encoding: "windows-1252", score: Number.NEGATIVE_INFINITY };
  for (const profile of PROFILES) {
    const text = decodeSample(sample, profile);
    if (text === null) continue;
    const score =
      scoreOf(text, profile) + (profile.wide ? Math.min(stretches / DECIDING_STRETCHES, 1) * COMMON : 0);
    if (score > best.score) best = { encoding: profile.encoding, score };
  }
  return best.encoding;
}

function decodeSample(sample: Uint8Array, { encoding, wide }: EncodingProfile): string | null {
  try {
    // The sample may end within a character.
    return new TextDecoder(encoding, { fatal: wide }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}

/** The mean over all characters beyond ASCII. */
function scoreOf(text: string, profile: EncodingProfile): number {
  const characters = [...text];
  let sum = 0;
  let count = 0;
  for (const [index, character] of characters.entries()) {
    if (character <= "\u007f") continue;
    sum += characterScore(character, profile);
    sum += neighbourScore(character, characters[index - 1] ?? "", characters[index + 1] ?? "", profile);
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

function characterScore(character: string, { common, script }: EncodingProfile): number {
  if (common.has(character)) return COMMON;
  if (script.test(character)) return SAME_SCRIPT;
  if (PUNCTUATION.test(character)) return MARK;
  return IMPOSSIBLE.test(character) ? NEVER : FOREIGN;
}

function neighbourScore(
  character: string,
  previous: string,
  next: string,
  { latin, wide, script }: EncodingProfile,
): number {
  if (wide || !script.test(character)) return 0;
  if (LOWER.test(previous) && UPPER.test(character)) return ODD_NEIGHBOUR;
  if (latin) return previous > "\u007f" && script.test(previous) ? ODD_NEIGHBOUR : 0;
  // Other alphabets write whole words: a letter by itself, or the same one twice, was a sign such as © or ».
  const hasCompany = [previous, next].some((other) => other !== character && script.test(other));
  const mixed = ASCII_LETTER.test(previous) || ASCII_LETTER.test(next);
  return (hasCompany ? 0 : ALONE) + (mixed ? ODD_NEIGHBOUR : 0);
}

function countStretches(bytes: Uint8Array): number {
  let count = 0;
  for (let index = 1; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0x40 && (bytes[index - 1] ?? 0) >= 0x80) count += 1;
  }
  return count;
}
