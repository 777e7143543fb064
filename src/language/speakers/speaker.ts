/** Who said it: the fullest name that the article gives, and the role given to that name ("Foreign Minister"). */
export type Speaker = { readonly name: string; readonly role: string | null };
