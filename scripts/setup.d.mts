/** Whether a Node version such as `20.11.1` can run the project. */
export function isNodeNewEnough(version: string): boolean;

/** Whether node_modules (its `.package-lock.json`) is what package-lock.json asks for; both as text. */
export function isInstallCurrent(lock: string, installed: string | undefined): boolean;
