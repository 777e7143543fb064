// Runs the package's TypeScript without a build step, from node_modules too. The names are those of src/index.ts.
import "./strip-types.js";

export const {
  ClientError,
  Clock,
  FormOpened,
  PortUnavailable,
  UserClient,
  channelPermissions,
  checkMessage,
  deleteMessage,
  makeNewsroom,
  postMessage,
  startFakeDiscord,
} = await import("./src/index.ts");
