import { expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { readInput } from "../../../src/import/input/read-input.ts";
import { seededRandom } from "../../../tools/random.ts";

const nowhere = { name: null, url: "https://post.elsin.example/feed", contentType: null };

const seeds = [
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title>
   <link>https://post.elsin.example/</link><item><title>Harbour &amp; sea &eacute;</title><link>/1</link><guid isPermaLink="false">1</guid>
   <pubDate>Mon, 03 Mar 2031 14:30:00 +0100</pubDate><dc:creator>Mara Lind (m@e.example)</dc:creator><category>Sea</category>
   <description><![CDATA[<p>It <b>opened</b>.</p><img src="a.jpg"><br><br>Boats]]></description><enclosure url="a.png" type="image/png"/></item></channel></rss>`,
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><entry><title type="html">A &lt;b>b&lt;/b></title><id>1</id>
   <link href="1"/><updated>2031-03-03T14:30:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It.</p></div></content>
   <summary type="application/octet-stream">QSBuZXc=</summary></entry></feed>`,
  `<!DOCTYPE rdf [<!ENTITY a "b">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item rdf:about="1"><title>&a;</title></item></rdf:RDF>`,
  '{"version": "https://jsonfeed.org/version/1.1", "title": "Post", "items": [{"id": "1", "content_html": "<p>It opened.</p>", "tags": ["sea"]}]}',
  '<opml version="2.0"><body><outline text="Post" xmlUrl="https://post.elsin.example/feed"/></body></opml>',
  "---\ntitle: Harbour opens\ntopics: [sea, coast]\nimage:\n  url: https://a.example/i.jpg\n---\n\n## Boats\n\nThey left.\n",
  "From: Mara <m@e.example>\r\nSubject: Harbour\r\nMessage-ID: <1@e.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nIt opened.\r\n\r\n-- \r\nMara\r\n",
  "Harbour opens again\n\nBy Mara Lind\n\n3 March 2031\n\nThe harbour of Port Elsin opened again on Monday.\n\n“We are glad,” said the mayor.\n",
  "a,b,c\n1,2,3\n4,5,6\n7,8,9\n",
  "{\\rtf1 Harbour}",
];

const pieces = [
  "<",
  ">",
  "&",
  ";",
  '"',
  "'",
  "]]>",
  "<![CDATA[",
  "<!--",
  "-->",
  "</",
  "/>",
  "&#x",
  "&#55296;",
  "\u0000",
  "\uFFFF",
  "\uD800",
  "é",
  "م",
  "<item>",
  "<entry>",
  "</item>",
  "<p>",
  "<script>",
  "<!DOCTYPE a [",
  "---\n",
  "\n\n",
  ":",
  "{",
  "}",
  "[",
  "99999999999",
  'xmlns=""',
  "%",
  "=?utf-8?B?",
  "\r",
];

/** One of the seeds with some places cut out, doubled, or overwritten with signs or bytes that mean something. */
function mutated(random: () => number): Uint8Array {
  const below = (limit: number) => Math.floor(random() * limit);
  let text = seeds[below(seeds.length)] ?? "";
  for (let change = below(6); change >= 0; change -= 1) {
    const at = below(text.length);
    const end = at + below(40);
    const piece = pieces[below(pieces.length)] ?? "";
    const choices = [
      text.slice(0, at) + piece.repeat(1 + below(3)) + text.slice(at),
      text.slice(0, at) + text.slice(end),
      text.slice(0, end) + text.slice(at),
      text.slice(0, at) + piece + text.slice(end),
    ];
    text = choices[below(choices.length)] ?? text;
  }
  const bytes = Buffer.from(text, random() < 0.1 ? "utf16le" : random() < 0.1 ? "latin1" : "utf8");
  for (let change = below(3); change > 0 && bytes.length > 0; change -= 1)
    bytes[below(bytes.length)] = below(256);
  return bytes;
}

test("10,000 broken inputs: each gives articles or an error that says what to do", async () => {
  const random = seededRandom(20_310_303);
  const outcomes = { read: 0, refused: 0 };
  for (let round = 0; round < 10_000; round += 1) {
    const bytes = mutated(random);
    try {
      const { articles } = await readInput(bytes, nowhere);
      outcomes.read += 1;
      for (const { url, image, published } of articles) {
        for (const address of [url, image]) if (address !== null) expect(address).toMatch(/^https?:\/\//u);
        if (published !== null)
          expect(published).toMatch(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/u);
      }
    } catch (error) {
      if (!(error instanceof UserError))
        throw new Error(`Input ${round}: ${Buffer.from(bytes).toString("base64")}`, { cause: error });
      outcomes.refused += 1;
    }
  }
  expect(outcomes.read).toBeGreaterThan(2000);
  expect(outcomes.refused).toBeGreaterThan(500);
});
