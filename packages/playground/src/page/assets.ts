import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** A file of the page, ready to be sent: in full, and compressed. */
export type Asset = {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
};

const root = new URL("../", import.meta.url);

/** The browser knows no packages: the one module of another package that the page uses, and its path here. */
const PROTOCOL = { package: "@lede/fake-discord/protocol", path: "protocol.ts" } as const;

/** Modules outside of the page's own folder that it uses; nothing else can be asked for. */
const SHARED: readonly string[] = [
  PROTOCOL.path,
  "system-message.ts",
  "markdown/emphasis.ts",
  "markdown/inline.ts",
  "markdown/lines.ts",
  "markdown/timestamp.ts",
];

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  ts: "text/javascript; charset=utf-8",
};

const read = new Map<string, Asset>();

/**
 * The file at `path` in the playground's folder, such as "page/client/main.ts", when it belongs to the page. Types are taken out
 * of modules, so that the browser runs the very files that are checked; no build step is needed.
 */
export function assetAt(path: string): Asset | null {
  const known = read.get(path);
  if (known !== undefined) return known;
  const ending = /^page\/client\/(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(html|css|svg|ts)$/u.exec(path)?.[1];
  const type = TYPES[SHARED.includes(path) ? "ts" : (ending ?? "")];
  if (type === undefined) return null;
  let text: string;
  try {
    const file = path === PROTOCOL.path ? import.meta.resolve(PROTOCOL.package) : new URL(path, root).href;
    text = readFileSync(fileURLToPath(file), "utf8");
  } catch {
    return null;
  }
  if (path.endsWith(".ts"))
    text = stripTypeScriptTypes(text).replace(`"${PROTOCOL.package}"`, `"/assets/${PROTOCOL.path}"`);
  if (path.endsWith(".html")) text = text.replace("</head>", `${preloads()}</head>`);
  const plain = Uint8Array.from(Buffer.from(text));
  const asset = {
    type,
    plain,
    gzip: Uint8Array.from(gzipSync(plain)),
    brotli: Uint8Array.from(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
  };
  read.set(path, asset);
  return asset;
}

/** Lists all modules for the browser at once, which it would else find one within the other. */
function preloads(): string {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const text = Buffer.from(assetAt(path)?.plain ?? []).toString();
    for (const [, name = ""] of text.matchAll(/^\s*(?:import|\}) .*?from "([./][^"]+)";$/gmu)) {
      visit(new URL(name, `http://page/assets/${path}`).pathname.slice("/assets/".length));
    }
  };
  visit("page/client/main.ts");
  return [...found].map((path) => `<link rel="modulepreload" href="/assets/${path}">\n`).join("");
}
