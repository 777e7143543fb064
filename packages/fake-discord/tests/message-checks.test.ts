import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeDiscord, startFakeDiscord } from "../src/fake-discord.ts";
import { request } from "./request.ts";

let discord: FakeDiscord;
beforeAll(async () => {
  discord = await startFakeDiscord();
});
afterAll(() => discord.close());

const send = (body: unknown) =>
  request(discord, "POST", `/channels/${discord.newsroom.channels.general}/messages`, body);

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (more: object = {}) => ({ type: 2, style: 1, label: "Go", custom_id: "go", ...more });
const row = (...components: object[]) => ({ type: 1, components });
const container = (...components: object[]) => ({ type: 17, components });
const v2 = (...components: object[]) => ({ flags: V2, components });
const menu = (more: object = {}) => ({
  type: 3,
  custom_id: "menu",
  options: [{ label: "A", value: "a" }],
  ...more,
});
const section = (components: object[], accessory?: object) => ({ type: 9, components, accessory });
const thumbnail = (url: string) => ({ type: 11, media: { url } });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

describe("Discord takes", () => {
  test.each<[string, object]>([
    ["2000 characters of content", { content: "x".repeat(2000) }],
    ["4000 characters of text displays", v2(text("x".repeat(2000)), container(text("y".repeat(2000))))],
    ["40 components, nested ones included", v2(container(...times(39, () => text("x"))))],
    ["a section with a thumbnail", v2(section([text("x")], thumbnail("https://example.org/a.png")))],
    [
      "five rows of five buttons",
      { components: times(5, (r) => row(...times(5, (b) => button({ custom_id: `${r}.${b}` })))) },
    ],
    ["a link button", v2(row(button({ style: 5, custom_id: undefined, url: "https://example.org/" })))],
    [
      "a menu of 25 options",
      v2(row(menu({ options: times(25, (n) => ({ label: `${n}`, value: `${n}` })) }))),
    ],
    ["ten embeds of 6000 characters in all", { embeds: times(10, () => ({ description: "x".repeat(600) })) }],
    [
      "roles to mention by id, with nothing parsed",
      { content: "x", allowed_mentions: { parse: [], roles: ["1"] } },
    ],
    ["a button with only an emoji", v2(row(button({ label: undefined, emoji: { name: "🔎" } })))],
  ])("%s", async (_, body) => {
    expect(await send(body)).toMatchObject({ status: 200 });
  });
});

describe("Discord refuses", () => {
  test.each<[string, object, string]>([
    ["content over 2000 characters", { content: "x".repeat(2001) }, "content"],
    ["content in a Components V2 message", { ...v2(text("x")), content: "x" }, "content"],
    ["embeds in a Components V2 message", { ...v2(text("x")), embeds: [{ title: "x" }] }, "embeds"],
    [
      "a poll in a Components V2 message",
      { ...v2(text("x")), poll: { question: { text: "?" }, answers: [{ poll_media: { text: "x" } }] } },
      "poll",
    ],
    ["a Components V2 message without components", { flags: V2 }, "components"],
    ["41 components", v2(container(...times(40, () => text("x")))), "components"],
    ["more than 4000 characters of text displays", v2(text("x".repeat(4000)), text("y")), "components"],
    ["an empty text display", v2(text("")), "components.0.content"],
    ["a text display without the flag", { components: [text("x")] }, "components.0.type"],
    ["a container without the flag", { components: [container(text("x"))] }, "components.0.type"],
    [
      "six rows without the flag",
      { components: times(6, (n) => row(button({ custom_id: `${n}` }))) },
      "components",
    ],
    [
      "six buttons in a row",
      v2(row(...times(6, (n) => button({ custom_id: `${n}` })))),
      "components.0.components",
    ],
    ["a button beside a menu", v2(row(menu(), button())), "components.0.components"],
    ["two menus in a row", v2(row(menu(), menu({ custom_id: "other" }))), "components.0.components"],
    ["an empty row", v2(row()), "components.0.components"],
    ["the same custom_id twice", v2(row(button(), button())), "components.0.components.1.custom_id"],
    ["the same id twice", v2({ ...text("x"), id: 7 }, { ...text("y"), id: 7 }), "components.1.id"],
    [
      "a custom_id over 100 characters",
      v2(row(button({ custom_id: "x".repeat(101) }))),
      "components.0.components.0.custom_id",
    ],
    ["an empty custom_id", v2(row(button({ custom_id: "" }))), "components.0.components.0.custom_id"],
    [
      "a button without custom_id",
      v2(row(button({ custom_id: undefined }))),
      "components.0.components.0.custom_id",
    ],
    [
      "a link button without url",
      v2(row(button({ style: 5, custom_id: undefined }))),
      "components.0.components.0.url",
    ],
    [
      "a link button with custom_id",
      v2(row(button({ style: 5, url: "https://example.org" }))),
      "components.0.components.0.custom_id",
    ],
    [
      "an ordinary button with url",
      v2(row(button({ url: "https://example.org" }))),
      "components.0.components.0.url",
    ],
    [
      "a link to javascript:",
      v2(row(button({ style: 5, custom_id: undefined, url: "javascript:alert(1)" }))),
      "components.0.components.0.url",
    ],
    [
      "a label over 80 characters",
      v2(row(button({ label: "x".repeat(81) }))),
      "components.0.components.0.label",
    ],
    [
      "a button without label and emoji",
      v2(row(button({ label: undefined }))),
      "components.0.components.0.label",
    ],
    [
      "26 options",
      v2(row(menu({ options: times(26, (n) => ({ label: `${n}`, value: `${n}` })) }))),
      "components.0.components.0.options",
    ],
    ["no options", v2(row(menu({ options: [] }))), "components.0.components.0.options"],
    [
      "the same value twice",
      v2(row(menu({ options: times(2, () => ({ label: "x", value: "x" })) }))),
      "components.0.components.0.options.1.value",
    ],
    [
      "a minimum above the maximum",
      v2(row(menu({ min_values: 2, max_values: 1 }))),
      "components.0.components.0.min_values",
    ],
    [
      "an option label over 100 characters",
      v2(row(menu({ options: [{ label: "x".repeat(101), value: "x" }] }))),
      "components.0.components.0.options.0.label",
    ],
    ["a section without accessory", v2(section([text("x")])), "components.0.accessory"],
    [
      "a section of four texts",
      v2(
        section(
          times(4, () => text("x")),
          button(),
        ),
      ),
      "components.0.components",
    ],
    ["a section of no texts", v2(section([], button())), "components.0.components"],
    ["a container in a container", v2(container(container(text("x")))), "components.0.components.0.type"],
    ["a lone button", v2(button()), "components.0.type"],
    [
      "a picture that is not on the web",
      v2(section([text("x")], thumbnail("file:///etc/passwd"))),
      "components.0.accessory.media.url",
    ],
    [
      "a picture that was not sent along",
      v2({ type: 12, items: [{ media: { url: "attachment://a.png" } }] }),
      "components.0.items.0.media.url",
    ],
    ["eleven embeds", { embeds: times(11, () => ({ title: "x" })) }, "embeds"],
    [
      "embeds over 6000 characters in all",
      { embeds: times(2, () => ({ description: "x".repeat(3001) })) },
      "embeds",
    ],
    ["an empty embed", { embeds: [{}] }, "embeds.0.description"],
    ["an embed's link to data:", { embeds: [{ title: "x", url: "data:text/html,x" }] }, "embeds.0.url"],
    [
      "role ids while all roles are parsed",
      { content: "x", allowed_mentions: { parse: ["roles"], roles: ["1"] } },
      "allowed_mentions",
    ],
    ["a nonce over 25 characters", { content: "x", nonce: "x".repeat(26) }, "nonce"],
  ])("%s", async (_, body, path) => {
    const before = discord.refusals.length;
    const answer = await send(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: "Invalid Form Body" } });
    expect(discord.refusals).toHaveLength(before + 1);
    expect(discord.refusals.at(-1)?.problems.map((one) => one.path.join("."))).toContain(path);
    let node: unknown = answer.body.errors;
    for (const key of path.split(".")) node = (node as Record<string, unknown>)[key];
    expect(node).toHaveProperty("_errors");
  });

  test.each<[unknown, string, string]>([
    [{ content: 5 }, "content", "STRING_TYPE_CONVERT"],
    [{ components: {} }, "components", "LIST_TYPE_CONVERT"],
    [{ tts: "yes" }, "tts", "BOOLEAN_TYPE_CONVERT"],
    [v2(row(menu({ custom_id: undefined }))), "components.0.components.0.custom_id", "BASE_TYPE_REQUIRED"],
    [v2(row(button({ style: 9 }))), "components.0.components.0.style", "BASE_TYPE_CHOICES"],
  ])("%j, with Discord's code for it", async (body, path, code) => {
    await send(body);
    const problems = discord.refusals.at(-1)?.problems.map((one) => `${one.path.join(".")} ${one.code}`);
    expect(problems).toEqual([`${path} ${code}`]);
  });

  test("an empty message", async () => {
    expect(await send({})).toMatchObject({ status: 400, body: { code: 50006 } });
    expect(await send({ content: "" })).toMatchObject({ status: 400, body: { code: 50006 } });
  });

  test("what is not JSON", async () => {
    const response = await fetch(
      `${discord.apiUrl}/v10/channels/${discord.newsroom.channels.general}/messages`,
      {
        method: "POST",
        headers: { Authorization: `Bot ${discord.token}` },
        body: "{",
      },
    );
    expect(await response.json()).toMatchObject({ code: 50109 });
  });

  test("an edit that takes the Components V2 flag away, or leaves nothing", async () => {
    const { body: message } = await send(v2(text("x")));
    const path = `/channels/${discord.newsroom.channels.general}/messages/${message.id}`;
    expect(await request(discord, "PATCH", path, { flags: 0 })).toMatchObject({
      body: { errors: { flags: {} } },
    });
    expect(await request(discord, "PATCH", path, { content: "x" })).toMatchObject({
      body: { errors: { content: {} } },
    });
    expect(await request(discord, "PATCH", path, { components: [] })).toMatchObject({ status: 400 });
    expect(await request(discord, "PATCH", path, { components: [text("y")] })).toMatchObject({ status: 200 });
  });

  test("an edit to Components V2 that keeps the content", async () => {
    const { body: message } = await send({ content: "x" });
    const path = `/channels/${discord.newsroom.channels.general}/messages/${message.id}`;
    expect(await request(discord, "PATCH", path, v2(text("y")))).toMatchObject({
      body: { errors: { content: {} } },
    });
    expect(await request(discord, "PATCH", path, { ...v2(text("y")), content: null })).toMatchObject({
      status: 200,
      body: { content: "", flags: V2 },
    });
  });
});
