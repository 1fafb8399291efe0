import { useTranslation } from 'react-i18next';
import { useProfile } from '@/components/profiles/useProfile';
import { useFormat } from '@/components/useFormat';
import { requestHostAccess } from '@/utils/browser/host-access';
import { nextDue, type Schedule } from '@/utils/digest/schedule';
import { failureLine, type Language, sentenceBreak } from '@/utils/failure';
import { ScheduleCeiling } from './ScheduleCeiling';
import { useSchedule } from './useSchedule';
import { WhenFields } from './WhenFields';
import { WishFields } from './WishFields';

/** Whether the newest day is summarised by itself, when, and how; each change counts at once. */
export function ScheduleForm() {
  const { t } = useTranslation();
  const kept = useSchedule();
  const inUse = useProfile();
  if (kept === undefined || inUse === undefined) return null;
  const { schedule, change } = kept;
  const { profile, problem, lacksAccess } = inUse;
  const switchOn = (isOn: boolean) => {
    // In this very click: at the hour itself nobody is there to be asked.
    if (isOn && profile && lacksAccess) void requestHostAccess(profile.baseUrl);
    change({ isOn });
  };
  return (
    <div className="schedule-form">
      <label className="check">
        <input
          type="checkbox"
          name="schedule"
          checked={schedule.isOn}
          aria-describedby="schedule-next"
          onChange={({ target }) => switchOn(target.checked)}
        />
        <span>
          {t('digestSettings.schedule')}
          <small>{t('digestSettings.scheduleHint')}</small>
        </span>
      </label>
      {schedule.isOn && (
        <div className="fields two">
          <WhenFields schedule={schedule} onChange={change} />
          <WishFields wish={schedule.wish} onChange={(wish) => change({ wish })} />
          <label className="check">
            <input
              type="checkbox"
              name="hasOverview"
              checked={schedule.hasOverview === true}
              onChange={({ target }) => change({ hasOverview: target.checked || undefined })}
            />
            <span>
              {t('digestSettings.overview')}
              <small>{t('digestSettings.overviewHint')}</small>
            </span>
          </label>
          <ScheduleCeiling ceiling={schedule.ceiling} profile={profile} onChange={(ceiling) => change({ ceiling })} />
        </div>
      )}
      <NextTime schedule={schedule} hasService={problem === undefined} />
    </div>
  );
}

/** When it comes, or why it does not. */
function NextTime({ schedule, hasService }: { schedule: Schedule; hasService: boolean }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const { dateTime } = useFormat();
  const next = nextDue(schedule, Date.now());
  const { failure } = schedule;
  return (
    <div id="schedule-next" role="status" className="schedule-next">
      {schedule.isOn && (
        <>
          {next === undefined ? (
            <p className="amber">{t('digestSettings.noWeekday')}</p>
          ) : (
            <p>{t('digestSettings.next', { when: dateTime(next) })}</p>
          )}
          {!hasService && <p className="amber">{t('digestSettings.noService')}</p>}
          {failure && (
            <p className="amber">{t('digestSettings.notListed') + sentenceBreak(language) + failureLine(failure.code, language)}</p>
          )}
          <p className="muted small">{t('digestSettings.open')}</p>
        </>
      )}
    </div>
  );
}
