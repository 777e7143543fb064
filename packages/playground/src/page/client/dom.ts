/** Making elements without ever parsing text as HTML: text stays text, whatever stands in it. */

export type Child = Node | string | null | undefined | false;

type Listeners = {
  readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void;
};

export type Properties = {
  readonly class?: string;
  readonly on?: Listeners;
  /** Any attribute; null, undefined and false leave it out, true sets it empty. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | null | undefined>>;
};

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (properties.class !== undefined) made.className = properties.class;
  setAttributes(made, properties.attributes ?? {});
  for (const [event, listener] of Object.entries(properties.on ?? {})) {
    made.addEventListener(event, listener as EventListener);
  }
  made.append(...present(children));
  return made;
}

export function setAttributes(
  target: Element,
  attributes: Readonly<Record<string, string | number | boolean | null | undefined>>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) target.removeAttribute(name);
    else target.setAttribute(name, value === true ? "" : String(value));
  }
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child) => child !== null && child !== undefined && child !== false);
}

/** The element with this id, which the page's HTML has. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}.`);
  return found;
}

const ICONS = {
  text: "M9 3 7 21M17 3l-2 18M4 8h17M3 16h17",
  announcement: "M4 10v4h3l8 5V5L7 10H4ZM19 9a4 4 0 0 1 0 6",
  forum: "M4 5h16v10H10l-4 4v-4H4V5Z",
  thread: "M6 4v8a4 4 0 0 0 4 4h8M14 12l4 4-4 4",
  direct: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c0-4 4-6 8-6s8 2 8 6",
  menu: "M4 6h16M4 12h16M4 18h16",
  tools: "M4 7h10M18 7h2M14 4v6M4 17h2M10 17h10M10 14v6",
  article: "M6 3h12v18H6V3ZM9 8h6M9 12h6M9 16h4",
  theme: "M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9Z",
  close: "M6 6l12 12M18 6 6 18",
  open: "M6 9l6 6 6-6",
  send: "M4 12 20 4l-5 16-4-7-7-1Z",
  external: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
} as const;

export type IconName = keyof typeof ICONS;

/** A drawing that says nothing to a screen reader: what it stands beside has the words. */
export function icon(name: IconName): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  setAttributes(drawing, { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true", focusable: "false" });
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", ICONS[name]);
  drawing.append(path);
  return drawing;
}
