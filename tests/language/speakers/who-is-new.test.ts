import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

describe("someone new, without a noun", () => {
  const trader = "Adil Khoury, a trader, said that prices rose.";
  test.each([
    [
      "kin of someone named in full",
      "Vera Brandt’s mother sells nets. “⟦We wait,|Vera Brandt’s mother⟧” she said.",
    ],
    [
      "someone who stands there",
      "Adil Khoury left. At the gate stood a trader. “⟦We wait,|a trader⟧” he said.",
    ],
    ["another", `${trader} “⟦We wait,|another⟧” said another.`],
    ["the other", `${trader} “⟦We wait,|the other⟧” the other said.`],
    ["others", `${trader} “⟦We wait,|others⟧” others said.`],
    ["some", `${trader} “⟦We wait,|some⟧” said some.`],
    ["a third", `${trader} Another trader wept. A third was cheerful. “⟦We wait,|a third⟧” she said.`],
    ["a second", `${trader} A second had shut his stall. “⟦We wait,|a second⟧” he said.`],
    ["a fourth, beside the cue", `${trader} “⟦We wait,|a fourth⟧” a fourth said.`],
    ["someone in the crowd", `${trader} “⟦We wait,|someone in the crowd⟧” someone in the crowd said.`],
    [
      "the trainer of someone named",
      "Selma Orlan objected and left. Orlan’s trainer, who is also her husband, stayed behind to collect the ropes. “⟦She will be back,|the trainer⟧” the trainer said.",
    ],
    [
      "another’s assistant",
      "Selma Orlan left early. Orlan’s assistant stayed. “⟦She will be back,|the assistant⟧” the assistant said.",
    ],
    ["someone who acts beside another", "Selma Orlan waved as the heckler yelled: “⟦Go home!|the heckler⟧”"],
    [
      "a body, for one who works there",
      "Selma Orlan, a council lawyer, left. “⟦We wait,|the council⟧” the council said.",
    ],
    ["his campaign", "Rami Haddad, the campaign manager, left. “⟦We wait,|his campaign⟧” his campaign said."],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("someone known, by a noun", () => {
  test.each([
    ["the trader", "Adil Khoury, a trader, came. “⟦We wait,|Adil Khoury⟧” the trader said."],
    ["the only one there", "Basma Orlan promised it. “⟦We wait,|Basma Orlan⟧” the lawmaker said."],
    ["a body by its noun", "The Harbour Council met. “⟦We wait,|Harbour Council⟧” the council said."],
    ["a spokesman", "Adil Khoury, a council spokesman, came. “⟦We wait,|Adil Khoury⟧” the spokesman said."],
    ["a guard", "Adil Khoury, a prison guard, came. “⟦We wait,|Adil Khoury⟧” the guard said."],
    ["her trainer, named", "Orlan’s trainer, Adil Khoury, came. “⟦We wait,|Adil Khoury⟧” the trainer said."],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("a father and a son of one name", () => {
  const both = "The owner, Karim Otchere Jr., has it from his father, Karim Otchere Sr., who is 91.";
  test.each([
    ["the elder", `${both} The elder Otchere left. “⟦We wait,|Karim Otchere Sr.⟧” he said.`],
    ["the older, beside the cue", `${both} “⟦We wait,|Karim Otchere Sr.⟧” the older Otchere said.`],
    ["the younger", `${both} “⟦We wait,|Karim Otchere Jr.⟧” the younger Otchere said.`],
    ["the senior", `${both} “⟦We wait,|Karim Otchere Sr.⟧” the senior Otchere said.`],
    ["by the suffix", `${both} “⟦We wait,|Karim Otchere Jr.⟧” Otchere Jr. said.`],
    ["by the other suffix", `${both} “⟦We wait,|Karim Otchere Sr.⟧” Otchere Sr. said.`],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("an office that no list has, before a full name", () => {
  test.each([
    [
      "in another language",
      "Belediye Başkanı Gülten Sarı opened the hall. “⟦We wait,|Gülten Sarı⟧” Gülten Sarı said.",
    ],
    ["before a listed given name", "Poor Selma Orlan came. “⟦We wait,|Selma Orlan⟧” Orlan said."],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("a name that is whole", () => {
  test.each([
    [
      "of three words",
      "Ana Maria Velid came. Maria Velid is her name. “⟦We wait,|Ana Maria Velid⟧” Velid said.",
    ],
    ["with a double surname", "Davor Marić Lukšić came. “⟦We wait,|Davor Marić Lukšić⟧” Lukšić said."],
    [
      "with a given name that no list has",
      "Zuhre Orun Sarıyer came. “⟦We wait,|Zuhre Orun Sarıyer⟧” Sarıyer said.",
    ],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("two who speak together", () => {
  const two = "Adil Khoury and Selma Orlan row.";
  test.each([
    ["behind the verb", `${two} “⟦We row on,|Adil Khoury and Selma Orlan⟧” said Khoury and Orlan.`],
    [
      "in full behind the verb",
      "“⟦We row on,|Adil Khoury and Selma Orlan⟧” said Adil Khoury and Selma Orlan.",
    ],
    ["before the verb", `${two} “⟦We row on,|Adil Khoury and Selma Orlan⟧” Khoury and Orlan said.`],
    ["one, who did something else", `${two} “⟦We row on,|Adil Khoury⟧” said Khoury and left with Orlan.`],
    ["one, and what another did", `${two} “⟦We row on,|Adil Khoury⟧” said Khoury, and Orlan laughed.`],
    ["one, and another clause", `${two} “⟦We row on,|Adil Khoury⟧” said Khoury and Orlan laughed.`],
  ])("%s", (_, text) => expectAsMarked(text));
});

describe("whose words stand in marks", () => {
  test.each([
    [
      "a poet who is quoted",
      "Mayor Selma Orlan opened the hall by quoting the poet Mak Serdar, who died in 1971: “⟦Whoever crosses has two shores.|Mak Serdar⟧”",
    ],
    [
      "someone quoted",
      "Selma Orlan ended by quoting Mak Serdar: “⟦Whoever crosses has two shores.|Mak Serdar⟧”",
    ],
    [
      "the president of a place",
      "The president of Morava came. “⟦We wait,|the president of Morava⟧” said the president of Morava.",
    ],
    [
      "of two, the one who spoke",
      "Adil Khoury, an engineer, said that the wall was low. Hassan Zein, an engineer from Morava, paid for it. “⟦We wait,|Adil Khoury⟧” the engineer said.",
    ],
    [
      "a headmistress is no man",
      "“⟦We found it there,|Zorica Velm⟧” said headmistress Zorica Velm. Engineer Paulo Ign had tied it. When Velm praised his knots, he blushed. “⟦My wife tied those,|Paulo Ign⟧” he admitted.",
    ],
    ["the head of a school", "“⟦We found it there,|the headmaster⟧” the headmaster said."],
  ])("%s", (_, text) => expectAsMarked(text));
});
