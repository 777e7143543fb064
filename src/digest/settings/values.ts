import { z } from "zod";
import { list } from "../../state/values.ts";

/** Monday is 1, Sunday is 7 (ISO 8601). */
export const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
export type Weekday = z.output<typeof weekday>;

/** What an article must have one of (nothing asked for: any will do), and what it must have none of. */
export const wordChoice = z.object({ include: list(z.string()), exclude: list(z.string()) });
export type Choice = Readonly<z.output<typeof wordChoice>>;

export const NO_CHOICE: Choice = { include: [], exclude: [] };
