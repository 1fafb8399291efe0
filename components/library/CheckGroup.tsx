import { useFormat } from '@/components/useFormat';

interface CheckGroupProps {
  legend: string;
  options: readonly { id: string; label: string; count: number }[];
  chosen: readonly string[];
  /** Said where there is nothing to choose from. */
  nothing?: string;
  onChoose(chosen: string[]): void;
}

/** Checkboxes set as chips, each with how many papers it is about. */
export function CheckGroup({ legend, options, chosen, nothing, onChoose }: CheckGroupProps) {
  const { number } = useFormat();
  return (
    <fieldset className="filter-group">
      <legend>{legend}</legend>
      {options.length === 0 && <p className="muted">{nothing}</p>}
      <div className="filter-options">
        {options.map(({ id, label, count }) => {
          const isChosen = chosen.includes(id);
          return (
            <label key={id} className="filter-option">
              <input
                type="checkbox"
                checked={isChosen}
                onChange={() => onChoose(isChosen ? chosen.filter((each) => each !== id) : [...chosen, id])}
              />
              <span>
                {label} <small>{number(count)}</small>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
