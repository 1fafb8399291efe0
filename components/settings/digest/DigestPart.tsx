import { HuggingFaceField } from './HuggingFaceField';
import { NoticeSwitch } from './NoticeSwitch';
import { ScheduleForm } from './ScheduleForm';
import '@/components/texts/add-later';
import './DigestPart.css';

/** Digests in the settings: made by themselves, told of when they end, and where their lists come from. */
export default function DigestPart() {
  return (
    <div className="digest-part">
      <ScheduleForm />
      <NoticeSwitch />
      <HuggingFaceField />
    </div>
  );
}
