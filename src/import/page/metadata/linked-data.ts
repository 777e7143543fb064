import { z } from "zod";
import { decodeReferences } from "../../html/decode-references.ts";
import { elementsIn, type PageElement, type PageNode } from "../page-tree.ts";

/*
 * JSON-LD with the vocabulary of schema.org. Publishers nest it, list it, refer within it by @id, and write one value
 * where another writes many.
 */

const LONGEST_SCRIPT = 2_000_000;
const DEEPEST = 12;
const MOST_THINGS = 5_000;

const thingSchema = z.record(z.string(), z.unknown());
type Thing = Readonly<z.infer<typeof thingSchema>>;

/** What a page's JSON-LD says of its article. Empty lists and null stand for what it does not say. */
export type LinkedArticle = {
  readonly headline: string | null;
  readonly persons: readonly string[];
  readonly organisations: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly body: string | null;
  readonly description: string | null;
  readonly image: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly topics: readonly string[];
  /** Whether it says that it can be read without paying; null where it says nothing. */
  readonly free: boolean | null;
};

/** Types from the most to the least telling. */
const ARTICLE_TYPES = [
  /NewsArticle$/u,
  /(?:Article|Posting|Report|Review|Recipe)$/u,
  /^(?:WebPage|ItemPage|VideoObject|PodcastEpisode|AboutPage)$/u,
];

/** The article that a page's JSON-LD is about, or null. */
export function readLinkedArticle(page: PageElement): LinkedArticle | null {
  const things = readThings(page);
  const byId = new Map<string, Thing>();
  for (const thing of things) {
    const id = fieldOf(thing, "@id");
    if (typeof id === "string" && Object.keys(thing).length > 1 && !byId.has(id)) byId.set(id, thing);
  }
  for (const form of ARTICLE_TYPES) {
    const found = things.filter((thing) => texts(fieldOf(thing, "@type")).some((type) => form.test(type)));
    const best =
      found.find(
        (thing) => fieldOf(thing, "headline") !== undefined || fieldOf(thing, "articleBody") !== undefined,
      ) ?? found[0];
    if (best !== undefined) return toArticle(best, (value) => resolve(value, byId));
  }
  return null;
}

/** All objects of all scripts, those of lists and graphs included, outer before inner. */
function readThings(page: PageElement): Thing[] {
  const things: Thing[] = [];
  for (const script of elementsIn(page)) {
    if (script.tag !== "script" || !/ld\+json/iu.test(script.attributes.get("type") ?? "")) continue;
    const text = script.children.filter((child: PageNode) => typeof child === "string").join("");
    if (text.length <= LONGEST_SCRIPT) gather(parseLoosely(text), things, 0);
  }
  return things;
}

function gather(value: unknown, things: Thing[], depth: number): void {
  if (depth > DEEPEST || things.length > MOST_THINGS || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) gather(one, things, depth + 1);
    return;
  }
  const thing = thingSchema.safeParse(value);
  if (!thing.success) return;
  things.push(thing.data);
  for (const [key, part] of Object.entries(thing.data)) {
    if (!APART.has(key)) gather(part, things, depth + 1);
  }
}

/** Below these stand other articles than the page's own. */
const APART: ReadonlySet<string> = new Set([
  "itemListElement",
  "comment",
  "review",
  "hasPart",
  "relatedLink",
  "liveBlogUpdate",
  "citation",
  "itemReviewed",
  "mentions",
]);

/** JSON as pages have it: in a comment, with raw line breaks inside strings, with a comma or semicolon too many. */
function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/u, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/u, "")
    .replace(/\p{Cc}/gu, " ")
    .replace(/;\s*$/u, "");
  return parseOrNull(bare) ?? parseOrNull(bare.replace(/,(?= {0,50}[}\]])/gu, ""));
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

type Resolve = (value: unknown) => Thing | null;

function resolve(value: unknown, byId: ReadonlyMap<string, Thing>): Thing | null {
  const thing = thingSchema.safeParse(value);
  if (!thing.success) return null;
  const id = fieldOf(thing.data, "@id");
  const whole = typeof id === "string" ? byId.get(id) : undefined;
  return whole === undefined ? thing.data : { ...whole, ...thing.data };
}

function toArticle(thing: Thing, resolved: Resolve): LinkedArticle {
  const authors = [
    ...many(fieldOf(thing, "author")),
    ...(fieldOf(thing, "author") === undefined ? many(fieldOf(thing, "creator")) : []),
  ];
  const persons: string[] = [];
  const organisations: string[] = [];
  for (const author of authors) {
    const whole = resolved(author);
    const names = whole === null ? texts(author) : namesOf(whole);
    const isBody =
      whole !== null && texts(fieldOf(whole, "@type")).some((type) => /Organi[sz]ation/u.test(type));
    (isBody ? organisations : persons).push(...names);
  }
  return {
    headline: first(fieldOf(thing, "headline")) ?? first(fieldOf(thing, "name")),
    persons,
    organisations,
    published:
      first(fieldOf(thing, "datePublished")) ??
      first(fieldOf(thing, "dateCreated")) ??
      first(fieldOf(thing, "uploadDate")),
    updated: first(fieldOf(thing, "dateModified")),
    body: first(fieldOf(thing, "articleBody")) ?? first(fieldOf(thing, "reviewBody")),
    description: first(fieldOf(thing, "description")),
    image:
      addressOf(fieldOf(thing, "image"), resolved) ?? addressOf(fieldOf(thing, "thumbnailUrl"), resolved),
    language: first(fieldOf(thing, "inLanguage")),
    publisher: first(nameOf(resolved(many(fieldOf(thing, "publisher"))[0]))),
    url:
      addressOf(fieldOf(thing, "url"), resolved) ?? addressOf(fieldOf(thing, "mainEntityOfPage"), resolved),
    topics: [
      ...texts(fieldOf(thing, "articleSection")),
      ...texts(fieldOf(thing, "keywords")).flatMap((words) => words.split(/[,;]/u)),
    ],
    free: readBoolean(fieldOf(thing, "isAccessibleForFree")),
  };
}

function fieldOf(thing: Thing, key: string): unknown {
  return thing[key];
}

/** A person's name, whole or in its two parts. */
function namesOf(thing: Thing): string[] {
  const whole = texts(fieldOf(thing, "name"));
  const parts = [...texts(fieldOf(thing, "givenName")), ...texts(fieldOf(thing, "familyName"))];
  return whole.length === 0 && parts.length === 2 ? [parts.join(" ")] : whole;
}

function nameOf(thing: Thing | null): unknown {
  return thing === null ? null : fieldOf(thing, "name");
}

function many(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function texts(value: unknown): string[] {
  return many(value)
    .filter((one): one is string => typeof one === "string" && one.trim() !== "")
    .map((text) => (REFERENCE.test(text) ? decodeReferences(text) : text));
}

/** Publishers write references of HTML inside of JSON. */
const REFERENCE = /&(?:#\d{1,6}|#x[\da-f]{1,6}|\w{2,10});/iu;

function first(value: unknown): string | null {
  return texts(value)[0] ?? null;
}

function addressOf(value: unknown, resolved: Resolve): string | null {
  const [one] = many(value);
  if (typeof one === "string") return one;
  const thing = resolved(one);
  return thing === null
    ? null
    : (first(fieldOf(thing, "url")) ?? first(fieldOf(thing, "contentUrl")) ?? first(fieldOf(thing, "@id")));
}

function readBoolean(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const text = first(value)?.toLowerCase();
  return text === undefined ? null : !/false$/u.test(text);
}
