/**
 * Loaded before a child's own code (`node --import`): a child ends when the one who started it is gone, even after
 * `kill -9`. The channel to the parent closes then, whatever happened to the parent.
 */
process.channel?.unref();
process.once('disconnect', () => {
  // First the way that lets it finish what it does, then the other one.
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 3000).unref();
});
