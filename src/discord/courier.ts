import { type Client, MessageFlags, type RESTPostAPIChannelMessageJSONBody, Routes } from "discord.js";
import { z } from "zod";
import type { Courier } from "../digest/digests.ts";
import { refusalInWords } from "./channels.ts";
import { editionMessage } from "./render/edition.ts";
import { render } from "./render/render.ts";

const created = z.object({ id: z.string() });

/**
 * Posts editions. The nonce makes Discord answer a repeated request with the message that it already has. The request is
 * sent as it is, without asking the client's caches, which may lack a server that has only just come back.
 */
export function createCourier(client: Client): Courier {
  return {
    async send(edition, nonce) {
      const { channelId } = edition.settings;
      const { components, allowedMentions } = render(editionMessage(edition));
      const body: RESTPostAPIChannelMessageJSONBody = {
        components,
        allowed_mentions: allowedMentions,
        flags: MessageFlags.IsComponentsV2,
        nonce,
        enforce_nonce: true,
      };
      try {
        const message = created.parse(await client.rest.post(Routes.channelMessages(channelId), { body }));
        return { messageId: message.id };
      } catch (error) {
        throw refusalInWords(client, channelId, error) ?? error;
      }
    },
  };
}
