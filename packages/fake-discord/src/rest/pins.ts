import type { Core } from "../core.ts";
import { Permission } from "../protocol.ts";
import { hasRoomForPins, pinMessage, unpinMessage } from "../world/pins.ts";
import { requirePermission, visibleChannel, visibleMessage } from "./access.ts";
import { ApiError } from "./api-error.ts";
import { type ApiRequest, NO_CONTENT, type Route } from "./route.ts";

/** Pinning messages. */
export function pinRoutes(core: Core): Route[] {
  const path = "/channels/:channel/messages/pins/:message";
  const find = (request: ApiRequest) => {
    const channel = visibleChannel(core, request);
    requirePermission(core, channel, Permission.readMessageHistory);
    requirePermission(core, channel, Permission.pinMessages);
    if (channel.archived) throw ApiError.archivedThread();
    return { channel, message: visibleMessage(core, channel, request) };
  };
  return [
    {
      method: "PUT",
      path,
      handle: (request) => {
        const { channel, message } = find(request);
        if (!message.pinned && !hasRoomForPins(core.world, channel)) throw ApiError.tooManyPins();
        pinMessage(core.world, channel, message);
        return NO_CONTENT;
      },
    },
    {
      method: "DELETE",
      path,
      handle: (request) => {
        const { channel, message } = find(request);
        unpinMessage(core.world, channel, message);
        return NO_CONTENT;
      },
    },
  ];
}
