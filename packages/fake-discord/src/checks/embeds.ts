import type { APIEmbed } from "discord-api-types/v10";
import { checkMedia } from "./leaf-components.ts";
import { checkUrl, type Problem, problem, required } from "./problem.ts";

const MAXIMUM_TEXT = 6000;

/** The rules on embeds that the schemas leave out: their text together, something to show in each, web addresses only. */
export function checkEmbeds(embeds: readonly APIEmbed[], attachments: readonly string[]): Problem[] {
  const problems = embeds.flatMap((embed, index) => checkEmbed(embed, ["embeds", index], attachments));
  const text = embeds.reduce((sum, embed) => sum + embedText(embed), 0);
  if (text > MAXIMUM_TEXT) {
    problems.push(
      problem(["embeds"], "MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${MAXIMUM_TEXT}`),
    );
  }
  return problems;
}

/** The characters of an embed that count toward the limit, in UTF-16 units. */
function embedText(embed: APIEmbed): number {
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  for (const field of embed.fields ?? []) texts.push(field.name, field.value);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

function checkEmbed(embed: APIEmbed, path: (string | number)[], attachments: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const shown = embedText(embed) > 0 || embed.image || embed.thumbnail || embed.video;
  if (!shown) problems.push(required([...path, "description"]));
  if (embed.url) problems.push(...checkUrl(embed.url, [...path, "url"], ["http", "https"]));
  if (embed.author?.url) {
    problems.push(...checkUrl(embed.author.url, [...path, "author", "url"], ["http", "https"]));
  }
  for (const part of ["image", "thumbnail"] as const) {
    const url = embed[part]?.url;
    if (url) problems.push(...checkMedia(url, [...path, part, "url"], attachments));
  }
  return problems;
}
