import i18next from 'i18next';
import { texts } from './later';

// Imported by code that is loaded on need and says them: every page loads the other texts before it shows anything.
for (const [language, later] of Object.entries(texts)) i18next.addResourceBundle(language, 'translation', later, true);
