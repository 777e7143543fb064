import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/language/analyse.ts";
import { expectAsMarked } from "../marked.ts";

const read = (text: string) =>
  analyse(text).quotations.map(({ text: words, speaker }) => [words, speaker?.name ?? null]);

describe("speech without quotation marks", () => {
  test("in a transcript belongs to the name before the colon", () => {
    expect(
      read(
        "Selma Orlan spoke to Pavel Wellmann on Monday.\n\nWELLMANN: Will you open the gate?\n\nORLAN: We will open it in spring.\n\nWELLMANN: And what about the bridge?\n\nORLAN: It stays shut until then.",
      ),
    ).toEqual([
      ["Will you open the gate?", "Pavel Wellmann"],
      ["We will open it in spring.", "Selma Orlan"],
      ["And what about the bridge?", "Pavel Wellmann"],
      ["It stays shut until then.", "Selma Orlan"],
    ]);
  });

  test("in a few lines of minutes inside an article", () => {
    expectAsMarked(
      "Minutes show how it was sold.\n\nMS. ORLAN: ⟦Have we banked both cheques?|Selma Orlan⟧\n\nMR. McBRANDT: ⟦One of them.|Peter McBrandt⟧\n\nMS. ORLAN: ⟦Who has the keys?|Selma Orlan⟧\n\nSelma Orlan resigned. Peter McBrandt is staying.",
    );
  });

  test("in questions and answers: the guest answers, nobody by name asks", () => {
    expect(
      read(
        "Selma Orlan spoke on Monday.\n\nQ: Will you open the gate?\n\nA: We will open it in spring.\n\nQ: And what about the bridge?",
      ),
    ).toEqual([
      ["Will you open the gate?", null],
      ["We will open it in spring.", "Selma Orlan"],
      ["And what about the bridge?", null],
    ]);
  });

  test("behind a dash ends at its cue", () => {
    expect(
      read(
        "Selma Orlan met Peter Brandt on Monday.\n\n— We will open the gate, said Orlan.\n\n– Nobody asked us, Brandt replied.",
      ),
    ).toEqual([
      ["We will open the gate,", "Selma Orlan"],
      ["Nobody asked us,", "Peter Brandt"],
    ]);
  });

  test("a dash or a label alone makes none", () => {
    expect(
      read(
        "— The road to Orlen is closed until Friday.\n\nUPDATE: The road is open again.\n\nThe rain fell on the quay.",
      ),
    ).toEqual([]);
  });
});
