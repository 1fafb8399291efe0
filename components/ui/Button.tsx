import type { ComponentProps, ReactNode } from 'react';
import './Button.css';

interface ButtonProps extends ComponentProps<'button'> {
  kind?: 'plain' | 'primary';
  icon?: ReactNode;
}

export function Button({ kind = 'plain', icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button ${kind}`} {...rest}>
      {icon}
      {children}
    </button>
  );
}
