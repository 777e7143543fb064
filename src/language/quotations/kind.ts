/**
 * - direct: a whole utterance in quotation marks.
 * - mixed: a part in marks inside reported speech, as in: called it “a disaster”.
 * - indirect: reported speech without marks.
 */
export type QuotationKind = "direct" | "mixed" | "indirect";
