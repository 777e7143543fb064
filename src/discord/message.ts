import type { ComponentState } from "./custom-id.ts";
import type { Markdown } from "./render/markdown.ts";

export type Button =
  | { readonly label: string; readonly url: string }
  | {
      readonly label: string;
      readonly state: ComponentState;
      readonly disabled?: boolean;
      readonly primary?: boolean;
      /** It deletes something. */
      readonly danger?: boolean;
    };

export type MenuOption = {
  readonly label: string;
  readonly description: string | null;
  readonly value: string;
};

/** One part of a message, from top to bottom. */
export type Block =
  /** The buttons stand below the text, and are left out with it. */
  | { readonly kind: "text"; readonly text: Markdown; readonly buttons?: readonly Button[] }
  /** Text with a button beside it. */
  | { readonly kind: "item"; readonly text: Markdown; readonly button: Button }
  | { readonly kind: "image"; readonly url: string; readonly description: string | null }
  | { readonly kind: "separator" }
  | { readonly kind: "buttons"; readonly buttons: readonly Button[] }
  | {
      readonly kind: "menu";
      readonly placeholder: string;
      /** Its `choice` names the option that the chosen entry's value goes into. */
      readonly state: ComponentState & { readonly choice: string };
      readonly options: readonly MenuOption[];
    };

/**
 * What the bot says: one card. It is made to fit Discord's limits when it is rendered, so a command need not count.
 * Nothing in it pings anyone but the roles in `mentionRoles`, which are shown above the card.
 */
export type Message = {
  readonly blocks: readonly Block[];
  readonly tone?: "news" | "error";
  readonly mentionRoles?: readonly string[];
  /** Shown as one plain embed instead of a card, with its menus and buttons below. Buttons beside and below texts are left out. */
  readonly plain?: boolean;
  /** Sent along as a file. Only answers to people have one. */
  readonly file?: { readonly name: string; readonly text: string };
  /** Said beside it, and not a part of it. Where the card is full it takes its room from the card's texts. */
  readonly aside?: Markdown;
};
