import type { InteractionReplyOptions } from "discord.js";
import { z } from "zod";

/** By command: the names of its options, and the message that the bare bot answers with. */
export const bareAnswersSchema = z.record(
  z.string(),
  z.object({
    options: z.array(z.string()),
    message: z.custom<InteractionReplyOptions>((value) => typeof value === "object" && value !== null),
  }),
);

export type BareAnswers = z.output<typeof bareAnswersSchema>;
