import { connect } from 'node:net';
import { answering, repeated } from './repeated.mjs';

/** A process of its own that asks over HTTP as plainly as can be, so that it is never what a measurement waits for. */
answering(async ({ port, body, clients, until }) => {
  const connections = Array.from({ length: clients }, () => new Connection(port));
  let answer = '';
  const works = connections.map((connection) => async () => {
    answer = await connection.ask(body);
  });
  const report = await repeated(works, until);
  for (const connection of connections) connection.close();
  return { ...report, answer };
});

/** One kept connection, one question at a time. */
class Connection {
  #socket;
  #parts = [];
  #length = 0;
  #answered = () => undefined;
  #failed = () => undefined;

  constructor(port) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (part) => this.#take(part));
    this.#socket.on('error', (error) => this.#failed(error));
  }

  ask(body) {
    const length = Buffer.byteLength(body);
    const head = `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#socket.write(head + body);
    });
  }

  close() {
    this.#socket.destroy();
  }

  #take(part) {
    this.#parts.push(part);
    this.#length += part.length;
    const end = this.#parts[0].indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#parts[0].toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    if (this.#length < end + 4 + length) return;
    const body = Buffer.concat(this.#parts).toString('utf8', end + 4);
    this.#parts = [];
    this.#length = 0;
    if (head.startsWith('HTTP/1.1 200')) this.#answered(body);
    else this.#failed(new Error(`${head.split('\r\n')[0]}: ${body}`));
  }
}
