import { expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { readHtml } from "../../../src/import/html/plain-parts.ts";

test.each<[string, string, string[]]>([
  [
    "paragraphs and headings",
    "<h2>Boats</h2><p>They left.</p><div>All of <i>them</i>.</div>",
    ["# Boats", "They left.", "All of them."],
  ],
  ["a short line in bold is a subhead", "<p><b>Boats</b></p><p>They left.</p>", ["# Boats", "They left."]],
  [
    "a sentence in bold is none",
    "<p><b>Boats left.</b></p><p>All of <b>them</b></p>",
    ["Boats left.", "All of them"],
  ],
  ["heads alone are the text", "<h2>Boats</h2><b>left</b>", ["Boats", "left"]],
  [
    "text between blocks",
    "It opened.<p>Boats left.</p>All of them.",
    ["It opened.", "Boats left.", "All of them."],
  ],
  [
    "one line break is a blank, two end a paragraph",
    "It<br>opened.<br><br />Boats left.",
    ["It opened.", "Boats left."],
  ],
  ["line breaks with text between are no end", "It<br>opened<br>again.", ["It opened again."]],
  ["lists", "<ul><li>Boats<li>Ships</ul><dl><dt>Quay<dd>North</dl>", ["Boats", "Ships", "Quay", "North"]],
  [
    "tables, a row each",
    "<table><tr><th>Ship<th>Day<tr><td>Amaro<td>Monday</table>",
    ["Ship | Day", "Amaro | Monday"],
  ],
  [
    "tables that only place things",
    "<table><tr><td><p>It opened.</p><p>Boats left.</p></td></tr></table>",
    ["It opened.", "Boats left."],
  ],
  ["blockquotes", "<blockquote><p>It opened.</p>Boats left.</blockquote>", ["It opened.", "Boats left."]],
  ["set text, apart at empty lines", "<pre>It\nopened.\n\nBoats left.</pre>", ["It opened.", "Boats left."]],
  ["inline elements join words", "Port<b>Elsin</b> <a href='x'>harbour</a>", ["PortElsin harbour"]],
  ["references, once", "Fish &amp;amp; ships &eacute;&#8217;&nbsp;&lt;b&gt;", ["Fish &amp; ships é’ <b>"]],
  ["scripts and forms go", "A<script>let b = '<p>';</script><form>q<button>Send</button></form>", ["A", "q"]],
  ["raw text without an end goes", "It opened.<style>p { color: red }", ["It opened."]],
  ["a CDATA section within", "<p><![CDATA[It opened.]]></p>", ["It opened."]],
  [
    "ends in the wrong order",
    "<p>It <b><i>opened</b></i>.</p></div><p>Boats left.",
    ["It opened.", "Boats left."],
  ],
  ["comments, however they end", "It <!-- a -->opened<!> <!--> again<!-- b --!>.</>", ["It opened again."]],
  ["nothing", " <p> </p>&nbsp;<br>", []],
])("%s", (_what, html, lines) => {
  const shown = readHtml(html, null).parts.map(({ kind, text }) => (kind === "subhead" ? `# ${text}` : text));
  expect(shown).toEqual(lines);
});

test("the first picture has a whole address", () => {
  const html = '<img src="data:image/png;base64,AA"><img src="/i.jpg"><img src="https://b.example/j.jpg">';
  expect(readHtml(html, "https://a.example/x/").image).toBe("https://a.example/i.jpg");
  expect(readHtml(html, null).image).toBe("https://b.example/j.jpg");
});

test("absurd nesting is refused", () => {
  expect(() => readHtml("<b>".repeat(100_000), null)).toThrow(UserError);
});
