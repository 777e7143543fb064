import fc from "fast-check";
import { expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { readPage } from "../../../src/import/page/read-page.ts";
import { page } from "./pages.ts";

const SEED = page({
  head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour","author":{"name":"Ines Okafor"},"datePublished":"2031-03-03"}</script>',
  inside: "<table><tr><td>1<td>2</table><figure><figcaption>A wall.</figcaption></figure>",
});
const PIECES = [
  "<",
  ">",
  "</div>",
  "<table>",
  "<!--",
  "<script>",
  "&#0;",
  "\u0000",
  '"',
  "<svg><p>",
  "<template>",
  "{",
  "31.02.2031",
  "\ud800",
];

test("10,000 changed pages: an article or a UserError", () => {
  const change = fc.record({ at: fc.nat(SEED.length), cut: fc.nat(80), piece: fc.constantFrom(...PIECES) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const html = changes.reduce(
        (text, { at, cut, piece }) => text.slice(0, at) + piece + text.slice(at + cut),
        SEED,
      );
      try {
        expect(Array.isArray(readPage(html, null).body)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }),
    { numRuns: 10_000, seed: 13 },
  );
});
