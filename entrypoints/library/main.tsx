import { Library } from '@/components/library/Library';
import { renderPage } from '@/components/renderPage';

renderPage(<Library />);
