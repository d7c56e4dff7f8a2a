const SETTINGS = {
  // Only this machine may connect, and only by TCP: socket files in /tmp would collide between clones.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  max_wal_size: '2GB',
  // Every query here is short; compiling it would take longer than running it.
  jit: 'off',
  timezone: 'UTC',
  // Errors and their values (names, addresses) belong in no log file. The program logs its own, without them.
  log_min_messages: 'log',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
} as const;

const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;

/** The server's settings as command line arguments, so that nothing in the data folder needs editing. */
export function settings(durable: boolean): string[] {
  const all = { ...SETTINGS, ...(durable ? { fsync: 'on', synchronous_commit: 'on' } : THROWAWAY) };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
