import type { CdpSocket } from './cdp-socket';

interface EvaluateResult<Value> {
  result: { value: Value };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** Runs an expression in the target of a session, as a person's gesture, and waits for its promise; throws what it throws. */
export async function evaluateIn<Value>(cdp: CdpSocket, sessionId: string, expression: string): Promise<Value> {
  const parameters = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
  const { result, exceptionDetails } = await cdp.send<EvaluateResult<Value>>('Runtime.evaluate', parameters, sessionId);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
