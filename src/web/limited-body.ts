import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** A body is longer than may be read. */
export class TooLong extends Error {
  override readonly name = "TooLong";
}

/**
 * Reads a body and decompresses it, up to a limit.
 *
 * @param most bytes after decompression; reading ends there, so a small file that unpacks to gigabytes does no harm.
 * @throws TooLong, and the stream's own error when it breaks off or is packed wrongly.
 */
export async function readLimited(
  body: Readable,
  encoding: string | null,
  most: number,
): Promise<Uint8Array> {
  const decoder = decoderOf(encoding);
  // An error at either end ends both; the loop below throws it.
  const stream: Readable = decoder === null ? body : pipeline(body, decoder, () => {});
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > most) {
      body.destroy();
      throw new TooLong(`longer than ${most} bytes`);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function decoderOf(encoding: string | null): Transform | null {
  switch (encoding?.trim().toLowerCase() ?? "") {
    case "":
    case "identity":
      return null;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      throw new Error(`packed as ${encoding}, which was not asked for`);
  }
}
