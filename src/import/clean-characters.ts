import { cleanLine } from "../content/article-schema.ts";

/** Invisible places where a line may break, and where it may not; byte order marks within a text. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;
/** Joiners shape letters in scripts that join; between letters of these scripts and digits they do nothing. */
const IDLE_JOINER =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}])[\u200C\u200D]+(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}])/gu;
/** Controls beyond Latin-1: programs write the characters of Windows-1252 there. */
const HIGH_CONTROL = /[\u0080-\u0084\u0086-\u009F]/gu;

/**
 * Text without the characters that only serve a page's layout: soft hyphens, zero-width spaces and joiners that join
 * nothing are left out, and blanks that don't break become plain ones. The zero-width non-joiner within Persian words
 * and the joiners of emoji and Indian scripts stay, for without them it would be another word.
 */
export function cleanCharacters(text: string): string {
  return text
    .replace(HIGH_CONTROL, westernCharacter)
    .replace(INVISIBLE, "")
    .replace(IDLE_JOINER, "")
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, " ");
}

/** The same for one line: all runs of blanks become one space. */
export function plainLine(text: string): string {
  return cleanLine(cleanCharacters(text));
}

function westernCharacter(control: string): string {
  const character = new TextDecoder("windows-1252").decode(Uint8Array.of(control.charCodeAt(0)));
  return character === control ? "" : character;
}
