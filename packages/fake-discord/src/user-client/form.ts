import type {
  APIAttachment,
  APIModalSubmissionComponent,
  APIModalSubmitTextInputComponent,
  ModalSubmitComponent,
} from "discord-api-types/v10";
import { ClientError, type Form } from "../interactions.ts";
import { ComponentType } from "../protocol.ts";
import type { UploadedFile } from "../world/uploads.ts";

/** What was filled in, by custom_id: a text, the chosen values of a menu, or files. */
export type FormValues = Readonly<Record<string, string | readonly string[] | readonly UploadedFile[]>>;

/** Keeps a file that is sent along, and returns the attachment that stands for it. */
export type Upload = (file: UploadedFile) => APIAttachment;

export type FilledForm = {
  readonly components: APIModalSubmissionComponent[];
  readonly attachments: Readonly<Record<string, APIAttachment>>;
};

type FormComponent = {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly required?: boolean;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly label?: string;
  readonly component?: FormComponent;
  readonly components?: readonly FormComponent[];
};

/** The parts of a filled-in form as the client sends them. Throws a ClientError for what a client would not let be sent. */
export function filledForm(form: Form, values: FormValues, upload: Upload): FilledForm {
  const attachments: Record<string, APIAttachment> = {};
  const keep = (file: UploadedFile): string => {
    const attachment = upload(file);
    attachments[attachment.id] = attachment;
    return attachment.id;
  };
  const components = (form.components as readonly FormComponent[]).map((part, index) =>
    fillPart(part, part.id ?? index + 1, values, keep),
  );
  return { components, attachments };
}

/** A label with its field, a row of text fields (the older form), or a text to read. */
function fillPart(
  part: FormComponent,
  id: number,
  values: FormValues,
  keep: (file: UploadedFile) => string,
): APIModalSubmissionComponent {
  if (part.component !== undefined) {
    const component = fill(part.component, part.label, 100 + id, values, keep);
    return { type: ComponentType.label, id, component };
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
  keep: (file: UploadedFile) => string,
): ModalSubmitComponent {
  const { type, custom_id = "" } = field;
  if (type === ComponentType.textInput) return fillText(field, label, id, values);
  const given = values[custom_id];
  const all = typeof given === "string" ? [given] : (given ?? []);
  if (type === ComponentType.fileUpload) {
    const files = all.filter((one) => typeof one !== "string");
    const { min_values = 1, max_values = 1 } = field;
    if (files.length === 0 && field.required !== false)
      throw new ClientError(`${label ?? custom_id}: Choose a file.`);
    if (files.length > max_values || (files.length > 0 && files.length < min_values))
      throw new ClientError(`${label ?? custom_id}: Choose ${min_values} to ${max_values} files.`);
    return { type, id: field.id ?? id, custom_id, values: files.map(keep) };
  }
  const chosen = all.filter((one) => typeof one === "string");
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
