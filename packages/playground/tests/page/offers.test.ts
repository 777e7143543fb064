import { describe, expect, it } from "vitest";
import { called, freeTarget, matching, offersOf } from "../../src/page/client/composer/offers.ts";
import type { PageCommand, PageCommandOption } from "../../src/page/messages.ts";

const option = (name: string, extra: Partial<PageCommandOption> = {}): PageCommandOption => ({
  type: 3,
  name,
  description: name,
  ...extra,
});

const commands: readonly PageCommand[] = [
  {
    id: "1",
    name: "quote",
    description: "What somebody said",
    options: [option("speaker"), option("about")],
  },
  {
    id: "2",
    name: "digest",
    description: "The digest",
    options: [
      option("set", {
        type: 1,
        description: "Set it",
        options: [option("days"), option("time", { required: true })],
      }),
      option("list", { type: 2, options: [option("all", { type: 1, description: "List all" })] }),
    ],
  },
];

const offers = offersOf(commands);

describe("what can be called", () => {
  it("is each command, and each subcommand in its place", () => {
    expect(offers.map(({ words, group, subcommand }) => [words, group, subcommand])).toEqual([
      ["quote", undefined, undefined],
      ["digest set", undefined, "set"],
      ["digest list all", "list", "all"],
    ]);
  });

  it.each([
    ["", ["quote", "digest set", "digest list all"]],
    ["dig", ["digest set", "digest list all"]],
    ["digest s", ["digest set"]],
    ["SOMEBODY", ["quote"]],
    ["list", ["digest list all"]],
    ["nothing", []],
  ])("matching “%s”", (typed, words) => {
    expect(matching(offers, typed).map((offer) => offer.words)).toEqual(words);
  });

  it.each([
    ["quote", null],
    ["quote ", ["quote", ""]],
    ["quote Araghchi about", ["quote", "Araghchi about"]],
    ["Digest Set 9:00", ["digest set", "9:00"]],
    ["digest ", null],
    ["quotes x", null],
  ])("called by “%s”", (typed, expected) => {
    const found = called(offers, typed);
    expect(found && [found.offer.words, found.rest]).toEqual(expected);
  });

  it("gives words without a name to the required option, else to the first text without choices", () => {
    expect(freeTarget(offers[1]?.options ?? [])?.name).toBe("time");
    expect(freeTarget(offers[0]?.options ?? [])?.name).toBe("speaker");
    const since = option("since", { choices: [{ name: "Today", value: "today" }] });
    expect(freeTarget([since, option("topic")])?.name).toBe("topic");
    expect(freeTarget([since])?.name).toBe("since");
    expect(freeTarget([])).toBeUndefined();
  });
});
