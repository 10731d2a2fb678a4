/** 31 signs that nobody mistakes for one another: no 0/O, 1/I/L. 7 of them name a workshop (2.75e10 codes). */
export const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const CODE_LENGTH = 7
const ID_SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** Random bytes, from wherever the caller has them (`crypto.getRandomValues` also works on plain HTTP). */
export type Bytes = (count: number) => Uint8Array

function draw(signs: string, length: number, bytes: Bytes): string {
  let out = ''
  // 248 = 31 * 8: bytes above it are thrown away so that no sign is likelier than another.
  const limit = 256 - (256 % signs.length)
  while (out.length < length)
    for (const byte of bytes(length * 2)) if (byte < limit && out.length < length) out += signs[byte % signs.length]
  return out
}

/** An id of 16 signs (80 bits): unique without asking anybody. */
export const newId = (bytes: Bytes): string => draw(ID_SIGNS, 16, bytes)
/** A secret of 32 signs (160 bits) for links, devices and sessions. */
export const newSecret = (bytes: Bytes): string => draw(ID_SIGNS, 32, bytes)
/** A join code to print and to type. */
export const newCode = (bytes: Bytes): string => draw(CODE_SIGNS, CODE_LENGTH, bytes)

/** A join code as it is shown and read aloud everywhere: in two groups that stay on one line. */
export const spacedCode = (code: string): string =>
  code.length === CODE_LENGTH ? `${code.slice(0, 3)}\u00a0${code.slice(3)}` : code

/** What people type, as it was printed: upper case, no blanks or dashes. Null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return code.length === CODE_LENGTH && [...code].every((sign) => CODE_SIGNS.includes(sign)) ? code : null
}
