/*
 * Which story an address leads to. Publishers give one story many addresses: with marks of where the reader came from, for
 * telephones, as AMP. What is left here is the same for all of them, and differs between stories.
 */

/** Parameters that say where a reader came from, as whole names in lower case. */
const TRACKING = new Set([
  ..."fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id epik".split(" "),
  ..."mc_cid mc_eid _hsenc _hsmi hsctatracking mkt_tok vero_id oly_anon_id oly_enc_id rb_clickid wickedid".split(
    " ",
  ),
  ..."ref_src ref_url referrer cmpid cmp_id ito ftag smid smtyp xtor s_cid icid ncid mbid ocid taid spm".split(
    " ",
  ),
  ..."_ga _gl __twitter_impression guccounter guce_referrer guce_referrer_sig soc_src soc_trk sr_share".split(
    " ",
  ),
  ..."trk trkid wt_mc wt.mc_id fb_action_ids fb_action_types fb_source gaa_at gaa_n gaa_ts gaa_sig".split(
    " ",
  ),
  ..."amp outputtype".split(" "),
]);
/** Beginnings of such names. */
const TRACKING_FAMILIES = ["utm_", "ns_", "at_", "mtm_", "pk_", "piwik_", "hsa_", "__cft__", "__tn__"];
/** Names that some sites use for a story's number: they count as tracking unless they hold one. */
const AMBIGUOUS = new Set(["ref", "cmp", "share", "campaign", "campaign_id"]);

/** Hosts' first labels for the same site on another device, or as AMP. */
const SITE_VARIANTS = new Set(["www", "www2", "m", "mobile", "amp", "touch"]);

/** Longest address that is looked at, in characters. */
const LONGEST = 4000;

/**
 * What all addresses of one story have in common: `host/path?query`, without scheme, default port, device and AMP variants,
 * tracking and fragment, the query sorted. Not an address itself. null for what is no http or https address, and for a site's
 * front page, which leads to no one story.
 */
export function canonicalUrl(address: string): string | null {
  const url = address.length <= LONGEST && URL.canParse(address.trim()) ? new URL(address.trim()) : null;
  if (url === null || !/^https?:$/u.test(url.protocol)) return null;
  const inside = withinAmpCache(url);
  if (inside !== null) return canonicalUrl(inside);
  const port = url.port === "" || url.port === "80" || url.port === "443" ? "" : `:${url.port}`;
  const path = canonicalPath(url.pathname);
  const query = canonicalQuery(url.searchParams);
  // Some sites have all their stories at one address, and name the story behind the #.
  const fragment = /^#!?\/./u.test(url.hash) ? url.hash : "";
  if (path === "" && query === "" && fragment === "") return null;
  return `${canonicalHost(url.hostname)}${port}${path}${query}${fragment}`;
}

/** The site that an address is of, without device and AMP variants; null for what is no address. */
export function siteOf(address: string): string | null {
  return URL.canParse(address) ? canonicalHost(new URL(address).hostname) : null;
}

function canonicalHost(host: string): string {
  const labels = host.replace(/\.$/u, "").split(".");
  // The last two are the site's own name; "en.m.example.org" is "en.example.org".
  const kept = labels.filter((label, index) => index >= labels.length - 2 || !SITE_VARIANTS.has(label));
  return kept.join(".");
}

function canonicalPath(path: string): string {
  return evenEncoding(path)
    .replace(/\/{2,}/gu, "/")
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/iu, "/")
    .replace(/\.amp(\.html?)?$/iu, (_, ending = "") => ending)
    .replace(/^\/amp(?=\/.)/iu, "")
    .replace(/\/amp\/?$/iu, "")
    .replace(/\/$/u, "");
}

/** %7e and ~ are one character, and %c3%a9 is %C3%A9. */
function evenEncoding(path: string): string {
  return path.replace(/%[0-9a-f]{2}/giu, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/u.test(character) ? character : code.toUpperCase();
  });
}

function canonicalQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name, value]) => !isTracking(name.toLowerCase(), value));
  if (kept.length === 0) return "";
  const sorted = kept
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort();
  return `?${sorted.join("&")}`;
}

function isTracking(name: string, value: string): boolean {
  if (AMBIGUOUS.has(name)) return !/^\d+$/u.test(value);
  return TRACKING.has(name) || TRACKING_FAMILIES.some((family) => name.startsWith(family));
}

/** The address that an AMP cache serves a copy of: "…cdn.ampproject.org/c/s/example.org/story", "google.com/amp/s/…". */
function withinAmpCache({ hostname, pathname, search }: URL): string | null {
  const isCache = hostname.endsWith(".cdn.ampproject.org") || hostname === "cdn.ampproject.org";
  const isViewer = /^(?:www\.)?(?:google\.[a-z.]{2,6}|bing\.com)$/u.test(hostname);
  if (!isCache && !isViewer) return null;
  const form = isCache ? /^\/[a-z]\/(s\/)?([^/]+\.[^/]+\/.*)$/u : /^\/amp\/(s\/)?([^/]+\.[^/]+\/.*)$/u;
  const [, secure, rest] = form.exec(pathname) ?? [];
  return rest === undefined ? null : `http${secure === undefined ? "" : "s"}://${rest}${search}`;
}
