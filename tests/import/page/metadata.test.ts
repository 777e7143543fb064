import { describe, expect, test } from "vitest";
import { readPage } from "../../../src/import/page/read-page.ts";
import { page } from "./pages.ts";

const URL_OF_PAGE = "https://velmark-post.example.org/news/harbour";
const json = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
const read = (head: string, above = "") => readPage(page({ head, above }), URL_OF_PAGE);

describe("the headline", () => {
  test.each([
    [
      "the heading that the head agrees with",
      '<meta property="og:title" content="Harbour of Port Elsin opens again - The Velmark Post">',
      "Harbour of Port Elsin opens again",
    ],
    [
      "the heading, where the head has another for search engines",
      json({ "@type": "NewsArticle", headline: "Storm, ferries, harbour: all news" }),
      "Harbour of Port Elsin opens again",
    ],
  ])("%s", (_, head, title) => {
    expect(read(head).title).toBe(title);
  });

  test("the name of the site is cut off", () => {
    const html = `<title>Ferry sinks off Velmark – The Velmark Post</title><meta property="og:site_name" content="The Velmark Post">${"<p>The ferry sank in the night, and all on board were saved by fishermen.</p>".repeat(3)}`;
    expect(readPage(html, null).title).toBe("Ferry sinks off Velmark");
  });
});

const PROSE = "<p>The ferry sank in the night, and all on board were saved by fishermen.</p>".repeat(3);

describe("the headline of a page without a good first heading", () => {
  test.each([
    [
      "a heading that is one part of the title element",
      "<title>Velmark Boats » Archive » Ferry sinks off Velmark</title>",
      "<h1>Velmark Boats</h1><h2>Ferry sinks off Velmark</h2>",
      "Ferry sinks off Velmark",
    ],
    [
      "the heading that leads to the front page is none",
      "<title>Ferry sinks off Velmark - Boats of the Coast</title>",
      '<h1><a href="/">Boats of the Coast</a></h1><h1>Ferry sinks off Velmark</h1>',
      "Ferry sinks off Velmark",
    ],
    [
      "the one that is the title to the letter goes before one that it holds",
      "<title>Ferry sinks | Boats of the whole Coast</title><meta property='og:title' content='Ferry sinks'>",
      "<h1>Boats of the whole Coast</h1><h1>Ferry sinks</h1>",
      "Ferry sinks",
    ],
    [
      "the only first heading, where the head says something else",
      "<title>Boat news, weather and more for you</title>",
      "<h1>Ferry sinks off Velmark</h1>",
      "Ferry sinks off Velmark",
    ],
    [
      "the first heading of the article, where the head has the site only",
      "<title>Velmark Boats</title>",
      "<h4>Boats</h4><main><h3>Ferry sinks</h3><p>In the night.</p>",
      "Ferry sinks",
    ],
  ])("%s", (_, head, above, title) => {
    const html = `<html><head>${head}</head><body>${above}${PROSE}</body></html>`;
    expect(readPage(html, "https://velmark-boats.example.org/ferry").title).toBe(title);
  });
});

describe("the byline", () => {
  test.each([
    [
      "persons of JSON-LD",
      json({
        "@type": "NewsArticle",
        headline: "x",
        author: [
          { "@type": "Person", name: "Ines Okafor" },
          { "@type": "Person", name: "Bo Ek" },
        ],
      }),
      "",
      "Ines Okafor, Bo Ek",
    ],
    [
      "a person by reference in a graph",
      json({
        "@graph": [
          { "@type": "NewsArticle", headline: "x", author: { "@id": "#p" } },
          { "@type": "Person", "@id": "#p", name: "Ines Okafor" },
        ],
      }),
      "",
      "Ines Okafor",
    ],
    ["a meta element, without By", '<meta name="author" content="By Ines Okafor">', "", "Ines Okafor"],
    [
      "persons before organisations",
      json({
        "@type": "NewsArticle",
        headline: "x",
        author: { "@type": "Organization", name: "The Velmark Post" },
      }),
      '<p class="byline">By Ines Okafor</p>',
      "Ines Okafor",
    ],
    [
      "the organisation, where nobody else is named",
      json({
        "@type": "NewsArticle",
        headline: "x",
        author: { "@type": "Organization", name: "The Velmark Post" },
      }),
      "",
      "The Velmark Post",
    ],
    ["no address", '<meta property="article:author" content="https://social.example.org/ines">', "", null],
    ["no role", '<meta name="author" content="Ines Okafor, Political Editor">', "", "Ines Okafor"],
    ["a link to the author", "", '<a rel="author" href="/authors/ines">Ines Okafor</a>', "Ines Okafor"],
    ["a line below the headline", "", "<p>Von Ines Okafor</p>", "Ines Okafor"],
    ["capitals are set down", '<meta name="author" content="INES OKAFOR">', "", "Ines Okafor"],
  ])("%s", (_, head, above, byline) => {
    expect(read(head, above).byline).toBe(byline);
  });
});

describe("the dates", () => {
  test.each([
    [
      "JSON-LD",
      json({ "@type": "NewsArticle", headline: "x", datePublished: "2031-03-03T14:30:00+02:00" }),
      "",
      "2031-03-03T14:30:00+02:00",
    ],
    [
      "a meta element",
      '<meta property="article:published_time" content="2031-03-03T14:30:00Z">',
      "",
      "2031-03-03T14:30:00Z",
    ],
    [
      "a time without a zone is a day",
      '<meta property="article:published_time" content="2031-03-03T14:30:00">',
      "",
      "2031-03-03",
    ],
    ["a time element", "", '<time datetime="2031-03-03">Monday</time>', "2031-03-03"],
    ["German", "", '<p class="date">3. März 2031</p>', "2031-03-03"],
    ["French", "", '<p class="date">le 3 février 2031 à 10 h</p>', "2031-02-03"],
    ["Spanish", "", '<p class="date">3 de agosto de 2031</p>', "2031-08-03"],
    ["Polish", "", '<p class="date">3 października 2031</p>', "2031-10-03"],
    ["Turkish", "", '<p class="date">3 Şubat 2031</p>', "2031-02-03"],
    ["numbers with dots", "", '<p class="date">03.04.2031</p>', "2031-04-03"],
    ["numbers in British English", "", '<p class="date">03/04/2031</p>', "2031-04-03"],
    ["a day that does not exist is none", "", '<p class="date">31 February 2031</p>', null],
  ])("%s", (_, head, above, published) => {
    expect(read(head, above).published).toBe(published);
  });

  test("a day in the address", () => {
    expect(readPage(page({}), "https://velmark-post.example.org/2031/03/03/harbour").published).toBe(
      "2031-03-03",
    );
  });

  test("dates of a live blog are none of the article’s", () => {
    const updates = {
      "@type": "LiveBlogPosting",
      headline: "x",
      datePublished: "2031-03-03",
      liveBlogUpdate: [{ "@type": "BlogPosting", headline: "y", datePublished: "2031-03-05" }],
    };
    expect(read(json(updates)).published).toBe("2031-03-03");
  });
});

describe("addresses", () => {
  test.each([
    [
      "canonical",
      '<link rel="canonical" href="https://velmark-post.example.org/harbour">',
      "https://velmark-post.example.org/harbour",
    ],
    [
      "of an AMP page",
      '<link rel="canonical" href="/harbour"><meta name="amp">',
      "https://velmark-post.example.org/harbour",
    ],
    [
      "relative to the base",
      '<base href="https://base.example.org/a/"><link rel="canonical" href="b">',
      "https://base.example.org/a/b",
    ],
    [
      "a front page is not the article",
      '<link rel="canonical" href="https://velmark-post.example.org/">',
      URL_OF_PAGE,
    ],
    ["no script", '<link rel="canonical" href="javascript:alert(1)">', URL_OF_PAGE],
  ])("%s", (_, head, url) => {
    expect(read(head).url).toBe(url);
  });

  test("a relative image becomes whole", () => {
    expect(read('<meta property="og:image" content="/pictures/wall.jpg">').image).toBe(
      "https://velmark-post.example.org/pictures/wall.jpg",
    );
  });
});

test("source, language, topics and summary", () => {
  const head =
    '<meta property="article:section" content="Coast"><meta property="article:tag" content="Ports"><meta name="description" content="Nine days after the storm.">';
  expect(read(head)).toMatchObject({
    source: "The Velmark Post",
    language: "en-GB",
    topics: ["Coast", "Ports"],
    summary: "Nine days after the storm.",
  });
});

test("JSON-LD that is broken is passed over", () => {
  expect(read('<script type="application/ld+json">{"@type":</script>').title).toBe(
    "Harbour of Port Elsin opens again",
  );
});
