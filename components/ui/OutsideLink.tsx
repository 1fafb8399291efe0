import type { ComponentProps } from 'react';
import { isWebUrl } from '@/utils/paper/is-web-url';

/** A link out of our pages. Addresses come from papers, models and Hugging Face: what is none of the web is no link, its words stay. */
export function OutsideLink({ href, children, ...rest }: ComponentProps<'a'>) {
  if (href === undefined || !isWebUrl(href)) return <span className={rest.className}>{children}</span>;
  return (
    <a {...rest} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
