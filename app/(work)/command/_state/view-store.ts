import { readView, type ViewProblem } from '@/lib/view-state/read-view';
import type { View } from '@/lib/view-state/view';
import { viewHref } from '@/lib/view-state/write-view';

interface Shown {
  view: View;
  problems: ViewProblem[];
}

/** Holds what is shown and keeps the address in step with it; one for a page. */
export class ViewStore {
  private shown: Shown;
  private isDrawnByServer = false;
  private readonly firstHref: string;
  private readonly listeners = new Set<() => void>();

  constructor(first: Shown) {
    this.shown = first;
    this.firstHref = viewHref(first.view);
  }

  /**
   * Where the server draws the map, every step is a page of its own; so is the view in which a map stopped, unless the page
   * began with it.
   */
  readonly drawByServer = (is: boolean): void => {
    this.isDrawnByServer = is;
    const href = viewHref(this.shown.view);
    if (is && href !== this.firstHref) window.location.replace(href);
  };

  readonly current = (): Shown => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) window.addEventListener('popstate', this.readAddress);
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) window.removeEventListener('popstate', this.readAddress);
    };
  };

  /** A step that the back button takes back (`push`), or one that it does not, such as a moved map (`replace`). */
  readonly go = (view: View, history: 'push' | 'replace' = 'push'): void => {
    const href = viewHref(view);
    if (this.isDrawnByServer) {
      window.location.assign(href);
      return;
    }
    if (href !== viewHref(this.shown.view)) {
      if (history === 'push') window.history.pushState(null, '', href);
      else window.history.replaceState(null, '', href);
    }
    this.show({ view, problems: [] });
  };

  private readonly readAddress = (): void => {
    this.show(readView(new URLSearchParams(window.location.search)));
  };

  private show(next: Shown): void {
    this.shown = next;
    for (const listener of this.listeners) listener();
  }
}
