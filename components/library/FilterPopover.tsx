import { ListFilter } from 'lucide-react';
import * as Popover from 'radix-ui/popover';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { activeFilters } from '@/utils/library/active-filters';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { countFacets } from '@/utils/library/count-facets';
import { type ListQuery, SOURCES, TRAITS } from '@/utils/library/list-query';
import { CheckGroup } from './CheckGroup';
import { PeriodGroup } from './PeriodGroup';
import './FilterPopover.css';

interface FilterPopoverProps {
  query: ListQuery;
  entries: readonly CatalogueEntry[];
  onChoose(query: ListQuery): void;
}

/** Everything that the list can be filtered by; each choice counts at once. */
export function FilterPopover({ query, entries, onChoose }: FilterPopoverProps) {
  const { t } = useTranslation();
  const count = activeFilters(query).filter(({ kind }) => kind !== 'text').length;
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button icon={<ListFilter aria-hidden="true" />}>
          {count === 0 ? t('library.filters') : t('library.filtersInUse', { count })}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="filters" align="start" sideOffset={4} collisionPadding={8} aria-label={t('library.filters')}>
          <FilterGroups query={query} entries={entries} onChoose={onChoose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Counted only while it is open. */
function FilterGroups({ query, entries, onChoose }: FilterPopoverProps) {
  const { t } = useTranslation();
  const facets = countFacets(entries);
  // A tag that is filtered for can be taken away though no paper has it any more.
  const tags = [...new Set([...facets.tags.map(({ tag }) => tag), ...query.tags])];
  return (
    <>
      <PeriodGroup query={query} onChoose={onChoose} />
      <CheckGroup
        legend={t('library.traits')}
        options={TRAITS.map((trait) => ({ id: trait, label: t(`library.trait.${trait}`), count: facets.traits[trait] }))}
        chosen={query.traits}
        onChoose={(traits) => onChoose({ ...query, traits: TRAITS.filter((trait) => traits.includes(trait)) })}
      />
      <CheckGroup
        legend={t('library.sources')}
        options={SOURCES.map((source) => ({ id: source, label: t(`source.${source}`), count: facets.sources[source] }))}
        chosen={query.sources}
        onChoose={(sources) => onChoose({ ...query, sources: SOURCES.filter((source) => sources.includes(source)) })}
      />
      <CheckGroup
        legend={t('library.tags')}
        options={tags.map((tag) => ({ id: tag, label: `#${tag}`, count: facets.tags.find((facet) => facet.tag === tag)?.count ?? 0 }))}
        chosen={query.tags}
        nothing={t('library.noTags')}
        onChoose={(chosen) => onChoose({ ...query, tags: chosen })}
      />
    </>
  );
}
