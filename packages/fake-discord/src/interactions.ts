import { randomBytes } from "node:crypto";
import type { APIMessage } from "discord-api-types/v10";
import type { SuggestedChoice } from "./checks/autocomplete.ts";
import type { InteractionType } from "./protocol.ts";
import type { World } from "./world/world.ts";

/** What a person sees of the bot's answer. */
export type Reply = {
  /** The new message, or the message that was changed. */
  readonly message: APIMessage;
  /** Only this person sees it. */
  readonly ephemeral: boolean;
  /** The bot first asked for time ("… is thinking"). */
  readonly deferred: boolean;
  /** A message that was there before was changed. */
  readonly updated: boolean;
};

/** Something a Discord client says to the person by itself: that the bot did not answer, or that an input is not allowed. */
export class ClientError extends Error {
  override readonly name = "ClientError";
}

/** A form as the bot sent it. */
export type Form = {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly unknown[];
};

/** The bot's answer is a form to fill in. A client that can show one sends it back by the interaction's id. */
export class FormOpened extends ClientError {
  readonly interactionId: string;
  readonly form: Form;

  constructor(interactionId: string, form: Form) {
    super(`The bot opened the form "${form.title}", which only the playground's page can show.`);
    this.interactionId = interactionId;
    this.form = form;
  }
}

export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly type: (typeof InteractionType)[keyof typeof InteractionType];
  readonly userId: string;
  readonly channelId: string;
  readonly createdAt: number;
  /** The message whose button or menu was used. */
  readonly source: APIMessage | null;
  /** For a form that was sent back: the interaction that was answered with it. */
  readonly opener: Interaction | null;
  /** The type of the option being completed. */
  readonly optionType: number;
  /** The command's name with its subcommands, when a command was used. */
  readonly commandName: string | null;
  /** The command was chosen in the menu of a message. */
  readonly menuCommand: boolean;
  state: "waiting" | "deferred" | "deferred update" | "answered";
  /** The message that @original stands for. */
  originalId: string | null;
  /** The form that the bot answered with. */
  form: Form | null;
  readonly reply: PromiseWithResolvers<Reply>;
  readonly choices: PromiseWithResolvers<SuggestedChoice[]>;
  timer: NodeJS.Timeout | undefined;
};

type NewInteraction = Pick<
  Interaction,
  "type" | "userId" | "channelId" | "source" | "opener" | "optionType" | "commandName" | "menuCommand"
>;

const TOKEN_LIFE = 15 * 60 * 1000;
const CAPACITY = 1000;

/** The interactions whose tokens are still good, and who waits for their answers. */
export class Interactions {
  /** How long the bot has for its first answer, in milliseconds. */
  readonly answerWithin: number;
  readonly #world: World;
  readonly #open = new Map<string, Interaction>();

  constructor(world: World, answerWithin: number) {
    this.#world = world;
    this.answerWithin = answerWithin;
  }

  /** Begins an interaction; its `reply` or `choices` fail when the bot lets the time pass. */
  begin(input: NewInteraction): Interaction {
    const interaction: Interaction = {
      ...input,
      id: this.#world.nextId(),
      token: randomBytes(48).toString("base64url"),
      createdAt: this.#world.now(),
      state: "waiting",
      originalId: null,
      form: null,
      reply: Promise.withResolvers(),
      choices: Promise.withResolvers(),
      timer: undefined,
    };
    interaction.reply.promise.catch(() => {});
    interaction.choices.promise.catch(() => {});
    this.#open.set(interaction.id, interaction);
    this.#prune();
    interaction.timer = setTimeout(
      () => this.fail(interaction, "The application did not respond"),
      this.answerWithin,
    );
    return interaction;
  }

  byId(id: string, token: string): Interaction | undefined {
    const interaction = this.#open.get(id);
    return interaction?.token === token ? interaction : undefined;
  }

  byToken(token: string): Interaction | undefined {
    return this.#open.values().find((one) => one.token === token);
  }

  /** Whether the bot may still give its first answer. */
  isInTime(interaction: Interaction): boolean {
    return this.#world.now() - interaction.createdAt <= this.answerWithin;
  }

  isTokenGood(interaction: Interaction): boolean {
    return this.#world.now() - interaction.createdAt <= TOKEN_LIFE;
  }

  /** The bot asked for time: it has the token's life now. */
  defer(interaction: Interaction, state: "deferred" | "deferred update", originalId: string | null): void {
    interaction.state = state;
    interaction.originalId = originalId;
    clearTimeout(interaction.timer);
    interaction.timer = setTimeout(
      () => this.fail(interaction, "The application did not finish its answer"),
      TOKEN_LIFE,
    );
    interaction.timer.unref();
  }

  /** The person has the answer. */
  settle(interaction: Interaction, message: APIMessage, updated: boolean): void {
    const deferred = interaction.state.startsWith("deferred");
    const ephemeral = this.#world.messages.get(message.channel_id, message.id)?.visibleTo !== null;
    interaction.state = "answered";
    clearTimeout(interaction.timer);
    interaction.reply.resolve({ message, ephemeral, deferred, updated });
  }

  suggest(interaction: Interaction, choices: SuggestedChoice[]): void {
    interaction.state = "answered";
    clearTimeout(interaction.timer);
    interaction.choices.resolve(choices);
  }

  openForm(interaction: Interaction, form: Form): void {
    interaction.state = "answered";
    interaction.form = form;
    this.#reject(interaction, new FormOpened(interaction.id, form));
  }

  /** The interaction that the bot answered to this person with a form. */
  withForm(id: string, userId: string): (Interaction & { readonly form: Form }) | null {
    const interaction = this.#open.get(id);
    const form = interaction?.userId === userId ? interaction.form : null;
    return interaction === undefined || form === null ? null : Object.assign(interaction, { form });
  }

  fail(interaction: Interaction, reason: string): void {
    this.#reject(interaction, new ClientError(reason));
  }

  #reject(interaction: Interaction, error: ClientError): void {
    clearTimeout(interaction.timer);
    interaction.reply.reject(error);
    interaction.choices.reject(error);
  }

  /** Ends the waiting of everybody. */
  close(): void {
    for (const interaction of this.#open.values()) this.fail(interaction, "The fake Discord was closed");
    this.#open.clear();
  }

  #prune(): void {
    for (const [id, interaction] of this.#open) {
      if (this.#open.size <= CAPACITY && this.isTokenGood(interaction)) return;
      this.#open.delete(id);
    }
  }
}
