import { EyeOff, Quote, ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Planted, Receipt } from '@/utils/reading/receipt';
import { passageUrl } from '@/utils/summary/citations/passage-url';
import { OpenPlace } from './backing/OpenPlace';
import './PlantedNotice.css';

/** Gravest first. */
const GRAVITIES = ['warning', 'visible', 'text', 'mention'] as const;

type Gravity = (typeof GRAVITIES)[number];

const ICONS = { warning: ShieldAlert, visible: ShieldAlert, text: EyeOff, mention: Quote };

function gravityOf({ kind, concealment }: Planted): Gravity {
  if (kind === 'instruction') return concealment === undefined ? 'visible' : 'warning';
  return kind;
}

/** Text in the paper that no reader sees, or that speaks to a model: what was done about it, and word for word what it says. */
export function PlantedNotice({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const { planted } = receipt;
  const found = GRAVITIES.filter((gravity) => planted.some((each) => gravityOf(each) === gravity));
  const [gravest] = found;
  if (gravest === undefined) return null;
  const Icon = ICONS[gravest];
  return (
    <section className={`planted ${gravest}`} role="note" data-planted={gravest}>
      <Icon aria-hidden="true" />
      <div>
        {found.map((gravity) => (
          <p key={gravity}>{t(`planted.${gravity}`)}</p>
        ))}
        <details>
          <summary>{t('planted.list', { count: planted.length })}</summary>
          <ul>
            {GRAVITIES.flatMap((gravity) => planted.filter((each) => gravityOf(each) === gravity)).map((each, index) => (
              <PlantedItem key={index} planted={each} receipt={receipt} />
            ))}
          </ul>
        </details>
      </div>
    </section>
  );
}

function PlantedItem({ planted, receipt }: { planted: Planted; receipt: Receipt }) {
  const { t } = useTranslation();
  const { text, kind, concealment, section, passage, anchor, page } = planted;
  const where = [
    t(`planted.kind.${kind}`),
    concealment === undefined ? t('planted.seen') : t(`planted.concealment.${concealment}`),
    section,
    passage === undefined ? undefined : t('planted.after', { passage }),
    page === undefined ? undefined : t('cite.page', { page }),
  ];
  // Words that cannot be seen cannot be found by them.
  const isPlaced = anchor !== undefined || page !== undefined;
  const place = { kind: 'paragraph', text, section: section ?? '', anchor, page } as const;
  const url = isPlaced ? passageUrl(receipt, place) : undefined;
  return (
    <li>
      <blockquote>{text}</blockquote>
      <p className="muted">{where.filter(Boolean).join(' · ')}</p>
      <OpenPlace place={{ id: passage ?? '', passage: place, url }} />
    </li>
  );
}
