import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Straight from the sources of the SDK, so that the page needs no build but its own.
  resolve: { conditions: ['@clientele/source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2024',
    // One file of each kind: nothing to preload, and nothing inline that a strict content security policy would refuse.
    modulePreload: false,
    assetsInlineLimit: 0,
  },
})
