// Plain JavaScript without imports, so that an old Node gets as far as this sentence.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Pathway 28 needs Node 24 or later, and this is Node ${process.versions.node}. npm brings the right one: run "npm ci", then use npm's own commands, such as "npm start" and "npm run -s cli".`,
  )
  process.exit(1)
}
