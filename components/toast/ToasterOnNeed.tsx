import { loadLater } from '@/components/load-later';
import { useToasts } from './toasts';

const useToaster = loadLater(() => import('./Toaster'));

/** Where the page's short words appear; its code comes behind the first paint, or with the first of them. */
export function ToasterOnNeed() {
  const module = useToaster(useToasts().length > 0);
  return module === undefined ? null : <module.Toaster />;
}
