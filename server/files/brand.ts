import type { Brand } from '#shared/reports/brand.ts'
import type { Directory } from '../store/directory.ts'

/** How the organisation of this server looks, with the imprint that stands behind every page's foot. */
export function brandIn(directory: Directory): Brand {
  const { name, colour, logo, width, height } = directory.brand()
  return {
    ...{ name, colour, imprint: directory.setting('legal.imprint') ?? '' },
    // A copy of its own: what goes to the press's thread is plain bytes.
    logo: logo && { data: new Uint8Array(logo), width, height },
  }
}
