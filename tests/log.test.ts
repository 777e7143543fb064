import { Writable } from "node:stream";
import pretty from "pino-pretty";
import { describe, expect, it } from "vitest";
import { createLog } from "../src/log.ts";

/** A log, and what was written: the lines as objects, and as a terminal shows them. */
function logged(level: string, secrets: readonly string[] = []) {
  let text = "";
  const log = createLog(level, secrets, { write: (line) => (text += line) });
  return {
    log,
    text: () => text,
    lines: (): Record<string, unknown>[] =>
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
  };
}

const fault = () =>
  new Error("“digest:1” could not be written", {
    cause: new Error("database or disk\nis full", { cause: new Error("is full") }),
  });

describe("an error in the log", () => {
  it("is one readable line with its causes, without a stack", () => {
    const { log, lines, text } = logged("info");
    log.error({ err: fault(), guildId: "7" }, "a digest waits");
    expect(lines()).toEqual([
      {
        level: 50,
        time: expect.any(Number),
        guildId: "7",
        msg: "a digest waits: “digest:1” could not be written: database or disk is full",
      },
    ]);
    expect(text()).not.toContain("log.test.ts");
  });

  it("is one line on a terminal, too", () => {
    let shown = "";
    const terminal = new Writable({
      write(chunk, _encoding, done) {
        shown += chunk;
        done();
      },
    });
    const log = createLog("info", [], pretty({ destination: terminal, sync: true, colorize: false }));
    log.error({ err: fault() }, "a digest waits");
    expect(shown.trim().split("\n")).toHaveLength(1);
    expect(shown).toContain("a digest waits: “digest:1” could not be written: database or disk is full");
  });

  it("is followed by its stack, and those of its causes, at debug", () => {
    const { log, lines } = logged("debug");
    log.error({ err: fault() }, "a digest waits");
    const [line, detail] = lines();
    expect(line).toMatchObject({ level: 50 });
    expect(detail).toMatchObject({
      level: 20,
      err: { stack: expect.stringMatching(/could not be written.*log\.test\.ts.*caused by: .*is full/su) },
    });
  });

  it("shows nothing that a library puts beside its message", () => {
    const { log, text } = logged("debug");
    log.error(
      { err: Object.assign(new Error("refused"), { url: "/interactions/1/secret-token/callback" }) },
      "x",
    );
    expect(text()).not.toContain("secret-token");
  });
});

it("blots secrets out of every line, however they are written in it", () => {
  const { log, lines, text } = logged("info", ['pass"word', "the.token"]);
  log.info({ url: 'postgres://lede:pass"word@db' }, 'the.token and pass"word');
  expect(lines()).toMatchObject([{ url: "postgres://lede:[secret]@db", msg: "[secret] and [secret]" }]);
  expect(text()).not.toContain("word");
});
