/** The form of a server’s id. */
export const SERVER_ID = /^\d{17,20}$/u;

/** What to say of an id that is none. */
export const SERVER_ID_HINT =
  "must be a server’s id, 17 to 20 digits: in Discord, turn on Developer Mode (Settings, Advanced), right-click the server and choose Copy Server ID";
