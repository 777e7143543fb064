import * as z from "zod/mini";
import type { ReadArticle, SaveOutcome } from "./host.ts";
import type { InteractionOutcome } from "./messages.ts";

/** What the page asks of the server: the server reads each request by its schema, and the browser writes it by the type of that. */

const locale = z.string().check(z.regex(/^[A-Za-z-]{2,20}$/u));

const called = {
  name: z.string(),
  group: z.exactOptional(z.string()),
  subcommand: z.exactOptional(z.string()),
  options: z.readonly(
    z.record(z.string(), z.union([z.string().check(z.maxLength(6000)), z.number(), z.boolean()])),
  ),
};

const who = z.object({ userId: z.string(), channelId: z.string(), locale });

/** A file that goes with a form, its bytes in base64. */
const sentFile = z.object({
  name: z.string().check(z.maxLength(256)),
  contentType: z.string().check(z.maxLength(256)),
  base64: z.base64(),
});

/** What stands in a field of a form. */
const filled = z.union([z.string(), z.readonly(z.array(z.string())), z.readonly(z.array(sentFile))]);

const doing = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("command"), ...called }),
  z.object({ kind: z.literal("autocomplete"), ...called, option: z.string(), partial: z.string() }),
  z.object({ kind: z.literal("message command"), messageId: z.string(), name: z.string() }),
  z.object({ kind: z.literal("press"), messageId: z.string(), customId: z.string() }),
  z.object({
    kind: z.literal("select"),
    messageId: z.string(),
    customId: z.string(),
    values: z.readonly(z.array(z.string())),
  }),
  z.object({
    kind: z.literal("submit"),
    formId: z.string(),
    values: z.readonly(z.record(z.string(), filled)),
  }),
]);

/** The body of each POST request, by its path under /page/api. */
export const requestSchemas = {
  /** Does something with the bot. */
  "/interactions": z.object({ who, doing }),
  /** Writes an ordinary message. */
  "/messages": z.object({ userId: z.string(), channelId: z.string(), content: z.string() }),
  /** Moves the clock to the next digest, or to so many milliseconds ahead of the machine's own. */
  "/clock": z.union([z.object({ next: z.literal(true) }), z.object({ ahead: z.number() })]),
  /** Changes the server's language. */
  "/server": z.object({ locale }),
  /** Gives the bot a permission in a channel, or takes it away. */
  "/permissions": z.object({
    channelId: z.string(),
    permission: z.enum(["viewChannel", "sendMessages", "embedLinks", "pinMessages"]),
    allowed: z.boolean(),
  }),
  /** Lets the bot's next request fail, or its Gateway. */
  "/faults": z.object({
    kind: z.enum(["rate limit", "server error", "lost answer", "drop", "gateway drop", "gateway reconnect"]),
  }),
  /** Starts or stops the bot. */
  "/bot": z.object({ running: z.boolean() }),
  /** Reads a pasted text. */
  /** The text of a link or of the HTML of a page; of other text itself. */
  "/articles/open": z.object({ text: z.string() }),
  "/articles/read": z.object({ text: z.string() }),
  /** Saves the articles of a pasted text. */
  "/articles/save": z.object({
    text: z.string(),
    source: z.string(),
    topics: z.string(),
    articles: z.readonly(z.array(z.object({ author: z.string(), published: z.string(), url: z.string() }))),
    replace: z.boolean(),
  }),
} as const;

export type RequestPath = keyof typeof requestSchemas;

export type RequestBody<Path extends RequestPath> = z.infer<(typeof requestSchemas)[Path]>;

/** What the server answers; null is an answer without a body. */
export type RequestAnswer<Path extends RequestPath> = Path extends keyof Answers ? Answers[Path] : null;

type Answers = {
  "/interactions": InteractionOutcome;
  "/clock": { readonly now: number };
  "/articles/open": { readonly text: string };
  "/articles/read": readonly ReadArticle[];
  "/articles/save": SaveOutcome;
};

export type Who = z.infer<typeof who>;
export type Doing = z.infer<typeof doing>;
export type FilledField = z.infer<typeof filled>;
export type Called = Omit<Extract<Doing, { kind: "command" }>, "kind">;
