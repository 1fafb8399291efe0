/** In milliseconds. Whoever holds a press for longer means something else by it, or its end was never told. */
const LONGEST_PRESS_MS = 1000;

let isPressing = false;
const releases = new Set<() => void>();

function onPress(): void {
  isPressing = true;
}

function onRelease(): void {
  isPressing = false;
  // A click comes in the wake of its release.
  setTimeout(() => {
    for (const release of releases) release();
    releases.clear();
  });
}

for (const press of ['pointerdown', 'keydown']) addEventListener(press, onPress, true);
for (const end of ['pointerup', 'pointercancel', 'keyup']) addEventListener(end, onRelease, true);

/**
 * Resolves once nothing is being pressed, at the latest after a second: what takes a button's place between press and release takes its click with
 * it.
 */
export async function nothingPressed(): Promise<void> {
  if (!isPressing) return;
  await new Promise<void>((resolve) => {
    releases.add(resolve);
    setTimeout(resolve, LONGEST_PRESS_MS);
  });
}
