/**
 * type-graphql asks for the types that a compiler may leave behind; ours leaves none (every field says its type itself), so this is
 * the whole answer. Must be imported before the first decorated class.
 */
const reflect = Reflect as typeof Reflect & { getMetadata?: () => undefined };
reflect.getMetadata ??= () => undefined;
