/** Builds the client and the server when the sources are newer than the last build. */
export function buildIfNeeded(): void
