import { describe, expect, test } from "vitest";
import {
  isScene,
  isUnstoppedCaption,
  isVerbless,
  showsAtOnce,
} from "../../../src/language/layout/picture-texts.ts";

describe("a line without a full stop is a caption where it says what is to be seen, where or when", () => {
  test.each([
    "Boats with red sails at the quay of Elsin on Monday",
    "A pilot waits for the ferry outside the harbour office in Elsin",
    "Selma Orlan, pictured with the boat that she calls Kevin, says she will not sell it",
    "Selma Orlan has kept the lamp alight for as long as she lives here",
    "Dos pescadoras remiendan la red en el muelle de Elsin",
  ])("%s", (text) => {
    expect(isUnstoppedCaption(text)).toBe(true);
  });

  test.each([
    "What the harbour wants from the town of Elsin",
    "A harbour for all",
    "Boats leave the port on Monday, and nobody knows why.",
    "“We leave the port of Elsin, and we come back”",
    "How the village in the north came to own a glacier",
    "Snowplow naming contest down to final five",
    "Councillor Selma Orlan of Elsin would file the motion herself on Monday. ELP",
    "The mayor said on Monday that the boats in Elsin would leave",
  ])("and is none: %s", (text) => {
    expect(isUnstoppedCaption(text)).toBe(false);
  });
});

describe("a sentence shows a scene where people do what is to be seen, in the present", () => {
  test.each([
    "A well digger lowers himself into a shaft near Elsin.",
    "Two fishermen mend their nets at the port of Elsin.",
    "Residents queue for water outside a school in Elsin.",
  ])("%s", (text) => {
    expect(isScene(text)).toBe(true);
  });

  test.each([
    "A well digger lowered himself into a shaft near Elsin.",
    "Two ministers visit the port of Elsin on Monday.",
    "Hundreds of delegates arrive in Elsin on Monday.",
    "Seven families who hold leases in Elsin have refused to sell.",
    "The council meets in Elsin on Monday.",
    "A pilot waits in Elsin. Nobody comes.",
  ])("and doesn't: %s", (text) => {
    expect(isScene(text)).toBe(false);
  });
});

describe("a line has no verb", () => {
  test.each([
    "Selma Orlan in the engine room of a ferry in Elsin. She has worked there since 2019.",
    "Adil Khoury, 61, outside the harbour office with his dog.",
    "The old pier at Elsin in March.",
  ])("%s", (text) => {
    expect(isVerbless(text)).toBe(true);
  });

  test.each([
    "Selma Orlan in a letter to the council said that she would leave.",
    "Selma Orlan at the last moment refuses to sign the paper.",
    "The talks in Elsin resume on Monday.",
    "The trial in Elsin opens on Monday.",
    "The storm in the north hit the coast in March.",
    "A man in a hurry.",
  ])("and has one: %s", (text) => {
    expect(isVerbless(text)).toBe(false);
  });
});

describe("beside a credit one sentence shows at once what is to be seen", () => {
  test.each([
    "Parents fill the hall of Elsin before the council’s vote.",
    "Selma Orlan holds a rope with a fresh cut, left, and one that was cut in May.",
    "The boats are moored at the quay of Elsin.",
  ])("%s", (text) => {
    expect(showsAtOnce(text)).toBe(true);
  });

  test.each([
    "The council voted on Monday to close the hall.",
    "Parents fill the hall, the council said on Monday.",
    "Fishermen who hold a licence lost it in May. Nobody knows why.",
  ])("and in a lead it does not: %s", (text) => {
    expect(showsAtOnce(text)).toBe(false);
  });
});
