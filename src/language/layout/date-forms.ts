/** The text with Arabic and Persian digits as 0 to 9, and of the same length. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) =>
    String(digit.charCodeAt(0) - (digit <= "٩" ? "٠".charCodeAt(0) : "۰".charCodeAt(0))),
  );
}
