import { ChevronDown } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import { useFolding, usePartRole } from './reading-context';
import './FoldingSection.css';

interface FoldingSectionProps extends ComponentProps<'section'> {
  /** Under which it is remembered whether it is folded: the same part of every paper. */
  name: string;
  heading: string;
}

/** A part of a summary under its heading, which folds it away and opens it again. */
export function FoldingSection({ name, heading, children, ...rest }: FoldingSectionProps) {
  const { folded, setFolded } = useFolding();
  const isFolded = folded.includes(name);
  const bodyId = useId();
  return (
    <section role={usePartRole()} aria-label={heading} data-folded={isFolded || undefined} {...rest}>
      <h2>
        <button
          type="button"
          className="fold"
          aria-expanded={!isFolded}
          aria-controls={bodyId}
          data-fold={name}
          onClick={() => setFolded([name], !isFolded)}
        >
          {heading}
          <ChevronDown aria-hidden="true" />
        </button>
      </h2>
      <div id={bodyId} hidden={isFolded}>
        {children}
      </div>
    </section>
  );
}
