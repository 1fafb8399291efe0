import messages from '@/assets/messages.json';
import { textsIn } from './texts-in';

/** A build puts the texts themselves here: `textsAtBuild` of wxt.config.ts. */
export const texts = textsIn(messages, 'zh');
