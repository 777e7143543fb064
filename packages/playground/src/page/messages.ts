import type { APIMessage } from "discord-api-types/v10";

/** What passes between the page and the fake Discord. Only types: the browser's modules use them too. */

export type PageUser = { readonly id: string; readonly name: string; readonly bot: boolean };

export type PageChannel = {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly topic: string | null;
  /** The channel that a thread belongs to. */
  readonly parentId: string | null;
  /** The person's own conversation with the bot. */
  readonly isDirect: boolean;
  /** Bits, as decimal text: of the person and of the bot. */
  readonly permissions: string;
  readonly botPermissions: string;
};

export type PageGuild = {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly ownerId: string;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly { readonly id: string; readonly roles: readonly string[] }[];
};

/** The world as one person sees it. */
export type Snapshot = {
  readonly userId: string;
  readonly botId: string;
  /** Whether its process was started, and whether it is at the Gateway. */
  readonly botIsRunning: boolean;
  readonly botIsOnline: boolean;
  readonly users: readonly PageUser[];
  readonly guild: PageGuild;
  readonly channels: readonly PageChannel[];
  /** The fake Discord's clock, in milliseconds since 1970. */
  readonly now: number;
  /** How far it was moved from the machine's own clock, in milliseconds. */
  readonly ahead: number;
};

/** What the Gateway sends to the page. */
export type PageEvent =
  | { readonly t: "READY" | "WORLD_UPDATE"; readonly d: Snapshot }
  | { readonly t: "MESSAGE_CREATE" | "MESSAGE_UPDATE"; readonly d: APIMessage }
  | { readonly t: "MESSAGE_DELETE"; readonly d: { readonly id: string; readonly channel_id: string } };

export type PageCommandOption = {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly options?: readonly PageCommandOption[];
  readonly channel_types?: readonly number[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
};

export type PageCommand = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly options?: readonly PageCommandOption[];
};

export type PageChoice = { readonly name: string; readonly value: string | number };

/** A form that the bot opened, to be filled in and sent back by its id. */
export type PageForm = {
  readonly id: string;
  readonly title: string;
  readonly components: readonly FormPart[];
};

/** A part of a form, as the bot sent it: labels hold one component, rows one text input. */
export type FormPart = {
  readonly type: number;
  readonly label?: string;
  readonly description?: string | null;
  readonly content?: string;
  readonly component?: FormPart;
  readonly components?: readonly FormPart[];
  readonly custom_id?: string;
  readonly style?: number;
  readonly placeholder?: string | null;
  readonly value?: string | null;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly default?: boolean;
  }[];
};

/** How the bot answered: by a message (which the Gateway brings), with choices, by a form, or not at all. */
export type InteractionOutcome =
  | { readonly kind: "answered" }
  | { readonly kind: "choices"; readonly choices: readonly PageChoice[] }
  | { readonly kind: "form"; readonly form: PageForm }
  | { readonly kind: "failed"; readonly reason: string };
