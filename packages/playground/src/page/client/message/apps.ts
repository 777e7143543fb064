import { element } from "../dom.ts";
import type { Context } from "./context.ts";

/** “Apps” beside a message: opens the bot’s commands for it, which Discord has in a message’s menu. */
export function appsView({ message, actions, fail }: Context): HTMLElement {
  const menu = element("span", { class: "apps-menu", attributes: { hidden: true } });
  const opener = element(
    "button",
    {
      class: "link",
      attributes: { type: "button", "aria-expanded": "false" },
      on: { click: () => void toggle() },
    },
    "Apps",
  );

  async function toggle(): Promise<void> {
    if (!menu.hidden) return close();
    const names = await actions.messageCommands(message.channel_id);
    menu.replaceChildren(
      ...(names.length > 0 ? names.map(commandButton) : ["No app has a command for messages here."]),
    );
    menu.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    menu.querySelector("button")?.focus();
  }

  function close(): void {
    menu.hidden = true;
    opener.setAttribute("aria-expanded", "false");
  }

  function commandButton(name: string): HTMLElement {
    const choose = async () => {
      close();
      opener.focus();
      fail(await actions.messageCommand(message, name));
    };
    return element(
      "button",
      { class: "link", attributes: { type: "button" }, on: { click: () => void choose() } },
      name,
    );
  }

  return element(
    "div",
    {
      class: "apps",
      on: {
        keydown: (event) => {
          if (event.key !== "Escape" || menu.hidden) return;
          close();
          opener.focus();
        },
      },
    },
    opener,
    menu,
  );
}
