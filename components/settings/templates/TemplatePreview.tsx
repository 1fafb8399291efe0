import * as Tabs from 'radix-ui/tabs';
import { useTranslation } from 'react-i18next';
import { ViewTabs } from '@/components/summary/views/ViewTabs';
import type { Template } from '@/utils/summary/template';
import { isField } from '@/utils/summary/templates/asked-sections';
import { templateRequest } from '@/utils/summary/templates/template-request';
import '@/components/summary/sections/SectionList.css';
import '@/components/summary/views/SummaryViews.css';

/** How the view will look, and word for word what the model is told. */
export function TemplatePreview({ template }: { template: Template }) {
  const { t } = useTranslation();
  return (
    <Tabs.Root defaultValue="view" className="views template-preview">
      <ViewTabs aria-label={t('template.preview')}>
        <Tabs.Trigger value="view">{t('template.asView')}</Tabs.Trigger>
        <Tabs.Trigger value="prompt">{t('template.asPrompt')}</Tabs.Trigger>
      </ViewTabs>
      <Tabs.Content value="view">
        <SampleView template={template} />
      </Tabs.Content>
      <Tabs.Content value="prompt">
        <p className="muted small">{t('template.asPromptIntro')}</p>
        <pre className="raw-text">{templateRequest(template) || t('template.nothingAsked')}</pre>
      </Tabs.Content>
    </Tabs.Root>
  );
}

function SampleView({ template: { name, sections } }: { template: Template }) {
  const { t } = useTranslation();
  return (
    <div className="sample" aria-hidden="true">
      <div className="view-tabs">
        {(['report', 'five', 'all'] as const).map((view) => (
          <span key={view}>{t(`view.${view}`)}</span>
        ))}
        <span className="chosen">{name.trim() || t('template.untitled')}</span>
      </div>
      <div className="sections">
        {sections.map(({ key, heading }, index) => (
          <section key={key}>
            <h2>{heading.trim() || t('template.untitled')}</h2>
            {index === 0 && <p className="muted">{isField(key) ? t('template.cardText') : t('template.sample')}</p>}
            <span className="sample-line" />
            <span className="sample-line short" />
          </section>
        ))}
      </div>
    </div>
  );
}
