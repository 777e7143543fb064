import { extname } from "node:path";

/**
 * The address of the program that a thread runs, beside the module that starts it.
 *
 * @param name of its file, with the ending `.ts`; in the package that npm gets, all files are JavaScript.
 * @param importer the `import.meta` of the module.
 */
export function threadProgram(name: string, importer: ImportMeta): URL {
  return new URL(name.replace(/\.ts$/u, extname(importer.filename)), importer.url);
}
