import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

const above = "The keeper of the ferry\n\nTarik Orhanoglu has run the ferry at Sarayli for 30 years.";
const article = (...paragraphs: readonly string[]) => [above, ...paragraphs].join("\n\n");

describe("an interview", () => {
  test("with initials in bold names those who bear them, and an answer goes on in the next paragraph", () => {
    expectAsMarked(
      article(
        "**LD:** ⟦How many people have you carried?|LD⟧",
        "**T.O.:** ⟦I stopped counting at a million.|Tarik Orhanoglu⟧",
        "⟦My wife says “You lie.” She may be right.|Tarik Orhanoglu⟧",
        "**LD**: ⟦And in winter?|LD⟧",
        "**T.O.**: ⟦In winter I carry the doctor.|Tarik Orhanoglu⟧",
        "After an hour, Orhanoglu put on his cap and walked me to the pier.",
      ),
    );
  });

  test("may set label and question in bold, and names in small letters", () => {
    expectAsMarked(
      article(
        "**Harbour Post: ⟦How many people have you carried?|Harbour Post⟧**",
        "**Tarik Orhanoglu:** ⟦I stopped counting.|Tarik Orhanoglu⟧",
        "**Harbour Post: ⟦Will you retire?|Harbour Post⟧**",
        "**Orhanoglu** (laughs): ⟦When a bridge can make tea.|Tarik Orhanoglu⟧",
      ),
    );
  });

  test("with a single question and its answer is one too", () => {
    expectAsMarked(
      "The harbour was shut. From an interview with a resident, Selma Orlan:\n\nQ: ⟦Where were you?|?⟧\n\nA: ⟦Under the stairs.|Selma Orlan⟧",
    );
  });

  test("with a dash before each turn says questions from answers", () => {
    expectAsMarked(
      article(
        "— ⟦How many people have you carried?|?⟧",
        "— ⟦I stopped counting at a million.|Tarik Orhanoglu⟧",
        "— ⟦And in winter?|?⟧",
        "— ⟦In winter I carry the doctor.|Tarik Orhanoglu⟧",
        "— ⟦The council wants a bridge.|?⟧",
        "— ⟦Let them build it.|Tarik Orhanoglu⟧",
      ),
    );
  });

  for (const [form, question] of [
    ["in bold", (words: string) => `**${words}**`],
    ["in italics", (words: string) => `_${words}_`],
    ["as headings", (words: string) => `## ${words}`],
    ["in lines of their own", (words: string) => words],
  ] as const)
    test(`with the questions ${form} finds the answers`, () => {
      expectAsMarked(
        article(
          "He spoke to Lena Doorn on the pier.",
          question("How many people have you carried?"),
          "⟦I stopped counting at a million.|Tarik Orhanoglu⟧",
          "⟦The doctor counts for two.|Tarik Orhanoglu⟧",
          question("What happens in winter?"),
          "⟦In winter I carry the bread.|Tarik Orhanoglu⟧",
          "(The telephone rings.)",
          question("Will you retire?"),
          "⟦No. My brother would sell the boat.|Tarik Orhanoglu⟧",
          "The town hall did not answer our questions. “⟦We never do,|the clerk⟧” said the clerk.",
        ),
      );
    });

  test("is no explainer, whose questions nobody was asked", () => {
    expectAsMarked(
      article(
        "**What happened to the ferry?**",
        "It sank on Monday, and nobody was hurt.",
        "**Who owns it?**",
        "The town does. It paid for two engines in May.",
        "**What is next?**",
        "Officials spoke to a yard in Velmark.",
      ),
    );
  });
});
