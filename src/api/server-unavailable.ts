/** The server cannot listen where it was told to; `message` is one sentence that says what to do. */
export class ServerUnavailable extends Error {
  override readonly name = 'ServerUnavailable';
}
