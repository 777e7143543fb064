import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { FormValues, UserClient } from "@lede/fake-discord";
import type { APIMessage } from "discord.js";
import { describe, expect, it, onTestFinished } from "vitest";
import { formOf, stage, textOf } from "../support/bot-stage.ts";

const ferry = [
  "Ferry to Velmark Sails Again After Two Weeks",
  "The ferry between Port Elsin and Velmark sailed again on Monday.",
  "“We sail when the pilots say so, and not before,” harbour master Ilse Brandt said.",
  "Nobody was hurt in the storm that had stopped it.",
].join("\n\n");
const mole = [
  "Old Mole of Port Elsin to Be Rebuilt by Spring",
  "The old mole is to be rebuilt by spring, the council decided on Tuesday.",
  "“It has stood for a hundred years, and it will stand again,” Mayor Tom Hale said.",
].join("\n\n");

/** Sends the first form. */
async function bring(owner: UserClient, values: FormValues): Promise<APIMessage> {
  const { interactionId } = await formOf(owner.command("import"));
  const reply = await owner.submit(interactionId, { text: "", link: "", ...values });
  expect(reply.ephemeral).toBe(true);
  return reply.message;
}

async function site(answers: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer(({ url = "" }, response) => {
    response.writeHead(answers[url] === undefined ? 404 : 200, {
      "Content-Type": "text/html; charset=utf-8",
    });
    response.end(answers[url] ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("/import", () => {
  it("shows what was understood of a pasted article, and saves it", async () => {
    const { owner, contentDirectory, discord } = await stage({ articles: {}, editor: true });
    const message = await bring(owner, { text: ferry });
    const shown = textOf(message);
    expect(shown).toContain("Nothing is saved yet.");
    expect(shown).toContain("## Ferry to Velmark Sails Again After Two Weeks");
    expect(shown).toContain("**Text:** 3 paragraphs");
    expect(shown).toContain("**Quoted:** Ilse Brandt (1)");
    expect(shown).toContain("No source");
    expect(readdirSync(contentDirectory)).toEqual([]);
    const saved = await owner.press(message, "Save");
    expect(saved.updated).toBe(true);
    expect(textOf(saved.message)).toBe(
      "Saved: **Ferry to Velmark Sails Again After Two Weeks** (ferry-to-velmark-sails-again-after-two-weeks.md)",
    );
    await expect
      .poll(async () => textOf((await owner.command("quote", { options: { speaker: "Brandt" } })).message))
      .toContain("We sail when the pilots say so");
    expect(discord.refusals).toEqual([]);
  });

  it("takes other fields before it is saved, and says which are wrong", async () => {
    const { owner, contentDirectory } = await stage({ articles: {}, editor: true });
    const message = await bring(owner, { text: ferry });
    const { interactionId, form } = await formOf(owner.press(message, "Edit fields"));
    expect(form.title).toBe("Edit fields");
    const fields = {
      title: "The Ferry Sails",
      source: "The Elsin Post",
      author: "Mona Aziz",
      published: "2031-05-19",
      topics: "Ports, Weather",
    };
    const refused = await owner.submit(interactionId, { ...fields, published: "soon" });
    expect(textOf(refused.message)).toContain("The date “soon” is not a date");
    const again = await formOf(owner.press(message, "Edit fields"));
    const changed = await owner.submit(again.interactionId, fields);
    expect(changed).toMatchObject({ updated: true, message: { id: message.id } });
    expect(textOf(changed.message)).toContain("-# The Elsin Post · ");
    await owner.press(changed.message, "Save");
    const text = readFileSync(join(contentDirectory, "the-ferry-sails.md"), "utf8");
    expect(text).toContain("author: Mona Aziz");
    expect(text).toContain("published: 2031-05-19");
  });

  it("goes through several articles, and leaves one out", async () => {
    const { owner, contentDirectory } = await stage({ articles: {}, editor: true });
    const message = await bring(owner, { text: `${ferry}\n\n\n\n\n${mole}` });
    expect(textOf(message)).toContain("Article 1 of 2");
    const next = await owner.press(message, "Next");
    expect(textOf(next.message)).toContain("## Old Mole of Port Elsin");
    const left = await owner.press(next.message, "Leave this one out");
    expect(textOf(left.message)).toContain("## Ferry to Velmark");
    await owner.press(left.message, "Save");
    expect(readdirSync(contentDirectory)).toEqual(["ferry-to-velmark-sails-again-after-two-weeks.md"]);
  });

  it("reads a file that is sent, and a page behind a link", async () => {
    const { owner } = await stage({ articles: {}, editor: true });
    const file = { name: "ferry.txt", contentType: "text/plain", bytes: new TextEncoder().encode(ferry) };
    expect(textOf(await bring(owner, { file: [file] }))).toContain("## Ferry to Velmark");
    const paragraphs = mole.split("\n\n");
    const body = paragraphs.slice(1).map((line) => `<p>${line} ${line}</p>`);
    const page = `<!DOCTYPE html><html><head><title>${paragraphs[0]}</title></head><body><article><h1>${paragraphs[0]}</h1>${body.join("")}</article></body></html>`;
    const address = await site({ "/mole": page });
    const shown = await owner.command("import", { options: { link: `${address}/mole` } });
    expect(textOf(shown.message)).toContain("Old Mole of Port Elsin");
    const missing = await owner.command("import", { options: { link: `${address}/none` } });
    expect(textOf(missing.message)).toContain("the server answers with status 404");
  });

  it("forgets a draft that is cancelled", async () => {
    const { owner, contentDirectory } = await stage({ articles: {}, editor: true });
    const message = await bring(owner, { text: ferry });
    expect(textOf((await owner.press(message, "Cancel")).message)).toBe("Nothing was saved.");
    expect(readdirSync(contentDirectory)).toEqual([]);
  });

  it("keeps a draft over a restart", async () => {
    const at = await stage({ articles: {}, editor: true });
    const message = await bring(at.owner, { text: ferry });
    await at.restart();
    expect(textOf((await at.owner.press(message, "Save")).message)).toContain("Saved: ");
  });

  it("says what to do when nothing, or no article, is brought", async () => {
    const { owner } = await stage({ articles: {}, editor: true });
    expect(textOf(await bring(owner, {}))).toContain("Nothing was filled in.");
    expect(textOf(await bring(owner, { text: "Ferry" }))).toMatch(/headline|text below/u);
  });

  it("is not there where nobody is an editor, and refuses everyone else", async () => {
    const without = await stage({ articles: {} });
    expect(without.owner.commands().map(({ name }) => name)).not.toContain("import");
    const { discord } = await stage({ articles: {}, editor: true });
    const { readerId, channels } = discord.newsroom;
    const manager = discord.user(readerId, { channelId: channels.general, permissions: ~0n });
    const reply = await manager.command("import");
    expect(textOf(reply.message)).toContain("Only editors can add articles.");
  });
});
