import { expect, test } from "vitest";
import { describeChoice, parseChoice } from "../../../src/digest/settings/choice-text.ts";

test("what to include and what to leave out is read from a list and written as one", () => {
  const choice = parseChoice(" Ports , -Sport,, –Culture ,");
  expect(parseChoice("Ports، Labour")).toEqual({ include: ["Ports", "Labour"], exclude: [] });
  expect(choice.include).toEqual(["Ports"]);
  expect(choice.exclude[0]).toBe("Sport");
  expect(describeChoice({ include: ["Ports"], exclude: ["Sport"] })).toBe("Ports, -Sport");
  expect(describeChoice(parseChoice(" , - ,"))).toBeNull();
});
