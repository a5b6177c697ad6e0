import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Puts the script, the styles and the Content-Security-Policy that allows just these two into the page, so that it is
 * one file that asks for nothing.
 */
export function singleFile(): Plugin {
  return {
    name: 'rawabit-single-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('Vite made no index.html');
      let [script, style] = ['', ''];
      for (const [name, output] of Object.entries(bundle)) {
        if (output === page) continue;
        if (output.type === 'chunk') script += output.code;
        else if (name.endsWith('.css')) style += String(output.source);
        delete bundle[name];
      }
      page.source = inline(String(page.source), { script: escapeScript(script), style });
    },
  };
}

/** Serves the graph of the last build in `vite dev`. */
export function lastBuild(page: URL): Plugin {
  return {
    name: 'rawabit-last-build',
    apply: 'serve',
    transformIndexHtml(html) {
      const data = /id="rawabit-graph">([A-Za-z0-9+/=]*)</u.exec(readFileSync(page, 'utf8'))?.[1] ?? '';
      return html.replace('id="rawabit-graph">', () => `id="rawabit-graph">${data}`);
    },
  };
}

function inline(
  html: string,
  { script, style }: { readonly script: string; readonly style: string },
): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // functions as replacements: `$&` in the code must stay what it is
  return html
    .replace(/\s*<script type="module"[^>]*><\/script>/gu, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/gu, '')
    .replace('<!-- policy -->', () => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`)
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script type="module">${script}</script>`);
}

/** What would end the element, or open a comment in it, stands only in strings and templates, where `\x3c` is `<`. */
function escapeScript(script: string): string {
  return script.replaceAll(/<(?=\/script|!--|script)/giu, '\\x3c');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
