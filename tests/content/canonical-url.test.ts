import { describe, expect, test } from "vitest";
import { canonicalUrl } from "../../src/content/canonical-url.ts";

const STORY = "elsin.example/coast/harbour-opens";

describe("all addresses of one story are one", () => {
  test.each([
    ["as it stands", "https://elsin.example/coast/harbour-opens"],
    ["http", "http://elsin.example/coast/harbour-opens"],
    ["blanks around it", "  https://elsin.example/coast/harbour-opens\n"],
    ["capitals in the host", "https://Elsin.Example/coast/harbour-opens"],
    ["www", "https://www.elsin.example/coast/harbour-opens"],
    ["a mobile host", "https://m.elsin.example/coast/harbour-opens"],
    ["another mobile host", "https://mobile.elsin.example/coast/harbour-opens"],
    ["an AMP host", "https://amp.elsin.example/coast/harbour-opens"],
    ["a dot behind the host", "https://elsin.example./coast/harbour-opens"],
    ["the default port", "https://elsin.example:443/coast/harbour-opens"],
    ["the other default port", "http://elsin.example:80/coast/harbour-opens"],
    ["a trailing slash", "https://elsin.example/coast/harbour-opens/"],
    ["slashes twice", "https://elsin.example//coast/harbour-opens"],
    ["an index page", "https://elsin.example/coast/harbour-opens/index.html"],
    ["a fragment", "https://elsin.example/coast/harbour-opens#comments"],
    ["an AMP path", "https://elsin.example/coast/harbour-opens/amp"],
    ["an AMP path with a slash", "https://elsin.example/coast/harbour-opens/amp/"],
    ["an AMP folder", "https://elsin.example/amp/coast/harbour-opens"],
    ["an AMP ending", "https://elsin.example/coast/harbour-opens.amp"],
    ["an AMP parameter", "https://elsin.example/coast/harbour-opens?amp=1"],
    ["an AMP output type", "https://elsin.example/coast/harbour-opens?outputType=amp"],
    ["an AMP cache", "https://elsin-example.cdn.ampproject.org/c/s/elsin.example/coast/harbour-opens"],
    ["an AMP viewer", "https://www.google.com/amp/s/elsin.example/coast/harbour-opens/amp/"],
    ["a campaign", "https://elsin.example/coast/harbour-opens?utm_source=feed&utm_medium=rss"],
    ["a click id", "https://elsin.example/coast/harbour-opens?fbclid=IwAR0&gclid=x"],
    ["a referrer", "https://elsin.example/coast/harbour-opens?ref=homepage"],
    ["a referrer in capitals", "https://elsin.example/coast/harbour-opens?CMP=share_btn_tw"],
    ["a campaign of a broadcaster", "https://elsin.example/coast/harbour-opens?ns_campaign=1&at_medium=RSS"],
    ["an escaped tilde's like", "https://elsin.example/coast/harbour%2Dopens"],
  ])("%s", (_, address) => {
    expect(canonicalUrl(address)).toBe(STORY);
  });
});

describe("what identifies a story stays", () => {
  test.each([
    ["an id", "https://elsin.example/?id=12", "elsin.example?id=12"],
    ["a page number of a blog", "https://elsin.example/?p=12&utm_source=x", "elsin.example?p=12"],
    ["a story", "https://elsin.example/news?story=a%20b", "elsin.example/news?story=a%20b"],
    ["an id behind index.php", "https://elsin.example/index.php?id=3", "elsin.example?id=3"],
    ["a number called ref", "https://elsin.example/article?ref=20311", "elsin.example/article?ref=20311"],
    ["an order of parameters", "https://elsin.example/a?b=2&a=1", "elsin.example/a?a=1&b=2"],
    ["a port", "https://elsin.example:8080/a", "elsin.example:8080/a"],
    ["letter case in the path", "https://elsin.example/Story-A", "elsin.example/Story-A"],
    ["a story behind a hash", "https://elsin.example/#!/story/7", "elsin.example#!/story/7"],
    ["a language's host", "https://en.m.elsin.example/wiki/A", "en.elsin.example/wiki/A"],
    ["a domain that is called m", "https://m.example/a", "m.example/a"],
    ["a word that ends in amp", "https://elsin.example/coast/lamp", "elsin.example/coast/lamp"],
    ["the ending .html", "https://elsin.example/a.amp.html", "elsin.example/a.html"],
    ["letters that are escaped", "https://elsin.example/%d8%a8", "elsin.example/%D8%A8"],
  ])("%s", (_, address, key) => {
    expect(canonicalUrl(address)).toBe(key);
  });

  test("a canonical address is its own", () => {
    const key = canonicalUrl("https://www.elsin.example/a/amp/?b=1&utm_source=x");
    expect(canonicalUrl(`https://${key}`)).toBe(key);
  });
});

describe("what leads to no story has no key", () => {
  test.each([
    ["a front page", "https://elsin.example/"],
    ["a front page with a campaign", "https://www.elsin.example/index.html?utm_source=feed"],
    ["a mail address", "mailto:desk@elsin.example"],
    ["a script", "javascript:alert(1)"],
    ["a word", "harbour"],
    ["nothing", ""],
    ["an endless address", `https://elsin.example/${"a".repeat(5000)}`],
  ])("%s", (_, address) => {
    expect(canonicalUrl(address)).toBeNull();
  });
});
