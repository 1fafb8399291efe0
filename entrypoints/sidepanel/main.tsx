import { Panel } from '@/components/panel/Panel';
import { renderPage } from '@/components/renderPage';
import { readTabAhead } from '@/utils/browser/read-tab-ahead';

renderPage(<Panel />, readTabAhead());
