import { Permission } from "@lede/fake-discord/protocol";
import { element } from "../dom.ts";
import { switchView } from "./controls.ts";
import { type PanelParts, type Section, sectionView } from "./section.ts";

const SWITCHES = [
  ["viewChannel", "View Channel"],
  ["sendMessages", "Send Messages"],
  ["embedLinks", "Embed Links"],
  ["pinMessages", "Pin Messages"],
] as const;

/** What the bot may do in the open channel. */
export function permissionsSection({ store, ask }: PanelParts): Section {
  const where = element("p", { class: "subtext" });
  const switches = SWITCHES.map(([permission, label]) => {
    const { view, input } = switchView(label, (allowed) => {
      void ask("/permissions", { channelId: store.channelId, permission, allowed });
    });
    return { permission, view, input };
  });
  const update = () => {
    const { channel } = store;
    const isInServer = channel !== undefined && !channel.isDirect;
    where.textContent = isInServer
      ? `of Lede in #${channel.name}`
      : "A conversation of two has no permissions.";
    const held = BigInt(channel?.botPermissions ?? 0);
    for (const { permission, input } of switches) {
      input.checked = (held & Permission[permission]) !== 0n;
      input.disabled = !isInServer;
    }
  };
  return { view: sectionView("Permissions", where, ...switches.map(({ view }) => view)), update };
}
