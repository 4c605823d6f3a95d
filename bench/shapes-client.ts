import { connect, type Socket } from 'node:net';
import { type Repeated, repeated, type Until } from './repeated.js';

/** What the client is told to do: the same question over so many kept connections. */
export interface ClientOrder {
  readonly port: number;
  readonly body: string;
  readonly clients: number;
  readonly until: Until;
}

/** What it measured, and the last answer. */
export interface ClientReport extends Repeated {
  readonly answer: string;
}

/** A process of its own that asks over HTTP as plainly as can be, so that it is never what a measurement waits for. */
process.on('message', (order: ClientOrder) => {
  asked(order).then(
    (report) => process.send?.(report),
    (error) => process.send?.({ error: String(error) }),
  );
});

async function asked({ port, body, clients, until }: ClientOrder): Promise<ClientReport> {
  const connections = Array.from({ length: clients }, () => new Connection(port));
  let answer = '';
  const works = connections.map((connection) => async () => {
    answer = await connection.ask(body);
  });
  const report = await repeated(works, until);
  for (const connection of connections) connection.close();
  return { ...report, answer };
}

/** One connection, one question at a time. */
class Connection {
  readonly #socket: Socket;
  #parts: Buffer[] = [];
  #answered: (body: string) => void = () => undefined;
  #failed: (error: Error) => void = () => undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (part) => this.#take(part));
    this.#socket.on('error', (error) => this.#failed(error));
  }

  ask(body: string): Promise<string> {
    const head = `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#socket.write(head + body);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(part: Buffer): void {
    this.#parts.push(part);
    const all = this.#parts.length === 1 ? part : Buffer.concat(this.#parts);
    this.#parts = [all];
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = all.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    if (all.length < end + 4 + length) return;
    this.#parts = [];
    const body = all.toString('utf8', end + 4);
    if (head.startsWith('HTTP/1.1 200')) this.#answered(body);
    else this.#failed(new Error(`${head.split('\r\n')[0]}: ${body}`));
  }
}
