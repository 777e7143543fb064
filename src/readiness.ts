import type { BotHealth } from "./bot.ts";

/** A tick comes each minute; one that sends thousands of digests may take several. */
const LATE_MS = 15 * 60_000;

/** What is wrong, in words, one sentence each; nothing when all is well. It is the one place that decides whether Lede is ready. */
export function problemsOf(health: BotHealth, now: Date): string[] {
  const { isConnected, connectionProblem, connectionSince, stateError, refusal, lastTick, content, library } =
    health;
  const problems: string[] = [];
  if (!isConnected) {
    problems.push(`Not connected to Discord since ${connectionSince.toISOString()}: ${connectionProblem}.`);
  }
  if (stateError !== null) problems.push(`What Lede keeps cannot be read or written: ${stateError}.`);
  if (refusal !== null) problems.push(refusal);
  if (lastTick === null) problems.push("Lede has not looked for due digests yet.");
  else if (now.getTime() - lastTick.getTime() >= LATE_MS) {
    problems.push(`Lede has not looked for due digests since ${lastTick.toISOString()}.`);
  }
  if (content.listingProblem !== null) {
    const since = content.listed === null ? "" : ` since ${content.listed.toISOString()}`;
    problems.push(`The content folder has not been read${since}: ${content.listingProblem}`);
  }
  if (library !== null && library.problem !== null) {
    problems.push(`${library.problem} The library before it answers meanwhile.`);
  }
  return problems;
}
