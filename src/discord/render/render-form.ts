import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord.js";
import { encodeState } from "../custom-id.ts";
import type { Form, FormField } from "../form.ts";
import { limits } from "../limits.ts";
import { shortenUnits } from "./markdown.ts";

/** Turns a form into Discord's modal: a label with its field for each. */
export function renderForm({ title, state, fields }: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodeState(state),
    title: shortenUnits(title, limits.formTitle),
    components: fields.map((field) => ({
      type: ComponentType.Label,
      label: shortenUnits(field.label, limits.fieldLabel),
      ...(field.description !== undefined && {
        description: shortenUnits(field.description, limits.fieldDescription),
      }),
      component: renderField(field),
    })),
  };
}

function renderField(field: FormField): APIComponentInLabel {
  const common = { custom_id: field.name, required: field.required ?? false };
  if (field.kind === "file") {
    return { type: ComponentType.FileUpload, ...common, min_values: field.required ? 1 : 0 };
  }
  if (field.kind === "choice") {
    return {
      type: ComponentType.StringSelect,
      ...common,
      options: field.options.map(({ label, value }) => ({
        label: shortenUnits(label, limits.menuOptionText),
        value,
        default: value === field.value,
      })),
    };
  }
  const longest = Math.min(field.longest ?? limits.fieldText, limits.fieldText);
  return {
    type: ComponentType.TextInput,
    ...common,
    style: field.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    max_length: longest,
    ...(field.value !== undefined && { value: shortenUnits(field.value, longest) }),
    ...(field.placeholder !== undefined && {
      placeholder: shortenUnits(field.placeholder, limits.fieldPlaceholder),
    }),
  };
}
