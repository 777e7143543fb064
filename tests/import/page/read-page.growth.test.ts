import { expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { readPage } from "../../../src/import/page/read-page.ts";
import { growth, LINEAR } from "../../support/growth.ts";
import { PARAGRAPHS, page } from "./pages.ts";

/** Pages of the size asked for, each of which repeats one thing that a page can be hostile by. */
const HOSTILE: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ["paragraphs", (size) => page({ inside: `<p>${PARAGRAPHS[2]}</p>`.repeat(size) })],
  ["elements in one another", (size) => page({ inside: "<div>".repeat(size) })],
  [
    "elements in one another, closed",
    (size) => page({ inside: `${"<b>".repeat(size)}x${"</b>".repeat(size)}` }),
  ],
  [
    "authors in one another",
    (size) => page({ inside: `${'<div class="author" rel="author">'.repeat(size)}Ines Okafor` }),
  ],
  ["ends of elements that were never begun", (size) => page({ inside: "</div></p></span>".repeat(size) })],
  [
    "paragraphs that are never closed",
    (size) => page({ inside: "<p>One line of the harbour’s news".repeat(size) }),
  ],
  ["attributes of one element", (size) => page({ inside: `<p ${attributes(size)}>x</p>` })],
  ["names of one element", (size) => page({ inside: `<p class="${"author byline ".repeat(size)}">x</p>` })],
  ["links", (size) => page({ inside: '<a href="/authors/io">Ines Okafor</a> '.repeat(size) })],
  [
    "links in one paragraph of a teaser",
    (size) => page({ below: `<a href="/b">${'<i class="author">Bo Ek</i>'.repeat(size)}</a>` }),
  ],
  ["cells of a table", (size) => page({ inside: `<table>${"<tr><td>1<td>2</tr>".repeat(size)}</table>` })],
  ["tables in one another", (size) => page({ inside: "<table><tr><td>1".repeat(size) })],
  ["items of a list", (size) => page({ inside: `<ul>${"<li>one more boat</li>".repeat(size)}</ul>` })],
  ["headings", (size) => page({ inside: "<h1>Harbour of Port Elsin opens again</h1>".repeat(size) })],
  ["headings with many elements", (size) => page({ above: `<h1>${"<i>a</i>".repeat(size)}</h1>` })],
  ["bylines", (size) => page({ above: '<p class="byline">By Ines Okafor</p>'.repeat(size) })],
  ["boxes about authors", (size) => page({ below: '<div class="author-box"><b>x</b></div>'.repeat(size) })],
  ["comments of the author", (size) => page({ below: `<i class="bypostauthor"><i>x</i></i>`.repeat(size) })],
  ["dates", (size) => page({ above: '<time class="date">no day 99.99.9999</time>'.repeat(size) })],
  [
    "meta elements",
    (size) => page({ head: numbered(size, (n) => `<meta name="author" content="Ines Okafor ${n}">`) }),
  ],
  ["line breaks", (size) => page({ inside: "x<br>".repeat(size) })],
  ["comments", (size) => page({ inside: "<!-- a -->".repeat(size) })],
  ["references", (size) => page({ inside: "&amp;&#8203;&lt;".repeat(size) })],
  ["blanks", (size) => page({ inside: `<p>a${" \n".repeat(size)}b</p>`, above: " ".repeat(size) })],
  [
    "a title with separators",
    (size) => page({ head: `<meta property="og:title" content="${"a | ".repeat(size)}">` }),
  ],
  ["a script with authors", (size) => page({ head: `<script>${'{"author": "\\\\'.repeat(size)}</script>` })],
  [
    "JSON-LD",
    (size) =>
      page({
        head: linkedData(
          `{"@graph":[${numbered(size, (n) => `${n === 0 ? "" : ","}{"@id":"#${n}","author":{"@id":"#${n}"}}`)}]}`,
        ),
      }),
  ],
  [
    "JSON-LD in one another",
    (size) => page({ head: linkedData(`${'{"a":['.repeat(size)}${"]}".repeat(size)}`) }),
  ],
];

function attributes(size: number): string {
  return numbered(size, (n) => ` data-a${n}="x"`);
}

function numbered(size: number, write: (n: number) => string): string {
  return Array.from({ length: size }, (_, n) => write(n)).join("");
}

function linkedData(text: string): string {
  return `<script type="application/ld+json">${text}</script>`;
}

test.each(HOSTILE)("%s: time grows with the length of the page alone", async (_, make) => {
  const read = (html: string) => {
    try {
      return readPage(html, null);
    } catch (error) {
      // A page without an article is said to be so; anything else is a defect.
      if (error instanceof UserError) return null;
      throw error;
    }
  };
  expect(await growth(make, 150, read)).toBeLessThan(LINEAR);
});
