import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { MessageFlags } from "discord.js";
import { describe, expect, test } from "vitest";
import { type Stage, stage, type TinyBot } from "../../fake-discord/tests/tiny-bot.ts";
import { Completer } from "../src/terminal/completion.ts";
import { runPrompt } from "../src/terminal/prompt.ts";

const library: TinyBot = {
  commands: [
    {
      name: "find",
      description: "Finds a book",
      options: [
        { type: 3, name: "title", description: "Of the book", autocomplete: true },
        { type: 3, name: "since", description: "How new", choices: [{ name: "This week", value: "week" }] },
      ],
    },
    {
      name: "shelf",
      description: "Keeps a shelf",
      options: [
        {
          type: 1,
          name: "set",
          description: "Sets it up",
          options: [
            { type: 7, name: "channel", description: "Where", required: true },
            { type: 3, name: "time", description: "When", required: true },
            { type: 8, name: "role", description: "For whom" },
            { type: 4, name: "limit", description: "How many" },
            { type: 5, name: "quiet", description: "Without a ping" },
          ],
        },
      ],
    },
    { name: "tell", description: "Tells the channel #news" },
  ],
  command: async (interaction) => {
    if (interaction.commandName === "tell") {
      const news = interaction.guild?.channels.cache.find(({ name }) => name === "news");
      if (news?.isSendable()) await news.send("Fresh bread at noon");
      await interaction.reply({ content: "Told", flags: MessageFlags.Ephemeral });
      return;
    }
    const options = interaction.options.data.flatMap((one) => one.options ?? one);
    const given = options.map(
      ({ name, value, channel, role }) => `${name}=${channel?.name ?? role?.name ?? value}`,
    );
    await interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: [
        {
          type: 17,
          components: [
            { type: 10, content: `## ${interaction.commandName}\n${given.join("; ") || "nothing"}` },
            { type: 1, components: [{ type: 2, style: 1, label: "More", custom_id: "more:2" }] },
            {
              type: 1,
              components: [
                {
                  type: 3,
                  custom_id: "open",
                  placeholder: "Open one",
                  options: [{ label: "First", value: "1" }],
                },
              ],
            },
          ],
        },
      ],
    });
  },
  autocomplete: (interaction) =>
    interaction.respond([{ name: `Bread (${interaction.options.getFocused()})`, value: "id-bread" }]),
  component: (interaction) =>
    interaction.isStringSelectMenu()
      ? interaction.reply({ content: `Opened ${interaction.values}`, flags: MessageFlags.Ephemeral })
      : interaction.update({ components: [{ type: 10, content: `Pressed ${interaction.customId}` }] }),
};

/** What the prompt prints when these lines are piped into it. */
async function typed(at: Stage, ...lines: string[]): Promise<{ printed: string; count: number }> {
  const output = new PassThrough();
  const printed = text(output);
  const count = await runPrompt({ discord: at.discord, input: Readable.from([lines.join("\n")]), output });
  output.end();
  return { printed: await printed, count };
}

describe("the prompt", () => {
  test("answers piped lines in their order and ends with them", async () => {
    await using at = await stage(library);
    const { printed, count } = await typed(
      at,
      "/find Rye and wheat",
      "",
      "1",
      "/find title:Rye since:this week",
    );
    expect(printed).toBe(
      [
        "> /find Rye and wheat",
        "│ find",
        "│ title=Rye and wheat",
        "│",
        "│ [1] More",
        "│",
        "│ Open one",
        "│   [2] First",
        "",
        "> 1",
        "Pressed more:2",
        "",
        "> /find title:Rye since:this week",
        "│ find",
        "│ title=Rye; since=week",
        "│",
        "│ [1] More",
        "│",
        "│ Open one",
        "│   [2] First",
        "",
        "",
      ].join("\n"),
    );
    expect(count).toBe(3);
  });

  test.each([
    ["/find", "nothing"],
    ["find rye", "title=rye"],
    ["/find title:", "nothing"],
    ['/find title:"rye: a story"', "title=rye: a story"],
    ["/find a story since:This week", "title=a story; since=week"],
    [
      "/shelf set channel:#news time:09:00 role:@Readers limit:5 quiet:true",
      "channel=news; time=09:00; role=Readers; limit=5; quiet=true",
    ],
    ["/shelf set news 09:00", "channel=news; time=09:00"],
    ["/shelf set time:09:00 channel:NEWS role:everyone", "channel=news; time=09:00; role=@everyone"],
  ])("understands %s", async (line, given) => {
    await using at = await stage(library);
    expect((await typed(at, line)).printed.split("\n")).toContain(`│ ${given}`);
  });

  test.each([
    ["/fnd", "Did you mean /find? The commands are /find, /shelf, /tell, help and quit."],
    ["hello", "There is no command “hello”. The commands are"],
    ["/find topic:bread", "no option"],
    ["/shelf", "/shelf needs a subcommand. The subcommands are set."],
    ["/shelf stt #news", "/shelf has no subcommand “stt”. Did you mean /shelf set?"],
    ["/shelf set", "/shelf set also needs\n  channel: Where\n  time: When\n"],
    ["/shelf set channel:#nowhere time:9", "there is no “#nowhere”. You can choose #general, #news"],
    ["/shelf set channel:#news", "/shelf set also needs\n  time: When\n"],
    ["/shelf set news 9 limit:many", "“many” is not a number"],
    ["/tell me", "has no option"],
    ["7", "There is no [7] in the last answer: it has no numbers."],
  ])("says what is wrong with %s", async (line, message) => {
    await using at = await stage(library);
    expect((await typed(at, line)).printed).toContain(message);
  });

  test("says which numbers the last answer has", async () => {
    await using at = await stage(library);
    const { printed } = await typed(at, "/find rye", "9");
    expect(printed).toContain("There is no [9] in the last answer: its numbers are 1 to 2.");
  });

  test.each(["Help", "/help", "?"])("%s shows help", async (line) => {
    await using at = await stage(library);
    expect((await typed(at, line)).printed).toContain("/find [title:…] [since:…]");
  });

  test("chooses entries of a menu by number, and says who sees the answer", async () => {
    await using at = await stage(library);
    const { printed } = await typed(at, "/find rye", "2");
    expect(printed).toMatch(/> 2\nOpened 1\n\(only you can see this\)\n/u);
  });

  test("prints what comes into the channels", async () => {
    await using at = await stage(library);
    const { printed } = await typed(at, "/tell");
    expect(printed).toContain("Told\n(only you can see this)\n#news · Lede\nFresh bread at noon\n");
  });

  test("shows help, and stops at quit", async () => {
    await using at = await stage(library);
    const { printed, count } = await typed(at, "help", "quit", "/find rye");
    expect(printed).toContain("/find [title:…] [since:…]\n    Finds a book");
    expect(printed).toContain("/shelf set channel:… time:… [role:…]");
    expect(printed).not.toContain("rye");
    expect(count).toBe(2);
  });

  test("ends when the fake Discord is closed", async () => {
    const at = await stage(library);
    const running = runPrompt({ discord: at.discord, input: new PassThrough(), output: new PassThrough() });
    await at[Symbol.asyncDispose]();
    expect(await running).toBe(0);
  });
});

describe("Tab", () => {
  test.each<[string, string[]]>([
    ["/f", ["/find "]],
    ["/shelf ", ["set "]],
    ["/find ", ["title:", "since:"]],
    ["/find s", ["since:"]],
    ["/find rye", ["Bread (rye)"]],
    ["/find title:black rye", ["Bread (black rye)"]],
    ["/find title:rye since:", ["This week"]],
    ["/shelf set channel:ne", ["#news"]],
    ["/shelf set channel:#news role:", ["@everyone", "@Editors", "@Readers"]],
    ["/nothing ", []],
  ])("after %o offers %o", async (line, offered) => {
    await using at = await stage(library);
    const { newsroom, world } = at.discord;
    const completer = new Completer(
      world,
      at.discord.user(newsroom.ownerId, { channelId: newsroom.channels.general }),
    );
    expect((await completer.complete(line))[0]).toEqual(offered);
  });

  test("what the bot suggested is sent by its value", async () => {
    await using at = await stage(library);
    const { newsroom, world } = at.discord;
    const person = at.discord.user(newsroom.ownerId, { channelId: newsroom.channels.general });
    const completer = new Completer(world, person);
    const title = person.commands().find(({ name }) => name === "find")?.options?.[0];
    if (title === undefined) throw new Error("/find has no options.");
    expect(completer.read("find", title, "Bread (r)")).toBe("Bread (r)");
    await completer.complete("/find title:r");
    expect(completer.read("find", title, "Bread (r)")).toBe("id-bread");
  });
});
