/** What a phone must know of the rules before it has asked: apart from the schemas, which stay on the server. */
export const MAX_TABLES = 12
export const MAX_ROUNDS = 12
export const CARD_MAX = 280
export const HEADING_MAX = 100
export const NOTE_MAX = 200

export const REACTS = ['supports', 'adds', 'objects'] as const
export type React = (typeof REACTS)[number]
