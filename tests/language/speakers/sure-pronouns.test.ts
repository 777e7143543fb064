import { describe, test } from "vitest";
import { expectAsMarked } from "../marked.ts";

describe("he and she are sure where another stands only behind the subject of the sentence before", () => {
  test.each([
    ["in a phrase", "Selma Orlan defended the plan against Vera Brandt."],
    ["as an owner", "Selma Orlan defended the plan against Vera Brandt’s critics."],
    ["as one who has drawn it up", "Selma Orlan defended the plan, drawn up by Vera Brandt."],
    ["as the subject of what is said", "Selma Orlan said that Vera Brandt had rung her."],
    ["as one who asked her", "Asked by Vera Brandt about the plan, Selma Orlan shrugged."],
  ])("%s", (_, before) => expectAsMarked(`${before} “⟦The quay is old,|Selma Orlan|sure⟧” she said.`));
});

describe("he and she are not sure where another may speak as well", () => {
  test.each([
    ["asked", "Selma Orlan asked Vera Brandt about the plan."],
    ["met", "Selma Orlan met Mayor Vera Brandt on the quay."],
    ["one who interrupts", "Selma Orlan was interrupted by Vera Brandt."],
    ["the subject of a clause beside it", "Selma Orlan defended the plan, and Vera Brandt shook her head."],
    ["named before as well", "Vera Brandt came. Selma Orlan read the plan to Vera Brandt."],
    ["acting together, one by an office", "Selma Orlan and the mayor, Vera Brandt, met on the quay."],
  ])("%s", (_, before) => expectAsMarked(`${before} “⟦The quay is old,|Selma Orlan|unsure⟧” she said.`));
});
