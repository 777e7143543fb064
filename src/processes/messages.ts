/** How a process is, as it answers its manager. */
export type ProcessReport<Health> = {
  /** What is wrong at present, one sentence each. */
  readonly problems: readonly string[];
  /** null while it is only starting. */
  readonly health: Health | null;
  /** In the text format of Prometheus; null where nobody asks for figures. */
  readonly metrics: string | null;
};

/** What a process says to its manager: once when it is in Discord, and an answer to each question. */
export type FromProcess<Health> =
  | { readonly kind: "connected"; readonly applicationId: string }
  | { readonly kind: "report"; readonly question: number; readonly report: ProcessReport<Health> };

/** The one question that a manager asks: how the process is. */
export type ToProcess = { readonly question: number };

/** A process ends with this exit code when its program is another than its manager's: it was changed while Lede ran. */
export const CHANGED_PROGRAM = 76;

/** A process ends with this exit code when Discord demands more shards than there are. */
export const TOO_FEW_SHARDS = 77;
