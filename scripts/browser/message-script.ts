/** An expression that sends the worker a message from the page or content script that evaluates it, as our own do; a promise of the answer. */
export function messageScript(type: string, data?: unknown): string {
  return `chrome.runtime.sendMessage(${JSON.stringify({ id: 1, type, data, timestamp: 1 })})`;
}
