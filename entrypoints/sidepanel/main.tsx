import { Panel } from '@/components/panel/Panel';
import { renderPage } from '@/components/renderPage';

renderPage(<Panel />);
