import * as DropdownMenu from 'radix-ui/dropdown-menu';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import type { Provider } from '@/utils/llm/provider';
import '@/components/ui/overlay.css';

/** Some services list thousands; nobody scrolls through more than this. */
const MOST_SHOWN = 200;

interface ModelMenuProps {
  trigger: ReactElement;
  choices: readonly string[];
  /** A part of a name shortens the list; a whole one does not, as then another is wanted. */
  typed: string;
  provider: Provider | undefined;
  onChoose(model: string): void;
}

/** Models to choose from, with how much they read where that is known. */
export function ModelMenu({ trigger, choices, typed, provider, onChoose }: ModelMenuProps) {
  const { t } = useTranslation();
  const { compact } = useFormat();
  const found = matching(choices, typed);
  const contextOf = (model: string) => provider?.models.find(({ id }) => id === model)?.contextTokens;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu model-menu" align="end" sideOffset={4} collisionPadding={8}>
          {found.slice(0, MOST_SHOWN).map((model) => (
            <DropdownMenu.Item key={model} className="menu-item" onSelect={() => onChoose(model)}>
              {model}
              {contextOf(model) !== undefined && <small className="muted"> {compact(contextOf(model) ?? 0)} token</small>}
            </DropdownMenu.Item>
          ))}
          {found.length > MOST_SHOWN && (
            <DropdownMenu.Label className="menu-note">{t('settings.moreModels', { count: found.length - MOST_SHOWN })}</DropdownMenu.Label>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function matching(choices: readonly string[], typed: string): readonly string[] {
  const part = typed.trim().toLowerCase();
  if (part === '' || choices.some((model) => model.toLowerCase() === part)) return choices;
  const found = choices.filter((model) => model.toLowerCase().includes(part));
  return found.length === 0 ? choices : found;
}
