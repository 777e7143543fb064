import { ApplicationCommandOptionType } from "discord.js";
import { describe, expect, it } from "vitest";
import { commandsFor } from "../../commands/index.ts";
import type { CommandRequest } from "../../src/discord/command.ts";
import type { CommandContext } from "../../src/discord/command-context.ts";
import { asksForPrivacy } from "../../src/discord/options.ts";
import { UserError } from "../../src/errors.ts";
import { entry, libraryWith, NOW } from "../support/library-entries.ts";

const commands = commandsFor({ editors: ["100000000000000001"] });

type Option = {
  readonly name: string;
  readonly type: number;
  readonly choices?: unknown;
  readonly options?: readonly Option[];
};
type Given = {
  readonly command: (typeof commands)[number];
  readonly subcommand: string | null;
  readonly option: Option;
};

const { Subcommand } = ApplicationCommandOptionType;

/** Every option of every command that reads options; /digest edit takes those of /digest set. */
const options = commands.flatMap((command): Given[] => {
  const own: readonly Option[] = command.data.options ?? [];
  return own.flatMap((option): Given[] => {
    if (option.type !== Subcommand) return [{ command, subcommand: null, option }];
    if (option.name !== "set") return [];
    return (option.options ?? []).map((inner) => ({ command, subcommand: option.name, option: inner }));
  });
});

const wrong: Readonly<Record<number, readonly (string | number | boolean)[]>> = {
  [ApplicationCommandOptionType.String]: [7, true],
  [ApplicationCommandOptionType.Integer]: ["many", 2.5, -1, 99],
  [ApplicationCommandOptionType.Boolean]: ["maybe", 7],
  [ApplicationCommandOptionType.Channel]: ["#news", 7],
  [ApplicationCommandOptionType.Role]: ["@everyone", 7],
};

const cases = options
  .filter(({ option }) => option.name !== "private")
  .flatMap(({ command, subcommand, option }) =>
    [...(wrong[option.type] ?? []), ...(isClosed(option) ? ["nonsense"] : [])].map(
      (value) => [command.data.name, option.name, value, command, subcommand] as const,
    ),
  );

/** Any language tag is taken, whatever Discord offers. */
function isClosed({ name, choices }: Option): boolean {
  return choices !== undefined && name !== "language";
}

describe("a wrong value of an option", () => {
  it.each(cases)("is explained in plain words: /%s %s:%s", async (_, name, value, command, subcommand) => {
    const message = await refusal(command, subcommand, { [name]: value });
    expect(message).toMatch(new RegExp(`^The option “${name}” (?:takes|can’t be read)`, "u"));
    expect(message).not.toMatch(/invalid|expected|received|undefined|nan|usable/iu);
  });

  it.each([
    [{ text: "  " }, "The option “text” is empty. Fill it in."],
    [{}, "The option “text” is missing. Fill it in."],
  ])("differs from none: /search %j", async (values, message) => {
    const search = commands.find(({ data }) => data.name === "search");
    expect(search && (await refusal(search, null, values))).toBe(message);
  });

  it("names what may be chosen", async () => {
    const headlines = commands.find(({ data }) => data.name === "headlines");
    expect(headlines && (await refusal(headlines, null, { since: "yesterday" }))).toBe(
      "The option “since” takes today, week, month or all.",
    );
  });

  it("never makes an answer public that was asked for in private", () => {
    expect([true, "true", "nonsense", 1].map((value) => asksForPrivacy({ private: value }))).toEqual(
      Array(4).fill(true),
    );
    expect([asksForPrivacy({}), asksForPrivacy({ private: false })]).toEqual([false, false]);
  });
});

/** What the command says against these options. */
async function refusal(
  command: (typeof commands)[number],
  subcommand: string | null,
  values: CommandRequest["options"],
): Promise<string> {
  const context = {
    library: libraryWith(entry("one")).at(NOW),
    digests: {},
    now: NOW,
  } as unknown as CommandContext;
  const request = {
    subcommand,
    options: values,
    page: 0,
    user: { id: "1" },
    guild: { id: "2", channelId: "3", canManage: true, hasLede: true },
  } as CommandRequest;
  try {
    await command.run(request, context);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error("The value was taken.");
}
