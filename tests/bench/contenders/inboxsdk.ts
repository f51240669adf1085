// InboxSDK as its manual asks for: told of every thread, message, compose window and route.
import * as InboxSDK from '@inboxsdk/core';

async function listen(): Promise<void> {
  const sdk = await InboxSDK.load(2, 'sdk_walk-the-talk_bench');
  sdk.Router.handleAllRoutes(() => undefined);
  sdk.Conversations.registerThreadViewHandler(() => undefined);
  sdk.Conversations.registerMessageViewHandler(() => undefined);
  sdk.Compose.registerComposeViewHandler(() => undefined);
}
void listen();
