import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { readPage } from "../../../src/import/page/read-page.ts";
import { PARAGRAPHS, page } from "./pages.ts";

const textOf = (html: string) => readPage(html, null).body.map(({ text }) => text);
const WHOLE = [PARAGRAPHS[0], PARAGRAPHS[1], "What comes next", PARAGRAPHS[2], PARAGRAPHS[3]];

describe("what a page adds is left out", () => {
  test.each([
    ["nothing added", {}],
    [
      "a consent banner",
      {
        below:
          '<div id="cookie-consent"><p>We use cookies to make this site better. Do you agree to all of them?</p></div>',
      },
    ],
    [
      "related links inside",
      {
        inside:
          '<ul><li><a href="/a">Ferry sinks off Velmark in the night</a></li><li><a href="/b">Storm breaks the wall of the harbour</a></li></ul>',
      },
    ],
    ["one line that leads away", { inside: '<p>Read more: <a href="/a">Ferry sinks off Velmark</a></p>' }],
    [
      "comments",
      {
        below: `<section class="comments"><p>${"I do not believe a word of this, and my neighbour does not either. ".repeat(20)}</p></section>`,
      },
    ],
    [
      "a newsletter box",
      {
        inside:
          '<div class="newsletter-signup"><p>Get the news of the coast every morning. It is free.</p></div>',
      },
    ],
    ["share buttons", { above: '<div class="share-bar"><span>Facebook</span><span>Copy link</span></div>' }],
    [
      "an author box",
      {
        below:
          '<div class="author-bio"><p>Ines Okafor writes about the coast and its people since 2019.</p></div>',
      },
    ],
    [
      "a hidden text",
      { inside: '<p style="display:none">This text is not shown to any reader of the page at all.</p>' },
    ],
    ["the headline again", { inside: "", above: "<p>Harbour of Port Elsin opens again</p>" }],
    ["a photo credit", { inside: "<p>Photo: Ines Okafor / The Velmark Post</p>" }],
  ])("%s", (_, parts) => {
    expect(textOf(page(parts))).toEqual(WHOLE);
  });
});

describe("what belongs to the article stays", () => {
  test("lists, quotations and the introduction", () => {
    const html = page({
      above:
        '<p class="standfirst">Nine days after the storm, the first ferry is ready to leave for the islands.</p>',
      inside:
        "<ul><li>Ferries run from six in the morning.</li></ul><blockquote>Nobody slept much in these nine days.</blockquote>",
    });
    expect(textOf(html)).toEqual([
      "Nine days after the storm, the first ferry is ready to leave for the islands.",
      PARAGRAPHS[0],
      PARAGRAPHS[1],
      "Ferries run from six in the morning.",
      "Nobody slept much in these nine days.",
      "What comes next",
      PARAGRAPHS[2],
      PARAGRAPHS[3],
    ]);
  });

  test("a pull quote is there once", () => {
    expect(
      textOf(
        page({
          inside:
            "<blockquote>We have worked day and night, and the first ferry will leave tomorrow</blockquote>",
        }),
      ),
    ).toEqual(WHOLE);
  });

  test("captions are apart", () => {
    const article = readPage(
      page({
        inside: "<figure><img src=a.jpg><figcaption>The northern wall on Sunday.</figcaption></figure>",
      }),
      null,
    );
    expect(article.captions.map(({ written }) => written)).toEqual(["The northern wall on Sunday."]);
    expect(article.body.map(({ text }) => text)).toEqual(WHOLE);
  });

  test("soft hyphens, hard blanks and entities become plain text", () => {
    const [first] = textOf(page({}).replace("The harbour of", "The har&shy;bour&nbsp;of &amp;"));
    expect(first).toBe(PARAGRAPHS[0].replace("The harbour of", "The harbour of &"));
  });

  test("a paragraph that begins like Markdown stays a paragraph", () => {
    const article = readPage(
      page({ inside: "<p>## 14 is the number of the berth from which the ferry leaves.</p>" }),
      null,
    );
    expect(article.body).toContainEqual({
      kind: "paragraph",
      text: "## 14 is the number of the berth from which the ferry leaves.",
    });
  });
});

describe("a page without an article says what it is", () => {
  test.each([
    [
      "a section front",
      `<h1>News</h1>${Array.from({ length: 40 }, (_, at) => `<h3><a href="/${at}">The ferry of Velmark leaves at ${at}</a></h3>`).join("")}`,
      /list of articles/u,
    ],
    ["a login page", '<form><p>Please log in.</p><input type="password"></form>', /log in/u],
    [
      "a paywall",
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","isAccessibleForFree":false}</script><p>The harbour opened again on Monday, the town said.</p>',
      /paid for/u,
    ],
    ["a page that a script fills", '<div id="app"></div>', /no text/u],
    ["nothing", "", /no text/u],
  ])("%s", (_, html, message) => {
    expect(() => readPage(html, null)).toThrow(UserError);
    expect(() => readPage(html, null)).toThrow(message);
  });

  test("a whole article is never refused for a login form or a paywall beside it", () => {
    expect(
      textOf(page({ below: '<form><input type="password"></form><div class="paywall"></div>' })),
    ).toEqual(WHOLE);
  });
});
