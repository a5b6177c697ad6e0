import type { Page } from '../page.ts';

/** Copies the address of what is shown; a page from a file may not be allowed to, and says where the link is. */
export async function copyLink(page: Page): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    page.announce(page.words().say('take.copied'));
  } catch {
    // refused by the browser or its user: the address bar has the same
    page.announce(page.words().say('take.notCopied'));
  }
}
