const OPENING =
  /^(?:(?:words |story |report |text |analysis |exclusive |opinion )?by:?|written by:?|von|par|por|de notre correspondant|author:?|authors:?|yazan:?|haber:?|كتب:?|كتبت:?|بقلم:?|نویسنده:?|خبرنگار:?) /iu;
const ROLE =
  /\b(?:correspondents?|reporters?|editors?|columnists?|writers?|journalists?|staff|producer|bureau chief|analyst|contributors?|chief)\b/iu;
const OUTLET = /\b(?:news|times|post|agency|media|press|today|newspaper|magazine)\b|\.(?:com|net|org)\b/iu;
const AGENCIES =
  /^(?:reuters|ap|afp|associated press|the associated press|dpa|anadolu|irna|bloomberg|cnn|bbc|al jazeera)$/iu;
const PLACE_AFTER = / in \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}(?=$|,| and )/gu;
const NO_NAME = /\d|@|https?:|^(?:share|read|listen|watch|follow|updated|published|save|comments?)\b/iu;
/** In characters. */
const LONGEST_NAMES = 100;

/**
 * Who wrote the article, from its author line: "By Jane Doe and John Roe in Velmark, harbour correspondents" gives "Jane
 * Doe and John Roe". null where the line names nobody: a reading time, an hour, a handle, "London: The Paper".
 */
export function authorOf(line: string | null): string | null {
  if (line === null) return null;
  const bare = line.trim().replace(OPENING, "");
  if (bare.length > LONGEST_NAMES * 3) return null;
  const [names = ""] = bare.split(/\s*[|•·–—]\s*|\s-\s/u);
  if (names.includes(":") || NO_NAME.test(names)) return null;
  const placed = names.replace(PLACE_AFTER, "");
  const parts = placed.split(/,\s*/u);
  const kept = parts.filter(
    (part, index) => index === 0 || !(ROLE.test(part) || OUTLET.test(part) || AGENCIES.test(part)),
  );
  const author = kept
    .join(", ")
    .replace(/ for \p{Lu}.*$/u, "")
    .trim();
  return author === "" || author.length > LONGEST_NAMES ? null : author;
}
