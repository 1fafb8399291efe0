import { useTranslation } from 'react-i18next';
import { Markdown } from '@/components/markdown/Markdown';
import type { SectionChange } from '@/utils/summary/compare/compare-summaries';
import { FORMULA } from '@/utils/summary/compare/plain-text';
import type { Piece } from '@/utils/summary/compare/word-diff';

/** One section: what went struck out, what came underlined; where little is left of the old words, both texts one after the other. */
export function SectionDiff({ section, name }: { section: SectionChange; name: string }) {
  const { t } = useTranslation();
  const { status, pieces } = section;
  return (
    <section className="section-diff" data-section={section.id} aria-label={name}>
      <h3>
        {name}
        {(status === 'added' || status === 'removed') && <span className="count">{t(`version.${status}`)}</span>}
      </h3>
      {status === 'rewritten' ? (
        <div className="both-texts">
          <div>
            <small>{t('version.before')}</small>
            <Words pieces={pieces.filter(({ change }) => change !== 'added')} isPlain />
          </div>
          <div>
            <small>{t('version.after')}</small>
            <Words pieces={pieces.filter(({ change }) => change !== 'removed')} isPlain />
          </div>
        </div>
      ) : (
        <Words pieces={pieces} isPlain={status !== 'changed'} />
      )}
    </section>
  );
}

const formulas = new RegExp(`(${FORMULA.source})`);

/** Lines stay lines; formulas are set. */
function Words({ pieces, isPlain }: { pieces: readonly Piece[]; isPlain: boolean }) {
  return (
    <p className="words" lang="zh-CN">
      {pieces.map(({ text, change }, index) => {
        const parts = text.split(formulas).map((part, place) => (place % 2 === 1 ? <Markdown key={place} text={part} inline /> : part));
        const Mark = isPlain || change === 'same' ? 'span' : change === 'removed' ? 'del' : 'ins';
        return <Mark key={index}>{parts}</Mark>;
      })}
    </p>
  );
}
