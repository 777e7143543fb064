import { expect, test } from "vitest";
import { startFakeDiscord } from "../src/fake-discord.ts";
import { Permission } from "../src/protocol.ts";
import type { WorldEvent } from "../src/world/events.ts";
import { request } from "./request.ts";

async function open() {
  const discord = await startFakeDiscord({ messagesPerChannel: 600 });
  const { world, newsroom } = discord;
  const { news } = newsroom.channels;
  const allow = (permissions: bigint) => {
    const channel = world.channels.get(news);
    if (channel !== undefined) {
      channel.overwrites = [{ id: newsroom.guildId, type: 0, allow: permissions.toString(), deny: "0" }];
    }
  };
  const post = async () => {
    const { body } = await request(discord, "POST", `/channels/${news}/messages`, { content: "x" });
    return String(body.id);
  };
  const pin = (method: "PUT" | "DELETE", id: string) =>
    request(discord, method, `/channels/${news}/messages/pins/${id}`);
  const events: WorldEvent[] = [];
  world.subscribe((event) => events.push(event));
  const stop = () => discord.close();
  return { world, news, allow, post, pin, events, [Symbol.asyncDispose]: stop };
}

test("a message is pinned once, which a system message and two events say, and unpinned", async () => {
  await using at = await open();
  at.allow(Permission.pinMessages);
  const id = await at.post();
  at.events.splice(0);
  expect(await at.pin("PUT", id)).toMatchObject({ status: 204 });
  expect(await at.pin("PUT", id)).toMatchObject({ status: 204 });
  expect(at.events.map(({ name }) => name)).toEqual([
    "MESSAGE_UPDATE",
    "CHANNEL_PINS_UPDATE",
    "MESSAGE_CREATE",
  ]);
  expect(at.world.messages.list(at.news)).toMatchObject([
    { id, pinned: true },
    { type: 6, pinned: false, message_reference: { channel_id: at.news, message_id: id } },
  ]);
  at.events.splice(0);
  expect(await at.pin("DELETE", id)).toMatchObject({ status: 204 });
  expect(await at.pin("DELETE", id)).toMatchObject({ status: 204 });
  expect(at.events.map(({ name }) => name)).toEqual(["MESSAGE_UPDATE", "CHANNEL_PINS_UPDATE"]);
  expect(at.events[1]?.data).toMatchObject({ channel_id: at.news, last_pin_timestamp: null });
  expect(at.world.messages.list(at.news)).toMatchObject([{ id, pinned: false }, { type: 6 }]);
});

test("a pin needs its permission and a message that is there", async () => {
  await using at = await open();
  const id = await at.post();
  expect(await at.pin("PUT", id)).toMatchObject({ status: 403, body: { code: 50013 } });
  at.allow(Permission.pinMessages);
  expect(await at.pin("PUT", "1")).toMatchObject({ status: 404, body: { code: 10008 } });
  expect(await at.pin("DELETE", "1")).toMatchObject({ status: 404, body: { code: 10008 } });
});

test("a channel takes 250 pins", async () => {
  await using at = await open();
  at.allow(Permission.pinMessages);
  const first = await at.post();
  const [message] = at.world.messages.list(at.news);
  if (message === undefined) throw new Error("nothing was posted");
  for (let copy = 1; copy <= 250; copy += 1) {
    at.world.messages.put({ message: { ...message, id: `9${copy}`, pinned: true }, visibleTo: null });
  }
  expect(await at.pin("PUT", first)).toMatchObject({ status: 400, body: { code: 30003 } });
  expect(await at.pin("DELETE", "91")).toMatchObject({ status: 204 });
  expect(await at.pin("PUT", first)).toMatchObject({ status: 204 });
});
