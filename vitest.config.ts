import './tools/require-node.mjs'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Real files, real encryption, and perhaps a busy machine: no test is about time.
    testTimeout: 60_000,
    include: ['src-*/**/*.test.ts', 'tests/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'out/vitest.json' }]],
  },
})
