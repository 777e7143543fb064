import { element } from "../dom.ts";
import { buttonView } from "./controls.ts";
import { type PanelParts, type Section, sectionView } from "./section.ts";

const HOUR = 3_600_000;
const FARTHEST_HOURS = 7 * 24;

/** How often the time is rewritten, in milliseconds. */
const REFRESH_EVERY = 5000;

/** The clock of the fake Discord and the bot: a slider, and a jump to the next digest. */
export function clockSection({ store, ask }: PanelParts): Section {
  const time = element("output", { class: "clock" });
  const ahead = element("p", { class: "subtext" });
  const slider = element("input", {
    attributes: {
      type: "range",
      min: 0,
      max: FARTHEST_HOURS,
      step: 0.25,
      "aria-label": "Time travel: hours ahead",
    },
    on: {
      input: () => write(slider.valueAsNumber * HOUR),
      change: () => void ask("/clock", { ahead: slider.valueAsNumber * HOUR }),
    },
  });
  const next = buttonView(
    "Next digest",
    () => void ask("/clock", { next: true }, "The digest’s hour has come."),
  );
  const back = buttonView("Back to now", () => void ask("/clock", { ahead: 0 }));
  const view = sectionView("Clock", time, ahead, slider, element("div", { class: "row" }, next, back));
  const write = (moved: number) => {
    const { locale, timeZone } = store.settings;
    const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
    time.textContent = format.format(store.now() - store.world.ahead + moved);
    ahead.textContent = inWords(moved);
    slider.setAttribute("aria-valuetext", `${time.textContent}, ${ahead.textContent}`);
  };
  const update = () => {
    if (!slider.matches(":active")) slider.valueAsNumber = store.world.ahead / HOUR;
    write(store.world.ahead);
  };
  setInterval(() => store.isReady && !slider.matches(":active") && write(store.world.ahead), REFRESH_EVERY);
  return { view, update };
}

function inWords(moved: number): string {
  const hours = moved / HOUR;
  if (hours < 0.02) return "the real time";
  return hours < 48 ? `${hours.toFixed(1)} hours ahead` : `${(hours / 24).toFixed(1)} days ahead`;
}
