export interface Shortcuts {
  readonly search: () => void;
  readonly undo: () => void;
  readonly leave: () => void;
}

/** Keys that act wherever the focus is, but not on what someone types. */
export function listenToShortcuts({ search, undo, leave }: Shortcuts): void {
  addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (event.key === '/' && !isTyping) {
      event.preventDefault();
      search();
    } else if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !isTyping) {
      event.preventDefault();
      undo();
    } else if (event.key === 'Escape' && !event.defaultPrevented) leave();
  });
}
