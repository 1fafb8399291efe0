/** Of what is darker ink is lighter; between black (0) and white (1). */
const DARKER_THAN = 0.4;

/** Whether the page is dark behind an element: by the first background that is one, as themes of pages do not ask the system. */
export function isDarkBehind(element: Element): boolean {
  for (let behind: Element | null = element; behind !== null; behind = behind.parentElement) {
    const brightness = brightnessOf(getComputedStyle(behind).backgroundColor);
    if (brightness !== undefined) return brightness < DARKER_THAN;
  }
  // The browser's own canvas is dark only where the page says that it can be.
  return getComputedStyle(document.documentElement).colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
}

/** `undefined` for what one can look through. Browsers give back `rgb()` and `rgba()`, or the function that newer styles are written in. */
function brightnessOf(colour: string): number | undefined {
  const [, name = '', inside = ''] = /^(\w+)\((.*)\)$/.exec(colour) ?? [];
  const numbers = inside.replace(/^[a-z][\w-]* /, '').match(/[\d.]+(?:e-?\d+)?%?/g) ?? [];
  const [first = 1, second = 1, third = 1, alpha = 1] = numbers.map((part) => Number.parseFloat(part) / (part.endsWith('%') ? 100 : 1));
  if (numbers.length < 3 || alpha < 0.5) return undefined;
  if (name.startsWith('rgb')) return (0.299 * first + 0.587 * second + 0.114 * third) / 255;
  if (name === 'oklch' || name === 'oklab') return first;
  if (name === 'lch' || name === 'lab') return first > 1 ? first / 100 : first;
  return name === 'color' ? 0.299 * first + 0.587 * second + 0.114 * third : undefined;
}

/** Calls whenever the page may have become dark or light, until it is stopped. */
export function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  for (const element of [document.documentElement, document.body])
    observer.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-mode', 'theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', onChange);
  };
}
