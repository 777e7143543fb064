import { expect, test } from "vitest";
import { DATE_SOURCES } from "../../../src/import/page/metadata/dates.ts";
import { readPage } from "../../../src/import/page/read-page.ts";
import { page } from "./pages.ts";

type Parts = Parameters<typeof page>[0];

const json = (published: string, more: object = {}) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "x", datePublished: published, ...more })}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const ADDRESS = "https://velmark-post.example.org/news/harbour";
const published = (html: string, url = ADDRESS) => readPage(html, url).published;

const LONG = `<p>${"The town had closed it in autumn, and nobody knew for how long. ".repeat(3)}</p>`;

/** One example a source, in the order of the table. In each, no other source has a date. */
const EXAMPLES: readonly (readonly [what: string, html: string, url?: string])[] = [
  ["JSON-LD", page({ head: json("2031-03-03") })],
  ["meta elements", page({ head: meta("article:published_time", "2031-03-03") })],
  ["a marked element", page({ inside: '<time datetime="2031-03-03">Monday</time>' })],
  ["the address", page({}), "https://velmark-post.example.org/2031/03/03/harbour"],
  ["a line that says so", page({ below: "<div><div>Erschienen am:</div><div>03.03.2031</div></div>" })],
  ["lines around the headline", page({ above: "<p>3 March 2031</p>" })],
  ["other lines around the headline", page({ above: `${LONG}<p>3 March 2031</p>` })],
  [
    "the first lines of the article",
    page({ inside: "<p>Elsin, 3 March 2031</p>" })
      .replace(/<h1>.*?<\/h1>/u, "")
      .replace(/<title>.*?<\/title>/u, ""),
  ],
  [
    "the last lines",
    page({}).replace(
      "</p>\n    </div></article>",
      `</p>${LONG.repeat(12)}<p>Elsin, 3 March 2031</p></div></article>`,
    ),
  ],
  [
    "the title element and the description",
    page({ head: '<meta name="description" content="News of 3 March 2031">' }),
  ],
  ["the last change", page({ head: meta("article:modified_time", "2031-03-03") })],
];

test("each place where pages say when an article appeared has an example", () => {
  expect(EXAMPLES.map(([what]) => what)).toEqual(DATE_SOURCES.map(({ what }) => what));
});

test.each(EXAMPLES.map(([what, html, url = ADDRESS]) => [what, html, url] as const))("%s", (_, html, url) => {
  expect(published(html, url)).toBe("2031-03-03");
});

test.each<[string, Parts, string]>([
  [
    "the page and one part of the head against the other",
    { head: json("2031-03-01") + meta("article:published_time", "2031-03-03"), above: "<p>3 March 2031</p>" },
    "2031-03-03",
  ],
  [
    "the most exact of those that agree",
    { head: json("2031-03-03T14:30:00Z"), above: "<p>3 March 2031</p>" },
    "2031-03-03T14:30:00Z",
  ],
  [
    "the day in the zone of the page is the same day",
    { head: json("2031-03-04T02:30:00Z"), above: "<p>3 March 2031</p>" },
    "2031-03-04T02:30:00Z",
  ],
  [
    "the head, where the page shows the last change",
    { head: json("2031-03-01"), above: "<p>Updated 3 March 2031</p>" },
    "2031-03-01",
  ],
  [
    "the head, where a sentence names another day",
    { head: json("2031-03-01"), above: "<p>The wall broke on 3 February 2031.</p>" },
    "2031-03-01",
  ],
])("where places disagree: %s", (_, parts, date) => {
  expect(published(page(parts))).toBe(date);
});

test("the day in the address goes before a head that was written again", () => {
  const html = page({
    head: json("2033-01-01T10:00:00Z") + meta("article:published_time", "2033-01-01T10:00:00Z"),
  });
  expect(published(html, "https://velmark-post.example.org/2031/03/03/harbour")).toBe("2031-03-03");
});
