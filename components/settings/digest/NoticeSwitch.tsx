import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '@/components/toast/toasts';
import { switchNotices } from '@/utils/browser/digest/notice-access';
import { mayNotify } from '@/utils/browser/digest/tell-end';
import { watchHostAccess } from '@/utils/browser/host-access';

/** Whether the system tells of digests that have ended. The browser's own leave is the switch. */
export function NoticeSwitch() {
  const { t } = useTranslation();
  const [isOn, setOn] = useState<boolean>();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const look = () => act(mayNotify().then(setOn));
    look();
    return watchHostAccess(look);
  }, []);
  // In the click: else the browser does not ask.
  const change = (wanted: boolean) =>
    act(
      switchNotices(wanted).then((isThere) => {
        setOn(isThere);
        setRefused(wanted && !isThere);
      }),
    );
  return (
    <>
      <label className="check">
        <input type="checkbox" name="notices" checked={isOn === true} onChange={({ target }) => change(target.checked)} />
        <span>
          {t('digestSettings.notices')}
          <small>{t('digestSettings.noticesHint')}</small>
        </span>
      </label>
      {isRefused && (
        <p className="amber small" role="alert">
          {t('digestSettings.noticesRefused')}
        </p>
      )}
    </>
  );
}
