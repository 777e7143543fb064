import { Counter, Registry } from "prom-client";
import { expect, test } from "vitest";
import { joinedMetrics } from "../../src/processes/joined-metrics.ts";
import { processFigures } from "../../src/processes/process-figures.ts";

async function figuresOf(process: string, count: number): Promise<string> {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  const commands = new Counter({
    name: "commands_total",
    help: "Commands.",
    labelNames: ["command"],
    registers: [registry],
  });
  commands.inc({ command: "headlines" }, count);
  if (count > 1) new Counter({ name: "more_total", help: "More, # HELP too.", registers: [registry] }).inc();
  return registry.metrics();
}

test("figures that are called the same stand in one place, each with its process", async () => {
  const text = joinedMetrics([await figuresOf("0", 1), await figuresOf("1", 2)]);
  expect(text).toBe(
    [
      "# HELP commands_total Commands.",
      "# TYPE commands_total counter",
      'commands_total{command="headlines",process="0"} 1',
      'commands_total{command="headlines",process="1"} 2',
      "",
      "# HELP more_total More, # HELP too.",
      "# TYPE more_total counter",
      'more_total{process="1"} 1',
      "",
    ].join("\n"),
  );
});

test("of no process there are no figures", () => {
  expect(joinedMetrics([])).toBe("\n");
});

test("which processes run is a figure of its own", () => {
  const figures = processFigures([
    { isRunning: true, restarts: 0 },
    { isRunning: false, restarts: 3 },
  ]);
  expect(joinedMetrics([figures]).split("\n")).toEqual(
    expect.arrayContaining([
      'lede_process_running{process="0"} 1',
      'lede_process_running{process="1"} 0',
      'lede_process_restarts_total{process="1"} 3',
    ]),
  );
});
