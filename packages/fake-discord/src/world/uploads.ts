import type { APIAttachment } from "discord-api-types/v10";

/** A file that somebody sends. */
export type UploadedFile = {
  readonly name: string;
  /** Such as "text/plain; charset=utf-8". */
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

/** Where uploaded files are served, beside /api. */
export const UPLOADS_PATH = "/attachments";

/** How many are kept: the oldest are forgotten. */
const CAPACITY = 50;

/** The newest files that people uploaded, by the ids of their attachments. */
export class Uploads {
  readonly #files = new Map<string, UploadedFile>();

  /** Keeps a file, and returns the attachment that stands for it. `site` is where it is served, such as "http://127.0.0.1:3500". */
  add(id: string, file: UploadedFile, site: string): APIAttachment {
    this.#files.set(id, file);
    const oldest = this.#files.keys().next();
    if (this.#files.size > CAPACITY && !oldest.done) this.#files.delete(oldest.value);
    const url = `${site}${UPLOADS_PATH}/${id}/${encodeURIComponent(file.name)}`;
    return {
      id,
      filename: file.name,
      content_type: file.contentType,
      size: file.bytes.length,
      url,
      proxy_url: url,
      ephemeral: true,
    };
  }

  get(id: string): UploadedFile | undefined {
    return this.#files.get(id);
  }
}
