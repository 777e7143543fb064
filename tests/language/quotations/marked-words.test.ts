import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

const opening = "Selma Orlan, the mayor of Lorvik, met Karl Oster at the quay on Monday.\n\n";

describe("quotation marks, around a whole utterance and its speaker", () => {
  test.each([
    ["curly", "“⟦We will not close the gate,|Selma Orlan⟧” Orlan said."],
    ["straight", '"⟦We will not close the gate,|Selma Orlan⟧" Orlan said.'],
    ["two straight single ones", "''⟦We will not close the gate,|Selma Orlan⟧'' Orlan said."],
    ["two backticks", "``⟦We will not close the gate,|Selma Orlan⟧'' Orlan said."],
    ["guillemets", "«⟦We will not close the gate|Selma Orlan⟧», Orlan said."],
    ["guillemets with blanks", "« ⟦We will not close the gate|Selma Orlan⟧ », Orlan said."],
    ["reversed guillemets", "»⟦We will not close the gate|Selma Orlan⟧«, Orlan said."],
    ["German", "„⟦We will not close the gate|Selma Orlan⟧“, Orlan said."],
    ["German, straight at the end", '„⟦We will not close the gate|Selma Orlan⟧", Orlan said.'],
    ["Polish", "„⟦We will not close the gate|Selma Orlan⟧”, Orlan said."],
    ["single curly", "‘⟦We will not close the gate,|Selma Orlan⟧’ Orlan said."],
    ["single straight", "'⟦We will not close the gate,|Selma Orlan⟧' Orlan said."],
    ["curly, then straight", '“⟦We will not close the gate,|Selma Orlan⟧" Orlan said.'],
    ["straight, then curly", '"⟦We will not close the gate,|Selma Orlan⟧” Orlan said.'],
    ["both turned the wrong way", "”⟦We will not close the gate,|Selma Orlan⟧“ Orlan said."],
    ["two closing ones", "”⟦We will not close the gate,|Selma Orlan⟧” Orlan said."],
    ["a full stop behind the mark", "Orlan said: “⟦We will not close the gate|Selma Orlan⟧”."],
    ["a full stop before and behind it", "Orlan said: “⟦We will not close the gate.|Selma Orlan⟧”."],
    ["an Arabic comma's place", "“⟦We will not close the gate|Selma Orlan⟧” , Orlan said."],
    ["a question", "“⟦Who closed the gate?|Selma Orlan⟧” Orlan asked."],
    ["one word", "“⟦Never,|Selma Orlan⟧” Orlan said."],
    ["different marks in one line", '“⟦We wait,|Selma Orlan⟧” Orlan said. "⟦They do not.|Selma Orlan⟧"'],
  ])("%s", (_, paragraph) => expectAsMarked(opening + paragraph));
});

describe("British single marks", () => {
  test.each([
    ["contractions", "‘⟦It’s late and we don’t know who’s there,|Selma Orlan⟧’ Orlan said."],
    ["straight contractions", "'⟦It's late and we don't know who's there,|Selma Orlan⟧' Orlan said."],
    ["a plural's owner", "‘⟦The boys’ boats are the sailors’ own,|Selma Orlan⟧’ Orlan said."],
    ["a straight plural's owner", "'⟦The boys' boats are gone,|Selma Orlan⟧' Orlan said."],
    ["cut-off words", "‘⟦Get ’em out o’ there,|Selma Orlan⟧’ Orlan said."],
    ["a decade", "‘⟦We built it in the ’90s,|Selma Orlan⟧’ Orlan said."],
    ["double marks inside", "‘⟦He called it “a paper boat” to my face,|Selma Orlan⟧’ Orlan said."],
    [
      "two in a sentence",
      "‘⟦We wait,|Selma Orlan⟧’ Orlan said, ‘⟦but not for the council’s men.|Selma Orlan⟧’",
    ],
    ["a name that ends in s", "‘⟦Mr Goss’ boat has sunk,|Selma Orlan⟧’ Orlan said."],
    ["apostrophes around none", "The sailors’ union and the dockers’ council met at Oster’s house."],
    ["straight apostrophes around none", "The sailors' union and the dockers' council met at Oster's."],
  ])("%s", (_, paragraph) => expectAsMarked(opening + paragraph));
});

describe("a missing mark", () => {
  test.each([
    [
      "at the end of a paragraph",
      "Orlan said: “⟦We will not close the gate.|Selma Orlan⟧\n\nThe rain fell all night on the quay.\n\n“⟦It stays open,|Karl Oster⟧” Oster said.",
    ],
    [
      "before the cue",
      "“⟦We will not close the gate,|Selma Orlan⟧ Orlan said on Monday.\n\nThe rain fell on the quay.",
    ],
    [
      "at the beginning",
      "We will not close the gate,” Orlan said.\n\n“⟦It stays open,|Karl Oster⟧” Oster said.",
    ],
    [
      "straight, at the end of a paragraph",
      'Orlan said: "⟦We will not close the gate.|Selma Orlan⟧\n\nThe rain fell all night.\n\n"⟦It stays open,|Karl Oster⟧" Oster said.',
    ],
    [
      "straight, in the middle of a paragraph",
      'Orlan said the plan was dead" and left.\n\n"⟦It stays open,|Karl Oster⟧" Oster said.',
    ],
    [
      "single, at the end of a paragraph",
      "‘⟦It stays open,|Karl Oster⟧’ Oster said.\n\nThe rain fell all night on the sailors’ quay.",
    ],
  ])("%s", (_, paragraph) => expectAsMarked(opening + paragraph));
});

describe("a quotation of several paragraphs", () => {
  test.each([
    [
      "opened again in each and closed once",
      "Orlan said: “⟦We built the wall.|Selma Orlan⟧\n\n“⟦We paid for it with our own money.|Selma Orlan⟧\n\n“⟦Now it stands.|Selma Orlan⟧”\n\nThe rain fell.",
    ],
    [
      "opened once and closed once",
      "Orlan said: “⟦We built the wall.|Selma Orlan⟧\n\n⟦We paid for it with our own money.|Selma Orlan⟧”\n\nThe rain fell.",
    ],
    [
      "with its cue at the end",
      "“⟦We built the wall.|Selma Orlan⟧\n\n“⟦We paid for it with our own money,|Selma Orlan⟧” Orlan said.",
    ],
    [
      "in straight marks",
      'Orlan said: "⟦We built the wall.|Selma Orlan⟧\n\n"⟦We paid for it with our own money.|Selma Orlan⟧"\n\nThe rain fell.',
    ],
    [
      "in single marks",
      "Orlan said: ‘⟦We built the wall.|Selma Orlan⟧\n\n‘⟦We paid for it with our own money.|Selma Orlan⟧’\n\nThe rain fell.",
    ],
  ])("%s", (_, paragraph) => expectAsMarked(opening + paragraph));
});

describe("words that someone quotes are part of the quotation around them", () => {
  test.each([
    ["double around single", "“⟦He told me ‘we are leaving’ and left,|Selma Orlan⟧” Orlan said."],
    ["single around double", "‘⟦He told me “we are leaving” and left,|Selma Orlan⟧’ Orlan said."],
    ["closing together", "“⟦He only said, ‘We are leaving.’|Selma Orlan⟧” Orlan said."],
    ["straight double around straight single", "\"⟦He told me 'we are leaving',|Selma Orlan⟧\" Orlan said."],
    ["guillemets around double", "«⟦He told me “we are leaving” and left|Selma Orlan⟧», Orlan said."],
  ])("%s", (_, paragraph) => expectAsMarked(opening + paragraph));
});

describe("marked words that nobody says", () => {
  test.each([
    ["scare quotes", "The “palace” of the council is a shed with two windows."],
    ["scare quotes behind a preposition", "Oster lives on “benefits” from a cousin in the north."],
    ["so-called", "The so-called “grain corridor” runs past the lighthouse."],
    ["a song", "The children sang “The Long Way Home” at the quay."],
    ["a book", "Her book, “The Salt Road,” won a prize in spring."],
    ["a film with a small word", "He directed “A Winter in Lorvik” and two short films."],
    ["a series", "The series “Salt” was seen by nine million people last year."],
    ["a newspaper's column", "Oster writes the column “From the Quay” for a weekly."],
    ["an exhibition", "The exhibition “Nets and Sails” opens on Friday."],
    ["a nickname", "Joe “Boots” Larsen came with his dog."],
    ["a nickname behind the name", "Larsen, nicknamed “the Fox”, came with his dog."],
    ["known as", "The road is known as “the throat” among drivers."],
    ["a definition", "The word “lorvik” means “quiet bay” in the old tongue."],
    ["a single word explained", "In Velmarkish, “sund” is a narrow water."],
    ["a name of an operation", "The army began Operation “Clear Water” at dawn."],
    ["a prize", "The film won the “Golden Net” on Sunday."],
  ])("%s", (_, paragraph) => expectAsMarked(opening + paragraph));

  test("in a headline, a subhead or a caption", () => {
    expectAsMarked(
      `Mayor Vows to Keep ‘Gate of Hope’ Open as “Great Flood” Nears

Selma Orlan speaks under a banner that reads “No More Walls” in Lorvik (Northwire)

Selma Orlan said on Monday: “⟦We will not close the gate.|Selma Orlan⟧”

‘A Hard Winter’

The rain fell all night on the quay.`,
    );
  });
});
