import { describe, expect, it } from "vitest";
import { z } from "zod";
import { SETTINGS, valueIn } from "../../src/digest/settings/derived.ts";
import { choiceSchema, type DigestSettings, settingsSchema } from "../../src/digest/settings/settings.ts";
import type { CommandRequest } from "../../src/discord/command.ts";
import { choiceForChanged, choiceForNew } from "../../src/discord/digest/choice.ts";
import { digestSubcommands } from "../../src/discord/digest/options.ts";
import { changesLine, settingsLines } from "../../src/discord/digest/settings-text.ts";
import { write } from "../../src/discord/render/markdown.ts";
import { UserError } from "../../src/errors.ts";

type Row = {
  readonly option: string;
  /** As it comes out of Discord, and as it is kept. */
  readonly given: string | number | boolean;
  readonly kept: unknown;
  /** What holds where it is not given; undefined where it must be. */
  readonly standard: unknown;
  /** What `/digest show` says of it, and of what it was before it was changed. */
  readonly shown: string;
  readonly was: string;
  /** What it needs beside it. */
  readonly beside?: CommandRequest["options"];
};

const names = (...include: string[]) => ({ include, exclude: [] });
const first = (channel: string, when: string, limit = 5) =>
  `In <#${channel}>, ${when}, at most ${limit} articles.`;

const rows: readonly Row[] = [
  {
    option: "time",
    given: "9pm",
    kept: "21:00",
    standard: undefined,
    shown: first("20", "every day at **21:00** (UTC)"),
    was: "every day at **07:30** (UTC)",
  },
  {
    option: "timezone",
    given: "Baghdad",
    kept: "Asia/Baghdad",
    standard: undefined,
    shown: first("20", "every day at **07:30** (Asia/Baghdad)"),
    was: "every day at **07:30** (UTC)",
  },
  {
    option: "channel",
    given: "77",
    kept: "77",
    standard: "20",
    shown: first("77", "every day at **07:30** (UTC)"),
    was: "in <#20>",
  },
  {
    option: "days",
    given: "sat, mon",
    kept: [1, 6],
    standard: [1, 2, 3, 4, 5, 6, 7],
    shown: first("20", "on Monday and Saturday at **07:30** (UTC)"),
    was: "every day at **07:30** (UTC)",
  },
  {
    option: "every",
    given: "week",
    kept: "week",
    standard: "day",
    shown: "In <#20>, a weekly recap on Monday at **07:30** (UTC), at most 5 stories.",
    was: "every day at **07:30** (UTC)",
  },
  {
    option: "weekday",
    given: "Friday",
    kept: 5,
    standard: 1,
    shown: "In <#20>, a weekly recap on Friday at **07:30** (UTC), at most 5 stories.",
    was: "a weekly recap on Monday at **07:30** (UTC)",
    beside: { every: "week" },
  },
  {
    option: "topic",
    given: "Ports, -Sport",
    kept: { include: ["Ports"], exclude: ["Sport"] },
    standard: names(),
    shown: "Topics: Ports; without Sport",
    was: "about any topic",
  },
  {
    option: "source",
    given: "The *Quay*",
    kept: names("The *Quay*"),
    standard: names(),
    shown: "Sources: The \\*Quay\\*",
    was: "from any source",
  },
  {
    option: "speaker",
    given: "Odile Marr",
    kept: names("Odile Marr"),
    standard: names(),
    shown: "Speakers: Odile Marr",
    was: "quoting anyone",
  },
  {
    option: "words",
    given: "ferry",
    kept: names("ferry"),
    standard: names(),
    shown: "Words: ferry",
    was: "with any words",
  },
  {
    option: "limit",
    given: 12,
    kept: 12,
    standard: 5,
    shown: first("20", "every day at **07:30** (UTC)", 12),
    was: "at most 5 articles",
  },
  {
    option: "role",
    given: "31",
    kept: "31",
    standard: null,
    shown: "Pings: <@&31>",
    was: "without a role to ping",
  },
  {
    option: "empty",
    given: "say",
    kept: "say",
    standard: "skip",
    shown: "Says so when nothing is new",
    was: "posts nothing when nothing is new",
  },
  {
    option: "quote",
    given: false,
    kept: false,
    standard: true,
    shown: "No quotations at the end",
    was: "with quotations at the end",
  },
  {
    option: "thread",
    given: true,
    kept: true,
    standard: false,
    shown: "Opens a thread",
    was: "opens no thread",
  },
  {
    option: "publish",
    given: true,
    kept: true,
    standard: false,
    shown: "Published to the servers that follow the channel",
    was: "not published",
  },
  {
    option: "pin",
    given: true,
    kept: true,
    standard: false,
    shown: "Pins each digest and unpins the one before",
    was: "pins nothing",
  },
  {
    option: "long",
    given: "spill",
    kept: "spill",
    standard: "shorten",
    shown: "Goes on in a second message when it is too long",
    was: "texts shortened when it is too long",
  },
  {
    option: "language",
    given: "tr",
    kept: "tr",
    standard: null,
    shown: "Language: Turkish",
    was: "in the server’s language",
  },
];

const guild = { id: "10", channelId: "20", canManage: true, hasLede: true, locale: null };
const typed = (options: CommandRequest["options"]): CommandRequest => ({
  subcommand: null,
  options,
  page: 0,
  files: [],
  user: { id: "30", locale: "en-GB" },
  guild,
});
const needed = { time: "7:30", timezone: "UTC" };
const kept = (options: CommandRequest["options"]): DigestSettings => ({
  ...choiceForNew(typed({ ...needed, ...options }), guild),
  pause: null,
  createdAt: new Date("2031-05-01T00:00:00Z"),
});
const edited = (options: CommandRequest["options"], before: DigestSettings): DigestSettings => ({
  ...before,
  ...choiceForChanged(typed(options), before),
});
const settingOf = (name: string) => {
  const found = SETTINGS.find(({ option }) => option.name === name);
  if (found === undefined) throw new Error(`there is no setting ${name}`);
  return found;
};
const linesOf = (settings: DigestSettings) => settingsLines(settings).map((line) => write(line));

it("every setting has a row here", () => {
  expect(rows.map(({ option }) => option).sort()).toEqual(SETTINGS.map(({ option }) => option.name).sort());
});

describe.each(rows)("the setting $option", ({ option, given, kept: value, ...row }) => {
  const { standard, shown, was, beside = {} } = row;
  const setting = settingOf(option);

  it("is offered by set and by edit", () => {
    for (const subcommand of ["set", "edit"]) {
      const found = digestSubcommands.find(({ name }) => name === subcommand);
      expect(found?.options?.map(({ name }) => name)).toContain(option);
    }
  });

  it("is read by set and by edit", () => {
    expect(valueIn(setting, kept({ ...beside, [option]: given }))).toEqual(value);
    expect(valueIn(setting, edited({ [option]: given }, kept(beside)))).toEqual(value);
  });

  it("has its default where it is not given, or says that it is missing", () => {
    const { [option]: _, ...others }: Record<string, string> = needed;
    if (standard !== undefined) expect(valueIn(setting, kept({}))).toEqual(standard);
    else expect(() => choiceForNew(typed(others), guild)).toThrow(UserError);
  });

  it("is shown where it is set, and named where it changes", () => {
    const before = kept(beside);
    const after = edited({ [option]: given }, before);
    expect(linesOf(before)).not.toContain(shown);
    expect(linesOf(after)).toContain(shown);
    expect(write(changesLine(before, after))).toBe(`-# It was ${was}.`);
  });

  it("is as it was after it was stored and read again", () => {
    const settings = kept({ ...beside, [option]: given });
    const stored = JSON.parse(JSON.stringify(z.encode(settingsSchema, settings)));
    expect(z.decode(settingsSchema, stored)).toEqual(settings);
  });
});

it("what can be taken away is offered for that, and has its default again", () => {
  const edit = digestSubcommands.find(({ name }) => name === "edit");
  const clear = edit?.options?.find(({ name }) => name === "clear");
  const offered = clear && "choices" in clear ? clear.choices?.map(({ value }) => value) : [];
  expect(offered).toEqual(["topic", "source", "speaker", "words", "role", "language"]);
  for (const { option, given, standard } of rows.filter((row) => offered?.includes(row.option))) {
    const before = kept({ [option]: given });
    expect(valueIn(settingOf(option), edited({ clear: option }, before))).toEqual(standard);
  }
});

it("a setting that an older Lede did not store has its default", () => {
  const { guildId, name, channelId, schedule, createdBy } = kept({});
  const oldest = choiceSchema.parse({ guildId, name, channelId, schedule, createdBy });
  for (const { option, standard } of rows.filter((row) => row.standard !== undefined)) {
    expect(valueIn(settingOf(option), oldest)).toEqual(standard);
  }
});

it("a weekly recap goes by its weekday, and a daily digest by its days", () => {
  expect(() => kept({ every: "week", days: "fri" })).toThrow("name it with weekday");
  expect(() => kept({ weekday: "Friday" })).toThrow("add every: week");
  expect(() => edited({ days: "fri" }, kept({ every: "week" }))).toThrow(UserError);
  const daily = edited({ every: "day" }, kept({ every: "week", weekday: "Friday" }));
  expect(linesOf(daily)[0]).toContain("every day at");
  expect(linesOf(edited({ every: "week" }, daily))[0]).toContain("a weekly recap on Friday");
});

it("the role that everyone has is never pinged", () => {
  expect(() => kept({ role: guild.id })).toThrow("Lede never pings @everyone.");
});
