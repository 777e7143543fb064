import type {
  APIModalSubmissionComponent,
  APIModalSubmitTextInputComponent,
  ModalSubmitComponent,
} from "discord-api-types/v10";
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
export function filledForm(form: Form, values: FormValues): APIModalSubmissionComponent[] {
  return (form.components as readonly FormComponent[]).map((part, index) =>
    fillPart(part, part.id ?? index + 1, values),
  );
}

/** A label with its field, a row of text fields (the older form), or a text to read. */
function fillPart(part: FormComponent, id: number, values: FormValues): APIModalSubmissionComponent {
  if (part.component !== undefined) {
    return { type: ComponentType.label, id, component: fill(part.component, part.label, 100 + id, values) };
  }
  if (part.components !== undefined) {
    const components = part.components.map((one) => fillText(one, one.label, 100 + id, values));
    return { type: ComponentType.actionRow, id, components };
  }
  return { type: ComponentType.textDisplay, id };
}

function fill(
  field: FormComponent,
  label: string | undefined,
  id: number,
  values: FormValues,
): ModalSubmitComponent {
  const { type, custom_id = "" } = field;
  if (type === ComponentType.textInput) return fillText(field, label, id, values);
  const given = values[custom_id];
  const chosen = typeof given === "string" ? [given] : [...(given ?? [])];
  if (chosen.length === 0 && field.required !== false) {
    throw new ClientError(`${label ?? custom_id}: Choose something.`);
  }
  return { type, id: field.id ?? id, custom_id, values: chosen };
}

function fillText(
  field: FormComponent,
  label: string | undefined,
  id: number,
  values: FormValues,
): APIModalSubmitTextInputComponent {
  const { custom_id = "", min_length = 0, max_length = 4000 } = field;
  const name = label ?? custom_id;
  const given = values[custom_id];
  const value = typeof given === "string" ? given : "";
  if (value === "" && field.required !== false) throw new ClientError(`${name}: This field is required.`);
  if (value !== "" && value.length < min_length)
    throw new ClientError(`${name}: At least ${min_length} characters are wanted.`);
  if (value.length > max_length)
    throw new ClientError(`${name}: At most ${max_length} characters are allowed.`);
  return { type: ComponentType.textInput, id: field.id ?? id, custom_id, value };
}
