// The command line in a clone: `npm run -s cli -- COMMAND …`.
import './require-node.mjs'

await import('./cli.ts')
