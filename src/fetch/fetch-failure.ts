/**
 * Why a fetch stops, as one sentence for the operator.
 * `wrong-use`: the question or the folder cannot be used; `refused`: the registry will not answer this; `passing`: the same question may
 * be answered later.
 */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';

  constructor(
    readonly kind: 'wrong-use' | 'refused' | 'passing',
    message: string,
    options?: ErrorOptions & { readonly status?: number | undefined },
  ) {
    super(message, options);
    this.status = options?.status;
  }

  /** The HTTP status of a refusal. */
  readonly status: number | undefined;
}
