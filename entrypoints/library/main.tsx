import { Library } from '@/components/library/Library';
import { placeIn } from '@/components/library/usePlace';
import { renderPage } from '@/components/renderPage';
import { readLibraryAhead } from '@/utils/browser/library/read-library-ahead';

const place = placeIn(location.hash);
renderPage(<Library />, readLibraryAhead(place.startsWith('paper/') ? place.slice('paper/'.length) : undefined));
