import { type Client, MessageFlags } from "discord.js";
import type { Courier } from "../digest/digests.ts";
import { mendable, postableChannel } from "./channels.ts";
import { editionMessage } from "./render/edition.ts";
import { render } from "./render/render.ts";

/** Posts editions. The nonce makes Discord answer a repeated request with the message that it already has. */
export function createCourier(client: Client): Courier {
  return {
    async send(edition, nonce) {
      const channel = await postableChannel(client, edition.settings.channelId);
      try {
        const message = await channel.send({
          ...render(editionMessage(edition)),
          flags: MessageFlags.IsComponentsV2,
          nonce,
          enforceNonce: true,
        });
        return { messageId: message.id };
      } catch (error) {
        throw mendable(error) ?? error;
      }
    },
  };
}
