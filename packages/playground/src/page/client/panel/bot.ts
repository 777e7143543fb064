import { element } from "../dom.ts";
import { buttonView, switchView } from "./controls.ts";
import { type PanelParts, type Section, sectionView } from "./section.ts";

const TROUBLES = [
  ["rate limit", "429 Too Many Requests", "The bot’s next request is answered with 429."],
  ["server error", "500 Server Error", "The bot’s next request is answered with 500."],
  ["lost answer", "Lost answer", "The bot’s next request is carried out, and its answer lost."],
  ["drop", "Lost request", "The bot’s next request is lost."],
  ["gateway drop", "Gateway drop", "The bot’s connection was cut; it resumes by itself."],
  ["gateway reconnect", "Gateway reconnect", "The bot was asked to connect again."],
] as const;

/** Trouble for the bot, which it should get over without anybody noticing; and its being there at all. */
export function botSection({ store, ask }: PanelParts): Section {
  const state = element("p", { class: "subtext" });
  const running = switchView("The bot runs", (on) => void ask("/bot", { running: on }));
  const restart = async () => {
    if (await ask("/bot", { running: false })) await ask("/bot", { running: true }, "The bot is back.");
  };
  const troubles = TROUBLES.map(([kind, label, done]) =>
    buttonView(label, () => void ask("/faults", { kind }, done)),
  );
  const update = () => {
    const { botIsRunning, botIsOnline } = store.world;
    running.input.checked = botIsRunning;
    state.textContent = botIsOnline
      ? "It is connected."
      : botIsRunning
        ? "It is connecting…"
        : "It is stopped.";
  };
  const view = sectionView(
    "The bot and its troubles",
    state,
    running.view,
    element(
      "div",
      { class: "row" },
      buttonView("Restart the bot", () => void restart()),
    ),
    element("div", { class: "row" }, ...troubles),
  );
  return { view, update };
}
