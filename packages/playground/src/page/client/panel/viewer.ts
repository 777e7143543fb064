import { LOCALES } from "../settings.ts";
import { choiceView } from "./controls.ts";
import { type PanelParts, type Section, sectionView } from "./section.ts";

/** Zones that are worth trying, besides the browser's own. */
const ZONES = [
  "UTC",
  "America/Los_Angeles",
  "America/New_York",
  "Europe/London",
  "Europe/Istanbul",
  "Asia/Baghdad",
  "Asia/Tehran",
  "Asia/Kathmandu",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
];

/** Who looks at the page, in which language and zone; and the server's language. */
export function viewerSection({ store, connection, ask }: PanelParts): Section {
  const person = choiceView("You are", {}, (userId) => connection.open(userId));
  const locale = choiceView("Your language", LOCALES, (value) => store.change({ locale: value }));
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = Object.fromEntries(
    [...new Set([own, ...ZONES])].map((zone) => [zone, zone.replaceAll("_", " ")]),
  );
  const zone = choiceView("Your time zone", zones, (timeZone) => store.change({ timeZone }));
  const server = choiceView(
    "The server’s language",
    LOCALES,
    (value) => void ask("/server", { locale: value }),
  );
  const update = () => {
    const { users, guild, userId } = store.world;
    const people = users.filter(({ bot }) => !bot);
    if (person.select.options.length !== people.length) {
      person.select.replaceChildren(
        ...people.map(
          ({ id, name }) => new Option(id === guild.ownerId ? `${name} (owner)` : `${name} (member)`, id),
        ),
      );
    }
    person.select.value = userId;
    locale.select.value = store.settings.locale;
    zone.select.value = store.settings.timeZone;
    server.select.value = guild.locale;
  };
  return {
    view: sectionView("You and the server", person.view, locale.view, zone.view, server.view),
    update,
  };
}
