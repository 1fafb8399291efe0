import type { ComponentProps } from 'react';
import './LineButton.css';

/** A quiet button at the end of a line of small text. */
export function LineButton(props: ComponentProps<'button'>) {
  return <button type="button" className="line-button" {...props} />;
}
