const DIGIT = /[0-9٠-٩۰-۹]/u;

/** Whether a digit of 0 to 9, an Arabic or a Persian one stands in the text: in every date, and in few other lines. */
export const holdsDigit = (text: string): boolean => DIGIT.test(text);

/** The text with Arabic and Persian digits as 0 to 9, and of the same length. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) =>
    String(digit.charCodeAt(0) - (digit <= "٩" ? "٠".charCodeAt(0) : "۰".charCodeAt(0))),
  );
}

/** The text with the short Spanish and Portuguese months that are words of other languages written out, where day and year stand beside them. */
export function wholeMonths(text: string): string {
  return text.replace(
    /(?<=(?<!\d)\d{1,2}[ ./-](?:de )?)(ago|set|out)\.?(?=,?[ ./-](?:de )?(?:19|20)\d{2})/giu,
    (month) => SHORT_MONTHS[month.slice(0, 3).toLowerCase()] ?? month,
  );
}

const SHORT_MONTHS: Readonly<Record<string, string>> = { ago: "agosto", set: "setembro", out: "outubro" };
