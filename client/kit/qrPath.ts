import { create } from 'qrcode'

/** The dark modules of a QR code as one path, row by row, and the width of the code without its quiet zone. */
export function qrPath(text: string): { path: string; width: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let y = 0; y < modules.size; y += 1) {
    let x = 0
    while (x < modules.size) {
      let run = 0
      while (x + run < modules.size && modules.get(y, x + run)) run += 1
      if (run > 0) path += `M${x} ${y}h${run}v1h-${run}z`
      x += run + 1
    }
  }
  return { path, width: modules.size }
}
