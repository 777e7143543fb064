/** What the person chose for this browser. */
export type Settings = {
  readonly theme: "system" | "dark" | "light";
  /** The client's language, such as "en-US". */
  readonly locale: string;
  /** An IANA name. */
  readonly timeZone: string;
};

/** Discord's languages that are worth trying: left to right and right to left, and its odd ones out. */
export const LOCALES: Readonly<Record<string, string>> = {
  "en-US": "English (US)",
  "en-GB": "English (UK)",
  ar: "العربية",
  de: "Deutsch",
  "es-ES": "Español",
  fr: "Français",
  he: "עברית",
  hi: "हिन्दी",
  ja: "日本語",
  "pt-BR": "Português (Brasil)",
  ru: "Русский",
  tr: "Türkçe",
  uk: "Українська",
  "zh-CN": "中文",
};

const PLACE = "lede-playground";

export function loadSettings(): Settings {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const initial: Settings = { theme: "system", locale: ownLocale(), timeZone: own };
  try {
    const stored = JSON.parse(localStorage.getItem(PLACE) ?? "{}") as Partial<Settings>;
    const { theme = initial.theme, locale = initial.locale, timeZone = initial.timeZone } = stored;
    return {
      theme: theme === "dark" || theme === "light" ? theme : "system",
      locale: locale in LOCALES ? locale : initial.locale,
      timeZone: isTimeZone(timeZone) ? timeZone : own,
    };
  } catch {
    // Storage may be forbidden, or hold what an older page wrote.
    return initial;
  }
}

export function saveSettings(settings: Settings): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(settings));
  } catch {
    // Then they hold until the page is closed.
  }
}

function ownLocale(): string {
  const wanted = navigator.language;
  if (wanted in LOCALES) return wanted;
  const language = wanted.split("-")[0] ?? "";
  return Object.keys(LOCALES).find((locale) => locale.split("-")[0] === language) ?? "en-US";
}

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
