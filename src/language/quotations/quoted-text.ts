/** Scripts whose languages quote in « ». French does too, but its script is that of English. */
const ANGLED = /^\P{L}*[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/**
 * A quotation as it is shown: in the quotation marks of its language, which the script of its first letter decides. The comma
 * before “, she said” belongs to the article's sentence, not to what was said, and is left off.
 */
export function inQuotationMarks(text: string): string {
  const said = text.replace(/[,،]$/u, "");
  return ANGLED.test(said) ? `«${said}»` : `“${said}”`;
}
