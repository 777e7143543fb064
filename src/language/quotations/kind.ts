/**
 * - direct: a whole utterance in quotation marks.
 * - mixed: a part in marks inside reported speech, as in: called it “a disaster”.
 */
export type QuotationKind = "direct" | "mixed";
