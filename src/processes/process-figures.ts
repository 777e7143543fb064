/**
 * What Prometheus is shown of the processes themselves, in its text format.
 *
 * @param processes by their numbers, from 0. One that does not answer counts as not running.
 */
export function processFigures(
  processes: readonly { readonly isRunning: boolean; readonly restarts: number }[],
): string {
  return [
    "# HELP lede_process_running Whether a process of this manager runs and answers.",
    "# TYPE lede_process_running gauge",
    ...processes.map(
      ({ isRunning }, number) => `lede_process_running{process="${number}"} ${Number(isRunning)}`,
    ),
    "# HELP lede_process_restarts_total How often a process had to be started again.",
    "# TYPE lede_process_restarts_total counter",
    ...processes.map(
      ({ restarts }, number) => `lede_process_restarts_total{process="${number}"} ${restarts}`,
    ),
    "",
  ].join("\n");
}
