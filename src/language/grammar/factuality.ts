/**
 * Whether, by the article, someone said the words of a quotation: event factuality (Saurí and Pustejovsky 2009), asked of the
 * saying, not of what is said.
 * - said: the article says so.
 * - denied: it says, or lets someone say, that they were not said.
 * - disputed: someone else says so, whom the article does not vouch for or calls false.
 * - hypothetical: they might be said, will be, should be, or are only asked after.
 */
export const FACTUALITIES = ["said", "denied", "disputed", "hypothetical"] as const;

export type Factuality = (typeof FACTUALITIES)[number];
