import type { UserError } from "../errors.ts";
import type { SpeakerMatch } from "../library/library.ts";
import type { CommandContext } from "./command-context.ts";
import type { ComponentState } from "./custom-id.ts";
import type { Message } from "./message.ts";
import { isKeyLike, nothingFound } from "./nothing-found.ts";
import { join, type Markdown, markdown } from "./render/markdown.ts";

/** A question which of several speakers is meant; the chosen one's key goes into the state's choice. */
export function speakerMenu(
  text: Markdown,
  speakers: readonly SpeakerMatch[],
  state: ComponentState & { readonly choice: string },
): Message {
  const lines = speakers.slice(0, 10).map((speaker) => markdown`- ${nameAndRole(speaker)}`);
  const options = speakers.map(({ name, role, key }) => ({ label: name, description: role, value: key }));
  return {
    blocks: [
      { kind: "text", text: join([text, ...lines], "\n") },
      { kind: "menu", placeholder: "Choose a speaker", state, options },
    ],
  };
}

/** That nobody is quoted by this name, with the nearest names. */
export function nobodyFound(
  asked: string,
  nearest: readonly SpeakerMatch[],
  context: Pick<CommandContext, "library">,
): UserError {
  if (isKeyLike(asked)) return nothingFound(context, "That speaker isn’t quoted here.");
  const names = nearest.map(({ name }) => name).join("; ");
  const hint = names === "" ? "Try a part of the name, or /search." : `The nearest names are: ${names}.`;
  return nothingFound(context, `Nobody called “${asked}” is quoted here. ${hint}`);
}

/** "Ida Holm, mayor". */
export function nameAndRole({ name, role }: Pick<SpeakerMatch, "name" | "role">): string {
  return role === null ? name : `${name}, ${role}`;
}
