import { connect } from 'node:net';

export type RawAnswer = {
  /** 0: the connection ended without an answer. */
  status: number;
  headers: Headers;
  body: string;
  /** How many answers came on this connection: more than one means that a request hid in another. */
  answers: number;
};

/** Writes these very bytes to the port and reads until the host ends the connection; no client library tidies them up. */
export function sendRaw(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(bytes));
    const finish = () => resolve(parseAnswer(Buffer.concat(chunks).toString('utf8')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', finish);
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
  });
}

/** A request whose lines are all given by the caller, but for `Connection: close`. */
export const rawRequest = (requestLine: string, headers: readonly string[], body = ''): string =>
  [requestLine, ...headers, 'Connection: close', '', body].join('\r\n');

function parseAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = new Headers();
  for (const line of lines) {
    const colon = line.indexOf(':');
    headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const answers = text.match(/HTTP\/1\.1 \d{3} /g)?.length ?? 0;
  return { status: Number(statusLine.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n'), answers };
}
