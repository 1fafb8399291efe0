import { useTranslation } from 'react-i18next';
import type { Summary } from '@/utils/summary/summary';
import type { Template } from '@/utils/summary/template';
import { templateView } from '@/utils/summary/templates/template-view';
import { BackedText } from './BackedText';
import { SectionList } from './SectionList';

interface TemplateSectionsProps {
  /** Of the template. */
  id: string;
  /** As it is today; absent where it is no longer there. */
  template: Template | undefined;
  summary: Summary;
}

/** A summary through a template: in its order, parts of the card among them; without the template, what was written for it. */
export function TemplateSections({ id, template, summary }: TemplateSectionsProps) {
  const { t } = useTranslation();
  const { card, custom, receipt } = summary;
  if (template === undefined)
    return (
      <SectionList card={card} fields={[]} custom={custom.filter((each) => each.template === id)} backing={summary} receipt={receipt} />
    );
  return (
    <div className="sections">
      {templateView(template, summary).map((section) => (
        <section key={section.id} aria-label={section.heading} data-custom={section.id}>
          <h2>{section.heading}</h2>
          {section.text === undefined ? (
            <p className="muted small">{t('template.absent')}</p>
          ) : (
            <BackedText text={section.text} section={section.id} backing={summary} receipt={receipt} />
          )}
        </section>
      ))}
    </div>
  );
}
