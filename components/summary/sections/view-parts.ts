import type { TFunction } from 'i18next';
import type { ShownView } from '@/components/summary/views/useNumberTour';
import { FIELD_KEYS, type FieldKey } from '@/utils/summary/card';
import type { Summary } from '@/utils/summary/summary';
import { customId } from '@/utils/summary/summary-sections';
import type { Template } from '@/utils/summary/template';
import { templateView } from '@/utils/summary/templates/template-view';
import { VIEWS } from '@/utils/summary/views';

/** One part of a summary as a view shows it. */
export interface ViewPart {
  /** Its section in `numbers`: a field's key, `TEMPLATE/KEY`, `extra/0`. */
  id: string;
  heading: string;
  /** Absent where nothing is written there, or not yet. */
  text?: string | undefined;
  /** Under which it is remembered whether it is folded: the same part of every paper. */
  fold: string;
  /** While the summary is being written: whether this is what is written now. */
  isCurrent?: boolean | undefined;
}

export type Written = Pick<Summary, 'card' | 'custom' | 'extra'>;

interface Shown {
  written: Written;
  /** As they are today. */
  templates: readonly Template[];
  /** While it is being written: which field. */
  current?: FieldKey | 'none' | undefined;
  /** In the order in which they are written: what comes later then moves nothing that is being read. */
  isAsWritten: boolean;
}

/** What a view shows under the one-liner, in its order. */
export function viewParts(view: ShownView, shown: Shown, t: TFunction): ViewPart[] {
  const { written, templates } = shown;
  switch (view) {
    case 'one':
      return [];
    case 'all':
      return [...fieldParts('all', shown, t), ...customParts(written), ...extraParts(written, t)];
    case 'report':
    case 'five':
      return fieldParts(view, shown, t);
    default: {
      const id = view.slice('template/'.length);
      const template = templates.find((each) => each.id === id);
      if (template === undefined) return customParts({ ...written, custom: written.custom.filter((each) => each.template === id) });
      return templateView(template, written).map((section) => ({ ...section, fold: section.id }));
    }
  }
}

/** While it is written a field has its place from the beginning; afterwards one that is missing is not shown. */
function fieldParts(view: 'report' | 'five' | 'all', { written, current, isAsWritten }: Shown, t: TFunction): ViewPart[] {
  const fields: readonly FieldKey[] = VIEWS[view].filter((key) => key !== 'oneLine');
  const ordered = isAsWritten ? FIELD_KEYS.filter((key) => fields.includes(key)) : fields;
  return ordered
    .filter((key) => current !== undefined || written.card[key] !== undefined)
    .map((key) => ({
      id: key,
      heading: t(`field.${key}`),
      text: written.card[key],
      fold: key,
      ...(current === undefined ? {} : { isCurrent: key === current }),
    }));
}

/** Every field that has been written, in the card's order. */
export function writtenParts(card: Summary['card'], t: TFunction): ViewPart[] {
  return fieldParts('all', { written: { card, custom: [], extra: [] }, templates: [], isAsWritten: true }, t);
}

function customParts({ custom }: Written): ViewPart[] {
  return custom.map((section) => ({ id: customId(section), heading: section.heading, text: section.text, fold: customId(section) }));
}

/** Sections that the model added under headings of its own. */
export function extraParts({ extra }: Pick<Written, 'extra'>, t: TFunction): ViewPart[] {
  return extra.map(({ heading, text }, index) => ({
    id: `extra/${index}`,
    heading: heading || t('done.more'),
    text,
    fold: `extra/${heading}`,
  }));
}
