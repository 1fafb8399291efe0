import * as ToggleGroup from 'radix-ui/toggle-group';
import './Segments.css';

interface SegmentsProps<Id extends string> {
  label: string;
  choices: readonly { id: Id; name: string; lang?: string }[];
  chosen: Id;
  onChoose(id: Id): void;
}

/** A few choices side by side, one of which always holds. */
export function Segments<Id extends string>({ label, choices, chosen, onChoose }: SegmentsProps<Id>) {
  return (
    <ToggleGroup.Root
      type="single"
      className="segments"
      aria-label={label}
      value={chosen}
      onValueChange={(value) => {
        // Pressing the one that holds would choose none.
        const choice = choices.find(({ id }) => id === value);
        if (choice !== undefined) onChoose(choice.id);
      }}
    >
      {choices.map(({ id, name, lang }) => (
        <ToggleGroup.Item key={id} value={id} lang={lang}>
          {name}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
