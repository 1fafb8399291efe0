import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/settings/Field';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/components/ui/FailureNotice';
import { type FailureRecord, toFailure } from '@/utils/failure';
import type { Templates } from '@/utils/summary/template';
import { parseTemplates } from '@/utils/summary/templates/template-file';
import { withImported } from './change-templates';
import { isProblemCode, useProblemText } from './problems';

interface ImportTemplatesProps {
  templates: Templates;
  /** Not called for a file in which something cannot be used. */
  onImported(templates: Templates, added: number): void;
}

/** Templates from a file or from the clipboard: all that is in it, or nothing and why. */
export function ImportTemplates({ templates, onImported }: ImportTemplatesProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<FailureRecord>();
  const reason = useReason(failure?.detail);
  const picker = useRef<HTMLInputElement>(null);
  const fail = (error: unknown) => setFailure(toFailure(error));
  const take = (json: string) => {
    try {
      const imported = withImported(templates, parseTemplates(json));
      onImported(imported.templates, imported.added);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <section className="import-templates" aria-label={t('template.importTitle')}>
      <p className="muted small">{t('template.importHint')}</p>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('template.chooseFile')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) file.text().then(take, fail);
        }}
      />
      <Field label={t('template.paste')}>
        <textarea className="control code" rows={4} spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      {failure && <FailureNotice failure={failure} />}
      {reason !== undefined && <p className="amber small">{reason}</p>}
      <div className="form-actions">
        <Button icon={<FileUp />} onClick={() => picker.current?.click()}>
          {t('template.chooseFile')}
        </Button>
        <Button disabled={text.trim() === ''} onClick={() => take(text)}>
          {t('template.import')}
        </Button>
      </div>
    </section>
  );
}

/** `template 1, section 2: no-heading`, as `parseTemplates` names a place, in the person's words. */
function useReason(detail = ''): string | undefined {
  const { t } = useTranslation();
  const text = useProblemText();
  const [, template, section, code] = /^template (\d+)(?:, section (\d+))?: ([\w-]+)$/.exec(detail) ?? [];
  if (!isProblemCode(code)) return undefined;
  const problem = code === 'card-heading' ? t('template.headingTaken') : text({ code });
  return section === undefined ? t('template.badPlace', { template, problem }) : t('template.badSection', { template, section, problem });
}
