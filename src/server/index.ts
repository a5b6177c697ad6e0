import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { join } from 'node:path';
import { RawabitError } from '../errors.ts';
import { createApi } from './api.ts';
import { createHandler } from './handler.ts';

export interface ServerOptions {
  /** An address of this machine. Other than a loopback address, everyone who reaches it may read everything. */
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the output folder of a build: the explorer, its files, and a read-only API over its graph.
 * @throws {RawabitError} INPUT_NOT_FOUND where no build has written the folder, SERVER_FAILED where it cannot listen
 */
export async function startServer(folder: string, { host, port }: ServerOptions): Promise<RunningServer> {
  const index = join(folder, 'index.html');
  if (!(await isFile(index)))
    throw new RawabitError(
      'INPUT_NOT_FOUND',
      `${index}: no such file. Run \`rawabit build\` first, or name the folder that it wrote.`,
    );
  const server = createServer(createHandler({ folder, api: createApi(folder), isLocal: isLoopback(host) }));
  await listen(server, { host, port });
  const { port: taken } = server.address() as AddressInfo; // of a server that listens on a port
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, { host, port }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const code = 'code' in cause ? cause.code : '';
      const reason =
        code === 'EADDRINUSE'
          ? `port ${port} is in use. Stop what uses it, or pass --port 0 for a free one.`
          : code === 'EACCES'
            ? `port ${port} needs more rights. Pass --port with a number above 1023.`
            : `${host}:${port} cannot be listened on (${cause.message}). Pass another --host or --port.`;
      reject(new RawabitError('SERVER_FAILED', reason, { cause }));
    });
    server.listen(port, host, resolve);
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
