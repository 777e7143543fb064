const LONGEST = 60;

/** What someone typed, in quotation marks, for an error's message: at most 60 characters of it. */
export function cited(text: string): string {
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}
