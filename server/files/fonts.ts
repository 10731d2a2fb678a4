import { join } from 'node:path'
import { projectFolder } from '../paths.ts'

const FONTS = [
  {
    ...{ folder: 'atkinson-hyperlegible-next', name: 'AtkinsonHyperlegibleNext', family: 'Atkinson Hyperlegible Next' },
    cuts: ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'],
  },
  { folder: 'noto-emoji', name: 'NotoEmoji', family: 'Noto Emoji', cuts: ['400Regular', '700Bold'] },
]

/** The fonts that come with the app, as files: a page looks the same on every machine. */
export const fontFiles = (): { file: string; family: string }[] =>
  FONTS.flatMap(({ folder, name, family, cuts }) =>
    cuts.map((cut) => ({
      file: join(projectFolder(), 'node_modules/@expo-google-fonts', folder, cut, `${name}_${cut}.ttf`),
      family,
    })),
  )
