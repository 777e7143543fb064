/** Names the results of this folder. Raise it whenever the same text would be read differently. */
export const ENGINE_VERSION = 37;
