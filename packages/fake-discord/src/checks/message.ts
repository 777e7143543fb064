import type {
  APIAllowedMentions,
  APIEmbed,
  APIMessage,
  APIMessageTopLevelComponent,
} from "discord-api-types/v10";
import type { ZodMiniType } from "zod/mini";
import { MessageFlag } from "../protocol.ts";
import { ApiError } from "../rest/api-error.ts";
import { checkComponents } from "./components.ts";
import { checkEmbeds } from "./embeds.ts";
import { type Problem, problem, required, tooLong } from "./problem.ts";
import { schemaProblems } from "./schema.ts";

/** The body of a message, new or edited, as far as the fake Discord carries it out. */
export type MessageBody = {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly APIMessageTopLevelComponent[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly tts?: boolean | null;
  readonly poll?: object | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly attachments?:
    | readonly { readonly id: string | number; readonly filename?: string | null }[]
    | null;
};

/**
 * The body as a message: `edited` is the message that it changes, or null for a new one. Throws the ApiError that Discord
 * answers with when the schema (null when it was checked before) or one of the documented rules refuses it. `path` is where
 * the message is in the request, and `files` are the names of the files sent along.
 */
export function checkMessage(
  schema: ZodMiniType | null,
  body: unknown,
  edited: APIMessage | null,
  path: readonly string[] = [],
  files: readonly string[] = [],
): MessageBody {
  const wrong = schema === null ? [] : schemaProblems(schema, body, path);
  if (wrong.length > 0) throw ApiError.invalidForm(wrong);
  const message = body as MessageBody;
  const found = checkRules(message, edited, files).map((one) => ({ ...one, path: [...path, ...one.path] }));
  if (found.length > 0) throw ApiError.invalidForm(found);
  if (isEmpty(message, edited)) throw ApiError.emptyMessage();
  return message;
}

const MAXIMUM_CONTENT = 2000;

function checkRules(body: MessageBody, edited: APIMessage | null, files: readonly string[]): Problem[] {
  const attachments = [...files, ...(body.attachments ?? []).flatMap(({ filename }) => filename ?? [])];
  const wasV2 = hasFlag(edited?.flags, MessageFlag.componentsV2);
  const isV2 = hasFlag(body.flags, MessageFlag.componentsV2) || wasV2;
  const problems = [
    ...checkComponents(body.components ?? [], isV2, attachments),
    ...checkEmbeds(body.embeds ?? [], attachments),
    ...checkAllowedMentions(body.allowed_mentions),
  ];
  if ((body.content?.length ?? 0) > MAXIMUM_CONTENT) problems.push(tooLong(["content"], MAXIMUM_CONTENT));
  if (wasV2 && typeof body.flags === "number" && !hasFlag(body.flags, MessageFlag.componentsV2)) {
    problems.push(
      problem(
        ["flags"],
        "MESSAGE_FLAG_CANNOT_BE_REMOVED",
        "The IS_COMPONENTS_V2 flag of a message cannot be removed.",
      ),
    );
  }
  if (isV2) problems.push(...checkV2(body, wasV2 ? null : edited, edited === null));
  return problems;
}

/** What a Components V2 message cannot have; `before` is the message without the flag that becomes one. */
function checkV2(body: MessageBody, before: APIMessage | null, isNew: boolean): Problem[] {
  const content = body.content === undefined ? before?.content : body.content;
  const embeds = body.embeds === undefined ? before?.embeds : body.embeds;
  const legacy: Record<string, boolean> = {
    content: Boolean(content),
    embeds: Boolean(embeds?.length),
    poll: Boolean(body.poll ?? before?.poll),
    sticker_ids: Boolean(body.sticker_ids?.length),
  };
  const problems = Object.keys(legacy)
    .filter((field) => legacy[field])
    .map((field) =>
      problem(
        [field],
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      ),
    );
  const given = body.components?.length ?? 0;
  if (given === 0 && (isNew || body.components !== undefined)) problems.push(required(["components"]));
  return problems;
}

function checkAllowedMentions(allowed: APIAllowedMentions | null | undefined): Problem[] {
  return (["users", "roles"] as const).flatMap((kind) => {
    const ids = allowed?.[kind] ?? [];
    if (ids.length === 0 || !(allowed?.parse as string[] | undefined)?.includes(kind)) return [];
    return [
      problem(
        ["allowed_mentions"],
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      ),
    ];
  });
}

function isEmpty(body: MessageBody, edited: APIMessage | null): boolean {
  const filled = (
    given: { readonly length: number } | null | undefined,
    before: { readonly length: number } | undefined,
  ) => (given === undefined ? (before?.length ?? 0) : (given?.length ?? 0)) > 0;
  return !(
    filled(body.content, edited?.content) ||
    filled(body.embeds, edited?.embeds) ||
    filled(body.components, edited?.components) ||
    filled(body.sticker_ids, undefined) ||
    filled(body.attachments, edited?.attachments) ||
    (body.poll ?? edited?.poll)
  );
}

export function hasFlag(flags: number | null | undefined, flag: number): boolean {
  return ((flags ?? 0) & flag) !== 0;
}
