import { loadLater } from '@/components/load-later';

const useToaster = loadLater(() => import('./Toaster'));

/** Where the page's short words appear; its code comes behind the first paint. */
export function ToasterOnNeed() {
  const module = useToaster();
  return module === undefined ? null : <module.Toaster />;
}
