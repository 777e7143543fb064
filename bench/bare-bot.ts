/**
 * The reference of the bench of round trips, in a process of its own: node bare-bot.ts API_URL TOKEN ANSWERS. discord.js and
 * nothing else: it registers the commands in ANSWERS (a JSON file, options by command and the body of the answer) and gives
 * each answer as it stands there.
 */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Client, Events, GatewayIntentBits } from "discord.js";
import { bareAnswersSchema } from "./bare-answers.ts";

const [apiUrl = "", token = "", file = ""] = process.argv.slice(2);
const answers = bareAnswersSchema.parse(JSON.parse(readFileSync(file, "utf8")));
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } });
client.on(Events.InteractionCreate, (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  const answer = answers[interaction.commandName];
  if (answer !== undefined) void interaction.reply(answer.message);
});
const isReady = once(client, Events.ClientReady);
process.once("SIGTERM", () => void client.destroy().then(() => process.exit(0)));
await client.login(token);
await isReady;
const commands = Object.entries(answers).map(([name, { options }]) => ({
  ...{ name, description: name },
  options: options.map((option) => ({ type: 3, name: option, description: option })),
}));
await client.rest.put(`/applications/${client.application?.id}/commands`, { body: commands });
process.stdout.write("ready\n");
