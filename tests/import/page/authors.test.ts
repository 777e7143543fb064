import { describe, expect, test } from "vitest";
import { mayStandFor, namesInLine } from "../../../src/import/page/metadata/author-names.ts";
import { AUTHOR_SOURCES } from "../../../src/import/page/metadata/author-sources.ts";
import { readPage } from "../../../src/import/page/read-page.ts";
import { page } from "./pages.ts";

type Parts = Parameters<typeof page>[0];

const json = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const bylineOf = (parts: Parts) =>
  readPage(page(parts), "https://velmark-post.example.org/news/harbour").byline;

/** One example a source, in the order of the table. In each, no other source names anyone. */
const EXAMPLES: readonly (readonly [what: string, parts: Parts, byline: string])[] = [
  [
    "persons of the article in JSON-LD",
    { head: json({ "@type": "NewsArticle", headline: "x", author: ["Ines Okafor", { name: "Bo Ek" }] }) },
    "Ines Okafor, Bo Ek",
  ],
  ["meta elements", { head: '<meta name="author" content="Ines Okafor">' }, "Ines Okafor"],
  [
    "elements that are marked for an author",
    { above: '<div class="vcard"><span class="fn">Ines Okafor</span></div>' },
    "Ines Okafor",
  ],
  [
    "the address of an author's page in the head",
    {
      head: '<meta property="article:author" content="https://velmark-post.example.org/authors/ines-okafor">',
    },
    "Ines Okafor",
  ],
  [
    "a written byline around the headline",
    { above: "<p>Ein Gastbeitrag von Ines Okafor</p>" },
    "Ines Okafor",
  ],
  [
    "links to the page of an author",
    { above: '<p><a href="/autoren/io">Ines Okafor</a>, <a href="/autoren/be">Bo Ek</a></p>' },
    "Ines Okafor, Bo Ek",
  ],
  [
    "a box about the author",
    { below: '<div class="about-author"><h3>Ines Okafor</h3><p>She likes boats.</p></div>' },
    "Ines Okafor",
  ],
  [
    "a heading about the author",
    { below: "<h3>About the author</h3><p>Ines Okafor is a reporter who likes boats.</p>" },
    "Ines Okafor",
  ],
  ["a written byline in the last lines", { inside: "", below: "" }, ""],
  ["a name set apart as the last line", { inside: "", below: "" }, ""],
  ["a notice of rights in the last lines", { inside: "", below: "" }, ""],
  ["a name beside a date", { above: "<div>Ines Okafor</div><div>3 March 2031</div>" }, "Ines Okafor"],
  [
    "the data of a script",
    { head: '<script>page = {"author": "Ines Okafor", "id": 7}</script>' },
    "Ines Okafor",
  ],
  [
    "the label of a preview",
    {
      head: '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ines Okafor">',
    },
    "Ines Okafor",
  ],
  [
    "comments by the author of the article",
    {
      below:
        '<ol class="comments"><li class="comment bypostauthor"><cite class="fn">Ines Okafor</cite> says: thanks</li></ol>',
    },
    "Ines Okafor",
  ],
  [
    "the owner of the licence",
    { below: '<p>Free to use, by <a rel="cc:attributionURL" href="/">Ines Okafor</a></p>' },
    "Ines Okafor",
  ],
  [
    "a person whose name the site has",
    { head: '<meta name="msapplication-tooltip" content="Ruth Okafor">' },
    "Ruth Okafor",
  ],
  ["the source in the last lines", { inside: "", below: "" }, ""],
  [
    "organisations in JSON-LD",
    {
      head: json({
        "@type": "NewsArticle",
        headline: "x",
        author: { "@type": "Organization", name: "Elsin Harbour Trust" },
      }),
    },
    "Elsin Harbour Trust",
  ],
];

/** What stands as the last paragraph of the article. */
const LAST: Readonly<Record<string, readonly [line: string, byline: string]>> = {
  "a written byline in the last lines": ["<p>Text: Ines Okafor, Foto: Bo Ek</p>", "Ines Okafor"],
  "a name set apart as the last line": ['<p align="right">Ines Okafor</p>', "Ines Okafor"],
  "a notice of rights in the last lines": ["<p>© 2031 Ines Okafor</p>", "Ines Okafor"],
  "the source in the last lines": ["<p>Source: Elsin Wire</p>", "Elsin Wire"],
};

const withLast = (line: string): string =>
  page({}).replace("</p>\n    </div></article>", `</p>${line}</div></article>`);

test("each place where pages name authors has an example", () => {
  expect(EXAMPLES.map(([what]) => what)).toEqual(AUTHOR_SOURCES.map(({ what }) => what));
});

test.each(EXAMPLES)("%s", (what, parts, byline) => {
  const last = LAST[what];
  const found = last === undefined ? bylineOf(parts) : readPage(withLast(last[0]), null).byline;
  expect(found).toBe(last?.[1] ?? byline);
});

describe("who is chosen", () => {
  const meta = (name: string) => `<meta name="author" content="${name}">`;
  const above = '<div class="byline">By Ines Okafor</div>';
  test.each<[string, Parts, string]>([
    ["a person goes before the site", { head: meta("The Velmark Post"), above }, "Ines Okafor"],
    ["a person goes before a pen name", { head: meta("io77"), above }, "Ines Okafor"],
    ["a first name is completed", { head: meta("Ines"), above }, "Ines Okafor"],
    ["initials are completed", { head: meta("IO"), above }, "Ines Okafor"],
    [
      "a pen name where authors stand goes before a name elsewhere",
      { head: meta("io77"), inside: '<div class="author-box"><h3>Bo Ek</h3></div>' },
      "io77",
    ],
    [
      "authors of teasers are none",
      {
        above,
        below: '<a href="/b"><h3>Ferry sinks off Velmark</h3><span class="byline">By Bo Ek</span></a>',
      },
      "Ines Okafor",
    ],
    [
      "authors far from the headline are none",
      { above, below: '<section><div><div><p class="byline">By Bo Ek</p></div></div></section>' },
      "Ines Okafor",
    ],
    [
      "who took a picture is none",
      { above, inside: '<figure><span class="credit">Bo Ek</span></figure>' },
      "Ines Okafor",
    ],
    [
      "the author of what is reviewed is none",
      {
        head: json({
          "@type": "Article",
          headline: "x",
          author: { name: "Ines Okafor" },
          itemReviewed: { "@type": "Article", headline: "x", author: { name: "Bo Ek" } },
        }),
      },
      "Ines Okafor",
    ],
  ])("%s", (_, parts, byline) => {
    expect(bylineOf(parts)).toBe(byline);
  });
});

describe("names in a line", () => {
  test.each([
    ["By Ines Okafor and Bo Ek", ["Ines Okafor", "Bo Ek"]],
    ["Par Ines Okafor", ["Ines Okafor"]],
    ["Das Interview führte Ines Okafor", ["Ines Okafor"]],
    ["Text und Interview: Ines Okafor", ["Ines Okafor"]],
    ["Text: Ines Okafor, Fotos: Bo Ek", ["Ines Okafor"]],
    ["Fotos: Bo Ek", []],
    ["View all posts by Ines Okafor", ["Ines Okafor"]],
    ["INES OKAFOR", ["Ines Okafor"]],
    ["Ines Okafor, MA", ["Ines Okafor"]],
    ["Ines Okafor, Velmark Wire", ["Ines Okafor", "Velmark Wire"]],
    ["Ines Okafor, CNN", ["Ines Okafor"]],
    ["Ines Okafor The Velmark Post", ["Ines Okafor"]],
    ["Ines Okafor, Political Editor", ["Ines Okafor"]],
    ["Ines Okafor Alle Artikel", ["Ines Okafor"]],
    ["Ines Okafor ines@velmark.example", ["Ines Okafor"]],
    ["© Ines Okafor", ["Ines Okafor"]],
    ["velmark-post.example GmbH, Velmark, Germany", []],
    ["Sortieren nach Datum", []],
    ["November 18, 2031", []],
    ["https://social.example/ines", []],
    ["@ines", []],
    ["Author", []],
  ])("%s", (line, names) => {
    expect(namesInLine(line, ["The Velmark Post"]).map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ["Ines Okafor", "person"],
    ["Ludwig van der Elsin", "person"],
    ["J. D. Okafor", "person"],
    ["io77", "pen name"],
    ["Ines", "pen name"],
    ["The Velmark Post", "body"],
    ["Elsin-Verlag", "body"],
    ["Harbour News Desk", "body"],
  ])("%s is a %s", (name, kind) => {
    expect(namesInLine(name, ["The Velmark Post"])).toEqual([{ name, kind }]);
  });
});

test.each([
  ["Ines", "Ines Okafor", true],
  ["I. Okafor", "Ines Okafor", true],
  ["IO", "Ines Okafor", true],
  ["ines.okafor", "Ines B. Okafor", true],
  ["Bo", "Ines Okafor", false],
  ["Okafor Ines", "Ines Okafor", false],
])("%s may stand for %s: %s", (short, long, may) => {
  expect(mayStandFor(short, long)).toBe(may);
});
