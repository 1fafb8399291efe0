import { fakeBrowser } from 'wxt/testing/fake-browser';

// The browser of the tests does not tell the names of what is stored, as Chrome does since 130.
fakeBrowser.storage.local.getKeys = (async () =>
  Object.keys(await fakeBrowser.storage.local.get())) as typeof fakeBrowser.storage.local.getKeys;
