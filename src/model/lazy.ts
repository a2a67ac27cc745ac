/** Things that are made on first use and kept: lexicons, models, and packages that most runs do without. */
import { createRequire } from 'node:module';

export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const require = createRequire(import.meta.url);

/** A package that loads when it is first needed: write `lazyPackage<typeof import('name')>('name')`. */
export function lazyPackage<T>(name: string): () => T {
  return lazy(() => require(name) as T);
}
