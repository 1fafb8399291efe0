import { useState } from 'react';
import { act } from '@/components/toast/toasts';
import { useItem } from '@/components/useItem';
import type { ActiveTab } from '@/utils/browser/active-tab';
import { focusItem, lastListItem, pinItem, type ShownPage, shownPageItem } from '@/utils/browser/storage';
import { tabUrlOf } from '@/utils/browser/tab-paper';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { type Scene, whatToShow } from './what-to-show';

interface SceneActions {
  pinned: PaperRef | null;
  setPin(paper: PaperRef | null): void;
  /** Shows a paper beside this tab; where one is pinned, in its place. */
  open(paper: PaperRef): void;
  /** From a paper that was asked for back to what the tab shows, or to the list that it came from. */
  goBack(): void;
  /** To the list, and from a list that was gone to back to the paper. */
  toggleList(): void;
}

/** What the panel shows beside a tab, and how that changes; no scene until what is stored has been read. */
export function useScene(tab: ActiveTab): SceneActions & { scene: Scene | undefined } {
  const tabUrl = tabUrlOf(tab);
  const place = `${tab.id} ${tabUrl}`;
  const [opened, setOpened] = useState<{ place: string; list: ShownPage }>();
  const ofTab = focusItem(String(tab.id));
  const ofWindow = pinItem(String(tab.windowId));
  const focus = useItem(ofTab);
  const pinned = useItem(ofWindow);
  const page = useItem(shownPageItem(String(tab.id)));
  const lastList = useItem(lastListItem);
  const openList = opened?.place === place ? opened.list : undefined;
  const isKnown = pinned !== undefined && (pinned !== null || (focus !== undefined && page !== undefined && lastList !== undefined));
  const facts = { tab, pinned: pinned ?? null, focus: focus ?? null, page: page ?? null, lastList: lastList ?? null, openList };
  const scene = isKnown ? whatToShow(facts) : undefined;
  const setPin = (paper: PaperRef | null) => act(paper === null ? ofWindow.removeValue() : ofWindow.setValue(paper));
  const openAsList = (list: ShownPage) => setOpened({ place, list });
  return {
    scene,
    pinned: pinned ?? null,
    setPin,
    open(paper) {
      setOpened(undefined);
      if (pinned) setPin(paper);
      else act(ofTab.setValue({ tabUrl, paper }));
    },
    goBack() {
      const isOfTab = scene?.list?.tabUrl === tabUrl;
      if (scene?.list !== undefined && !isOfTab) openAsList(scene.list);
      act(ofTab.removeValue());
    },
    toggleList() {
      if (openList !== undefined) setOpened(undefined);
      else if (scene?.list !== undefined && (pinned || scene.list.tabUrl !== tabUrl)) openAsList(scene.list);
      else act(ofTab.removeValue());
    },
  };
}
