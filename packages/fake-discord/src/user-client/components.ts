import type {
  APIInteractionDataResolved,
  APIMessage,
  APIMessageSelectMenuInteractionData,
} from "discord-api-types/v10";
import { walkComponents } from "../checks/components.ts";
import { ClientError } from "../interactions.ts";
import { ButtonStyle, ComponentType } from "../protocol.ts";

/** A button or a menu of a message, as a person finds it there. */
export type Control = {
  readonly type: number;
  readonly id: number;
  readonly custom_id: string;
  readonly style?: number;
  readonly label?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly placeholder?: string;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
  }[];
};

const CONTROLS: readonly number[] = [
  ComponentType.button,
  ComponentType.stringSelect,
  ComponentType.userSelect,
  ComponentType.roleSelect,
  ComponentType.mentionableSelect,
  ComponentType.channelSelect,
];

/** The buttons and menus of a message, in the order in which they are shown. */
function controlsOf(message: APIMessage): Control[] {
  return [...walkComponents((message.components ?? []) as never)]
    .map(({ component }) => component as unknown as Control)
    .filter(({ type }) => CONTROLS.includes(type));
}

/** The button with this custom_id or this label. Throws a ClientError when it cannot be pressed. */
export function findButton(message: APIMessage, customIdOrLabel: string): Control {
  const buttons = controlsOf(message).filter(({ type }) => type === ComponentType.button);
  const button =
    buttons.find(({ custom_id }) => custom_id === customIdOrLabel) ??
    buttons.find(({ label }) => label === customIdOrLabel);
  if (button === undefined) {
    const labels = buttons.map(({ label, custom_id }) => label ?? custom_id).join(", ");
    throw new ClientError(`There is no button "${customIdOrLabel}". There are: ${labels || "none"}.`);
  }
  if (button.disabled) throw new ClientError(`The button "${customIdOrLabel}" is disabled.`);
  if (button.style === ButtonStyle.link)
    throw new ClientError(`The button "${customIdOrLabel}" opens ${button.url}.`);
  return button;
}

/** The menu with this custom_id. Throws a ClientError when these values cannot be chosen in it. */
export function findMenu(message: APIMessage, customId: string, values: readonly string[]): Control {
  const menu = controlsOf(message).find(
    ({ type, custom_id }) => type !== ComponentType.button && custom_id === customId,
  );
  if (menu === undefined) throw new ClientError(`There is no menu "${customId}".`);
  if (menu.disabled) throw new ClientError(`The menu "${customId}" is disabled.`);
  const { min_values = 1, max_values = 1 } = menu;
  if (values.length < min_values || values.length > max_values) {
    throw new ClientError(`Between ${min_values} and ${max_values} entries of the menu are chosen.`);
  }
  const unknown = values.find((value) => menu.options?.every((option) => option.value !== value));
  if (menu.options !== undefined && unknown !== undefined) {
    throw new ClientError(`The menu has no entry "${unknown}".`);
  }
  return menu;
}

/** What choosing `values` in a menu sends. `resolved` is what they stand for in a menu of people, roles or channels. */
export function selectData(
  { type, custom_id, id }: Control,
  values: readonly string[],
  resolved: APIInteractionDataResolved,
): APIMessageSelectMenuInteractionData {
  const { users = {}, members, roles = {}, channels = {} } = resolved;
  const chosen = { custom_id, id, values: [...values] };
  const people = { users, ...(members !== undefined && { members }) };
  switch (type) {
    case ComponentType.userSelect:
      return { ...chosen, component_type: type, resolved: people };
    case ComponentType.roleSelect:
      return { ...chosen, component_type: type, resolved: { roles } };
    case ComponentType.mentionableSelect:
      return { ...chosen, component_type: type, resolved: { ...people, roles } };
    case ComponentType.channelSelect:
      return { ...chosen, component_type: type, resolved: { channels } };
    default:
      return { ...chosen, component_type: ComponentType.stringSelect };
  }
}
