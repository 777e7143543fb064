import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { SURE_ENOUGH } from "../../../src/language/quotations/confidence.ts";
import { expectAsMarked } from "../marked.ts";

/** Names, roles and whether they are shown as sure, of all quotations of a text. */
const speakersOf = (text: string) =>
  analyse(text).quotations.map(({ speaker, confidence }) => ({
    name: speaker?.name ?? null,
    role: speaker?.role ?? null,
    sure: confidence >= SURE_ENOUGH,
  }));

describe("a surname is not given to a relative who alone is named in full", () => {
  test.each([
    [
      "Mr. beside a wife",
      "Mr. Varan came with his wife, Emel Varan. “⟦We will build it again,|Varan⟧” Mr. Varan said.",
    ],
    ["Mr. before his wife", "“⟦We wait,|Varan⟧” Mr. Varan said. His wife, Emel Varan, stood beside him."],
    [
      "Mr. behind his wife’s words",
      "“⟦We are tired,|Emel Varan⟧” said Emel Varan, his wife. “⟦We wait,|Varan⟧” Mr. Varan said.",
    ],
    [
      "a president and the first lady",
      "President Dorlan danced on Friday. Mireille Dorlan, the first lady, sang. “⟦We won,|Dorlan⟧” President Dorlan said.",
    ],
    [
      "a president behind the first lady",
      "Mireille Dorlan, the first lady, sang on Friday. “⟦We won,|Dorlan⟧” President Dorlan said.",
    ],
    [
      "a bare surname, once the office was named",
      "President Dorlan danced on Friday. Mireille Dorlan, the first lady, sang. “⟦We won,|Dorlan⟧” Dorlan said.",
    ],
    [
      "the first lady as a title",
      "First Lady Mireille Dorlan sang on Friday. “⟦We won,|Dorlan⟧” President Dorlan said.",
    ],
    [
      "a son of the same sex",
      "“⟦We wait,|Kestel⟧” Prime Minister Kestel said. His son, Bilal Kestel, owns the port.",
    ],
    [
      "a son named before",
      "Bilal Kestel, the prime minister’s son, owns the port. “⟦We wait,|Kestel⟧” Prime Minister Kestel said.",
    ],
    [
      "the owner’s son",
      "Kestel’s son Bilal Kestel owns the port. “⟦We wait,|Kestel⟧” Kestel told reporters.",
    ],
    ["a brother", "“⟦We wait,|Haddan⟧” General Haddan said. Maher Haddan, his brother, commands the guard."],
    [
      "a brother of the general",
      "Maher Haddan, brother of the general, came. “⟦We wait,|Haddan⟧” General Haddan said.",
    ],
    [
      "a daughter",
      "Prime Minister Melor spoke late. Her daughter, Giulia Melor, listened. “⟦We wait,|Melor⟧” Melor said.",
    ],
    ["a mother", "Mr. Barzin’s mother, Halima Barzin, wept. “⟦We wait,|Barzin⟧” Mr. Barzin said."],
    ["a father", "The striker’s father, Ali Ozkur, watched. “⟦We wait,|Ozkur⟧” Ms. Ozkur said."],
    [
      "a widow",
      "Samira Orlan, widow of the former president, left. “⟦We wait,|Orlan⟧” President Orlan said.",
    ],
    [
      "a husband",
      "Chancellor Merz-Adler came with her husband, Joachim Merz-Adler. “⟦We wait,|Merz-Adler⟧” Chancellor Merz-Adler said.",
    ],
    [
      "an uncle and his nephew",
      "Governor Talban met his nephew, Kawa Talban. “⟦We wait,|Talban⟧” the governor said. “⟦Not now,|Talban⟧” Talban added.",
    ],
    ["a sister", "“⟦We wait,|Yonsu⟧” Chairman Yonsu said. His sister, Mina Yonsu, read the letter."],
    ["a grandson", "Hassan Qomi, a grandson of the ayatollah, left. “⟦We wait,|Qomi⟧” Ayatollah Qomi said."],
    ["his ex-wife", "Mr. Varan’s former wife, Emel Varan, left in May. “⟦We wait,|Varan⟧” Varan said."],
    ["a wife in a clause of his", "Varan, whose wife Emel Varan owns the port, said: “⟦We wait.|Varan⟧”"],
    [
      "a wife in the headline’s place",
      "Emel Varan, wife of President Varan, opened the school. “⟦We wait,|the president⟧” the president said.",
    ],
    [
      "a wife and an office behind her name",
      "Emel Varan, the president’s wife, opened the school on Monday. “⟦We wait,|Varan⟧” said President Varan.",
    ],
    [
      "kin without the surname",
      "Recep Varan came late. Varan’s wife, Emel, was there. “⟦We wait,|Recep Varan⟧” Varan said. “⟦I was cold,|Emel⟧” Emel said.",
    ],
    [
      "kin introduced by the leader’s full name",
      "Recep Varan’s wife, Emel, was there. “⟦We wait,|Recep Varan⟧” Varan said.",
    ],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("a leader whose relative has the only full name is a speaker of their own", () => {
  test.each([
    ["President", "Dorlan", "Ayla Dorlan", "his wife"],
    ["President", "Mirsaid", "Zarina Mirsaid", "the president’s daughter"],
    ["President", "Aldous", "Hunter Aldous", "his son"],
    ["President", "Petrov", "Nikolai Petrov", "his brother"],
    ["Prime Minister", "Netan", "Sara Netan", "his wife"],
    ["Prime Minister", "Barzun", "Masoud Barzun", "his uncle"],
    ["Chancellor", "Scholten", "Britta Scholten", "his wife"],
    ["King", "Abdaran", "Rania Abdaran", "his wife"],
    ["Ayatollah", "Khamsari", "Mojtaba Khamsari", "his son"],
    ["Sheikh", "Rashidi", "Latifa Rashidi", "his daughter"],
    ["Gen.", "Sisan", "Mahmoud Sisan", "his son"],
    ["Mayor", "Imaran", "Dilek Imaran", "his wife"],
    ["Foreign Minister", "Fidaran", "Nuran Fidaran", "his sister"],
  ])("%s %s", (office, surname, relative, kin) => {
    const [first, second] = speakersOf(
      `${office} ${surname} spoke in the capital on Monday. ${relative}, ${kin}, was in the hall.\n\n“We will not wait,” ${office} ${surname} said.\n\n“Nobody will,” ${surname} added.`,
    );
    expect(first).toMatchObject({ name: surname, role: office });
    expect(second).toMatchObject({ name: surname, role: office });
  });
});

describe("what speaks against a full name", () => {
  test.each([
    ["Mr. and a woman’s name", "Leyla Nasser came first. “⟦We wait,|Nasser⟧” Mr. Nasser said."],
    ["Ms. and a man’s name", "Karim Nasser came first. “⟦We wait,|Nasser⟧” Ms. Nasser said."],
    [
      "an office that the other does not hold",
      "Selma Kaya, a baker, came first. “⟦We wait,|Kaya⟧” Mayor Kaya said.",
    ],
    [
      "an office named before, which the other does not hold",
      "Mayor Kaya opened the bridge. Selma Kaya, a baker, crossed it first. “⟦We wait,|Kaya⟧” Mayor Kaya said.",
    ],
    ["a deputy’s office", "Deputy Mayor Selma Kaya crossed the bridge. “⟦We wait,|Kaya⟧” Mayor Kaya said."],
    [
      "a spokeswoman of the same surname",
      "Selma Kaya, a spokeswoman for the mayor, came. “⟦We wait,|Kaya⟧” Mayor Kaya said.",
    ],
    [
      "someone who is introduced",
      "Mayor Selma Kaya came first. “⟦We wait,|Kaya⟧” said a Ms. Kaya from the hills.",
    ],
    ["another", "Mayor Selma Kaya came first. “⟦We wait,|Kaya⟧” another Kaya said."],
    ["both in one sentence", "Orlan and Samira Orlan ran for the bench. “⟦We wait,|Orlan⟧” Orlan said."],
    [
      "both in one sentence, with a title",
      "Minister Orlan met Samira Orlan on the quay. “⟦We wait,|Orlan⟧” Minister Orlan said.",
    ],
    [
      "the other one’s full name",
      "“⟦We wait,|Ahmet Kaya⟧” said Ahmet Kaya, the mayor. Selma Kaya, a baker, nodded. “⟦Not long,|Ahmet Kaya⟧” Mayor Kaya said.",
    ],
    [
      "two offices",
      "Mayor Ahmet Kaya met Judge Selma Kaya. “⟦We wait,|Selma Kaya⟧” Judge Kaya said. “⟦We do not,|Ahmet Kaya⟧” Mayor Kaya said.",
    ],
    [
      "a junior",
      "Peter Brandt owns the quay. Peter Brandt Jr. runs it. “⟦We wait,|Peter Brandt Jr.⟧” Brandt Jr. said.",
    ],
    [
      "a junior is not the senior",
      "Peter Brandt owns the quay. “⟦We wait,|Peter Brandt Jr.⟧” said Peter Brandt Jr.",
    ],
    [
      "a senior is not the junior",
      "Peter Brandt owns the quay. Peter Brandt Jr. runs it. “⟦We wait,|Peter Brandt⟧” Peter Brandt said.",
    ],
    [
      "a junior without his father",
      "Peter Brandt Jr. runs the quay. “⟦We wait,|Peter Brandt Jr.⟧” Brandt said.",
    ],
    [
      "siblings with a double surname",
      "Ana Vega Montes met Luis Vega Montes. “⟦We wait,|Luis Vega Montes⟧” Luis Vega Montes said. “⟦No,|Ana Vega Montes⟧” Ana said.",
    ],
    [
      "siblings with particles",
      "Ana de la Vega met Luis de la Vega. “⟦We wait,|Luis de la Vega⟧” Luis de la Vega said. “⟦No,|Ana de la Vega⟧” Ana de la Vega said.",
    ],
    [
      "siblings with a house’s name",
      "Noor bint Khalid Al Rashed met Saud bin Khalid Al Rashed. “⟦We wait,|Saud bin Khalid Al Rashed⟧” Saud bin Khalid Al Rashed said.",
    ],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("a plain surname still has its full name, and surely", () => {
  test.each([
    ["Foreign Minister Reza Tarashqi spoke. “We wait,” Mr. Tarashqi said.", "Reza Tarashqi"],
    ["Reza Tarashqi, the foreign minister, spoke. “We wait,” Mr. Tarashqi said.", "Reza Tarashqi"],
    [
      "Reza Tarashqi, the foreign minister, spoke. “We wait,” Foreign Minister Tarashqi said.",
      "Reza Tarashqi",
    ],
    ["Gov. Selma Orlan came on Monday. “We wait,” Governor Orlan said.", "Selma Orlan"],
    ["Selma Orlan, the candidate of the left, spoke. “We wait,” Senator Orlan said.", "Selma Orlan"],
    ["Selma Orlan, a surgeon, spoke. “We wait,” Dr. Orlan said.", "Selma Orlan"],
    ["Selma Orlan, a widow, keeps the shop. “We wait,” Mrs. Orlan said.", "Selma Orlan"],
    ["Selma Orlan, a mother of two, keeps the shop. “We wait,” Orlan said.", "Selma Orlan"],
    ["Hadi Namazi and his wife came. “We wait,” Namazi said.", "Hadi Namazi"],
    ["Hadi Namazi came. “We wait,” Namazi said. Samira Namazi, a nurse, left.", "Hadi Namazi"],
    ["Hadi Namazi, a teacher, came with his wife, Samira Namazi. “We wait,” Mr. Namazi said.", "Hadi Namazi"],
    [
      "Hadi Namazi, a teacher, came with his wife, Samira Namazi. “We wait,” Mrs. Namazi said.",
      "Samira Namazi",
    ],
    [
      "President Recep Varan spoke. His wife, Emel Varan, left. “We wait,” President Varan said.",
      "Recep Varan",
    ],
  ])("%s", (text, name) => {
    expect(speakersOf(text)).toMatchObject([{ name, sure: true }]);
  });
});

describe("a surname that may be either of two is not shown as sure", () => {
  test.each([
    ["siblings", "Hadi Namazi and his sister Samira Namazi keep the shop. “We wait,” Namazi said."],
    [
      "two strangers",
      "Ahmet Kaya, a tailor, met Selma Kaya, a baker. Both sell bread. “We wait,” Kaya said.",
    ],
    [
      "a wife, and the office of someone unnamed",
      "Emel Varan, the president’s wife, opened the school. “We wait,” Varan said.",
    ],
    [
      "a woman, and he",
      "Emel Varan, the president’s wife, opened the school. “We wait,” Varan said, before he left.",
    ],
    [
      "two with half of a double surname",
      "Ana Vega Montes met Luis Vega Montes on the quay. “We wait,” Vega Montes said.",
    ],
    [
      "a full name without an office, and an office",
      "Mireille Dorlan sang in the hall. “We wait,” President Dorlan said.",
    ],
    [
      "the surname, once the office was named",
      "Mireille Dorlan sang. President Dorlan came late. “We wait,” Dorlan said.",
    ],
    [
      "the office alone named first",
      "President Dorlan came on Friday. Mireille Dorlan sang in the hall. “We wait,” President Dorlan said.",
    ],
  ])("%s", (_, text) => {
    const [quotation] = speakersOf(text);
    // The bare surname is nobody’s wrong name.
    expect(quotation?.sure === true && quotation.name?.includes(" ")).toBe(false);
  });
});
