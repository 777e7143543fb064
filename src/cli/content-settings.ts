/** What the commands on the content folder need of the settings. */
export type ContentSettings = { readonly contentDirectory: string };
