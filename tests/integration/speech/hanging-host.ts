/** A host that says it is ready and then never answers: its first job keeps it busy for ever. */
process.on('message', () => {
  for (;;);
})
process.send?.({ type: 'ready' })
