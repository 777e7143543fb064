import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeDiscord, startFakeDiscord } from "../src/fake-discord.ts";
import { request } from "./request.ts";

let discord: FakeDiscord;
beforeAll(async () => {
  discord = await startFakeDiscord();
});
afterAll(() => discord.close());

const path = () => `/applications/${discord.world.applicationId}/commands`;
const register = (...commands: object[]) => request(discord, "PUT", path(), commands);
const command = (more: object = {}) => ({ name: "read", description: "Reads", ...more });
const option = (more: object = {}) => ({ type: 3, name: "topic", description: "A topic", ...more });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

describe("Discord refuses a command", () => {
  test.each<[string, object[], string]>([
    ["with capitals in its name", [command({ name: "Read" })], "0.name"],
    ["with a space in its name", [command({ name: "read it" })], "0.name"],
    ["with a name over 32 characters", [command({ name: "x".repeat(33) })], "0.name"],
    ["without description", [{ name: "read" }], "0.description"],
    ["of a message’s menu with a description", [command({ type: 3 })], "0.description"],
    ["of a message’s menu with a name over 32 characters", [{ type: 3, name: "x".repeat(33) }], "0.name"],
    ["with a description over 100 characters", [command({ description: "x".repeat(101) })], "0.description"],
    ["of a name that another has", [command(), command()], "1.name"],
    ["with 26 options", [command({ options: times(26, (n) => option({ name: `o${n}` })) })], "0.options"],
    ["with two options of one name", [command({ options: [option(), option()] })], "0.options.1.name"],
    [
      "with a required option after an optional one",
      [command({ options: [option(), option({ name: "other", required: true })] })],
      "0.options.1.required",
    ],
    [
      "with an option beside a subcommand",
      [command({ options: [option(), { type: 1, name: "sub", description: "x" }] })],
      "0.options",
    ],
    [
      "with choices and autocomplete",
      [command({ options: [option({ autocomplete: true, choices: [{ name: "a", value: "a" }] })] })],
      "0.options.0.autocomplete",
    ],
    [
      "with a choice's name over 100 characters",
      [command({ options: [option({ choices: [{ name: "x".repeat(101), value: "a" }] })] })],
      "0.options.0.choices.0.name",
    ],
    [
      "with two choices of one value",
      [
        command({
          options: [
            option({
              choices: [
                { name: "a", value: "v" },
                { name: "b", value: "v" },
              ],
            }),
          ],
        }),
      ],
      "0.options.0.choices",
    ],
    [
      "with a minimum above the maximum",
      [command({ options: [option({ min_length: 5, max_length: 2 })] })],
      "0.options.0",
    ],
    [
      "of more than 8000 characters",
      [
        command({
          options: times(25, (n) =>
            option({
              name: `o${n}`,
              choices: times(25, (c) => ({ name: `${c}`.padEnd(20, "x"), value: `${c}` })),
            }),
          ),
        }),
      ],
      "0",
    ],
    ["with an unknown context", [command({ contexts: [7] })], "0.contexts.0"],
  ])("%s", async (_, commands, where) => {
    const answer = await register(...commands);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(discord.refusals.at(-1)?.problems.map((one) => one.path.join("."))).toContain(where);
  });
});

test("names in other scripts are names", async () => {
  expect(await register(command({ name: "خبر" }), command({ name: "haber-özeti" }))).toMatchObject({
    status: 200,
  });
});

test("a command keeps its id when it is registered again, and comes back as Discord gives it", async () => {
  const first = await register(
    command({ default_member_permissions: "32", options: [option({ required: false })] }),
  );
  const again = await register(
    command({ default_member_permissions: 32, options: [option()] }),
    command({ name: "other" }),
  );
  const [before] = first.body as unknown as { readonly id: string }[];
  const [after] = again.body as unknown as Record<string, unknown>[];
  expect(after).toMatchObject({
    id: before?.id,
    default_member_permissions: "32",
    contexts: null,
    nsfw: false,
  });
  const listed = (await request(discord, "GET", path())).body as unknown as { options: object[] }[];
  expect(listed).toHaveLength(2);
  expect(listed[0]?.options).toEqual([{ type: 3, name: "topic", description: "A topic" }]);
  expect(listed[0]).not.toHaveProperty("name_localizations");
  const translated = (await request(discord, "GET", `${path()}?with_localizations=true`))
    .body as unknown as object[];
  expect(translated[0]).toHaveProperty("name_localizations", null);
});

test("commands are added, changed and deleted one by one, in a guild apart", async () => {
  const guild = `/applications/${discord.world.applicationId}/guilds/${discord.newsroom.guildId}/commands`;
  const added = await request(discord, "POST", guild, command({ name: "local" }));
  expect(added).toMatchObject({ status: 201, body: { guild_id: discord.newsroom.guildId } });
  expect(await request(discord, "POST", guild, command({ name: "local" }))).toMatchObject({ status: 200 });
  const one = `${guild}/${added.body.id}`;
  const changed = await request(discord, "PATCH", one, { description: "Changed" });
  expect(changed.body).toMatchObject({ name: "local", description: "Changed" });
  expect(await request(discord, "GET", `${path()}/${added.body.id}`)).toMatchObject({
    body: { code: 10063 },
  });
  expect(await request(discord, "DELETE", one)).toMatchObject({ status: 204 });
  expect((await request(discord, "GET", guild)).body).toEqual([]);
});
