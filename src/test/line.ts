import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a database that can be cut and mended while the database itself stays: what a lost server looks like. */
export interface Line {
  /** The address to use instead. */
  url: string;
  cut(): void;
  mend(): Promise<void>;
  close(): void;
}

/** @param url the address of a database server */
export async function lineTo(url: string): Promise<Line> {
  const target = new URL(url);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as { port: number };
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String(port);
  const cut = () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  return {
    url: through.href,
    cut,
    mend: async () => void (await once(server.listen(port, '127.0.0.1'), 'listening')),
    close: cut,
  };
}
