import { Actions } from "./actions.ts";
import { ArticleDesk } from "./article/article.ts";
import { Channels } from "./channels.ts";
import { Composer } from "./composer/composer.ts";
import { Connection, RequestError } from "./connection.ts";
import { byId, icon } from "./dom.ts";
import { FormDialog } from "./form.ts";
import { Frame } from "./frame.ts";
import { MessageList } from "./message/list.ts";
import { Panel } from "./panel/panel.ts";
import { Store } from "./store.ts";

const key = location.hash.slice(1);
const store = new Store();
const connection = new Connection(
  key,
  (event) => store.hear(event),
  (state) => store.setConnection(state),
);
const form = new FormDialog(store);
const actions = new Actions(connection, store, (opened) => form.show(opened));
form.actions = actions;

const frame = new Frame(store, new ArticleDesk(connection));
new Channels(store);
const list = new MessageList(store, actions);
const composer = new Composer({ store, connection, actions, note: (note) => list.note(note) });
new Panel(store, connection);
frame.onTry((words) => composer.begin(words));
byId("send", HTMLButtonElement).append(icon("send"));

store.subscribe(({ what }) => {
  if ((what === "start" || what === "channel") && store.isReady) void fetchMessages(store.channelId);
});

if (key === "") store.setConnection("refused");
else connection.open();

async function fetchMessages(channelId: string): Promise<void> {
  try {
    store.fill(channelId, await connection.messages(channelId, store.world.userId));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
  }
}
