/** When a server that sent this Retry-After header, in seconds or as a date, wants to be asked again; null when it says nothing of use. */
export function readRetryAfter(header: string | null, now: Date): Date | null {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/u.test(text)) return new Date(now.getTime() + Number(text) * 1000);
  if (!/^[A-Za-z]{3}/u.test(text)) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) || at <= now ? null : at;
}
