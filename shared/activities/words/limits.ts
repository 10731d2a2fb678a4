/** The longest word or short phrase. Apart from the schemas, which phones do not need. */
export const WORD_LENGTH = 40
