import { element } from "../dom.ts";
import { buttonView, type PanelParts, type Section, sectionView } from "./panel.ts";

const HOUR = 3_600_000;
const FARTHEST_HOURS = 7 * 24;

/** The clock of the stand-in and the bot: a slider, and a jump to the next digest. */
export function clockSection({ store, ask }: PanelParts): Section {
  const time = element("output", { class: "clock" });
  const ahead = element("p", { class: "subtext" });
  const slider = element("input", {
    attributes: {
      type: "range",
      min: 0,
      max: FARTHEST_HOURS,
      step: 0.25,
      "aria-label": "Time travel: hours ahead of the real time",
    },
    on: {
      input: () => write(Date.now() + slider.valueAsNumber * HOUR),
      change: () => void ask("/clock", { ahead: slider.valueAsNumber * HOUR }),
    },
  });
  const next = buttonView(
    "Next digest",
    () => void ask("/clock", { next: true }, "The digest’s hour has come."),
  );
  const back = buttonView("Back to now", () => void ask("/clock", { ahead: 0 }));
  const view = sectionView("Clock", time, ahead, slider, element("div", { class: "row" }, next, back));
  const write = (at: number) => {
    const { locale, timeZone } = store.settings;
    const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
    const hours = (at - Date.now()) / HOUR;
    time.textContent = format.format(at);
    ahead.textContent =
      Math.abs(hours) < 0.02 ? "the real time" : `${hours.toFixed(1)} hours ahead of the real time`;
    slider.setAttribute("aria-valuetext", `${format.format(at)}, ${ahead.textContent}`);
  };
  const update = () => {
    const now = store.now();
    if (document.activeElement !== slider || slider.matches(":active") === false) {
      slider.valueAsNumber = Math.min(FARTHEST_HOURS, (now - Date.now()) / HOUR);
    }
    write(now);
  };
  setInterval(() => store.isReady && !slider.matches(":active") && write(store.now()), 5000);
  return { view, update };
}
