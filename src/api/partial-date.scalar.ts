import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const SHAPE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function check(value: unknown): string {
  if (typeof value === 'string' && SHAPE.test(value)) return value;
  throw new GraphQLError(`${JSON.stringify(value)} is no PartialDate; write "2024", "2024-02" or "2024-02-17"`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A date as precise as its source: year, month or day. Sorts as text. */
export const PartialDate = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description: '"2024", "2024-02" or "2024-02-17": as precise as the source was; sorts as text.',
  serialize: (value) => String(value),
  parseValue: check,
  parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
});
