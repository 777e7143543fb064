/** What to say when Discord refuses the token. */
export const TOKEN_REFUSED =
  "Discord does not accept this token. Copy a new one from the Bot page of your application (Reset Token) into DISCORD_TOKEN.";
