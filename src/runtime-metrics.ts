import {
  monitorEventLoopDelay,
  PerformanceObserver,
  constants as perfConstants,
  performance,
} from "node:perf_hooks";
import { getHeapSpaceStatistics } from "node:v8";
import { Counter, Gauge, Histogram, type Registry } from "prom-client";

/** Of the convention, in seconds. */
const COLLECTION_SECONDS = [0.01, 0.1, 1, 10];
const COLLECTIONS = new Map([
  [perfConstants.NODE_PERFORMANCE_GC_MAJOR, "major"],
  [perfConstants.NODE_PERFORMANCE_GC_MINOR, "minor"],
  [perfConstants.NODE_PERFORMANCE_GC_INCREMENTAL, "incremental"],
  [perfConstants.NODE_PERFORMANCE_GC_WEAKCB, "weakcb"],
]);
const DELAYS = {
  min: ({ min }: Delays) => min,
  max: ({ max }: Delays) => max,
  mean: ({ mean }: Delays) => mean,
  stddev: ({ stddev }: Delays) => stddev,
  p50: (delays: Delays) => delays.percentile(50),
  p90: (delays: Delays) => delays.percentile(90),
  p99: (delays: Delays) => delays.percentile(99),
};
const MILLISECONDS = 1e3;
const MICROSECONDS = 1e6;
const NANOSECONDS = 1e9;

type Delays = Pick<
  ReturnType<typeof monitorEventLoopDelay>,
  "min" | "max" | "mean" | "stddev" | "percentile"
>;

/**
 * Shows how the process, its event loop and its memory are, named as OpenTelemetry's semantic conventions for processes, Node.js and
 * V8 name it. Starts to watch the event loop and the garbage collection.
 */
export function watchRuntime(registry: Registry): void {
  watchProcess(registry);
  watchEventLoop(registry);
  watchHeap(registry);
}

function watchProcess(registry: Registry): void {
  const registers = [registry];
  new Counter({
    name: "process_cpu_time_seconds_total",
    help: "Processor time by mode.",
    labelNames: ["cpu_mode"],
    registers,
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc({ cpu_mode: "user" }, user / MICROSECONDS);
      this.inc({ cpu_mode: "system" }, system / MICROSECONDS);
    },
  });
  new Gauge({
    name: "process_memory_usage_bytes",
    help: "Physical memory in use.",
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  new Gauge({
    name: "process_uptime_seconds",
    help: "How long the process has been running.",
    registers,
    collect() {
      this.set(process.uptime());
    },
  });
}

function watchEventLoop(registry: Registry): void {
  const registers = [registry];
  const delays = monitorEventLoopDelay();
  delays.enable();
  // Each metric is asked in the order in which it was made: the first one sets all of these.
  const collect = () => {
    for (const { gauge, delayOf } of gauges) gauge.set(delayOf(delays) / NANOSECONDS);
    delays.reset();
  };
  const gauges = Object.entries(DELAYS).map(([name, delayOf], index) => ({
    delayOf,
    gauge: new Gauge({
      name: `nodejs_eventloop_delay_${name}_seconds`,
      help: `Event loop delay since the metrics were asked for before: ${name}.`,
      registers,
      ...(index === 0 && { collect }),
    }),
  }));
  let last = performance.eventLoopUtilization();
  new Gauge({
    name: "nodejs_eventloop_utilization_ratio",
    help: "Event loop utilization since the metrics were asked for before.",
    registers,
    collect() {
      const current = performance.eventLoopUtilization();
      this.set(performance.eventLoopUtilization(current, last).utilization);
      last = current;
    },
  });
  new Counter({
    name: "nodejs_eventloop_time_seconds_total",
    help: "How long the event loop has been in each state.",
    labelNames: ["nodejs_eventloop_state"],
    registers,
    collect() {
      const { active, idle } = performance.eventLoopUtilization();
      this.reset();
      this.inc({ nodejs_eventloop_state: "active" }, active / MILLISECONDS);
      this.inc({ nodejs_eventloop_state: "idle" }, idle / MILLISECONDS);
    },
  });
}

function watchHeap(registry: Registry): void {
  const registers = [registry];
  const labelNames = ["v8js_heap_space_name"];
  const used = new Gauge({
    name: "v8js_memory_heap_used_bytes",
    help: "Heap memory in use, by space.",
    labelNames,
    registers,
    collect() {
      for (const { space_name, space_size, space_used_size } of getHeapSpaceStatistics()) {
        used.set({ v8js_heap_space_name: space_name }, space_used_size);
        limit.set({ v8js_heap_space_name: space_name }, space_size);
      }
    },
  });
  const limit = new Gauge({
    name: "v8js_memory_heap_limit_bytes",
    help: "Heap memory set aside, by space.",
    labelNames,
    registers,
  });
  const collections = new Histogram({
    name: "v8js_gc_duration_seconds",
    help: "Garbage collection duration by type.",
    labelNames: ["v8js_gc_type"],
    buckets: COLLECTION_SECONDS,
    registers,
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const type = COLLECTIONS.get(kindOf(entry)) ?? "other";
      collections.observe({ v8js_gc_type: type }, entry.duration / MILLISECONDS);
    }
  }).observe({ entryTypes: ["gc"] });
}

function kindOf(entry: object): number {
  const detail: unknown = "detail" in entry ? entry.detail : null;
  return typeof detail === "object" && detail !== null && "kind" in detail ? Number(detail.kind) : Number.NaN;
}
