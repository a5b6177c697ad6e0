import { defineConfig } from 'vite';
import { lastBuild, singleFile } from './single-file.ts';

export default defineConfig({
  plugins: [singleFile(), lastBuild(new URL('../output/index.html', import.meta.url))],
  build: {
    outDir: '../dist/viz',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
  },
});
