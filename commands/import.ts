import { ApplicationCommandOptionType } from "discord.js";
import { z } from "zod";
import type { Draft } from "../src/desk/draft.ts";
import type { Brought, EditorDesk } from "../src/desk/editor-desk.ts";
import type { Answer, Command, CommandRequest } from "../src/discord/command.ts";
import { draftMessage, fieldsForm, savedMessage } from "../src/discord/desk/draft-message.ts";
import { optionalText, readOptions } from "../src/discord/options.ts";
import { markdown } from "../src/discord/render/markdown.ts";
import { managersOnly } from "../src/discord/where.ts";
import { UserError } from "../src/errors.ts";

const schema = z.object({
  link: optionalText,
  /** Written into the first form. */
  text: optionalText,
  /** Set by buttons and forms only, like what follows. */
  draft: optionalText,
  action: z.enum(["bring", "show", "edit", "change", "leave-out", "save", "cancel"]).optional(),
  title: z.string().default(""),
  source: z.string().default(""),
  author: z.string().default(""),
  published: z.string().default(""),
  topics: z.string().default(""),
});

type Options = z.infer<typeof schema>;

export default {
  data: {
    name: "import",
    description: "Add an article: paste it, send a file or give a link",
    ...managersOnly,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "link",
        description: "The address of an article (leave it out to paste text or send a file)",
        max_length: 2000,
      },
    ],
  },
  private: true,

  run(request, context) {
    const options = readOptions(request, schema);
    const { desk } = context;
    const editor = request.user.id;
    if (desk === null || !desk.isEditor(editor)) {
      throw new UserError("Only editors can add articles. Whoever runs Lede names them in EDITORS.");
    }
    if (options.draft !== null) return withDraft(desk, editor, options.draft, options, request.page);
    const brought = broughtIn(options, request);
    if (brought === null && options.action === "bring") {
      throw new UserError(
        "Nothing was filled in. Run /import again, and paste an article, send a file or give a link.",
      );
    }
    return brought === null ? BRING : read(desk, editor, brought);
  },
} satisfies Command;

const BRING: Answer = {
  title: "Add an article",
  state: { effect: "open", command: "import", options: { action: "bring" }, page: 0 },
  fields: [
    {
      kind: "text",
      name: "text",
      label: "Text",
      description: "The headline first, then an empty line, then the article",
      long: true,
    },
    {
      kind: "file",
      name: "file",
      label: "Or a file",
      description: "A saved page, a text file, an e-mail or Markdown",
    },
    {
      kind: "text",
      name: "link",
      label: "Or a link",
      placeholder: "https://example.org/story",
      longest: 2000,
    },
  ],
};

/** What came with the request; the first of file, link and text. */
function broughtIn({ link, text }: Options, { files }: CommandRequest): Brought | null {
  const [file] = files;
  if (file !== undefined) return { kind: "file", ...file };
  if (link !== null) return { kind: "link", url: link };
  return text === null ? null : { kind: "text", text };
}

async function read(desk: EditorDesk, editor: string, brought: Brought): Promise<Answer> {
  return draftMessage(await desk.read(editor, brought), 0);
}

async function withDraft(
  desk: EditorDesk,
  editor: string,
  id: string,
  options: Options,
  index: number,
): Promise<Answer> {
  switch (options.action) {
    case "edit":
      return fieldsForm(await desk.open(editor, id), index);
    case "change":
      return draftMessage(await desk.change(editor, id, index, options), index);
    case "leave-out":
      return leftOver(await desk.leaveOut(editor, id, index), index);
    case "save":
      return savedMessage(await desk.save(editor, id));
    case "cancel":
      await desk.discard(editor, id);
      return { blocks: [{ kind: "text", text: markdown`Nothing was saved.` }] };
    default:
      return draftMessage(await desk.open(editor, id), index);
  }
}

function leftOver(draft: Draft, index: number): Answer {
  return draftMessage(draft, Math.min(index, draft.articles.length - 1));
}
