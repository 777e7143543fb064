/** Short names of the namespaces that feeds use, by a part of their addresses: the addresses are written in many ways. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?w3\.org\/2005\/atom\b/u, "atom"],
  [/^https?:\/\/purl\.org\/atom\/(?:ns#?|app#?)?/u, "atom"],
  [/^https?:\/\/purl\.org\/dc\/elements\//u, "dc"],
  [/^https?:\/\/purl\.org\/dc\/terms\//u, "dcterms"],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content/u, "content"],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/syndication/u, "sy"],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/?$/u, "rss"],
  [/^https?:\/\/(?:my\.netscape\.com\/(?:rdf\/simple|publish\/formats)|channel\.netscape\.com\/rdf)/u, "rss"],
  [
    /^https?:\/\/(?:backend\.userland\.com|blogs\.law\.harvard\.edu\/tech|cyber\.law\.harvard\.edu)\/?/u,
    "rss",
  ],
  [/^https?:\/\/(?:www\.)?rssboard\.org\//u, "rss"],
  [/^https?:\/\/search\.yahoo\.com\/mrss/u, "media"],
  [/^https?:\/\/www\.itunes\.com\/dtds\//u, "itunes"],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml/u, "xhtml"],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns/u, "rdf"],
  [/^https?:\/\/rssnamespace\.org\/feedburner\//u, "feedburner"],
];

/** What a prefix means that a broken feed does not declare. */
const USUAL_PREFIXES: ReadonlySet<string> = new Set([
  "atom",
  "content",
  "dc",
  "dcterms",
  "feedburner",
  "itunes",
  "media",
  "rdf",
  "sy",
  "xhtml",
]);

/** The short name of a namespace; "" where there is none, and null for one that is not known. */
export function namespaceName(address: string): string | null {
  const plain = address.trim().toLowerCase();
  if (plain === "") return "";
  return KNOWN.find(([form]) => form.test(plain))?.[1] ?? null;
}

/** The short name of the namespace that an undeclared prefix stands for. */
export function usualNamespace(prefix: string): string | null {
  return USUAL_PREFIXES.has(prefix) ? prefix : null;
}
