// C0 and C1 controls except tab and line feed, and the characters that turn the direction of the text after them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * Makes any text show in Discord as the plain text it is: no bold, link, heading, list, quote, spoiler, code,
 * mention, emoji, timestamp or automatic link. Line feeds stay. Discord's escape rule takes a backslash before any
 * character that is neither a letter, a digit nor a blank.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/[\\*_~`|[\]<>]/gu, "\\$&")
    .replace(/:\/\//gu, "\\://")
    .replace(/@(?=everyone|here)/giu, "@\u200B")
    .replace(/^([ \t]*)([#+-])/gmu, "$1\\$2")
    .replace(/^([ \t]*\d{1,9})\./gmu, "$1\\.");
}
