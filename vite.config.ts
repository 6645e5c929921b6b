import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const external = [/^node:/, 'electron', 'better-sqlite3']

export default defineConfig({
  root: 'src-renderer',
  base: './',
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react()],
  build: { emptyOutDir: true },
  builder: { sharedPlugins: true },
  environments: {
    client: {
      build: {
        outDir: '../dist/renderer',
        modulePreload: { polyfill: false },
        // Read from the disk beside it, not over a network.
        chunkSizeWarningLimit: 2_000,
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', 'better-sqlite3'] },
      build: {
        outDir: '../dist/main',
        target: 'node24',
        rolldownOptions: {
          external,
          input: {
            index: 'src-main/index.ts',
            worker: 'src-main/worker/worker.ts',
            cli: 'src-main/cli/index.ts',
          },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: '../dist/preload',
        target: 'chrome156',
        rolldownOptions: {
          external,
          input: { preload: 'src-main/preload/preload.ts' },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
})
