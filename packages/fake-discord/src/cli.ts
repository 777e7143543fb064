import { parseArgs } from "node:util";
import { startFakeDiscord } from "./fake-discord.ts";
import { PortUnavailable } from "./site.ts";

const HELP = `Usage: fake-discord [--port 3600] [--token TOKEN] [--rate-limits] [--json]

A fake Discord on 127.0.0.1 to test a bot against, until it is stopped.

  --port N        listen on this port; 0 takes any free one (default: 3600)
  --token TOKEN   let this token in instead of one that is made up
  --rate-limits   answer 429 above Discord's limits
  --json          print one line of JSON: apiUrl, token, applicationId, guildId, channels
`;

const options = {
  port: { type: "string", default: "3600" },
  token: { type: "string" },
  "rate-limits": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

try {
  await run();
} catch (error) {
  if (!(error instanceof PortUnavailable) && !isUsageError(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const discord = await startFakeDiscord({
    port: readPort(values.port),
    ...(values.token !== undefined && { token: values.token }),
    rateLimits: values["rate-limits"],
  });
  const { apiUrl, token, world, newsroom } = discord;
  const { guildId, channels } = newsroom;
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ apiUrl, token, applicationId: world.applicationId, guildId, channels })}\n`
      : `REST:   ${apiUrl}\nToken:  ${token}\nServer: ${guildId}, with #general ${channels.general}\nPoint your bot at it: new Client({ rest: { api: "${apiUrl}" }, … }). Ctrl-C stops it.\n`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void discord.close());
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/u.test(text) && port <= 65_535) return port;
  throw new TypeError(`--port is a number from 0 to 65535, not "${text}".`);
}

/** What parseArgs and readPort say of wrong arguments. */
function isUsageError(error: unknown): error is Error {
  return error instanceof TypeError;
}
