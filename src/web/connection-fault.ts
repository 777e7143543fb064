import { causesOf, errorInWords } from "../errors.ts";

/** By the code of the system, of TLS or of undici. Each is a clause. */
const REASONS: readonly (readonly [codes: RegExp, reason: string])[] = [
  [/^(?:ENOTFOUND|ENODATA)$/u, "no server of this name can be found"],
  [/^EAI_AGAIN$/u, "the server’s name can’t be looked up at the moment"],
  [/^ECONNREFUSED$/u, "the server refuses the connection"],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/u, "the server broke off the connection"],
  [/^(?:EHOSTUNREACH|ENETUNREACH)$/u, "the server can’t be reached from this machine"],
  [/^ETIMEDOUT$/u, "the server takes too long to answer"],
  [/^CERT_HAS_EXPIRED$/u, "the server’s certificate has expired"],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/u, "the server’s certificate is for another name"],
  [/^(?:DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_)/u, "the server’s certificate can’t be trusted"],
];

/** Why a connection failed, as a clause; the error's own words where it is none of the usual faults. */
export function connectionFault(error: unknown): string {
  for (const cause of causesOf(error)) {
    const code = codeOf(cause);
    const known = REASONS.find(([codes]) => codes.test(code));
    if (known !== undefined) return known[1];
  }
  return errorInWords(error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
