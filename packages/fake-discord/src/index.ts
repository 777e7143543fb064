/** What the package offers. Its own modules import one another directly. */

export type { CommandOption } from "./checks/commands.ts";
export type { AnyComponent } from "./checks/components.ts";
export { checkMessage } from "./checks/message.ts";
export { Clock } from "./clock.ts";
export type { RegisteredCommand } from "./command-registry.ts";
export { type FakeDiscord, type FakeDiscordOptions, startFakeDiscord } from "./fake-discord.ts";
export { ClientError, FormOpened, type Reply } from "./interactions.ts";
export type { Fault } from "./rest/faults.ts";
export { type Mounted, PortUnavailable } from "./site.ts";
export type { Control } from "./user-client/components.ts";
export type { FormValues } from "./user-client/form.ts";
export type { OptionValue } from "./user-client/options.ts";
export { UserClient, type UserClientOptions } from "./user-client/user-client.ts";
export type { WorldEvent } from "./world/events.ts";
export { deleteMessage, postMessage } from "./world/messages.ts";
export { makeNewsroom, type Newsroom } from "./world/newsroom.ts";
export { channelPermissions } from "./world/permissions.ts";
export type { UploadedFile } from "./world/uploads.ts";
export type { World } from "./world/world.ts";
export type { Channel } from "./world/world-types.ts";
