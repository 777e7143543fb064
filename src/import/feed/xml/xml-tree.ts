import { Parser } from "htmlparser2";
import { UserError } from "../../../errors.ts";
import { replaceEntities } from "./entities.ts";
import { namespaceName, usualNamespace } from "./namespaces.ts";

/** One element of a feed. */
export type XmlElement = {
  /** The local name in small letters; with a namespace that isn't the feed's own, "dc:creator" or "other:title". */
  readonly name: string;
  /** By their names in small letters, prefixes left out. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The nearest xml:base, as a whole address; null when there is none. */
  readonly base: string | null;
  /** The nearest xml:lang. */
  readonly language: string | null;
  readonly children: readonly (XmlElement | string)[];
};

/** Elements within elements. Real feeds stay far below, and reading deeper ones takes for ever. */
const DEEPEST = 500;

/**
 * Reads XML as leniently as browsers read HTML: what is not closed ends with what is around it, what closes nothing is
 * passed over, and unknown references stay as they are written. The elements at the top, in order.
 *
 * @param address where it was fetched from, which a relative xml:base is relative to; null when nobody knows.
 * @throws UserError when it is nested absurdly deep.
 */
export function readXml(xml: string, address: string | null): readonly XmlElement[] {
  const builder = new TreeBuilder(address);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      onclosetag: () => builder.close(),
      ontext: (text) => builder.text(text),
    },
    { xmlMode: true },
  );
  parser.end(replaceEntities(xml));
  return builder.end();
}

type OpenElement = XmlElement & {
  readonly children: (XmlElement | string)[];
  readonly scope: Scope;
};

/** The namespaces that an element declares, by prefix, and those around it. */
type Scope = { readonly declared: ReadonlyMap<string, string>; readonly outer: Scope | null };

class TreeBuilder {
  readonly #top: XmlElement[] = [];
  readonly #open: OpenElement[] = [];
  readonly #address: string | null;
  /** The namespace of the outermost element: names in it, and without any, need no prefix. */
  #own: string | null = null;

  constructor(address: string | null) {
    this.#address = address;
  }

  open(written: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#open.length >= DEEPEST) {
      throw new UserError("Its elements are nested too deeply: it can’t be read as a feed.");
    }
    const parent = this.#open.at(-1);
    const scope = scopeOf(attributes, parent?.scope ?? null);
    const [prefix, local] = splitName(written);
    this.#own ??= namespaceOf(prefix, scope) ?? "";
    const { base, lang } = xmlAttributes(attributes);
    const outerBase = parent?.base ?? null;
    const element: OpenElement = {
      name: this.#nameOf(prefix, local, scope),
      attributes: localAttributes(attributes),
      base:
        base === undefined
          ? outerBase
          : (URL.parse(base.trim(), outerBase ?? this.#address ?? undefined)?.href ?? outerBase),
      language: lang ?? parent?.language ?? null,
      children: [],
      scope,
    };
    (parent?.children ?? this.#top).push(element);
    this.#open.push(element);
  }

  close(): void {
    this.#open.pop();
  }

  text(text: string): void {
    this.#open.at(-1)?.children.push(text);
  }

  end(): readonly XmlElement[] {
    return this.#top;
  }

  #nameOf(prefix: string, local: string, scope: Scope): string {
    const address = namespaceOf(prefix, scope);
    if (address === this.#own || (address === undefined && prefix === "")) return local;
    const name = address === undefined ? usualNamespace(prefix) : namespaceName(address);
    // A feed may mix versions of its own format: they name the same things.
    if (name === "" || name === "rss" || (name !== null && name === namespaceName(this.#own ?? "")))
      return local;
    return `${name ?? "other"}:${local}`;
  }
}

function splitName(written: string): [prefix: string, local: string] {
  const name = written.toLowerCase();
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope | null): Scope {
  const declared = new Map<string, string>();
  for (const [written, value] of Object.entries(attributes)) {
    const [prefix, local] = splitName(written);
    if (prefix === "xmlns") declared.set(local, value);
    else if (prefix === "" && local === "xmlns") declared.set("", value);
  }
  return declared.size === 0 && outer !== null ? outer : { declared, outer };
}

function namespaceOf(prefix: string, scope: Scope): string | undefined {
  for (let within: Scope | null = scope; within !== null; within = within.outer) {
    const address = within.declared.get(prefix);
    if (address !== undefined) return address;
  }
  return undefined;
}

function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(attributes).map(([written, value]) => [splitName(written)[1], value]);
  return Object.fromEntries(entries);
}

function xmlAttributes(attributes: Readonly<Record<string, string>>): { base?: string; lang?: string } {
  const { "xml:base": base, "xml:lang": lang } = attributes;
  return { ...(base !== undefined && { base }), ...(lang !== undefined && { lang }) };
}
