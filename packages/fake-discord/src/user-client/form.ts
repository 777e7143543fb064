import { ClientError, type Form } from "../interactions.ts";
import { ComponentType } from "../protocol.ts";

/** What was filled in, by custom_id: a text, or the chosen values of a menu. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

type FormComponent = {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly label?: string;
  readonly component?: FormComponent;
  readonly components?: readonly FormComponent[];
};

/** The parts of a filled-in form as the client sends them. Throws a ClientError for what a client would not let be sent. */
export function filledForm(form: Form, values: FormValues): object[] {
  return (form.components as readonly FormComponent[]).map((part, index) =>
    fill(part, part.label, index + 1, values),
  );
}

function fill(part: FormComponent, label: string | undefined, id: number, values: FormValues): object {
  if (part.component !== undefined) {
    return { type: part.type, id: part.id ?? id, component: fill(part.component, label, 100 + id, values) };
  }
  if (part.components !== undefined) {
    const inside = part.components.map((one) => fill(one, one.label, 100 + id, values));
    return { type: part.type, id: part.id ?? id, components: inside };
  }
  const { type, custom_id = "" } = part;
  if (type === ComponentType.textDisplay) return { type, id: part.id ?? id };
  const name = label ?? custom_id;
  const given = values[custom_id];
  if (type !== ComponentType.textInput) {
    const chosen = typeof given === "string" ? [given] : [...(given ?? [])];
    if (chosen.length === 0 && part.required !== false) throw new ClientError(`${name}: Choose something.`);
    return { type, id: part.id ?? id, custom_id, values: chosen };
  }
  const text = typeof given === "string" ? given : "";
  if (text === "" && part.required !== false) throw new ClientError(`${name}: This field is required.`);
  if (text !== "" && text.length < (part.min_length ?? 0))
    throw new ClientError(`${name}: At least ${part.min_length} characters are wanted.`);
  if (text.length > (part.max_length ?? 4000))
    throw new ClientError(`${name}: At most ${part.max_length ?? 4000} characters are allowed.`);
  return { type, id: part.id ?? id, custom_id, value: text };
}
