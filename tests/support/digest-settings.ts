import { choiceSchema, type DigestSettings } from "../../src/digest/settings/settings.ts";

/** What holds of a digest for which nothing is chosen but whose it is, where and when it comes. */
export const DEFAULT_CHOICE = choiceSchema
  .omit({ guildId: true, name: true, channelId: true, schedule: true, createdBy: true })
  .parse({});

/** The days of a digest for which none are chosen. */
export const EVERY_DAY = { days: [1, 2, 3, 4, 5, 6, 7], every: "day", weekday: 1 } as const;

/** A weekly recap in one server, on Tuesdays at nine. */
export const WEEKLY: DigestSettings = {
  guildId: "1",
  name: "main",
  channelId: "2",
  schedule: { time: "09:00", timezone: "Asia/Baghdad", ...EVERY_DAY, every: "week", weekday: 2 },
  ...DEFAULT_CHOICE,
  pause: null,
  createdBy: "3",
  createdAt: new Date("2031-01-01T00:00:00Z"),
};

export const NO_FILTERS = DEFAULT_CHOICE.filters;
