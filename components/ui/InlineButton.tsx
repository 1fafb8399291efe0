import type { ComponentProps } from 'react';

/** A button that is set like a word: browsers make a box of every `<button>`, and a line may break beside a box where it may not beside a letter. */
export function InlineButton({ onKeyDown, children, ...rest }: ComponentProps<'span'>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={0}
      {...rest}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.defaultPrevented || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        event.currentTarget.click();
      }}
    >
      {children}
    </span>
  );
}
