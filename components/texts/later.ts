import messages from '@/assets/messages.json';
import { laterTextsIn } from './texts-in';

/** A build puts the texts themselves here: `textsAtBuild` of wxt.config.ts. */
export const texts = { zh: laterTextsIn(messages, 'zh'), en: laterTextsIn(messages, 'en') };
