/** How much of what was given has been read, in bytes; the total is absent where it cannot be known (standard input). */
export interface At {
  readonly done: number;
  readonly total?: number;
}

/** Counts the bytes read of the paths given. */
export class Progress {
  private before = 0;
  private within = 0;
  private current = 0;

  constructor(private readonly total: number | undefined) {}

  /** A file of so many bytes begins; what came before counts as read whole. */
  file(size: number): void {
    this.before += this.current;
    this.current = size;
    this.within = 0;
  }

  /** So many more bytes of the file were read; an archive is looked at in more than one place, so it never counts for more than it is. */
  readonly read = (bytes: number): void => {
    this.within = Math.min(this.within + bytes, this.current);
  };

  get at(): At {
    return { done: this.before + this.within, ...(this.total === undefined ? {} : { total: this.total }) };
  }
}
