import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { CommandContext } from "./command-context.ts";
import type { Form } from "./form.ts";
import type { Message } from "./message.ts";

/**
 * What someone asks of a command: the slash command's options, or the same options out of a button's or menu's
 * custom_id, or what was filled into a form, so that run() cannot tell the two apart. Values are as Discord sends them: text, whole numbers, ids.
 */
export type CommandRequest = {
  /** The chosen subcommand, or null. */
  readonly subcommand: string | null;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** The page asked for by a button, from 0. */
  readonly page: number;
  /** Sent with a form; empty for all other requests. */
  readonly files: readonly SentFile[];
  /** `locale` is the language in which they use Discord, a BCP 47 tag. */
  readonly user: { readonly id: string; readonly locale: string };
  /**
   * Where it was asked: null in direct messages. `canManage` is Manage Server, as Discord computed it for this user here. `hasLede` is
   * false where only the user has Lede, and the server has not.
   */
  readonly guild: {
    readonly id: string;
    readonly channelId: string;
    readonly canManage: boolean;
    readonly hasLede: boolean;
    /** The server’s own language; null where Discord does not say. */
    readonly locale: string | null;
  } | null;
};

/** A file that someone sent, at the address where Discord keeps it. `size` is in bytes. */
export type SentFile = { readonly name: string; readonly url: string; readonly size: number };

/** A message, or a form that asks for more; a form cannot be the answer to a form. */
export type Answer = Message | Form;

export function isForm(answer: Answer): answer is Form {
  return "fields" in answer;
}

export type Choice = { readonly name: string; readonly value: string };

/** One slash command. The dispatcher is the only one to call it. */
export type Command = {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** The same command in the menu of a message, where the message's text becomes the option `text`. */
  readonly messageMenu?: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** Nobody can type it: only its buttons, menus and forms lead to it, and Discord does not know of it. */
  readonly unlisted?: boolean;
  /** True when only the person who asked may see the answers, whatever the option `private` says. */
  readonly private?: boolean;
  /** At most 25 choices for the option being typed. */
  autocomplete?(
    option: string,
    text: string,
    request: CommandRequest,
    context: CommandContext,
  ): Choice[] | Promise<Choice[]>;
  /** Answers, or throws a UserError that says what to do. */
  run(request: CommandRequest, context: CommandContext): Answer | Promise<Answer>;
};
