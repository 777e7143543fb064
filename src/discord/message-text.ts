import type { Message } from "discord.js";
import { z } from "zod";

const component = z.object({
  content: z.string().optional(),
  get components() {
    return z.array(component).optional();
  },
});

type Component = z.output<typeof component>;

/** What can be read in a message, one part a paragraph: its own text, what it forwards, its embeds and its cards. */
export function messageText(message: Message): string {
  const sources = [message, ...message.messageSnapshots.values()];
  const parts = sources.flatMap(({ content, embeds, components }) => [
    content,
    ...embeds.flatMap(({ title, description, fields }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ]),
    ...components.flatMap((one) => textsIn(component.parse(one.toJSON()))),
  ]);
  return parts.filter((part) => part !== null && part !== undefined && part !== "").join("\n\n");
}

function textsIn({ content, components }: Component): string[] {
  return [...(content === undefined ? [] : [content]), ...(components ?? []).flatMap(textsIn)];
}
