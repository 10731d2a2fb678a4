/** Raised whenever an older page could misunderstand this server; the page then reloads and keeps its outbox. */
export const PROTOCOL = 1
