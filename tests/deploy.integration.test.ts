import { execFileSync, spawnSync } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { Metrics } from "../src/metrics.ts";
import { processFigures } from "../src/processes/process-figures.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { WELL } from "./support/well.ts";

const RULES = "deploy/prometheus-rules.yaml";
const DASHBOARD = "deploy/grafana-dashboard.json";

const FIGURE = /\b(?:lede|nodejs|v8js|process|http|db)_[a-z_0-9]+/gu;

const dashboardSchema = z.object({
  panels: z.array(
    z.object({
      title: z.string(),
      gridPos: z.object({ x: z.int(), y: z.int(), w: z.int().positive(), h: z.int().positive() }),
      targets: z.array(z.object({ expr: z.string() })).min(1),
    }),
  ),
});

const { panels } = dashboardSchema.parse(JSON.parse(readFileSync(DASHBOARD, "utf8")));
const expressions = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

/** Whether promtool must be there: elsewhere than in CI, the tests that need it may be left out. */
const { CI } = process.env;
const hasPromtool = CI !== undefined || spawnSync("promtool", ["--version"]).error === undefined;

test("the rules and the dashboard ask only for figures that Lede has", async () => {
  const metrics = new Metrics();
  metrics.watch(() => WELL);
  const text = `${await metrics.text()}\n${processFigures([])}`;
  const names = new Set([...text.matchAll(/^# TYPE (\S+) /gmu)].map(([, name]) => name));
  const asked = [readFileSync(RULES, "utf8"), ...expressions].flatMap((part) =>
    // Not the labels.
    [...part.replaceAll(/\{[^}]*\}|\bby \([^)]*\)/gu, "").matchAll(FIGURE)].map(([name]) =>
      name.replace(/_(?:bucket|count)$/u, ""),
    ),
  );
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((name) => !names.has(name))).toEqual([]);
});

test("the dashboard's panels fill its 24 columns without covering one another", () => {
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(Math.max(...panels.map(({ gridPos: { x, w } }) => x + w))).toBe(24);
});

test.runIf(hasPromtool)("Prometheus reads the rules, and every question of the dashboard", () => {
  execFileSync("promtool", ["check", "rules", RULES]);
  // promtool checks expressions only where they stand in a rule.
  const rules = expressions.map((expr, index) => ({ record: `panel:${index}`, expr }));
  const file = join(temporaryFolder(), "panels.json");
  writeFileSync(file, JSON.stringify({ groups: [{ name: "dashboard", rules }] }));
  execFileSync("promtool", ["check", "rules", file]);
});

test.runIf(hasPromtool)("an alert says when editions are due and not delivered", () => {
  const alertname = "LedeEditionsNotDelivered";
  // One edition becomes due after half an hour; so many of it are sent after five minutes more.
  const town = (sent: number) => ({
    interval: "1m",
    input_series: [
      { series: "lede_editions_due_total", values: "0x30 1x60" },
      { series: 'lede_editions_total{outcome="sent"}', values: `0x35 ${sent}x60` },
      { series: 'lede_editions_total{outcome="failed"}', values: "0x30 1x60" },
    ],
    alert_rule_test: [
      { eval_time: "55m", alertname, exp_alerts: [] },
      { eval_time: "65m", alertname, exp_alerts: sent === 0 ? [{ exp_annotations: { summary } }] : [] },
    ],
  });
  const rules = join(import.meta.dirname, "..", RULES);
  const summary = /- alert: LedeEditionsNotDelivered\n[^-]*?summary: (.+)/u.exec(
    readFileSync(rules, "utf8"),
  )?.[1];
  const file = join(temporaryFolder(), "rules-test.json");
  writeFileSync(file, JSON.stringify({ rule_files: [rules], tests: [town(0), town(1)] }));
  execFileSync("promtool", ["test", "rules", file]);
});

const workflowSchema = z.object({
  permissions: z.object({ contents: z.literal("read") }),
  jobs: z.record(z.string(), z.object({ steps: z.array(z.object({ uses: z.string().optional() })) })),
});

test.each(globSync(".github/workflows/*.yml"))("%s runs only what is pinned, and may only read", (file) => {
  const { jobs } = workflowSchema.parse(parse(readFileSync(file, "utf8")));
  const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/u);
});
