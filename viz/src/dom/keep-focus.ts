/** Keeps the keyboard where it was while a panel is built anew. */
export function keepFocus(panel: HTMLElement, build: () => void): void {
  const active = document.activeElement;
  const isInside = active instanceof HTMLElement && panel.contains(active);
  const all = 'input, button, summary';
  const at = isInside ? [...panel.querySelectorAll(all)].indexOf(active) : -1;
  const [name, value] = active instanceof HTMLInputElement ? [active.name, active.value] : ['', ''];
  const top = panel.scrollTop;
  build();
  if (top > 0) panel.scrollTop = top;
  if (!isInside) return;
  const named = [...panel.querySelectorAll('input')].find(
    (input) => input.name === name && input.value === value,
  );
  const next = name !== '' && named !== undefined ? named : panel.querySelectorAll<HTMLElement>(all)[at];
  next?.focus({ preventScroll: true });
}
