/**
 * The figures of several processes in one text for Prometheus, whose format wants all that is called the same in one place. Each
 * line must hold a label by which its process is known.
 *
 * @param texts in that format, as prom-client writes it: each name begins with its help.
 */
export function joinedMetrics(texts: readonly string[]): string {
  const families = new Map<string, { readonly head: readonly string[]; readonly lines: string[] }>();
  for (const text of texts) {
    for (const block of text.split(/^(?=# HELP )/mu)) {
      const [help = "", type = "", ...lines] = block.split("\n");
      const name = help.split(" ")[2];
      if (name === undefined) continue;
      const family = families.get(name) ?? { head: [help, type], lines: [] };
      family.lines.push(...lines.filter((line) => line !== ""));
      families.set(name, family);
    }
  }
  const blocks = [...families.values()].map(({ head, lines }) => [...head, ...lines].join("\n"));
  return `${blocks.join("\n\n")}\n`;
}
